/** The days around a temp's first day as a line: which of them are shown, and where on it a day lies. */
import type { Window } from "../wire/Window";

export interface Timeline {
  /** Days relative to the first day, both ends included; whole weeks. */
  from: number;
  to: number;
  /** Days at which a week begins, thinned out where there are many. */
  ticks: readonly number[];
}

/** Shown even where no module reaches so far. */
const least = { from: -14, to: 14 };
/** More ticks than these cannot be told apart. */
const mostTicks = 16;

/** A line that holds all of the windows. */
export function timelineOf(windows: readonly Window[]): Timeline {
  const from = 7 * Math.floor(Math.min(least.from, ...windows.map(({ fromDays }) => fromDays)) / 7);
  const to = 7 * Math.ceil(Math.max(least.to, ...windows.map(({ toDays }) => toDays + 1)) / 7);
  const weeks = (to - from) / 7;
  const step = 7 * Math.ceil(weeks / mostTicks);
  const ticks: number[] = [];
  for (let day = step * Math.ceil(from / step); day <= to; day += step) ticks.push(day);
  return { from, to, ticks };
}

/** Where a day begins, in percent of the line. */
export function placeOf(day: number, { from, to }: Timeline): number {
  return (100 * (Math.min(Math.max(day, from), to) - from)) / (to - from);
}
