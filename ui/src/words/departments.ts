/** What is said of the departments and of one. */
export interface DepartmentWords {
  title: string;
  search: string;
  name: string;
  code: string;
  homeCare: string;
  allKinds: string;
  minPresent: string;
  minPresentHint: string;
  superusers: string;
  temps: string;
  redWeeks: string;
  allWeeks: string;
  withRed: string;
  withoutRed: string;
  add: string;
  newName: string;
  remove: string;
  removeMany(count: number): string;
  empty: string;
  emptyImport: string;
}
