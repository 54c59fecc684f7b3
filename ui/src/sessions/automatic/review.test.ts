import { describe, expect, it } from "vitest";
import { proposal } from "../../../tests/fixtures/bookings";
import type { CellMove } from "../../wire/CellMove";
import type { Unplaced } from "../../wire/Unplaced";
import { besideBooked, figuresOf, groupsOf, leftOutOf, linesOf, rowsOf, sortedMoves, weeksOf } from "./review";

const one = proposal({ id: "p-1", department: "d-2", temps: ["v-1", "v-2"] });
const two = proposal({ id: "p-2", department: "d-1", trainer: "t-2", date: "2027-06-21" });
const three = proposal({ id: "p-3", department: null, temps: ["v-1", "v-9"] });
const four = proposal({ id: "p-4", department: "d-2", date: "2027-06-17" });
const all = [one, three, four, two];
const piece: Unplaced = { temp: "v-3", module: "P-LEGEM", minutes: 120, why: "noTrainer" };

describe("what is proposed", () => {
  it("is grouped in the order of the departments, courses of several last, each group as it came", () => {
    const groups = groupsOf(all, ["d-1", "d-2", "d-3"]);
    expect(groups.map(({ department, sessions }) => [department, sessions.map(({ id }) => id)])).toEqual([
      ["d-1", ["p-2"]],
      ["d-2", ["p-1", "p-4"]],
      [null, ["p-3"]],
    ]);
    expect(linesOf(groups).map((line) => (line.is === "group" ? line.group.department : line.session.id))).toEqual([
      "d-1",
      "p-2",
      "d-2",
      "p-1",
      "p-4",
      null,
      "p-3",
    ]);
  });

  it("loses nothing of a department that is not known", () => {
    expect(groupsOf(all, ["d-1"]).flatMap(({ sessions }) => sessions).length).toBe(all.length);
  });

  it("adds up: every seat is a piece, and who comes twice is one temp", () => {
    expect(figuresOf({ sessions: all, unplaced: [piece, piece] })).toEqual({
      pieces: 8,
      placed: 6,
      unplaced: 2,
      sessions: 4,
      trainers: 2,
      temps: 4,
    });
  });

  it("is laid out by week, trainer and day", () => {
    expect(weeksOf(all)).toEqual(["2027-W24", "2027-W25"]);
    const rows = rowsOf(all, "2027-W24", (a, b) => a.localeCompare(b));
    expect(rows.map(({ trainer }) => trainer)).toEqual(["t-910001"]);
    expect([...(rows[0]?.byDay ?? [])].map(([day, sessions]) => [day, sessions.map(({ id }) => id)])).toEqual([
      ["2027-06-16", ["p-1", "p-3"]],
      ["2027-06-17", ["p-4"]],
    ]);
  });

  it("is held against what is booked: the same stays, whatever its id, and the rest says where it comes from", () => {
    const booked = [
      { ...one, id: "s-1", status: "booked" as const, temps: ["v-2", "v-1"] },
      { ...two, id: "s-2", status: "booked" as const, start: "12:30" },
      { ...four, id: "s-3", status: "booked" as const, temps: ["v-7"] },
    ];
    const { stays, from } = besideBooked([one, two, three], booked);
    expect([...stays]).toEqual(["p-1"]);
    expect([...from].map(([id, before]) => [id, before.id])).toEqual([["p-2", "s-2"]]);
  });
});

describe("what turns", () => {
  const move = (before: CellMove["before"], after: CellMove["after"]): CellMove => ({
    department: "d-1",
    week: "2027-W24",
    before,
    after,
  });

  it("names what gets worse apart, the reddest first", () => {
    const yellower = move("green", "yellow");
    const redder = move("yellow", "red");
    const better = move("red", "green");
    expect(sortedMoves([better, yellower, redder])).toEqual({ redder: [redder, yellower], others: [better] });
  });

  it("takes a need that is met for no worse than none, and none for no worse than one", () => {
    expect(sortedMoves([move("green", "empty"), move("empty", "green")]).redder).toEqual([]);
    expect(sortedMoves([move("empty", "yellow")]).redder.length).toBe(1);
  });
});

describe("what has no room", () => {
  it("is put together where it is the same", () => {
    const other: Unplaced = { ...piece, why: "noRoom" };
    expect(leftOutOf([piece, other, piece])).toEqual([
      { ...piece, count: 2 },
      { ...other, count: 1 },
    ]);
  });
});
