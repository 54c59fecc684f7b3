/** The cells of the board that would turn: by department, weeks that turn alike together. */
import { StatusMark } from "../components/StatusMark";
import { turnsOf } from "../season/turns";
import { useSeasonState } from "../season/use";
import type { CellMove } from "../wire/CellMove";
import type { Status } from "../wire/Status";
import { useLanguage } from "../words/language";
import "./Moves.css";

interface MovesProps {
  moves: readonly CellMove[];
  /** How many there are; `moves` may be the first of them. */
  count: number;
}

const statuses: readonly Status[] = ["red", "yellow", "green", "empty"];

/** Departments listed; who wants to see more of them looks at the board. */
const mostDepartments = 40;

/** In short and one by one. */
export function Moves({ moves, count }: MovesProps) {
  return (
    <>
      {moves.length === count && <MovesInShort moves={moves} />}
      {count > 0 && <MovesTable moves={moves} count={count} />}
    </>
  );
}

export function MovesTable({ moves, count }: MovesProps) {
  const { words, date } = useLanguage();
  // Before the first season there is none to look a name up in.
  const departments = useSeasonState(({ season }) => season?.entries.department);
  const listed = turnsOf(moves).slice(0, mostDepartments);
  const weeksListed = listed.flatMap(({ turns }) => turns).reduce((sum, { weeks }) => sum + weeks.length, 0);
  return (
    <>
      <table className="moves">
        <thead>
          <tr>
            <th scope="col">{words.moves.department}</th>
            <th scope="col">{words.moves.weeks}</th>
            <th scope="col">{words.moves.now}</th>
            <th scope="col">{words.moves.becomes}</th>
          </tr>
        </thead>
        {listed.map(({ department, turns }) => (
          <tbody key={department}>
            {turns.map(({ weeks, before, after }, at) => (
              <tr key={`${before} ${after}`}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={turns.length}>
                    {departments?.get(department)?.name ?? department}
                  </th>
                )}
                <td>{date.weeks(weeks)}</td>
                <td>
                  <span className="moves-status">
                    <StatusMark status={before} /> {words.status[before]}
                  </span>
                </td>
                <td>
                  <span className="moves-status">
                    <span aria-hidden>→</span> <StatusMark status={after} /> {words.status[after]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {count > weeksListed && <p className="moves-more">{words.moves.more(count - weeksListed)}</p>}
    </>
  );
}

/** How many weeks turn into what: "3 uker blir røde". */
export function MovesInShort({ moves }: { moves: readonly CellMove[] }) {
  const { words } = useLanguage();
  if (moves.length === 0) return <p className="moves-none">{words.moves.none}</p>;
  return (
    <ul className="moves-sums">
      {statuses.map((after) => {
        const weeks = moves.filter((move) => move.after === after).length;
        return (
          weeks > 0 && (
            <li key={after}>
              <StatusMark status={after} />
              {words.moves.turnTo(weeks, after)}
            </li>
          )
        );
      })}
    </ul>
  );
}
