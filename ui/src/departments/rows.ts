/** The departments as rows: each with what belongs to it, counted among what was received. */
import { useMemo } from "react";
import { useDepartments } from "../season/departments";
import { useSeason } from "../season/use";
import type { Department } from "../wire/Department";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Week } from "../wire/Week";

export interface DepartmentRow {
  department: Department;
  superusers: number;
  temps: number;
  redWeeks: readonly Week[];
}

/** Every department, by code, then name. */
export function useDepartmentRows(): readonly DepartmentRow[] {
  const departments = useDepartments();
  const trainers = useSeason((season) => season.entries.trainer);
  const temps = useSeason((season) => season.entries.temp);
  const blocks = useSeason((season) => season.blocks);
  return useMemo(() => {
    const superusersOf = counted(trainers.values(), ({ kind }) =>
      "superuser" in kind ? kind.superuser.department : null,
    );
    const tempsOf = counted(temps.values(), ({ department }) => department);
    return departments.map((department) => ({
      department,
      superusers: superusersOf.get(department.id) ?? 0,
      temps: tempsOf.get(department.id) ?? 0,
      redWeeks: (blocks.get(department.id)?.cells ?? [])
        .filter(({ status }) => status === "red")
        .map(({ week }) => week),
    }));
  }, [departments, trainers, temps, blocks]);
}

function counted<Item>(items: Iterable<Item>, of: (item: Item) => DepartmentId | null): Map<DepartmentId, number> {
  const counts = new Map<DepartmentId, number>();
  for (const item of items) {
    const department = of(item);
    if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  return counts;
}
