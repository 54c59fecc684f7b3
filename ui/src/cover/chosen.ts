/**
 * The weeks of a role that are chosen, the number being typed for them, and the command it amounts to.
 *
 * A number is kept as the text that was typed, so that a half-written one is not lost.
 */
import { readWhole } from "../numbers";
import { roles } from "../season/roles";
import type { Command } from "../wire/Command";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Role } from "../wire/Role";
import type { Wanted } from "../wire/Wanted";
import type { Week } from "../wire/Week";
import { mostWanted, wantedByWeek, wantedCommand } from "./wanted";

/** Weeks of a role in a department. */
export interface Chosen {
  department: DepartmentId;
  role: Role;
  weeks: readonly Week[];
}

/** A number typed for weeks of a role. */
export interface Draft {
  department: DepartmentId;
  role: Role;
  first: Week;
  last: Week;
  text: string;
}

/** The weeks of a draft, or `null` where the season has none of them any more. */
export function chosenOf({ department, role, first, last }: Draft, weeks: readonly Week[]): Chosen | null {
  const chosen = weeks.filter((week) => first <= week && week <= last);
  return chosen.length === 0 ? null : { department, role, weeks: chosen };
}

/** The number, or `null` where the text is none that can be wanted. */
export function readCount(text: string): number | null {
  const count = readWhole(text);
  return count !== null && count <= mostWanted ? count : null;
}

/** The command after which so many are wanted in each of the weeks; `null` where they are, or the text is no number. */
export function commandOf(
  { department, role, weeks }: Chosen,
  text: string,
  entries: readonly Wanted[],
): Command | null {
  const count = readCount(text);
  if (count === null) return null;
  return wantedCommand({ department, role }, entries, new Map(weeks.map((week) => [week, count])));
}

/** How many are wanted now: one number, or the least and the most. */
export function wantedNow({ weeks }: Chosen, entries: readonly Wanted[]): { least: number; most: number } {
  const now = wantedByWeek(entries);
  const numbers = weeks.map((week) => now.get(week) ?? 0);
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}

/** A draft that was kept, if it has the right form. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { department, role, first, last, text } = kept as Record<string, unknown>;
  const known = roles.find((one) => one === role);
  if (!known || ![department, first, last, text].every((part) => typeof part === "string")) return null;
  return { department, role: known, first, last, text } as Draft;
}
