/**
 * What the user says of a file, put together: each function answers with all choices, one of them changed.
 *
 * Nothing is decided here about what a list means; the shell is sent everything that was said, and looks anew.
 */
import type { Choices } from "../wire/Choices";
import type { ColumnMeaning } from "../wire/ColumnMeaning";
import type { DepartmentChoice } from "../wire/DepartmentChoice";
import type { Field } from "../wire/Field";
import type { Fix } from "../wire/Fix";
import type { ListKind } from "../wire/ListKind";
import type { Mark } from "../wire/Mark";
import type { RowChoice } from "../wire/RowChoice";
import type { SheetChoice } from "../wire/SheetChoice";

/** A row of a file. */
export interface RowPlace {
  sheet: string;
  row: number;
}

/** A cell of a file; the column is counted from 0. */
export interface CellPlace extends RowPlace {
  column: number;
}

export const rowKey = ({ sheet, row }: RowPlace): string => `${row} ${sheet}`;
export const cellKey = (cell: CellPlace): string => `${cell.column} ${rowKey(cell)}`;

const unsaid: SheetChoice = {
  skip: false,
  kind: null,
  headerRow: null,
  columns: {},
  constants: {},
  marks: {},
  marksConfirmed: false,
};

/** What was said of a sheet. */
export function saidOf(choices: Choices, sheet: string): SheetChoice {
  return (Object.hasOwn(choices.sheets, sheet) ? choices.sheets[sheet] : undefined) ?? unsaid;
}

export function withSheet(choices: Choices, sheet: string, change: Partial<SheetChoice>): Choices {
  return { ...choices, sheets: { ...choices.sheets, [sheet]: { ...saidOf(choices, sheet), ...change } } };
}

/** Another list has other columns and marks, so what was said of them no longer holds. */
export function withKind(choices: Choices, sheet: string, kind: ListKind): Choices {
  return withSheet(choices, sheet, { ...unsaid, headerRow: saidOf(choices, sheet).headerRow, kind });
}

export function withColumn(choices: Choices, sheet: string, column: number, meaning: ColumnMeaning): Choices {
  return withSheet(choices, sheet, { columns: { ...saidOf(choices, sheet).columns, [column]: meaning } });
}

/** What holds for every row; `null` takes it away. */
export function withConstant(choices: Choices, sheet: string, field: Field, text: string | null): Choices {
  const { [field]: _, ...constants } = saidOf(choices, sheet).constants;
  return withSheet(choices, sheet, { constants: text === null ? constants : { ...constants, [field]: text } });
}

/** What a mark means. Whoever chose it has still to confirm them all. */
export function withMark(choices: Choices, sheet: string, mark: string, meaning: Mark): Choices {
  return withSheet(choices, sheet, { marks: { ...saidOf(choices, sheet).marks, [mark]: meaning } });
}

/** What a department's unknown name means; `null` takes it back. */
export function withDepartment(choices: Choices, name: string, choice: DepartmentChoice | null): Choices {
  const { [name]: _, ...departments } = choices.departments;
  return { ...choices, departments: choice ? { ...departments, [name]: choice } : departments };
}

export function withRow(choices: Choices, place: RowPlace, change: Partial<Omit<RowChoice, keyof RowPlace>>): Choices {
  return withRows(choices, [place], change);
}

/** The same said of many rows at once. */
export function withRows(
  choices: Choices,
  places: readonly RowPlace[],
  change: Partial<Omit<RowChoice, keyof RowPlace>>,
): Choices {
  const rows = rowsSaid(choices);
  for (const { sheet, row } of places) {
    const key = rowKey({ sheet, row });
    const said = { sheet, row, leaveOut: false, isSame: null, choice: null, ...rows.get(key), ...change };
    if (said.leaveOut || said.isSame !== null || said.choice !== null) rows.set(key, said);
    else rows.delete(key);
  }
  return { ...choices, rows: [...rows.values()] };
}

/** Takes every row in again that was left out. */
export function withNoneLeftOut(choices: Choices): Choices {
  return withRows(
    choices,
    choices.rows.filter(({ leaveOut }) => leaveOut),
    { leaveOut: false },
  );
}

/** What was said of single rows, by `rowKey`. */
export function rowsSaid(choices: Choices): Map<string, RowChoice> {
  return new Map(choices.rows.map((row) => [rowKey(row), row]));
}

/** Mends a cell, in place of what it was mended to before. */
export function withFix(choices: Choices, fix: Fix): Choices {
  return { ...choices, fixes: [...withoutFix(choices, fix).fixes, fix] };
}

/** Leaves a cell as the file has it. */
export function withoutFix(choices: Choices, cell: CellPlace): Choices {
  const key = cellKey(cell);
  return { ...choices, fixes: choices.fixes.filter((fix) => cellKey(fix) !== key) };
}

/** The mended cells of each row, by `rowKey`. */
export function fixesByRow(choices: Choices): Map<string, Fix[]> {
  const byRow = new Map<string, Fix[]>();
  for (const fix of choices.fixes) {
    const key = rowKey(fix);
    byRow.set(key, [...(byRow.get(key) ?? []), fix]);
  }
  return byRow;
}
