/** Cells that turn, a line each in little room: their weeks, how they stand, and how they would stand. */
import { StatusMark } from "../components/StatusMark";
import { useNames } from "../season/names";
import { turnsOf } from "../season/turns";
import type { CellMove } from "../wire/CellMove";
import type { DepartmentId } from "../wire/DepartmentId";
import { useLanguage } from "../words/language";
import "./Turns.css";

interface TurnsProps {
  moves: readonly CellMove[];
  /** The department it is about: it comes first, and goes without its name where it is the only one. */
  department: DepartmentId;
}

export function Turns({ moves, department }: TurnsProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const turned = turnsOf(moves);
  const isOwn = (one: { department: DepartmentId }) => one.department === department;
  const listed = [...turned.filter(isOwn), ...turned.filter((one) => !isOwn(one))];
  return (
    <ul className="turns">
      {listed.map(({ department: of, turns }) => (
        <li key={of}>
          {(listed.length > 1 || of !== department) && (
            <span className="turns-department" title={names.department(of)}>
              {names.department(of)}
            </span>
          )}
          <ul>
            {turns.map(({ weeks, before, after }) => (
              <li key={`${before} ${after}`}>
                <span className="aksel-sr-only">
                  {words.moves.turn(date.weeks(weeks), words.status[before], words.status[after])}
                </span>
                <span aria-hidden className="turns-line">
                  <span className="turns-weeks">{date.weeks(weeks)}</span>
                  <span className="turns-status">
                    <StatusMark status={before} />
                    {words.status[before]}
                  </span>
                  <span>→</span>
                  <span className="turns-status">
                    <StatusMark status={after} />
                    {words.status[after]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
