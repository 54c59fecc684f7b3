/** Norwegian bokmål for shifts. */
import type { ShiftsWords } from "../shifts";

const shifts = (count: number) => (count === 1 ? "1 vakt" : `${count} vakter`);

export const nbShifts: ShiftsWords = {
  title: "Vakter",
  bound: (start, end) =>
    `Økter bookes inne i vaktene. Før den første vakten, etter den siste, og for den som ikke har vakter, bookes det på hverdager fra ${start} til ${end}.`,
  none: "Ingen vakter er lagt inn.",
  fromList: (menu, item) => `Har dere vaktene i en liste, hent dem inn samlet: «${menu}», «${item}».`,
  inWeek: (week) => `Vakter i ${week}`,
  earlier: (count) => `Vis ${shifts(count)} som er passert`,

  add: "Nye vakter",
  addTitle: (person) => `Nye vakter for ${person}`,
  edit: "Rett",
  editTitle: (count) => (count === 1 ? "Rett vakten" : `Rett ${shifts(count)}`),
  remove: "Fjern",
  chosen: (count) => (count === 1 ? "1 vakt valgt" : `${shifts(count)} valgt`),
  chooseWeek: (week) => `Velg alle vakter i ${week}`,
  letGo: "Velg ingen",

  firstDay: "Fra dag",
  lastDay: "Til dag",
  lastDayHint: "La stå tom for bare én dag.",
  day: "Dag",
  weekdays: "På disse dagene",
  start: "Begynner",
  end: "Slutter",
  timeHint: "07.30",
  keepTimes: "Tomt felt: som før.",
  nextMorning: "Slutter neste morgen.",
  noWeekday: "Ingen dager passer. Velg flere ukedager eller en annen periode.",
  tooMany: (most) => `Legg inn høyst ${most} vakter om gangen.`,
  becomes: (count, days, times) => `Blir ${shifts(count)}: ${days}, ${times}.`,
  times: (start, end) => `${start}–${end}`,
  overMidnight: (times) => `${times} neste dag`,
  shift: (day, times) => `${day} kl. ${times}`,
  addNow: (count) => (count === 0 ? "Legg inn" : `Legg inn ${shifts(count)}`),
  added: (count) => `La inn ${shifts(count)}.`,
  changed: (count) => `Rettet ${shifts(count)}.`,
  removed: (count) => `Fjernet ${shifts(count)}.`,
};
