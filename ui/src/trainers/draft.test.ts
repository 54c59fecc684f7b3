import { describe, expect, it } from "vitest";
import { fieldKey } from "../season/refusals";
import type { Loan } from "../wire/Loan";
import type { Trainer } from "../wire/Trainer";
import { languages } from "../words/languages";
import {
  type LoanDraft,
  readDraft,
  readTrainerDraft,
  readWeekRange,
  type Standing,
  type TrainerDraft,
  untouched,
  withFact,
  withLoan,
  withRaise,
} from "./draft";
import { readTrainer, typedOf } from "./edit";

const trainer: Trainer = {
  id: "t-1",
  kind: { superuser: { department: "d-1", weeklyMinutes: null } },
  role: "nurse",
  positionPercent: 80,
  tools: ["rover", "fullClient"],
  firstDay: "2027-06-01",
  lastDay: null,
};
const person = { name: "Ada Testmo", employeeNo: "910001" };
const loan: Loan = {
  id: "l-1",
  trainer: "t-1",
  department: "d-2",
  weeks: { first: "2027-W28", last: "2027-W29" },
};
const standing: Standing = {
  trainer,
  person,
  isNew: false,
  loans: new Map([[loan.id, loan]]),
  raises: new Map(),
  year: 2027,
};
const own = { noun: "trainer", id: "t-1" } as const;
const read = (draft: Partial<TrainerDraft>, of = standing) => readDraft({ ...untouched, ...draft }, of, languages.nb);
const facts = (typed: TrainerDraft["facts"]) => read({ facts: typed });

describe("a trainer's fields", () => {
  it.each(["nb", "en"] as const)("are read back as what they were written from (%s)", (language) => {
    const others: Trainer[] = [
      trainer,
      { ...trainer, kind: { instructor: { weeklyMinutes: 600 } } },
      {
        ...trainer,
        kind: { superuser: { department: "d-1", weeklyMinutes: 95 } },
        tools: ["rover"],
        lastDay: "2028-01-03",
      },
    ];
    for (const one of others) {
      const back = readTrainer(one, typedOf(one, person, languages[language]), 2027);
      expect(back).toEqual({ trainer: one, person, problems: new Map() });
    }
  });
});

describe("a trainer's page as it is typed", () => {
  it("amounts to nothing until something else is said", () => {
    expect(read({})).toEqual({ commands: [], namings: [], problems: new Map() });
    expect(withFact(untouched, "role", "nurse", "nurse")).toBeNull();
    const asBefore: LoanDraft = { id: "l-1", is: "changed", weeks: "28–29", department: "d-2" };
    expect(withLoan(untouched, asBefore, loan)).toBeNull();
    expect(withRaise(untouched, { id: "r", is: "removed", weeks: "28", positionPercent: "" }, undefined)).toBeNull();
  });

  it("gives a new name beside a command that has none", () => {
    const { commands, namings } = facts({ name: " Ada Prøve " });
    expect(commands).toEqual([{ do: "name", people: [{ kind: "trainer", id: "t-1" }] }]);
    expect(namings).toEqual([
      { id: { kind: "trainer", id: "t-1" }, person: { name: "Ada Prøve", employeeNo: "910001" } },
    ]);
    expect(JSON.stringify(commands)).not.toContain("Ada");
  });

  it("changes facts, name, loans and raised positions together", () => {
    const { commands } = read({
      facts: { positionPercent: "90 %", employeeNo: "" },
      loans: [
        { id: "l-1", is: "removed", weeks: "28–29", department: "d-2" },
        { id: "l-2", is: "new", weeks: "uke 30", department: "d-3" },
      ],
      raises: [{ id: "r-1", is: "new", weeks: "26-27", positionPercent: "100" }],
    });
    expect(commands).toEqual([
      { do: "change", entry: { noun: "trainer", ...trainer, positionPercent: 90 } },
      { do: "name", people: [{ kind: "trainer", id: "t-1" }] },
      { do: "remove", entity: { noun: "loan", id: "l-1" } },
      {
        do: "add",
        entry: {
          noun: "loan",
          id: "l-2",
          trainer: "t-1",
          department: "d-3",
          weeks: { first: "2027-W30", last: "2027-W30" },
        },
      },
      {
        do: "add",
        entry: {
          noun: "raise",
          id: "r-1",
          trainer: "t-1",
          weeks: { first: "2027-W26", last: "2027-W27" },
          positionPercent: 100,
        },
      },
    ]);
  });

  it("asks of each kind what it must have", () => {
    expect([...facts({ kind: "instructor" }).problems]).toEqual([[fieldKey(own, "weeklyMinutes"), "missing"]]);
    expect(facts({ kind: "instructor", weeklyMinutes: "10 t" }).commands).toEqual([
      { do: "change", entry: { noun: "trainer", ...trainer, kind: { instructor: { weeklyMinutes: 600 } } } },
    ]);
    expect([...facts({ department: "", tools: "" }).problems]).toEqual([
      [fieldKey(own, "department"), "missing"],
      [fieldKey(own, "tools"), "missing"],
    ]);
  });

  it("says what cannot be read, beside its field, and tries the rest", () => {
    const { problems, commands } = read({
      facts: { name: "", positionPercent: "mye", weeklyMinutes: "litt", firstDay: "32.7" },
      loans: [{ id: "l-2", is: "new", weeks: "30-28", department: "" }],
      raises: [
        { id: "r-1", is: "new", weeks: "uke", positionPercent: "" },
        { id: "r-2", is: "new", weeks: "26", positionPercent: "100" },
      ],
    });
    expect(Object.fromEntries(problems)).toEqual({
      [fieldKey(own, "name")]: "missing",
      [fieldKey(own, "positionPercent")]: "notANumber",
      [fieldKey(own, "weeklyMinutes")]: "notMinutes",
      [fieldKey(own, "firstDay")]: "notADay",
      [fieldKey({ noun: "loan", id: "l-2" }, "weeks")]: "reversedWeeks",
      [fieldKey({ noun: "loan", id: "l-2" }, "department")]: "missing",
      [fieldKey({ noun: "raise", id: "r-1" }, "weeks")]: "notWeeks",
      [fieldKey({ noun: "raise", id: "r-1" }, "positionPercent")]: "missing",
    });
    expect(commands.map((command) => command.do)).toEqual(["add"]);
  });

  it("is added whole, with its name beside it", () => {
    const { commands, namings } = read({}, { ...standing, isNew: true });
    expect(commands).toEqual([{ do: "add", entry: { noun: "trainer", ...trainer } }]);
    expect(namings).toEqual([{ id: { kind: "trainer", id: "t-1" }, person }]);
    expect(read({}, { ...standing, isNew: true, person: { name: "", employeeNo: null } }).commands).toEqual([]);
  });

  it("keeps weeks of another year that were not typed anew", () => {
    const old = { first: "2026-W52", last: "2026-W53" };
    expect(readWeekRange("52–53", 2027, old)).toEqual(old);
    expect(readWeekRange("52–53", 2027)).toBe("notWeeks");
  });

  it("is read back from disk as far as it has the right form", () => {
    const draft: TrainerDraft = {
      facts: { name: "Ada" },
      loans: [{ id: "l-2", is: "new", weeks: "30", department: "" }],
      raises: [],
    };
    expect(readTrainerDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    for (const kept of [undefined, null, {}, { facts: 3, loans: [{ id: "x" }] }])
      expect(readTrainerDraft(kept)).toBeNull();
  });
});
