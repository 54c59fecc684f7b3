/**
 * Shifts as they are typed, one or many at once, and the commands they amount to.
 *
 * A shift belongs to the day it starts; an end at or before the start is next morning. Whether a shift is good is not
 * asked here, nor what it means for booking.
 */
import { type Day, plusDays, readClock, readDay, weekday, weekOf } from "../dates";
import type { Command } from "../wire/Command";
import type { PersonId } from "../wire/PersonId";
import type { Shift } from "../wire/Shift";
import type { Week } from "../wire/Week";
import type { FormProblem } from "../words/form";

/** What is typed of new shifts. */
export interface TypedShifts {
  firstDay: string;
  /** Empty for the first day alone. */
  lastDay: string;
  /** 1, Monday, to 7. */
  weekdays: readonly number[];
  start: string;
  end: string;
}

export type ShiftField = "firstDay" | "lastDay" | "start" | "end";

export interface ReadShifts {
  /** One for each day, in order; none while something cannot be read. */
  shifts: readonly Omit<Shift, "id" | "person">[];
  problems: ReadonlyMap<ShiftField, FormProblem>;
}

/** More at once is a mistake of the year. */
export const mostShifts = 200;

export const noShifts: TypedShifts = { firstDay: "", lastDay: "", weekdays: [1, 2, 3, 4, 5], start: "", end: "" };

/** Whether a shift goes on into the next day. */
export function isOverMidnight({ start, end }: Pick<Shift, "start" | "end">): boolean {
  return end <= start;
}

/** Whether what is typed spans several days, so that weekdays are asked for. */
export function spansDays(typed: TypedShifts, year: number): boolean {
  const { first, last } = daysOf(typed, year);
  return first !== null && last !== null && last > first;
}

/** The shifts that are typed; on a single day whatever weekday it is. */
export function readShifts(typed: TypedShifts, year: number): ReadShifts {
  const problems = new Map<ShiftField, FormProblem>();
  const { first, last } = daysOf(typed, year);
  if (first === null) problems.set("firstDay", typed.firstDay.trim() === "" ? "missing" : "notADay");
  if (last === null && typed.lastDay.trim() !== "") problems.set("lastDay", "notADay");
  if (first !== null && last !== null && last < first) problems.set("lastDay", "reversedDays");
  const start = clockOf("start");
  const end = clockOf("end");
  if (problems.size > 0 || first === null || last === null || start === null || end === null)
    return { shifts: [], problems };
  const shifts: Omit<Shift, "id" | "person">[] = [];
  for (let date = first; date <= last && shifts.length <= mostShifts; date = plusDays(date, 1))
    if (first === last || typed.weekdays.includes(weekday(date))) shifts.push({ date, start, end });
  return { shifts, problems };

  function clockOf(field: "start" | "end"): string | null {
    const clock = readClock(typed[field]);
    if (clock === null) problems.set(field, typed[field].trim() === "" ? "missing" : "notATime");
    return clock;
  }
}

function daysOf({ firstDay, lastDay }: TypedShifts, year: number): { first: Day | null; last: Day | null } {
  const first = readDay(firstDay, year);
  return { first, last: lastDay.trim() === "" ? first : readDay(lastDay, year) };
}

/** What is typed over shifts that are there; an empty field leaves theirs. */
export interface TypedOver {
  /** Of a single one only. */
  day: string;
  start: string;
  end: string;
}

export interface ReadOver {
  shifts: readonly Shift[];
  problems: ReadonlyMap<keyof TypedOver, FormProblem>;
}

/** The shifts that turn out otherwise, as they should be. */
export function readOver(standing: readonly Shift[], typed: TypedOver, year: number): ReadOver {
  const problems = new Map<keyof TypedOver, FormProblem>();
  const over = <Value>(field: keyof TypedOver, read: Value | null, problem: FormProblem): Value | undefined => {
    if (typed[field].trim() === "") return undefined;
    if (read === null) problems.set(field, problem);
    return read ?? undefined;
  };
  const date = over("day", readDay(typed.day, year), "notADay");
  const start = over("start", readClock(typed.start), "notATime");
  const end = over("end", readClock(typed.end), "notATime");
  if (problems.size > 0) return { shifts: [], problems };
  const shifts = standing
    .map((shift) => ({ ...shift, date: date ?? shift.date, start: start ?? shift.start, end: end ?? shift.end }))
    .filter((shift, at) => JSON.stringify(shift) !== JSON.stringify(standing[at]));
  return { shifts, problems };
}

/** A new one is given its id when it is carried out. */
export function additionsOf(shifts: ReadShifts["shifts"], person: PersonId): Command[] {
  return shifts.map((shift) => ({ do: "new", entry: { noun: "shift", id: "", person, ...shift } }));
}

export function changesOf(shifts: readonly Shift[]): Command[] {
  return shifts.map((shift) => ({ do: "change", entry: { noun: "shift", ...shift } }));
}

export function removalsOf(shifts: readonly Shift[]): Command[] {
  return shifts.map(({ id }) => ({ do: "remove", entity: { noun: "shift", id } }));
}

/** Shifts by the week they start in, in order. */
export function byWeek(shifts: readonly Shift[]): { week: Week; shifts: readonly Shift[] }[] {
  const order = ({ date, start, id }: Shift) => `${date} ${start} ${id}`;
  const weeks = new Map<Week, Shift[]>();
  for (const shift of [...shifts].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const week = weekOf(shift.date);
    const own = weeks.get(week);
    if (own) own.push(shift);
    else weeks.set(week, [shift]);
  }
  return [...weeks].map(([week, own]) => ({ week, shifts: own }));
}
