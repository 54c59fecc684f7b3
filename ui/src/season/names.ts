/** What people, departments and modules of the open season are called. */
import { useMemo } from "react";
import type { DepartmentId } from "../wire/DepartmentId";
import type { ModuleId } from "../wire/ModuleId";
import type { TempId } from "../wire/TempId";
import type { TrainerId } from "../wire/TrainerId";
import { personKey } from "./received";
import { useSeason } from "./use";

export interface Names {
  trainer(id: TrainerId): string;
  temp(id: TempId): string;
  department(id: DepartmentId): string;
  module(id: ModuleId): string;
}

/** The names; whoever has none any more is called by the id. */
export function useNames(): Names {
  const names = useSeason((season) => season.names);
  const departments = useSeason((season) => season.entries.department);
  const modules = useSeason((season) => season.entries.module);
  return useMemo(
    () => ({
      trainer: (id) => names.get(personKey({ kind: "trainer", id })) ?? id,
      temp: (id) => names.get(personKey({ kind: "temp", id })) ?? id,
      department: (id) => departments.get(id)?.name ?? id,
      module: (id) => modules.get(id)?.name ?? id,
    }),
    [names, departments, modules],
  );
}
