/**
 * Taking names away: who still has one, and the command that gives them another.
 *
 * The names given are stored like any other, so they are Norwegian whatever the window's language. What was called
 * otherwise cannot be found again: the trap is that undo does not help, and that backups still know.
 */
import type { Day } from "../dates";
import { personKey, type Received } from "../season/received";
import { isSeat, seatNames } from "../season/seats";
import type { Command } from "../wire/Command";
import type { Naming } from "../wire/Naming";
import type { PersonId } from "../wire/PersonId";

/** What is asked of the store. */
export interface Anonymising {
  command: Command;
  names: Naming[];
}

type Known = Pick<Received, "entries" | "names" | "employeeNos">;

/** Somebody whose name is to be taken away, as they are listed before it is done. */
export interface Listed {
  id: PersonId;
  name: string;
  /** The department's name; `null` of an instructor, and of somebody who was removed. */
  department: string | null;
  /** `null` where there is none. */
  lastDay: Day | null;
  isRemoved: boolean;
}

const former = /^tidligere opplærer (\d+)$/i;

/** Whether somebody has a name or an employee number, and has not been given another for it. */
function isNamed(id: PersonId, { names, employeeNos }: Known): boolean {
  const key = personKey(id);
  const name = names.get(key);
  if (name === undefined) return false;
  const number = employeeNos.get(key);
  return id.kind === "temp" ? !isSeat(name, number) : number !== undefined || !former.test(name);
}

function listed(id: PersonId, { entries, names }: Known): Listed {
  const name = names.get(personKey(id)) ?? id.id;
  const departmentOf = (department: string) => entries.department.get(department)?.name ?? department;
  if (id.kind === "temp") {
    const temp = entries.temp.get(id.id);
    const department = temp ? departmentOf(temp.department) : null;
    return { id, name, department, lastDay: temp?.days.last ?? null, isRemoved: !temp };
  }
  const trainer = entries.trainer.get(id.id);
  const kind = trainer?.kind;
  const department = kind && "superuser" in kind ? departmentOf(kind.superuser.department) : null;
  return { id, name, department, lastDay: trainer?.lastDay ?? null, isRemoved: !trainer };
}

/** The temps who have a name or an employee number. */
export function namedTemps(season: Known): PersonId[] {
  return [...season.entries.temp.keys()]
    .map((id): PersonId => ({ kind: "temp", id }))
    .filter((id) => isNamed(id, season));
}

/** The temps who have a name, department by department, then by name. */
export function listedTemps(season: Known): Listed[] {
  const { entries } = season;
  const order = ({ id, name, department }: Listed) => {
    const own = entries.department.get(entries.temp.get(id.id)?.department ?? "");
    return `${own?.code ?? "\uffff"} ${department} ${name}`;
  };
  return namedTemps(season)
    .map((id) => listed(id, season))
    .map((one) => ({ one, order: order(one) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ one }) => one);
}

/** Everybody of the season who has a name: those who have left first, each of the two by name. */
export function listedPeople(season: Known, today: Day): Listed[] {
  const { trainer, temp } = season.entries;
  const people: PersonId[] = [
    ...[...trainer.keys()].map((id): PersonId => ({ kind: "trainer", id })),
    ...[...temp.keys()].map((id): PersonId => ({ kind: "temp", id })),
  ];
  const isHere = ({ lastDay }: Listed) => Number(!hasLeft(lastDay, today));
  return people
    .filter((id) => isNamed(id, season))
    .map((id) => listed(id, season))
    .sort((one, other) => isHere(one) - isHere(other) || one.name.localeCompare(other.name, "nb"));
}

export function hasLeft(lastDay: Day | null, today: Day): boolean {
  return lastDay !== null && lastDay < today;
}

/** Those who were removed, and whose names are kept for an undo, by name. */
export function listedRemoved(season: Known): Listed[] {
  return [...season.names.keys()]
    .map((key): PersonId => {
      const [kind, ...id] = key.split(":");
      return { kind: kind === "temp" ? "temp" : "trainer", id: id.join(":") };
    })
    .map((id) => listed(id, season))
    .filter(({ isRemoved }) => isRemoved)
    .sort((one, other) => one.name.localeCompare(other.name, "nb"));
}

/** Every temp with a name becomes a seat, counted on from the seats that are there. */
export function withoutTempNames(season: Known): Anonymising {
  const people = namedTemps(season);
  const given = seatNames(season.names.values(), people.length);
  return anonymising(people.flatMap((id, at) => naming(id, given[at])));
}

/** What a trainer is called whose name is taken away. */
export function formerName(taken: Iterable<string>): string {
  let last = 0;
  for (const name of taken) last = Math.max(last, Number(former.exec(name)?.[1] ?? 0));
  return `Tidligere opplærer ${last + 1}`;
}

/** One person loses their name: a temp becomes a seat, a trainer a former one. */
export function withoutName(id: PersonId, { names }: Known): Anonymising {
  const given = id.kind === "temp" ? seatNames(names.values(), 1)[0] : formerName(names.values());
  return anonymising(naming(id, given));
}

/** Only those who were removed lose their names, as they do whenever names are taken away. */
export const withoutRemovedNames: Anonymising = anonymising([]);

function naming(id: PersonId, name: string | undefined): Naming[] {
  return name === undefined ? [] : [{ id, person: { name, employeeNo: null } }];
}

function anonymising(names: Naming[]): Anonymising {
  const people = names.map(({ id }) => id);
  return { command: { do: "bulk", source: "anonymise", commands: [{ do: "name", people }] }, names };
}
