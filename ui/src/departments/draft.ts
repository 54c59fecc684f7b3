/**
 * A department's page as it is typed: its facts and its exceptions for weeks, and the commands they amount to.
 *
 * A draft holds texts, and only of fields that were touched: so nothing is lost to a half-written number, and what
 * somebody else changed meanwhile stays.
 */
import { readWeeks, weekNumber, weekOf } from "../dates";
import { readWhole } from "../numbers";
import { type EntryDraft, keptEntries, keptFields, keptUnder, withEntry } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { Command } from "../wire/Command";
import type { Department } from "../wire/Department";
import type { Week } from "../wire/Week";
import type { WeekRule } from "../wire/WeekRule";
import type { FormProblem } from "../words/form";
import { type DepartmentField, departmentFields, readField, typedOf } from "./edit";

export type RuleField = "week" | "minPresent" | "reason";
export type RuleDraft = EntryDraft<RuleField>;

const ruleFields: readonly RuleField[] = ["week", "minPresent", "reason"];

export interface DepartmentDraft {
  facts: Partial<Record<DepartmentField, string>>;
  rules: readonly RuleDraft[];
}

export const untouched: DepartmentDraft = { facts: {}, rules: [] };

/** A draft that was kept on disk; `null` where nothing of it can be read. */
export function readDepartmentDraft(kept: unknown): DepartmentDraft | null {
  const facts = keptFields(keptUnder(kept, "facts"), departmentFields);
  return orNothing({ facts, rules: keptEntries(keptUnder(kept, "rules"), ruleFields) });
}

function orNothing(draft: DepartmentDraft): DepartmentDraft | null {
  return Object.keys(draft.facts).length === 0 && draft.rules.length === 0 ? null : draft;
}

/** What stands in the fields of an exception. */
export function typedRule({ week, minPresent, reason }: WeekRule): Record<RuleField, string> {
  return { week: String(weekNumber(week)), minPresent: String(minPresent), reason };
}

/** The draft after a fact was typed. */
export function withFact(
  draft: DepartmentDraft,
  field: DepartmentField,
  text: string,
  department: Department | null,
): DepartmentDraft | null {
  const { [field]: _before, ...rest } = draft.facts;
  const isAsBefore = department !== null && typedOf(department)[field] === text;
  return orNothing({ ...draft, facts: isAsBefore ? rest : { ...rest, [field]: text } });
}

/** The draft after an exception was typed, or marked to go. */
export function withRule(draft: DepartmentDraft, rule: RuleDraft, standing: WeekRule | undefined) {
  return orNothing({ ...draft, rules: withEntry(draft.rules, rule, standing ? typedRule(standing) : null) });
}

export interface ReadDepartment {
  commands: readonly Command[];
  /** What cannot be read, by field. */
  problems: ReadonlyMap<string, FormProblem>;
}

/**
 * The commands a draft amounts to, those left out that cannot be read yet. `year` is what weeks are in; a department
 * that is not there yet is made first.
 */
export function readDraft(
  draft: DepartmentDraft,
  department: Department,
  isNew: boolean,
  rules: ReadonlyMap<string, WeekRule>,
  year: number,
): ReadDepartment {
  const problems = new Map<string, FormProblem>();
  const commands: Command[] = [];
  const own = { noun: "department" as const, id: department.id };
  let after = department;
  for (const field of departmentFields) {
    const typed = draft.facts[field] ?? (isNew ? typedOf(department)[field] : undefined);
    if (typed === undefined) continue;
    const read = readField(field, typed);
    if (typeof read === "string") problems.set(fieldKey(own, field), read);
    else after = { ...after, ...read };
  }
  const isReadable = problems.size === 0;
  if (isReadable && isNew) commands.push({ do: "add", entry: { noun: "department", ...after } });
  else if (isReadable && Object.keys(draft.facts).length > 0)
    commands.push({ do: "change", entry: { noun: "department", ...after } });
  for (const rule of draft.rules) {
    const { id, is } = rule;
    if (is === "removed") {
      commands.push({ do: "remove", entity: { noun: "weekRule", id } });
      continue;
    }
    const read = readRule(rule, rules.get(id), year);
    for (const [field, problem] of read.problems) problems.set(fieldKey({ noun: "weekRule", id }, field), problem);
    // Without its reason an exception is tried, but not saved.
    if (read.week === null || read.minPresent === null) continue;
    const { week, minPresent } = read;
    const entry = { noun: "weekRule" as const, id, department: department.id, week, minPresent, reason: read.reason };
    commands.push({ do: is === "new" ? "add" : "change", entry });
  }
  return { commands, problems };
}

interface ReadRule {
  week: Week | null;
  minPresent: number | null;
  reason: string;
  problems: [RuleField, FormProblem][];
}

function readRule(rule: RuleDraft, standing: WeekRule | undefined, year: number): ReadRule {
  const problems: [RuleField, FormProblem][] = [];
  const isWeekAsBefore = standing !== undefined && typedRule(standing).week === rule.week;
  const week = isWeekAsBefore ? standing.week : readWeek(rule.week, year);
  const minPresent = readWhole(rule.minPresent);
  const reason = rule.reason.trim();
  if (week === null) problems.push(["week", rule.week.trim() === "" ? "missing" : "notAWeek"]);
  if (minPresent === null) problems.push(["minPresent", rule.minPresent.trim() === "" ? "missing" : "notANumber"]);
  if (reason === "") problems.push(["reason", "missing"]);
  return { week, minPresent, reason, problems };
}

/** One week as it is typed. */
export function readWeek(text: string, year: number): Week | null {
  const read = readWeeks(text, year);
  if (read === null || read === "reversed") return null;
  const week = weekOf(read.days.first);
  return week === weekOf(read.days.last) ? week : null;
}
