/** Where the data lies, and its backups. */
import { useEffect, useState } from "react";
import { useSeasonState, useStore } from "../season/use";
import type { DatabaseState } from "../wire/DatabaseState";

export interface Database {
  /** `null` while it is asked for, and where it cannot be told. */
  state: DatabaseState | null;
  hasFailed: boolean;
  /** Takes what an answer brought; answers whether there was one. */
  take: (answer: Promise<DatabaseState>) => Promise<boolean>;
}

export function useDatabase(): Database {
  const store = useStore();
  // Opening another database receives the season anew.
  const season = useSeasonState((state) => state.season);
  const [state, setState] = useState<DatabaseState | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true;
    store.host.database().then(
      (next) => {
        if (!isCurrent) return;
        setState(next);
        setHasFailed(false);
      },
      (thrown: unknown) => {
        if (!isCurrent) return;
        setHasFailed(true);
        store.report(thrown);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [store, season]);
  return {
    state,
    hasFailed,
    take: (answer) =>
      answer.then(
        (next) => {
          setState(next);
          return true;
        },
        (thrown: unknown) => {
          store.report(thrown);
          return false;
        },
      ),
  };
}
