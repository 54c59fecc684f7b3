import { describe, expect, it } from "vitest";
import { moveBy } from "./grid";

const size = { rows: 5, columns: 4, page: 3 };

describe("the focus of a grid", () => {
  it.each([
    ["ArrowRight", false, { row: 1, column: 2 }],
    ["ArrowLeft", false, { row: 1, column: 0 }],
    ["ArrowUp", false, { row: 0, column: 1 }],
    ["ArrowDown", false, { row: 2, column: 1 }],
    ["PageDown", false, { row: 4, column: 1 }],
    ["PageUp", false, { row: 0, column: 1 }],
    ["Home", false, { row: 1, column: 0 }],
    ["End", false, { row: 1, column: 3 }],
    ["Home", true, { row: 0, column: 0 }],
    ["End", true, { row: 4, column: 3 }],
    ["x", false, null],
  ])("moves by %s (control: %s) to %j", (key, withControl, place) => {
    expect(moveBy(key, withControl, { row: 1, column: 1 }, size)).toEqual(place);
  });

  it("stays inside", () => {
    expect(moveBy("ArrowUp", false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(moveBy("ArrowDown", false, { row: 4, column: 3 }, size)).toEqual({ row: 4, column: 3 });
  });
});
