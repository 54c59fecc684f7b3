/** What was saved last here, to be said with undo beside it; nothing any more once the season has moved on. */
import { useCallback, useState } from "react";
import { useSeason, useStore } from "./use";

export interface Saved {
  /** What to say now, or `null`. */
  readonly text: string | null;
  readonly say: (text: string) => void;
  readonly undo: () => void;
}

export function useSaved(): Saved {
  const store = useStore();
  const revision = useSeason((season) => season.revision);
  const [saved, setSaved] = useState<{ text: string; revision: number } | null>(null);
  const say = useCallback(
    (text: string) => setSaved({ text, revision: store.state().season?.revision ?? -1 }),
    [store],
  );
  const undo = useCallback(() => void store.undo(), [store]);
  return { text: saved?.revision === revision ? saved.text : null, say, undo };
}
