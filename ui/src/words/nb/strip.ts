/** Norwegian bokmål for a department's weeks before and after something that is being tried. */
import type { Status } from "../../wire/Status";
import type { StripWords } from "../strip";

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const areMany = (weeks: string) => /[,–]/.test(weeks);
const turns = (weeks: string, status: Status) =>
  `blir ${{ red: areMany(weeks) ? "røde" : "rød", yellow: "knapt dekket", green: "dekket", empty: "uten behov" }[status]}`;

export const nbStrip: StripWords = {
  title: (department) => `Slik blir det i ${department}`,
  instructors: "Instruktører til stede",
  week: (week, before, after, isChosen) =>
    `${week}: ${before === after ? lowerFirst(before) : `fra ${lowerFirst(before)} til ${lowerFirst(after)}`}${isChosen ? ", valgt" : ""}`,
  becomes: (weeks, status) => `${weeks} ${turns(weeks, status)}`,
  becomesIn: (weeks, department, status) => `${weeks} i ${department} ${turns(weeks, status)}`,
  none: "Ingen uker skifter farge.",
  elsewhere: (count) => `${count === 1 ? "Én uke" : `${count} uker`} i andre avdelinger skifter også.`,
};
