/** Where the window is, and where it has been: one can go back and forth as in a browser. */
import { useCallback, useState } from "react";
import type { Way } from "./ways";

interface Ways {
  past: readonly Way[];
  now: Way;
  ahead: readonly Way[];
}

/** How far back one can go. */
const reach = 50;

export function useWays(first: Way) {
  const [{ now }, set] = useState<Ways>({ past: [], now: first, ahead: [] });
  const go = useCallback((next: Way) => {
    set((ways) => ({ past: [...ways.past, ways.now].slice(-reach), now: next, ahead: [] }));
  }, []);
  const back = useCallback(() => {
    set(({ past, now: from, ahead }) => {
      const to = past.at(-1);
      return to ? { past: past.slice(0, -1), now: to, ahead: [from, ...ahead] } : { past, now: from, ahead };
    });
  }, []);
  const forth = useCallback(() => {
    set(({ past, now: from, ahead: [to, ...ahead] }) =>
      to ? { past: [...past, from], now: to, ahead } : { past, now: from, ahead },
    );
  }, []);
  return { way: now, go, back, forth };
}
