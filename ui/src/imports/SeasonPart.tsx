/** The season to begin, where none is open and the file makes none: what it is called and which weeks it has. */
import { Button } from "@navikt/ds-react";
import { type FormEvent, useState } from "react";
import { localMoment, weeksFrom } from "../dates";
import { SeasonFields } from "../pieces/SeasonFields";
import { proposedSeason, readSeason, type TypedSeason, typedOf, type WrongSeason } from "../season/newSeason";
import type { NewSeason } from "../wire/NewSeason";
import { useLanguage } from "../words/language";
import type { Review } from "./review";

export function SeasonPart({ review, season }: { review: Review; season: NewSeason | null }) {
  const { words, date } = useLanguage();
  const [typed, setTyped] = useState<TypedSeason>(() =>
    season ? typedOf(season) : proposedSeason(localMoment(new Date().toISOString()).day, words),
  );
  const [wrong, setWrong] = useState<WrongSeason>({});
  const isSaid = season !== null && JSON.stringify(typedOf(season)) === JSON.stringify(typed);
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
      <SeasonFields typed={typed} wrong={wrong} onChange={setTyped} />
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
