/** What becomes of the board: first every cell that gets worse, by name; then the others, by department. */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Loader } from "@navikt/ds-react";
import { useMemo } from "react";
import { StatusMark } from "../../components/StatusMark";
import { MovesInShort } from "../../pieces/Moves";
import { useNames } from "../../season/names";
import { turnsOf } from "../../season/turns";
import type { CellMove } from "../../wire/CellMove";
import { useLanguage } from "../../words/language";
import { sortedMoves } from "./review";

/** Departments listed that lose nothing; the board shows the rest. */
const mostDepartments = 40;

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
              {others.length > 0 && <TurnList moves={others} most={mostDepartments} />}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** All of them, however many: nobody books what they have not been told. */
function Redder({ moves }: { moves: readonly CellMove[] }) {
  const { words } = useLanguage();
  const said = words.automatic;
  return (
    <div className="sessions-automatic-redder">
      <h3>
        <ExclamationmarkTriangleIcon aria-hidden />
        {said.redder(moves.length)}
      </h3>
      <p>{said.redderLead}</p>
      <TurnList moves={moves} most={Number.POSITIVE_INFINITY} />
    </div>
  );
}

/** Weeks of a department that turn alike in one line, as it fits beside the list. */
function TurnList({ moves, most }: { moves: readonly CellMove[]; most: number }) {
  const { words, date } = useLanguage();
  const names = useNames();
  const turned = turnsOf(moves);
  const left = turned.slice(most).flatMap(({ turns }) => turns.flatMap(({ weeks }) => weeks)).length;
  return (
    <>
      <ul className="sessions-automatic-turns">
        {turned.slice(0, most).flatMap(({ department, turns }) =>
          turns.map(({ weeks, before, after }) => (
            <li key={`${department} ${before} ${after}`}>
              <span className="sessions-automatic-turn-where">
                <span className="sessions-automatic-cut" title={names.department(department)}>
                  {names.department(department)}
                </span>
                <span>{date.weeks(weeks)}</span>
              </span>
              <span className="sessions-automatic-turn">
                <StatusMark status={before} /> {words.status[before]} <span aria-hidden>→</span>{" "}
                <StatusMark status={after} /> <strong>{words.status[after]}</strong>
              </span>
            </li>
          )),
        )}
      </ul>
      {left > 0 && <p className="sessions-automatic-hint">{words.moves.more(left)}</p>}
    </>
  );
}
