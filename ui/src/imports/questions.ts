/** What the user must settle before rows can be taken in: read off the summary, in the order in which it is asked. */
import type { SheetSummary } from "../wire/SheetSummary";
import type { ReviewState } from "./review";

export type Question =
  | { about: "season" }
  | { about: "departments"; count: number }
  | { about: "sheet"; sheet: string };

type Asked = Pick<ReviewState, "preview" | "choices">;

export function questionsOf({ preview, choices }: Asked): Question[] {
  const { summary } = preview;
  const questions: Question[] = [];
  if (summary.needsSeason && choices.season === null) questions.push({ about: "season" });
  const undecided = undecidedDepartments({ preview, choices });
  if (undecided.length > 0) questions.push({ about: "departments", count: undecided.length });
  const isSomethingUnderstood = summary.sheets.some(({ kind, isSkipped }) => kind !== null && !isSkipped);
  for (const sheet of summary.sheets) {
    if (asks(sheet, isSomethingUnderstood)) questions.push({ about: "sheet", sheet: sheet.name });
  }
  return questions;
}

/** The unknown department names of which nothing was said. */
export function undecidedDepartments({ preview, choices }: Asked): string[] {
  if (choices.makeDepartments) return [];
  return preview.summary.unknownDepartments.filter((name) => !Object.hasOwn(choices.departments, name));
}

/** A sheet that nobody understands asks only where there is no list at all: workbooks have sheets with notes. */
function asks(sheet: SheetSummary, isSomethingUnderstood: boolean): boolean {
  if (sheet.isSkipped) return false;
  if (sheet.kind === null) return !isSomethingUnderstood;
  return sheet.missing.length > 0 || sheet.marksWait || sheet.problems.length > 0;
}
