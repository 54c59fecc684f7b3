import type { UnbookedWords } from "../unbooked";

export const enUnbooked: UnbookedWords = {
  title: "Not booked",
};
