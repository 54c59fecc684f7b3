/** The departments in the order in which they are listed everywhere. */
import { useMemo } from "react";
import type { Department } from "../wire/Department";
import { useSeason } from "./use";

/** By code, then name; those without a code last. */
export function useDepartments(): readonly Department[] {
  const departments = useSeason((season) => season.entries.department);
  return useMemo(() => {
    const key = ({ code, name }: Department) => `${code ?? "\uffff"} ${name}`;
    return [...departments.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }, [departments]);
}
