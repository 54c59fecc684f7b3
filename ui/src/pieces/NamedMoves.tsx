/** What would move, a line each: "Uke 28 i Sykehjem Nord blir rød". Nothing while nothing is tried. */
import { StatusMark } from "../components/StatusMark";
import { useNames } from "../season/names";
import { turnsOf } from "../season/turns";
import { useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";
import "./DepartmentMoves.css";

/** Lines; the board beside shows the rest. */
const most = 8;

export function NamedMoves() {
  const { words, date } = useLanguage();
  const names = useNames();
  const preview = useSeasonState((state) => state.preview);
  const turns = turnsOf(preview?.moves ?? []).flatMap(({ department, turns }) =>
    turns.map(({ weeks, after }) => ({
      after,
      key: `${department} ${weeks[0]}`,
      text: words.strip.becomesIn(date.weeks(weeks), names.department(department), after),
      count: weeks.length,
    })),
  );
  const left = turns.slice(most).reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className="department-moves department-moves-named" aria-live="polite">
      {turns.slice(0, most).map(({ key, after, text }) => (
        <li key={key}>
          <StatusMark status={after} />
          {text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1)}
        </li>
      ))}
      {left > 0 && <li>{words.moves.more(left)}</li>}
      {preview && turns.length === 0 && <li>{words.strip.none}</li>}
    </ul>
  );
}
