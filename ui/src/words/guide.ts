/**
 * What a language must say in the guide: how each task is done, the keys, and the words of the domain.
 *
 * A name in quotation marks is the name of something on the screen, as it stands there: a test holds every such name to
 * the words of the window, so that a button cannot be renamed without its guide.
 */

/** What one may want to do, in the order of a summer. */
export const guideTasks = [
  "startSeason",
  "departments",
  "trainers",
  "holidays",
  "planHolidays",
  "tryHolidays",
  "temps",
  "bookSessions",
  "lists",
  "automaticBooking",
  "tellPeople",
  "redWeek",
  "remedies",
  "vulnerableWeeks",
  "reserve",
  "weekExceptions",
  "cover",
  "followUps",
  "reports",
  "curriculum",
  "nextSeason",
  "history",
  "backups",
  "privacy",
  "keys",
  "glossary",
] as const;
export type GuideTask = (typeof guideTasks)[number];

/** How a task is done. */
export interface TaskWords {
  title: string;
  /** What it is good for. */
  lead: string;
  /** In their order; none where the task is only to read. */
  steps: readonly string[];
  /** Good to know, in no order. */
  notes: readonly string[];
  /** Other words people seek it by; never shown. */
  soughtAs: string;
}

/** Where keys work. */
export const keyGroups = ["everywhere", "grids", "holidays", "sessions", "fields", "panels"] as const;
export type KeyGroup = (typeof keyGroups)[number];

export interface KeyWords {
  /** The keys as they are written on the keyboard, alternatives apart. */
  keys: readonly string[];
  does: string;
}

/** The words of the domain that are explained. */
export const guideTerms = [
  "department",
  "trainer",
  "superuser",
  "instructor",
  "summerTemp",
  "unnamedSeat",
  "rover",
  "fullClient",
  "shoulderToShoulder",
  "module",
  "window",
  "need",
  "capacity",
  "short",
  "minimum",
  "present",
  "fresh",
  "tooFew",
  "tight",
  "covered",
  "noNeed",
  "noBackup",
  "highLoad",
  "trainBefore",
  "remedy",
  "vulnerable",
  "holidayStatus",
  "locked",
  "loan",
  "raisedPosition",
  "weekException",
  "ready",
  "wanted",
] as const;
export type GuideTerm = (typeof guideTerms)[number];

export interface TermWords {
  term: string;
  means: string;
}

export interface GuideWords {
  title: string;
  tasks: string;
  search: string;
  noneFound(sought: string): string;
  found(count: number): string;
  allTasks: string;
  close: string;
  notes: string;
  goTo(place: string): string;
  task: Record<GuideTask, TaskWords>;
  keyGroup: Record<KeyGroup, string>;
  key: string;
  does: string;
  keys: Record<KeyGroup, readonly KeyWords[]>;
  glossary: Record<GuideTerm, TermWords>;
}
