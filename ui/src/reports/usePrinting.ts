/**
 * Putting the pages on paper: `print.css` leaves nothing else of the window.
 *
 * The trap: a picture that is not drawn yet would be an empty sheet, so all of them are drawn before anything is printed.
 */
import { type RefObject, useCallback, useEffect, useState } from "react";

interface Printing {
  print: () => void;
  /** Every page is to be drawn, seen or not. */
  isWhole: boolean;
}

export function usePrinting(scroll: RefObject<HTMLElement | null>, pages: readonly unknown[] | undefined): Printing {
  const [asked, setAsked] = useState(0);
  const isWhole = asked > 0;
  const isThere = pages !== undefined && pages.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked
  useEffect(() => {
    if (asked === 0 || !isThere) return;
    let isWanted = true;
    const pictures = [...(scroll.current?.querySelectorAll("img") ?? [])];
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (isWanted) window.print();
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const print = useCallback(() => {
    if (isThere) setAsked((now) => now + 1);
  }, [isThere]);
  return { print, isWhole };
}
