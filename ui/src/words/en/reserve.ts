/** English for the instructors. */
import type { ReserveWords } from "../reserve";

export const enReserve: ReserveWords = {
  title: "The instructors",
  open: "Instructors: show where they are needed first",
  openIn: (week, presence) => `Instructors, ${week}: ${presence}`,
  lead: "Red weeks, the most important first: where training hours are missing, then where too few are present.",
  list: "Where first",
  count: (places) => (places === 1 ? "1 place" : `${places} places`),
  searching: "Looking for where they are needed …",
  none: "No red weeks need the instructors now.",
  missing: {
    hours: (hours) => `${hours} of training missing`,
    present: (persons) => (persons === 1 ? "One more must be present" : `${persons} more must be present`),
  },
  rescuable: "The instructors can take it",
  notRescuable: "The instructors cannot cover it",
  daysLeft: (days) => (days === 0 ? "no workdays left" : days === 1 ? "1 workday left" : `${days} workdays left`),
  lastDay: (day) => `by ${day}`,
  people: "Who they are",
  noPeople: "The municipality has no instructors this season. Enter them under “Trainers”.",
  absentIn: (days) => `away ${days}`,
  alwaysThere: "no absence",
};
