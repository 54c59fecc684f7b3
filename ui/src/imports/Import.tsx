/** What is brought in, from the choosing to the taking in: a season file, a list, or something that cannot be read. */
import { Button, Dialog, ProgressBar } from "@navikt/ds-react";
import type { Unreadable } from "../wire/Unreadable";
import { useLanguage } from "../words/language";
import { PasteBox } from "./PasteBox";
import { SeasonFile } from "./SeasonFile";
import { unreadableOf } from "./tell";
import type { Importing } from "./useImport";
import { Wizard } from "./Wizard";
import "./imports.css";

interface ImportProps {
  importing: Importing;
  /** The rows that were taken in, out of which file; nothing where it was left. */
  onTaken: (rows: number, file: string) => void;
}

export function Import({ importing, onTaken }: ImportProps) {
  const { state, choose, paste, cancel, close } = importing;
  switch (state.phase) {
    case "none":
    case "waiting":
      return null;
    case "pasting":
      return <PasteBox onPaste={(text) => paste(text, state.list)} onClose={close} />;
    case "reading":
      return <Reading cells={state.cells} share={state.share} onCancel={cancel} />;
    case "looking": {
      const { preview } = state;
      if (preview.kind === "list") {
        return (
          <Wizard
            key={state.number}
            preview={preview}
            onClose={(taken) => {
              close();
              if (taken !== null) onTaken(taken, preview.file);
            }}
          />
        );
      }
      if (preview.kind === "unreadable") return <NotRead {...preview} onChoose={choose} onClose={close} />;
      return <SeasonFile preview={preview} onChooseAnother={choose} onClose={close} />;
    }
  }
}

function Reading({ cells, share, onCancel }: { cells: number; share: number; onCancel: () => void }) {
  const { words } = useLanguage();
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Dialog.Popup width="small" closeOnOutsideClick={false}>
        <Dialog.Header withClosebutton={false}>
          <Dialog.Title id="imports-reading">{words.imports.reading}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <ProgressBar size="small" value={Math.round(share * 100)} aria-labelledby="imports-reading" />
          <p className="imports-quiet imports-note">{words.imports.readingCells(cells)}</p>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onCancel}>
            {words.shell.cancel}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function NotRead(props: { file: string; why: Unreadable; onChoose: () => void; onClose: () => void }) {
  const { file, why, onChoose, onClose } = props;
  const { words } = useLanguage();
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title className="imports-title">
            {words.imports.unreadableTitle(file || words.imports.pasted)}
          </Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <p className="imports-note">{unreadableOf(why, words)}</p>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.close}
          </Button>
          <Button size="small" onClick={onChoose}>
            {words.imports.chooseAnother}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
