/** What a language must say of the instructors: where they go first. */
import type { Missing } from "../wire/Missing";

export interface ReserveWords {
  title: string;
  /** The board's line, for those who hear it: what it opens. */
  open: string;
  openIn(week: string, presence: string): string;
  lead: string;
  list: string;
  count(places: number): string;
  searching: string;
  none: string;
  missing: Record<Missing["kind"], (...facts: never[]) => string> & {
    hours(hours: string): string;
    present(persons: number): string;
  };
  rescuable: string;
  notRescuable: string;
  daysLeft(days: number): string;
  /** The last day on which it can be done. */
  lastDay(day: string): string;
  people: string;
  noPeople: string;
  absentIn(weeks: string): string;
  alwaysThere: string;
}
