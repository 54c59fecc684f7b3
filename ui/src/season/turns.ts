/** Cells that turn, put together: by department, and weeks that turn alike in one. */
import type { CellMove } from "../wire/CellMove";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Status } from "../wire/Status";
import type { Week } from "../wire/Week";

export interface Turn {
  weeks: Week[];
  before: Status;
  after: Status;
}

/** The departments and their weeks keep the order in which they came. */
export function turnsOf(moves: readonly CellMove[]): { department: DepartmentId; turns: Turn[] }[] {
  const byDepartment = new Map<DepartmentId, Map<string, Turn>>();
  for (const { department, week, before, after } of moves) {
    const turns = byDepartment.get(department) ?? new Map<string, Turn>();
    byDepartment.set(department, turns);
    const turn = turns.get(`${before} ${after}`) ?? { weeks: [], before, after };
    turns.set(`${before} ${after}`, turn);
    turn.weeks.push(week);
  }
  return [...byDepartment].map(([department, turns]) => ({ department, turns: [...turns.values()] }));
}
