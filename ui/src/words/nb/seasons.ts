/** Norwegian bokmål for a season being typed, and for cells that turn. */
import type { MoveWords, SeasonWords } from "../seasons";

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

export const nbSeason: SeasonWords = {
  name: "Navn",
  nameOf: (year) => `Sommer ${year}`,
  firstWeek: "Første uke",
  lastWeek: "Siste uke",
  ofYear: "År",
  yearOf: (week) => `År for ${week.charAt(0).toLowerCase()}${week.slice(1)}`,
  missingName: "Gi sesongen et navn.",
  notAYear: "Skriv et årstall, for eksempel 2027.",
  notAWeek: "Året har ikke denne uken. Skriv for eksempel 22.",
  reversedWeeks: "Siste uke kommer før første uke.",
  weeksAre: (count, days) => `${count === 1 ? "1 uke" : `${count} uker`}, ${days}`,
  beginTitle: "Begynn en tom sesong",
  beginLead:
    "Sesongen begynner med standard opplæringsplan og ingenting annet. Avdelinger, opplærere og vikarer legger du inn selv eller henter fra lister.",
  beginDo: "Begynn sesongen",
};

export const nbMoves: MoveWords = {
  department: "Avdeling",
  weeks: "Uker",
  now: "Nå",
  becomes: "Blir",
  none: "Ingen uker skifter farge.",
  turnTo: (weeks, status) =>
    `${weeks === 1 ? "1 uke" : `${number(weeks)} uker`} blir ${{ red: weeks === 1 ? "rød" : "røde", yellow: "knapt dekket", green: "dekket", empty: "uten behov" }[status]}`,
  turn: (weeks, before, after) => `${weeks}: fra ${lowerFirst(before)} til ${lowerFirst(after)}`,
  more: (weeks) => `og ${number(weeks)} ${weeks === 1 ? "uke" : "uker"} til. Oversikten viser resten etterpå.`,
};
