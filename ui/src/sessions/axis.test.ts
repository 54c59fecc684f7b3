import { describe, expect, it } from "vitest";
import { hoursNamed, hoursOf, layoutOf, placeAt, spanWithin, within } from "./axis";

const days = ["2027-06-14", "2027-06-15", "2027-06-16", "2027-06-17", "2027-06-18", "2027-06-19", "2027-06-20"];
const weekend = new Set(days.slice(5));
const usual = { from: 420, to: 960 };

describe("the hours of a week", () => {
  it("are 07–16 at least", () => {
    expect(hoursOf([], [])).toEqual(usual);
    expect(hoursOf([{ from: 450, to: 900 }], [])).toEqual(usual);
  });

  it("reach from the earliest that is open or taken to the latest, in whole hours", () => {
    expect(hoursOf([{ from: 390, to: 1350 }], [])).toEqual({ from: 360, to: 1380 });
    expect(hoursOf([], [{ from: 300, to: 990 }])).toEqual({ from: 300, to: 1020 });
  });

  it("end with the day where a shift goes on, but show all of a session past midnight", () => {
    const night = { from: 1320, to: 1890 };
    expect(hoursOf([night, { from: -120, to: 450 }], [])).toEqual({ from: 0, to: 1440 });
    expect(hoursOf([night], [{ from: 1410, to: 1530 }])).toEqual({ from: 420, to: 1560 });
  });
});

describe("a week laid out", () => {
  it("shares the room among its days, but what is idle is narrow", () => {
    const { columns, width } = layoutOf(days, usual, 1080, weekend);
    expect(columns.map((column) => column.width)).toEqual([200, 200, 200, 200, 200, 40, 40]);
    expect(columns.map(({ left }) => left)).toEqual([0, 200, 400, 600, 800, 1000, 1040]);
    expect(width).toBe(1080);
  });

  it("keeps a width at which it can be read, and scrolls", () => {
    expect(layoutOf(days, usual, 300, weekend).columns[0]?.width).toBe(136);
    expect(layoutOf(days, { from: 0, to: 1440 }, 300, weekend).columns[0]?.width).toBe(216);
    expect(layoutOf(days.slice(0, 1), usual, 1200, weekend).columns[0]?.width).toBe(1200);
  });

  const layout = layoutOf(days, usual, 980, weekend);
  const [monday, tuesday] = layout.columns;
  const saturday = layout.columns[5];
  if (!monday || !tuesday || !saturday) throw new Error("seven days");

  it("says where a minute lies, and which is under a pixel", () => {
    expect(monday.width).toBe(180);
    expect(within(layout, monday, 420)).toBe(0);
    expect(within(layout, monday, 510)).toBe(30);
    expect(within(layout, monday, 1200)).toBe(180);
    expect(placeAt(layout, 180 + 30)).toEqual({ day: "2027-06-15", minutes: 510 });
    expect(placeAt(layout, -50)).toEqual({ day: "2027-06-14", minutes: 420 });
    expect(placeAt(layout, saturday.left + 5)).toEqual({ day: "2027-06-19", minutes: null });
    expect(placeAt(layout, 5000)).toEqual({ day: "2027-06-20", minutes: null });
  });

  it("cuts a stretch at its hours", () => {
    expect(spanWithin(layout, monday, { from: 450, to: 900 })).toEqual({ left: 10, width: 150 });
    expect(spanWithin(layout, monday, { from: -60, to: 480 })).toEqual({ left: 0, width: 20 });
    expect(spanWithin(layout, monday, { from: 960, to: 1200 })).toBeNull();
  });

  it("names as many hours as have room", () => {
    expect(hoursNamed(layout, 20)).toEqual([420, 480, 540, 600, 660, 720, 780, 840, 900]);
    expect(hoursNamed(layout, 30)).toEqual([480, 600, 720, 840]);
    expect(hoursNamed(layout, 60)).toEqual([540, 720, 900]);
  });
});
