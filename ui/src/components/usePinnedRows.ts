/**
 * The rows of a tall grid that are in sight, with the heading they stand under pinned above them.
 *
 * Also in the document, wherever it lies: the row that has the focus. On paper all of them are.
 *
 * The trap: heights are kept by the rows' keys. They are asked for anew where the rows are others or `heightOf` is
 * another function, so it must stay the same one for as long as it answers the same.
 */
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useMemo, useRef } from "react";
import { useMedia } from "../media";
import "./pinned.css";

interface PinnableRow {
  /** A `heading` is pinned while the rows below it are in sight. */
  is: string;
  key: string;
}

interface PinnedRowsProps<Row extends PinnableRow> {
  scroll: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  /** Which row has the focus. */
  focused: number;
  heightOf: (row: Row) => number;
  /** Pixels of a heading. */
  headingHeight: number;
  /** Pixels of a row as most are. */
  rowHeight: number;
  /** Pixels of what lies above the rows, and stays there. */
  headHeight: number;
}

interface RowInSight {
  index: number;
  /** Pixels from the top of all rows. */
  start: number;
  isPinned: boolean;
}

export interface PinnedRows {
  inSight: readonly RowInSight[];
  /** Pixels of all rows together. */
  height: number;
  /** Rows that Page Up and Page Down move. */
  page: () => number;
  scrollTo: (index: number, align?: "auto" | "center") => void;
}

export function usePinnedRows<Row extends PinnableRow>(props: PinnedRowsProps<Row>): PinnedRows {
  const { scroll, rows, focused, heightOf, headingHeight, rowHeight, headHeight } = props;
  const isPrinting = useMedia("print");
  const headings = useMemo(() => rows.flatMap((one, at) => (one.is === "heading" ? [at] : [])), [rows]);
  const pinned = useRef(-1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    // biome-ignore lint/correctness/useExhaustiveDependencies: other heights are noticed by another function of the keys
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows, heightOf]),
    estimateSize: (at) => {
      const one = rows[at];
      return one ? heightOf(one) : rowHeight;
    },
    // Paper shows every row, not only those in sight.
    overscan: isPrinting ? rows.length : 6,
    scrollPaddingStart: headingHeight,
    scrollPaddingEnd: headHeight + 12,
    rangeExtractor: useCallback(
      (range: Range) => {
        pinned.current = headings.findLast((at) => at <= range.startIndex) ?? -1;
        const also = [pinned.current, focused].filter((at) => at >= 0 && at < range.count);
        return [...new Set([...also, ...defaultRangeExtractor(range)])].sort((one, other) => one - other);
      },
      [headings, focused],
    ),
  });
  return {
    inSight: virtual.getVirtualItems().map(({ index, start }) => ({
      index,
      start,
      isPinned: index === pinned.current && !isPrinting,
    })),
    height: virtual.getTotalSize(),
    page: () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 2),
    scrollTo: (index, align = "auto") => virtual.scrollToIndex(index, { align }),
  };
}
