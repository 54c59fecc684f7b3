/** What can be done about a week, asked for anew whenever the season has moved. */
import { useCallback, useEffect } from "react";
import { useAnswer } from "../season/answer";
import type { Remedies } from "../wire/Remedies";
import type { Week } from "../wire/Week";

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
  const { answer, isLong, hasFailed, again, ...asked } = useAnswer(`${department} ${week} ${support}`, (host) =>
    host.remedies(department, week, support),
  );
  const forget = asked.drop;
  // What was offered before a search that failed does not come back while one searches again.
  useEffect(() => {
    if (hasFailed) forget();
  }, [hasFailed, forget]);
  const drop = useCallback(
    (isAnew = false) => {
      forget();
      if (isAnew) again();
    },
    [forget, again],
  );
  const isOfThis = answer?.department === department && answer.week === week;
  return { remedies: isOfThis && !hasFailed ? answer : null, isLong, hasFailed, drop };
}
