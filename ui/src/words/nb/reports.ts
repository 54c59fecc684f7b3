/** Norwegian bokmål for the pages that are handed out. */
import type { ReportsWords } from "../reports";

export const nbReports: ReportsWords = {
  title: "Rapporter",
  choose: "Velg rapport",
  lead: "Sider til å dele ut. De viser sesongen slik den er nå.",
  of: {
    morning: {
      name: "Morgenark",
      lead: "Til morgenmøtet: hvem som er der i uken, hvem som begynner, øktene og hvem som ikke er klar.",
    },
    superusers: {
      name: "Superbrukermøte",
      lead: "Til møtet med superbrukerne: hvem som er der uke for uke, og hvor mye opplæring hver av dem har.",
    },
    department: {
      name: "Avdelingens plan",
      lead: "Til oppslag i avdelingen: ferie, vikarer, økter og røde uker med grunnen.",
    },
    forum: {
      name: "Forum-ark",
      lead: "Til Forum: røde og gule uker de neste seks ukene, hvor klare vikarene er, og hva som følges opp.",
    },
    steering: {
      name: "Styringsgruppe",
      lead: "Til styringsgruppen: bare summer, på én side. Ingen navn, og antall under 5 er skjult.",
    },
  },
  titleOf: (name, what) => `${name}, ${what}`,
  week: "Uke",
  department: "Avdeling",
  language: "Språk på siden",
  save: "Lagre som PDF …",
  saved: (file) => `Lagret i ${file}.`,
  print: "Skriv ut …",
  pages: "Sidene",
  zoom: "Størrelse",
  fitWidth: "Bredden",
  wholePage: "Hel side",
  previousPage: "Forrige side",
  nextPage: "Neste side",
  pageOf: (page, pages) => `Side ${page} av ${pages}`,
  picture: (title, page, pages) => `${title}: side ${page} av ${pages}. Som PDF kan teksten leses høyt og søkes i.`,
  drawing: "Tegner sidene …",
  redrawing: "Tegner på nytt …",
  failed: "Sidene kunne ikke tegnes.",
  tryAgain: "Prøv igjen",
  noPages: "Det er ikke noe å vise på denne rapporten ennå.",
  noDepartments: "Sesongen har ingen avdelinger ennå, så det er ingen plan å vise. Legg til den første.",
  addDepartments: "Gå til avdelinger",
};
