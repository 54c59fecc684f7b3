/** The sessions of a module that a temp is in, by day: when, with whom, and what became of them. */
import { TextButton } from "../components/TextButton";
import { clockMinutes, weekOf } from "../dates";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { SessionId } from "../wire/SessionId";
import type { TempId } from "../wire/TempId";
import { useLanguage } from "../words/language";
import { SessionMark } from "./Marks";

export function Sessions({ temp, sessions }: { temp: TempId; sessions: readonly SessionId[] }) {
  const { words, date, hours } = useLanguage();
  const names = useNames();
  const go = useGo();
  const byId = useSeason((season) => season.entries.session);
  return (
    <ul className="temps-sessions" aria-label={words.temps.sessions}>
      {sessions.map((id) => {
        const session = byId.get(id);
        if (!session) return null;
        const { date: day, start, minutes, trainer, status, attendance } = session;
        const begin = clockMinutes(start);
        const attended = attendance[temp];
        return (
          <li key={id}>
            <TextButton
              className="temps-session-time"
              onClick={() => go({ place: "sessions", week: weekOf(day), chosen: { is: "session", session: id } })}
            >
              {words.temps.session(date.weekdayAndDay(day), date.clock(begin), date.clock((begin + minutes) % 1440))}
            </TextButton>
            <span className="temps-session-trainer" title={names.trainer(trainer)}>
              {names.trainer(trainer)}
            </span>
            <span className="temps-session-status">
              <SessionMark status={status} /> {words.temps.sessionStatus[status]}
              {attended !== undefined && `, ${words.temps.attended(hours.exact(attended))}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
