import type { AutomaticWords } from "../automatic";

export const nbAutomatic: AutomaticWords = {
  title: "Automatisk booking",
};
