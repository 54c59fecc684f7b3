/** The store's hooks. A component draws again only when what it chose has changed. */
import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { SeasonInList } from "../wire/SeasonInList";
import type { Received } from "./received";
import type { SeasonState, SeasonStore } from "./store";

export const StoreContext = createContext<SeasonStore | null>(null);

export function useStore(): SeasonStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no season store above this component");
  return store;
}

/** A part of the state; `choose` must answer with the same value while nothing it reads has changed. */
export function useSeasonState<Part>(choose: (state: SeasonState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => choose(store.state()));
}

/** A part of the open season. Only below where a season is open. */
export function useSeason<Part>(choose: (season: Received) => Part): Part {
  return useSeasonState(({ season }) => {
    if (!season) throw new Error("no season is open");
    return choose(season);
  });
}

/** Every season of the database, asked for anew when another one is opened; `null` until they are known. */
export function useSeasons(): readonly SeasonInList[] | null {
  const store = useStore();
  const seasons = useSeasonState((state) => state.seasons);
  const season = useSeasonState((state) => state.season?.seasonId);
  const isUnknown = seasons === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was open is told in the list
  useEffect(() => {
    if (isUnknown) void store.listSeasons();
  }, [store, isUnknown, season]);
  return seasons;
}
