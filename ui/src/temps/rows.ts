/** The temps as rows: each with its name, its department's, and how far it has come, as received. */
import { useMemo } from "react";
import { useDepartments } from "../season/departments";
import { personKey } from "../season/received";
import { isSeat } from "../season/seats";
import { useSeason } from "../season/use";
import type { Readiness } from "../wire/Readiness";
import type { Temp } from "../wire/Temp";
import type { TempId } from "../wire/TempId";

export interface TempRow {
  temp: Temp;
  name: string;
  employeeNo: string | null;
  /** Nobody has been given the seat yet. */
  isSeat: boolean;
  department: string;
  /** The department's place among all. */
  place: number;
  readiness: Readiness | null;
}

/** Every temp, by department, then name: "Vikar 2" before "Vikar 10". */
export function useTempRows(): readonly TempRow[] {
  const temps = useSeason((season) => season.entries.temp);
  const names = useSeason((season) => season.names);
  const employeeNos = useSeason((season) => season.employeeNos);
  const blocks = useSeason((season) => season.blocks);
  const departments = useDepartments();
  return useMemo(() => {
    const places = new Map(departments.map(({ id, name }, place) => [id, { name, place }]));
    const readiness = new Map<TempId, Readiness>();
    for (const block of blocks.values()) for (const one of block.temps) readiness.set(one.temp, one);
    const { compare } = new Intl.Collator("nb", { numeric: true });
    return [...temps.values()]
      .map((temp): TempRow => {
        const key = personKey({ kind: "temp", id: temp.id });
        const name = names.get(key) ?? temp.id;
        const employeeNo = employeeNos.get(key) ?? null;
        const department = places.get(temp.department);
        return {
          temp,
          name,
          employeeNo,
          isSeat: isSeat(name, employeeNo),
          department: department?.name ?? temp.department,
          place: department?.place ?? departments.length,
          readiness: readiness.get(temp.id) ?? null,
        };
      })
      .sort((a, b) => a.place - b.place || compare(a.name, b.name));
  }, [temps, names, employeeNos, blocks, departments]);
}
