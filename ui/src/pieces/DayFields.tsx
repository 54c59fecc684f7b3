/** Weeks and days as they are typed: weeks, or first and last day, each with what is wrong beside it. */
import { TextField } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { weekOf } from "../dates";
import { type Draft, type ReadDraft, withDay, withWeeks } from "../season/absenceDraft";
import { useLanguage } from "../words/language";
import "./DayFields.css";

interface DayFieldsProps {
  draft: Draft;
  read: ReadDraft;
  /** Saving was tried: what is missing is now said too, not only what is wrong. */
  isChecked: boolean;
  /** The year of days and weeks typed without one. */
  year: number;
  onChange: (draft: Draft) => void;
  /** Below the first and the last day, other ways to move them. */
  below?: (field: "first" | "last") => ReactNode;
}

export function DayFields({ draft, read, isChecked, year, onChange, below }: DayFieldsProps) {
  const { words, date } = useLanguage();
  const problem = (field: "weeks" | "first" | "last") => {
    const found = read.problems[field];
    const isMissing = found === "missingDay" || found === "missingWeeks";
    return found && (isChecked || !isMissing) ? words.absences[found] : undefined;
  };
  const inWeek = (day: string | undefined) => (day ? `${date.weekdayAndDay(day)}, ${date.week(weekOf(day))}` : "");
  const day = (field: "first" | "last", label: string) => (
    <div>
      <TextField
        label={label}
        size="small"
        autoComplete="off"
        placeholder={words.absences.dayHint}
        value={draft[field]}
        error={problem(field)}
        onChange={(event) => onChange(withDay(draft, field, event.target.value, year))}
      />
      {!problem(field) && <span className="day-fields-said">{inWeek(read.days?.[field])}</span>}
      {below?.(field)}
    </div>
  );
  return (
    <div className="day-fields">
      <TextField
        label={words.absences.weeks}
        size="small"
        autoComplete="off"
        placeholder={words.absences.weeksHint}
        value={draft.weeks}
        error={problem("weeks")}
        onChange={(event) => onChange(withWeeks(draft, event.target.value, year, date))}
      />
      {day("first", words.absences.firstDay)}
      {day("last", words.absences.lastDay)}
    </div>
  );
}
