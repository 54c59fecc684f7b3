/**
 * The season as received from the shell, and how an answer moves it.
 *
 * Everything here is replaced, never patched by rule: an entry by its edit, a department's block as a whole, the
 * municipality as a whole. Nothing is computed about the plan. What was received and then moved equals what would
 * be received anew; a test holds that.
 *
 * The trap: these maps are never altered in place. A map that changed is another map, and that is how the rows of
 * the board know that they need not be drawn again.
 */
import { type Day, weekOf, weeksFrom } from "../dates";
import type { Absence } from "../wire/Absence";
import type { Answer } from "../wire/Answer";
import type { AnyEntry } from "../wire/AnyEntry";
import type { Contents } from "../wire/Contents";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Edit } from "../wire/Edit";
import type { Municipality } from "../wire/Municipality";
import type { Naming } from "../wire/Naming";
import type { NextSteps } from "../wire/NextSteps";
import type { Noun } from "../wire/Noun";
import type { Opened } from "../wire/Opened";
import type { Outcome } from "../wire/Outcome";
import type { PersonId } from "../wire/PersonId";
import type { PublicHolidayOn } from "../wire/PublicHolidayOn";
import type { SeasonHead } from "../wire/SeasonHead";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";

/** The entries of each noun by id. */
export type Entries = {
  readonly [N in Noun]: ReadonlyMap<string, Omit<Extract<AnyEntry, { noun: N }>, "noun">>;
};

export interface Received {
  readonly seasonId: string;
  readonly revision: number;
  readonly today: Day;
  readonly isExample: boolean;
  readonly todayIsFixed: boolean;
  readonly head: SeasonHead;
  /** The season's weeks, in order. */
  readonly weeks: readonly Week[];
  readonly entries: Entries;
  /** The absences of each trainer who has one, by first day. */
  readonly absencesOf: ReadonlyMap<TrainerId, readonly Absence[]>;
  readonly names: ReadonlyMap<string, string>;
  /** The employee numbers of those who have one. */
  readonly employeeNos: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<DepartmentId, DepartmentBlock>;
  readonly municipality: Municipality;
  readonly steps: NextSteps;
  readonly publicHolidays: ReadonlyMap<Week, readonly PublicHolidayOn[]>;
}

/** The key of a person among the names. */
export function personKey(id: PersonId): string {
  return `${id.kind}:${id.id}`;
}

/** The season as it is when it has just been opened. */
export function received(opened: Opened): Received {
  const entries = entriesOf(opened.contents);
  return {
    seasonId: opened.seasonId,
    revision: opened.revision,
    today: opened.today,
    isExample: opened.isExample,
    todayIsFixed: opened.todayIsFixed,
    head: opened.contents.head,
    weeks: weeksFrom(opened.contents.head.weeks.first, opened.contents.head.weeks.last),
    entries,
    absencesOf: absencesByTrainer(entries.absence),
    names: named(new Map(), opened.people),
    employeeNos: numbered(new Map(), opened.people),
    blocks: new Map(opened.blocks.map((block) => [block.department, block])),
    municipality: opened.municipality,
    steps: opened.steps,
    publicHolidays: grouped(opened.publicHolidays, ({ day }) => weekOf(day)),
  };
}

/** The season after an answer. `names` are those that went beside the command. */
export function moved(season: Received, answer: Answer, names: readonly Naming[] = []): Received {
  const { outcome, steps } = answer;
  const head = headAfter(season.head, outcome.changes);
  const entries = entriesAfter(season.entries, outcome.changes);
  return {
    ...season,
    revision: outcome.revision,
    head,
    weeks: head === season.head ? season.weeks : weeksFrom(head.weeks.first, head.weeks.last),
    entries,
    absencesOf: entries.absence === season.entries.absence ? season.absencesOf : absencesByTrainer(entries.absence),
    names: names.length === 0 ? season.names : named(season.names, names),
    employeeNos: names.length === 0 ? season.employeeNos : numbered(season.employeeNos, names),
    blocks: blocksAfter(season.blocks, outcome),
    municipality: outcome.municipality,
    steps,
  };
}

/** The blocks after an outcome: those it carries replaced, those gone left out. */
export function blocksAfter(
  blocks: ReadonlyMap<DepartmentId, DepartmentBlock>,
  outcome: Outcome,
): ReadonlyMap<DepartmentId, DepartmentBlock> {
  if (outcome.departments.length === 0 && outcome.gone.length === 0) return blocks;
  const after = new Map(blocks);
  for (const block of outcome.departments) after.set(block.department, block);
  for (const department of outcome.gone) after.delete(department);
  return after;
}

function entriesOf(contents: Contents): Entries {
  const byId = <Entry extends { id: string }>(list: readonly Entry[]) =>
    new Map(list.map((entry) => [entry.id, entry]));
  return {
    department: byId(contents.departments),
    module: byId(contents.modules),
    weekRule: byId(contents.weekRules),
    trainer: byId(contents.trainers),
    loan: byId(contents.loans),
    raise: byId(contents.raises),
    absence: byId(contents.absences),
    temp: byId(contents.temps),
    wanted: byId(contents.wanted),
    shift: byId(contents.shifts),
    followUp: byId(contents.followUps),
    session: byId(contents.sessions),
    assessment: byId(contents.assessments),
  };
}

function headAfter(head: SeasonHead, edits: readonly Edit[]): SeasonHead {
  return edits.reduce((now, edit) => (edit.noun === "season" ? (edit.after ?? now) : now), head);
}

function entriesAfter(entries: Entries, edits: readonly Edit[]): Entries {
  const after: Record<string, Map<string, unknown>> = {};
  for (const edit of edits) {
    if (edit.noun === "season") continue;
    after[edit.noun] ??= new Map<string, unknown>(entries[edit.noun]);
    const id = (edit.after ?? edit.before)?.id;
    if (id === undefined) continue;
    if (edit.after) after[edit.noun]?.set(id, edit.after);
    else after[edit.noun]?.delete(id);
  }
  // Each edit carries an entry of its own noun, which the compiler cannot follow through the record.
  return { ...entries, ...(after as unknown as Partial<Entries>) };
}

function absencesByTrainer(absences: Entries["absence"]): ReadonlyMap<TrainerId, readonly Absence[]> {
  const byTrainer = grouped([...absences.values()], ({ trainer }) => trainer);
  for (const list of byTrainer.values()) list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return byTrainer;
}

/** Sorts a trainer's absences by first day; the rest only makes it one order, however the absences came. */
export function orderOf({ days, id }: Absence): string {
  return `${days.first} ${days.last} ${id}`;
}

function named(names: ReadonlyMap<string, string>, namings: readonly Naming[]): ReadonlyMap<string, string> {
  const after = new Map(names);
  for (const { id, person } of namings) after.set(personKey(id), person.name);
  return after;
}

function numbered(numbers: ReadonlyMap<string, string>, namings: readonly Naming[]): ReadonlyMap<string, string> {
  const after = new Map(numbers);
  for (const { id, person } of namings) {
    if (person.employeeNo === null) after.delete(personKey(id));
    else after.set(personKey(id), person.employeeNo);
  }
  return after;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
