/** The needs that are listed: those of some departments, of one module, that are sought, or that are in a bad way. */
import { folded } from "../components/find";
import type { Names } from "../season/names";
import type { Entries } from "../season/received";
import type { DepartmentId } from "../wire/DepartmentId";
import type { ModuleId } from "../wire/ModuleId";
import type { Unbooked } from "../wire/Unbooked";

/** A need with what it is called and found by. */
export interface ListedNeed {
  need: Unbooked;
  key: string;
  temp: string;
  module: string;
  department: DepartmentId | null;
  departmentName: string;
}

export interface NeedFilter {
  /** `null` for all. */
  module: ModuleId | null;
  sought: string;
  onlyOverdue: boolean;
  /** Only those that nobody can take. */
  onlyImpossible: boolean;
}

export const noFilter: NeedFilter = { module: null, sought: "", onlyOverdue: false, onlyImpossible: false };

export const keyOf = ({ temp, module }: Pick<Unbooked, "temp" | "module">) => `${temp} ${module}`;

/** They keep their order. */
export function listed(
  needs: readonly Unbooked[],
  departments: readonly DepartmentId[] | null,
  names: Names,
  temps: Entries["temp"],
): ListedNeed[] {
  const wanted = departments && new Set(departments);
  return needs.flatMap((need) => {
    const department = temps.get(need.temp)?.department ?? null;
    if (wanted && !(department && wanted.has(department))) return [];
    const temp = names.temp(need.temp);
    const module = names.module(need.module);
    const departmentName = department ? names.department(department) : "";
    return [{ need, key: keyOf(need), temp, module, department, departmentName }];
  });
}

/** Folding ten thousand texts takes a while: it is done with the first search, and once. */
const foldedTexts = new WeakMap<ListedNeed, string>();

function foldedOf(listed: ListedNeed): string {
  const known = foldedTexts.get(listed);
  if (known !== undefined) return known;
  const text = folded(`${listed.temp} ${listed.departmentName} ${listed.module}`);
  foldedTexts.set(listed, text);
  return text;
}

/** Those that pass every choice; each word sought must be somewhere in one. */
export function filtered(needs: readonly ListedNeed[], filter: NeedFilter): readonly ListedNeed[] {
  const words = folded(filter.sought).split(/\s+/).filter(Boolean);
  const { module, onlyOverdue, onlyImpossible } = filter;
  if (words.length === 0 && module === null && !onlyOverdue && !onlyImpossible) return needs;
  return needs.filter(
    (listed) =>
      (module === null || listed.need.module === module) &&
      (!onlyOverdue || listed.need.isOverdue) &&
      (!onlyImpossible || listed.need.why !== null) &&
      words.every((word) => foldedOf(listed).includes(word)),
  );
}

/** What to book next: the most urgent of the same department, else of all. */
export function nextNeed(
  needs: readonly Unbooked[],
  done: Pick<Unbooked, "temp" | "module">,
  temps: Entries["temp"],
): Unbooked | null {
  const others = needs.filter((need) => keyOf(need) !== keyOf(done) && need.why === null);
  const department = temps.get(done.temp)?.department;
  return others.find(({ temp }) => temps.get(temp)?.department === department) ?? others[0] ?? null;
}
