/** Norwegian bokmål: plain and short. */

import type { Words } from "../words";
import { nbAutomatic } from "./automatic";
import { nbCover } from "./cover";
import { nbDepartments } from "./departments";
import { nbFollowUps } from "./followUps";
import { nbForm } from "./form";
import { nbGuide } from "./guide";
import { history } from "./history";
import { nbHolidays } from "./holidays";
import { nbImports, nbLists } from "./imports";
import { palette } from "./palette";
import { noun, why } from "./refusals";
import { nbRemedies } from "./remedies";
import { nbReports } from "./reports";
import { nbReserve } from "./reserve";
import { nbMoves, nbSeason } from "./seasons";
import { nbSessions } from "./sessions";
import { nbSettings } from "./settings";
import { nbShifts } from "./shifts";
import { nbStillUsed } from "./stillUsed";
import { nbStrip } from "./strip";
import { nbTable } from "./table";
import { nbTelling } from "./telling";
import { nbTemps } from "./temps";
import { nbTrainers } from "./trainers";
import { trouble } from "./trouble";
import { nbUnbooked } from "./unbooked";
import { nbVulnerable } from "./vulnerable";

const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} og ${items.at(-1)}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Numbers in running text, as bokmål writes the small ones. */
const small = ["ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
const spelled = (number: number) => small[number] ?? String(number);

export const nb: Words = {
  ...nbLists,
  language: "nb",
  calendar: {
    months: [
      "januar",
      "februar",
      "mars",
      "april",
      "mai",
      "juni",
      "juli",
      "august",
      "september",
      "oktober",
      "november",
      "desember",
    ],
    weekdays: ["man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."],
    monthsShort: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    week: "uke",
    weeks: "uke",
    afterDay: ".",
    betweenFigures: ".",
    betweenClock: ".",
  },
  hourWords: { hour: "t", minute: "min", decimal: ",", thousands: "\u00a0" },

  list,
  count: (number, { one, many }) => `${number} ${number === 1 ? one : many}`,
  percent: (number) => `${number}\u00a0%`,

  status: { red: "For få", yellow: "Knapt", green: "Dekket", empty: "Ingen behov" },
  reason: {
    tooFewPresent: "For få til stede",
    tooFewHours: "For få opplæringstimer",
    noBackup: "Ingen reserve",
    trainBefore: "Må læres opp før",
    tight: "Høyt belegg",
  },
  statusMeans: {
    red: "for få til stede eller for få opplæringstimer",
    yellow: "går, men uten slingringsmonn",
    green: "nok opplærere og timer",
    empty: "ingen vikarer og ingen opplæring",
  },
  role: {
    assistant: "Assistent",
    apprentice: "Lærling",
    healthWorker: "Helsefagarbeider",
    student: "Student",
    nurse: "Sykepleier",
    socialEducator: "Vernepleier",
  },
  tool: { rover: "Rover", fullClient: "Full klient" },
  tempTool: { roverOnly: "Kun Rover", fullClient: "Full klient" },
  absenceKind: { holiday: "Ferie", unavailable: "Ikke tilgjengelig" },
  absenceStatus: { wished: "Ønsket", fixed: "Fastsatt", declined: "Avslått" },
  noun,
  publicHoliday: {
    newYear: "første nyttårsdag",
    maundyThursday: "skjærtorsdag",
    goodFriday: "langfredag",
    easterMonday: "andre påskedag",
    labourDay: "arbeidernes dag",
    constitutionDay: "grunnlovsdagen",
    ascensionDay: "Kristi himmelfartsdag",
    whitMonday: "andre pinsedag",
    christmasDay: "første juledag",
    boxingDay: "andre juledag",
  },
  why,
  fileWhy: {
    notJson: ({ line, column, what }) =>
      `Filen er ikke gyldig JSON: stopper på linje ${line}, tegn ${column} (${what}).`,
    wrongFormat: ({ found }) =>
      found === null
        ? "Filen sier ikke hvilket format den har. Skulder leser skulder-season/1."
        : `Filen har formatet «${found}». Skulder leser skulder-season/1.`,
    unknownKey: () => "Formatet har ikke denne nøkkelen. Fjern den eller rett navnet.",
    repeatedKey: () => "Nøkkelen står to ganger. Behold én.",
    missing: () => "Nøkkelen mangler.",
    wrongType: ({ expected }) => `Skal være ${nb.jsonType[expected]}.`,
    notADay: () => "Er ingen dag fra 1990 til 2100. Skriv den som 2027-07-12.",
    notAWeek: () => "Er ingen uke fra 1990 til 2100. Skriv den som 2027-W28.",
    notAMonth: () => "Er ingen måned fra 1990 til 2100. Skriv den som 2027-07.",
    notATime: () => "Er ikke noe klokkeslett. Skriv det som 07:30.",
    notOneOf: ({ words }) => `Skal være ett av: ${words.join(", ")}.`,
    outOfBounds: ({ min, max }) => `Skal være fra ${min} til ${max}.`,
    notADivisor: ({ of }) => `Skal gå opp i ${of}.`,
    moreThan: ({ other }) => `Kan ikke være mer enn ${other}.`,
    empty: () => "Kan ikke være tom.",
    tooLong: ({ max }) => `Er for lang. Bruk høyst ${max} tegn.`,
    identityNumber: () => "Ser ut som et fødselsnummer. Skulder lagrer aldri fødselsnumre. Ta det bort.",
    reversed: ({ first, last }) => `${last} kommer før ${first}. Bytt dem eller rett dem.`,
    notBefore: ({ first, last }) => `${first} må komme før ${last}.`,
    tooManyWeeks: ({ max }) => `En sesong kan ha høyst ${max} uker.`,
    unknownReference: ({ noun: of }) => `Ingen ${noun[of].one} i filen har denne id-en.`,
    duplicateId: ({ other }) => `Id-en er brukt før, i ${other}. Gi denne en annen.`,
    secondWeekRule: ({ other }) => `Avdelingen har alt et unntak for uken, i ${other}. Behold ett.`,
    overlaps: ({ other }) => `Overlapper med ${other}.`,
    notASuperuser: () => "Viser til en instruktør. Bare superbrukere kan stå her.",
    circle: () => "Modulen kommer etter seg selv gjennom after. Bryt ringen.",
    missingFor: ({ sort }) => `Nøkkelen mangler: ${nb.entrySort[sort]} må ha den.`,
    notFor: ({ sort }) => `${upperFirst(nb.entrySort[sort])} har ikke denne nøkkelen. Fjern den.`,
    oneDepartment: () => "Nøkkelen mangler. Bare et kurs for vikarer i flere avdelinger er uten avdeling.",
    exactlyOneOf: ({ keys }) => `Nøyaktig én av ${list(keys)} skal stå her.`,
  },
  entrySort: {
    superuser: "superbrukere",
    instructor: "instruktører",
    training: "opplæringsøkter",
    guidanceOrSupport: "veiledning og støtte",
  },
  jsonType: {
    object: "et objekt",
    list: "en liste",
    text: "tekst i anførselstegn",
    wholeNumber: "et helt tall",
    flag: "true eller false",
  },
  failure: {
    refused: () => ({
      title: "Endringen ble ikke tatt imot",
      text: "Se hva som er galt ved feltet.",
      action: "Lukk",
    }),
    stale: ({ by }) => ({
      title: "Sesongen er endret av andre",
      text: `${by ?? "Noen andre"} har endret det samme i mellomtiden. Det du skrev er beholdt; hent den nye sesongen og se over.`,
      action: "Hent den nye sesongen",
    }),
    importMoved: () => ({
      title: "Sesongen er endret siden filen ble lest",
      text: "Ingenting er tatt inn. Tallene er regnet på nytt; se over dem og ta inn på nytt.",
      action: "Lukk",
    }),
    storeUnavailable: () => ({
      title: "Får ikke tak i databasen",
      text: "Ingenting er endret. Se at disken har plass og at ingen andre programmer holder filen. Det du skrev er beholdt.",
      action: "Prøv igjen",
    }),
    newerVersion: ({ found }) => ({
      title: "Databasen er laget av en nyere utgave",
      text: `Den er laget av Skulder ${found}. Oppdater Skulder for å åpne den. Filen er ikke rørt.`,
      action: "Prøv igjen",
    }),
    damaged: () => ({
      title: "Databasen er skadet",
      text: "Filen kan ikke leses og er beholdt som den er. Hent tilbake en sikkerhetskopi.",
      action: "Prøv igjen",
    }),
    inUse: () => ({
      title: "Databasen er åpen i et annet vindu",
      text: "Skulder kjører allerede med denne databasen. Bruk vinduet som er åpent, eller lukk det og prøv igjen.",
      action: "Prøv igjen",
    }),
    unsuitable: ({ why }) => ({
      title: "Databasen kan ikke ligge der",
      text:
        why === "networkShare"
          ? "Mappen ligger på en annen maskin, og der kan databasen bli skadet. Velg en mappe på denne maskinen."
          : "Mappen synkroniseres mellom maskiner, og da kan databasen bli skadet. Velg en mappe som ikke synkroniseres.",
      action: "Prøv igjen",
    }),
    archived: () => ({
      title: "Sesongen er arkivert",
      text: "Den kan leses, men ikke endres. Hent den fram fra arkivet under Innstillinger for å endre den.",
      action: "Lukk",
    }),
    malformed: () => ({
      title: "Programmet forstod ikke forespørselen",
      text: "Ingenting er endret. Hent sesongen på nytt og prøv igjen.",
      action: "Hent sesongen på nytt",
    }),
    nothingOpen: () => ({
      title: "Ingen sesong er åpen",
      text: "Sesongen er lukket eller fjernet.",
      action: "Hent sesongen på nytt",
    }),
    internal: () => ({
      title: "Noe gikk galt i programmet",
      text: "Ingenting er endret, og det du skrev er beholdt.",
      action: "Hent sesongen på nytt",
    }),
  },

  shell: {
    places: {
      board: "Oversikt",
      holidays: "Ferie",
      departments: "Avdelinger",
      trainers: "Opplærere",
      temps: "Sommervikarer",
      sessions: "Økter",
      cover: "Vikardekning",
      followUps: "Oppfølging",
      reports: "Rapporter",
      history: "Historikk",
      settings: "Innstillinger",
    },
    navigation: "Steder",
    today: (day, week) => `I dag ${day}, ${week}`,
    undo: "Angre",
    redo: "Gjør om",
    saving: "Lagrer …",
    saved: "Lagret",
    theme: "Utseende",
    themes: { light: "Lyst", dark: "Mørkt", contrast: "Høy kontrast", system: "Som maskinen" },
    more: "Fil",
    import: "Hent inn fil …",
    paste: "Lim inn fra Excel …",
    template: "Lagre som mal …",
    blankTemplate: "Lagre tom mal til utsending …",
    view: "Lagre denne visningen …",
    export: "Lagre sesongen …",
    savedTo: (file) => `Lagret i ${file}`,
    exampleBanner: (today) =>
      `Dette er eksempelsesongen, åpnet på sin egen dag ${today}. Alle navn er oppdiktet. Prøv hva du vil.`,
    removeExample: "Fjern eksempelet",
    close: "Lukk",
    back: "Tilbake",
    cancel: "Avbryt",
    loading: "Åpner sesongen …",
    savesItself: "Alt lagres med det samme det er gjort.",
    print: "Skriv ut …",
    seasons: "Sesong",
    allSeasons: "Alle sesonger …",
    dismiss: "Skjul",
  },

  board: {
    title: "Oversikt",
    grid: "Dekning per avdeling og uke",
    department: "Avdeling",
    instructors: "Instruktører",
    instructorsOf: (available, of) => `${available} av ${of}`,
    presentOf: (present, minimum) => `${present} av ${minimum}`,
    cell: (department, week, status, reasons, present) =>
      `${department}, ${week}: ${[status, ...reasons, present].join(". ")}`,
    turnsFrom: (status) => `Nå: ${lowerFirst(status)}`,
    trying: (headline) => `Prøver: ${lowerFirst(headline)}`,
    lacksHours: "timer mangler",
    redWeeks: (cells, departments) =>
      `${cells} ${cells === 1 ? "rød uke" : "røde uker"} i ${departments} ${departments === 1 ? "avdeling" : "avdelinger"}`,
    noRed: "Ingen røde uker",
    unfairlySpread: (load, capacity) => `Kommunen trenger ${load} og har ${capacity}: det er fordelingen det står på.`,
    tooMuch: (load, capacity, missing) =>
      `Kommunen trenger ${load} og har bare ${capacity}: det mangler ${missing} samlet.`,
    enough: (load, capacity) => `Kommunen trenger ${load} og har ${capacity}.`,
    onlyRed: "Bare røde",
    findDepartment: "Finn avdeling",
    noneFound: "Ingen avdeling passer til søket.",
    noneRed: "Ingen avdelinger har røde uker. Fint!",
    shown: (shown, all) => `${shown} av ${all} avdelinger`,
    legend: "Tegnforklaring",
    isToday: "i dag",
    openPeople: (department) => `${department}: vis opplærere`,
    numbersMean: "1/2 = én til stede av to som må være der",
  },

  week: {
    why: "Hvorfor",
    covered: (present, minimum) =>
      minimum === 0
        ? "Dekket: ingen trenger å være til stede, og opplæringen går opp."
        : `Dekket: ${spelled(present)} til stede, ${minimum === 1 ? "én" : spelled(minimum)} må være der, og opplæringen går opp.`,
    empty: "Ingen vikarer er på jobb, og ingen opplæring hører til denne uken.",
    nobodyThere: (week, because) => `Ingen opplærere er til stede i ${week}${because}.`,
    tooFewThere: (week, present, minimum, because) =>
      `${upperFirst(spelled(present))} til stede i ${week}, men det må være ${spelled(minimum)}${because}.`,
    short: (department, hours, what, weeks, because) => `${department} mangler ${hours} ${what} i ${weeks}${because}.`,
    becauseNobodyCan: ", fordi ingen av superbrukerne er kvalifisert for det",
    because: (people) => (people.length === 0 ? "" : `, fordi ${list(people)}`),
    becauseTooLittle: (hours, people) =>
      `, fordi de som kan, bare har ${hours}${people.length === 0 ? "" : `: ${list(people)}`}`,
    notQualified: (people) => `${list(people)} kan ikke ta dette (verktøy eller rolle).`,
    noBackup: (present) =>
      `Akkurat ${present === 1 ? "én" : spelled(present)} til stede: blir ${present === 1 ? "den" : "én av dem"} borte, er nye vikarer uten opplærer.`,
    trainBefore: (temps, weeks) => `${temps} må læres opp før denne uken, i ${weeks}: senere er det ingen som kan.`,
    tight: (percent, weeks) =>
      `Opplæringen i ${weeks} tar mer enn ${percent}\u00a0% av timene: det er lite å gå på om noen blir borte.`,
    areAway: (people, kind, days) =>
      kind === "holiday" ? `${list(people)} har ferie ${days}` : `${list(people)} er ikke tilgjengelig ${days}`,
    isNotEmployed: (person) => `${person} ikke er ansatt hele uken`,
    isLent: (person, department) => `${person} er lånt ut til ${department}`,
    isFullyBooked: (person) => `${person} er fullt booket`,
    training: "opplæring",
    trainingInTool: { rover: "opplæring i Rover", fullClient: "opplæring i full klient" },
    trainingIn: (module) => `opplæring i «${module}»`,
    sum: "Regnestykket",
    tightSum: "Regnestykket for høyt belegg",
    needsOf: (weeks) => `Behov ${weeks}`,
    temp: "Sommervikar",
    module: "Opplæringsmodul",
    hours: "Timer",
    capacityOf: (weeks) => `Kapasitet ${weeks}`,
    trainer: "Opplærer",
    week: "Uke",
    days: "Dager",
    has: "Har",
    taken: "Brukt",
    left: "Igjen",
    tightLeft: (percent) => `× ${percent} %`,
    tightSumNote: (percent) => `Regnet med ${percent}\u00a0% av timene.`,
    total: "Sum",
    missingSum: (load, capacity, short) => `${load} behov − ${capacity} kapasitet = ${short} mangler`,
    nobodyQualified: "Ingen superbrukere i avdelingen er kvalifisert.",
    unqualified: (people) => `Kan ikke ta dette (verktøy eller rolle): ${people}`,
    rescuable: "Instruktørene har timer til å ta dette.",
    notRescuable: "Heller ikke instruktørene har timer nok.",
    presence: "Hvem er der",
    there: "Til stede",
    away: "Borte",
    daysOf: (days, workdays) => `${days} av ${workdays} dager`,
    notEmployed: "ikke ansatt",
    partlyEmployed: "ansatt deler av uken",
    lentTo: (department) => `lånt ut til ${department}`,
    borrowedFrom: (department) => `lånt fra ${department}`,
    instructor: "instruktør",
    countsNot: (needed) => `teller ikke: under ${needed} ${needed === 1 ? "dag" : "dager"}`,
    openAbsences: (person) => `Fravær for ${person}`,
    noTrainers: "Avdelingen har ingen superbrukere.",
    minimum: "Hvor mange må være der",
    workdays: (days, workdays) => `${days}, ${workdays} arbeidsdager`,
    minimumIs: {
      weekRule: (minimum, reason) => `${minimum} – unntak for denne uken: ${reason}`,
      nobody: "0 – ingen vikarer på jobb og ingen opplæring denne uken",
      department: (minimum) => `${minimum} – avdelingens eget minimum`,
      freshTemps: (fresh, perTrainer, minimum) => `${minimum} – ${fresh} nye vikarer, én opplærer per ${perTrainer}`,
    },
    onFloor: "Vikarer på jobb",
    onFloorCount: (temps, fresh) => `${temps}, ${fresh === 0 ? "ingen nye" : fresh === 1 ? "1 ny" : `${fresh} nye`}`,
    fresh: "ny",
    nobodyOnFloor: "Ingen vikarer på jobb denne uken.",
    earlier: "Må læres opp før",
    earlierNeed: (hours, weeks) => `${hours} i ${weeks}`,
    publicHolidays: (days) => `Helligdager: ${days}`,
    previousWeek: "Forrige uke",
    nextWeek: "Neste uke",
    supportTitle: "Støtte på stedet",
  },

  remedies: nbRemedies,
  vulnerable: nbVulnerable,
  reserve: nbReserve,

  people: {
    title: (department) => `Opplærere i ${department}`,
    find: "Finn opplærer",
    none: "Avdelingen har ingen superbrukere.",
    noAbsence: "Ingen fravær",
    superuser: "Superbruker",
    instructor: "Instruktør",
    open: (person) => `Fravær for ${person}`,
    toDepartment: "Alt om avdelingen",
  },

  absences: {
    title: (person) => `Fravær for ${person}`,
    list: "Fravær i sesongen",
    none: "Ingen fravær er lagt inn.",
    add: "Nytt fravær",
    kind: "Hva",
    status: "Status",
    weeks: "Uker",
    weeksHint: "28–30",
    firstDay: "Første dag",
    lastDay: "Siste dag",
    dayHint: "dd.mm",
    locked: "Låst",
    lockedHint: "Personen bestemmer selv. Foreslås aldri flyttet.",
    isLocked: "låst",
    save: "Lagre",
    cancel: "Avbryt",
    remove: "Slett",
    removed: (what) => `Slettet ${what}.`,
    undo: "Angre",
    unsaved: "ikke lagret",
    missingDay: "Skriv en dag, for eksempel 12.7.",
    missingWeeks: "Skriv uker eller dager.",
    notADay: "Dette er ingen dag. Skriv for eksempel 12.7 eller 12.07.2027.",
    notWeeks: "Dette er ingen uke. Skriv for eksempel 28 eller 28–30.",
    reversedDays: "Siste dag kommer før første dag.",
    reversedWeeks: "Den siste uken kommer før den første.",
    noticeBy: (day) => `Ferien må være varslet senest ${day} (to måneder før første feriedag).`,
    noticePassed: (day) => `Varslingsfristen var ${day}. Å fastsette ferien nå krever avtale.`,
    movingFixed: "Ferien er fastsatt. Å flytte den krever avtale.",
    stripHint: "Klikk en uke for å velge den, dra for å velge flere.",
    stripChoose: "Åpne et fravær nedenfor for å flytte det, eller legg inn et nytt.",
    tryFirst: "Endringen prøves mens du skriver. Ingenting er lagret før du lagrer.",
    weeksAre: (weeks, days) => `${weeks} (${days})`,
  },

  start: {
    welcome: "Velkommen til Skulder",
    lead: "Se hvilke uker superbrukerne ikke strekker til når sommervikarene skal læres opp, og prøv hva som hjelper.",
    tryExample: "Prøv eksempelsesongen",
    exampleText: "En oppdiktet kommune med 12 avdelinger. Kan fjernes med ett klikk.",
    importFile: "Hent inn en fil …",
    importText: "Lister fra Excel eller CSV, eller en sesongfil. Du ser over alt før noe tas inn.",
    begin: "Begynn tomt …",
    beginText: "Med standard opplæringsplan. Du legger inn avdelinger og folk selv.",
    templateText: "Har du ingen lister ennå?",
    template: "Lagre en tom mal til utsending …",
    databaseText: "Har du en database fra før?",
    database: "Åpne den …",
  },

  season: nbSeason,
  moves: nbMoves,
  table: nbTable,
  strip: nbStrip,
  stillUsed: nbStillUsed,
  form: nbForm,
  departments: nbDepartments,
  trainers: nbTrainers,
  sessions: nbSessions,
  unbooked: nbUnbooked,
  automatic: nbAutomatic,
  telling: nbTelling,
  reports: nbReports,
  shifts: nbShifts,
  holidays: nbHolidays,
  followUps: nbFollowUps,

  settings: nbSettings,

  imports: nbImports,
  guide: nbGuide,
  palette,
  trouble,
  cover: nbCover,
  temps: nbTemps,

  history,
};
