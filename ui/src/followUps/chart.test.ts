import { describe, expect, it } from "vitest";
import type { Deviations } from "../wire/Deviations";
import { chartOf, lookOf } from "./chart";

const deviations: Deviations = {
  categories: [
    { category: "Legemiddel", place: 2, total: 23 },
    { category: "Annet", place: 5, total: 4 },
  ],
  months: [
    { month: "2026-03", asOf: null, counts: [6, 4], total: 10 },
    { month: "2026-04", asOf: null, counts: [0, 0], total: 0 },
    { month: "2026-05", asOf: "2026-05-08", counts: [17, 0], total: 17 },
  ],
  total: 27,
};

describe("the chart", () => {
  const chart = chartOf(deviations, 200);

  it("has the numbers of the table, and pieces as high as they are many", () => {
    expect(chart.bars.map(({ total }) => total)).toEqual([10, 0, 17]);
    const drawn = chart.bars.map(({ pieces }) => pieces.map(({ category, count }) => [category, count]));
    expect(drawn).toEqual([
      [
        ["Legemiddel", 6],
        ["Annet", 4],
      ],
      [],
      [["Legemiddel", 17]],
    ]);
    for (const { pieces, height, y } of chart.bars) {
      expect(
        pieces.reduce((sum, piece) => sum + piece.height, 0),
        "pieces fill their bar",
      ).toBeCloseTo(height);
      for (const piece of pieces) expect(piece.height / piece.count).toBeCloseTo(10);
      expect(y + height, "bars stand on the ground").toBeCloseTo(200);
    }
  });

  it("stacks them without a gap, the first at the bottom", () => {
    const [low, high] = chart.bars[0]?.pieces ?? [];
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? Number.NaN);
  });

  it("keeps up to when a month is counted", () => {
    expect(chart.bars.map(({ asOf }) => asOf)).toEqual([null, null, "2026-05-08"]);
  });

  it("draws a category as at its place in the season, whatever else is left out", () => {
    expect(chart.bars[0]?.pieces.map(({ place }) => place)).toEqual([2, 5]);
  });

  it("has lines of round numbers, from nothing to above the highest bar", () => {
    expect(chart.lines.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
    const empty = chartOf({ categories: [], months: [], total: 0 }, 200);
    expect(empty.lines.map(({ value }) => value)).toEqual([0, 1]);
  });

  it("gives no two categories the same look", () => {
    const looks = Array.from({ length: 64 }, (_, place) => JSON.stringify(lookOf(place)));
    expect(new Set(looks).size).toBe(64);
  });
});
