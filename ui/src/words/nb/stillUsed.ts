/** Norwegian bokmål for something that cannot be removed. */
import type { StillUsedWords } from "../stillUsed";

export const nbStillUsed: StillUsedWords = {
  title: (name) => `${name} kan ikke fjernes ennå. Brukes av:`,
  loanOf: (trainer) => `lånet av ${trainer}`,
  perhapsMore: "og kanskje flere",
  whatToDo: "Flytt eller fjern dem først.",
};
