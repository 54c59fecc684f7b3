import { describe, expect, it } from "vitest";
import { type Field, isSame, readUnsavedCells, shownAs } from "./column";

const tools: Field = {
  kind: "many",
  choices: [
    { value: "rover", label: "Rover" },
    { value: "fullClient", label: "Full klient" },
  ],
};

describe("what is typed in a cell", () => {
  it("says the same whatever order its choices are in", () => {
    expect(isSame("80", "80")).toBe(true);
    expect(isSame("80", "80 ")).toBe(false);
    expect(isSame(["rover", "fullClient"], ["fullClient", "rover"])).toBe(true);
    expect(isSame(["rover"], ["rover", "fullClient"])).toBe(false);
    expect(isSame("rover", ["rover"])).toBe(false);
  });

  it("is shown by the labels of its choices, and as it stands where there are none", () => {
    expect(shownAs(tools, ["rover", "fullClient"])).toBe("Rover, Full klient");
    expect(shownAs(tools, ["gone"])).toBe("gone");
    expect(shownAs({ kind: "number" }, "8o")).toBe("8o");
  });

  it("is read back from disk, and nothing else is", () => {
    expect(readUnsavedCells({ "name/d-1": "Nord", "tools/t-1": ["rover"], "x/y": 3, "z/y": [4] })).toEqual({
      "name/d-1": "Nord",
      "tools/t-1": ["rover"],
    });
    for (const kept of [undefined, null, "text", [], {}, { x: 1 }]) expect(readUnsavedCells(kept)).toBeNull();
  });
});
