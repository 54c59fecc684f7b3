/** The fields of a season's name and weeks, wherever a season is begun or changed. */
import { ErrorMessage, TextField } from "@navikt/ds-react";
import { useId } from "react";
import { daysOf, weeksFrom } from "../dates";
import { readSeason, type TypedSeason, type WrongSeason, withField } from "../season/newSeason";
import { useLanguage } from "../words/language";
import "./SeasonFields.css";

interface SeasonFieldsProps {
  typed: TypedSeason;
  /** What is said beside each field. */
  wrong: WrongSeason;
  onChange: (typed: TypedSeason) => void;
}

export function SeasonFields({ typed, wrong, onChange }: SeasonFieldsProps) {
  const { words, date } = useLanguage();
  const id = useId();
  const read = readSeason(typed, words);
  const number = (field: keyof TypedSeason, label: string, accessibleName?: string) => (
    <TextField
      label={label}
      aria-label={accessibleName}
      size="small"
      inputMode="numeric"
      autoComplete="off"
      value={typed[field]}
      error={wrong[field] !== undefined}
      aria-describedby={wrong[field] && `${id}-${field}`}
      onChange={({ target }) => onChange(withField(typed, field, target.value))}
    />
  );
  // Below the pair: a field of two digits is too narrow for a sentence.
  const week = (field: "first" | "last", year: "year" | "lastYear", label: string) => (
    <div>
      <div className="season-fields-week">
        {number(field, label)}
        {number(year, words.season.ofYear, words.season.yearOf(label))}
      </div>
      {[field, year].map(
        (one) =>
          wrong[one] && (
            <ErrorMessage key={one} id={`${id}-${one}`} size="small" showIcon>
              {wrong[one]}
            </ErrorMessage>
          ),
      )}
    </div>
  );
  return (
    <div className="season-fields">
      <TextField
        label={words.season.name}
        size="small"
        value={typed.name}
        error={wrong.name}
        autoComplete="off"
        className="season-fields-name"
        onChange={({ target }) => onChange(withField(typed, "name", target.value))}
      />
      <div className="season-fields-weeks">
        {week("first", "year", words.season.firstWeek)}
        {week("last", "lastYear", words.season.lastWeek)}
      </div>
      <p className="season-fields-said">
        {"season" in read &&
          words.season.weeksAre(
            weeksFrom(read.season.weeks.first, read.season.weeks.last).length,
            date.days({ first: daysOf(read.season.weeks.first).first, last: daysOf(read.season.weeks.last).last }),
          )}
      </p>
    </div>
  );
}
