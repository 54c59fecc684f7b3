/** Which rows the grid has, in order: the municipality and its roles, then the departments and theirs. */
import { folded } from "../components/find";
import { roles } from "../season/roles";
import type { Department } from "../wire/Department";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Role } from "../wire/Role";
import { seatsOf } from "./sums";

export type CoverRow =
  | { is: "municipality"; key: string }
  | { is: "roleOfAll"; key: string; role: Role }
  | { is: "department"; key: string; department: Department }
  | { is: "role"; key: string; department: Department; role: Role }
  /** Roles that nobody wants or has yet. */
  | { is: "more"; key: string; department: Department };

export const municipalityKey = "all";
export const departmentKey = (department: DepartmentId) => `d ${department}`;
export const roleKey = (department: DepartmentId | null, role: Role) =>
  department === null ? `all ${role}` : `d ${department} ${role}`;

export interface Shown {
  /** Rows whose roles are shown, by key. */
  isOpen: (key: string) => boolean;
  /** Departments that show every role. */
  hasAllRoles: (department: DepartmentId) => boolean;
  /** The one role looked at. */
  role: Role | null;
}

/** The rows. `departments` are those that are shown, in order. */
export function rowsOf(
  departments: readonly Department[],
  blocks: ReadonlyMap<DepartmentId, DepartmentBlock>,
  { isOpen, hasAllRoles, role }: Shown,
): CoverRow[] {
  const rows: CoverRow[] = [{ is: "municipality", key: municipalityKey }];
  const isLookedAt = (one: Role) => role === null || role === one;
  if (isOpen(municipalityKey)) {
    const there = new Set([...blocks.values()].flatMap(({ cover }) => cover.map((one) => one.role)));
    for (const one of roles.filter((of) => there.has(of) && isLookedAt(of))) {
      rows.push({ is: "roleOfAll", key: roleKey(null, one), role: one });
    }
  }
  for (const department of departments) {
    const key = departmentKey(department.id);
    rows.push({ is: "department", key, department });
    if (!isOpen(key)) continue;
    const block = blocks.get(department.id);
    const there = block ? seatsOf(block) : new Map();
    const isAll = there.size === 0 || hasAllRoles(department.id);
    for (const one of roles.filter((of) => (isAll || there.has(of)) && isLookedAt(of))) {
      rows.push({ is: "role", key: roleKey(department.id, one), department, role: one });
    }
    if (!isAll && role === null && there.size < roles.length) rows.push({ is: "more", key: `${key} more`, department });
  }
  return rows;
}

/** What is looked for. */
export interface Sought {
  text: string;
  role: Role | null;
  onlyMissing: boolean;
  onlyRed: boolean;
}

/** The departments that are looked for. Where both are asked, some week must be red and lack seats. */
export function soughtDepartments(
  departments: readonly Department[],
  blocks: ReadonlyMap<DepartmentId, DepartmentBlock>,
  { text, role, onlyMissing, onlyRed }: Sought,
): readonly Department[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return departments.filter(({ id, name, code }) => {
    const said = folded(`${code ?? ""} ${name}`);
    if (!words.every((word) => said.includes(word))) return false;
    const block = blocks.get(id);
    if (!block) return false;
    const seats = seatsOf(block);
    if (role !== null && !seats.has(role)) return false;
    if (!onlyMissing && !onlyRed) return true;
    const rows = role === null ? [...seats.values()] : [seats.get(role) ?? []];
    return block.cells.some(
      ({ status }, at) =>
        (!onlyRed || status === "red") && (!onlyMissing || rows.some((row) => (row[at]?.missing ?? 0) > 0)),
    );
  });
}
