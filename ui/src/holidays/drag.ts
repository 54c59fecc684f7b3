/**
 * What becomes of days when they are dragged or stepped: moved, stretched at either end, or made.
 *
 * Weeks are what people plan in, so days snap to them unless asked otherwise. A bar that is moved keeps its length and
 * its weekdays; an end that is stretched goes to the nearest edge of a week.
 */
import { type Day, daysBetween, daysOf, plusDays, weekday, weekOf } from "../dates";
import type { DateRange } from "../wire/DateRange";

/** What of a bar is held: all of it, or one end. */
export type Grip = "whole" | "first" | "last";

/** What days snap to. */
export type Snap = "weeks" | "days";

/** Days by which an end is nearer to the next edge of a week than to the last one. */
const half = 3;

/** The days of a bar after the pointer went from one day to another. */
export function dragged(days: DateRange, grip: Grip, from: Day, to: Day, snap: Snap): DateRange {
  const count = daysBetween(from, to);
  if (grip === "whole") {
    const by = snap === "weeks" ? Math.round(count / 7) * 7 : count;
    return { first: plusDays(days.first, by), last: plusDays(days.last, by) };
  }
  if (count === 0) return days;
  if (grip === "first") {
    const first = snap === "weeks" ? daysOf(weekOf(plusDays(to, half))).first : plusDays(days.first, count);
    return { first: earlier(first, snap === "weeks" ? daysOf(weekOf(days.last)).first : days.last), last: days.last };
  }
  const last = snap === "weeks" ? daysOf(weekOf(plusDays(to, -half))).last : plusDays(days.last, count);
  return { first: days.first, last: later(last, snap === "weeks" ? daysOf(weekOf(days.first)).last : days.first) };
}

/** The days drawn over, from one day to another in either direction. */
export function drawn(from: Day, to: Day, snap: Snap): DateRange {
  const days = { first: earlier(from, to), last: later(from, to) };
  return snap === "days" ? days : { first: daysOf(weekOf(days.first)).first, last: daysOf(weekOf(days.last)).last };
}

/** The days one step further (`1`) or back (`-1`); an end never passes the other. */
export function stepped(days: DateRange, grip: Grip, step: 1 | -1, snap: Snap): DateRange {
  const count = snap === "weeks" ? 7 * step : step;
  if (grip === "whole") return { first: plusDays(days.first, count), last: plusDays(days.last, count) };
  if (grip === "first") {
    const first = snap === "weeks" ? steppedFirst(days.first, step) : plusDays(days.first, step);
    return first <= days.last ? { ...days, first } : days;
  }
  const last = snap === "weeks" ? steppedLast(days.last, step) : plusDays(days.last, step);
  return last >= days.first ? { ...days, last } : days;
}

/** The next Monday in a direction. */
function steppedFirst(day: Day, step: 1 | -1): Day {
  const sinceMonday = weekday(day) - 1;
  return plusDays(day, step === 1 || sinceMonday === 0 ? 7 * step - sinceMonday : -sinceMonday);
}

/** The next Sunday in a direction. */
function steppedLast(day: Day, step: 1 | -1): Day {
  const untilSunday = 7 - weekday(day);
  return plusDays(day, step === -1 || untilSunday === 0 ? 7 * step + untilSunday : untilSunday);
}

const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);
