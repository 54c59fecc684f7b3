/** A dialog that adds several seats at once, which get their names later. */
import { Button, Dialog, InlineMessage } from "@navikt/ds-react";
import { useId, useMemo, useRef, useState } from "react";
import { WrittenField } from "../components/form/WrittenField";
import { weekYear } from "../dates";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { personKey } from "../season/received";
import { byField } from "../season/refusals";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Refusal } from "../wire/Refusal";
import { useLanguage } from "../words/language";
import { Fields } from "./Fields";
import { blankSeats, mostSeats, readSeats, readSeatsDraft } from "./seats";

export function AddSeats({ onClose }: { onClose: () => void }) {
  const { words } = useLanguage();
  const said = words.temps;
  const store = useStore();
  const departments = useDepartments();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const isSaving = useSeasonState((state) => state.saving) === "saving";
  const [kept, setDraft] = useDraft("temps/seats", readSeatsDraft);
  const draft = kept ?? blankSeats(departments.length === 1 ? (departments[0]?.id ?? "") : "");
  const taken = useNamesIn(draft.typed.department);
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { names, command, problems, isCountWrong } = readSeats(draft, taken, year);

  const add = async () => {
    setIsChecked(true);
    if (!command || isCountWrong) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    const answer = await store.execute(command.command, [...command.namings]);
    if (answer === "done") {
      setDraft(null);
      onClose();
    } else if (answer !== "failed") setRefusal(answer);
  };
  const refused = byField(refusal, words);
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={false} initialFocusTo={field}>
        <Dialog.Header>
          <Dialog.Title>{said.seatsTitle}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={formId}
            ref={form}
            className="temps-add"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <p className="temps-lead">{said.seatsLead}</p>
            <div className="form-fields">
              <WrittenField
                ref={field}
                label={said.count}
                isNumber
                width="short"
                value={draft.count}
                problems={isCountWrong && (isChecked || draft.count.trim() !== "") ? [said.notACount(mostSeats)] : []}
                onChange={(count) => setDraft({ ...draft, count })}
              />
              <Fields
                typed={draft.typed}
                year={year}
                problemsOf={(name) => {
                  const problem = problems.get(name);
                  if (problem && (isChecked || problem !== "missing")) return [words.form[problem]];
                  return refused.get(name) ?? [];
                }}
                onTyped={(name, text) => {
                  setRefusal(null);
                  setDraft({ ...draft, typed: { ...draft.typed, [name]: text } });
                }}
              />
            </div>
            {refused.get("") && (
              <InlineMessage status="error" size="small" role="alert">
                {refused.get("")?.join(" ")}
              </InlineMessage>
            )}
            <p className="temps-add-become" role="status">
              {draft.typed.department !== "" && names.length > 0
                ? said.seatsBecome(names[0] ?? "", names.at(-1) ?? "", names.length)
                : ""}
            </p>
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.form.cancel}
          </Button>
          <Button type="submit" form={formId} size="small" loading={isSaving}>
            {names.length > 0 ? said.addSeatsNow(names.length) : said.addSeats}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}

/** What the temps of a department are called. */
function useNamesIn(department: string): readonly string[] {
  const temps = useSeason((season) => season.entries.temp);
  const names = useSeason((season) => season.names);
  return useMemo(
    () =>
      [...temps.values()]
        .filter((temp) => temp.department === department)
        .map(({ id }) => names.get(personKey({ kind: "temp", id })) ?? ""),
    [temps, names, department],
  );
}
