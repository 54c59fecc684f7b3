/** Norwegian bokmål for what is not booked. */
import type { UnbookedWords } from "../unbooked";

const and = new Intl.ListFormat("nb", { type: "conjunction" });
const or = new Intl.ListFormat("nb", { type: "disjunction" });

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const kinds = { guidance: "Veiledning", support: "Støtte på stedet" } as const;

export const nbUnbooked: UnbookedWords = {
  title: "Ikke booket",
  urgentFirst: "det som haster mest, først",
  search: "Finn vikar eller avdeling",
  module: "Modul",
  allModules: "Alle moduler",
  needs: (count) => `${count} behov`,
  shown: (shown, all) => `Viser ${shown} av ${all}`,
  overdueNeeds: (count) => `${count} for sent`,
  impossibleNeeds: (count) => `${count} som ingen kan ta`,
  empty: "Alt er booket.",
  emptyLead: "Her kommer det som mangler økt, så snart noe mangler.",
  noneFound: "Ingen behov passer med det du har valgt.",
  clearFilters: "Vis alle",
  searching: "Ser etter hva som ikke er booket …",
  failed: "Fikk ikke sett etter hva som ikke er booket.",
  again: "Prøv igjen",

  pieces: (count, length) => (count === 1 ? length : `${count} × ${length}`),
  daysLeft: (days) => `${days} ${days === 1 ? "arbeidsdag" : "arbeidsdager"} igjen`,
  lastDay: "siste dag i dag",
  overdue: "for sent",
  canTake: (trainers) => `${trainers} kan`,
  nobody: {
    outsideSeason: "utenfor sesongen",
    noTrainer: "ingen har modulen",
    trainersAway: "opplærerne er borte",
    neverFits: "ingen felles tid",
    noRoom: "ingen plass igjen",
  },
  why: {
    outsideSeason: "Dagene den kan holdes, ligger utenfor sesongens uker.",
    noTrainer: "Ingen som kan holde modulen, er instruktør eller teller for avdelingen de ukene den kan holdes.",
    trainersAway: "De som kan holde modulen, er borte eller har ikke lang nok arbeidstid de dagene den kan holdes.",
    neverFits: "De som kan holde modulen, har ingen ledig tid som også passer for vikaren.",
    noRoom: "Det finnes en tid, men ikke ved siden av de andre øktene som skal bookes.",
  },

  panel: {
    window: "Kan holdes",
    remaining: "Gjenstår",
    length: "Øktens lengde",
    groupedWith: "Sammen med",
    groupHint: (most) => `Inntil ${most} i én økt.`,
    courseHint: (most) => `Inntil ${most} i ett kurs. De som velges i tillegg, kommer på venteliste.`,
    groupFull: (most) => `Det er ${most} i økten nå, og flere er det ikke plass til.`,
    moreMates: (count) => `Vis ${count} til`,
    whoCan: "Hvem kan",
    bestFirst: "best først",
    own: "egen avdeling",
    hasTaught: "samme opplærer som før",
    taken: (percent) => `${percent} % opptatt`,
    instructor: "instruktør",
    day: "Dag",
    start: "Start",
    free: (days) => `ledig ${days} ${days === 1 ? "dag" : "dager"}`,
    noneShareDays: "Vikarene har ingen dager felles. Velg bort noen av dem.",
    nobodyCan: "Ingen kan ta denne.",
    toRemedies: (week) => `Se tiltak for ${week}`,
    others: (count) => (count === 1 ? "1 kan ikke" : `${count} kan ikke`),
    showWhy: "Vis hvorfor",
    moreOthers: (count) => `Vis ${count} til`,
    fewer: "Vis færre",
    notThen: (time, because) => `${time} går ikke: ${because}`,
    notFreeThen: "opplæreren eller vikaren er ikke ledig da. Velg en annen tid under.",
    book: "Book",
    time: (day, start, end) => `${day} kl. ${start}–${end}`,
    plan: (time, trainer) => `${time} hos ${trainer}`,
    booked: (plan) => `Booket: ${plan}.`,
    waits: (temps) => `På venteliste: ${temps}.`,
    undo: "Angre",
    show: "Vis økten",
    next: (temp, module) => `Neste: ${temp}, ${module}`,
    nothingNext: "Det er ikke mer å booke.",
    gone: "Dette er booket, eller trengs ikke lenger.",
  },

  lacks: {
    tool: (tool) =>
      tool === null
        ? "Er ikke opplært i det modulen krever."
        : `Er ikke opplært i ${tool === "rover" ? "Rover" : "full klient"}.`,
    kind: (isInstructorNeeded) =>
      isInstructorNeeded ? "Modulen holdes bare av instruktører." : "Modulen holdes bare av superbrukere.",
    role: (needed) => `Modulen må holdes av ${or.format(needed.map(lowerFirst))}.`,
  },
  whyNot: {
    outsideSeason: () => "Dagene den kan holdes, ligger utenfor sesongens uker.",
    elsewhere: () => "Teller for en annen avdeling de ukene den kan holdes.",
    away: (absences) => (absences.length === 0 ? "Er ikke ansatt de dagene." : `Er borte: ${and.format(absences)}.`),
    offHours: () => "Har ikke lang nok arbeidstid de dagene.",
    noCommonTime: (temps) =>
      temps > 1 ? "Er ikke på jobb når alle vikarene er ledige." : "Er ikke på jobb når vikaren er ledig.",
    weekFull: () => "Opplæringstiden i uken er brukt opp.",
    dayFull: () => "Har så mye opplæring på én dag som det er lov til.",
    busy: () => "Holder andre økter akkurat da.",
  },
  overlaps: (person, what, time) => `${person} er opptatt da: «${what}» ${time}.`,

  time: {
    who: "Hva passer her",
    none: "Ingenting som mangler økt, passer her.",
    noneLead: "Velg en annen start, eller gå ut fra et behov i lista.",
    find: "Finn vikar eller modul",
    waiting: "venteliste",
    waitingHint: (most) => `Kurset har plass til ${most}. Resten kommer på venteliste.`,
    onlyThese: (module) => `Viser bare dem som kan ha «${module}» sammen.`,
    bookFor: (count) => (count === 1 ? "Book" : `Book for ${count}`),
    more: (count) => `Vis ${count} til`,
  },

  other: {
    title: "Veiledning eller støtte",
    lead: "Tar tid fra instruktøren som en annen økt.",
    kind: "Hva slags arbeid",
    kinds,
    kindHints: { guidance: "av en avdeling, etter en henvendelse", support: "instruktøren er til stede på avdelingen" },
    what: "Hva det gjelder",
    whatHint: "Ikke skriv navn her.",
    department: "Avdeling",
    chooseDepartment: "Velg avdeling …",
    instructor: "Instruktør",
    chooseInstructor: "Velg instruktør …",
    day: "Dag",
    start: "Start",
    startHint: "for eksempel 09.00",
    length: "Varighet",
    lengthHint: "for eksempel 2 t",
    ends: (time) => `til kl. ${time}`,
    add: "Legg til",
    added: (what) => `Lagt til: ${what}.`,
    noInstructors: "Ingen instruktører i sesongen. Legg inn en under Opplærere.",
  },

  mend: {
    title: "Annen opplærer eller tid",
    searching: "Ser etter andre tider …",
    notNeeded: "Vikaren trenger ikke denne økten lenger. Avlys den.",
    orCancel: "Flytt den for hånd, eller avlys den.",
    change: "Bytt",
  },
};
