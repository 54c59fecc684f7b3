import { describe, expect, it } from "vitest";
import type { Department } from "../wire/Department";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { Role } from "../wire/Role";
import { departmentKey, municipalityKey, rowsOf, type Shown, type Sought, soughtDepartments } from "./rows";

const department = (id: string, name: string): Department => ({
  id,
  name,
  code: id.slice(2),
  homeCare: false,
  minPresent: 1,
});
const departments = [department("d-41", "Sykehjem Sør"), department("d-42", "Øya helsetun")];

function block(department: string, statuses: string[], cover: [Role, wanted: number[], filled: number[]][]) {
  return {
    department,
    cells: statuses.map((status) => ({ status })),
    cover: cover.map(([role, wanted, filled]) => ({ role, wanted, filled })),
  } as unknown as DepartmentBlock;
}
const blocks = new Map([
  ["d-41", block("d-41", ["red", "green"], [["nurse", [0, 2], [0, 1]]])],
  ["d-42", block("d-42", ["green", "red"], [["assistant", [1, 1], [1, 0]]])],
]);

const shown = (part: Partial<Shown> = {}): Shown => ({
  isOpen: () => false,
  hasAllRoles: () => false,
  role: null,
  ...part,
});
const keys = (part: Partial<Shown>) => rowsOf(departments, blocks, shown(part)).map(({ is, key }) => `${is}: ${key}`);

describe("the rows", () => {
  it("are the municipality and the departments", () => {
    expect(keys({})).toEqual(["municipality: all", "department: d d-41", "department: d d-42"]);
  });

  it("are also the roles of what is open, and a way to more of them", () => {
    expect(keys({ isOpen: (key) => key === municipalityKey || key === departmentKey("d-41") })).toEqual([
      "municipality: all",
      "roleOfAll: all assistant",
      "roleOfAll: all nurse",
      "department: d d-41",
      "role: d d-41 nurse",
      "more: d d-41 more",
      "department: d d-42",
    ]);
  });

  it("are every role where nobody wants or has any yet, or it is asked for", () => {
    const isOpen = (key: string) => key === departmentKey("d-42");
    const empty = new Map([["d-42", block("d-42", ["green"], [])]]);
    const roles = (rows: ReturnType<typeof rowsOf>) => rows.filter(({ is }) => is === "role").length;
    expect(roles(rowsOf(departments, empty, shown({ isOpen })))).toBe(6);
    expect(roles(rowsOf(departments, blocks, shown({ isOpen, hasAllRoles: () => true })))).toBe(6);
  });

  it("are only those of the role looked at", () => {
    expect(keys({ isOpen: () => true, role: "nurse" })).toEqual([
      "municipality: all",
      "roleOfAll: all nurse",
      "department: d d-41",
      "role: d d-41 nurse",
      "department: d d-42",
    ]);
  });
});

describe("the departments that are looked for", () => {
  const sought = (part: Partial<Sought>) =>
    soughtDepartments(departments, blocks, { text: "", role: null, onlyMissing: false, onlyRed: false, ...part }).map(
      ({ id }) => id,
    );

  it("hold every word, in name or code", () => {
    expect(sought({ text: "SØR syke" })).toEqual(["d-41"]);
    expect(sought({ text: "42" })).toEqual(["d-42"]);
    expect(sought({ text: "oya" }), "marks need not be typed").toEqual(["d-42"]);
    expect(sought({ text: "finnes ikke" })).toEqual([]);
  });

  it("have the role", () => expect(sought({ role: "nurse" })).toEqual(["d-41"]));

  it("lack seats, are red, or both in the same week", () => {
    expect(sought({ onlyMissing: true })).toEqual(["d-41", "d-42"]);
    expect(sought({ onlyRed: true })).toEqual(["d-41", "d-42"]);
    expect(sought({ onlyMissing: true, onlyRed: true })).toEqual(["d-42"]);
  });
});
