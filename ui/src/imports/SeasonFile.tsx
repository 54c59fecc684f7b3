/** What a season file would do: every problem at once, or a summary to accept. Nothing is kept before that. */
import { Button, Dialog } from "@navikt/ds-react";
import { useState } from "react";
import { Moves } from "../pieces/Moves";
import { useStore } from "../season/use";
import type { Failure } from "../wire/Failure";
import type { FileWhy } from "../wire/FileWhy";
import type { ImportPreview } from "../wire/ImportPreview";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import { Failed } from "./Failed";
import { Figures } from "./Figures";

type Preview = Extract<ImportPreview, { kind: "problems" | "ready" }>;

interface SeasonFileProps {
  preview: Preview;
  onChooseAnother: () => void;
  onClose: () => void;
}

export function SeasonFile({ preview, onChooseAnother, onClose }: SeasonFileProps) {
  const { words } = useLanguage();
  const store = useStore();
  const [isAccepting, setIsAccepting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const accept = async (token: string) => {
    setIsAccepting(true);
    const failed = await store.acceptImport(token);
    setIsAccepting(false);
    setFailure(failed);
    if (!failed) onClose();
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title className="imports-title">
            {preview.kind === "problems"
              ? words.imports.fileProblems(preview.file, preview.problems.length)
              : words.imports.title(preview.file)}
          </Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>{preview.kind === "problems" ? <Problems {...preview} /> : <Ready {...preview} />}</Dialog.Body>
        {failure && preview.kind === "ready" && <Failed failure={failure} onAgain={() => void accept(preview.token)} />}
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          {preview.kind === "problems" ? (
            <Button size="small" onClick={onChooseAnother}>
              {words.imports.chooseAgain}
            </Button>
          ) : (
            <Button size="small" loading={isAccepting} onClick={() => void accept(preview.token)}>
              {words.imports.acceptSeason}
            </Button>
          )}
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function Problems({ problems }: Extract<Preview, { kind: "problems" }>) {
  const { words } = useLanguage();
  return (
    <>
      <p className="imports-lead">{words.imports.fileProblemsLead}</p>
      <table className="imports-table">
        <thead>
          <tr>
            <th scope="col">{words.imports.pointer}</th>
            <th scope="col">{words.imports.problem}</th>
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

function Ready({ seasonName, isNew, added, changed, unchanged, moves }: Extract<Preview, { kind: "ready" }>) {
  const { words } = useLanguage();
  return (
    <>
      <p className="imports-lead">
        <strong>{seasonName}</strong>
        <br />
        {isNew ? words.imports.readyNew : words.imports.readyMerge}
      </p>
      <Figures
        figures={[
          { name: words.imports.added, figure: added },
          { name: words.imports.changed, figure: changed },
          { name: words.imports.unchanged, figure: unchanged },
        ]}
      />
      <h3 className="imports-heading">{words.imports.moves}</h3>
      <Moves moves={moves} count={moves.length} />
    </>
  );
}
