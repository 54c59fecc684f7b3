/** English for vacation cover. */
import type { CoverWords } from "../cover";

const seats = (count: number) => `${count} ${count === 1 ? "seat" : "seats"}`;
const are = (count: number) => (count === 1 ? "is" : "are");

export const enCover: CoverWords = {
  title: "Vacation cover",
  grid: "Seats wanted and filled by department, role and week",
  everybody: "Whole municipality",

  missing: (count, departments, week, most) =>
    `${seats(count)} ${are(count)} missing in ${departments} ${departments === 1 ? "department" : "departments"}, most in ${week} (${most})`,
  allFilled: "All wanted seats are filled",
  noneWanted: "Nobody has said how many temps they want",
  noneWantedLead: "Open a department, choose weeks in a role and type a number. Or paste a list from Excel.",
  onceEach: "A seat missing in several weeks counts once.",
  alsoRed: (weeks) =>
    weeks === 1
      ? "In one of the weeks that lack seats, training is red as well."
      : `In ${weeks} of the weeks that lack seats, training is red as well.`,
  unnamed: (count) => (count === 1 ? "1 temp has no name yet." : `${count} temps have no name yet.`),
  noDepartments: "The season has no departments yet. Add them first, then say how many temps they want.",
  toDepartments: "Go to departments",

  role: "Role",
  allRoles: "All roles",
  onlyMissing: "Only where seats are missing",
  noneFound: "No department fits the search.",
  noneMissing: "No departments lack seats in such weeks.",
  openAll: "Show roles",
  closeAll: "Hide roles",
  moreRoles: "Add a role",
  moreRolesOf: (department) => `${department}: show every role`,
  unnamedShort: (count) => `${count} unnamed`,

  filledOf: (filled, wanted) => `${filled} of ${wanted} wanted seats filled`,
  atWork: (temps) => (temps === 1 ? "1 temp, none wanted" : `${temps} temps, none wanted`),
  nothing: "none wanted",
  lacks: (count) => `${seats(count)} missing`,
  ofThemUnnamed: (count) => `${count} unnamed`,
  training: (status) => `Training: ${status}`,
  before: (said) => `Before: ${said}`,
  toBoard: "Click to see the week on the board",
  toEdit: "Type a number to change it",

  legendMissing: "seats missing",
  legendRed: "red week",
  legendYellow: "tight",
  legendBoth: "both",
  legendUnnamed: "unnamed",
  legendNumbers: "3/4 = three of four wanted are filled",

  editor: "Seats wanted",
  hint: "Open a department and choose weeks in a role to say how many temps it wants.",
  first: "From",
  last: "To",
  wanted: "Wanted",
  keys: "Drag, or hold Shift and use the arrow keys, for several weeks. Enter saves, Esc cancels.",
  notACount: "Type a whole number from 0 to 1000.",
  save: "Save",
  cancel: "Cancel",
  saved: (whose, count) => `${whose}: ${count} wanted. Saved.`,
  stillMissing: (count, weeks) => `${seats(count)} ${are(count)} missing in ${weeks}.`,
  noLongerMissing: "No seats are missing.",
};
