/** Commands being tried while something is typed: what they would do is the store's `preview`. */
import { useEffect } from "react";
import type { Command } from "../wire/Command";
import { useSeasonState, useStore } from "./use";

/** Tries these commands in place of those tried before, and nothing any more when left. Keep the list the same while it says the same. */
export function useTrying(commands: readonly Command[]): void {
  const store = useStore();
  const revision = useSeasonState(({ season }) => season?.revision);
  // Another revision makes another preview.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (commands.length === 0) store.stopTrying();
    else store.try([...commands]);
  }, [store, commands, revision]);
  useEffect(() => () => store.stopTrying(), [store]);
}
