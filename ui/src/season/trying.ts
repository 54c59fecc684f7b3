/** Commands being tried while something is typed: what they would do is the store's `preview`. */
import { useEffect, useRef } from "react";
import type { Command } from "../wire/Command";
import { useSeasonState, useStore } from "./use";

/**
 * Tries these commands in place of those tried before, and again when the season has moved; nothing any more once there
 * are none, or when left. Keep the list the same while it says the same. While something else `isTried`, this waits.
 */
export function useTrying(commands: readonly Command[], isElseTried = false): void {
  const store = useStore();
  const revision = useSeasonState(({ season }) => season?.revision);
  const isTrying = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision makes another preview
  useEffect(() => {
    if (isElseTried) return;
    if (commands.length > 0) store.try([...commands]);
    else if (isTrying.current) store.stopTrying();
    isTrying.current = commands.length > 0;
  }, [store, commands, revision, isElseTried]);
  useEffect(
    () => () => {
      if (isTrying.current) store.stopTrying();
    },
    [store],
  );
}
