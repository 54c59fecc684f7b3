/** What a table is told of its columns, and what can be typed into a cell. No words and no domain: the place has them. */
import type { ReactNode } from "react";

/** One of several to choose from. */
export interface Choice {
  value: string;
  label: string;
}

/** What stands in a cell's field: a text, or the values chosen where several can be. */
export type Typed = string | readonly string[];

/** A field that is typed in. Numbers and days are texts too: the place reads them, and says what is wrong with them. */
export interface WrittenField {
  kind: "text" | "number" | "day";
  unit?: string;
  placeholder?: string;
  /** Texts that are likely; any other may be typed. */
  proposals?: readonly string[];
  /** How what is typed is understood, while it is typed; `null` where there is nothing to add. */
  understood?: (typed: string) => string | null;
}

/** A field in which one, or as many as one likes, of some are chosen. */
export interface ChoiceField {
  kind: "one" | "many";
  choices: readonly Choice[];
}

export type Field = WrittenField | ChoiceField;

export function hasChoices(field: Field): field is ChoiceField {
  return "choices" in field;
}

/** How a column is edited in place. */
export interface Editing<Row> {
  field: Field;
  /** What stands in the field at first. */
  typed: (row: Row) => Typed;
  /** Rows that have no such thing. */
  isReadOnly?: (row: Row) => boolean;
  /** Whether many rows can be given the same. */
  isBulk?: boolean;
}

/** Choices that keep rows, in the bar above the table. */
export interface Filter<Row> {
  label: string;
  /** What it says while every row is kept. */
  all: string;
  choices: readonly Choice[];
  /** The choices that keep a row. */
  of: (row: Row) => readonly string[];
}

/** A column. The first is the row's heading: it stays in sight when the table is scrolled sideways. */
export interface Column<Row> {
  id: string;
  title: string;
  /** In rem. */
  width: number;
  /** Takes the room that is left. */
  grows?: boolean;
  /** Numbers stand at the end. */
  isNumber?: boolean;
  /** The cell in words. */
  text: (row: Row) => string;
  /** What is drawn, where words are not enough. Nothing in it takes the focus: Enter in the cell is `onOpen`. */
  draw?: (row: Row) => ReactNode;
  /** What rows are sorted by, `null` coming last; the text where nothing is said. */
  sort?: (row: Row) => string | number | null;
  /** Whether the search looks here. */
  isSought?: boolean;
  filter?: Filter<Row>;
  editing?: Editing<Row>;
  /** Where the cell leads: its words are a link, and Enter follows it (F2 still edits). Without words it leads nowhere. */
  onOpen?: (row: Row) => void;
  /** What that way is called, where the cell's own words do not say it. */
  openLabel?: (row: Row) => string;
}

/** What is typed and not saved, by cell. */
export type UnsavedCells = Readonly<Record<string, Typed>>;

/** The key of a cell. */
export function cellKey(row: string, column: string): string {
  return `${column}/${row}`;
}

/** Whether two fields say the same. */
export function isSame(one: Typed, other: Typed): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** What is typed, as the cell shows it. */
export function shownAs(field: Field, typed: Typed): string {
  const values = typeof typed === "string" ? [typed] : typed;
  if (hasChoices(field))
    return values.map((value) => field.choices.find((choice) => choice.value === value)?.label ?? value).join(", ");
  return values.join(", ");
}

/** Cells that were kept on disk, as far as they have the right form. */
export function readUnsavedCells(kept: unknown): UnsavedCells | null {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const isTyped = (value: unknown): value is Typed =>
    typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));
  const cells = Object.entries(kept).filter((entry): entry is [string, Typed] => isTyped(entry[1]));
  return cells.length === 0 ? null : Object.fromEntries(cells);
}
