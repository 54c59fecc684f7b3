import { describe, expect, it } from "vitest";
import type { Absence } from "../wire/Absence";
import {
  type Change,
  commandsOf,
  fitOf,
  fold,
  judged,
  later,
  locked,
  made,
  movedTo,
  removed,
  stretched,
  withChanges,
} from "./absence";

const days = { first: "2027-07-12", last: "2027-08-01" };
const absence: Absence = { id: "a-1", trainer: "t-1", days, kind: "holiday", status: "wished", locked: false };
const standing = new Map([[absence.id, absence]]);
const trainers = new Map([["t-1", {}]]);
const weekLater = later(days, 7);

describe("days", () => {
  it("move, and stretch to no less than a day", () => {
    expect(weekLater).toEqual({ first: "2027-07-19", last: "2027-08-08" });
    expect(later(days, -1)).toEqual({ first: "2027-07-11", last: "2027-07-31" });
    expect(stretched(days, "last", 7)).toEqual({ first: "2027-07-12", last: "2027-08-08" });
    expect(stretched(days, "first", -1)).toEqual({ first: "2027-07-11", last: "2027-08-01" });
    expect(stretched(days, "first", 40)).toEqual({ first: "2027-08-01", last: "2027-08-01" });
    expect(stretched(days, "last", -40)).toEqual({ first: "2027-07-12", last: "2027-07-12" });
  });
});

describe("gathered changes", () => {
  it("are one for each absence, however often it is moved", () => {
    const moved = fold([], [movedTo(absence, weekLater)], standing);
    const judgedToo = fold(moved, [judged({ ...absence, days: weekLater }, "fixed")], standing);
    expect(judgedToo).toEqual([
      { id: "a-1", before: absence, after: { ...absence, days: weekLater, status: "fixed" } },
    ]);
    expect(commandsOf(judgedToo)).toEqual([
      { do: "change", entry: { noun: "absence", ...absence, days: weekLater, status: "fixed" } },
    ]);
  });

  it("are none where an absence ends as it began, or was made and removed", () => {
    const moved = fold([], [movedTo(absence, weekLater)], standing);
    expect(fold(moved, [movedTo(absence, days)], standing)).toEqual([]);
    const begun = fold([], [made("t-1", days)], standing);
    const [{ after } = { after: null }] = begun;
    if (!after) throw new Error("an absence was made");
    expect(commandsOf(begun)).toEqual([{ do: "add", entry: { noun: "absence", ...after } }]);
    expect(commandsOf(fold(begun, [locked(after, true)], standing))).toEqual([
      { do: "add", entry: { noun: "absence", ...after, locked: true } },
    ]);
    expect(fold(begun, [removed(after)], standing)).toEqual([]);
  });

  it("remove what was moved before, and read commands put together", () => {
    const moved = fold([], [movedTo(absence, weekLater)], standing);
    expect(commandsOf(fold(moved, [removed(absence)], standing))).toEqual([
      { do: "remove", entity: { noun: "absence", id: "a-1" } },
    ]);
    const bulk = { do: "bulk", source: "together", commands: [removed(absence), made("t-1", weekLater)] } as const;
    expect(fold([], [{ ...bulk, commands: [...bulk.commands] }], standing)).toHaveLength(2);
  });

  it("know whether they fit the season as it is now", () => {
    const after = { ...absence, days: weekLater };
    const change: Change = { id: "a-1", before: absence, after };
    expect(fitOf(change, standing, trainers)).toBe("fits");
    expect(fitOf(change, new Map([["a-1", after]]), trainers)).toBe("done");
    expect(fitOf(change, new Map([["a-1", { ...absence, status: "fixed" as const }]]), trainers)).toBe("moved");
    expect(fitOf(change, new Map(), trainers)).toBe("gone");
    expect(fitOf({ ...change, after: null }, new Map(), trainers), "somebody else removed it too").toBe("done");
    expect(fitOf({ ...change, before: null }, new Map(), trainers)).toBe("fits");
    expect(fitOf({ ...change, before: null }, new Map(), new Map()), "whose trainer is gone").toBe("gone");
  });

  it("show on the absences, and leave other trainers' lists the same", () => {
    const other: Absence = { ...absence, id: "b-1", trainer: "t-2" };
    const absencesOf = new Map([
      ["t-1", [absence]],
      ["t-2", [other]],
    ]);
    const begun = fold([], [made("t-1", later(days, -28))], standing);
    const shown = withChanges(absencesOf, begun);
    expect(shown.get("t-1")?.map(({ days }) => days.first)).toEqual(["2027-06-14", "2027-07-12"]);
    expect(shown.get("t-2")).toBe(absencesOf.get("t-2"));
    expect(withChanges(absencesOf, [])).toBe(absencesOf);
    expect(withChanges(absencesOf, fold([], [removed(absence)], standing)).get("t-1")).toEqual([]);
  });
});
