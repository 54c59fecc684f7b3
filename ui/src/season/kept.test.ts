import { describe, expect, it } from "vitest";
import { type EntryDraft, keptEntries, keptFields, keptUnder, withEntry } from "./kept";

type Line = EntryDraft<"weeks">;
const added: Line = { id: "n", is: "new", weeks: "28" };
const changed: Line = { id: "a", is: "changed", weeks: "29" };

describe("what was kept on disk", () => {
  it("is taken as far as it has the right form", () => {
    const kept = { facts: { name: "Ada", age: 3, other: "x" }, lines: [added, changed, { id: "b" }, null, "x"] };
    expect(keptFields(keptUnder(kept, "facts"), ["name", "age"])).toEqual({ name: "Ada" });
    expect(keptEntries(keptUnder(kept, "lines"), ["weeks"])).toEqual([added, changed]);
  });

  it("is nothing where it is something else altogether", () => {
    for (const kept of [undefined, null, 3, "x", []]) {
      expect(keptFields(kept, ["name"])).toEqual({});
      expect(keptEntries(kept, ["weeks"])).toEqual([]);
      expect(keptUnder(kept, "facts")).toBeUndefined();
    }
  });
});

describe("entries being typed", () => {
  it("hold each entry once, in the order in which they were begun", () => {
    const both = withEntry(withEntry<"weeks">([], added, null), changed, { weeks: "27" });
    expect(withEntry<"weeks">(both, { ...added, weeks: "30" }, null)).toEqual([{ ...added, weeks: "30" }, changed]);
  });

  it("forget an entry that says again what it said, and a new one that is to go", () => {
    expect(withEntry<"weeks">([changed], { ...changed, weeks: "27" }, { weeks: "27" })).toEqual([]);
    expect(withEntry<"weeks">([added], { ...added, is: "removed" }, null)).toEqual([]);
    expect(withEntry<"weeks">([], { ...changed, is: "removed", weeks: "27" }, { weeks: "27" })).toHaveLength(1);
  });
});
