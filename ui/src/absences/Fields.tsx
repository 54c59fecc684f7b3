/** The fields of one absence, each with what is wrong with it beside it, and the advice on notice. */
import { TrashIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, InlineMessage, Select, TextField } from "@navikt/ds-react";
import { monthsBefore, weekOf } from "../dates";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import { type Draft, kinds, type ReadDraft, statuses, withDay, withWeeks } from "./draft";

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
  const { words, date } = useLanguage();
  const problem = (field: "weeks" | "first" | "last") => {
    const found = read.problems[field];
    const isMissing = found === "missingDay" || found === "missingWeeks";
    return found && (isChecked || !isMissing) ? words.absences[found] : undefined;
  };
  const inWeek = (day: string | undefined) => (day ? `${date.weekdayAndDay(day)}, ${date.week(weekOf(day))}` : "");
  return (
    <>
      <div className="absence-fields">
        <TextField
          label={words.absences.weeks}
          size="small"
          autoComplete="off"
          placeholder={words.absences.weeksHint}
          value={draft.weeks}
          error={problem("weeks")}
          onChange={(event) => onChange(withWeeks(draft, event.target.value, year, date))}
        />
        <DayField
          label={words.absences.firstDay}
          said={inWeek(read.days?.first)}
          value={draft.first}
          error={problem("first")}
          onChange={(text) => onChange(withDay(draft, "first", text, year))}
        />
        <DayField
          label={words.absences.lastDay}
          said={inWeek(read.days?.last)}
          value={draft.last}
          error={problem("last")}
          onChange={(text) => onChange(withDay(draft, "last", text, year))}
        />
      </div>
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
      <Advice draft={draft} read={read} />
      <div className="absence-last">
        <Checkbox
          size="small"
          checked={draft.locked}
          description={words.absences.lockedHint}
          onChange={(event) => onChange({ ...draft, locked: event.target.checked })}
        >
          {words.absences.locked}
        </Checkbox>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="danger"
          icon={<TrashIcon aria-hidden />}
          onClick={onRemove}
        >
          {words.absences.remove}
        </Button>
      </div>
    </>
  );
}

interface DayFieldProps {
  label: string;
  /** The day as understood, under the field. */
  said: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function DayField({ label, said, value, error, onChange }: DayFieldProps) {
  const { words } = useLanguage();
  return (
    <div>
      <TextField
        label={label}
        size="small"
        autoComplete="off"
        placeholder={words.absences.dayHint}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      {!error && <span className="absence-said">{said}</span>}
    </div>
  );
}

/** What the Holidays Act says of notice. Advice only: it is never in the way of saving. */
function Advice({ draft, read }: { draft: Draft; read: ReadDraft }) {
  const { words, date } = useLanguage();
  const today = useSeason((season) => season.today);
  const { before, kind, status } = draft;
  if (kind !== "holiday" || status !== "fixed" || !read.days) return null;
  const wasFixed = before?.kind === "holiday" && before.status === "fixed";
  const isMoved = before?.days.first !== read.days.first || before.days.last !== read.days.last;
  if (wasFixed && !isMoved) return null;
  const notice = monthsBefore(read.days.first, 2);
  return (
    <>
      {wasFixed && (
        <InlineMessage status="warning" size="small">
          {words.absences.movingFixed}
        </InlineMessage>
      )}
      <InlineMessage status={today <= notice ? "info" : "warning"} size="small">
        {today <= notice ? words.absences.noticeBy(date.full(notice)) : words.absences.noticePassed(date.full(notice))}
      </InlineMessage>
    </>
  );
}
