/** The draft of the holidays as it lies on disk, its form checked: another version of the program may have written it. */
import type { Absence } from "../wire/Absence";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { Change } from "./absence";

export interface Kept {
  readonly isDraft: boolean;
  readonly changes: readonly Change[];
  /** What was thrown away last. */
  readonly thrown: readonly Change[];
}

const kinds: readonly AbsenceKind[] = ["holiday", "unavailable"];
const statuses: readonly AbsenceStatus[] = ["wished", "fixed", "declined"];

/** What was kept, changes of another form left out; `null` where it is no draft. */
export function readKept(kept: unknown): Kept | null {
  if (!isRecord(kept) || typeof kept["isDraft"] !== "boolean") return null;
  return { isDraft: kept["isDraft"], changes: changesIn(kept["changes"]), thrown: changesIn(kept["thrown"]) };
}

function changesIn(kept: unknown): Change[] {
  return Array.isArray(kept) ? kept.filter(isChange) : [];
}

function isChange(kept: unknown): kept is Change {
  if (!isRecord(kept)) return false;
  const { id, before, after } = kept;
  const isOne = (absence: unknown) => absence === null || (isAbsence(absence) && absence.id === id);
  return typeof id === "string" && isOne(before) && isOne(after) && (before !== null || after !== null);
}

function isAbsence(kept: unknown): kept is Absence {
  if (!isRecord(kept) || !isRecord(kept["days"])) return false;
  const { id, trainer, days, kind, status, locked } = kept as Record<keyof Absence, unknown>;
  const { first, last } = days as Record<string, unknown>;
  const isDay = (day: unknown) => typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    typeof id === "string" &&
    typeof trainer === "string" &&
    isDay(first) &&
    isDay(last) &&
    kinds.some((one) => one === kind) &&
    statuses.some((one) => one === status) &&
    typeof locked === "boolean"
  );
}

function isRecord(kept: unknown): kept is Record<string, unknown> {
  return typeof kept === "object" && kept !== null && !Array.isArray(kept);
}
