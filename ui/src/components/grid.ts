/**
 * Where the focus of a grid goes: rows and columns, no drawing.
 *
 * Column 0 is the row's own name, the weeks follow. A cell says its place as `data-row` and `data-column`.
 */

export interface Place {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
  /** Rows that Page Up and Page Down move. */
  page: number;
}

/** Where a key moves to, or `null` where it moves nowhere. */
export function moveBy(key: string, withControl: boolean, { row, column }: Place, size: Size): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (place: Partial<Place>): Place => ({
    row: Math.min(Math.max(place.row ?? row, 0), last.row),
    column: Math.min(Math.max(place.column ?? column, 0), last.column),
  });
  switch (key) {
    case "ArrowLeft":
      return to({ column: column - 1 });
    case "ArrowRight":
      return to({ column: column + 1 });
    case "ArrowUp":
      return to({ row: row - 1 });
    case "ArrowDown":
      return to({ row: row + 1 });
    case "PageUp":
      return to({ row: row - size.page });
    case "PageDown":
      return to({ row: row + size.page });
    case "Home":
      return to(withControl ? { row: 0, column: 0 } : { column: 0 });
    case "End":
      return to(withControl ? last : { column: last.column });
    default:
      return null;
  }
}

/** The place of the cell that holds an element, or `null` where it is in none. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
}
