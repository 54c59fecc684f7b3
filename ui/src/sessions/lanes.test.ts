import { describe, expect, it } from "vitest";
import { layoutOf } from "./axis";
import { type Card, cardOf, lanesOf } from "./lanes";

const days = ["2027-06-14", "2027-06-15"];
const layout = layoutOf(days, { from: 420, to: 960 }, 720, new Set());
const [monday, tuesday] = layout.columns;
if (!monday || !tuesday) throw new Error("two days");

const from = (id: string, left: number, width: number): Card => ({ id, left, width, bar: { left: 0, width } });

describe("the card of a session", () => {
  it("lies at its time, as long as it is", () => {
    expect(cardOf("s", layout, monday, { from: 480, to: 780 })).toEqual({
      id: "s",
      left: 40,
      width: 200,
      bar: { left: 0, width: 200 },
    });
    expect(cardOf("s", layout, tuesday, { from: 480, to: 720 }).left).toBe(400);
  });

  it("is wide enough to be read, and a bar says how long it is", () => {
    expect(cardOf("s", layout, monday, { from: 480, to: 510 })).toMatchObject({
      left: 40,
      width: 176,
      bar: { left: 0, width: 20 },
    });
    const [tight] = layoutOf(days, layout.hours, 300, new Set()).columns;
    if (!tight) throw new Error("two days");
    expect(cardOf("s", layout, tight, { from: 480, to: 510 }).width).toBe(104);
  });

  it("stays within its day, and the bar stays at its time", () => {
    expect(cardOf("s", layout, monday, { from: 900, to: 960 })).toMatchObject({
      left: 182,
      width: 176,
      bar: { left: 138, width: 40 },
    });
    expect(cardOf("s", layout, monday, { from: 0, to: 60 })).toMatchObject({ left: 2, bar: { left: 0, width: 4 } });
  });

  it("fills a day that is narrow", () => {
    const narrow = layoutOf(days, layout.hours, 400, new Set(["2027-06-15"]));
    const [, second] = narrow.columns;
    if (!second) throw new Error("two days");
    expect(cardOf("s", narrow, second, { from: 480, to: 720 })).toMatchObject({ left: second.left + 2, width: 36 });
  });
});

describe("lanes", () => {
  it("are one where nothing touches, also where one begins as another ends", () => {
    expect(lanesOf([])).toEqual({ of: new Map(), count: 1 });
    const { of, count } = lanesOf([from("b", 100, 100), from("a", 0, 100)]);
    expect(count).toBe(1);
    expect([...of.values()]).toEqual([0, 0]);
  });

  it("keep apart what overlaps, and use a lane again", () => {
    const { of, count } = lanesOf([from("a", 0, 100), from("b", 50, 100), from("c", 60, 20), from("d", 110, 50)]);
    expect(count).toBe(3);
    expect(Object.fromEntries(of)).toEqual({ a: 0, b: 1, c: 2, d: 0 });
  });

  it("never put one card over another, whatever comes", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const cards = Array.from({ length: 1 + next(12) }, (_, at) => from(`s${at}`, next(400), 10 + next(120)));
      const { of, count } = lanesOf(cards);
      for (const one of cards) {
        expect(of.get(one.id)).toBeLessThan(count);
        for (const other of cards) {
          const areApart = one.left + one.width <= other.left || other.left + other.width <= one.left;
          if (one !== other && !areApart) expect(of.get(one.id)).not.toBe(of.get(other.id));
        }
      }
    }
  });
});
