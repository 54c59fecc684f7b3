/** A season to begin, as it is typed: what is proposed, and what is wrong with it. */
import { type Day, monday, weekNumber, weekOf, weekOfYear, weekYear, yearHasWeek } from "../dates";
import type { NewSeason } from "../wire/NewSeason";
import type { Words } from "../words/words";

export interface TypedSeason {
  name: string;
  year: string;
  first: string;
  last: string;
}

/** What is wrong with each field. */
export type WrongSeason = Partial<Record<keyof TypedSeason, string>>;

export function typedOf({ name, weeks }: NewSeason): TypedSeason {
  return {
    name,
    year: String(weekYear(weeks.first)),
    first: String(weekNumber(weeks.first)),
    last: String(weekNumber(weeks.last)),
  };
}

/** This summer, or from its last week on the next. */
export function proposedSeason(today: Day, words: Words): TypedSeason {
  const now = weekYear(weekOf(today));
  const year = today < monday(weekOfYear(now, summer.last)) ? now : now + 1;
  return {
    name: words.imports.seasonNameOf(year),
    year: String(year),
    first: String(summer.first),
    last: String(summer.last),
  };
}

/** The weeks of a summer, unless another is said. */
const summer = { first: 22, last: 34 };

export function readSeason(typed: TypedSeason, words: Words): { season: NewSeason } | { wrong: WrongSeason } {
  const wrong: WrongSeason = {};
  const year = /^\s*\d{4}\s*$/.test(typed.year) ? Number(typed.year) : 0;
  const numberOf = (text: string) => (/^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0);
  const first = numberOf(typed.first);
  const last = numberOf(typed.last);
  if (typed.name.trim() === "") wrong.name = words.imports.seasonMissingName;
  if (year < 1990 || year > 2100) wrong.year = words.imports.notAYear;
  else {
    if (!yearHasWeek(year, first)) wrong.first = words.imports.notAWeek;
    if (!yearHasWeek(year, last)) wrong.last = words.imports.notAWeek;
    else if (!wrong.first && last < first) wrong.last = words.imports.reversedWeeks;
  }
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    season: { name: typed.name.trim(), weeks: { first: weekOfYear(year, first), last: weekOfYear(year, last) } },
  };
}
