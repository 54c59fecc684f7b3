/**
 * The bars of the chart, laid out: what is drawn where, in pixels. It is given the numbers of the table and changes none.
 */
import type { Deviations } from "../wire/Deviations";
import type { Month } from "../wire/Month";

/** A month's share of the width, and how much of it the bar takes. */
const monthWidth = 72;
const barWidth = 44;
/** Looks that differ in colour; with as many patterns, one of them shifted, there are as many times as many. */
export const looks = 8;
/** The height at which a bar's piece has room for its number. */
const roomForNumber = 13;

export interface Piece {
  category: string;
  /** The category's place among all of the season; its look follows from it. */
  place: number;
  count: number;
  y: number;
  height: number;
  hasRoom: boolean;
}

export interface Bar {
  month: Month;
  asOf: string | null;
  total: number;
  /** The left edge, and the middle. */
  x: number;
  middle: number;
  y: number;
  height: number;
  pieces: readonly Piece[];
}

export interface Chart {
  width: number;
  height: number;
  barWidth: number;
  bars: readonly Bar[];
  /** The lines behind the bars, from 0 up. */
  lines: readonly { value: number; y: number }[];
}

/** Lays the bars out in a height; the first category lies at the bottom. */
export function chartOf({ categories, months }: Deviations, height: number): Chart {
  const most = Math.max(1, ...months.map(({ total }) => total));
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const y = (value: number) => height - (value / top) * height;
  const bars = months.map(({ month, asOf, counts, total }, at): Bar => {
    let below = 0;
    const pieces = counts.flatMap((count, of): Piece[] => {
      if (count === 0) return [];
      const from = below;
      below += count;
      const size = y(from) - y(below);
      const { category = "", place = 0 } = categories[of] ?? {};
      return [{ category, place, count, y: y(below), height: size, hasRoom: size >= roomForNumber }];
    });
    const x = at * monthWidth + (monthWidth - barWidth) / 2;
    return { month, asOf, total, x, middle: x + barWidth / 2, y: y(total), height: height - y(total), pieces };
  });
  const lines = Array.from({ length: top / step + 1 }, (_, count) => ({ value: count * step, y: y(count * step) }));
  return { width: months.length * monthWidth, height, barWidth, bars, lines };
}

/** Steps of 1, 2 or 5 times a power of ten, so that there are at most five. */
function stepOf(most: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((one) => one * power).find((one) => most / one <= 5);
    if (step !== undefined) return step;
  }
}

/** Colour and pattern of the category at a place: no two among the first 64 share both. */
export function lookOf(place: number): { colour: number; pattern: number } {
  return { colour: place % looks, pattern: (place + Math.floor(place / looks)) % looks };
}
