/** Norwegian bokmål for the palette. */
import type { PaletteWords } from "../palette";

export const palette: PaletteWords = {
  title: "Finn",
  field: "Finn person, avdeling, uke eller handling",
  hint: "Finn person, avdeling, uke eller handling …",
  none: "Ingenting passer. Prøv færre bokstaver.",
  open: "Finn …",
  place: "Sted",
  action: "Handling",
  report: "Rapport",
  settings: "Innstillinger",
  settingsPart: {
    season: "Sesongen og reglene",
    seasons: "Sesonger",
    curriculum: "Opplæringsplan",
    database: "Database og sikkerhetskopier",
    privacy: "Personvern",
    look: "Språk og utseende",
  },
  week: (week, days) => `${week.charAt(0).toUpperCase()}${week.slice(1)}, ${days}`,
  weekDetail: "Uke",
  speak: "Switch to English",
};
