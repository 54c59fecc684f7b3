/** How long the open season's names are kept, as the shell counts it: asked anew whenever the season moves. */
import { useEffect, useState } from "react";
import { useAppearance } from "../appearance";
import { useSeasonState, useStore } from "../season/use";
import type { NamesKept } from "../wire/NamesKept";

/** `null` until it is known. */
export function useNamesKept(): NamesKept | null {
  const store = useStore();
  const until = useAppearance().settings.namesUntil;
  const season = useSeasonState((state) => state.season);
  const [answer, setAnswer] = useState<{ season: string; kept: NamesKept } | null>(null);
  // The season is another value whenever anything of it, or the day, has moved.
  useEffect(() => {
    if (!season) return;
    let isLate = false;
    store.host.namesKept(until).then((kept) => {
      if (!isLate) setAnswer({ season: season.seasonId, kept });
    }, store.report);
    return () => {
      isLate = true;
    };
  }, [store, season, until]);
  return answer && answer.season === season?.seasonId ? answer.kept : null;
}
