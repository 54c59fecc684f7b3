/**
 * A week, or one day, laid out in pixels: where a day begins, where an hour of it lies, and what is under a pixel.
 *
 * Pixels are counted from the left edge of the first day, not of the window: the names beside it are none of its
 * business. Every day has the same hours. A day in which nothing can or does happen is narrow and has no hours at all.
 *
 * The trap: minutes count from the midnight a day begins with, so they may be below 0 or beyond 1,440.
 */
import type { Day } from "../dates";
import type { OpenHours } from "../wire/OpenHours";

/** The hours that are shown of every day: minutes, both whole hours. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

export interface DayColumn {
  readonly day: Day;
  readonly left: number;
  readonly width: number;
  readonly isNarrow: boolean;
}

export interface Layout {
  readonly hours: Hours;
  readonly columns: readonly DayColumn[];
  readonly width: number;
}

/** How near one looks: seven days, or one. */
export type Zoom = "week" | "day";

/** A stretch of a day, in minutes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const midnight = 1440;

/** Shown of every day at least. */
const usual: Hours = { from: 7 * 60, to: 16 * 60 };

/** Pixels: of a day and of an hour at least, and of a narrow day. */
const least = { day: 136, hour: 9, narrow: 40 };

/** From the earliest hour that is open or taken to the latest, the usual ones at least. */
export function hoursOf(open: Iterable<Stretch>, taken: Iterable<Stretch>): Hours {
  let { from, to } = usual;
  for (const one of open) {
    from = Math.min(from, Math.max(0, one.from));
    to = Math.max(to, Math.min(midnight, one.to));
  }
  for (const one of taken) {
    from = Math.min(from, one.from);
    to = Math.max(to, one.to);
  }
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** The days laid out in so many pixels; narrow ones take little, the others share the rest. */
export function layoutOf(days: readonly Day[], hours: Hours, room: number, narrow: ReadonlySet<Day>): Layout {
  const wide = days.filter((day) => !narrow.has(day)).length;
  const shared = Math.floor((room - (days.length - wide) * least.narrow) / Math.max(1, wide));
  const width = Math.max(least.day, ((hours.to - hours.from) / 60) * least.hour, shared);
  let left = 0;
  const columns = days.map((day): DayColumn => {
    const isNarrow = narrow.has(day);
    const column = { day, left, width: isNarrow ? least.narrow : width, isNarrow };
    left += column.width;
    return column;
  });
  return { hours, columns, width: left };
}

/** Where a minute of a day lies, from the left of that day; beyond its hours, at their edge. */
export function within({ hours }: Layout, { width }: DayColumn, minutes: number): number {
  const share = (minutes - hours.from) / (hours.to - hours.from);
  return Math.min(Math.max(share, 0), 1) * width;
}

/** A stretch of a day in pixels from the left of that day; `null` where none of it is shown. */
export function spanWithin(
  layout: Layout,
  column: DayColumn,
  stretch: Stretch,
): { left: number; width: number } | null {
  const left = within(layout, column, stretch.from);
  const width = within(layout, column, stretch.to) - left;
  return width > 0 ? { left, width } : null;
}

/** What lies under a pixel; of a narrow day no minute. */
export interface PlaceInWeek {
  day: Day;
  minutes: number | null;
}

/** What lies under a pixel; beyond either end, the first or last of it. */
export function placeAt({ hours, columns }: Layout, x: number): PlaceInWeek | null {
  const column = columns.find(({ left, width }) => x < left + width) ?? columns.at(-1);
  if (!column) return null;
  if (column.isNarrow) return { day: column.day, minutes: null };
  const share = Math.min(Math.max((x - column.left) / column.width, 0), 1);
  return { day: column.day, minutes: hours.from + share * (hours.to - hours.from) };
}

/** Pixels between two hours that are named, at least. */
export const hoursApart = 30;

/** The hours that are named, so many pixels apart at least. */
export function hoursNamed({ hours, columns }: Layout, apart: number): number[] {
  const width = columns.find(({ isNarrow }) => !isNarrow)?.width ?? 0;
  const count = (hours.to - hours.from) / 60;
  const step = [1, 2, 3, 4, 6, 12].find((every) => (width / count) * every >= apart) ?? 24;
  const named: number[] = [];
  for (let hour = Math.ceil(hours.from / 60 / step) * step; hour < hours.to / 60; hour += step) named.push(hour * 60);
  return named;
}

/** Where the lines of a day lie, in pixels: those of the hours that are named. */
export function hourLines(layout: Layout): { first: number; apart: number } {
  const [first = layout.hours.from, second = first + 60] = hoursNamed(layout, hoursApart);
  const column = layout.columns.find(({ isNarrow }) => !isNarrow);
  if (!column) return { first: 0, apart: 0 };
  return {
    first: within(layout, column, first),
    apart: within(layout, column, layout.hours.from + second - first),
  };
}

/** The stretches of a trainer's day as they are shown. */
export const stretchesOf = (open: readonly OpenHours[]): Stretch[] => open.map(({ from, to }) => ({ from, to }));
