/** Norwegian bokmål for the settings. */
import type { SettingsWords } from "../settings";

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const joined = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} og ${items.at(-1)}`;

function dayAt(days: number): string {
  if (days === 0) return "første dag";
  return `${counted(Math.abs(days), "dag", "dager")} ${days < 0 ? "før" : "etter"}`;
}

export const nbSettings: SettingsWords = {
  title: "Innstillinger",
  parts: "Deler av innstillingene",
  part: {
    season: "Sesongen",
    seasons: "Sesonger",
    curriculum: "Opplæringsplan",
    database: "Database og kopier",
    privacy: "Personvern",
    look: "Språk og utseende",
  },
  lead: {
    season: "Navnet, ukene og alle tallene reglene regner med. Endringen prøves på oversikten før du lagrer.",
    seasons: "Alle sesongene i databasen. En ny sommer kan begynne der den forrige slapp.",
    curriculum: "Hva en sommervikar skal lære, av hvem, og når rundt den første arbeidsdagen.",
    database: "Hvor dataene ligger, og kopiene du kan gå tilbake til.",
    privacy: "Hva Skulder aldri lagrer, hvor lenge navnene blir stående, og hvordan de tas bort.",
    look: "Gjelder dette programmet på denne maskinen, med én gang.",
  },
  isUnsaved: "ikke lagret",

  trial: {
    label: "Endringer som ikke er lagret",
    save: "Lagre",
    cancel: "Avbryt",
    showWeeks: "Vis ukene",
    hideWeeks: "Skjul ukene",
    looking: "Prøver på oversikten …",
    cannotTry: "Rett feltene som er merket, så prøves endringen.",
    refused: "Slik kan det ikke lagres. Se feltene som er merket.",
  },

  rules: {
    nameAndWeeks: "Navn og uker",
    group: {
      hours: "Opplærernes timer",
      presence: "Til stede",
      fresh: "Nye vikarer",
      clock: "Klokkeslett for økter",
      day: "Opplæring på én dag",
    },
    rule: {
      fullTimeWeekMinutes: {
        label: "Arbeidstid per uke i full stilling",
        means: "En superbruker i 80 % har 80 % av dette.",
      },
      trainingSharePercent: {
        label: "Andel av arbeidstiden til opplæring",
        means: "Så mye av timene kan en superbruker bruke på å lære opp; resten går til vanlig arbeid.",
      },
      tightPercent: {
        label: "Knapt fra",
        means: "Uken blir gul når opplæringen tar mer enn denne delen av timene.",
      },
      presentDaysMin: {
        label: "Arbeidsdager til stede for å telle i uken",
        means: "Er opplæreren borte så mye at det blir færre dager, regnes hen som borte hele uken.",
      },
      freshWeeks: {
        label: "Uker en vikar regnes som ny",
        means: "Regnet fra og med uken med første arbeidsdag; så lenge må noen være der for vikaren.",
      },
      freshTempsPerTrainer: {
        label: "Nye vikarer per opplærer",
        means: "Flere nye vikarer enn dette på jobb samtidig krever én opplærer til.",
      },
      dayStart: {
        label: "Opplæring tidligst fra",
        means: "Økter bookes ikke tidligere, unntatt der opplæreren har en vakt.",
      },
      dayEnd: {
        label: "Opplæring senest til",
        means: "Økter er ferdige innen dette, unntatt der opplæreren har en vakt.",
      },
      sessionStep: {
        label: "Minutter mellom mulige starttider",
        means: "30 betyr at økter begynner hel og halv time.",
      },
      trainerDayMinutes: {
        label: "Opplæring per dag for en opplærer, høyst",
        means: "Økter bookes ikke utover dette på én dag for samme opplærer.",
      },
      tempDayMinutes: {
        label: "Opplæring per dag for en vikar, høyst",
        means: "Mer enn dette skal ingen lære på én dag.",
      },
      travelMinutes: {
        label: "Reisetid mellom avdelinger",
        means: "Holdes av mellom en opplærers økter i forskjellige avdelinger.",
      },
    },
    unit: {
      hours: "timer",
      minutes: "minutter",
      percent: "%",
      days: "dager",
      weeks: "uker",
      temps: "vikarer",
    },
    default: (value) => `Standard: ${value}`,
    reset: "Tilbakestill",
    resetRule: (rule) => `Tilbakestill «${rule}»`,
    resetAll: "Tilbakestill alle tallene",
    notANumber: "Skriv et helt tall.",
    notHours: "Skriv timer, for eksempel 35,5 eller 6.",
    notAClock: "Skriv et klokkeslett, for eksempel 07.30.",
    hoursWithin: (min, max) => `Må være fra ${min} til ${max}.`,
    startBeforeEnd: "Dagen må begynne før den slutter.",
  },

  seasons: {
    list: "Sesongene i databasen",
    name: "Navn",
    weeks: "Uker",
    changed: "Sist endret",
    weeksOf: (weeks, year) => `${weeks}, ${year}`,
    isOpen: "åpen",
    isArchived: "arkivert",
    isExample: "eksempel",
    open: "Åpne",
    acts: "Hva du kan gjøre",
    openSeason: (name) => `Åpne ${name}`,
    more: (name) => `Mer om ${name}`,
    archive: "Arkiver",
    unarchive: "Ta ut av arkivet",
    remove: "Slett …",
    begin: "Ny, tom sesong …",
    roll: "Ny fra den åpne …",
    rollTitle: (from) => `Ny sesong fra ${from}`,
    rollTakes: "Tas med",
    rollAlways: (departments, trainers, modules) =>
      `${joined([counted(departments, "avdeling", "avdelinger"), counted(trainers, "opplærer", "opplærere")])} med navn, opplæringsplanen med ${counted(modules, "modul", "moduler")}, og alle tallene i reglene.`,
    rollWeekRules: "Unntak for uker, flyttet til ukene med samme nummer",
    rollWanted: "Ønsket vikardekning, flyttet til ukene med samme nummer",
    rollLeaves: "Blir igjen",
    rollLeft: (temps, absences, loans, sessions) => {
      const left = [
        { count: temps, said: counted(temps, "sommervikar", "sommervikarer") },
        { count: absences, said: counted(absences, "fravær", "fravær") },
        { count: loans, said: counted(loans, "lån eller økt stilling", "lån og økte stillinger") },
        { count: sessions, said: counted(sessions, "økt", "økter") },
      ].filter(({ count }) => count > 0);
      if (left.length === 0) return "Ingenting: sesongen har verken vikarer, fravær, lån eller økter.";
      return `${joined(left.map(({ said }) => said))} hører til denne sommeren og tas ikke med. Alt ligger fortsatt i den gamle sesongen.`;
    },
    rollDo: "Begynn sesongen",
    archivedHint: "En arkivert sesong kan leses, men ikke endres.",
    removeTitle: (name) => `Slette ${name}?`,
    removeForGood:
      "Sesongen slettes med alt som hører til: avdelinger, opplærere, vikarer, fravær, økter og historikk. Det kan ikke angres.",
    removeBackups: "I sikkerhetskopiene ligger den til de er skiftet ut.",
    removeExport: "Vil du ta vare på den, kan du lagre den som fil først.",
    removeOpenFirst: "Vil du ta vare på den, kan du åpne den og lagre den som fil først.",
    openInstead: "Åpne den i stedet",
    export: "Lagre som fil …",
    exported: (file) => `Lagret i ${file}.`,
    removeDo: "Slett for godt",
  },

  curriculum: {
    list: "Opplæringsmoduler",
    module: "Modul",
    time: "Tid",
    window: "Når",
    add: "Ny modul",
    unnamed: "Uten navn",
    isNew: "ny",
    isChanged: "endret",
    empty: "Planen har ingen moduler. Da trenger ingen vikarer opplæring. Legg til den første.",
    open: (module) => `Endre ${module}`,
    comesAfter: (modules) => `etter ${modules}`,
    form: {
      elearning: "E-læring",
      course: "Kurs",
      shoulderToShoulder: "Skulder ved skulder",
      check: "Oppfølgingssjekk",
    },
    formMeans: {
      elearning: "Tas alene, uten opplærer.",
      course: "Holdes for hele kommunen, med vikarer fra flere avdelinger.",
      shoulderToShoulder: "Holdes i avdelingen, på vakt.",
      check: "En kort samtale om hvordan det går.",
    },
    weeksBefore: (weeks) => `${counted(weeks, "uke", "uker")} før`,
    weeksAfter: (weeks) => `${counted(weeks, "uke", "uker")} etter`,
    firstDay: "første dag",
    dayAt,
    windowIs: (from, to) =>
      from === to
        ? dayAt(from)
        : Math.sign(from) === Math.sign(to)
          ? `${Math.abs(from)}–${dayAt(to)}`
          : `fra ${dayAt(from)} til ${dayAt(to)}`,
    newTitle: "Ny modul",
    what: "Hva",
    name: "Navn",
    formLabel: "Form",
    minutes: "Tid i alt",
    minutesHint: "2 t, 1,5 t eller 90 min",
    sessionMinutes: "Lengden på én økt",
    sessionsAre: (sessions, length) =>
      sessions === 1 ? "Tas i én økt." : `Tas i ${sessions} økter på høyst ${length}.`,
    groupMax: "Vikarer i én økt, høyst",
    groupHint: "1 er én til én.",
    when: "Når",
    fromDays: "Fra dag",
    toDays: "Til dag",
    daysHint: "Dager fra første arbeidsdag: −7 er en uke før, 0 er dagen selv.",
    after: "Kommer etter",
    afterHint: "Modulene som må være tatt først.",
    noOthers: "Det er ingen andre moduler.",
    addAfter: "Legg til …",
    who: "Hvem kan lære opp",
    noTrainer: "E-læring trenger ingen opplærer.",
    trainerTool: "Opplæreren må kunne",
    anyTool: "Hva som helst",
    trainerKinds: "Opplæreren er",
    post: { superuser: "Superbruker", instructor: "Instruktør" },
    trainerRoles: "Opplæreren har rollen",
    trainerRolesHint: "Ingen valgt betyr alle roller.",
    whom: "Hvem skal ha den",
    forTools: "Vikarer som skal bruke",
    forRoles: "Vikarer med rollen",
    forRolesHint: "Ingen valgt betyr alle roller.",
    forEngagements: "Vikarer som",
    engagement: {
      new: "er nye",
      returning: "har jobbet her før",
      raisedPosition: "har økt stilling i sommer",
    },
    homeCareOnly: "Bare i hjemmetjenesten",
    duplicate: "Lag en kopi",
    copyOf: (module) => `${module} (kopi)`,
    remove: "Slett",
    removed: (module) => `Slettet «${module}».`,
    undo: "Angre",
    stillUsed: (by) => `Kan ikke slettes ennå: i bruk av ${by}. Ta modulen bort der først.`,
    quoted: (module) => `«${module}»`,
    atLeast: (count) => `minst ${count} steder`,
    notMinutes: "Skriv en tid, for eksempel 2 t, 1,5 t eller 90 min.",
    notANumber: "Skriv et helt tall.",
    notDays: "Skriv dager som et helt tall, for eksempel −7 eller 0.",
    missingName: "Gi modulen et navn.",
    sessionTooLong: "En økt kan ikke være lengre enn modulen.",
    reversedWindow: "Den første dagen kommer etter den siste.",
    isCircle: "Modulene venter på hverandre i ring. Ta bort én av dem.",
    chooseOne: "Velg minst én.",
  },

  database: {
    place: "Hvor dataene ligger",
    placeFile: "Alt du gjør, lagres i denne filen.",
    placeServer: "Alt du gjør, lagres i denne databasen på en server.",
    copy: "Kopier",
    copied: "Kopiert",
    openAnother: "Åpne en annen …",
    makeNew: "Lag en ny …",
    recent: "Brukt før",
    openRecent: (place) => `Åpne ${place}`,
    open: "Åpne",
    backups: "Sikkerhetskopier",
    backupsLead: (folder) =>
      `Tas av seg selv hver halvtime når noe er endret, og når du lukker programmet. De ligger i ${folder}.`,
    backupsServer: "Serveren har egne sikkerhetskopier. Spør dem som driver den.",
    backUp: "Ta en kopi nå",
    backedUp: "Kopien er tatt.",
    none: "Ingen kopier er tatt ennå. Den første tas når noe er endret, eller når du ber om det.",
    when: "Tatt",
    size: "Størrelse",
    bytes: (bytes) =>
      bytes < 1024 ** 2
        ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`
        : `${(bytes / 1024 ** 2).toFixed(1).replace(".", ",")}\u00a0MB`,
    restore: "Gå tilbake hit …",
    restoreOf: (when) => `Gå tilbake til kopien fra ${when}`,
    restoreTitle: (when) => `Gå tilbake til ${when}?`,
    restoreWhat:
      "Alle sesongene i databasen blir slik de var da kopien ble tatt. Det som er gjort etterpå, er ikke med.",
    restoreUndo: "Slik det er nå, blir selv en kopi først. Du kan altså gå tilbake hit igjen fra listen.",
    restoreDo: "Gå tilbake",
    restored: (when) => `Databasen er slik den var ${when}.`,
    trouble: "Den siste sikkerhetskopien ble ikke tatt",
    troubleWhat: (detail) =>
      `Se at disken har plass, og ta en kopi nå.${detail === "" ? "" : ` Maskinen sier: ${detail}`}`,
    loading: "Ser etter …",
    failed: "Får ikke vist hvor dataene ligger.",
  },

  privacy: {
    never: "Dette lagres aldri",
    neverLead: "Står det i en liste du henter inn, tas det bort før noe leses, og du får vite det.",
    neverList: [
      "Fødselsnummer og fødselsdato",
      "Adresse, telefon og e-post",
      "Grunnen til et fravær – bare «ferie» eller «ikke tilgjengelig»",
      "Noe om helse eller pasienter",
      "Fritekst som vurderer en person",
    ],
    where: "Navn og ansattnummer",
    whereList: [
      "Navn og ansattnummer ligger ett sted i databasen, skilt fra alt annet.",
      "Historikken og loggene inneholder ingen navn på opplærere eller vikarer.",
      "Hvem som gjorde en endring eller ga beskjed om økter, står med brukernavnet på maskinen. Det blir stående når navn tas bort.",
      "Ingenting sendes ut av maskinen uten at du lagrer en fil.",
    ],
    howLong: "Hvor lenge",
    howLongText:
      "Vikarenes navn trengs til sommeren er gjort opp. Etter dagen du velger her, minner Skulder deg om å ta dem bort. Opplærerne blir med til neste sesong, og tas bort når de slutter.",
    until: "Behold vikarenes navn til",
    untilDay: {
      september: "30. september",
      october: "31. oktober",
      november: "30. november",
      december: "31. desember",
      january: "31. januar året etter",
    },
    untilHere: (day) => `I denne sesongen: ${day}`,
    temps: "Gjør vikarene anonyme",
    tempsNamed: (count) =>
      `${counted(count, "sommervikar", "sommervikarer")} i denne sesongen står med navn eller ansattnummer.`,
    tempsNone: "Ingen sommervikarer i denne sesongen står med navn.",
    tempsDo: "Ta bort navnene …",
    tempsOver: (until) => `Navnene skulle beholdes til ${until}. Nå er det på tide å ta dem bort.`,
    removed: "Navn på slettede personer",
    removedLead: (count) =>
      `${counted(count, "person er slettet", "personer er slettet")} fra sesongen, men navnet er beholdt, så Angre kan hente det tilbake.`,
    removedDo: "Ta dem bort …",
    who: "Disse gjelder det",
    whoName: "Navn",
    whoDepartment: "Hvor",
    whoLastDay: "Siste dag",
    whoRemoved: { trainer: "slettet opplærer", temp: "slettet vikar" },
    stillHere: (count) =>
      count === 1 ? "Én av dem har ikke hatt siste dag ennå." : `${number(count)} av dem har ikke hatt siste dag ennå.`,
    one: "Ta bort navnet til én person",
    oneLead: "Når noen har sluttet, eller ber om det. Fravær, opplæring og økter blir stående, uten navn.",
    oneChoose: "Hvem",
    oneDo: "Ta bort navnet …",
    hasLeft: (day) => `sluttet ${day}`,
    instructor: "instruktør",
    superuserIn: (department) => `superbruker, ${department}`,
    tempIn: (department) => `sommervikar, ${department}`,
    confirmTemps: (count) => `Ta bort navnet til ${counted(count, "vikar", "vikarer")}?`,
    confirmTempsWhat: (example) =>
      `De heter heretter ${example} og så videre, uten ansattnummer. Avdeling, datoer og opplæring blir stående.`,
    confirmRemoved: (count) => `Ta bort navnet til ${counted(count, "slettet person", "slettede personer")}?`,
    confirmRemovedWhat:
      "Henter Angre en av dem tilbake, er det uten navn. Er de med i en annen sesong, beholder de navnet der.",
    confirmOne: (name) => `Ta bort navnet til ${name}?`,
    confirmOneWhat: (given) => `Personen heter heretter ${given}, uten ansattnummer.`,
    removedToo: (count) => `Navnet til ${counted(count, "slettet person", "slettede personer")} går bort samtidig.`,
    everySeason: "Navnet går bort i alle sesongene i databasen der personen er med, også de arkiverte.",
    totalsStay: "Ingen tall endres: dekning, timer og økter blir som før, også i rapportene.",
    noUndo: "Angre henter ikke navnene tilbake: de er ikke lagret noe annet sted i databasen.",
    backupsKeep:
      "Sikkerhetskopier som alt er tatt, har fortsatt navnene til de er skiftet ut. Det tar inntil ni måneder.",
    confirmDo: "Ta bort",
    doneTemps: (count) => `${counted(count, "vikar", "vikarer")} er uten navn.`,
    doneRemoved: (count) => `Navnet til ${counted(count, "slettet person", "slettede personer")} er borte.`,
    doneOne: (given) => `Personen heter nå ${given}.`,
    person: "Alt om en person",
    personLead: "Når noen vil se hva som er lagret om dem. Filen har alt om personen i denne sesongen.",
    personChoose: "Opplærer eller vikar",
    personDo: "Lagre som fil …",
    personSaved: (file) => `Lagret i ${file}. Filen inneholder navn: gi den bare til personen selv.`,
    over: (until, count) =>
      `Navnene skulle beholdes til ${until}, og ${counted(count, "sommervikar", "sommervikarer")} står fortsatt med navn.`,
    overRemoved: (until, count) =>
      `Navnene skulle beholdes til ${until}, og ${counted(count, "slettet person", "slettede personer")} har fortsatt navn.`,
    overDo: "Ta bort navnene …",
    overLater: "Ikke nå",
  },

  look: {
    language: "Språk",
    languageLead: "Alt i vinduet bytter med én gang. Det du har skrevet, blir stående.",
    theme: "Utseende",
    themeLead: "Status vises alltid med tegn og ord i tillegg til farge.",
    themeMeans: {
      light: "Lys bakgrunn",
      dark: "Mørk bakgrunn, hviler øynene",
      contrast: "Svart og hvitt med tydelige kanter",
      system: "Følger det maskinen er stilt inn på",
    },
  },
};
