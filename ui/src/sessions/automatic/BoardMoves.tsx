/** What becomes of the board: first every cell that gets worse, by name; then the others, by department. */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Loader } from "@navikt/ds-react";
import { useMemo } from "react";
import { StatusMark } from "../../components/StatusMark";
import { MovesInShort, MovesTable } from "../../pieces/Moves";
import { useNames } from "../../season/names";
import { turnsOf } from "../../season/turns";
import type { CellMove } from "../../wire/CellMove";
import { useLanguage } from "../../words/language";
import { sortedMoves } from "./review";

interface BoardMovesProps {
  /** `null` while they are asked for. */
  moves: readonly CellMove[] | null;
  /** They could not be had. */
  hasFailed: boolean;
}

export function BoardMoves({ moves, hasFailed }: BoardMovesProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { redder, others } = useMemo(() => sortedMoves(moves ?? []), [moves]);
  return (
    <section className="sessions-automatic-board">
      <h2 className="sessions-automatic-heading">{said.board}</h2>
      {moves === null ? (
        !hasFailed && (
          <p className="sessions-automatic-asking">
            <Loader size="xsmall" aria-hidden />
            {said.askingBoard}
          </p>
        )
      ) : (
        <>
          {redder.length > 0 && <Redder moves={redder} />}
          {moves.length > 0 && redder.length === 0 && (
            <p className="sessions-automatic-fine">
              <StatusMark status="green" />
              {said.noneRedder}
            </p>
          )}
          {(others.length > 0 || moves.length === 0) && (
            <div className="sessions-automatic-others">
              {redder.length > 0 && <h3>{said.better}</h3>}
              <MovesInShort moves={others} />
              {others.length > 0 && <MovesTable moves={others} count={others.length} />}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** All of them, however many: nobody books what they have not been told. */
function Redder({ moves }: { moves: readonly CellMove[] }) {
  const { words, date } = useLanguage();
  const names = useNames();
  const said = words.automatic;
  return (
    <div className="sessions-automatic-redder">
      <h3>
        <ExclamationmarkTriangleIcon aria-hidden />
        {said.redder(moves.length)}
      </h3>
      <p>{said.redderLead}</p>
      <ul>
        {turnsOf(moves).flatMap(({ department, turns }) =>
          turns.map(({ weeks, before, after }) => (
            <li key={`${department} ${before} ${after}`}>
              <span className="sessions-automatic-redder-where" title={names.department(department)}>
                {names.department(department)}, {date.weeks(weeks)}
              </span>
              <span className="sessions-automatic-turn">
                <StatusMark status={before} /> {words.status[before]} <span aria-hidden>→</span>{" "}
                <StatusMark status={after} /> <strong>{words.status[after]}</strong>
              </span>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
