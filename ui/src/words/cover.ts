/** What a language must say of vacation cover: the sentences of `cover/`. */

export interface CoverWords {
  title: string;
  grid: string;
  everybody: string;

  /** "18 plasser mangler i 5 avdelinger, flest i uke 28 (12)" */
  missing(seats: number, departments: number, week: string, most: number): string;
  allFilled: string;
  noneWanted: string;
  noneWantedLead: string;
  onceEach: string;
  alsoRed(weeks: number): string;
  unnamed(seats: number): string;
  noDepartments: string;
  toDepartments: string;

  role: string;
  allRoles: string;
  onlyMissing: string;
  noneFound: string;
  noneMissing: string;
  openAll: string;
  closeAll: string;
  moreRoles: string;
  moreRolesOf(department: string): string;
  unnamedShort(seats: number): string;

  /** What a cell says, after whose it is and the week. */
  filledOf(filled: number, wanted: number): string;
  atWork(temps: number): string;
  nothing: string;
  lacks(seats: number): string;
  ofThemUnnamed(seats: number): string;
  training(status: string): string;
  /** What was, while something else is tried. */
  before(seats: string): string;
  toBoard: string;
  toEdit: string;

  legendMissing: string;
  legendRed: string;
  legendYellow: string;
  legendBoth: string;
  legendUnnamed: string;
  legendNumbers: string;

  editor: string;
  hint: string;
  first: string;
  last: string;
  wanted: string;
  keys: string;
  notACount: string;
  save: string;
  cancel: string;
  saved(whose: string, seats: number): string;
  stillMissing(seats: number, weeks: string): string;
  noLongerMissing: string;
}
