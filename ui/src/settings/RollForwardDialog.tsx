/** A season begun from the open one: its name and weeks, what is taken along, and what is left behind. */
import { Button, Checkbox, Dialog } from "@navikt/ds-react";
import { type FormEvent, useId, useState } from "react";
import { SeasonFields } from "../pieces/SeasonFields";
import { useDraft } from "../season/drafts";
import {
  keptSeason,
  nextSeason,
  readSeason,
  refusedSeason,
  type TypedSeason,
  type WrongSeason,
} from "../season/newSeason";
import { useSeason, useStore } from "../season/use";
import type { TakenAlong } from "../wire/TakenAlong";
import { useLanguage } from "../words/language";

interface RollForwardDialogProps {
  onBegun: () => void;
  onClose: () => void;
}

interface TypedRoll {
  season: TypedSeason;
  along: TakenAlong;
}

export function RollForwardDialog({ onBegun, onClose }: RollForwardDialogProps) {
  const { words } = useLanguage();
  const said = words.settings.seasons;
  const store = useStore();
  const head = useSeason((season) => season.head);
  const entries = useSeason((season) => season.entries);
  const [draft, setDraft] = useDraft("roll-forward", keptRoll);
  const [wrong, setWrong] = useState<WrongSeason>({});
  const [isBeginning, setIsBeginning] = useState(false);
  const form = useId();
  const typed = draft ?? { season: nextSeason(head.weeks, words), along: { weekRules: false, wanted: true } };
  const change = (next: Partial<TypedRoll>) => {
    setWrong({});
    setDraft({ ...typed, ...next });
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const read = readSeason(typed.season, words);
    if ("wrong" in read) {
      setWrong(read.wrong);
      return;
    }
    setIsBeginning(true);
    const { name, weeks } = read.season;
    const answer = await store.begin((host) => host.rollForward(name, weeks, typed.along));
    setIsBeginning(false);
    if (answer === "done") {
      setDraft(null);
      onBegun();
    } else if (answer === "failed") onClose();
    else setWrong(refusedSeason(answer, words));
  };
  const along = (what: keyof TakenAlong, label: string, count: number) => (
    <Checkbox
      size="small"
      checked={typed.along[what] && count > 0}
      disabled={count === 0}
      onChange={({ target }) => change({ along: { ...typed.along, [what]: target.checked } })}
    >
      {label} ({count})
    </Checkbox>
  );
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="large">
        <Dialog.Header>
          <Dialog.Title>{said.rollTitle(head.name)}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form id={form} noValidate onSubmit={(event) => void begin(event)}>
            <SeasonFields typed={typed.season} wrong={wrong} onChange={(season) => change({ season })} />
            <h3 className="settings-dialog-heading">{said.rollTakes}</h3>
            <p className="settings-dialog-text">
              {said.rollAlways(entries.department.size, entries.trainer.size, entries.module.size)}
            </p>
            {along("weekRules", said.rollWeekRules, entries.weekRule.size)}
            {along("wanted", said.rollWanted, entries.wanted.size)}
            <h3 className="settings-dialog-heading">{said.rollLeaves}</h3>
            <p className="settings-dialog-text">
              {said.rollLeft(
                entries.temp.size,
                entries.absence.size,
                entries.loan.size + entries.raise.size,
                entries.session.size,
              )}
            </p>
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.shell.cancel}
          </Button>
          <Button size="small" type="submit" form={form} loading={isBeginning}>
            {said.rollDo}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

function keptRoll(kept: unknown): TypedRoll | null {
  if (typeof kept !== "object" || kept === null || !("season" in kept) || !("along" in kept)) return null;
  const along = kept.along as Partial<TakenAlong> | null;
  const isWhole = typeof along?.weekRules === "boolean" && typeof along.wanted === "boolean";
  return isWhole && keptSeason(kept.season) ? (kept as TypedRoll) : null;
}
