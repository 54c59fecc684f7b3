/**
 * Seats added up for drawing: over roles, over departments, and what is missing in all.
 *
 * The numbers are those received; nothing is counted from temps or weeks here but who of the temps has no name yet, which
 * only the window knows. A sum counts of each role no more seats filled than are wanted: one assistant too many does not
 * fill a nurse's seat.
 */
import { weekOf } from "../dates";
import { personKey, type Received } from "../season/received";
import { isSeat } from "../season/seats";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Role } from "../wire/Role";
import type { RoleCover } from "../wire/RoleCover";
import type { Week } from "../wire/Week";

/** The seats of a row in one week. */
export interface Seats {
  readonly wanted: number;
  /** Wanted seats that are filled. */
  readonly filled: number;
  /** Temps at work, wanted or not. */
  readonly atWork: number;
  readonly missing: number;
}

export type SeatsByRole = ReadonlyMap<Role, readonly Seats[]>;

const known = new WeakMap<readonly RoleCover[], SeatsByRole>();

/** A department's seats, week by week; only roles that are wanted or there. */
export function seatsOf({ cover }: DepartmentBlock): SeatsByRole {
  const before = known.get(cover);
  if (before) return before;
  const seats = new Map(
    cover.map(({ role, wanted, filled }) => [
      role,
      wanted.map((want, at): Seats => {
        const atWork = filled[at] ?? 0;
        return { wanted: want, filled: Math.min(want, atWork), atWork, missing: Math.max(0, want - atWork) };
      }),
    ]),
  );
  known.set(cover, seats);
  return seats;
}

const knownSums = new WeakMap<readonly RoleCover[], Map<Role | null, readonly Seats[]>>();

/** A department's seats of one role, or of all added up. The same list as long as the block is the same. */
export function sumOf(block: DepartmentBlock, role: Role | null): readonly Seats[] {
  const sums = knownSums.get(block.cover) ?? new Map<Role | null, readonly Seats[]>();
  knownSums.set(block.cover, sums);
  const before = sums.get(role);
  if (before) return before;
  const seats = seatsOf(block);
  const weeks = block.cells.length;
  const sum = added(role === null ? seats.values() : [seats.get(role) ?? []], weeks);
  sums.set(role, sum);
  return sum;
}

/** Rows added up, week by week. */
export function added(rows: Iterable<readonly Seats[]>, weeks: number): readonly Seats[] {
  const sums = Array.from({ length: weeks }, () => ({ wanted: 0, filled: 0, atWork: 0, missing: 0 }));
  for (const row of rows) {
    row.forEach(({ wanted, filled, atWork, missing }, at) => {
      const sum = sums[at];
      if (!sum) return;
      sum.wanted += wanted;
      sum.filled += filled;
      sum.atWork += atWork;
      sum.missing += missing;
    });
  }
  return sums;
}

/** What the place says on top. */
export interface Summary {
  /** Whether anything is wanted at all. */
  isAnythingWanted: boolean;
  /** Seats missing: of each department and role, in the week in which most are. */
  missing: number;
  departments: number;
  /** The week in which most seats are missing, and how many. */
  worst: { week: number; missing: number } | null;
  /** Weeks of departments with seats missing that are also red. */
  alsoRed: number;
}

export function summaryOf(blocks: Iterable<DepartmentBlock>, weeks: number): Summary {
  const byWeek = Array.from({ length: weeks }, () => 0);
  const summary = { isAnythingWanted: false, missing: 0, departments: 0, alsoRed: 0 };
  for (const block of blocks) {
    const rows = [...seatsOf(block).values()];
    summary.isAnythingWanted ||= rows.some((row) => row.some(({ wanted }) => wanted > 0));
    const missing = rows.reduce((sum, row) => sum + Math.max(0, ...row.map((seats) => seats.missing)), 0);
    if (missing === 0) continue;
    summary.missing += missing;
    summary.departments += 1;
    added(rows, weeks).forEach((seats, at) => {
      byWeek[at] = (byWeek[at] ?? 0) + seats.missing;
      if (seats.missing > 0 && block.cells[at]?.status === "red") summary.alsoRed += 1;
    });
  }
  const most = Math.max(0, ...byWeek);
  return { ...summary, worst: most > 0 ? { week: byWeek.indexOf(most), missing: most } : null };
}

/** Temps without a name, of a department or all, of a role or all. */
export interface Unnamed {
  /** How many are at work, week by week. */
  byWeek(department: DepartmentId | null, role: Role | null): readonly number[];
  /** How many there are. */
  inAll(department: DepartmentId | null, role: Role | null): number;
}

export function unnamedOf(
  temps: Received["entries"]["temp"],
  names: Received["names"],
  employeeNos: Received["employeeNos"],
  weeks: readonly Week[],
): Unnamed {
  const byKey = new Map<string, { byWeek: number[]; inAll: number }>();
  const keyOf = (department: DepartmentId | null, role: Role | null) => `${role ?? ""} ${department ?? ""}`;
  for (const { id, department, role, days } of temps.values()) {
    const person = personKey({ kind: "temp", id });
    if (!isSeat(names.get(person) ?? "", employeeNos.get(person))) continue;
    const [first, last] = [weekOf(days.first), weekOf(days.last)];
    const keys = [keyOf(department, role), keyOf(department, null), keyOf(null, role), keyOf(null, null)];
    for (const key of keys) {
      const counted = byKey.get(key) ?? { byWeek: weeks.map(() => 0), inAll: 0 };
      byKey.set(key, counted);
      counted.inAll += 1;
      weeks.forEach((week, at) => {
        if (first <= week && week <= last) counted.byWeek[at] = (counted.byWeek[at] ?? 0) + 1;
      });
    }
  }
  const none: readonly number[] = [];
  return {
    byWeek: (department, role) => byKey.get(keyOf(department, role))?.byWeek ?? none,
    inAll: (department, role) => byKey.get(keyOf(department, role))?.inAll ?? 0,
  };
}
