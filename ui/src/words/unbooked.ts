/** What is said of what is not booked, and of booking it: who could, and why the others could not. */
import type { Competence } from "../wire/Competence";
import type { Tool } from "../wire/Tool";
import type { WhyNot } from "../wire/WhyNot";
import type { WhyUnplaced } from "../wire/WhyUnplaced";

/** What a trainer lacks, where the module says what it asks for. */
export interface LackWords extends Record<Competence, (...facts: never[]) => string> {
  tool(tool: Tool | null): string;
  kind(isInstructorNeeded: boolean): string;
  /** The roles by their names. */
  role(roles: readonly string[]): string;
}

/** Why a trainer cannot have it, as a sentence. */
export interface WhyNotWords extends Record<Exclude<WhyNot["is"], "notQualified">, (...facts: never[]) => string> {
  outsideSeason(): string;
  elsewhere(): string;
  /** Each absence as "ferie 5.–25. juli"; none where the trainer is not employed. */
  away(absences: readonly string[]): string;
  offHours(): string;
  noCommonTime(temps: number): string;
  weekFull(): string;
  dayFull(): string;
  busy(): string;
}

export interface UnbookedWords {
  title: string;
  /** How the list is ordered. */
  urgentFirst: string;
  search: string;
  module: string;
  allModules: string;
  needs(count: number): string;
  shown(shown: number, all: number): string;
  overdueNeeds(count: number): string;
  impossibleNeeds(count: number): string;
  empty: string;
  emptyLead: string;
  noneFound: string;
  clearFilters: string;
  searching: string;
  failed: string;
  again: string;

  /** Pieces of one length: "2 × 2 t" */
  pieces(count: number, length: string): string;
  /** "3 arbeidsdager igjen"; both the first and the last are counted. */
  daysLeft(days: number): string;
  lastDay: string;
  overdue: string;
  canTake(trainers: number): string;
  /** Why nobody can, in a few words and as a sentence. */
  nobody: Record<WhyUnplaced, string>;
  why: Record<WhyUnplaced, string>;

  panel: {
    /** When it may be held. */
    window: string;
    remaining: string;
    length: string;
    groupedWith: string;
    /** How many may sit in together, the first included. */
    groupHint(most: number): string;
    courseHint(most: number): string;
    groupFull(most: number): string;
    moreMates(count: number): string;
    whoCan: string;
    bestFirst: string;
    own: string;
    hasTaught: string;
    taken(percent: number): string;
    instructor: string;
    day: string;
    start: string;
    free(days: number): string;
    noneShareDays: string;
    nobodyCan: string;
    toRemedies(week: string): string;
    others(count: number): string;
    /** Shows why they cannot. */
    showWhy: string;
    moreOthers(count: number): string;
    fewer: string;
    /** The time that was pointed at cannot be had. */
    notThen(time: string, because: string): string;
    notFreeThen: string;
    book: string;
    /** "tir. 8. juni kl. 08.00–10.00" */
    time(day: string, start: string, end: string): string;
    /** "tir. 8. juni kl. 08.00–10.00 hos Oda Liksomhaug" */
    plan(time: string, trainer: string): string;
    booked(plan: string): string;
    waits(temps: string): string;
    undo: string;
    show: string;
    next(temp: string, module: string): string;
    nothingNext: string;
    gone: string;
  };

  lacks: LackWords;
  whyNot: WhyNotWords;
  /** Somebody has another session just then. */
  overlaps(person: string, what: string, time: string): string;

  time: {
    who: string;
    none: string;
    noneLead: string;
    find: string;
    waiting: string;
    waitingHint(most: number): string;
    /** Beside whoever is chosen, only those who can have it together are listed. */
    onlyThese(module: string): string;
    bookFor(count: number): string;
    more(count: number): string;
  };

  other: {
    title: string;
    lead: string;
    kind: string;
    kinds: Record<"guidance" | "support", string>;
    kindHints: Record<"guidance" | "support", string>;
    what: string;
    whatHint: string;
    department: string;
    chooseDepartment: string;
    instructor: string;
    chooseInstructor: string;
    day: string;
    start: string;
    startHint: string;
    length: string;
    lengthHint: string;
    ends(time: string): string;
    add: string;
    added(what: string): string;
    noInstructors: string;
  };

  mend: {
    title: string;
    searching: string;
    notNeeded: string;
    orCancel: string;
    change: string;
  };
}
