/** English for the palette. */
import type { PaletteWords } from "../palette";

export const palette: PaletteWords = {
  title: "Find",
  field: "Find a person, department, week or action",
  hint: "Find a person, department, week or action …",
  none: "Nothing fits. Try fewer letters.",
  open: "Find …",
  place: "Place",
  action: "Action",
  report: "Report",
  settings: "Settings",
  settingsPart: {
    season: "The season and its rules",
    seasons: "Seasons",
    curriculum: "Curriculum",
    database: "Database and backups",
    privacy: "Privacy",
    look: "Language and appearance",
  },
  week: (week, days) => `${week.charAt(0).toUpperCase()}${week.slice(1)}, ${days}`,
  weekDetail: "Week",
  speak: "Bytt til norsk",
};
