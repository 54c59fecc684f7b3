import { expect, it } from "vitest";
import { placeOf, timelineOf } from "./timeline";

it("holds every window in whole weeks, with the first day on a tick", () => {
  const line = timelineOf([
    { fromDays: -28, toDays: -7 },
    { fromDays: 10, toDays: 18 },
  ]);
  expect(line).toEqual({ from: -28, to: 21, ticks: [-28, -21, -14, -7, 0, 7, 14, 21] });
  expect(placeOf(-28, line)).toBe(0);
  expect(placeOf(21, line)).toBe(100);
  expect(placeOf(0, line)).toBeCloseTo(57.14, 2);
});

it("shows two weeks on either side where there is nothing, and a year with few ticks", () => {
  expect(timelineOf([])).toEqual({ from: -14, to: 14, ticks: [-14, -7, 0, 7, 14] });
  const year = timelineOf([{ fromDays: -365, toDays: 365 }]);
  expect(year.ticks.length).toBeLessThan(18);
  expect(year.ticks).toContain(0);
  expect(placeOf(-9999, year)).toBe(0);
});
