/** The cells of the board that would turn: by department, weeks that turn alike together. */
import { StatusMark } from "../components/StatusMark";
import { useSeasonState } from "../season/use";
import type { CellMove } from "../wire/CellMove";
import type { Status } from "../wire/Status";
import { useLanguage } from "../words/language";
import { turnsOf } from "./turns";

interface MovesProps {
  moves: readonly CellMove[];
  /** How many there are; `moves` may be the first of them. */
  count: number;
}

const statuses: readonly Status[] = ["red", "yellow", "green", "empty"];

export function Moves({ moves, count }: MovesProps) {
  const { words, date } = useLanguage();
  // Before the first season there is none to look a name up in.
  const departments = useSeasonState(({ season }) => season?.entries.department);
  if (count === 0) return <p className="imports-lead">{words.imports.nothingMoves}</p>;
  const sums = statuses
    .map((after) => ({ after, weeks: moves.filter((move) => move.after === after).length }))
    .filter(({ weeks }) => weeks > 0);
  return (
    <>
      {moves.length === count && (
        <ul className="imports-sums">
          {sums.map(({ after, weeks }) => (
            <li key={after}>
              <StatusMark status={after} />
              {words.imports.turnTo(weeks, after)}
            </li>
          ))}
        </ul>
      )}
      <table className="imports-table imports-moves">
        <thead>
          <tr>
            <th scope="col">{words.board.department}</th>
            <th scope="col">{words.imports.weeks}</th>
            <th scope="col">{words.imports.statusNow}</th>
            <th scope="col">{words.imports.statusThen}</th>
          </tr>
        </thead>
        {turnsOf(moves).map(({ department, turns }) => (
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
                  <span className="imports-status">
                    <StatusMark status={before} /> {words.status[before]}
                  </span>
                </td>
                <td>
                  <span className="imports-status">
                    <span aria-hidden>→</span> <StatusMark status={after} /> {words.status[after]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {count > moves.length && <p className="imports-quiet">{words.imports.moreMoves(count - moves.length)}</p>}
    </>
  );
}
