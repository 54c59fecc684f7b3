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
import type { Month } from "./wire/Month";
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

/** Days from one day to another; negative where that comes before. */
export function daysBetween(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first);
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

/** The months in every language that is read. */
const monthNames: readonly (readonly string[])[] = [
  ["januar", "january"],
  ["februar", "february"],
  ["mars", "march"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["desember", "december"],
];

/** A month, 1–12, by its name or the first three letters of it or more; 0 where it is none. */
function monthNamed(text: string): number {
  const name = text.toLowerCase();
  return monthNames.findIndex((names) => names.some((known) => known.startsWith(name))) + 1;
}

/**
 * Reads a day as people write it, in any of the languages: `12.7`, `12.7.27`, `12/07/2027`, `12 7`, `12. juli`,
 * `12 July 2027`, `2027-07-12`. The day comes before the month, as in Norway and Britain alike. Without a year it is in
 * `year`. `null` where it is no day.
 */
export function readDay(text: string, year: number): Day | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[.\s/-]*(?:[.\s/-](\d{1,2})|([a-z]{3,9}))(?:[.\s/-]+(\d{4}|\d{2}))?\.?$/i.exec(trimmed);
  if (!written) return null;
  const [, date, number, name, named] = written;
  const month = name === undefined ? Number(number) : monthNamed(name);
  const inYear = named === undefined ? year : named.length === 2 ? 2000 + Number(named) : Number(named);
  return checkedDay(inYear, month, Number(date));
}

function checkedDay(year: number, month: number, day: number): Day | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
  return isDay && year >= years.first && year <= years.last ? dayFrom(numberOf(year, month, day)) : null;
}

/**
 * Reads a month as people write it, in any of the languages: `april 2027`, `apr 27`, `4.2027`, `04/27`, `2027-04`, `4`.
 * Without a year it is in `year`. `null` where it is no month.
 */
export function readMonth(text: string, year: number): Month | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(trimmed);
  if (iso) return checkedMonth(Number(iso[1]), Number(iso[2]));
  const written = /^(?:(\d{1,2})|([a-z]{3,9}))\.?(?:[.\s/-]*(\d{4}|\d{2}))?$/i.exec(trimmed);
  if (!written) return null;
  const [, number, name, named] = written;
  // Figures alone are one number: "0427" is no month.
  if (name === undefined && named !== undefined && /^\d+$/.test(trimmed)) return null;
  const inYear = named === undefined ? year : named.length === 2 ? 2000 + Number(named) : Number(named);
  return checkedMonth(inYear, name === undefined ? Number(number) : monthNamed(name));
}

function checkedMonth(year: number, month: number): Month | null {
  const isMonth = month >= 1 && month <= 12 && year >= years.first && year <= years.last;
  return isMonth ? `${padded(year, 4)}-${padded(month, 2)}` : null;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Weeks as read: either the days they span, or that they are reversed. */
export type ReadWeeks = { days: DateRange } | "reversed";

/** One week as people write it: with or without its word, its year only in front as ISO has it. */
const oneWeek = String.raw`(?:(\d{4})-?w|(?:uker?|u|weeks?|wks?|w)\.?\s*)?(\d{1,2})`;
const weeksWritten = new RegExp(String.raw`^\s*${oneWeek}(?:\s*([-–—,]|til|to|og|and)\s*${oneWeek})?\s*$`, "i");

/** Between weeks that are named one by one. */
const listing = new Set([",", "og", "and"]);

/**
 * Reads weeks as people write them, in any of the languages: `28`, `28-30`, `uke 28–30`, `weeks 28 to 30`, `u28,29`,
 * `2027-W28`, as the days from the first week's Monday to the last one's Sunday. A week without a year is in `year`.
 * `null` where it is no week, and where the weeks named do not follow on each other.
 */
export function readWeeks(text: string, year: number): ReadWeeks | null {
  const written = weeksWritten.exec(text);
  if (!written) return null;
  const [, firstYear, firstNumber, between, lastYear, lastNumber] = written;
  const first = checkedWeek(firstYear, firstNumber, year);
  const last = lastNumber === undefined ? first : checkedWeek(lastYear ?? firstYear, lastNumber, year);
  if (first === null || last === null) return null;
  if (last < first) return "reversed";
  if (between !== undefined && listing.has(between.toLowerCase()) && plusWeeks(first, 1) !== last) return null;
  return { days: { first: monday(first), last: daysOf(last).last } };
}

function checkedWeek(named: string | undefined, number: string | undefined, year: number): Week | null {
  const inYear = named === undefined ? year : Number(named);
  const isWeek = inYear >= years.first && inYear <= years.last && yearHasWeek(inYear, Number(number));
  return isWeek ? weekOfYear(inYear, Number(number)) : null;
}

/** The weeks a span of days is exactly made of, or `null` where it begins or ends inside a week. */
export function wholeWeeks(days: DateRange): { first: Week; last: Week } | null {
  if (weekday(days.first) !== 1 || weekday(days.last) !== 7) return null;
  return { first: weekOf(days.first), last: weekOf(days.last) };
}

/** A moment (`2027-04-05T08:02:00Z`) as the day and the minutes since midnight where the machine stands. */
export function localMoment(at: string): { day: Day; minutes: number } {
  const moment = new Date(at);
  return {
    day: dayFrom(numberOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())),
    minutes: moment.getHours() * 60 + moment.getMinutes(),
  };
}

