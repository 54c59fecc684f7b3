/** Where each task is done, and which task belongs to a place. */
import type { Place, SettingsPart, Way } from "../ways";
import { type GuideTask, guideTasks } from "../words/guide";

/** A way to where something is done. */
type WayThere = Exclude<Way, { place: "guide" }>;

/** The place of each task; `null` where it belongs to none. */
export const wayOf: Record<GuideTask, WayThere | null> = {
  startSeason: { place: "settings", part: "seasons" },
  departments: { place: "departments" },
  trainers: { place: "trainers" },
  holidays: { place: "trainers" },
  planHolidays: { place: "holidays" },
  tryHolidays: { place: "holidays" },
  temps: { place: "temps" },
  bookSessions: { place: "sessions" },
  lists: null,
  automaticBooking: { place: "sessions", chosen: { is: "automatic" } },
  tellPeople: { place: "sessions", chosen: { is: "telling" } },
  redWeek: { place: "board" },
  remedies: { place: "board" },
  vulnerableWeeks: { place: "board" },
  reserve: { place: "board" },
  weekExceptions: { place: "departments" },
  cover: { place: "cover" },
  followUps: { place: "followUps" },
  reports: { place: "reports" },
  curriculum: { place: "settings", part: "curriculum" },
  nextSeason: { place: "settings", part: "seasons" },
  history: { place: "history" },
  backups: { place: "settings", part: "database" },
  privacy: { place: "settings", part: "privacy" },
  keys: null,
  glossary: null,
};

const atPlace: Record<Exclude<Place, "settings">, GuideTask> = {
  board: "redWeek",
  holidays: "planHolidays",
  departments: "departments",
  trainers: "trainers",
  temps: "temps",
  sessions: "bookSessions",
  cover: "cover",
  followUps: "followUps",
  reports: "reports",
  history: "history",
};

const atPart: Record<SettingsPart, GuideTask> = {
  season: "startSeason",
  seasons: "nextSeason",
  curriculum: "curriculum",
  database: "backups",
  privacy: "privacy",
  look: "keys",
};

/**
 * The task to open the guide at: the one that is asked for, else the one that belongs to where one is. `null` is where no
 * season is open.
 */
export function taskAt(way: Way | null): GuideTask {
  if (way === null) return "startSeason";
  if (way.place === "guide") return guideTasks.find((task) => task === way.task) ?? "startSeason";
  return way.place === "settings" ? atPart[way.part ?? "season"] : atPlace[way.place];
}
