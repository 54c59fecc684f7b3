/** Where a key leads in the grid. The header is row -1. */

export interface Spot {
  row: number;
  column: number;
}

/** How large the grid is, and how many rows are in sight. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** The spot a key leads to, `null` where the key is not about moving. It never leads out of the grid. */
export function stepped(key: string, isControl: boolean, from: Spot, extent: Extent): Spot | null {
  const to = unbounded(key, isControl, from, extent);
  return (
    to && {
      row: Math.max(-1, Math.min(to.row, extent.rows - 1)),
      column: Math.max(0, Math.min(to.column, extent.columns - 1)),
    }
  );
}

function unbounded(key: string, isControl: boolean, { row, column }: Spot, extent: Extent): Spot | null {
  switch (key) {
    case "ArrowUp":
      return { row: isControl ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: isControl ? extent.rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: isControl ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: isControl ? extent.columns - 1 : column + 1 };
    case "Home":
      return { row: isControl ? 0 : row, column: 0 };
    case "End":
      return { row: isControl ? extent.rows - 1 : row, column: extent.columns - 1 };
    case "PageUp":
      return { row: Math.max(0, row - extent.page), column };
    case "PageDown":
      return { row: row + extent.page, column };
    default:
      return null;
  }
}
