/** What can be done about a week, asked for anew whenever the season has moved. */
import { useCallback, useEffect, useState } from "react";
import { useSeason, useStore } from "../season/use";
import type { Remedies } from "../wire/Remedies";
import type { Week } from "../wire/Week";

/** A search longer than this is said. */
const quietFor = 300;

export interface Search {
  /** `null` until there is an answer. While a newer one is under way the one before is kept. */
  remedies: Remedies | null;
  /** It takes so long that it is said. */
  isLong: boolean;
  hasFailed: boolean;
  /** Drops the answer, which no longer holds, and where `isAnew` asks again. */
  drop: (isAnew?: boolean) => void;
}

/** `support` is what a session of on-site support is called. */
export function useRemedies(department: string, week: Week, support: string): Search {
  const store = useStore();
  const season = useSeason((now) => now);
  const [remedies, setRemedies] = useState<Remedies | null>(null);
  const [isLong, setIsLong] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved, or another attempt, makes another answer
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => setIsLong(true), quietFor);
    const end = () => {
      clearTimeout(timer);
      setIsLong(false);
    };
    setHasFailed(false);
    store.host.remedies(department, week, support).then(
      (answered) => {
        if (!isWanted) return;
        setRemedies(answered);
        end();
      },
      (thrown: unknown) => {
        if (!isWanted) return;
        setRemedies(null);
        setHasFailed(true);
        store.report(thrown);
        end();
      },
    );
    return () => {
      isWanted = false;
      end();
    };
  }, [store, department, week, support, season, attempt]);
  const drop = useCallback((isAnew = false) => {
    setRemedies(null);
    if (isAnew) setAttempt((now) => now + 1);
  }, []);
  const isOfThis = remedies?.department === department && remedies.week === week;
  return { remedies: isOfThis ? remedies : null, isLong, hasFailed, drop };
}
