/** The season to begin, where none is open and the file makes none: what it is called and which weeks it has. */
import { Button, TextField } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";
import { localMoment, weeksFrom } from "../dates";
import type { NewSeason } from "../wire/NewSeason";
import { useLanguage } from "../words/language";
import { proposedSeason, readSeason, type TypedSeason, typedOf, type WrongSeason } from "./newSeason";
import type { Review } from "./review";

export function SeasonPart({ review, season }: { review: Review; season: NewSeason | null }) {
  const { words, date } = useLanguage();
  const [typed, setTyped] = useState<TypedSeason>(() =>
    season ? typedOf(season) : proposedSeason(localMoment(new Date().toISOString()).day, words),
  );
  const [wrong, setWrong] = useState<WrongSeason>({});
  const isSaid = season !== null && JSON.stringify(typedOf(season)) === JSON.stringify(typed);
  const field = (key: keyof TypedSeason, label: string) => (
    <TextField
      label={label}
      size="small"
      value={typed[key]}
      error={wrong[key]}
      autoComplete="off"
      inputMode={key === "name" ? "text" : "numeric"}
      className={`imports-season-${key}`}
      onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readSeason(typed, words);
    if ("wrong" in read) {
      setWrong(read.wrong);
      return;
    }
    setWrong({});
    review.say((all) => ({ ...all, season: read.season }));
  };
  return (
    <form className="imports-season" onSubmit={submit} noValidate>
      <h3 className="imports-heading">{words.imports.seasonTitle}</h3>
      <p className="imports-lead">{words.imports.seasonLead}</p>
      {field("name", words.imports.seasonName)}
      <div className="imports-season-weeks">
        {field("year", words.imports.seasonYear)}
        {field("first", words.imports.firstWeek)}
        {field("last", words.imports.lastWeek)}
      </div>
      <Button size="small" type="submit" variant={isSaid ? "secondary" : "primary"} aria-disabled={isSaid}>
        {words.imports.seasonBegin}
      </Button>
      <p className="imports-fine-text" role="status">
        {isSaid &&
          season &&
          words.imports.seasonBegun(season.name, date.weeks(weeksFrom(season.weeks.first, season.weeks.last)))}
      </p>
    </form>
  );
}
