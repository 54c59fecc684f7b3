/** What is said of the holidays: of one, of several at once, and of what is tried and not saved. */
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { Status } from "../wire/Status";
import type { Tool } from "../wire/Tool";

/** What is said in the grid of the holidays. */
export interface HolidayGridWords {
  title: string;
  grid: string;
  trying(headline: string): string;

  find: string;
  onlyRed: string;
  zoom: string;
  zooms: Record<"weeks" | "days", string>;
  extent: string;
  extents: Record<"season" | "year", string>;
  shown(departments: number, of: number): string;
  noneFound: string;
  noneRed: string;
  noTrainers: string;
  noTrainersLead: string;
  toTrainers: string;
  noSuperusers: string;

  legend: string;
  wished: string;
  fixed: string;
  locked: string;
  declined: string;
  unavailable: string;
  publicHoliday: string;

  trainer: string;
  instructors: string;
  /** "2 av 3 til stede" */
  present(present: number, minimum: number): string;
  week(week: string, department: string, said: readonly string[]): string;
  toWeek: string;
  /** "Vernepleier, full klient, 80 %" */
  detail(role: string, tools: readonly Tool[], percent: number): string;
  openTrainer(person: string, detail: string): string;

  /** "Ferie 28–30"; whether it is wished, fixed or declined follows. */
  away(kind: AbsenceKind, days: string): string;
  /** The whole of a bar, for who cannot see its row. */
  bar(person: string, said: readonly string[], dates: string): string;
  drafted: string;
  selected: string;
  /** A week of somebody's, and the absences in it. */
  cell(person: string, week: string, absences: readonly string[]): string;
  noAbsence: string;
  make(week: string): string;

  hint: string;
  keysHint: string;
  /** What keeping does: it saves, or gathers in the draft. */
  tryingHint(isDraft: boolean): string;
  draggingHint(isDraft: boolean): string;
  /** "Torill Tenktvoll, Sykehjem Sør, uke 31–33"; an instructor has no department */
  tried(person: string, department: string, days: string): string;
  takenBack: string;
  stays(weeks: string, status: Status): string;
  because(text: string, reasons: readonly string[]): string;
  tooFewPresent(present: number, minimum: number): string;
  tooFewHours(hours: string, tool: Tool | null): string;
  more(weeks: number): string;
}

export interface HolidayWords {
  grid: HolidayGridWords;

  /** One holiday or other absence beside the grid. */
  panel: {
    move: string;
    weekBack: string;
    weekOn: string;
    dayBack: string;
    dayOn: string;
    /** Moves only the first or the last day. */
    end: Record<"first" | "last", { weekBack: string; dayBack: string; dayOn: string; weekOn: string }>;
    /** What the ways to move do before they are chosen. */
    lookFirst: string;
    /** The same where tries are gathered. */
    lookFirstInDraft: string;
    /** Saves days that were typed. */
    saveDays: string;
    /** The same where tries are gathered. */
    tryDays: string;
    cancelDays: string;
    decide: string;
    approve: string;
    wait: string;
    decline: string;
    kind: string;
    remove: string;
    movesLocked: string;
    /** "Varsles senest 12. mai." */
    noticeBy(day: string): string;
  };

  /** What is tried and not saved. */
  draft: {
    switch: string;
    label: string;
    none: string;
    unsaved(count: number): string;
    show: string;
    hide: string;
    changes: string;
    /** The weeks that would turn, beside the changes. */
    compared: string;
    keep: string;
    throwAway: string;
    takeOut: string;
    takeOutOf(what: string): string;
    decideFirst: string;
    /** What becomes of an absence: "ny: ferie uke 28–30" */
    made(what: string): string;
    removed(what: string): string;
    fromTo(from: string, to: string): string;
    becomes(what: string): string;
    becomesLocked(isLocked: boolean): string;
    /** A change that stands on what is no longer so. */
    gone: string;
    moved(now: string): string;
    unfit(count: number): string;
    lookAtUnfit: string;
    takeOutUnfit: string;
    useAnyway: string;
    thrown(count: number): string;
    takeBack: string;
    dismiss: string;
    refused: string;
    saved: string;
    savedMany(count: number): string;
    undo: string;
  };

  /** Several chosen at once. */
  many: {
    label: string;
    selected(count: number): string;
    remove: string;
    clear: string;
    /** Locked ones are left as they are. */
    lockedStay(people: readonly string[]): string;
    alreadySo: string;
    /** Holds what stands on the button: "1 ønsket" */
    approveAll(department: string, count: number): string;
    wished(count: number): string;
  };

  /** Weeks typed in a trainer's row. */
  typed: {
    open: string;
    weeksOf(person: string): string;
    hint: string;
    becomes(days: string): string;
  };
}
