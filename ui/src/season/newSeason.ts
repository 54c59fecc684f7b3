/**
 * A season's name and weeks as they are typed: what is proposed, how it is read, and what is wrong with it.
 *
 * Whether the season is sensible is the core's to say; here is only whether it can be asked for at all.
 */
import { type Day, monday, plusWeeks, weekNumber, weekOf, weekOfYear, weekYear, yearHasWeek } from "../dates";
import type { NewSeason } from "../wire/NewSeason";
import type { Refusal } from "../wire/Refusal";
import type { Week } from "../wire/Week";
import type { WeekRange } from "../wire/WeekRange";
import type { Words } from "../words/words";
import { sentenceOf } from "./refusals";

export interface TypedSeason {
  name: string;
  first: string;
  year: string;
  last: string;
  /** Of the last week; the same as the other but where a season goes over New Year. */
  lastYear: string;
}

/** What is wrong with each field. */
export type WrongSeason = Partial<Record<keyof TypedSeason, string>>;

export function typedOf({ name, weeks }: NewSeason): TypedSeason {
  return {
    name,
    first: String(weekNumber(weeks.first)),
    year: String(weekYear(weeks.first)),
    last: String(weekNumber(weeks.last)),
    lastYear: String(weekYear(weeks.last)),
  };
}

/** A field typed. The year of the last week goes along with the other while both are the same. */
export function withField(typed: TypedSeason, field: keyof TypedSeason, text: string): TypedSeason {
  const goesAlong = field === "year" && typed.lastYear === typed.year;
  return { ...typed, [field]: text, ...(goesAlong ? { lastYear: text } : {}) };
}

/** The weeks of a summer, unless another is said. */
const summer = { first: 22, last: 34 };

/** This summer, or from its last week on the next. */
export function proposedSeason(today: Day, words: Words): TypedSeason {
  const now = weekYear(weekOf(today));
  const year = today < monday(weekOfYear(now, summer.last)) ? now : now + 1;
  const weeks = { first: weekOfYear(year, summer.first), last: weekOfYear(year, summer.last) };
  return typedOf({ name: words.season.nameOf(year), weeks });
}

/** The summer after one: weeks of the same numbers a year later. */
export function nextSeason(weeks: WeekRange, words: Words): TypedSeason {
  const next = { first: yearLater(weeks.first), last: yearLater(weeks.last) };
  return typedOf({ name: words.season.nameOf(weekYear(next.first)), weeks: next });
}

/** The week of the same number a year later; where that year has no week 53, its last. */
function yearLater(week: Week): Week {
  const year = weekYear(week) + 1;
  const number = weekNumber(week);
  return yearHasWeek(year, number) ? weekOfYear(year, number) : plusWeeks(weekOfYear(year + 1, 1), -1);
}

export function readSeason(typed: TypedSeason, words: Words): { season: NewSeason } | { wrong: WrongSeason } {
  const wrong: WrongSeason = {};
  if (typed.name.trim() === "") wrong.name = words.season.missingName;
  const weekIn = (yearField: "year" | "lastYear", weekField: "first" | "last"): Week | null => {
    const year = /^\s*\d{4}\s*$/.test(typed[yearField]) ? Number(typed[yearField]) : 0;
    const number = /^\s*\d{1,2}\s*$/.test(typed[weekField]) ? Number(typed[weekField]) : 0;
    if (year < 1990 || year > 2100) wrong[yearField] = words.season.notAYear;
    else if (!yearHasWeek(year, number)) wrong[weekField] = words.season.notAWeek;
    else return weekOfYear(year, number);
    return null;
  };
  const first = weekIn("year", "first");
  const last = weekIn("lastYear", "last");
  if (first && last && last < first) wrong.last = words.season.reversedWeeks;
  if (!first || !last || Object.keys(wrong).length > 0) return { wrong };
  return { season: { name: typed.name.trim(), weeks: { first, last } } };
}

/** Why the core refuses a season, beside its fields; what is about no field stands at its weeks. */
export function refusedSeason(refusal: Refusal, words: Words): WrongSeason {
  const wrong: WrongSeason = {};
  for (const { field, why } of refusal.problems) wrong[field === "name" ? "name" : "last"] = sentenceOf(why, words);
  return wrong;
}

/** A kept draft, where it is one. */
export function keptSeason(kept: unknown): TypedSeason | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { name, first, year, last, lastYear } = kept as Partial<TypedSeason>;
  const isWhole = [name, first, year, last, lastYear].every((text) => typeof text === "string");
  return isWhole ? (kept as TypedSeason) : null;
}
