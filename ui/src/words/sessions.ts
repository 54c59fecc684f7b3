/** What is said of the week of sessions, of one of them, and of the rules that one breaks. */
import type { CancelReason } from "../wire/CancelReason";
import type { Competence } from "../wire/Competence";
import type { SessionStatus } from "../wire/SessionStatus";

export interface SessionsWords {
  title: string;
  /** Of the grid, for who cannot see it. */
  grid: string;
  /** The count above the week; `toMend` of them ask for attention. */
  count(sessions: number, toMend: number): string;
  brokenCount(sessions: number): string;
  unconfirmedCount(sessions: number): string;
  /** Of all that ask for attention, those that are in other weeks. */
  inOtherWeeks(sessions: number): string;
  noTrainers: string;
  noTrainersLead: string;
  toTrainers: string;
  loading: string;
  again: string;

  previous: Record<"week" | "day", string>;
  next: Record<"week" | "day", string>;
  today: Record<"week" | "day", string>;
  week: string;
  zoom: string;
  zooms: Record<"week" | "day", string>;
  find: string;
  department: string;
  allDepartments: string;
  onlyInstructors: string;
  onlyToMend: string;
  noneFound: string;
  noneToMend: string;
  confirmMany(count: number): string;
  automatic: string;
  otherWork: string;
  telling: string;
  showUnbooked: string;

  trainer: string;
  instructors: string;
  /** How many sessions stand in a department's rows: "3 økter" */
  sessions(count: number): string;
  /** "4,5 av 10,5 t" */
  load(taken: string, capacity: string): string;
  overbooked: string;
  /** Of a superuser on loan: "fra Sykehjem Nord" */
  from(department: string): string;
  openTrainer: string;
  notEmployed: string;
  isToday: string;
  /** "Vakt 07.30–15.00" */
  shift(from: string, to: string): string;
  openHours(hours: string): string;
  closed: string;
  noSessions: string;

  status: Record<SessionStatus | "broken" | "unconfirmed", string>;
  legend: string;
  legendBreach: string;
  legendShift: string;
  legendClosed: string;
  locked: string;
  /** "2 merknader" */
  breaches(count: number): string;
  waitingCount(count: number): string;
  otherKind: Record<"guidance" | "support", string>;
  nobody: string;
  /** "man. 14. juni kl. 08.30–10.30" */
  time(day: string, start: string, end: string): string;

  hint: string;
  keysHint: string;
  tryingHint: string;
  draggingHint: string;
  nothingSpeaksAgainst: string;
  takenBack: string;
  saved(what: string): string;
  savedMany(count: number): string;
  undo: string;
  refused: string;

  /** The rules a session breaks, a sentence each; `others` are sessions, "Rover i praksis man. 14. juni kl. 08.30". */
  breach: {
    notQualified: Record<Competence, (trainer: string, title: string) => string>;
    elsewhere(trainer: string): string;
    groupTooLarge(most: number): string;
    severalDepartments: string;
    notNeeded(temps: readonly string[]): string;
    outsideWindow(temps: readonly string[]): string;
    outsideSeason: string;
    /** "ferie 5.–25. juli" */
    away(trainer: string, absences: readonly string[]): string;
    notEmployed(trainer: string): string;
    offHours(trainer: string): string;
    tempOffHours(temps: readonly string[]): string;
    offStep: string;
    overlaps(trainer: string, others: readonly string[]): string;
    tempOverlaps(temp: string, others: readonly string[]): string;
    tooLittleTravel(others: readonly string[]): string;
    trainerDayFull(trainer: string, hours: string, most: string): string;
    weekFull(trainer: string, hours: string, most: string): string;
    tempDayFull(temp: string, hours: string, most: string): string;
    outOfOrder(temp: string, others: readonly string[]): string;
  };

  panel: {
    gone: string;
    when: string;
    department: string;
    temps: string;
    waiting: string;
    minutes: string;
    toMend: string;
    move: string;
    day: string;
    start: string;
    length: string;
    trainer: string;
    save: string;
    cancel: string;
    notATime: string;
    notMinutes: string;
    earlier: string;
    later: string;
    dayBack: string;
    dayOn: string;
    addTemp: string;
    chooseTemp: string;
    addFromWaiting: string;
    removeTemp(name: string): string;
    lastTemp: string;
    addWaiting: string;
    mates: string;
    noMates: string;
    full(most: number): string;
    wasHeld: string;
    wasHeldLead: string;
    held: string;
    noShow: string;
    attendance: string;
    attendanceLead: string;
    came: string;
    part: string;
    cameNot: string;
    minutesOf(name: string): string;
    of(hours: string): string;
    cancelSession: string;
    cancelReason: string;
    reasons: Record<CancelReason, string>;
    rebook: string;
    /** Of a session that was said to be over. */
    reopen: string;
    cancelledBecause(reason: string): string;
    lock: string;
    lockHint: string;
    book: string;
    deleteProposal: string;
    history: string;
    openTemp(name: string): string;
  };
}
