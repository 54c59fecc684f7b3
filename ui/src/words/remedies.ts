/** What a language must say of what can be done about a week: the remedies, and the proof where there are none. */
import type { RemedyKind } from "../wire/RemedyKind";
import type { Tool } from "../wire/Tool";
import type { Counted } from "./words";

/** One step of a remedy, as something to do; without a full stop. */
export interface StepWords extends Record<RemedyKind, (...facts: never[]) => string> {
  /** `when` is a time, or several sessions. */
  bookEarlier(people: string, when: string): string;
  bookInstructor(person: string, when: string): string;
  /** `about` is the position and the tool. */
  borrowSuperuser(person: string, about: string, department: string, weeks: string): string;
  raisePosition(person: string, from: string, to: string, weeks: string): string;
  /** `status` as the absence has it: "Ønsket". */
  moveHoliday(person: string, from: string, to: string, status: string): string;
  moveFirstDay(person: string, from: string, to: string): string;
  addTool(person: string): string;
}

export interface RemedyWords {
  title: string;
  /** Beside the heading: how they are ordered. */
  bestFirst: string;
  /** Before the second step of a pair. */
  and: string;
  searching: string;
  failed: string;
  again: string;
  step: StepWords;
  /** What a superuser can train in, beside the position. */
  tool: Record<Tool, string>;
  /** "man. 12. juli 08.00–10.00" */
  time(day: string, start: string, end: string): string;
  /** "3 økter i uke 28" */
  sessionsIn(count: number, weeks: string): string;
  /** What is taught, and whom. */
  teaches(module: string, temps: string): string;
  /** A session in a list: when, with whom where that is not clear, and what for. */
  sessionAt(time: string, what: string): string;
  sessionWith(time: string, trainer: string, what: string): string;
  moreSessions(count: number): string;
  needsAgreement: string;
  noticeBy(day: string): string;
  noticePassed(day: string): string;
  makesWorse: string;
  /** So many more booked sessions cannot be held. */
  breaks(sessions: number): string;
  /** The week keeps its colour, but not this reason. */
  reasonGone(reason: string): string;
  try: string;
  stopTrying: string;
  apply: string;
  tryThis(what: string): string;
  stopTryingThis(what: string): string;
  applyThis(what: string): string;
  trying: string;
  applied(what: string): string;
  undo: string;
  refused: string;
  /** Moves of each kind that were looked at, to be counted. */
  moves: Record<RemedyKind, Counted>;
  /** Kinds of which there was nothing to try. */
  kind: Record<RemedyKind, string>;
  /** "Ingen av 34 flyttinger av ferie og 12 lån løser dette." */
  noneHelps(count: number, moves: string): string;
  /** Pairs are looked at where no single one helps. */
  pairsToo: string;
  nothingToTry: string;
  noneOf(kinds: string): string;
  seeSum: string;
  seePresence: string;
}
