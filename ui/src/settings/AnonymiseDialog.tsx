/** Asks before names are taken away: it cannot be taken back. */
import { Button, Dialog } from "@navikt/ds-react";
import { type ReactNode, useState } from "react";
import { useLanguage } from "../words/language";

interface AnonymiseDialogProps {
  title: string;
  what: string;
  /** What goes with it. */
  alsoSaid: readonly string[];
  who: ReactNode;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function AnonymiseDialog({ title, what, alsoSaid, who, onConfirm, onClose }: AnonymiseDialogProps) {
  const { words } = useLanguage();
  const said = words.settings.privacy;
  const [isDoing, setIsDoing] = useState(false);
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium" role="alertdialog">
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          {who}
          <p className="settings-dialog-text">{what}</p>
          {alsoSaid.map((sentence) => (
            <p key={sentence} className="settings-dialog-text">
              {sentence}
            </p>
          ))}
          <p className="settings-dialog-text">{said.totalsStay}</p>
          <p className="settings-dialog-text">{said.noUndo}</p>
          <p className="settings-dialog-text">{said.backupsKeep}</p>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button
            size="small"
            data-color="danger"
            loading={isDoing}
            onClick={() => {
              setIsDoing(true);
              void onConfirm();
            }}
          >
            {said.confirmDo}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
