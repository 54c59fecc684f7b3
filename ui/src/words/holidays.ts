/** What is said of the holidays: of one, of several at once, and of what is tried and not saved. */

export interface HolidayWords {
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
    approveAll(department: string): string;
    /** The same in short, and how many they are. */
    approveWished(count: number): string;
    noneWished: string;
  };

  /** Weeks typed in a trainer's row. */
  typed: {
    open: string;
    weeksOf(person: string): string;
    hint: string;
    becomes(days: string): string;
  };
}
