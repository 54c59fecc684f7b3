import { describe, expect, it } from "vitest";
import type { Wanted } from "../wire/Wanted";
import { chosenOf, commandOf, readCount, readDraft, wantedNow } from "./chosen";

const draft = { department: "d-1", role: "nurse", first: "2027-W27", last: "2027-W28", text: "4" } as const;
const weeks = ["2027-W26", "2027-W27", "2027-W28", "2027-W29"];
const entries: Wanted[] = [
  { id: "w-1", department: "d-1", role: "nurse", weeks: { first: "2027-W27", last: "2027-W27" }, count: 4 },
];

it.each([
  ["4", 4],
  [" 0 ", 0],
  ["1000", 1000],
  ["1001", null],
  ["", null],
  ["4x", null],
  ["-1", null],
  ["2,5", null],
])("reads %j as %j seats", (text, count) => expect(readCount(text)).toBe(count));

describe("a draft", () => {
  it("is read if it has the right form", () => {
    expect(readDraft(draft)).toEqual(draft);
    expect(readDraft({ ...draft, role: "wizard" })).toBeNull();
    expect(readDraft({ ...draft, text: 4 })).toBeNull();
    expect(readDraft(null)).toBeNull();
  });

  it("is of the weeks that the season has", () => {
    expect(chosenOf(draft, weeks)?.weeks).toEqual(["2027-W27", "2027-W28"]);
    expect(chosenOf(draft, ["2028-W27"])).toBeNull();
  });

  it("is a command only where it says something new", () => {
    const chosen = chosenOf(draft, weeks);
    if (!chosen) throw new Error("the weeks are there");
    expect(wantedNow(chosen, entries)).toEqual({ least: 0, most: 4 });
    expect(commandOf(chosen, "4", entries)).toMatchObject({ do: "change", entry: { id: "w-1", count: 4 } });
    expect(commandOf({ ...chosen, weeks: ["2027-W27"] }, "4", entries)).toBeNull();
    expect(commandOf(chosen, "4x", entries)).toBeNull();
  });
});
