/**
 * Weeks that hang by one person, as the shell answered: asked for only while somebody wants to see them, and anew
 * whenever the season has moved.
 *
 * The trap: a department whose weeks are as before keeps its map, so that its row is not drawn again.
 */
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { DepartmentId } from "../wire/DepartmentId";
import type { TrainerId } from "../wire/TrainerId";
import type { Vulnerable } from "../wire/Vulnerable";
import type { Week } from "../wire/Week";
import { useSeasonState, useStore } from "./use";

/** Those who must not fall away, by week. */
export type VulnerableWeeks = ReadonlyMap<Week, readonly TrainerId[]>;
export type VulnerableByDepartment = ReadonlyMap<DepartmentId, VulnerableWeeks>;

/** A search longer than this is said. */
const quietFor = 300;

export interface VulnerableSearch {
  isShown: boolean;
  show: (isShown: boolean) => void;
  /** `null` until there is an answer, and while they are not shown. */
  found: VulnerableByDepartment | null;
  /** It takes so long that it is said. */
  isLong: boolean;
}

export const VulnerableContext = createContext<VulnerableSearch>({
  isShown: false,
  show: () => {},
  found: null,
  isLong: false,
});

/** The whole search, for the board that shows them. */
export function useVulnerableSearch(): VulnerableSearch {
  return useContext(VulnerableContext);
}

/** What was found, where it is shown. */
export function useVulnerable(): VulnerableByDepartment | null {
  return useContext(VulnerableContext).found;
}

/** The search, for `VulnerableContext`. */
export function useVulnerableAsked(): VulnerableSearch {
  const store = useStore();
  const season = useSeasonState((state) => state.season);
  const [isShown, show] = useState(false);
  const [found, setFound] = useState<VulnerableByDepartment | null>(null);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isShown || season === null) {
      setFound(null);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(() => setIsLong(true), quietFor);
    const end = () => {
      clearTimeout(timer);
      setIsLong(false);
    };
    store.host.vulnerable().then(
      (answered) => {
        if (!isWanted) return;
        setFound((before) => byDepartment(answered, before));
        end();
      },
      (thrown: unknown) => {
        if (!isWanted) return;
        show(false);
        store.report(thrown);
        end();
      },
    );
    return () => {
      isWanted = false;
      end();
    };
  }, [store, season, isShown]);
  return useMemo(() => ({ isShown, show, found, isLong }), [isShown, found, isLong]);
}

/** The answer by department; a department whose weeks are as before keeps what it had. */
export function byDepartment(
  answered: readonly Vulnerable[],
  before: VulnerableByDepartment | null,
): VulnerableByDepartment {
  const found = new Map<DepartmentId, Map<Week, readonly TrainerId[]>>();
  for (const { department, week, trainers } of answered) {
    const weeks = found.get(department) ?? new Map<Week, readonly TrainerId[]>();
    found.set(department, weeks.set(week, trainers));
  }
  return new Map<DepartmentId, VulnerableWeeks>(
    [...found].map(([department, weeks]) => {
      const kept = before?.get(department);
      return [department, kept && isAlike(kept, weeks) ? kept : weeks];
    }),
  );
}

function isAlike(one: VulnerableWeeks, other: VulnerableWeeks): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([week, trainers]) => trainers.join("\n") === other.get(week)?.join("\n"));
}
