/** Who holds a session and when, in words. */
import { useCallback } from "react";
import { clockAt, clockMinutes } from "../dates";
import { useNames } from "../season/names";
import type { Session } from "../wire/Session";
import { useLanguage } from "../words/language";

type Timed = Pick<Session, "trainer" | "date" | "start" | "minutes">;

export function useTimeSaid(): (session: Timed) => string {
  const { words, date } = useLanguage();
  const names = useNames();
  return useCallback(
    (session) => {
      const from = clockMinutes(session.start);
      const to = clockMinutes(clockAt(from + session.minutes));
      const when = words.sessions.time(date.weekdayAndDay(session.date), date.clock(from), date.clock(to));
      return words.followUps.guidance.at(names.trainer(session.trainer), when);
    },
    [words, date, names],
  );
}