/** A clock time (`07:30`) as minutes since midnight. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Minutes since midnight as a clock time; past midnight it is the next day's. */
export function clockAt(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${padded(Math.floor(ofDay / 60), 2)}:${padded(ofDay % 60, 2)}`;
}

/** Reads a time of day as people write it: `9`, `9.30`, `09:30`, `0930`, `kl. 9`. `null` where it is none. */
export function readClock(text: string): string | null {
  const written = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:\s]?(\d{2}))?$/i.exec(text.trim());
  if (!written) return null;
  const [hour, minute] = [Number(written[1]), Number(written[2] ?? 0)];
  return hour < 24 && minute < 60 ? clockAt(hour * 60 + minute) : null;
}

/** A language's words and marks for the calendar. */
export interface CalendarWords {
  months: readonly [string, string, string, string, string, string, string, string, string, string, string, string];
  monthsShort: CalendarWords["months"];
  /** Monday first. */
  weekdays: readonly [string, string, string, string, string, string, string];
  week: string;
  /** Before several weeks. */
  weeks: string;
  /** After the number of a day: "12." */
  afterDay: string;
  /** Between day, month and year in figures: "12.07.2027" */
  betweenFigures: string;
  /** Between hours and minutes: "07.30" */
  betweenClock: string;
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
  /** "12.–18.": where the months stand beside */
  dayNumbers(days: DateRange): string;
  /** "april 2027" */
  month(month: Month): string;
  /** "04.2027", for a field that is typed in */
  typedMonth(month: Month): string;
  /** "uke 28" */
  week(week: Week): string;
  /** "uke 25, 27–28"; the weeks in order */
  weeks(weeks: readonly Week[]): string;
  /** "25, 27–28" */
  weekNumbers(weeks: readonly Week[]): string;
  /** "12.07.2027", for a field that is typed in */
  typed(day: Day): string;
  /** "07.30", of minutes since midnight */
  clock(minutes: number): string;
}

/** A day and its month stay on one line. */
const gap = "\u00a0";

/** The writer of a language. */
export function dateWriter(words: CalendarWords): DateWriter {
  const month = (day: Day) => words.months[civil(day).month - 1] ?? "";
  const number = (of: Day) => `${civil(of).day}${words.afterDay}`;
  const day = (of: Day) => `${number(of)}${gap}${month(of)}`;
  const dayAndYear = (of: Day) => `${day(of)} ${civil(of).year}`;
  const named = (of: Day) => words.weekdays[weekday(of) - 1] ?? "";
  const dayNumbers = ({ first, last }: DateRange) => `${number(first)}–${number(last)}`;
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
      if (first.slice(0, 7) === last.slice(0, 7)) return `${dayNumbers({ first, last })}${gap}${month(last)}`;
      if (first.slice(0, 4) === last.slice(0, 4)) return `${day(first)}–${day(last)}`;
      return `${dayAndYear(first)}–${dayAndYear(last)}`;
    },
    dayNumbers,
    month: (of) => `${month(`${of}-01`)} ${of.slice(0, 4)}`,
    typedMonth: (of) => `${of.slice(5, 7)}${words.betweenFigures}${of.slice(0, 4)}`,
    week: (of) => `${words.week} ${weekNumber(of)}`,
    weeks: (of) => `${of.length > 1 ? words.weeks : words.week} ${weekNumbers(of)}`,
    weekNumbers,
    typed: (of) => {
      const { year, month: number, day: date } = civil(of);
      return [padded(date, 2), padded(number, 2), padded(year, 4)].join(words.betweenFigures);
    },
    clock: (minutes) => `${padded(Math.floor(minutes / 60), 2)}${words.betweenClock}${padded(minutes % 60, 2)}`,
  };
}
