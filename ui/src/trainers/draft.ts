/**
 * A trainer's page as it is typed: facts, loans and raised positions, and the commands they amount to.
 *
 * A draft holds texts, and only of fields that were touched: so nothing is lost to a half-written date, and what
 * somebody else changed meanwhile stays.
 */
import { daysOf, readWeeks, weekNumber, weekOf } from "../dates";
import { readWhole } from "../numbers";
import { type EntryDraft, keptEntries, keptFields, keptUnder, withEntry } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { Command } from "../wire/Command";
import type { Loan } from "../wire/Loan";
import type { Naming } from "../wire/Naming";
import type { Person } from "../wire/Person";
import type { Raise } from "../wire/Raise";
import type { Trainer } from "../wire/Trainer";
import type { WeekRange } from "../wire/WeekRange";
import type { FormProblem } from "../words/form";
import { changeOf, readTrainer, type TrainerField, trainerFields, typedOf, type Writers } from "./edit";

export const loanFields = ["weeks", "department"] as const;
export const raiseFields = ["weeks", "positionPercent"] as const;
export type LoanDraft = EntryDraft<(typeof loanFields)[number]>;
export type RaiseDraft = EntryDraft<(typeof raiseFields)[number]>;

export interface TrainerDraft {
  facts: Partial<Record<TrainerField, string>>;
  loans: readonly LoanDraft[];
  raises: readonly RaiseDraft[];
}

export const untouched: TrainerDraft = { facts: {}, loans: [], raises: [] };

/** A draft that was kept on disk; `null` where nothing of it can be read. */
export function readTrainerDraft(kept: unknown): TrainerDraft | null {
  return orNothing({
    facts: keptFields(keptUnder(kept, "facts"), trainerFields),
    loans: keptEntries(keptUnder(kept, "loans"), loanFields),
    raises: keptEntries(keptUnder(kept, "raises"), raiseFields),
  });
}

function orNothing(draft: TrainerDraft): TrainerDraft | null {
  const { facts, loans, raises } = draft;
  return Object.keys(facts).length === 0 && loans.length === 0 && raises.length === 0 ? null : draft;
}

/** Weeks as they stand in a field: "28–30". */
export function weeksText({ first, last }: WeekRange): string {
  return first === last ? `${weekNumber(first)}` : `${weekNumber(first)}–${weekNumber(last)}`;
}

export function typedLoan({ weeks, department }: Loan) {
  return { weeks: weeksText(weeks), department };
}

export function typedRaise({ weeks, positionPercent }: Raise) {
  return { weeks: weeksText(weeks), positionPercent: String(positionPercent) };
}

/** The draft after a fact was typed; `standing` is what stood there before anything was. */
export function withFact(draft: TrainerDraft, field: TrainerField, text: string, standing: string | null) {
  const { [field]: _before, ...rest } = draft.facts;
  return orNothing({ ...draft, facts: text === standing ? rest : { ...rest, [field]: text } });
}

export function withLoan(draft: TrainerDraft, loan: LoanDraft, standing: Loan | undefined) {
  return orNothing({ ...draft, loans: withEntry(draft.loans, loan, standing ? typedLoan(standing) : null) });
}

export function withRaise(draft: TrainerDraft, raise: RaiseDraft, standing: Raise | undefined) {
  return orNothing({ ...draft, raises: withEntry(draft.raises, raise, standing ? typedRaise(standing) : null) });
}

/** Weeks as they are typed; those of an entry that says what it said are in the year they were in. */
export function readWeekRange(text: string, year: number, standing?: WeekRange): WeekRange | FormProblem {
  if (standing && weeksText(standing) === text) return standing;
  if (text.trim() === "") return "missing";
  const read = readWeeks(text, year);
  if (read === null) return "notWeeks";
  if (read === "reversed") return "reversedWeeks";
  return { first: weekOf(read.days.first), last: weekOf(read.days.last) };
}

/** The days of weeks. */
export function daysOfWeeks({ first, last }: WeekRange) {
  return { first: daysOf(first).first, last: daysOf(last).last };
}

/** What there is now, that a draft is held against. */
export interface Standing {
  trainer: Trainer;
  person: Person;
  isNew: boolean;
  loans: ReadonlyMap<string, Loan>;
  raises: ReadonlyMap<string, Raise>;
  /** What weeks and days without one are in. */
  year: number;
}

export interface ReadDraft {
  commands: readonly Command[];
  namings: readonly Naming[];
  /** What cannot be read, by field. */
  problems: ReadonlyMap<string, FormProblem>;
}

/** The commands a draft amounts to, those left out that cannot be read yet. */
export function readDraft(draft: TrainerDraft, standing: Standing, writers: Writers): ReadDraft {
  const { trainer, person, isNew, year } = standing;
  const problems = new Map<string, FormProblem>();
  const typed = { ...typedOf(trainer, person, writers), ...draft.facts };
  const touched = trainerFields.filter((field) => draft.facts[field] !== undefined);
  const facts = readTrainer(trainer, typed, year);
  const isTouched = isNew || touched.length > 0;
  const own = { noun: "trainer" as const, id: trainer.id };
  if (isTouched) for (const [field, problem] of facts.problems) problems.set(fieldKey(own, field), problem);
  const change =
    isTouched && facts.problems.size === 0 ? changeOf(facts, touched, isNew) : { commands: [], namings: [] };
  const commands: Command[] = [...change.commands];
  for (const loan of draft.loans) {
    const entity = { noun: "loan" as const, id: loan.id };
    if (loan.is === "removed") {
      commands.push({ do: "remove", entity });
      continue;
    }
    const weeks = readWeekRange(loan.weeks, year, standing.loans.get(loan.id)?.weeks);
    if (typeof weeks === "string") problems.set(fieldKey(entity, "weeks"), weeks);
    if (loan.department === "") problems.set(fieldKey(entity, "department"), "missing");
    if (typeof weeks === "string" || loan.department === "") continue;
    const entry = { noun: "loan" as const, id: loan.id, trainer: trainer.id, department: loan.department, weeks };
    commands.push({ do: loan.is === "new" ? "add" : "change", entry });
  }
  for (const raise of draft.raises) {
    const entity = { noun: "raise" as const, id: raise.id };
    if (raise.is === "removed") {
      commands.push({ do: "remove", entity });
      continue;
    }
    const weeks = readWeekRange(raise.weeks, year, standing.raises.get(raise.id)?.weeks);
    const percent = readWhole(raise.positionPercent);
    if (typeof weeks === "string") problems.set(fieldKey(entity, "weeks"), weeks);
    if (percent === null)
      problems.set(fieldKey(entity, "positionPercent"), raise.positionPercent.trim() === "" ? "missing" : "notANumber");
    if (typeof weeks === "string" || percent === null) continue;
    const entry = { noun: "raise" as const, id: raise.id, trainer: trainer.id, weeks, positionPercent: percent };
    commands.push({ do: raise.is === "new" ? "add" : "change", entry });
  }
  return { commands, namings: change.namings, problems };
}
