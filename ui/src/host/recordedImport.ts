/**
 * A list without a shell: recorded rows, and what becomes of them as the user settles what stands in their way.
 *
 * It takes the user's word for everything and reads no cell: a mended cell is good, whatever stands in it. Not in the
 * program, as `recorded.ts`.
 */
import type { CellProblem } from "../wire/CellProblem";
import type { Choices } from "../wire/Choices";
import type { ImportPreview } from "../wire/ImportPreview";
import type { ListSummary } from "../wire/ListSummary";
import type { RowCounts } from "../wire/RowCounts";
import type { RowPreview } from "../wire/RowPreview";
import type { SheetSummary } from "../wire/SheetSummary";
import type { Verdict } from "../wire/Verdict";
import type { Host } from "./host";

type ListPreview = Extract<ImportPreview, { kind: "list" }>;

/** Answers for a list; `rows` are as they were read before anything was said of them. */
export function recordedImport(
  opened: ListPreview,
  rows: readonly RowPreview[],
): Pick<Host, "reviseImport" | "importRows"> {
  let now: readonly RowPreview[] = rows;
  let revision = 0;
  return {
    reviseImport: async (_token, choices) => {
      now = rows.flatMap((row) => rowAfter(row, opened.summary, choices));
      revision += 1;
      return {
        ...opened,
        token: `${opened.token}-${revision}`,
        isNewSeason: opened.isNewSeason || choices.season !== null,
        seasonName: opened.seasonName ?? choices.season?.name ?? null,
        choices,
        summary: summaryAfter(opened.summary, now, choices),
      };
    },
    importRows: async (_token, verdict, from, count) => {
      const chosen = verdict ? now.filter((row) => row.verdict === verdict) : now;
      return { total: chosen.length, rows: chosen.slice(from, from + count) };
    },
  };
}

function rowAfter(row: RowPreview, summary: ListSummary, choices: Choices): RowPreview[] {
  const sheet = choices.sheets[row.sheet];
  if (sheet?.skip) return [];
  const said = choices.rows.find((one) => one.sheet === row.sheet && one.row === row.row);
  if (said?.leaveOut) return [{ ...row, verdict: "leftOut" }];
  const problems = row.problems.filter((problem) => !isSettled(problem, row, summary, choices));
  if (problems.length > 0) return [{ ...row, problems }];
  if (row.verdict !== "rejected") return [row];
  const isSame = row.suggestion !== null && (said?.isSame ?? true);
  return [{ ...row, problems, verdict: isSame ? "changed" : "new" }];
}

function isSettled(problem: CellProblem, row: RowPreview, summary: ListSummary, choices: Choices): boolean {
  const sheet = choices.sheets[row.sheet];
  const said = choices.rows.find((one) => one.sheet === row.sheet && one.row === row.row);
  const isMended = choices.fixes.some(
    (fix) => fix.sheet === row.sheet && fix.row === row.row && fix.column === problem.column,
  );
  switch (problem.why.why) {
    case "confirmSame":
      return choices.matchNames || (said?.isSame ?? null) !== null;
    case "marksUnconfirmed":
      return sheet?.marksConfirmed ?? false;
    case "noSeason":
      return choices.season !== null;
    case "missingColumn":
      return problem.field !== null && isTold(problem.field, row.sheet, choices);
    case "unknown":
      return (
        isMended ||
        (summary.unknownDepartments.includes(problem.value) &&
          (choices.makeDepartments || problem.value in choices.departments))
      );
    default:
      return isMended;
  }
}

function isTold(field: SheetSummary["missing"][number], name: string, choices: Choices): boolean {
  const sheet = choices.sheets[name];
  const columns = Object.values(sheet?.columns ?? {});
  return (
    sheet?.constants[field] !== undefined ||
    columns.some((meaning) => meaning.is === "field" && meaning.field === field)
  );
}

function summaryAfter(summary: ListSummary, rows: readonly RowPreview[], choices: Choices): ListSummary {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  const counts: RowCounts = {
    new: count("new"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    rejected: count("rejected"),
    leftOut: count("leftOut"),
  };
  const suggestions = rows.filter(({ problems }) => problems.some(({ why }) => why.why === "confirmSame")).length;
  return {
    ...summary,
    rows: counts,
    suggestions,
    needsSeason: summary.needsSeason && choices.season === null,
    sheets: summary.sheets.map((sheet) => sheetAfter(sheet, choices)),
  };
}

function sheetAfter(sheet: SheetSummary, choices: Choices): SheetSummary {
  const said = choices.sheets[sheet.name];
  if (!said) return sheet;
  return {
    ...sheet,
    kind: said.kind ?? sheet.kind,
    isSkipped: said.skip,
    headerRow: said.headerRow ?? sheet.headerRow,
    missing: sheet.missing.filter((field) => !isTold(field, sheet.name, choices)),
    marksWait: sheet.marksWait && !said.marksConfirmed,
    marks: sheet.marks.map((mark) => ({
      ...mark,
      meaning: said.marks[mark.mark] ?? mark.meaning,
      isGuess: mark.isGuess && !said.marks[mark.mark],
    })),
    columns: sheet.columns.map((column) => ({
      ...column,
      meaning: said.columns[column.column] ?? column.meaning,
      isGuess: column.isGuess && !said.columns[column.column],
    })),
  };
}
