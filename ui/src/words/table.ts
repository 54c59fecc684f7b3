/** What every table says of itself. The only words that `components/` knows: they have no domain in them. */
export interface TableWords {
  /** How the table is used with the keyboard. */
  hint: string;
  shown(shown: number, all: number): string;
  noMatch: string;
  clearFilters: string;
  selectAll: string;
  selectRow(row: string): string;
  selected(count: number): string;
  clearSelection: string;
  /** Before the name of the column in which many rows are given the same. */
  set: string;
  setTo(column: string): string;
  setChoose: string;
  apply(count: number): string;
  unsaved: string;
}
