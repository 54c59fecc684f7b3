/** The fields of one absence, each with what is wrong with it beside it, and the advice on notice. */
import { Checkbox, InlineMessage, Select } from "@navikt/ds-react";
import { RemoveButton } from "../components/form/RemoveButton";
import { DayFields } from "../pieces/DayFields";
import { Notice } from "../pieces/Notice";
import { type Draft, kinds, type ReadDraft, statuses } from "../season/absenceDraft";
import { useLanguage } from "../words/language";

interface FieldsProps {
  draft: Draft;
  read: ReadDraft;
  /** Saving was tried: what is missing is now said too, not only what is wrong. */
  isChecked: boolean;
  refused: readonly string[] | undefined;
  year: number;
  onChange: (draft: Draft) => void;
  onRemove: () => void;
}

export function Fields({ draft, read, isChecked, refused, year, onChange, onRemove }: FieldsProps) {
  const { words } = useLanguage();
  return (
    <>
      <DayFields draft={draft} read={read} isChecked={isChecked} year={year} onChange={onChange} />
      <div className="absence-choices">
        <Select
          label={words.absences.kind}
          size="small"
          value={draft.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value);
            if (kind) onChange({ ...draft, kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.absenceKind[kind]}
            </option>
          ))}
        </Select>
        <Select
          label={words.absences.status}
          size="small"
          value={draft.status}
          onChange={(event) => {
            const status = statuses.find((one) => one === event.target.value);
            if (status) onChange({ ...draft, status });
          }}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {words.absenceStatus[status]}
            </option>
          ))}
        </Select>
      </div>
      {refused?.map((text) => (
        <InlineMessage key={text} status="error" size="small">
          {text}
        </InlineMessage>
      ))}
      <Notice before={draft.before} kind={draft.kind} status={draft.status} days={read.days} />
      <div className="absence-last">
        <Checkbox
          size="small"
          checked={draft.locked}
          description={words.absences.lockedHint}
          onChange={(event) => onChange({ ...draft, locked: event.target.checked })}
        >
          {words.absences.locked}
        </Checkbox>
        <RemoveButton onClick={onRemove}>{words.absences.remove}</RemoveButton>
      </div>
    </>
  );
}
