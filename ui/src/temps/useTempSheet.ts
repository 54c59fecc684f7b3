/** A temp's training laid open, asked for anew whenever the season has moved. */
import { useEffect, useState } from "react";
import { useSeason, useStore } from "../season/use";
import type { TempId } from "../wire/TempId";
import type { TempSheet } from "../wire/TempSheet";

/** `null` until it is here. While a newer one is under way the one before is kept. */
export function useTempSheet(temp: TempId): TempSheet | null {
  const store = useStore();
  const season = useSeason((now) => now);
  const isThere = season.entries.temp.has(temp);
  const [sheet, setSheet] = useState<TempSheet | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved, or was opened anew, makes another sheet
  useEffect(() => {
    let isWanted = true;
    if (isThere)
      store.host.temp(temp).then(
        (answered) => isWanted && setSheet(answered),
        (thrown: unknown) => isWanted && store.report(thrown),
      );
    return () => {
      isWanted = false;
    };
  }, [store, temp, season, isThere]);
  return sheet?.readiness.temp === temp ? sheet : null;
}
