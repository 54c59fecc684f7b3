/**
 * Days and ISO weeks: reading, counting and writing them out.
 *
 * A day is the text `YYYY-MM-DD`, a week `YYYY-Www`, as on the wire; both sort as text. Everything is counted on the
 * proleptic Gregorian calendar in whole days, so that no time zone can shift a date. `Intl` is never used:
 * WebKit and Chromium write dates differently. `Date` only tells where a moment of the history lies in local time.
 *
 * The trap: a week's year is not its Monday's year. 1 January 2027 lies in 2026-W53.
 */
import type { DateRange } from "./wire/DateRange";
import type { Week } from "./wire/Week";

export type Day = string;

/** The first and last year a date may lie in, as in the core. */
const years = { first: 1990, last: 2100 };

/** Days since 1 January 1970, by Howard Hinnant's `days_from_civil`. */
function numberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function partsOf(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const padded = (number: number, width: number) => String(number).padStart(width, "0");

function dayFrom(number: number): Day {
  const { year, month, day } = partsOf(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** A day's year, month (1–12) and day of the month. */
export function civil(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function dayNumber(day: Day): number {
  const { year, month, day: date } = civil(day);
  return numberOf(year, month, date);
}

/** The day so many days later (earlier, when negative). */
export function plusDays(day: Day, count: number): Day {
  return dayFrom(dayNumber(day) + count);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The same day some months earlier, or that month's last day where it has no such day. */
export function monthsBefore(day: Day, count: number): Day {
  const { year, month, day: date } = civil(day);
  const months = year * 12 + (month - 1) - count;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return dayFrom(numberOf(target.year, target.month, Math.min(date, daysOfMonth(target.year, target.month))));
}

function daysOfMonth(year: number, month: number): number {
  const next = month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1);
  return next - numberOf(year, month, 1);
}

/** The ISO week a day lies in. */
export function weekOf(day: Day): Week {
  const thursday = plusDays(day, 4 - weekday(day));
  const { year } = civil(thursday);
  const number = Math.floor((dayNumber(thursday) - numberOf(year, 1, 1)) / 7) + 1;
  return `${padded(year, 4)}-W${padded(number, 2)}`;
}

/** A week's number in its year, 1–53. */
export function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

/** The year a week is counted in. */
export function weekYear(week: Week): number {
  return Number(week.slice(0, 4));
}

/** A week's Monday. */
export function monday(week: Week): Day {
  const fourth = numberOf(weekYear(week), 1, 4);
  const firstMonday = fourth - (weekday(dayFrom(fourth)) - 1);
  return dayFrom(firstMonday + (weekNumber(week) - 1) * 7);
}

/** A week's days, Monday to Sunday. */
export function daysOf(week: Week): DateRange {
  const first = monday(week);
  return { first, last: plusDays(first, 6) };
}

/** The week so many weeks later (earlier, when negative). */
export function plusWeeks(week: Week, count: number): Week {
  return weekOf(plusDays(monday(week), count * 7));
}

/** Every week from the first to the last, both included. */
export function weeksFrom(first: Week, last: Week): Week[] {
  const weeks: Week[] = [];
  for (let week = first; week <= last; week = plusWeeks(week, 1)) weeks.push(week);
  return weeks;
}

/** Whether a span of days touches a week. */
export function touches(days: DateRange, week: Week): boolean {
  const span = daysOf(week);
  return days.first <= span.last && span.first <= days.last;
}

/** Whether a year has this week: only some have a week 53. */
export function yearHasWeek(year: number, number: number): boolean {
  return number >= 1 && number <= weekNumber(weekOf(`${padded(year, 4)}-12-28`));
}

/** A week by its number in a year that has it. */
export function weekOfYear(year: number, number: number): Week {
  return `${padded(year, 4)}-W${padded(number, 2)}`;
}

/**
 * Reads a day as people write it: `12.7`, `12.7.27`, `12.07.2027`, `12 7`, `2027-07-12`. Without a year it is in
 * `year`. `null` where it is no day.
 */
export function readDay(text: string, year: number): Day | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[.\s/-]+(\d{1,2})(?:[.\s/-]+(\d{4}|\d{2}))?\.?$/.exec(trimmed);
  if (!written) return null;
  const named = written[3];
  const inYear = named === undefined ? year : named.length === 2 ? 2000 + Number(named) : Number(named);
  return checkedDay(inYear, Number(written[2]), Number(written[1]));
}

function checkedDay(year: number, month: number, day: number): Day | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
  return isDay && year >= years.first && year <= years.last ? dayFrom(numberOf(year, month, day)) : null;
}

/** Weeks as read: either the days they span, or that they are reversed. */
export type ReadWeeks = { days: DateRange } | "reversed";

/**
 * Reads weeks as people write them: `28`, `28-30`, `uke 28–30`, `u28,30`, `28 til 30`, as the days from the first
 * week's Monday to the last one's Sunday, in `year`. `null` where it is no week.
 */
export function readWeeks(text: string, year: number): ReadWeeks | null {
  const numbers =
    /^\s*(?:u(?:ke)?r?\.?\s*)?(\d{1,2})(?:\s*(?:[-–—,]|til|to)\s*(?:u(?:ke)?\.?\s*)?(\d{1,2}))?\s*$/i.exec(text);
  if (!numbers) return null;
  const first = Number(numbers[1]);
  const last = numbers[2] === undefined ? first : Number(numbers[2]);
  if (!yearHasWeek(year, first) || !yearHasWeek(year, last)) return null;
  if (last < first) return "reversed";
  return { days: { first: monday(weekOfYear(year, first)), last: daysOf(weekOfYear(year, last)).last } };
}

/** The weeks a span of days is exactly made of, or `null` where it begins or ends inside a week. */
export function wholeWeeks(days: DateRange): { first: Week; last: Week } | null {
  if (weekday(days.first) !== 1 || weekday(days.last) !== 7) return null;
  return { first: weekOf(days.first), last: weekOf(days.last) };
}

/** A moment (`2027-04-05T08:02:00Z`) as day and clock time where the machine stands: "10.02". */
export function localMoment(at: string): { day: Day; clock: string } {
  const moment = new Date(at);
  return {
    day: dayFrom(numberOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())),
    clock: `${padded(moment.getHours(), 2)}.${padded(moment.getMinutes(), 2)}`,
  };
}

/** A language's words for the calendar. */
export interface CalendarWords {
  months: readonly [string, string, string, string, string, string, string, string, string, string, string, string];
  monthsShort: CalendarWords["months"];
  /** Monday first. */
  weekdays: readonly [string, string, string, string, string, string, string];
  week: string;
}

/** Writes days and weeks out in one language. */
export interface DateWriter {
  /** "12. juli" */
  day(day: Day): string;
  /** "12. juli 2027" */
  dayAndYear(day: Day): string;
  /** "man. 12. juli" */
  weekdayAndDay(day: Day): string;
  /** "man. 12. juli 2027" */
  full(day: Day): string;
  /** "5.–25. juli", "28. juni–18. juli" */
  days(days: DateRange): string;
  /** "uke 28" */
  week(week: Week): string;
  /** "uke 25, 27–28"; the weeks in order */
  weeks(weeks: readonly Week[]): string;
  /** "25, 27–28" */
  weekNumbers(weeks: readonly Week[]): string;
  /** "12.07.2027", for a field that is typed in */
  typed(day: Day): string;
}

/** A day and its month stay on one line. */
const gap = "\u00a0";

/** The writer of a language. */
export function dateWriter(words: CalendarWords): DateWriter {
  const month = (day: Day) => words.months[civil(day).month - 1] ?? "";
  const day = (of: Day) => `${civil(of).day}.${gap}${month(of)}`;
  const dayAndYear = (of: Day) => `${day(of)} ${civil(of).year}`;
  const named = (of: Day) => words.weekdays[weekday(of) - 1] ?? "";
  const weekNumbers = (weeks: readonly Week[]) => {
    const runs: { first: Week; last: Week }[] = [];
    for (const week of weeks) {
      const run = runs.at(-1);
      if (run && plusWeeks(run.last, 1) === week) run.last = week;
      else runs.push({ first: week, last: week });
    }
    return runs
      .map(({ first, last }) => (first === last ? `${weekNumber(first)}` : `${weekNumber(first)}–${weekNumber(last)}`))
      .join(", ");
  };
  return {
    day,
    dayAndYear,
    weekdayAndDay: (of) => `${named(of)}${gap}${day(of)}`,
    full: (of) => `${named(of)}${gap}${dayAndYear(of)}`,
    days: ({ first, last }) => {
      if (first === last) return day(first);
      if (first.slice(0, 7) === last.slice(0, 7)) return `${civil(first).day}.–${day(last)}`;
      if (first.slice(0, 4) === last.slice(0, 4)) return `${day(first)}–${day(last)}`;
      return `${dayAndYear(first)}–${dayAndYear(last)}`;
    },
    week: (of) => `${words.week} ${weekNumber(of)}`,
    weeks: (of) => `${words.week} ${weekNumbers(of)}`,
    weekNumbers,
    typed: (of) => {
      const { year, month: number, day: date } = civil(of);
      return `${padded(date, 2)}.${padded(number, 2)}.${padded(year, 4)}`;
    },
  };
}
