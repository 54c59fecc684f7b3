/**
 * Taking names away: who still has one, and the command that gives them another.
 *
 * The names given are stored like any other, so they are Norwegian whatever the window's language. What was called
 * otherwise cannot be found again: the trap is that undo does not help, and that backups still know.
 */
import { civil, weekYear } from "../dates";
import { personKey, type Received } from "../season/received";
import { isSeat, seatNames } from "../season/seats";
import type { Command } from "../wire/Command";
import type { Naming } from "../wire/Naming";
import type { PersonId } from "../wire/PersonId";
import type { TrainerId } from "../wire/TrainerId";

/** What is asked of the store. */
export interface Anonymising {
  command: Command;
  names: Naming[];
}

type Known = Pick<Received, "entries" | "names" | "employeeNos" | "head" | "today">;

/** The temps who have a name or an employee number. */
export function namedTemps({ entries, names, employeeNos }: Known): PersonId[] {
  return [...entries.temp.keys()]
    .map((id): PersonId => ({ kind: "temp", id }))
    .filter((id) => {
      const key = personKey(id);
      const name = names.get(key);
      return name !== undefined && !isSeat(name, employeeNos.get(key));
    });
}

/** Every temp with a name becomes a seat, counted on from the seats that are there. */
export function withoutTempNames(season: Known): Anonymising {
  const people = namedTemps(season);
  const given = seatNames(season.names.values(), people.length);
  return anonymising(people.flatMap((id, at) => naming(id, given[at])));
}

const former = /^tidligere opplærer (\d+)$/i;

/** Whether a trainer's name has been taken away. */
export function isFormerName(name: string): boolean {
  return former.test(name);
}

/** What a trainer is called whose name is taken away. */
export function formerName(taken: Iterable<string>): string {
  let last = 0;
  for (const name of taken) last = Math.max(last, Number(former.exec(name)?.[1] ?? 0));
  return `Tidligere opplærer ${last + 1}`;
}

export function withoutTrainerName(id: TrainerId, season: Known): Anonymising {
  return anonymising(naming({ kind: "trainer", id }, formerName(season.names.values())));
}

/** The year of the season where it is over and temps still have names, with how many; else `null`. */
export function overdue(season: Known): { year: number; count: number } | null {
  const year = weekYear(season.head.weeks.last);
  if (civil(season.today).year <= year) return null;
  const count = namedTemps(season).length;
  return count > 0 ? { year, count } : null;
}

function naming(id: PersonId, name: string | undefined): Naming[] {
  return name === undefined ? [] : [{ id, person: { name, employeeNo: null } }];
}

function anonymising(names: Naming[]): Anonymising {
  const people = names.map(({ id }) => id);
  return { command: { do: "bulk", source: "anonymise", commands: [{ do: "name", people }] }, names };
}
