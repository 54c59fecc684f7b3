/** Norwegian bokmål for the automatic booking. */
import type { AutomaticWords } from "../automatic";

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
const counted = (count: number, one: string, many: string) => `${number(count)}\u00a0${count === 1 ? one : many}`;
const sessions = (count: number) => counted(count, "økt", "økter");
const weeks = (count: number) => counted(count, "uke", "uker");

export const nbAutomatic: AutomaticWords = {
  title: "Automatisk booking",
  lead: "Skulder leter etter økter for all opplæring som ikke er booket. Du ser over hele forslaget før noe bookes.",

  what: "Hva skal bookes?",
  wholeSeason: "Hele sesongen",
  someDepartments: "Noen avdelinger",
  departments: "Avdelinger",
  chooseDepartments: "Velg minst én avdeling.",
  from: "Fra og med",
  fromToday: (day) => `i dag, ${day}`,
  fromWeek: (week, day) => `${week}, fra ${day}`,
  howLong: "Hvor lenge skal det letes?",
  howLongHint: "Lenger leting gir aldri et dårligere forslag. Du kan stoppe underveis og beholde det beste så langt.",
  seconds: (count) => counted(count, "sekund", "sekunder"),
  alsoMove: "Flytt også det som er booket, men så lite som mulig",
  alsoMoveHint: "Låste økter og økter som er gjennomført, blir stående uansett.",
  start: "Finn økter",

  searching: "Leter etter økter",
  beginning: "Ser på hva som skal bookes …",
  gone: (seconds, of) => `${seconds} av ${of}\u00a0sekunder`,
  placed: (placed, of, bound) =>
    `Plassert ${number(placed)} av ${number(of)}.${bound > 0 ? ` Minst ${number(bound)} kan ikke plasseres.` : ""}`,
  whatAPieceIs: "Det telles i bolker: én vikars opplæring i én økt.",
  stop: "Stopp",
  stopping: "Stopper …",
  stopHint: "Stopper du, beholdes det beste så langt.",

  wasStopped: "Letingen ble stoppet. Dette er det beste som ble funnet.",
  placedOf: (placed, of) => `Plassert ${number(placed)} av ${number(of)}`,
  sessions: "Økter",
  trainers: "Opplærere",
  temps: "Vikarer",
  adds: (pieces, placed, unplaced) =>
    `${counted(pieces, "bolk", "bolker")} = ${number(placed)} plassert + ${number(unplaced)} ikke plassert.`,
  liesIn: (placed, count, trainers) =>
    `De ${number(placed)} ligger i ${sessions(count)} hos ${counted(trainers, "opplærer", "opplærere")}.`,
  cannotBeFewer: "Ingen plan kan plassere flere.",
  mightBeFewer: (bound) =>
    bound === 0
      ? "Kanskje kan flere plasseres ved å lete lenger."
      : `Minst ${number(bound)} kan ikke plasseres av noen plan. Resten kan kanskje plasseres ved å lete lenger.`,
  nothing: "Ingenting å booke",
  nothingText: "All opplæring i det du valgte, er booket eller gjennomført.",
  nonePlaced: "Ingen økter kunne plasseres",
  nonePlacedText: "Listen sier hvorfor, og hvilken uke det er tiltak for.",

  parts: { list: "Forslag", calendar: "Uke for uke", leftOut: "Ikke plassert" },
  partCount: (name, count) => `${name} (${number(count)})`,

  proposals: "Foreslåtte økter",
  chooseAll: "Alle økter",
  chooseGroup: (department) => `Alle økter i ${department}`,
  chooseOne: (what) => `Ta med ${what}`,
  chosenOf: (chosen, of) => (chosen === of ? sessions(of) : `${number(chosen)} av ${sessions(of)}`),
  severalDepartments: "Flere avdelinger sammen",
  day: "Dag",
  time: "Tid",
  module: "Modul",
  trainer: "Opplærer",
  ofTemps: "Vikarer",
  times: (start, end) => `${start}–${end}`,
  proposal: (day, times, module, trainer, temps) => `${day} ${times}: ${module} hos ${trainer} for ${temps.join(", ")}`,
  staysAsBooked: "blir stående som booket",
  movedFrom: (day, times, trainer) => `booket nå: ${day} ${times} hos ${trainer}`,

  weekGrid: (week) => `Foreslåtte økter i ${week}`,
  sessionsInWeek: (count) => (count === 0 ? "ingen økter" : sessions(count)),
  calendarHint: "Klikk en økt for å ta den ut av forslaget, eller inn igjen.",

  leftOut: "Ikke plassert",
  leftOutLead: "Dette rommer forslaget ikke. Det blir stående i listen over det som ikke er booket.",
  noneLeftOut: "Alt er plassert.",
  explain: "Forklar",
  explainOf: (temp, module) => `Forklar: ${module} for ${temp}`,
  explaining: "Spør hver opplærer …",
  couldHave: "Kan ta det nå",
  trainersInWay: "Kan ikke ta det",
  moreTrainers: (count) => `og ${counted(count, "opplærer", "opplærere")} til`,
  noLongerNeeded: "Dette er booket eller gjennomført siden.",
  remediesIn: (week) => `Tiltak i ${week}`,
  remediesOf: (department, week) => `Tiltak for ${department} i ${week}`,

  board: "Slik blir oversikten",
  askingBoard: "Regner ut oversikten for det du har valgt …",
  redder: (count) => (count === 1 ? "1 uke blir verre" : `${weeks(count)} blir verre`),
  redderLead: "Se på disse før du booker.",
  noneRedder: "Ingen uker blir verre.",
  better: "Andre uker som skifter",

  accept: (count) => `Book ${sessions(count)}`,
  acceptRedder: (count, redder) => `Book ${sessions(count)}, selv om ${weeks(redder)} blir verre`,
  acceptNone: "Velg minst én økt",
  acceptNothingNew: "Alt valgt er booket slik fra før",
  acceptedAsOne: "Bookes som ett steg, og kan angres som ett.",
  discard: "Forkast forslaget",
  again: "Let på nytt",
  change: "Endre valgene",

  isBooked: (count) => `${sessions(count)} er booket`,
  isBookedText: (left) =>
    left === 0
      ? "All opplæring i det du valgte, er nå booket."
      : `${counted(left, "bolk", "bolker")} i det du valgte, er ikke booket ennå.`,
  isUndone: "Bookingen er angret. Ingen av øktene er booket.",
  toSessions: "Til øktene",
  tellPeople: "Hvem skal ha beskjed?",

  stale: "Sesongen er endret siden forslaget ble laget",
  staleBy: (who) => `${who} har endret sesongen siden forslaget ble laget`,
  staleText: "Ingenting er booket. Let på nytt, så tar forslaget hensyn til endringen.",
  refused: "Ingenting er booket, for noe i forslaget går ikke lenger.",
};
