import type { TellingWords } from "../telling";

export const enTelling: TellingWords = {
  title: "Tell people",
};
