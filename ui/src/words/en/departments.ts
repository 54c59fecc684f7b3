/** English for departments. */
import type { DepartmentWords } from "../departments";

export const enDepartments: DepartmentWords = {
  title: "Departments",
  search: "Find a department",
  name: "Name",
  code: "Cost code",
  homeCare: "Home care",
  allKinds: "Home care and others",
  minPresent: "Least present",
  minPresentHint: "Trainers who must be there in weeks with temps or training.",
  superusers: "Superusers",
  temps: "Temps",
  redWeeks: "Red weeks",
  allWeeks: "With and without red weeks",
  withRed: "With red weeks",
  withoutRed: "Without red weeks",
  add: "New department",
  newName: "New department",
  remove: "Remove",
  removeMany: (count) => (count === 1 ? "Remove the department" : `Remove ${count} departments`),
  empty: "No departments yet.",
  emptyImport: "Add the first one here, or import a list from Excel (File, Import a file).",
};
