/**
 * Keeps the focus within an area: a button that has done its work is often gone with it, and who uses the keys would
 * have to begin at the top of the window again.
 *
 * The trap: engines differ in whether they tell of a focus that goes with its element, and when, so it is looked for
 * whenever the area changes. A focus that went nowhere may have been taken or lost; it has left only for another element.
 */
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

interface KeptFocus {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/** Where what had the focus is gone or out of use, `to` takes it. The listeners belong on the area. */
export function useKeptFocus(area: RefObject<HTMLElement | null>, to: RefObject<HTMLElement | null>): KeptFocus {
  const had = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    const observer = new MutationObserver(() => {
      const { activeElement, body } = document;
      const isNowhere = activeElement === null || activeElement === body;
      if (!isNowhere && !current.contains(activeElement)) had.current = null;
      const isLost = had.current !== null && (!had.current.isConnected || had.current.matches(":disabled"));
      if (isNowhere && isLost) to.current?.focus({ preventScroll: true });
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [area, to]);
  return {
    onFocus: ({ target }) => {
      had.current = target;
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) had.current = null;
    },
  };
}
