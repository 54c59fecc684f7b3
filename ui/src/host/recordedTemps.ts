/**
 * What the recorded host says of temps when they, or the seats wanted, have changed: who sits in which seat, and which
 * modules are ticked off. Like the rest of that host it is no second implementation of the rules: training itself stays
 * as recorded.
 */
import { touches, weeksFrom } from "../dates";
import type { Contents } from "../wire/Contents";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Edit } from "../wire/Edit";
import type { ModuleProgress } from "../wire/ModuleProgress";
import type { Readiness } from "../wire/Readiness";
import type { RoleCover } from "../wire/RoleCover";
import type { Temp } from "../wire/Temp";
import type { TempSheet } from "../wire/TempSheet";

/** The departments whose seats or temps an edit touches. */
export function departmentsOf(edit: Edit): DepartmentId[] {
  if (edit.noun !== "temp" && edit.noun !== "wanted") return [];
  return [edit.before, edit.after].flatMap((side) => (side ? [side.department] : []));
}

/** Seats wanted and filled in a department. */
export function coverOf(department: DepartmentId, { head, temps, wanted }: Contents): RoleCover[] {
  const weeks = weeksFrom(head.weeks.first, head.weeks.last);
  const own = {
    temps: temps.filter((one) => one.department === department),
    wanted: wanted.filter((one) => one.department === department),
  };
  const roles = new Set([...own.temps, ...own.wanted].map(({ role }) => role));
  return [...roles]
    .sort()
    .map((role) => ({
      role,
      wanted: weeks.map((week) =>
        own.wanted
          .filter((one) => one.role === role && one.weeks.first <= week && week <= one.weeks.last)
          .reduce((sum, { count }) => sum + count, 0),
      ),
      filled: weeks.map((week) => own.temps.filter((one) => one.role === role && touches(one.days, week)).length),
    }))
    .filter(({ wanted, filled }) => [...wanted, ...filled].some((number) => number > 0));
}

/** How far the temps of a department have come: as recorded, but for the modules ticked off since. */
export function readinessOf(department: DepartmentId, { temps }: Contents, sheets: readonly TempSheet[]): Readiness[] {
  return temps
    .filter((temp) => temp.department === department)
    .map((temp) => sheetOf(temp, sheets).readiness)
    .sort((a, b) => (a.temp < b.temp ? -1 : 1));
}

/** The sheet of a temp: as recorded, but for the modules ticked off since. */
export function sheetOf(temp: Temp, sheets: readonly TempSheet[]): TempSheet {
  const recorded = sheets.find(({ readiness }) => readiness.temp === temp.id);
  if (!recorded) {
    const readiness = { temp: temp.id, state: "onTheWay", of: 0, learned: 0, booked: 0, isTooEarly: false } as const;
    return { readiness, modules: [] };
  }
  const modules = recorded.modules.map((progress): ModuleProgress => {
    const isExempt = temp.exempt.includes(progress.module);
    const isDone = temp.done.includes(progress.module);
    const wasTicked = progress.state === "exempt" || (progress.state === "learned" && progress.held < progress.minutes);
    const state = isExempt ? "exempt" : isDone ? "learned" : wasTicked ? "open" : progress.state;
    return { ...progress, state };
  });
  const asked = modules.filter(({ state }) => state !== "exempt");
  const learned = asked.filter(({ state }) => state === "learned").length;
  const { state: before } = recorded.readiness;
  const state =
    before === "left" ? "left" : learned === asked.length ? "ready" : before === "ready" ? "onTheWay" : before;
  return { readiness: { ...recorded.readiness, state, of: asked.length, learned }, modules };
}
