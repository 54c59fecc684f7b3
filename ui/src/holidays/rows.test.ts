import { describe, expect, it } from "vitest";
import type { Absence } from "../wire/Absence";
import type { Department } from "../wire/Department";
import type { Trainer } from "../wire/Trainer";
import { heightOf, heights, lanesOf, rowsOf, type Staff } from "./rows";

const department = (id: string, code: string, name: string) => ({ id, code, name }) as Department;
const trainer = (id: string, of: string | null): Trainer => ({
  id,
  kind: of === null ? { instructor: { weeklyMinutes: 600 } } : { superuser: { department: of, weeklyMinutes: null } },
  role: "nurse",
  positionPercent: 80,
  tools: ["rover"],
  firstDay: null,
  lastDay: null,
});
const absence = (id: string, first: string, last: string): Absence => ({
  id,
  trainer: "t-1",
  days: { first, last },
  kind: "holiday",
  status: "wished",
  locked: false,
});

const names: Record<string, string> = { "t-1": "Åse", "t-2": "Berit", "t-3": "Carl", "t-4": "Dag" };
const staff: Staff = {
  departments: [department("d-1", "4101", "Nord"), department("d-2", "4102", "Sør"), department("d-3", "4103", "Øst")],
  trainers: [trainer("t-1", "d-1"), trainer("t-2", "d-1"), trainer("t-3", "d-2"), trainer("t-4", null)],
  absencesOf: new Map([["t-1", [absence("a", "2027-07-12", "2027-08-01")]]]),
  nameOf: (id) => names[id] ?? id,
  language: "nb",
};
const keys = (text: string, departments: ReadonlySet<string> | null = null) =>
  rowsOf(staff, { text, departments }).map(({ key }) => key);

describe("the rows of the holidays", () => {
  it("are every department with its trainers by name, absent or not, and the instructors last", () => {
    expect(keys("")).toEqual([
      "department:d-1",
      "trainer:t-2",
      "trainer:t-1",
      "department:d-2",
      "trainer:t-3",
      "department:d-3",
      "department:",
      "trainer:t-4",
    ]);
  });

  it("are those of a department that is sought, by name or code, or the persons sought below their heading", () => {
    expect(keys("nord")).toEqual(["department:d-1", "trainer:t-2", "trainer:t-1"]);
    expect(keys("4102")).toEqual(["department:d-2", "trainer:t-3"]);
    expect(keys("ås")).toEqual(["department:d-1", "trainer:t-1"]);
    expect(keys("dag")).toEqual(["department:", "trainer:t-4"]);
    expect(keys("ingen")).toEqual([]);
  });

  it("are only those of the departments asked for", () => {
    expect(keys("", new Set(["d-2"]))).toEqual(["department:d-2", "trainer:t-3"]);
  });
});

describe("the lanes of a row", () => {
  it("keep absences apart that overlap, and no more", () => {
    const list = [
      absence("a", "2027-07-05", "2027-07-25"),
      absence("b", "2027-07-14", "2027-07-16"),
      absence("c", "2027-07-16", "2027-07-18"),
      absence("d", "2027-07-17", "2027-08-01"),
      absence("e", "2027-07-26", "2027-08-01"),
    ];
    const { of, count } = lanesOf(list);
    expect(count).toBe(3);
    expect([...of]).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
      ["d", 1],
      ["e", 0],
    ]);
    expect(lanesOf(list), "asked again, it is the same").toBe(lanesOf(list));
  });

  it("make a row higher", () => {
    const [, , row] = rowsOf(
      {
        ...staff,
        absencesOf: new Map([
          ["t-1", [absence("a", "2027-07-05", "2027-07-25"), absence("b", "2027-07-14", "2027-07-16")]],
        ]),
      },
      { text: "", departments: null },
    );
    expect(row && heightOf(row)).toBe(heights.trainer + heights.lane);
  });
});
