/** English for the pages that are handed out. */
import type { ReportsWords } from "../reports";

export const enReports: ReportsWords = {
  title: "Reports",
  choose: "Choose a report",
  lead: "Pages to hand out. They show the season as it is now.",
  of: {
    morning: {
      name: "Morning sheet",
      lead: "For the morning meeting: who is there in the week, who starts, the sessions, and who is not ready.",
    },
    superusers: {
      name: "Superuser meeting",
      lead: "For the meeting with the superusers: who is there week by week, and how much training each of them has.",
    },
    department: {
      name: "Department’s plan",
      lead: "For the department’s wall: holidays, temps, sessions, and red weeks with the reason.",
    },
    forum: {
      name: "Forum page",
      lead: "For the Forum: red and tight weeks of the next six, how ready the temps are, and what is followed up.",
    },
    steering: {
      name: "Steering group",
      lead: "For the steering group: only totals, on one page. No names, and counts below 5 are hidden.",
    },
  },
  titleOf: (name, what) => `${name}, ${what}`,
  week: "Week",
  department: "Department",
  language: "Language of the page",
  save: "Save as PDF …",
  saved: (file) => `Saved to ${file}.`,
  print: "Print …",
  pages: "The pages",
  zoom: "Size",
  fitWidth: "Width",
  wholePage: "Whole page",
  previousPage: "Previous page",
  nextPage: "Next page",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  picture: (title, page, pages) =>
    `${title}: page ${page} of ${pages}. Saved as PDF, its text can be read aloud and searched.`,
  drawing: "Drawing the pages …",
  redrawing: "Drawing anew …",
  failed: "The pages could not be drawn.",
  tryAgain: "Try again",
  noPages: "There is nothing to show on this report yet.",
  noDepartments: "The season has no departments yet, so there is no plan to show. Add the first one.",
  addDepartments: "Go to departments",
};
