/** What a language must say of the history. */
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { BulkSource } from "../wire/BulkSource";
import type { Counted } from "./words";

/** What can be done to a session, as it is told. */
export const sessionVerbs = [
  "proposed",
  "booked",
  "rebooked",
  "held",
  "cancelled",
  "noShow",
  "moved",
  "changed",
  "removed",
] as const;
export type SessionVerb = (typeof sessionVerbs)[number];

export interface HistoryWords {
  title: string;
  lead: string;
  empty: string;
  who: string;
  when: string;
  what: string;
  older: string;
  at(day: string, clock: string): string;
  andMore(count: number): string;
  seasonSet: string;
  named(count: number): string;
  undone(what: string): string;
  redone(what: string): string;
  earlier: string;
  bulk: Record<BulkSource, string>;
  /** What was carried out under a name, told: "Tok i bruk et tiltak: la til lån av …" */
  withWhat(name: string, what: string): string;
  absenceOf(kind: AbsenceKind, person: string, days: string): string;
  /** What was done, before what it was done to. */
  verbs: Record<"added" | "changed" | "removed", string>;
  /** "Endret 12 sommervikarer" */
  bulkCount(verb: string, count: number, noun: Counted): string;
  ofPerson(noun: string, person: string): string;
  loanOf(person: string, department: string, weeks: string): string;
  raiseOf(person: string, weeks: string): string;
  ruleOf(department: string, week: string): string;
  wantedOf(role: string, department: string, weeks: string): string;
  moduleOf(module: string): string;
  /** What was done to sessions, before which or how many: "Avlyste økt …", "Avlyste 3 økter". */
  sessionVerbs: Record<SessionVerb, string>;
  /** "økt ons. 16. juni kl. 08.00–10.00 med Oda Liksomhaug: «Rover i praksis» for Ida Kladdstad" */
  sessionOf(when: string, what: string, trainer: string, temps: readonly string[]): string;
  shiftOf(person: string, when: string): string;
  /** A day with a span of the clock. */
  timeOf(day: string, start: string, end: string): string;
  /** What one temp had of a session; nothing of one who did not come. */
  attended(temp: string, length: string | null): string;
  withFacts(what: string, facts: readonly string[]): string;
  /** "stillingsprosent 80 % → 100 %" */
  fact(field: string, before: string, after: string): string;
  nothing: string;
  yes: string;
  no: string;
  filters: string;
  concerns: string;
  author: string;
  everybody: string;
  day: string;
  noneFit: string;
  showAll: string;
  undoThis: string;
  undoThisOf(what: string): string;
}
