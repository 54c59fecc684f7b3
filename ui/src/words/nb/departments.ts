/** Norwegian bokmål for departments. */
import type { DepartmentWords } from "../departments";

export const nbDepartments: DepartmentWords = {
  title: "Avdelinger",
  search: "Finn avdeling",
  name: "Navn",
  code: "Ansvar",
  homeCare: "Hjemmetjeneste",
  allKinds: "Hjemmetjeneste og andre",
  minPresent: "Minst til stede",
  minPresentHint: "Opplærere som må være der i uker med vikarer eller opplæring.",
  superusers: "Superbrukere",
  temps: "Vikarer",
  redWeeks: "Røde uker",
  allWeeks: "Med og uten røde uker",
  withRed: "Med røde uker",
  withoutRed: "Uten røde uker",
  add: "Ny avdeling",
  newName: "Ny avdeling",
  remove: "Fjern",
  removeMany: (count) => (count === 1 ? "Fjern avdelingen" : `Fjern ${count} avdelinger`),
  empty: "Ingen avdelinger ennå.",
  emptyImport: "Legg inn den første her, eller hent inn en liste fra Excel (Fil, Hent inn fil).",
};
