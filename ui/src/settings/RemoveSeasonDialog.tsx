/** Removing a season for good: what goes with it, and the way to keep it as a file first. */
import { Button, Dialog, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";
import { useStore } from "../season/use";
import type { SeasonInList } from "../wire/SeasonInList";
import { useLanguage } from "../words/language";

interface RemoveSeasonDialogProps {
  season: SeasonInList;
  onOpenInstead: () => void;
  onClose: () => void;
}

export function RemoveSeasonDialog({ season, onOpenInstead, onClose }: RemoveSeasonDialogProps) {
  const { words } = useLanguage();
  const said = words.settings.seasons;
  const store = useStore();
  const [file, setFile] = useState<string | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = async () => {
    setIsRemoving(true);
    await store.removeSeason(season.id);
    onClose();
  };
  const save = () =>
    store.host.chooseExport().then(
      (written) => written !== null && setFile(written),
      (thrown: unknown) => {
        onClose();
        store.report(thrown);
      },
    );
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium" role="alertdialog">
        <Dialog.Header>
          <Dialog.Title>{said.removeTitle(season.name)}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <p className="settings-dialog-text">{said.removeForGood}</p>
          <p className="settings-dialog-text">{said.removeBackups}</p>
          {/* Only what is open can be saved as a file. */}
          <p className="settings-dialog-text">{season.isOpen ? said.removeExport : said.removeOpenFirst}</p>
          <Button size="small" variant="secondary" onClick={() => (season.isOpen ? void save() : onOpenInstead())}>
            {season.isOpen ? said.export : said.openInstead}
          </Button>
          <div role="status" className="settings-dialog-said">
            {file !== null && (
              <InlineMessage status="success" size="small">
                {said.exported(file)}
              </InlineMessage>
            )}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" data-color="danger" loading={isRemoving} onClick={() => void remove()}>
            {said.removeDo}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
