import { describe, expect, it } from "vitest";
import { dragged, firstFree, laterBy, onOtherDay, snapped, snappedBack } from "./move";

const spot = { trainer: "t-1", day: "2027-06-14", start: 510 };
const at = (minutes: number | null, part: { trainer?: string; day?: string } = {}) => ({
  trainer: "t-1",
  day: "2027-06-14",
  minutes,
  ...part,
});

describe("a session that is dragged", () => {
  it("goes to the nearest possible start, as far as the pointer went", () => {
    expect(dragged(spot, at(520), at(583), 30)).toEqual({ ...spot, start: 570 });
    expect(dragged(spot, at(520), at(430), 30)).toEqual({ ...spot, start: 420 });
  });

  it("goes to another day and another trainer", () => {
    const to = at(520, { trainer: "t-2", day: "2027-06-16" });
    expect(dragged(spot, at(520), to, 30)).toEqual({ trainer: "t-2", day: "2027-06-16", start: 510 });
  });

  it("keeps its start over a day without hours, and where it hardly moves", () => {
    expect(dragged(spot, at(520), at(null, { day: "2027-06-19" }), 30)).toMatchObject({
      start: 510,
      day: "2027-06-19",
    });
    const odd = { ...spot, start: 517 };
    expect(dragged(odd, at(520), at(530, { trainer: "t-2" }), 30)).toEqual({ ...odd, trainer: "t-2" });
  });

  it("stays on the day", () => {
    expect(dragged(spot, at(520), at(-900), 30).start).toBe(0);
    expect(dragged(spot, at(520), at(2900), 30).start).toBe(1410);
  });
});

describe("a session that is stepped", () => {
  it("goes one possible start on or back", () => {
    expect(laterBy(spot, 1, 30).start).toBe(540);
    expect(laterBy(spot, -1, 30).start).toBe(480);
  });

  it("goes to a possible start first", () => {
    expect(laterBy({ ...spot, start: 517 }, 1, 30).start).toBe(540);
    expect(laterBy({ ...spot, start: 517 }, -1, 30).start).toBe(510);
  });

  it("goes to another day as long as that is shown", () => {
    const days = ["2027-06-13", "2027-06-14"];
    expect(onOtherDay(spot, -1, days).day).toBe("2027-06-13");
    expect(onOtherDay(spot, 1, days)).toBe(spot);
  });
});

describe("a free time", () => {
  it("is the first possible start that nothing lies on", () => {
    const open = [{ from: 450, to: 900 }];
    expect(firstFree(open, [], 30)).toBe(450);
    expect(firstFree(open, [{ from: 450, to: 570 }], 30)).toBe(570);
    expect(firstFree(open, [{ from: 480, to: 600 }], 30)).toBe(450);
    expect(firstFree([{ from: 455, to: 900 }], [], 30)).toBe(480);
  });

  it("is the first start where all is taken, and none where nothing is open", () => {
    expect(firstFree([{ from: 480, to: 600 }], [{ from: 400, to: 700 }], 30)).toBe(480);
    expect(firstFree([], [], 30)).toBeNull();
    expect(firstFree([{ from: -120, to: 0 }], [], 30)).toBeNull();
  });

  it("lies before the pointer", () => {
    expect(snapped(525, 30)).toBe(540);
    expect(snappedBack(539, 30)).toBe(510);
    expect(snappedBack(1439, 30)).toBe(1410);
  });
});
