import { describe, expect, it } from "vitest";
import type { PersonId } from "../wire/PersonId";
import type { Shift } from "../wire/Shift";
import { additionsOf, byWeek, isOverMidnight, noShifts, readOver, readShifts, spansDays } from "./shiftDraft";

const person: PersonId = { kind: "temp", id: "v-1" };
const shift = (id: string, date: string, start = "07:30", end = "15:00"): Shift => ({ id, person, date, start, end });

describe("new shifts", () => {
  const week = { ...noShifts, firstDay: "21.6", lastDay: "4.7", start: "7.30", end: "15" };

  it("are one for each of the weekdays chosen", () => {
    const { shifts, problems } = readShifts(week, 2027);
    expect(problems.size).toBe(0);
    expect(shifts.length).toBe(10);
    expect(shifts[0]).toEqual({ date: "2027-06-21", start: "07:30", end: "15:00" });
    expect(shifts.at(-1)?.date, "no weekend").toBe("2027-07-02");
    expect(readShifts({ ...week, weekdays: [6, 7] }, 2027).shifts.map(({ date }) => date)).toEqual([
      "2027-06-26",
      "2027-06-27",
      "2027-07-03",
      "2027-07-04",
    ]);
  });

  it("are on a single day whatever weekday that is", () => {
    const sunday = { ...noShifts, firstDay: "27.6", start: "22", end: "07.30" };
    expect(spansDays(sunday, 2027)).toBe(false);
    const { shifts } = readShifts(sunday, 2027);
    expect(shifts).toEqual([{ date: "2027-06-27", start: "22:00", end: "07:30" }]);
    expect(shifts.every(isOverMidnight)).toBe(true);
  });

  it("are none while something cannot be read, and say what", () => {
    const said = (typed: Partial<typeof week>) => Object.fromEntries(readShifts({ ...week, ...typed }, 2027).problems);
    expect(said({ firstDay: "" })).toEqual({ firstDay: "missing" });
    expect(said({ lastDay: "31.6" })).toEqual({ lastDay: "notADay" });
    expect(said({ lastDay: "20.6" })).toEqual({ lastDay: "reversedDays" });
    expect(said({ start: "25", end: "" })).toEqual({ start: "notATime", end: "missing" });
    expect(readShifts({ ...week, start: "25" }, 2027).shifts).toEqual([]);
  });

  it("are new entries of one person, which get their ids where they are carried out", () => {
    const [first, ...rest] = additionsOf(readShifts(week, 2027).shifts, person);
    expect(rest.length).toBe(9);
    expect(first).toEqual({
      do: "new",
      entry: { noun: "shift", id: "", person, date: "2027-06-21", start: "07:30", end: "15:00" },
    });
  });
});

describe("shifts that are there", () => {
  const standing = [shift("k-1", "2027-06-21"), shift("k-2", "2027-06-22", "14:30", "22:00")];

  it("take what is typed over them, and keep what is left empty", () => {
    const { shifts } = readOver(standing, { day: "", start: "", end: "15.00" }, 2027);
    expect(shifts).toEqual([{ ...standing[1], end: "15:00" }]);
    expect(readOver(standing.slice(0, 1), { day: "23.6", start: "", end: "" }, 2027).shifts).toEqual([
      { ...standing[0], date: "2027-06-23" },
    ]);
  });

  it("stay as they are where what is typed cannot be read", () => {
    const { shifts, problems } = readOver(standing, { day: "", start: "kvart over", end: "15" }, 2027);
    expect(shifts).toEqual([]);
    expect(Object.fromEntries(problems)).toEqual({ start: "notATime" });
  });

  it("stand by week, in the order they start", () => {
    const late = shift("k-3", "2027-06-28");
    const weeks = byWeek([late, ...standing, shift("k-0", "2027-06-22", "07:30")]);
    expect(weeks.map(({ week, shifts }) => [week, shifts.map(({ id }) => id)])).toEqual([
      ["2027-W25", ["k-1", "k-0", "k-2"]],
      ["2027-W26", ["k-3"]],
    ]);
  });
});
