/** English for something that cannot be removed. */
import type { StillUsedWords } from "../stillUsed";

export const enStillUsed: StillUsedWords = {
  title: (name) => `${name} cannot be removed yet. It is used by:`,
  loanOf: (trainer) => `the loan of ${trainer}`,
  perhapsMore: "and perhaps more",
  whatToDo: "Move or remove them first.",
};
