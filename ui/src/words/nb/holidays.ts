/** Norwegian bokmål for the holidays. */
import type { HolidayWords } from "../holidays";

const changes = (count: number) => (count === 1 ? "1 endring" : `${count} endringer`);
const andMore = (people: readonly string[]) =>
  people.length > 3 ? `${people.slice(0, 3).join(", ")} og ${people.length - 3} til` : people.join(", ");

export const nbHolidays: HolidayWords = {
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
    gone: "Passer ikke lenger: den er fjernet av noen andre.",
    moved: (now) => `Passer ikke lenger: noen andre har endret den til ${now}.`,
    unfit: (count) => (count === 1 ? "1 endring passer ikke lenger" : `${count} endringer passer ikke lenger`),
    lookAtUnfit: "Planen er endret av andre. Se på det som ikke passer lenger, før du beholder resten.",
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
    approveAll: (department) => `Fastsett alle ønskede i ${department}`,
    approveWished: (count) => `Fastsett ønskede (${count})`,
    noneWished: "Ingen ønskede",
  },

  typed: {
    open: "Skriv uker",
    weeksOf: (person) => `Uker med ferie for ${person}`,
    hint: "28–30, 32",
    becomes: (days) => `Enter legger inn ferie ${days}. Esc avbryter.`,
  },
};
