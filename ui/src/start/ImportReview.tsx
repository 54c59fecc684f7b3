/** What a chosen file would do: every problem at once, or a summary to accept. Nothing is stored before that. */
import { Button, Dialog } from "@navikt/ds-react";
import { StatusMark } from "../components/StatusMark";
import { useSeasonState } from "../season/use";
import type { CellMove } from "../wire/CellMove";
import type { FileWhy } from "../wire/FileWhy";
import type { ImportPreview } from "../wire/ImportPreview";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import "./start.css";

interface ImportReviewProps {
  preview: ImportPreview;
  isAccepting: boolean;
  onAccept: (token: string) => void;
  onChooseAnother: () => void;
  onClose: () => void;
}

/** More would not be read; the board shows them all afterwards. */
const mostMoves = 12;

export function ImportReview({ preview, isAccepting, onAccept, onChooseAnother, onClose }: ImportReviewProps) {
  const { words } = useLanguage();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title>
            {preview.kind === "problems"
              ? words.start.importProblems(preview.file, preview.problems.length)
              : words.start.readyTitle(preview.seasonName)}
          </Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>{preview.kind === "problems" ? <Problems {...preview} /> : <Ready {...preview} />}</Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          {preview.kind === "problems" ? (
            <Button size="small" onClick={onChooseAnother}>
              {words.start.chooseAnother}
            </Button>
          ) : (
            <Button size="small" loading={isAccepting} onClick={() => onAccept(preview.token)}>
              {words.start.accept}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Problems({ problems }: Extract<ImportPreview, { kind: "problems" }>) {
  const { words } = useLanguage();
  return (
    <>
      <p className="start-text">{words.start.importProblemsLead}</p>
      <table className="start-table">
        <thead>
          <tr>
            <th scope="col">{words.start.pointer}</th>
            <th scope="col">{words.start.problem}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ pointer, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and a place may have two problems
            <tr key={at}>
              <td>
                <code>{pointer || "/"}</code>
              </td>
              <td>{sentence(why, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function sentence<W extends FileWhy["why"]>(why: Extract<FileWhy, { why: W }>, words: Words): string {
  return words.fileWhy[why.why as W](why);
}

function Ready({ file, isNew, added, changed, unchanged, moves }: Extract<ImportPreview, { kind: "ready" }>) {
  const { words } = useLanguage();
  const figures = [
    [words.start.added, added],
    [words.start.changed, changed],
    [words.start.unchanged, unchanged],
  ] as const;
  return (
    <>
      <p className="start-text">
        <code>{file}</code>
        <br />
        {isNew ? words.start.readyNew : words.start.readyMerge}
      </p>
      <dl className="start-figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <h3 className="start-subtitle">{words.start.moves}</h3>
      {moves.length === 0 ? <p className="start-text">{words.start.noMoves}</p> : <MoveList moves={moves} />}
    </>
  );
}

function MoveList({ moves }: { moves: readonly CellMove[] }) {
  const { words, date } = useLanguage();
  // Before the first season there is none to look a name up in.
  const departments = useSeasonState((state) => state.season?.entries.department);
  return (
    <ul className="start-moves">
      {moves.slice(0, mostMoves).map(({ department, week, before, after }) => (
        <li key={`${department} ${week}`}>
          <span>
            {departments?.get(department)?.name ?? department}, {date.week(week)}
          </span>
          <span className="start-move">
            <StatusMark status={before} /> {words.status[before]} → <StatusMark status={after} /> {words.status[after]}
          </span>
        </li>
      ))}
      {moves.length > mostMoves && <li>{words.start.moreMoves(moves.length - mostMoves)}</li>}
    </ul>
  );
}
