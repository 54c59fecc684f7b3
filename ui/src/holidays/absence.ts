/**
 * What is done to absences: the command for each thing one can do to one, and several commands gathered into changes.
 *
 * A change says how an absence was and how it shall be, so that a list of them stays short however often an absence is
 * moved, can be said in words, and tells whether it still fits a season that has moved meanwhile. Whether a plan is good
 * is not asked here.
 *
 * The trap: an absence made here has its id from here, and is sent with `add`. So can it be changed again before it is
 * saved.
 */
import { daysBetween, plusDays } from "../dates";
import { newId } from "../season/ids";
import { orderOf } from "../season/received";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { Command } from "../wire/Command";
import type { DateRange } from "../wire/DateRange";
import type { TrainerId } from "../wire/TrainerId";

/** What becomes of one absence; `null` where there is none before or after. */
export interface Change {
  readonly id: AbsenceId;
  readonly before: Absence | null;
  readonly after: Absence | null;
}

/**
 * How a change stands to the season as it is now: it `fits`; it is `done` already; what it changes is `gone` or was
 * `moved` by somebody else.
 */
export type Fit = "fits" | "done" | "gone" | "moved";

/** A wished holiday that is not there yet. */
export function wished(trainer: TrainerId, days: DateRange): Absence {
  return { id: newId(), trainer, days, kind: "holiday", status: "wished", locked: false };
}

/** The command that adds one. */
export function made(trainer: TrainerId, days: DateRange): Command {
  return { do: "add", entry: { noun: "absence", ...wished(trainer, days) } };
}

/** The same absence on other days. */
export function movedTo(absence: Absence, days: DateRange): Command {
  return changed(absence, { days });
}

/** The same absence decided otherwise. */
export function judged(absence: Absence, status: AbsenceStatus): Command {
  return changed(absence, { status });
}

/** The same absence as another kind. */
export function ofKind(absence: Absence, kind: AbsenceKind): Command {
  return changed(absence, { kind });
}

/** The same absence, locked or not. */
export function locked(absence: Absence, isLocked: boolean): Command {
  return changed(absence, { locked: isLocked });
}

/** No longer there. */
export function removed({ id }: Absence): Command {
  return { do: "remove", entity: { noun: "absence", id } };
}

function changed(absence: Absence, part: Partial<Absence>): Command {
  return { do: "change", entry: { noun: "absence", ...absence, ...part } };
}

/** The days so many days later; earlier, when negative. */
export function later({ first, last }: DateRange, days: number): DateRange {
  return { first: plusDays(first, days), last: plusDays(last, days) };
}

/** The days with one end moved so many days later; never less than one day. */
export function stretched({ first, last }: DateRange, end: "first" | "last", days: number): DateRange {
  if (end === "first") return { first: plusDays(first, Math.min(days, daysBetween(first, last))), last };
  return { first, last: plusDays(last, Math.max(days, daysBetween(last, first))) };
}

/**
 * The changes with commands on top. Commands on one absence become one change; one that ends as it began is none.
 * `standing` are the absences as they are without the changes.
 */
export function fold(
  changes: readonly Change[],
  commands: readonly Command[],
  standing: ReadonlyMap<AbsenceId, Absence>,
): readonly Change[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  for (const { id, after } of commands.flatMap(wishesOf)) {
    const before = byId.get(id)?.before ?? standing.get(id) ?? null;
    if (isSame(before, after)) byId.delete(id);
    else byId.set(id, { id, before, after });
  }
  return [...byId.values()];
}

/** How a command wants absences to be. */
function wishesOf(command: Command): Omit<Change, "before">[] {
  switch (command.do) {
    case "bulk":
      return command.commands.flatMap(wishesOf);
    case "remove":
      return command.entity.noun === "absence" ? [{ id: command.entity.id, after: null }] : [];
    case "add":
    case "new":
    case "change": {
      if (command.entry.noun !== "absence") return [];
      const { noun: _, ...entry } = command.entry;
      const id = command.do === "new" ? newId() : entry.id;
      return [{ id, after: { ...entry, id } }];
    }
    default:
      return [];
  }
}

/** The commands that carry changes out, one each, in order. */
export function commandsOf(changes: readonly Change[]): Command[] {
  return changes.flatMap(({ before, after }): Command[] => {
    if (after) return [{ do: before ? "change" : "add", entry: { noun: "absence", ...after } }];
    return before ? [removed(before)] : [];
  });
}

/** How a change stands to the absences and trainers as they are now. */
export function fitOf(
  { id, before, after }: Change,
  standing: ReadonlyMap<AbsenceId, Absence>,
  trainers: ReadonlyMap<TrainerId, unknown>,
): Fit {
  const now = standing.get(id) ?? null;
  if (isSame(now, after)) return "done";
  const trainer = (before ?? after)?.trainer;
  if ((before && !now) || trainer === undefined || !trainers.has(trainer)) return "gone";
  return isSame(now, before) ? "fits" : "moved";
}

/** The absences by trainer with the changes made; a trainer without any keeps the same list. */
export function withChanges(
  absencesOf: ReadonlyMap<TrainerId, readonly Absence[]>,
  changes: readonly Change[],
): ReadonlyMap<TrainerId, readonly Absence[]> {
  if (changes.length === 0) return absencesOf;
  const after = new Map(absencesOf);
  for (const change of changes) {
    const trainer = (change.after ?? change.before)?.trainer;
    if (trainer === undefined) continue;
    const rest = (after.get(trainer) ?? []).filter(({ id }) => id !== change.id);
    const list = change.after ? [...rest, change.after] : rest;
    after.set(
      trainer,
      list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    );
  }
  return after;
}

function isSame(one: Absence | null, other: Absence | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.trainer === other.trainer &&
    one.days.first === other.days.first &&
    one.days.last === other.days.last &&
    one.kind === other.kind &&
    one.status === other.status &&
    one.locked === other.locked
  );
}
