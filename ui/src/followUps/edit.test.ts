import { describe, expect, it } from "vitest";
import { fieldKey } from "../season/refusals";
import { languages } from "../words/languages";
import {
  begun,
  type FollowUpDraft,
  readDraft,
  readField,
  readFollowUpDraft,
  typedOf,
  typedOfBegun,
  withField,
} from "./edit";

const { date } = languages.nb;
const entry = { ...begun("f-1", "2027-04-05", "d-1"), category: "Legemiddel", count: 7, asOf: "2027-04-04" };
const today = "2027-04-05";

describe("what is typed of a follow-up", () => {
  it("is read again as it stands", () => {
    for (const [field, typed] of Object.entries(typedOf(entry, date))) {
      const read = readField(field as "month", typed, 2030);
      expect({ ...entry, ...(read as object) }, field).toEqual(entry);
    }
  });

  it.each([
    ["month", "mai", { month: "2027-05" }],
    ["month", "13.2027", "notAMonth"],
    ["month", " ", "missing"],
    ["category", "  Personvern ", { category: "Personvern" }],
    ["category", "", "missing"],
    ["count", "1 200", { count: 1200 }],
    ["count", "mange", "notANumber"],
    ["asOf", "8.5", { asOf: "2027-05-08" }],
    ["asOf", "", { asOf: null }],
    ["asOf", "snart", "notADay"],
    ["caseNo", "", { caseNo: null }],
    ["department", "", "missing"],
  ] as const)("%s as %s", (field, typed, read) => {
    expect(readField(field, typed, 2027)).toEqual(read);
  });

  it("is a draft only as long as it says something else", () => {
    const draft = withField({}, "count", "8", "7");
    expect(draft).toEqual({ count: "8" });
    expect(withField(draft ?? {}, "count", "7", "7")).toBeNull();
    expect(readFollowUpDraft({ count: "8", other: "x", cause: 3 })).toEqual({ count: "8" });
  });

  it("of this month is begun as counted to today, and of another month as counted to its end", () => {
    const fresh = { ...begun("f-1", today, "d-1"), category: "Legemiddel" };
    const asOf = (draft: FollowUpDraft) => {
      const [command] = readDraft(draft, fresh, true, today, date).commands;
      return command?.do === "add" && command.entry.noun === "followUp" && command.entry.asOf;
    };
    expect(asOf({})).toBe(today);
    expect(asOf({ month: "03.2027" })).toBeNull();
    expect(asOf({ month: "april" })).toBe(today);
    expect(asOf({ month: "03.2027", asOf: "20.3" }), "what was typed stands").toBe("2027-03-20");
    expect(asOf({ asOf: "" })).toBeNull();
    expect(typedOfBegun(fresh, { month: "mars" }, today, date).asOf).toBe("");
  });

  it("amounts to one command, or to none while something cannot be read", () => {
    const read = (draft: FollowUpDraft, isNew = false) => readDraft(draft, entry, isNew, today, date);
    expect(read({}).commands).toEqual([]);
    expect(read({ count: "8" }).commands).toEqual([{ do: "change", entry: { noun: "followUp", ...entry, count: 8 } }]);
    expect(read({}, true).commands).toEqual([{ do: "add", entry: { noun: "followUp", ...entry } }]);
    const wrong = read({ count: "8", month: "x" });
    expect(wrong.commands).toEqual([]);
    expect([...wrong.problems]).toEqual([[fieldKey({ noun: "followUp", id: "f-1" }, "month"), "notAMonth"]]);
  });
});
