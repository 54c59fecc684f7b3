/** Norwegian bokmål for vacation cover. */
import type { CoverWords } from "../cover";

const seats = (count: number) => `${count} ${count === 1 ? "plass" : "plasser"}`;

export const nbCover: CoverWords = {
  title: "Vikardekning",
  grid: "Ønskede og dekkede plasser per avdeling, rolle og uke",
  everybody: "Hele kommunen",

  missing: (count, departments, week, most) =>
    `${seats(count)} mangler i ${departments} ${departments === 1 ? "avdeling" : "avdelinger"}, flest i ${week} (${most})`,
  allFilled: "Alle ønskede plasser er dekket",
  noneWanted: "Ingen har sagt hvor mange vikarer de ønsker",
  noneWantedLead: "Åpne en avdeling, velg uker i en rolle og skriv et tall. Eller lim inn en liste fra Excel.",
  onceEach: "En plass som mangler i flere uker, teller én gang.",
  alsoRed: (weeks) =>
    weeks === 1
      ? "I én av ukene med ledige plasser er også opplæringen rød."
      : `I ${weeks} av ukene med ledige plasser er også opplæringen rød.`,
  unnamed: (count) => (count === 1 ? "1 vikar har ikke fått navn ennå." : `${count} vikarer har ikke fått navn ennå.`),
  noDepartments: "Sesongen har ingen avdelinger ennå. Legg dem inn først, så kan du si hvor mange vikarer de ønsker.",
  toDepartments: "Gå til avdelinger",

  role: "Rolle",
  allRoles: "Alle roller",
  onlyMissing: "Bare der plasser mangler",
  noneFound: "Ingen avdeling passer til søket.",
  noneMissing: "Ingen avdelinger mangler plasser i slike uker.",
  openAll: "Vis roller",
  closeAll: "Skjul roller",
  moreRoles: "Legg til rolle",
  moreRolesOf: (department) => `${department}: vis alle roller`,
  unnamedShort: (count) => `${count} uten navn`,

  filledOf: (filled, wanted) => `${filled} av ${wanted} ønskede plasser er dekket`,
  atWork: (temps) => (temps === 1 ? "1 vikar, ingen ønsket" : `${temps} vikarer, ingen ønsket`),
  nothing: "ingen ønsket",
  lacks: (count) => `${seats(count)} mangler`,
  ofThemUnnamed: (count) => `${count} uten navn`,
  training: (status) => `Opplæring: ${status}`,
  before: (said) => `Før: ${said}`,
  toBoard: "Klikk for å se uken i oversikten",
  toEdit: "Skriv et tall for å endre",

  legendMissing: "plasser mangler",
  legendRed: "rød uke",
  legendYellow: "knapt",
  legendBoth: "begge deler",
  legendUnnamed: "uten navn",
  legendNumbers: "3/4 = tre av fire ønskede er dekket",

  editor: "Ønskede plasser",
  hint: "Åpne en avdeling og velg uker i en rolle for å si hvor mange vikarer den ønsker.",
  first: "Fra",
  last: "Til",
  wanted: "Ønsket",
  keys: "Dra, eller hold Shift og bruk piltastene, for flere uker. Enter lagrer, Esc avbryter.",
  notACount: "Skriv et helt tall fra 0 til 1000.",
  save: "Lagre",
  cancel: "Avbryt",
  saved: (whose, count) => `${whose}: ${count} ønsket. Lagret.`,
  stillMissing: (count, weeks) => `${seats(count)} mangler i ${weeks}.`,
  noLongerMissing: "Ingen plasser mangler.",
};
