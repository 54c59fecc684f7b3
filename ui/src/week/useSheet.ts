/** The sheet of a week, asked for anew whenever the season has moved. */
import { useEffect, useState } from "react";
import { useSeason, useStore } from "../season/use";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";

/** `null` until it is here. While a newer one is under way the one before is kept. */
export function useSheet(department: string, week: Week): WeekSheet | null {
  const store = useStore();
  const season = useSeason((now) => now);
  const [sheet, setSheet] = useState<WeekSheet | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved, or was opened anew, makes another sheet
  useEffect(() => {
    let isWanted = true;
    store.host.week(department, week).then(
      (answered) => isWanted && setSheet(answered),
      (thrown: unknown) => isWanted && store.report(thrown),
    );
    return () => {
      isWanted = false;
    };
  }, [store, department, week, season]);
  return sheet && sheet.department === department && sheet.week === week ? sheet : null;
}
