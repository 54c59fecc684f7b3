/**
 * Days as pixels and back: how wide a day is, where a span of days lies, which day and which weeks are under a pixel.
 *
 * Pixels are counted from the left edge of the first week, not of the window: the names beside the timeline are none of
 * its business. A timeline is whole weeks; a span may reach beyond it and is then cut.
 */
import {
  type Day,
  daysBetween,
  daysOf,
  monday,
  plusDays,
  weekOfYear,
  weeksFrom,
  weekYear,
  yearHasWeek,
} from "../dates";
import type { DateRange } from "../wire/DateRange";
import type { Week } from "../wire/Week";

/** How near one looks. */
export type Zoom = "weeks" | "days";

/** How much is shown. */
export type Extent = "season" | "year";

export interface Timeline {
  /** The weeks, in order; never empty. */
  readonly weeks: readonly Week[];
  /** The Monday of the first week. */
  readonly first: Day;
  /** Pixels of a week. */
  readonly weekWidth: number;
}

/** Pixels that a week takes at least; where the room has more, the weeks share it. */
const least: Record<Zoom, Record<Extent, number>> = {
  weeks: { season: 30, year: 17 },
  days: { season: 210, year: 210 },
};

/** The weeks of the season, or all of its year's, and then the season's that lie beyond it. */
export function weeksShown(season: readonly Week[], extent: Extent): readonly Week[] {
  const first = season[0];
  const last = season.at(-1);
  if (extent === "season" || first === undefined || last === undefined) return season;
  const year = weekYear(first);
  const end = weekOfYear(year, yearHasWeek(year, 53) ? 53 : 52);
  return weeksFrom(weekOfYear(year, 1), last > end ? last : end);
}

/** The weeks laid out in so many pixels. */
export function timelineOf(weeks: readonly Week[], room: number, zoom: Zoom, extent: Extent): Timeline {
  const shared = Math.floor((room / weeks.length) * 100) / 100;
  return {
    weeks,
    first: monday(weeks[0] ?? "1970-W01"),
    weekWidth: Math.max(least[zoom][extent], shared),
  };
}

/** The width of all weeks. */
export function widthOf({ weeks, weekWidth }: Timeline): number {
  return weeks.length * weekWidth;
}

/** The left edge of a day; also of days beyond the timeline. */
export function leftOf({ first, weekWidth }: Timeline, day: Day): number {
  return (daysBetween(first, day) * weekWidth) / 7;
}

/** The day under a pixel; beyond the ends, the first or last one. */
export function dayAt({ first, weeks, weekWidth }: Timeline, x: number): Day {
  const place = Math.floor((x * 7) / weekWidth);
  return plusDays(first, Math.min(Math.max(place, 0), weeks.length * 7 - 1));
}

export interface Span {
  left: number;
  width: number;
  /** It begins before the timeline, or ends after it. */
  isCutFirst: boolean;
  isCutLast: boolean;
}

/** Where a span of days lies; `null` where none of it is on the timeline. */
export function spanOf(timeline: Timeline, days: DateRange): Span | null {
  const end = widthOf(timeline);
  const left = leftOf(timeline, days.first);
  const right = leftOf(timeline, plusDays(days.last, 1));
  if (right <= 0 || left >= end) return null;
  const from = Math.max(left, 0);
  return { left: from, width: Math.min(right, end) - from, isCutFirst: left < 0, isCutLast: right > end };
}

/** Places of weeks, both included. */
export interface Places {
  from: number;
  to: number;
}

/** The places of the weeks in a stretch of pixels, and one more at either side so that none is missing on the way. */
export function weeksInSight({ weeks, weekWidth }: Timeline, left: number, width: number): Places {
  const last = weeks.length - 1;
  const within = (place: number) => Math.min(Math.max(place, 0), last);
  return {
    from: within(Math.floor(left / weekWidth) - 1),
    to: within(Math.floor((left + width) / weekWidth) + 1),
  };
}

/** The days of the weeks at these places. */
export function daysAt({ weeks, first }: Timeline, { from, to }: Places): DateRange {
  const week = weeks[to];
  return {
    first: plusDays(first, from * 7),
    last: week === undefined ? plusDays(first, to * 7 + 6) : daysOf(week).last,
  };
}
