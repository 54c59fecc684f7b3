/** A season begun from nothing: its name and weeks. What is typed stays when the dialog is left, until it is begun. */
import { Button, Dialog } from "@navikt/ds-react";
import { type FormEvent, useId, useState } from "react";
import { localMoment } from "../dates";
import { useDraft } from "../season/drafts";
import { keptSeason, proposedSeason, readSeason, refusedSeason, type WrongSeason } from "../season/newSeason";
import { useStore } from "../season/use";
import { useLanguage } from "../words/language";
import { SeasonFields } from "./SeasonFields";

interface NewSeasonDialogProps {
  onBegun: () => void;
  onClose: () => void;
}

export function NewSeasonDialog({ onBegun, onClose }: NewSeasonDialogProps) {
  const { words } = useLanguage();
  const store = useStore();
  const [draft, setDraft] = useDraft("new-season", keptSeason);
  const [wrong, setWrong] = useState<WrongSeason>({});
  const [isBeginning, setIsBeginning] = useState(false);
  const form = useId();
  const typed = draft ?? proposedSeason(localMoment(new Date().toISOString()).day, words);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const read = readSeason(typed, words);
    if ("wrong" in read) {
      setWrong(read.wrong);
      return;
    }
    setIsBeginning(true);
    const { name, weeks } = read.season;
    const answer = await store.begin((host) => host.newSeason(name, weeks));
    setIsBeginning(false);
    if (answer === "done") {
      setDraft(null);
      onBegun();
    } else if (answer === "failed") onClose();
    else setWrong(refusedSeason(answer, words));
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{words.season.beginTitle}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form id={form} noValidate onSubmit={(event) => void begin(event)}>
            <p className="season-fields-lead">{words.season.beginLead}</p>
            <SeasonFields
              typed={typed}
              wrong={wrong}
              onChange={(next) => {
                setWrong({});
                setDraft(next);
              }}
            />
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" type="submit" form={form} loading={isBeginning}>
            {words.season.beginDo}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
