/** What is typed of a follow-up, read; and the command it amounts to. Whether a value is good is the core's to say. */
import { civil, type DateWriter, monthOf, readDay, readMonth } from "../dates";
import { readWhole } from "../numbers";
import { keptFields } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { Cause } from "../wire/Cause";
import type { Command } from "../wire/Command";
import type { DepartmentId } from "../wire/DepartmentId";
import type { FollowUp } from "../wire/FollowUp";
import type { FollowUpId } from "../wire/FollowUpId";
import type { FollowUpStatus } from "../wire/FollowUpStatus";
import type { FormProblem } from "../words/form";

/** The facts that are typed. */
export const followUpFields = [
  "department",
  "month",
  "category",
  "cause",
  "count",
  "asOf",
  "severity",
  "status",
  "changeProposal",
  "caseNo",
] as const;
export type FollowUpField = (typeof followUpFields)[number];

export const causes: readonly Cause[] = ["knowledgeGap", "setup", "routine", "technical", "unclear"];
export const statuses: readonly FollowUpStatus[] = [
  "new",
  "assessed",
  "assigned",
  "followedUp",
  "closed",
  "escalated",
  "answered",
];

/** What stands in each field. */
export function typedOf(entry: FollowUp, date: DateWriter): Record<FollowUpField, string> {
  const { department, month, category, cause, count, asOf, severity, status, changeProposal, caseNo } = entry;
  return {
    department,
    month: date.typedMonth(month),
    category,
    cause,
    count: String(count),
    asOf: asOf === null ? "" : date.typed(asOf),
    severity,
    status,
    changeProposal: changeProposal ? "yes" : "no",
    caseNo: caseNo ?? "",
  };
}

/** What a field says of a follow-up; or what of it cannot be read, as the key of its sentence. `year` is of what is typed without one. */
export function readField(field: FollowUpField, typed: string, year: number): Partial<FollowUp> | FormProblem {
  const text = typed.trim();
  switch (field) {
    case "department":
      return text === "" ? "missing" : { department: text };
    case "month": {
      const month = readMonth(text, year);
      return text === "" ? "missing" : month === null ? "notAMonth" : { month };
    }
    case "category":
      return text === "" ? "missing" : { category: text };
    case "cause":
      return { cause: causes.find((cause) => cause === text) ?? "unclear" };
    case "count": {
      const count = readWhole(text);
      return text === "" ? "missing" : count === null ? "notANumber" : { count };
    }
    case "asOf": {
      const asOf = readDay(text, year);
      return text === "" ? { asOf: null } : asOf === null ? "notADay" : { asOf };
    }
    case "severity":
      return { severity: text === "serious" ? "serious" : "normal" };
    case "status":
      return { status: statuses.find((status) => status === text) ?? "new" };
    case "changeProposal":
      return { changeProposal: text === "yes" };
    case "caseNo":
      return { caseNo: text === "" ? null : text };
  }
}

export function changed(entry: FollowUp): Command {
  return { do: "change", entry: { noun: "followUp", ...entry } };
}

export function removed(id: FollowUpId): Command {
  return { do: "remove", entity: { noun: "followUp", id } };
}

/** One that is begun: of this month, counted to today, and of the department that is looked at. */
export function begun(id: FollowUpId, today: string, department: DepartmentId | null): FollowUp {
  return {
    id,
    department: department ?? "",
    month: monthOf(today),
    category: "",
    cause: "unclear",
    count: 1,
    asOf: today,
    severity: "normal",
    changeProposal: false,
    caseNo: null,
    status: "new",
    inquiries: [],
  };
}

/** What stands in each field of one that is begun: counted to today as long as it is of this month. */
export function typedOfBegun(
  entry: FollowUp,
  draft: FollowUpDraft,
  today: string,
  date: DateWriter,
): Record<FollowUpField, string> {
  const stands = typedOf(entry, date);
  const read = readField("month", draft.month ?? stands.month, civil(today).year);
  const isThisMonth = typeof read === "object" && read.month === monthOf(today);
  return isThisMonth ? stands : { ...stands, asOf: "" };
}

/** The fields that were touched, as they are typed. */
export type FollowUpDraft = Readonly<Partial<Record<FollowUpField, string>>>;

/** A draft that was kept on disk; `null` where nothing of it can be read. */
export function readFollowUpDraft(kept: unknown): FollowUpDraft | null {
  const draft = keptFields(kept, followUpFields);
  return Object.keys(draft).length === 0 ? null : draft;
}

/** The draft after a field was typed; what says again what it said is no draft. */
export function withField(draft: FollowUpDraft, field: FollowUpField, text: string, standing: string | null) {
  const { [field]: _before, ...rest } = draft;
  return readFollowUpDraft(text === standing ? rest : { ...rest, [field]: text });
}

export interface ReadFollowUp {
  commands: readonly Command[];
  problems: ReadonlyMap<string, FormProblem>;
}

/** The command a draft amounts to; none while something of it cannot be read. */
export function readDraft(
  draft: FollowUpDraft,
  entry: FollowUp,
  isNew: boolean,
  today: string,
  date: DateWriter,
): ReadFollowUp {
  const problems = new Map<string, FormProblem>();
  const { year } = civil(today);
  const stands = isNew ? typedOfBegun(entry, draft, today, date) : null;
  let after = entry;
  for (const field of followUpFields) {
    const typed = draft[field] ?? stands?.[field];
    if (typed === undefined) continue;
    const read = readField(field, typed, year);
    if (typeof read === "string") problems.set(fieldKey({ noun: "followUp", id: entry.id }, field), read);
    else after = { ...after, ...read };
  }
  const isNothing = !isNew && Object.keys(draft).length === 0;
  if (problems.size > 0 || isNothing) return { commands: [], problems };
  return { commands: [isNew ? { do: "add", entry: { noun: "followUp", ...after } } : changed(after)], problems };
}
