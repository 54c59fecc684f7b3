/**
 * Wanted seats as one number for each week, and the entries that amount to such numbers.
 *
 * The core adds up all entries that cover a week, so several lists of entries say the same. What is typed is numbers; the
 * command made of them leaves alone every entry that neither covers nor adjoins a week whose number changes, and makes
 * of the others as few as say the same: one for each run of weeks with one number.
 *
 * The trap: an entry may reach outside the season, where no number is shown. Those weeks keep what they had.
 */
import { plusWeeks, weeksFrom } from "../dates";
import { together } from "../season/together";
import type { Command } from "../wire/Command";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Role } from "../wire/Role";
import type { Wanted } from "../wire/Wanted";
import type { Week } from "../wire/Week";
import type { WeekRange } from "../wire/WeekRange";

/** The most that one entry can say, as the core has it. */
export const mostWanted = 1000;

/** Whose seats they are. */
export interface Seats {
  department: DepartmentId;
  role: Role;
}

/** The seats wanted in each week that an entry covers. */
export function wantedByWeek(entries: readonly Wanted[]): Map<Week, number> {
  const numbers = new Map<Week, number>();
  for (const { weeks, count } of entries) {
    for (const week of weeksFrom(weeks.first, weeks.last)) numbers.set(week, (numbers.get(week) ?? 0) + count);
  }
  return numbers;
}

/**
 * The command after which these weeks want these numbers and every other week what it wanted before; `null` where they
 * want them already. `entries` are all those of the department and role.
 */
export function wantedCommand(
  { department, role }: Seats,
  entries: readonly Wanted[],
  typed: ReadonlyMap<Week, number>,
): Command | null {
  const now = wantedByWeek(entries);
  const changed = [...typed].filter(([week, number]) => (now.get(week) ?? 0) !== number).map(([week]) => week);
  if (changed.length === 0) return null;

  const touched = entries.filter(({ weeks }) => changed.some((week) => coversOrAdjoins(weeks, week)));
  const numbers = wantedByWeek(touched);
  // No entry that is left alone covers a changed week, so what is typed there is all of it.
  for (const week of changed) numbers.set(week, typed.get(week) ?? 0);

  const free = new Set(touched);
  const take = (fits: (entry: Wanted) => boolean): Wanted | undefined => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found;
  };
  const runs = runsOf(numbers).filter(
    ({ weeks, count }) => !take((entry) => isSame(entry.weeks, weeks) && entry.count === count),
  );
  const commands: Command[] = runs.map(({ weeks, count }) => {
    const before = take((entry) => overlap(entry.weeks, weeks)) ?? take(() => true);
    // A new one is given its id when it is carried out.
    const entry = { noun: "wanted" as const, id: before?.id ?? "", department, role, weeks, count };
    return { do: before ? "change" : "new", entry };
  });
  for (const { id } of free) commands.push({ do: "remove", entity: { noun: "wanted", id } });
  return together(commands);
}

/** Runs of weeks with one number, none of them 0; numbers above what one entry can say are several. */
function runsOf(numbers: ReadonlyMap<Week, number>): { weeks: WeekRange; count: number }[] {
  const runs: { weeks: WeekRange; count: number }[] = [];
  for (const week of [...numbers.keys()].sort()) {
    const count = numbers.get(week) ?? 0;
    const run = runs.at(-1);
    if (run?.count === count && plusWeeks(run.weeks.last, 1) === week) run.weeks = { ...run.weeks, last: week };
    else runs.push({ weeks: { first: week, last: week }, count });
  }
  return runs.flatMap(({ weeks, count }) =>
    Array.from({ length: Math.ceil(count / mostWanted) }, (_, at) => ({
      weeks,
      count: Math.min(mostWanted, count - at * mostWanted),
    })),
  );
}

function coversOrAdjoins(weeks: WeekRange, week: Week): boolean {
  return plusWeeks(weeks.first, -1) <= week && week <= plusWeeks(weeks.last, 1);
}

function isSame(one: WeekRange, other: WeekRange): boolean {
  return one.first === other.first && one.last === other.last;
}

function overlap(one: WeekRange, other: WeekRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}
