import { describe, expect, it } from "vitest";
import { weeksFrom } from "../dates";
import { dayAt, leftOf, spanOf, timelineOf, weeksInSight, weeksShown, widthOf } from "./timeline";

const season = weeksFrom("2027-W22", "2027-W34");
/** 13 weeks of 70 pixels: ten a day. */
const timeline = timelineOf(season, 910, "weeks", "season");

describe("the timeline", () => {
  it("shares the room among its weeks, and scrolls where there is too little", () => {
    expect(timeline.weekWidth).toBe(70);
    expect(widthOf(timelineOf(season, 100, "weeks", "season"))).toBe(13 * 30);
    expect(timelineOf(season, 910, "days", "season").weekWidth).toBe(210);
    const fifteen = weeksFrom("2027-W21", "2027-W35");
    expect(widthOf(timelineOf(fifteen, 940, "weeks", "season")), "15 weeks fit 1280 pixels").toBeLessThanOrEqual(940);
  });

  it("goes from days to pixels and back", () => {
    expect(leftOf(timeline, "2027-05-31")).toBe(0);
    expect(leftOf(timeline, "2027-07-12")).toBe(420);
    expect(dayAt(timeline, 420)).toBe("2027-07-12");
    expect(dayAt(timeline, 429.9)).toBe("2027-07-12");
    expect(dayAt(timeline, 430)).toBe("2027-07-13");
    expect(dayAt(timeline, -50), "before the first week").toBe("2027-05-31");
    expect(dayAt(timeline, 5000), "after the last one").toBe("2027-08-29");
  });

  it("cuts what reaches beyond it, and leaves out what lies beside it", () => {
    expect(spanOf(timeline, { first: "2027-07-12", last: "2027-08-01" })).toEqual({
      left: 420,
      width: 210,
      isCutFirst: false,
      isCutLast: false,
    });
    expect(spanOf(timeline, { first: "2027-05-10", last: "2027-06-06" })).toMatchObject({
      left: 0,
      width: 70,
      isCutFirst: true,
    });
    expect(spanOf(timeline, { first: "2027-08-23", last: "2027-09-12" })).toMatchObject({ width: 70, isCutLast: true });
    expect(spanOf(timeline, { first: "2027-05-01", last: "2027-05-30" })).toBeNull();
    expect(spanOf(timeline, { first: "2027-08-30", last: "2027-09-05" })).toBeNull();
  });

  it("knows which weeks are in sight, with one more at either side", () => {
    expect(weeksInSight(timeline, 210, 140)).toEqual({ from: 2, to: 6 });
    expect(weeksInSight(timeline, 0, 910)).toEqual({ from: 0, to: 12 });
  });

  it("shows a whole year, also one with 53 weeks, and the season where it ends later", () => {
    const year = weeksShown(season, "year");
    expect([year[0], year.at(-1), year.length]).toEqual(["2027-W01", "2027-W52", 52]);
    expect(weeksShown(weeksFrom("2026-W25", "2026-W33"), "year").at(-1)).toBe("2026-W53");
    expect(weeksShown(weeksFrom("2027-W50", "2028-W02"), "year").at(-1)).toBe("2028-W02");
    expect(weeksShown(season, "season")).toBe(season);
  });
});
