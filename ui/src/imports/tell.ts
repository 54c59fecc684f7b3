/** Facts about files as sentences, and the values people choose among as words. */
import { readDay } from "../dates";
import type { CellNoticeWhat } from "../wire/CellNoticeWhat";
import type { CellWhy } from "../wire/CellWhy";
import type { ColumnMeaning } from "../wire/ColumnMeaning";
import type { Field } from "../wire/Field";
import type { ListKind } from "../wire/ListKind";
import type { Mark } from "../wire/Mark";
import type { Unreadable } from "../wire/Unreadable";
import { nb } from "../words/nb";
import type { Language, Words } from "../words/words";

export function reasonOf<W extends CellWhy["why"]>(why: Extract<CellWhy, { why: W }>, words: Words): string {
  return words.cellWhy[why.why as W](why);
}

export function noticeOf<W extends CellNoticeWhat["what"]>(
  notice: Extract<CellNoticeWhat, { what: W }>,
  words: Words,
): string {
  return words.cellNotice[notice.what as W](notice);
}

export function unreadableOf<W extends Unreadable["why"]>(
  unreadable: Extract<Unreadable, { why: W }>,
  words: Words,
): string {
  return words.unreadable[unreadable.why as W](unreadable);
}

export function markOf(mark: Mark, words: Words): string {
  if (mark.is === "present") return words.imports.present;
  return words.imports.away(words.absenceKind[mark.kind], words.absenceStatus[mark.status]);
}

/** What a column holds; a module that nobody knows by name is called by its id. */
export function meaningOf(meaning: ColumnMeaning, { words, date }: Language, module: (id: string) => string): string {
  switch (meaning.is) {
    case "nothing":
      return words.imports.nothing;
    case "field":
      return words.field[meaning.field];
    case "week":
      return date.week(meaning.week);
    case "day":
      return date.weekdayAndDay(meaning.day);
    case "completion":
      return words.imports.finished(module(meaning.module));
  }
}

/** Lists of people: a row that is about nobody known makes somebody. */
const listsOfPeople: ReadonlySet<ListKind> = new Set<ListKind>(["trainers", "temps"]);

export function makesPeople(kind: ListKind): boolean {
  return listsOfPeople.has(kind);
}

/** A value a field knows: as the core writes it, and as it is called. */
export interface Known {
  value: string;
  label: string;
}

/** The values a field knows, where they are few; `null` where it is written freely. */
export function choicesOf(field: Field, kind: ListKind | null, words: Words): readonly Known[] | null {
  // The core writes as the template does: in bokmål, whatever the window speaks.
  const written = known(field, kind, nb);
  const called = known(field, kind, words);
  return written && Object.entries(written).map(([one, value]) => ({ value, label: called?.[one] ?? value }));
}

/** A value as the core writes it, as it is called. */
export function calledIn(text: string, field: Field | null, kind: ListKind | null, { words, date }: Language): string {
  if (field === null || words === nb) return text;
  const percent = /^(\d+) %$/.exec(text);
  if (percent) return words.percent(Number(percent[1]));
  const day = /^\d+\.\d+\.\d{4}$/.test(text) ? readDay(text, 2000) : null;
  if (day) return date.dayAndYear(day);
  return choicesOf(field, kind, words)?.find(({ value }) => value === text)?.label ?? text;
}

function known(field: Field, kind: ListKind | null, words: Words): Readonly<Record<string, string>> | null {
  switch (field) {
    case "role":
      return words.role;
    case "tool":
      return kind === "temps" || kind === "wanted" ? words.tempTool : words.tool;
    case "trainerKind":
      return { superuser: words.people.superuser, instructor: words.people.instructor };
    case "engagement":
      return words.engagement;
    case "absenceKind":
      return words.absenceKind;
    case "status":
      return kind !== null && aboutAbsences.has(kind) ? words.absenceStatus : null;
    case "locked":
    case "homeCare":
      return { yes: words.imports.yes, no: words.imports.no };
    default:
      return null;
  }
}

const aboutAbsences: ReadonlySet<ListKind> = new Set<ListKind>(["absences", "holidayGrid", "holidayWishes"]);

/** The ids of entries, which only the template tells. */
const ofIds: ReadonlySet<Field> = new Set<Field>([
  "id",
  "departmentId",
  "moduleId",
  "trainerId",
  "tempId",
  "tempIds",
  "waitingIds",
  "attendanceIds",
  "doneIds",
  "exemptIds",
  "afterIds",
  "followUp",
]);

export function isOfIds(field: Field): boolean {
  return ofIds.has(field);
}
