/** What a language must say of a season being typed, and of cells of the board that turn: shared by several places. */
import type { Status } from "../wire/Status";

export interface SeasonWords {
  name: string;
  nameOf(year: number): string;
  firstWeek: string;
  lastWeek: string;
  ofYear: string;
  /** The field of a year, for those who do not see which week it stands beside. */
  yearOf(week: string): string;
  missingName: string;
  notAYear: string;
  notAWeek: string;
  reversedWeeks: string;
  /** "13 uker, 31. mai–29. august 2027" */
  weeksAre(count: number, days: string): string;
  beginTitle: string;
  beginLead: string;
  beginDo: string;
}

export interface MoveWords {
  department: string;
  weeks: string;
  now: string;
  becomes: string;
  none: string;
  /** "3 uker blir røde" */
  turnTo(weeks: number, status: Status): string;
  /** One that turns, for those who hear it: "uke 28–29: fra for få til dekket" */
  turn(weeks: string, before: string, after: string): string;
  /** Those left out of a list. */
  more(weeks: number): string;
}
