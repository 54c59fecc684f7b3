/** Holidays typed as a line of weeks: `28–30`, `uke 28-30, 32`, or days: `12.7–25.7`. */
import { plusDays, readDay, readWeeks } from "../dates";
import type { DateRange } from "../wire/DateRange";

/** The days of each holiday, in order; or what is wrong. */
export type TypedHolidays = readonly DateRange[] | "notWeeks" | "reversedWeeks";

/** Weeks that follow on each other are one holiday. A week or day without a year is in `year`. */
export function readHolidays(text: string, year: number): TypedHolidays {
  const parts = text.split(/[,;+]|\s(?:og|and)\s/i).map((part) => part.trim());
  const read: DateRange[] = [];
  for (const part of parts.filter((part) => part !== "")) {
    const days = readPart(part, year);
    if (days === null) return "notWeeks";
    if (days === "reversed") return "reversedWeeks";
    read.push(days);
  }
  if (read.length === 0) return "notWeeks";
  read.sort((a, b) => (a.first < b.first ? -1 : 1));
  const joined: DateRange[] = [];
  for (const days of read) {
    const before = joined.at(-1);
    if (before && days.first <= plusDays(before.last, 1)) {
      joined[joined.length - 1] = { first: before.first, last: days.last > before.last ? days.last : before.last };
    } else joined.push(days);
  }
  return joined;
}

function readPart(part: string, year: number): DateRange | "reversed" | null {
  const weeks = readWeeks(part, year);
  if (weeks === "reversed") return weeks;
  if (weeks) return weeks.days;
  const whole = readDay(part, year);
  if (whole) return { first: whole, last: whole };
  const [from = "", to = "", ...more] = part.split(/\s*(?:[–—]|-|\stil\s|\sto\s)\s*/i);
  const first = readDay(from, year);
  const last = readDay(to, year);
  if (!first || !last || more.length > 0) return null;
  return last < first ? "reversed" : { first, last };
}
