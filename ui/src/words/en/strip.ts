/** English for a department's weeks before and after something that is being tried. */
import type { Status } from "../../wire/Status";
import type { StripWords } from "../strip";

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const areMany = (weeks: string) => /[,–]/.test(weeks);
const turns = (weeks: string, status: Status) =>
  (areMany(weeks)
    ? { red: "turn red", yellow: "become tight", green: "become covered", empty: "end up with no need" }
    : { red: "turns red", yellow: "becomes tight", green: "becomes covered", empty: "ends up with no need" })[status];

export const enStrip: StripWords = {
  title: (department) => `How ${department} turns out`,
  instructors: "Instructors present",
  week: (week, before, after, isChosen) =>
    `${week}: ${before === after ? lowerFirst(before) : `from ${lowerFirst(before)} to ${lowerFirst(after)}`}${isChosen ? ", chosen" : ""}`,
  becomes: (weeks, status) => `${weeks} ${turns(weeks, status)}`,
  becomesIn: (weeks, department, status) => `${weeks} in ${department} ${turns(weeks, status)}`,
  none: "No week changes colour.",
  elsewhere: (count) =>
    count === 1 ? "One week in another department changes too." : `${count} weeks in other departments change too.`,
};
