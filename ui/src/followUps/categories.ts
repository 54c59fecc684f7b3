/** The categories in use: what is proposed where one is typed, and how they are renamed and merged. */
import type { Command } from "../wire/Command";
import type { FollowUp } from "../wire/FollowUp";
import { changed } from "./edit";

export interface CategoryInUse {
  category: string;
  /** Entries that have it. */
  entries: number;
}

/** Every category of some entries, the one of most entries first, then by name. */
export function categoriesOf(entries: Iterable<FollowUp>): readonly CategoryInUse[] {
  const counts = new Map<string, number>();
  for (const { category } of entries) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts]
    .map(([category, count]) => ({ category, entries: count }))
    .sort((a, b) => b.entries - a.entries || (a.category < b.category ? -1 : 1));
}

/** New names by category; one that is empty or as it was is no new name. */
export type NewNames = Readonly<Record<string, string>>;

/** The name a category will have: as it is spelt where it is in use already, so that a merge leaves one spelling. */
export function nameAfter(category: string, names: NewNames, inUse: readonly CategoryInUse[]): string {
  const typed = (names[category] ?? "").trim();
  if (typed === "" || typed === category) return category;
  const same = inUse.find((one) => one.category !== category && one.category.toLowerCase() === typed.toLowerCase());
  return same && names[same.category] === undefined ? same.category : typed;
}

/** The category that another one is merged with; `null` where it only gets another name, or none. */
export function mergedWith(category: string, names: NewNames, inUse: readonly CategoryInUse[]): string | null {
  const after = nameAfter(category, names, inUse);
  if (after === category) return null;
  const isTaken = inUse.some((one) => one.category !== category && nameAfter(one.category, names, inUse) === after);
  return isTaken ? after : null;
}

/** The changes that give the entries of each category their new name. */
export function renamings(entries: Iterable<FollowUp>, names: NewNames): readonly Command[] {
  const all = [...entries];
  const inUse = categoriesOf(all);
  return all.flatMap((entry) => {
    const category = nameAfter(entry.category, names, inUse);
    return category === entry.category ? [] : [changed({ ...entry, category })];
  });
}
