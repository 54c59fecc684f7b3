/** English for tables. */
import type { TableWords } from "../table";

export const enTable: TableWords = {
  hint: "Arrow keys move. Enter, F2 or a double click edits. Space selects the row, with Shift several, Ctrl+A all.",
  shown: (shown, all) => `${shown} of ${all}`,
  noMatch: "Nothing matches.",
  clearFilters: "Clear",
  selectAll: "Select all",
  selectRow: (row) => `Select ${row}`,
  selected: (count) => `${count} selected`,
  clearSelection: "Select none",
  set: "Set",
  setTo: (column) => `${column} for all selected`,
  setChoose: "Choose a field …",
  apply: (count) => (count === 1 ? "Set for 1 row" : `Set for ${count} rows`),
  unsaved: "not saved",
};
