/** Facts about files as sentences, and the values people choose among as words. */
import type { CellNoticeWhat } from "../wire/CellNoticeWhat";
import type { CellWhy } from "../wire/CellWhy";
import type { ColumnMeaning } from "../wire/ColumnMeaning";
import type { Field } from "../wire/Field";
import type { ListKind } from "../wire/ListKind";
import type { Mark } from "../wire/Mark";
import type { Unreadable } from "../wire/Unreadable";
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

/** The words a field knows, where they are few; `null` where it is written freely. */
export function choicesOf(field: Field, kind: ListKind | null, words: Words): readonly string[] | null {
  switch (field) {
    case "role":
      return Object.values(words.role);
    case "tool":
      return Object.values(kind === "temps" || kind === "wanted" ? words.tempTool : words.tool);
    case "trainerKind":
      return [words.people.superuser, words.people.instructor];
    case "engagement":
      return Object.values(words.engagement);
    case "absenceKind":
      return Object.values(words.absenceKind);
    case "status":
      return kind !== null && aboutAbsences.has(kind) ? Object.values(words.absenceStatus) : null;
    case "locked":
    case "homeCare":
      return [words.imports.yes, words.imports.no];
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
