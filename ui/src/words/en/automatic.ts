import type { AutomaticWords } from "../automatic";

export const enAutomatic: AutomaticWords = {
  title: "Automatic booking",
};
