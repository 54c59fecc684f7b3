import { describe, expect, it } from "vitest";
import type { Choices } from "../wire/Choices";
import {
  fixesByRow,
  rowKey,
  rowsSaid,
  saidOf,
  withColumn,
  withConstant,
  withDepartment,
  withFix,
  withKind,
  withMark,
  withNoneLeftOut,
  withoutFix,
  withRow,
  withRows,
  withSheet,
} from "./choices";

const none: Choices = {
  sheets: {},
  season: null,
  departments: {},
  makeDepartments: false,
  matchNames: false,
  rows: [],
  fixes: [],
};
const row = { sheet: "Superbrukere", row: 7 };
const cell = { ...row, column: 5 };

describe("what is said of a file", () => {
  it("is added sheet by sheet and leaves what was said before untouched", () => {
    const first = withColumn(none, "Ferie", 2, { is: "field", field: "weeks" });
    const second = withConstant(first, "Ferie", "status", "Ønsket");
    expect(none.sheets).toEqual({});
    expect(first.sheets["Ferie"]?.constants).toEqual({});
    expect(second.sheets["Ferie"]).toEqual({
      skip: false,
      kind: null,
      headerRow: null,
      columns: { 2: { is: "field", field: "weeks" } },
      constants: { status: "Ønsket" },
      marks: {},
      marksConfirmed: false,
    });
    expect(withConstant(second, "Ferie", "status", null).sheets["Ferie"]?.constants).toEqual({});
  });

  it("of another kind of list forgets columns, constants and marks, but not where the headers are", () => {
    const said = withMark(
      withSheet(withColumn(none, "Ark1", 1, { is: "nothing" }), "Ark1", { headerRow: 4, marksConfirmed: true }),
      "Ark1",
      "F",
      { is: "present" },
    );
    expect(saidOf(withKind(said, "Ark1", "temps"), "Ark1")).toEqual({
      skip: false,
      kind: "temps",
      headerRow: 4,
      columns: {},
      constants: {},
      marks: {},
      marksConfirmed: false,
    });
  });

  it("takes a skipped sheet in again when it is another list", () => {
    const skipped = withSheet(none, "Ark1", { skip: true });
    expect(saidOf(withKind(skipped, "Ark1", "temps"), "Ark1").skip).toBe(false);
  });

  it("holds one thing of each row, and nothing of a row of which everything was taken back", () => {
    const left = withRow(none, row, { leaveOut: true });
    const same = withRow(left, row, { isSame: true });
    expect(same.rows).toEqual([{ ...row, leaveOut: true, isSame: true, choice: null }]);
    expect(withRow(withRow(same, row, { leaveOut: false }), row, { isSame: null }).rows).toEqual([]);
    expect(withRow(none, row, { isSame: false }).rows, "no is an answer").toHaveLength(1);
  });

  it("tells rows of the same number in different sheets apart", () => {
    const said = rowsSaid(withRows(none, [row, { ...row, sheet: "Vikarer" }], { leaveOut: true }));
    expect(said.size).toBe(2);
    expect(said.get(rowKey(row))?.sheet).toBe("Superbrukere");
  });

  it("takes all rows in again without forgetting who was the same", () => {
    const said = withRow(withRows(none, [row, { ...row, row: 8 }], { leaveOut: true }), row, { isSame: true });
    expect(withNoneLeftOut(said).rows).toEqual([{ ...row, leaveOut: false, isSame: true, choice: null }]);
  });

  it("mends a cell once, in place of what it was mended to before", () => {
    const once = withFix(none, { ...cell, text: "8" });
    const twice = withFix(withFix(once, { ...cell, column: 6, text: "Rover" }), { ...cell, text: "80" });
    expect(fixesByRow(twice).get(rowKey(row))).toEqual([
      { ...cell, column: 6, text: "Rover" },
      { ...cell, text: "80" },
    ]);
    expect(withoutFix(twice, cell).fixes).toEqual([{ ...cell, column: 6, text: "Rover" }]);
  });

  it("takes back what a department's name means", () => {
    const said = withDepartment(none, "Nord", { is: "known", id: "d-1" });
    expect(said.departments).toEqual({ Nord: { is: "known", id: "d-1" } });
    expect(withDepartment(said, "Nord", null).departments).toEqual({});
  });

  it("is not confused by sheets and departments that are called as parts of the language", () => {
    expect(saidOf(none, "constructor").columns).toEqual({});
    const said = withSheet(none, "__proto__", { skip: true });
    expect(saidOf(said, "__proto__").skip).toBe(true);
    expect(JSON.parse(JSON.stringify(said)).sheets).toHaveProperty(["__proto__"]);
  });
});
