import type { SessionsWords } from "../sessions";

export const enSessions: SessionsWords = {
  title: "Sessions",
};
