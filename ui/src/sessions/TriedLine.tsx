/**
 * What would become of the weeks, in a line above the grid: where the session would be, what speaks against it, and which
 * weeks turn. It keeps its height, so that the rows below do not jump.
 */
import { XMarkOctagonFillIcon } from "@navikt/aksel-icons";
import { StatusMark } from "../components/StatusMark";
import { DepartmentMoves } from "../pieces/DepartmentMoves";
import { useSeasonState } from "../season/use";
import { isSameSpot, spotOf } from "./move";
import { breachSaid, tempsSaid, titleSaid, whenSaid } from "./said";
import { movedTo } from "./session";
import { type Telling, tellRefusal } from "./tell";
import type { Trying } from "./useTry";

interface TriedLineProps {
  trying: Trying | null;
  telling: Telling;
  /** Why the last try was not kept. */
  refused: string | null;
  /** How to keep what is tried, or what one could do. */
  hint: string;
}

export function TriedLine({ trying, telling, refused, hint }: TriedLineProps) {
  const { words } = telling;
  const refusal = useSeasonState((state) => state.previewRefusal);
  const there = trying && movedTo(trying.session, trying.spot);
  const isElsewhere = trying !== null && !isSameSpot(spotOf(trying.session), trying.spot);
  const breaches = isElsewhere ? trying.breaches : null;
  return (
    <div className="sessions-line">
      <div className="sessions-line-in">
        {refused !== null && (
          <p className="sessions-refused" role="alert">
            <XMarkOctagonFillIcon aria-hidden /> {words.sessions.refused} {refused}
          </p>
        )}
        <div className="sessions-tried" aria-live="polite">
          {there && (
            <span className="sessions-what">
              {`${titleSaid(there, telling)}, ${there.temps.length > 2 ? words.count(there.temps.length, words.noun.temp) : tempsSaid(there, telling)}: ${whenSaid(there, telling)}, ${telling.names.trainer(there.trainer)}`}
            </span>
          )}
          {there && isElsewhere && refusal && (
            <span className="sessions-against sessions-refused">
              <XMarkOctagonFillIcon aria-hidden /> {tellRefusal(refusal, there, telling).join(" ")}
            </span>
          )}
          {there &&
            !refusal &&
            breaches?.map((breach) => (
              <span key={JSON.stringify(breach)} className="sessions-against">
                <StatusMark status="yellow" /> {breachSaid(breach, there, telling)}
              </span>
            ))}
          {there && !refusal && breaches?.length === 0 && (
            <span className="sessions-against">
              <StatusMark status="green" /> {words.sessions.nothingSpeaksAgainst}
            </span>
          )}
          {there && isElsewhere && !refusal && <DepartmentMoves department={there.department} />}
        </div>
        <p className="sessions-hint" title={hint}>
          {hint}
        </p>
      </div>
    </div>
  );
}
