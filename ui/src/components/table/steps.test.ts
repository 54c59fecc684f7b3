import { describe, expect, it } from "vitest";
import { stepped } from "./steps";

const extent = { rows: 100, columns: 5, page: 20 };
const from = { row: 10, column: 2 };

describe("a key in the grid", () => {
  it.each([
    ["ArrowUp", false, { row: 9, column: 2 }],
    ["ArrowDown", false, { row: 11, column: 2 }],
    ["ArrowLeft", false, { row: 10, column: 1 }],
    ["ArrowRight", false, { row: 10, column: 3 }],
    ["Home", false, { row: 10, column: 0 }],
    ["End", false, { row: 10, column: 4 }],
    ["Home", true, { row: 0, column: 0 }],
    ["End", true, { row: 99, column: 4 }],
    ["PageDown", false, { row: 30, column: 2 }],
    ["PageUp", false, { row: 0, column: 2 }],
    ["ArrowDown", true, { row: 99, column: 2 }],
    ["ArrowUp", true, { row: 0, column: 2 }],
  ])("%s (Ctrl: %s) leads to %o", (key, isControl, to) => expect(stepped(key, isControl, from, extent)).toEqual(to));

  it("leads into the header from the first row, and no further", () => {
    expect(stepped("ArrowUp", false, { row: 0, column: 1 }, extent)).toEqual({ row: -1, column: 1 });
    expect(stepped("ArrowUp", false, { row: -1, column: 1 }, extent)).toEqual({ row: -1, column: 1 });
    expect(stepped("ArrowDown", false, { row: -1, column: 1 }, extent)).toEqual({ row: 0, column: 1 });
  });

  it("never leads out of the grid", () => {
    expect(stepped("PageDown", false, { row: 95, column: 0 }, extent)).toEqual({ row: 99, column: 0 });
    expect(stepped("ArrowRight", false, { row: 1, column: 4 }, extent)).toEqual({ row: 1, column: 4 });
    expect(stepped("ArrowDown", false, { row: -1, column: 0 }, { ...extent, rows: 0 })).toEqual({ row: -1, column: 0 });
  });

  it("is not about moving otherwise", () => {
    for (const key of ["Enter", "a", " ", "F2", "Escape"]) expect(stepped(key, false, from, extent)).toBeNull();
  });
});
