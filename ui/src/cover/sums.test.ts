import { describe, expect, it } from "vitest";
import type { Cell } from "../wire/Cell";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { Role } from "../wire/Role";
import type { Temp } from "../wire/Temp";
import { added, seatsOf, summaryOf, sumOf, unnamedOf } from "./sums";

const weeks = ["2027-W27", "2027-W28", "2027-W29"];

function block(department: string, statuses: Cell["status"][], cover: [Role, wanted: number[], filled: number[]][]) {
  return {
    department,
    cells: statuses.map((status, at) => ({ week: weeks[at], status })),
    cover: cover.map(([role, wanted, filled]) => ({ role, wanted, filled })),
  } as unknown as DepartmentBlock;
}

const north = block(
  "d-1",
  ["green", "red", "green"],
  [
    ["assistant", [3, 3, 1], [2, 1, 2]],
    ["nurse", [1, 1, 1], [0, 1, 1]],
  ],
);
const south = block("d-2", ["red", "red", "red"], [["assistant", [0, 2, 0], [1, 1, 1]]]);
const full = block("d-3", ["red", "red", "red"], [["assistant", [1, 1, 1], [1, 1, 1]]]);

describe("seats", () => {
  it("of a role are filled up to what is wanted", () => {
    expect(seatsOf(north).get("assistant")).toEqual([
      { wanted: 3, filled: 2, atWork: 2, missing: 1 },
      { wanted: 3, filled: 1, atWork: 1, missing: 2 },
      { wanted: 1, filled: 1, atWork: 2, missing: 0 },
    ]);
  });

  it("too many in one role fill none in another", () => {
    const both = block(
      "d",
      ["green"],
      [
        ["assistant", [1], [3]],
        ["nurse", [2], [0]],
      ],
    );
    expect(sumOf(both, null)).toEqual([{ wanted: 3, filled: 1, atWork: 3, missing: 2 }]);
  });

  it("add up over departments, also where a season has no weeks of them", () => {
    expect(added([sumOf(north, null), sumOf(south, null)], 3).map(({ missing }) => missing)).toEqual([2, 3, 0]);
    expect(added([], 2)).toHaveLength(2);
  });

  it("are the same list as long as the block is, so that rows are not drawn again", () => {
    expect(sumOf(north, null)).toBe(sumOf({ ...north }, null));
    expect(sumOf(north, "nurse")).not.toBe(sumOf(north, null));
  });
});

describe("the summary", () => {
  it("counts a seat once, finds the worst week, and the weeks that are red too", () => {
    expect(summaryOf([north, south, full], 3)).toEqual({
      isAnythingWanted: true,
      // Two assistants (week 28) and a nurse (week 27) in the north, one assistant in the south.
      missing: 4,
      departments: 2,
      worst: { week: 1, missing: 3 },
      // Week 28 of both.
      alsoRed: 2,
    });
  });

  it("says when nothing is missing, and when nobody wants any", () => {
    expect(summaryOf([full], 3)).toMatchObject({ isAnythingWanted: true, missing: 0, worst: null });
    expect(summaryOf([], 3)).toMatchObject({ isAnythingWanted: false, missing: 0, worst: null });
  });
});

it("counts temps without a name where they are at work", () => {
  const temp = (id: string, department: string, role: Role, first: string, last: string) =>
    [id, { id, department, role, days: { first, last } } as Temp] as const;
  const temps = new Map([
    temp("v-1", "d-1", "assistant", "2027-07-14", "2027-07-20"),
    temp("v-2", "d-1", "nurse", "2027-07-05", "2027-08-20"),
    temp("v-3", "d-1", "assistant", "2027-07-05", "2027-08-20"),
    temp("v-4", "d-2", "assistant", "2027-01-04", "2027-01-10"),
  ]);
  const names = new Map([
    ["temp:v-1", "Vikar 1"],
    ["temp:v-2", "Vikar 2"],
    ["temp:v-3", "Ada Testmo"],
    ["temp:v-4", "Vikar 1"],
  ]);
  const unnamed = unnamedOf(temps, names, new Map([["temp:v-2", "910001"]]), weeks);
  expect(unnamed.byWeek("d-1", "assistant")).toEqual([0, 1, 1]);
  expect(unnamed.byWeek("d-1", "nurse"), "a number is a person").toEqual([]);
  expect(unnamed.byWeek(null, null)).toEqual([0, 1, 1]);
  expect([unnamed.inAll("d-1", null), unnamed.inAll("d-2", null), unnamed.inAll(null, null)]).toEqual([1, 1, 2]);
});
