/** Going back to a backup: what happens, and that it can be taken back. */
import { Button, Dialog } from "@navikt/ds-react";
import { useState } from "react";
import { useStore } from "../season/use";
import type { Backup } from "../wire/Backup";
import { useLanguage } from "../words/language";
import { whenOf } from "./whenOf";

interface RestoreDialogProps {
  backup: Backup;
  onRestored: (when: string) => void;
  onClose: () => void;
}

export function RestoreDialog({ backup, onRestored, onClose }: RestoreDialogProps) {
  const language = useLanguage();
  const { words } = language;
  const said = words.settings.database;
  const store = useStore();
  const [isRestoring, setIsRestoring] = useState(false);
  const when = whenOf(backup, language);
  const restore = async () => {
    setIsRestoring(true);
    const isDone = await store.openDatabase((host) => host.restore(backup.id));
    if (isDone) onRestored(when);
    onClose();
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium" role="alertdialog">
        <Dialog.Header>
          <Dialog.Title>{said.restoreTitle(when)}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <p className="settings-dialog-text">{said.restoreWhat}</p>
          <p className="settings-dialog-text">{said.restoreUndo}</p>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" loading={isRestoring} onClick={() => void restore()}>
            {said.restoreDo}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
