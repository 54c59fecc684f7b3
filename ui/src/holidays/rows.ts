/**
 * The rows of the holidays: a heading for each department and the instructors, the trainers below it; and the lanes in
 * which a trainer's absences lie where they overlap.
 *
 * Rows are named by keys, since their numbers change with what is sought. Nothing is drawn here.
 */
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Department } from "../wire/Department";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Trainer } from "../wire/Trainer";
import type { TrainerId } from "../wire/TrainerId";

export interface HeadingRow {
  is: "heading";
  key: string;
  /** `null` heads the instructors. */
  department: Department | null;
  trainers: number;
}

export interface TrainerRow {
  is: "trainer";
  key: string;
  trainer: Trainer;
  name: string;
  department: DepartmentId | null;
  absences: readonly Absence[];
  lanes: Lanes;
}

export type GridRow = HeadingRow | TrainerRow;

/** In which lane each absence lies, from the top, and how many there are. */
export interface Lanes {
  of: ReadonlyMap<AbsenceId, number>;
  count: number;
}

export const instructorsKey = "department:";
export const departmentKey = (id: DepartmentId) => `department:${id}`;
export const trainerKey = (id: TrainerId) => `trainer:${id}`;

/** The department a trainer belongs to; an instructor belongs to none. */
export function departmentOf({ kind }: Trainer): DepartmentId | null {
  return "superuser" in kind ? kind.superuser.department : null;
}

export interface Sought {
  /** As it was typed: a person, a department or its code. */
  text: string;
  /** Only these departments; `null` for all. */
  departments: ReadonlySet<DepartmentId> | null;
}

export interface Staff {
  /** In the order in which they are listed. */
  departments: readonly Department[];
  trainers: Iterable<Trainer>;
  absencesOf: ReadonlyMap<TrainerId, readonly Absence[]>;
  nameOf: (trainer: TrainerId) => string;
  /** For `toLocaleLowerCase` and the order of names. */
  language: string;
}

/** The rows, in order: who has no absence is there too, and so is a department without superusers. */
export function rowsOf(staff: Staff, sought: Sought): GridRow[] {
  const text = sought.text.trim().toLocaleLowerCase(staff.language);
  const has = (name: string) => name.toLocaleLowerCase(staff.language).includes(text);
  const groups = groupsOf(staff);
  const listed = [
    ...staff.departments.map((department) => ({ department, people: groups.get(department.id) ?? [] })),
    ...(sought.departments === null ? [{ department: null, people: groups.get(null) ?? [] }] : []),
  ];
  return listed.flatMap(({ department, people }) => {
    if (department === null && people.length === 0) return [];
    if (department && sought.departments && !sought.departments.has(department.id)) return [];
    const isSought = text === "" || (department && (has(department.name) || (department.code ?? "").includes(text)));
    const found = isSought ? people : people.filter(({ name }) => has(name));
    if (!isSought && found.length === 0) return [];
    const heading: HeadingRow = {
      is: "heading",
      key: department ? departmentKey(department.id) : instructorsKey,
      department,
      trainers: people.length,
    };
    return [heading, ...found];
  });
}

const noAbsences: readonly Absence[] = [];

function groupsOf({ trainers, absencesOf, nameOf, language }: Staff): Map<DepartmentId | null, TrainerRow[]> {
  const groups = new Map<DepartmentId | null, TrainerRow[]>();
  for (const trainer of trainers) {
    const department = departmentOf(trainer);
    const absences = absencesOf.get(trainer.id) ?? noAbsences;
    const row: TrainerRow = {
      is: "trainer",
      key: trainerKey(trainer.id),
      trainer,
      name: nameOf(trainer.id),
      department,
      absences,
      lanes: lanesOf(absences),
    };
    const group = groups.get(department);
    if (group) group.push(row);
    else groups.set(department, [row]);
  }
  const order = new Intl.Collator(language);
  for (const group of groups.values()) {
    group.sort((a, b) => order.compare(a.name, b.name) || (a.trainer.id < b.trainer.id ? -1 : 1));
  }
  return groups;
}

const oneLane: Lanes = { of: new Map(), count: 1 };
const known = new WeakMap<readonly Absence[], Lanes>();

/** Each absence in the first lane that is free on its days; the absences come by first day. */
export function lanesOf(absences: readonly Absence[]): Lanes {
  if (absences.length < 2) return oneLane;
  const before = known.get(absences);
  if (before) return before;
  const ends: string[] = [];
  const of = new Map<AbsenceId, number>();
  for (const { id, days } of absences) {
    const free = ends.findIndex((end) => end < days.first);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = days.last;
    of.set(id, lane);
  }
  const lanes = { of, count: ends.length };
  known.set(absences, lanes);
  return lanes;
}

/** How high a row is: a heading, or a lane's height for each lane. */
export const heights = { heading: 38, trainer: 42, lane: 30 };

export function heightOf(row: GridRow): number {
  return row.is === "heading" ? heights.heading : heights.trainer + (row.lanes.count - 1) * heights.lane;
}
