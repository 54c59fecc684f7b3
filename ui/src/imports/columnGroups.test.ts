import { describe, expect, it } from "vitest";
import type { ColumnMeaning } from "../wire/ColumnMeaning";
import type { ColumnSummary } from "../wire/ColumnSummary";
import { columnGroups } from "./columnGroups";

const week = (number: number): ColumnMeaning => ({ is: "week", week: `2027-W${number}` });
const columns = (meanings: readonly [number, ColumnMeaning][]): ColumnSummary[] =>
  meanings.map(([column, meaning]) => ({
    column,
    letters: "",
    title: "",
    meaning,
    isGuess: true,
    samples: [],
    neverStored: null,
  }));
const sizes = (meanings: readonly [number, ColumnMeaning][]) =>
  columnGroups(columns(meanings)).map(({ length }) => length);

describe("runs of columns", () => {
  it("are neighbours that are weeks", () => {
    const name: ColumnMeaning = { is: "field", field: "name" };
    expect(
      sizes([
        [0, name],
        [1, week(22)],
        [2, week(23)],
        [3, week(24)],
        [4, week(25)],
        [5, name],
      ]),
    ).toEqual([1, 4, 1]);
  });

  it("end at a gap, at days and at what is not taken in, and short ones stand by themselves", () => {
    expect(
      sizes([
        [1, week(22)],
        [2, week(23)],
        [4, week(24)],
        [5, week(25)],
      ]),
    ).toEqual([1, 1, 1, 1]);
    const day = (date: number): ColumnMeaning => ({ is: "day", day: `2027-07-0${date}` });
    const nothing: ColumnMeaning = { is: "nothing" };
    expect(
      sizes([
        [0, nothing],
        [1, nothing],
        [2, nothing],
        [3, nothing],
        [4, day(1)],
        [5, day(2)],
        [6, day(3)],
        [7, day(4)],
      ]),
    ).toEqual([1, 1, 1, 1, 4]);
  });
});
