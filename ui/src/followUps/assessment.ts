/** An assessment as it is typed, and the command it amounts to. */
import { type DateWriter, readDay } from "../dates";
import { keptFields } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { Assessment } from "../wire/Assessment";
import type { AssessmentId } from "../wire/AssessmentId";
import type { Body } from "../wire/Body";
import type { Command } from "../wire/Command";
import type { Judgement } from "../wire/Judgement";
import type { FormProblem } from "../words/form";

export const bodies: readonly Body[] = ["forum", "steeringGroup"];
export const judgements: readonly Judgement[] = ["satisfactory", "notSatisfactory", "pending"];

export const assessmentFields = ["date", "body", "judgement", "line"] as const;
export type AssessmentField = (typeof assessmentFields)[number];
export type AssessmentDraft = Record<AssessmentField, string>;

/** What stands in the fields; of a new one, the Forum's of today. */
export function typedAssessment(standing: Assessment | null, today: string, date: DateWriter): AssessmentDraft {
  return {
    date: date.typed(standing?.date ?? today),
    body: standing?.body ?? "forum",
    judgement: standing?.judgement ?? "",
    line: standing?.line ?? "",
  };
}

/** A draft that was kept on disk; `null` where there is none. */
export function readAssessmentDraft(kept: unknown): AssessmentDraft | null {
  const found = keptFields(kept, assessmentFields);
  return Object.keys(found).length === 0 ? null : { date: "", body: "forum", judgement: "", line: "", ...found };
}

export interface ReadAssessment {
  commands: readonly Command[];
  problems: ReadonlyMap<string, FormProblem>;
}

/** The command that a draft amounts to; none while something of it cannot be read. `year` is of a day typed without one. */
export function readAssessment(id: AssessmentId, draft: AssessmentDraft, isNew: boolean, year: number): ReadAssessment {
  const problems = new Map<string, FormProblem>();
  const wrong = (field: AssessmentField, problem: FormProblem) =>
    problems.set(fieldKey({ noun: "assessment", id }, field), problem);
  const date = readDay(draft.date, year);
  if (date === null) wrong("date", draft.date.trim() === "" ? "missing" : "notADay");
  const judgement = judgements.find((one) => one === draft.judgement);
  if (judgement === undefined) wrong("judgement", "missing");
  if (date === null || judgement === undefined) return { commands: [], problems };
  const body = bodies.find((one) => one === draft.body) ?? "forum";
  const line = draft.line.trim() === "" ? null : draft.line.trim();
  const entry = { noun: "assessment" as const, id, date, body, judgement, line };
  return { commands: [{ do: isNew ? "add" : "change", entry }], problems };
}

/** The assessments, the latest first. */
export function latestFirst(assessments: Iterable<Assessment>): readonly Assessment[] {
  return [...assessments].sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1));
}
