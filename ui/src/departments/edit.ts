/** What is typed of a department, read; and the command it amounts to. Whether a value is good is the core's to say. */
import { readWhole } from "../numbers";
import type { Command } from "../wire/Command";
import type { Department } from "../wire/Department";
import type { FormProblem } from "../words/form";

/** The facts that are typed. */
export type DepartmentField = "name" | "code" | "homeCare" | "minPresent";

export const departmentFields: readonly DepartmentField[] = ["name", "code", "homeCare", "minPresent"];

/** What stands in each field. */
export function typedOf(department: Department): Record<DepartmentField, string> {
  const { name, code, homeCare, minPresent } = department;
  return { name, code: code ?? "", homeCare: homeCare ? "yes" : "no", minPresent: String(minPresent) };
}

/** What a field says of a department; or what of it cannot be read, as the key of its sentence. */
export function readField(field: DepartmentField, typed: string): Partial<Department> | FormProblem {
  switch (field) {
    case "name":
      return typed.trim() === "" ? "missing" : { name: typed.trim() };
    case "code":
      return { code: typed.trim() === "" ? null : typed.trim() };
    case "homeCare":
      return { homeCare: typed === "yes" };
    case "minPresent": {
      const minPresent = readWhole(typed);
      return minPresent === null ? "notANumber" : { minPresent };
    }
  }
}

export function changeOf(department: Department): Command {
  return { do: "change", entry: { noun: "department", ...department } };
}

export function removeOf({ id }: Department): Command {
  return { do: "remove", entity: { noun: "department", id } };
}
