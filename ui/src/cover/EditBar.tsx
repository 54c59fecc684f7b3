/** Below the grid: which weeks of a role are chosen, and how many seats are wanted in them. */
import { Button, InlineMessage, Select, TextField } from "@navikt/ds-react";
import { type KeyboardEvent, type RefObject, useId } from "react";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import type { Chosen } from "./chosen";

interface EditBarProps {
  /** `null` while no weeks of a role are chosen. */
  chosen: Chosen | null;
  whose: string;
  /** The season's weeks. */
  weeks: readonly Week[];
  /** How many are wanted now in the chosen weeks. */
  now: { least: number; most: number };
  /** What is typed; `null` where nothing is. */
  text: string | null;
  problems: readonly string[];
  /** What would be missing. */
  result: string | null;
  isSaving: boolean;
  field: RefObject<HTMLInputElement | null>;
  onWeeks: (first: Week, last: Week) => void;
  onText: (text: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

export function EditBar(props: EditBarProps) {
  const { chosen, whose, weeks, now, text, problems, result, isSaving, field } = props;
  const { onWeeks, onText, onSave, onCancel } = props;
  const { words } = useLanguage();
  const saidId = useId();
  if (!chosen) return <p className="cover-bar cover-bar-hint">{words.cover.hint}</p>;
  const [first = "", last = ""] = [chosen.weeks[0], chosen.weeks.at(-1)];
  const isOne = now.least === now.most;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form
      className="cover-bar"
      aria-label={words.cover.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={onKeyDown}
    >
      <strong className="cover-bar-whose" title={whose}>
        {whose}
      </strong>
      <WeekChoice label={words.cover.first} weeks={weeks} value={first} onChange={(week) => onWeeks(week, last)} />
      <WeekChoice label={words.cover.last} weeks={weeks} value={last} onChange={(week) => onWeeks(first, week)} />
      <TextField
        ref={field}
        className="cover-bar-field"
        label={words.cover.wanted}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        value={text ?? (isOne ? String(now.least) : "")}
        placeholder={isOne ? undefined : `${now.least}–${now.most}`}
        error={problems.length > 0}
        aria-describedby={saidId}
        onChange={({ target }) => onText(target.value)}
      />
      {text !== null && (
        <>
          <Button size="small" type="submit" loading={isSaving}>
            {words.cover.save}
          </Button>
          <Button size="small" type="button" variant="secondary" data-color="neutral" onClick={onCancel}>
            {words.cover.cancel}
          </Button>
        </>
      )}
      <div id={saidId} className="cover-bar-said" role="status">
        {problems.map((problem) => (
          <InlineMessage key={problem} status="error" size="small">
            {problem}
          </InlineMessage>
        ))}
        {problems.length === 0 && text !== null && result !== null && (
          <span>
            {result} {words.cover.before(isOne ? String(now.least) : `${now.least}–${now.most}`)}
          </span>
        )}
        {text === null && <span className="cover-bar-keys">{words.cover.keys}</span>}
      </div>
    </form>
  );
}

interface WeekChoiceProps {
  label: string;
  weeks: readonly Week[];
  value: Week;
  onChange: (week: Week) => void;
}

function WeekChoice({ label, weeks, value, onChange }: WeekChoiceProps) {
  const { date } = useLanguage();
  return (
    <Select label={label} size="small" value={value} onChange={({ target }) => onChange(target.value)}>
      {weeks.map((week) => (
        <option key={week} value={week}>
          {date.week(week)}
        </option>
      ))}
    </Select>
  );
}
