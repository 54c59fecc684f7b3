/** Norwegian bokmål for telling people of their sessions. */
import type { TellingWords } from "../telling";

const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} og ${items.at(-1)}`;

export const nbTelling: TellingWords = {
  title: "Gi beskjed",
  titleOf: (who) => `Beskjed til ${who}`,
  tell: "Gi beskjed",
  lead: "De som har fått nye, endrede eller avlyste økter siden de sist fikk beskjed.",
  search: "Finn person eller avdeling",
  noneFound: "Ingen passer til søket.",
  everybodyKnows: "Alle har fått beskjed.",
  everybodyKnowsText: "Søk etter en person eller avdeling for å se hva som er sagt, eller for å lagre en kalenderfil.",
  kinds: { trainer: "opplærer", temp: "vikar", department: "avdeling" },
  newsOf: (count) => (count === 1 ? "1 nyhet" : `${count} nyheter`),
  waiting: (count) => (count === 1 ? "Én venter på beskjed." : `${count} venter på beskjed.`),
  more: (count) => `og ${count} til`,
  moreHint: "Søk for å finne dem.",
  asking: "Ser etter hva som er nytt …",

  toldAt: (day, clock, by) => `Fikk beskjed ${day} kl. ${clock}${by === null ? "" : ` av ${by}`}.`,
  neverTold: "Har ikke fått beskjed ennå.",
  changes: "Nytt siden sist",
  noChanges: "Ingenting er endret siden sist.",
  stands: "Står som før",
  nothingAtAll: "Ingen økter fra i dag av.",
  news: { nothing: "Som før", added: "Ny", changed: "Endret", cancelled: "Avlyst" },
  before: "Før",

  saveCalendar: "Lagre kalenderfil",
  saved: (file) => `Lagret ${file}.`,
  calendarHint:
    "Filen åpnes i Outlook og andre kalendere. En nyere fil retter det som er endret, og tar bort det avlyste.",
  copy: "Kopier tekst",
  copied: "Teksten er kopiert. Lim den inn i en e-post.",
  copyYourself: "Teksten kunne ikke kopieres herfra. Den er merket under: trykk Ctrl+C.",
  text: "Teksten",
  markTold: "Marker som gitt beskjed",
  isMarked: "Markert som gitt beskjed.",

  mail: {
    changed: (day) => `Endret siden ${day}:`,
    all: "Økter:",
    none: "Ingen økter.",
    added: "Ny",
    moved: "Endret",
    cancelled: "Avlyst",
    when: (day, start, end) => `${day} kl. ${start}–${end}`,
    overMidnight: "neste dag",
    with: (trainer) => `med ${trainer}`,
    together: (temps) => `sammen med ${list(temps)}`,
    forTemps: (temps) => `for ${list(temps)}`,
    at: (department) => `i ${department}`,
    waiting: (temps) => `på venteliste: ${list(temps)}`,
    was: (before) => `før: ${before}`,
    because: (reason) => `fordi ${reason}`,
    reasons: {
      trainerAway: "opplæreren er borte",
      tempAway: "vikaren er borte",
      workload: "avdelingen har for mye å gjøre",
      other: "noe annet kom i veien",
    },
  },
};
