import type { TellingWords } from "../telling";

export const nbTelling: TellingWords = {
  title: "Gi beskjed",
};
