/**
 * Absences as they are being typed, and the commands they amount to.
 *
 * A draft holds the text of its fields, so that nothing typed is lost to a half-written date. Weeks and days are two
 * ways to write the same thing: typing in one fills the other. Whether a plan is good is not asked here.
 */
import { type DateWriter, readDay, readWeeks, weekNumber, wholeWeeks } from "../dates";
import type { Absence } from "../wire/Absence";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { Command } from "../wire/Command";
import type { DateRange } from "../wire/DateRange";
import type { TrainerId } from "../wire/TrainerId";

export interface Draft {
  /** The absence's id, or one of our own for an absence that is not there yet. */
  key: string;
  /** The absence as it was when the draft began; `null` for a new one. */
  before: Absence | null;
  weeks: string;
  first: string;
  last: string;
  kind: AbsenceKind;
  status: AbsenceStatus;
  locked: boolean;
}

/** What is wrong with a field. */
export type FieldProblem = "missingDay" | "notADay" | "reversedDays" | "missingWeeks" | "notWeeks" | "reversedWeeks";

export interface ReadDraft {
  /** The days, where all that is typed can be read. */
  days: DateRange | null;
  problems: Partial<Record<"weeks" | "first" | "last", FieldProblem>>;
}

export const kinds: readonly AbsenceKind[] = ["holiday", "unavailable"];
export const statuses: readonly AbsenceStatus[] = ["wished", "fixed", "declined"];

/** A draft of an absence that is there. */
export function draftOf(absence: Absence, date: DateWriter): Draft {
  const { id: key, kind, status, locked } = absence;
  return { key, before: absence, kind, status, locked, ...textOf(absence.days, date) };
}

/** An empty draft. */
export function newDraft(key: string): Draft {
  return { key, before: null, weeks: "", first: "", last: "", kind: "holiday", status: "wished", locked: false };
}

/** Drafts that were kept on disk, those of another form left out; `null` where there are none. */
export function readDrafts(kept: unknown): readonly Draft[] | null {
  const drafts = Array.isArray(kept) ? kept.filter(isDraft) : [];
  return drafts.length === 0 ? null : drafts;
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== "object" || kept === null) return false;
  const draft = kept as Partial<Record<keyof Draft, unknown>>;
  const texts = [draft.key, draft.weeks, draft.first, draft.last];
  return (
    texts.every((text) => typeof text === "string") &&
    kinds.some((kind) => kind === draft.kind) &&
    statuses.some((status) => status === draft.status) &&
    typeof draft.locked === "boolean" &&
    typeof draft.before === "object"
  );
}

/** The draft after its weeks were typed. */
export function withWeeks(draft: Draft, weeks: string, year: number, date: DateWriter): Draft {
  const read = readWeeks(weeks, year);
  const days = read && read !== "reversed" ? textOf(read.days, date) : null;
  return { ...draft, ...days, weeks };
}

/** The draft after its first or last day was typed. */
export function withDay(draft: Draft, field: "first" | "last", text: string, year: number): Draft {
  const after = { ...draft, [field]: text };
  const first = readDay(after.first, year);
  const last = readDay(after.last, year);
  const weeks = first && last && first <= last ? weeksText({ first, last }) : "";
  return { ...after, weeks };
}

/** The draft on these days. */
export function withDays(draft: Draft, days: DateRange, date: DateWriter): Draft {
  return { ...draft, ...textOf(days, date) };
}

/** What the typed text says, and what is wrong with it. */
export function readDraft({ weeks, first, last }: Draft, year: number): ReadDraft {
  if (weeks.trim() !== "") {
    const read = readWeeks(weeks, year);
    if (read === null) return { days: null, problems: { weeks: "notWeeks" } };
    if (read === "reversed") return { days: null, problems: { weeks: "reversedWeeks" } };
  }
  if (first.trim() === "" && last.trim() === "") return { days: null, problems: { weeks: "missingWeeks" } };
  const firstDay = readDay(first, year);
  const lastDay = readDay(last, year);
  const problems: ReadDraft["problems"] = {};
  if (!firstDay) problems.first = first.trim() === "" ? "missingDay" : "notADay";
  if (!lastDay) problems.last = last.trim() === "" ? "missingDay" : "notADay";
  if (!firstDay || !lastDay) return { days: null, problems };
  if (lastDay < firstDay) return { days: null, problems: { last: "reversedDays" } };
  return { days: { first: firstDay, last: lastDay }, problems };
}

/** Whether the draft says something else than the absence it began from. */
export function isChanged(draft: Draft, year: number): boolean {
  const { before, kind, status, locked } = draft;
  if (!before) return true;
  const { days } = readDraft(draft, year);
  return (
    days?.first !== before.days.first ||
    days?.last !== before.days.last ||
    kind !== before.kind ||
    status !== before.status ||
    locked !== before.locked
  );
}

/** Whether every field still reads as it did when the draft began, so that it need not be kept. */
export function isUntouched(draft: Draft, date: DateWriter): boolean {
  if (!draft.before) return false;
  const asBefore = draftOf(draft.before, date);
  return (Object.keys(asBefore) as (keyof Draft)[]).every((field) => draft[field] === asBefore[field]);
}

/** The command a draft amounts to; `null` while it cannot be read or says nothing new. */
export function commandOf(draft: Draft, trainer: TrainerId, year: number): Command | null {
  const { days } = readDraft(draft, year);
  if (!days || !isChanged(draft, year)) return null;
  const { kind, status, locked, before } = draft;
  // A new one is given its id when it is carried out.
  const entry = { noun: "absence" as const, id: before?.id ?? "", trainer, days, kind, status, locked };
  return { do: before ? "change" : "new", entry };
}

function textOf(days: DateRange, date: DateWriter): Pick<Draft, "weeks" | "first" | "last"> {
  return { weeks: weeksText(days), first: date.typed(days.first), last: date.typed(days.last) };
}

function weeksText(days: DateRange): string {
  const weeks = wholeWeeks(days);
  if (!weeks) return "";
  return weeks.first === weeks.last
    ? `${weekNumber(weeks.first)}`
    : `${weekNumber(weeks.first)}–${weekNumber(weeks.last)}`;
}
