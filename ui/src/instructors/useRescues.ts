/** Where the instructors go first, asked for anew whenever the season has moved. */
import { useEffect, useState } from "react";
import { useSeason, useStore } from "../season/use";
import type { Rescue } from "../wire/Rescue";

/** `null` until they are here. While newer ones are under way those before are kept. */
export function useRescues(): readonly Rescue[] | null {
  const store = useStore();
  const season = useSeason((now) => now);
  const [rescues, setRescues] = useState<readonly Rescue[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved makes another list
  useEffect(() => {
    let isWanted = true;
    store.host.rescues().then(
      (answered) => isWanted && setRescues(answered),
      (thrown: unknown) => isWanted && store.report(thrown),
    );
    return () => {
      isWanted = false;
    };
  }, [store, season]);
  return rescues;
}
