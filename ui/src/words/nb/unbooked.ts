import type { UnbookedWords } from "../unbooked";

export const nbUnbooked: UnbookedWords = {
  title: "Ikke booket",
};
