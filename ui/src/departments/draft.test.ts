import { describe, expect, it } from "vitest";
import { fieldKey } from "../season/refusals";
import type { Department } from "../wire/Department";
import type { WeekRule } from "../wire/WeekRule";
import { type RuleDraft, readDepartmentDraft, readDraft, untouched, withFact, withRule } from "./draft";

const department: Department = { id: "d-1", name: "Nord", code: null, homeCare: false, minPresent: 1 };
const rule: WeekRule = { id: "r-1", department: "d-1", week: "2027-W28", minPresent: 2, reason: "Flytting" };
const rules = new Map([[rule.id, rule]]);
const added: RuleDraft = { id: "r-2", is: "new", week: "29", minPresent: "3", reason: "Åpning" };
const read = (draft = untouched) => readDraft(draft, department, false, rules, 2027);
const wrong = (draft = untouched) => [...read(draft).problems];

describe("a department as it is typed", () => {
  it("amounts to nothing until something else is said", () => {
    expect(read().commands).toEqual([]);
    expect(withFact(untouched, "name", "Nord", department)).toBeNull();
    const draft = withFact(untouched, "name", "Sør", department);
    expect(draft && withFact(draft, "name", "Nord", department)).toBeNull();
    const asBefore: RuleDraft = { id: "r-1", is: "changed", week: "28", minPresent: "2", reason: "Flytting" };
    expect(withRule(untouched, asBefore, rule)).toBeNull();
  });

  it("changes only the fields that were touched", () => {
    expect(read({ facts: { minPresent: " 2 ", code: "" }, rules: [] }).commands).toEqual([
      { do: "change", entry: { noun: "department", ...department, minPresent: 2 } },
    ]);
  });

  it("adds, changes and removes exceptions", () => {
    const changed: RuleDraft = { id: "r-1", is: "changed", week: "28", minPresent: "0", reason: "Stengt" };
    expect(read({ facts: {}, rules: [changed, added] }).commands).toEqual([
      { do: "change", entry: { noun: "weekRule", ...rule, minPresent: 0, reason: "Stengt" } },
      {
        do: "add",
        entry: {
          noun: "weekRule",
          id: "r-2",
          department: "d-1",
          week: "2027-W29",
          minPresent: 3,
          reason: "Åpning",
        },
      },
    ]);
    const gone = withRule(untouched, { ...changed, is: "removed" }, rule);
    expect(read(gone ?? untouched).commands).toEqual([{ do: "remove", entity: { noun: "weekRule", id: "r-1" } }]);
  });

  it("forgets a new exception that is removed again", () => {
    const draft = withRule(untouched, added, undefined);
    expect(draft && withRule(draft, { ...added, is: "removed" }, undefined)).toBeNull();
  });

  it("says what cannot be read, beside its field", () => {
    expect(wrong({ facts: { name: " ", minPresent: "to" }, rules: [] })).toEqual([
      [fieldKey({ noun: "department", id: "d-1" }, "name"), "missing"],
      [fieldKey({ noun: "department", id: "d-1" }, "minPresent"), "notANumber"],
    ]);
    const half: RuleDraft = { id: "r-2", is: "new", week: "54", minPresent: "", reason: "" };
    const own = (field: string) => fieldKey({ noun: "weekRule", id: "r-2" }, field);
    expect(wrong({ facts: {}, rules: [half] })).toEqual([
      [own("week"), "notAWeek"],
      [own("minPresent"), "missing"],
      [own("reason"), "missing"],
    ]);
    expect(wrong({ facts: {}, rules: [{ ...added, week: "28-29" }] })).toEqual([[own("week"), "notAWeek"]]);
  });

  it("tries an exception that lacks its reason", () => {
    expect(read({ facts: {}, rules: [{ ...added, reason: "" }] }).commands).toHaveLength(1);
  });

  it("is added whole, with what was not touched as it stands in the fields", () => {
    const blank = { ...department, name: "" };
    expect(readDraft(untouched, blank, true, new Map(), 2027).commands).toEqual([]);
    expect(readDraft({ facts: { name: "Sør" }, rules: [] }, blank, true, new Map(), 2027).commands).toEqual([
      { do: "add", entry: { noun: "department", ...blank, name: "Sør" } },
    ]);
  });

  it("is read back from disk as far as it has the right form", () => {
    const draft = { facts: { name: "Sør" }, rules: [added] };
    expect(readDepartmentDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const broken = [{ ...added, is: "perhaps" }, { id: "r-3" }, null];
    expect(readDepartmentDraft({ facts: { name: 3, other: "x" }, rules: [added, ...broken] })).toEqual({
      facts: {},
      rules: [added],
    });
    for (const kept of [undefined, null, [], "x", {}, { facts: {}, rules: broken }])
      expect(readDepartmentDraft(kept)).toBeNull();
  });
});
