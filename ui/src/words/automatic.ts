/** What is said of the automatic booking, and of looking at what it proposes. */

export interface AutomaticWords {
  title: string;
  lead: string;

  what: string;
  wholeSeason: string;
  someDepartments: string;
  departments: string;
  chooseDepartments: string;
  from: string;
  fromToday(day: string): string;
  /** "uke 25, fra 21. juni" */
  fromWeek(week: string, day: string): string;
  howLong: string;
  howLongHint: string;
  seconds(count: number): string;
  alsoMove: string;
  alsoMoveHint: string;
  start: string;

  searching: string;
  beginning: string;
  /** Seconds gone of those given. */
  gone(seconds: number, of: number): string;
  /** "Plassert 278 av 281. Minst 1 kan ikke plasseres." */
  placed(placed: number, of: number, bound: number): string;
  whatAPieceIs: string;
  stop: string;
  stopping: string;
  stopHint: string;

  wasStopped: string;
  placedOf(placed: number, of: number): string;
  sessions: string;
  trainers: string;
  temps: string;
  /** How the figures add up. */
  adds(pieces: number, placed: number, unplaced: number): string;
  liesIn(placed: number, sessions: number, trainers: number): string;
  /** No booking leaves fewer unplaced. */
  cannotBeFewer: string;
  /** Some that are left might be placed by a longer search. */
  mightBeFewer(bound: number): string;
  nothing: string;
  nothingText: string;
  nonePlaced: string;
  nonePlacedText: string;

  parts: Record<AutomaticPart, string>;
  partCount(name: string, count: number): string;

  proposals: string;
  chooseAll: string;
  chooseGroup(department: string): string;
  chooseOne(what: string): string;
  /** "12 av 14" */
  chosenOf(chosen: number, of: number): string;
  severalDepartments: string;
  day: string;
  time: string;
  module: string;
  trainer: string;
  ofTemps: string;
  times(start: string, end: string): string;
  /** What a proposal is, in one line for those who hear it. */
  proposal(day: string, times: string, module: string, trainer: string, temps: readonly string[]): string;
  staysAsBooked: string;
  movedFrom(day: string, times: string, trainer: string): string;

  weekGrid(week: string): string;
  sessionsInWeek(count: number): string;
  calendarHint: string;

  leftOut: string;
  leftOutLead: string;
  noneLeftOut: string;
  explain: string;
  explainOf(temp: string, module: string): string;
  explaining: string;
  /** The trainers could have it: the search found no room. */
  couldHave: string;
  trainersInWay: string;
  moreTrainers(count: number): string;
  noLongerNeeded: string;
  remediesIn(week: string): string;
  remediesOf(department: string, week: string): string;

  board: string;
  askingBoard: string;
  redder(weeks: number): string;
  redderLead: string;
  noneRedder: string;
  better: string;

  accept(sessions: number): string;
  acceptRedder(sessions: number, weeks: number): string;
  acceptNone: string;
  /** All that is chosen is booked just so already. */
  acceptNothingNew: string;
  acceptedAsOne: string;
  discard: string;
  again: string;
  change: string;

  isBooked(sessions: number): string;
  isBookedText(left: number): string;
  isUndone: string;
  toSessions: string;
  tellPeople: string;

  stale: string;
  staleBy(who: string): string;
  staleText: string;
  refused: string;
}

export const automaticParts = ["list", "calendar", "leftOut"] as const;
export type AutomaticPart = (typeof automaticParts)[number];
