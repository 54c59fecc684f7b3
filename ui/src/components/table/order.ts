/** The columns as TanStack Table is told of them: what rows are sorted by, kept by and sought in. */
import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  globalFilteringFeature,
  type Row as ModelRow,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { folded } from "../find";
import type { Column } from "./column";

export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type Features = typeof features;

/** The columns' definitions. `language` is what names are sorted in. */
export function definitions<Row extends RowData>(
  columns: readonly Column<Row>[],
  language: string,
): ColumnDef<Features, Row>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return columns.map(({ id, text, sort = text, filter }) => ({
    id,
    // What is not there comes last, whichever way it is sorted.
    accessorFn: (row) => sort(row) ?? undefined,
    sortUndefined: "last",
    sortDescFirst: false,
    sortFn: (one, other) => {
      const [a, b] = [one.getValue(id), other.getValue(id)];
      return typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    },
    filterFn: (row, _id, chosen: string) => filter?.of(row.original).includes(chosen) ?? true,
  }));
}

/** Rows that hold every word that is sought, in whichever columns. */
export function seeking<Row extends RowData>(columns: readonly Column<Row>[]): FilterFn<Features, Row> {
  const sought = columns.filter(({ isSought }) => isSought);
  // Folding thousands of rows at every letter would be felt.
  const texts = new Map<Row, string>();
  const textOf = (row: Row) => {
    const known = texts.get(row) ?? folded(sought.map((column) => column.text(row)).join(" "));
    texts.set(row, known);
    return known;
  };
  return (row: ModelRow<Features, Row>, _id, words: string) => {
    const text = textOf(row.original);
    return folded(words)
      .split(/\s+/)
      .every((word) => text.includes(word));
  };
}
