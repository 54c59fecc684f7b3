import { goTo, type Screens } from "./screen";

export const trainers: Screens = {
  trainers: { go: goTo("trainers") },
};
