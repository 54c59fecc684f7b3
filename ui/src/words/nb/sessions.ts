import type { SessionsWords } from "../sessions";

export const nbSessions: SessionsWords = {
  title: "Økter",
};
