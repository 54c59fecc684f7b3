/**
 * Brings the focus to a place in a grid as soon as that is in the document, which it may be only once the rows have
 * scrolled.
 *
 * The trap: effects of what was drawn before can run after the focus was asked for, and would find it where it no longer
 * shall be. So the asking is drawn too, and only what was drawn since answers it.
 */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** Where the focus shall be: a cell of a row, or what it names inside that row. */
export interface WantedFocus {
  row: string;
  column: number;
  /** An attribute and its value; `null` for the cell itself. */
  inside: { attribute: `data-${string}`; value: string } | null;
}

/** Answers with what asks for the focus; where `isWantedAtFirst` it is asked for from the beginning. */
export function useWantedFocus(
  grid: RefObject<HTMLElement | null>,
  to: WantedFocus | null,
  isWantedAtFirst = false,
): () => void {
  const [asked, setAsked] = useState(isWantedAtFirst ? 1 : 0);
  const answered = useRef(0);
  useLayoutEffect(() => {
    if (asked === answered.current || !to) return;
    const { row, column, inside } = to;
    const target = inside ? `${inside.attribute}="${CSS.escape(inside.value)}"` : `data-column="${column}"`;
    const element = grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] [${target}]`);
    if (!element) return;
    answered.current = asked;
    if (document.activeElement !== element) element.focus({ preventScroll: column === 0 });
    if (column > 0) element.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return useCallback(() => setAsked((count) => count + 1), []);
}
