/** Norwegian bokmål for the holidays. */
import type { AbsenceKind } from "../../wire/AbsenceKind";
import type { Tool } from "../../wire/Tool";
import type { HolidayWords } from "../holidays";

const changes = (count: number) => (count === 1 ? "1 endring" : `${count} endringer`);
const andMore = (people: readonly string[]) =>
  people.length > 3 ? `${people.slice(0, 3).join(", ")} og ${people.length - 3} til` : people.join(", ");

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const areMany = (weeks: string) => /[,–]/.test(weeks);
const kinds: Record<AbsenceKind, string> = { holiday: "Ferie", unavailable: "Borte" };
const toolOf = (tools: readonly Tool[]) => (tools.includes("fullClient") ? "full klient" : "bare Rover");

export const nbHolidays: HolidayWords = {
  grid: {
    title: "Ferie",
    grid: "Ferie og fravær per person og uke",
    trying: (headline) => `Prøver: ${lowerFirst(headline)}`,

    find: "Finn person eller avdeling",
    onlyRed: "Bare avdelinger med røde uker",
    zoom: "Nærhet",
    zooms: { weeks: "Uker", days: "Dager" },
    extent: "Omfang",
    extents: { season: "Sesongen", year: "Hele året" },
    shown: (departments, of) => `${departments} av ${of} avdelinger`,
    noneFound: "Ingen person og ingen avdeling passer til søket.",
    noneRed: "Ingen avdelinger har røde uker. Fint!",
    noTrainers: "Ingen opplærere ennå",
    noTrainersLead: "Legg inn superbrukerne, eller hent dem fra Excel. Så planlegger du ferien deres her.",
    toTrainers: "Gå til Opplærere",
    noSuperusers: "Ingen superbrukere",

    legend: "Tegnforklaring",
    wished: "ønsket",
    fixed: "fastsatt",
    locked: "låst",
    declined: "avslått",
    unavailable: "ikke tilgjengelig",
    publicHoliday: "helligdag",

    trainer: "Opplærer",
    instructors: "Instruktører",
    present: (present, minimum) => `${present} av ${minimum} til stede`,
    week: (week, department, said) => `${department}, ${week}: ${said.join(". ")}`,
    toWeek: "Klikk for å se hvorfor",
    detail: (role, tools, percent) => `${role}, ${toolOf(tools)}, ${percent}\u00a0%`,
    openTrainer: (person, detail) => `${person}, ${detail}`,

    away: (kind, days) => `${kinds[kind]} ${days}`,
    bar: (person, said, dates) => `${person}: ${said.join(", ")} (${dates})`,
    drafted: "i utkastet",
    selected: "valgt",
    cell: (person, week, absences) => `${person}, ${week}: ${absences.join(". ")}`,
    noAbsence: "ingen fravær",
    make: (week) => `Klikk igjen for ferie i ${week}`,

    hint: "Dra i en rad for å legge inn ferie. Dra en ferie for å prøve andre uker: du ser virkningen før du slipper.",
    keysHint: "Piltaster flytter, Shift+piltaster forlenger, Ctrl tar én dag om gangen. Enter åpner, Delete fjerner.",
    tryingHint: (isDraft) =>
      isDraft ? "Enter tar det med i utkastet, Esc tar tilbake" : "Enter lagrer, Esc tar tilbake",
    draggingHint: (isDraft) =>
      `${isDraft ? "Slipp for å ta det med i utkastet" : "Slipp for å lagre"}. Shift tar enkelte dager, Esc avbryter`,
    tried: (person, department, days) => [person, department, days].filter((one) => one !== "").join(", "),
    takenBack: "Tatt tilbake. Ingenting er endret.",
    stays: (weeks, status) =>
      `${weeks} er fortsatt ${
        { red: areMany(weeks) ? "røde" : "rød", yellow: "knapt dekket", green: "dekket", empty: "uten behov" }[status]
      }`,
    because: (text, reasons) => (reasons.length === 0 ? text : `${text}: ${reasons.join(", ")}`),
    tooFewPresent: (present, minimum) => `${present} av ${minimum} til stede`,
    tooFewHours: (hours, tool) =>
      `mangler ${hours} ${tool === null ? "opplæring" : { rover: "Rover", fullClient: "full klient" }[tool]}`,
    more: (weeks) => `${weeks} ${weeks === 1 ? "uke" : "uker"} til skifter farge`,
  },

  panel: {
    move: "Flytt",
    weekBack: "Én uke tilbake",
    weekOn: "Én uke fram",
    dayBack: "Én dag tilbake",
    dayOn: "Én dag fram",
    end: {
      first: {
        weekBack: "Begynn en uke før",
        dayBack: "Begynn en dag før",
        dayOn: "Begynn en dag senere",
        weekOn: "Begynn en uke senere",
      },
      last: {
        weekBack: "Slutt en uke før",
        dayBack: "Slutt en dag før",
        dayOn: "Slutt en dag senere",
        weekOn: "Slutt en uke senere",
      },
    },
    lookFirst: "Hold over en knapp for å se hvilke uker som skifter. Klikk lagrer, og kan angres.",
    lookFirstInDraft: "Hold over en knapp for å se hvilke uker som skifter. Klikk tar endringen med i utkastet.",
    saveDays: "Lagre dagene",
    tryDays: "Prøv dagene",
    cancelDays: "Avbryt",
    decide: "Avgjør",
    approve: "Fastsett",
    wait: "La vente",
    decline: "Avslå",
    kind: "Hva",
    remove: "Fjern",
    movesLocked: "Låst: bare personen selv bestemmer om den skal flyttes.",
    noticeBy: (day) => `Varsles senest ${day}.`,
  },

  draft: {
    switch: "Prøv uten å lagre",
    label: "Utkast",
    none: "Utkast: det du flytter nå, blir ikke lagret før du velger Behold.",
    unsaved: (count) => `Utkast: ${changes(count)}, ikke lagret`,
    show: "Vis endringene",
    hide: "Skjul endringene",
    changes: "Endringer",
    compared: "Sammenlignet med planen",
    keep: "Behold",
    throwAway: "Forkast",
    takeOut: "Ta ut",
    takeOutOf: (what) => `Ta ut av utkastet: ${what}`,
    decideFirst: "Behold eller forkast det du har prøvd, så lagres alt med en gang igjen.",
    made: (what) => `ny: ${what}`,
    removed: (what) => `fjernes: ${what}`,
    fromTo: (from, to) => `fra ${from} til ${to}`,
    becomes: (what) => `blir ${what}`,
    becomesLocked: (isLocked) => (isLocked ? "blir låst" : "blir ikke lenger låst"),
    gone: "Passer ikke lenger: den er fjernet etterpå.",
    moved: (now) => `Passer ikke lenger: den er endret til ${now} etterpå.`,
    unfit: (count) => (count === 1 ? "1 endring passer ikke lenger" : `${count} endringer passer ikke lenger`),
    lookAtUnfit: "Planen er endret etter at du prøvde. Se på det som ikke passer lenger, før du beholder resten.",
    takeOutUnfit: "Ta ut det som ikke passer",
    useAnyway: "Bruk likevel",
    thrown: (count) => `${changes(count)} ble forkastet.`,
    takeBack: "Hent tilbake",
    dismiss: "Lukk",
    refused: "Kan ikke lagres:",
    saved: "Lagret:",
    savedMany: (count) => `Lagret ${changes(count)}.`,
    undo: "Angre",
  },

  many: {
    label: "Valgte ferier",
    selected: (count) => `${count} valgt`,
    remove: "Fjern",
    clear: "Opphev valget",
    lockedStay: (people) =>
      people.length === 1
        ? `Låst, og blir stående: ${andMore(people)}.`
        : `${people.length} er låst, og blir stående: ${andMore(people)}.`,
    alreadySo: "Ingen av de valgte ville endres.",
    approveAll: (department, count) => `Fastsett alle ønskede i ${department}: ${count} ønsket`,
    wished: (count) => `${count} ønsket`,
  },

  typed: {
    open: "Skriv uker",
    weeksOf: (person) => `Uker med ferie for ${person}`,
    hint: "28–30, 32",
    becomes: (days) => `Enter legger inn ferie ${days}. Esc avbryter.`,
  },
};
