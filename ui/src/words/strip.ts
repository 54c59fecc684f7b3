/** What is said of a department's weeks before and after something that is being tried. */
import type { Status } from "../wire/Status";

export interface StripWords {
  title(department: string): string;
  instructors: string;
  week(week: string, before: string, after: string, isChosen: boolean): string;
  becomes(weeks: string, status: Status): string;
  /** "Uke 28 i Sykehjem Nord blir rød" */
  becomesIn(weeks: string, department: string, status: Status): string;
  none: string;
  elsewhere(count: number): string;
}
