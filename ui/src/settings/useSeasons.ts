/** The seasons of the database, asked for again when another is opened or this one changes. */
import { useEffect, useState } from "react";
import { useSeason, useStore } from "../season/use";
import type { SeasonInList } from "../wire/SeasonInList";

export function useSeasons(): {
  seasons: readonly SeasonInList[] | null;
  /** Takes what an answer brought. */
  take: (answer: Promise<readonly SeasonInList[]>) => Promise<void>;
} {
  const store = useStore();
  const seasonId = useSeason((season) => season.seasonId);
  const revision = useSeason((season) => season.revision);
  const [seasons, setSeasons] = useState<readonly SeasonInList[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open is told in the list
  useEffect(() => {
    let isCurrent = true;
    store.host.seasons().then((list) => isCurrent && setSeasons(list), store.report);
    return () => {
      isCurrent = false;
    };
  }, [store, seasonId, revision]);
  return { seasons, take: (answer) => answer.then(setSeasons, store.report) };
}
