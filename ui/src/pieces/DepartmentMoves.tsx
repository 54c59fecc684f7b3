/** What would move, in a line: which weeks of the department turn into what. */
import { StatusMark } from "../components/StatusMark";
import { useSeasonState } from "../season/use";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Status } from "../wire/Status";
import { useLanguage } from "../words/language";
import "./DepartmentMoves.css";

const worstFirst: readonly Status[] = ["red", "yellow", "green", "empty"];

export function DepartmentMoves({ department }: { department: DepartmentId | null }) {
  const { words, date } = useLanguage();
  const preview = useSeasonState((state) => state.preview);
  if (!preview) return <p className="department-moves" aria-live="polite" />;
  const own = preview.moves.filter((move) => move.department === department);
  const elsewhere = preview.moves.length - own.length;
  const turns = worstFirst.flatMap((status) => {
    const weeks = own.filter(({ after }) => after === status).map(({ week }) => week);
    return weeks.length === 0 ? [] : [{ status, text: words.strip.becomes(date.weeks(weeks), status) }];
  });
  return (
    <ul className="department-moves" aria-live="polite">
      {turns.map(({ status, text }) => (
        <li key={status}>
          <StatusMark status={status} />
          {text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1)}
        </li>
      ))}
      {turns.length === 0 && elsewhere === 0 && <li>{words.strip.none}</li>}
      {elsewhere > 0 && <li>{words.strip.elsewhere(elsewhere)}</li>}
    </ul>
  );
}
