/**
 * Where a session goes when it is dragged or stepped: to another time, day or trainer. Whether it may lie there is not
 * asked here; every place is possible, and what speaks against it is shown.
 */
import { clockMinutes, type Day, plusDays } from "../dates";
import type { Session } from "../wire/Session";
import type { TrainerId } from "../wire/TrainerId";

/** When and with whom a session is. */
export interface Spot {
  readonly trainer: TrainerId;
  readonly day: Day;
  /** Minutes from the day's midnight. */
  readonly start: number;
}

const midnight = 1440;

export const spotOf = ({ trainer, date, start }: Session): Spot => ({ trainer, day: date, start: clockMinutes(start) });

export const isSameSpot = (one: Spot, other: Spot) =>
  one.trainer === other.trainer && one.day === other.day && one.start === other.start;

/** The nearest possible start. */
export function snapped(minutes: number, step: number): number {
  return onDay(Math.round(minutes / step) * step, step);
}

/** The possible start at or before a minute. */
export function snappedBack(minutes: number, step: number): number {
  return onDay(Math.floor(minutes / step) * step, step);
}

const onDay = (start: number, step: number) => Math.min(Math.max(start, 0), midnight - step);

/** Where the pointer is: over a trainer's day, and where that day shows its hours, a minute of it. */
export interface PointedAt {
  readonly trainer: TrainerId;
  readonly day: Day;
  readonly minutes: number | null;
}

/** The spot after the pointer went from one place to another; it goes to the possible starts. */
export function dragged(spot: Spot, from: PointedAt, to: PointedAt, step: number): Spot {
  const by = from.minutes === null || to.minutes === null ? 0 : to.minutes - from.minutes;
  // Who only goes to another row keeps a start that is no possible one.
  const start = Math.abs(by) < step / 2 ? spot.start : snapped(spot.start + by, step);
  return { trainer: to.trainer, day: to.day, start };
}

/** The spot so many possible starts later; earlier, when negative. A start between two goes to the next one. */
export function laterBy(spot: Spot, count: 1 | -1, step: number): Spot {
  const next = count > 0 ? Math.floor(spot.start / step + 1) * step : Math.ceil(spot.start / step - 1) * step;
  return { ...spot, start: onDay(next, step) };
}

/** The spot on another day, within the days that are shown. */
export function onOtherDay(spot: Spot, count: 1 | -1, days: readonly Day[]): Spot {
  const day = plusDays(spot.day, count);
  return days.includes(day) ? { ...spot, day } : spot;
}

/** The first possible start of some stretches that lies outside what is taken; the first one where all is. */
export function firstFree(
  open: readonly { from: number; to: number }[],
  taken: readonly { from: number; to: number }[],
  step: number,
): number | null {
  const starts = open.flatMap(({ from, to }) => {
    const all: number[] = [];
    for (
      let start = Math.ceil(Math.max(from, 0) / step) * step;
      start + step <= Math.min(to, midnight);
      start += step
    ) {
      all.push(start);
    }
    return all;
  });
  return starts.find((start) => !taken.some(({ from, to }) => from < start + step && start < to)) ?? starts[0] ?? null;
}
