/** Which report is shown: what is asked for, filled up with what the season has. */
import type { DepartmentId } from "../wire/DepartmentId";
import type { Report } from "../wire/Report";
import type { Week } from "../wire/Week";

/** What the reports of one week and of one department are of. */
export interface Chosen {
  week: Week;
  /** `null` where the season has no departments. */
  department: DepartmentId | null;
}

/** A report of what is chosen; `null` where there is nothing that it could be of. */
export function reportOf(sort: Report["report"], { week, department }: Chosen): Report | null {
  switch (sort) {
    case "morning":
      return { report: sort, week };
    case "department":
      return department === null ? null : { report: sort, department };
    default:
      return { report: sort };
  }
}

/** What there is to choose from. */
export interface Choosable {
  weeks: readonly Week[];
  departments: readonly DepartmentId[];
}

/**
 * What is chosen once something has been asked for: the rest stays as it was. What the season no longer has is not
 * chosen; where no department is, the first is.
 */
export function chosenWith(
  chosen: Chosen,
  asked: { week: Week | null; department: DepartmentId | null },
  there: Choosable,
): Chosen {
  const known = [asked.department, chosen.department].find((id) => id !== null && there.departments.includes(id));
  return {
    week: asked.week !== null && there.weeks.includes(asked.week) ? asked.week : chosen.week,
    department: known ?? there.departments[0] ?? null,
  };
}
