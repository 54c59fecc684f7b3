/** English for a season being typed, and for cells that turn. */
import type { MoveWords, SeasonWords } from "../seasons";

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const weeks = (count: number) => `${number(count)} ${count === 1 ? "week" : "weeks"}`;

export const enSeason: SeasonWords = {
  name: "Name",
  nameOf: (year) => `Summer ${year}`,
  firstWeek: "First week",
  lastWeek: "Last week",
  ofYear: "Year",
  yearOf: (week) => `Year of the ${week.charAt(0).toLowerCase()}${week.slice(1)}`,
  missingName: "Give the season a name.",
  notAYear: "Write a year, for example 2027.",
  notAWeek: "The year does not have this week. Write it as 22.",
  reversedWeeks: "The last week comes before the first.",
  weeksAre: (count, days) => `${weeks(count)}, ${days}`,
  beginTitle: "Begin an empty season",
  beginLead:
    "The season begins with the standard curriculum and nothing else. Departments, trainers and temps you add yourself or take in from lists.",
  beginDo: "Begin the season",
};

export const enMoves: MoveWords = {
  department: "Department",
  weeks: "Weeks",
  now: "Now",
  becomes: "Becomes",
  none: "No week changes colour.",
  turnTo: (count, status) =>
    `${weeks(count)} ${count === 1 ? { red: "turns red", yellow: "becomes tight", green: "becomes covered", empty: "ends up with no need" }[status] : { red: "turn red", yellow: "become tight", green: "become covered", empty: "end up with no need" }[status]}`,
  turn: (weeks, before, after) => `${weeks}: from ${lowerFirst(before)} to ${lowerFirst(after)}`,
  more: (count) => `and ${number(count)} more ${count === 1 ? "week" : "weeks"}. The board shows the rest afterwards.`,
};
