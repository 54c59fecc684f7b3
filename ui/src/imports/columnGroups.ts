/** Runs of a grid's columns, so that fifty weeks need not stand below each other. */
import type { ColumnSummary } from "../wire/ColumnSummary";

/** Fewer are as soon read one by one. */
const fewest = 4;

/** The columns from the left; neighbours that are all weeks, or all days, are one group. */
export function columnGroups(columns: readonly ColumnSummary[]): ColumnSummary[][] {
  const groups: ColumnSummary[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const continues =
      before !== undefined &&
      before.column + 1 === column.column &&
      before.meaning.is === column.meaning.is &&
      (column.meaning.is === "week" || column.meaning.is === "day");
    if (group && continues) group.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => (group.length < fewest ? group.map((column) => [column]) : [group]));
}
