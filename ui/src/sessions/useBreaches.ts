/** The rules a session would break as it is typed; `null` while nothing is typed, and until that is answered. */

import { useAnswer } from "../season/answer";
import type { Breach } from "../wire/Breach";
import type { Session } from "../wire/Session";

export function useBreaches(session: Session | null): readonly Breach[] | null {
  const { answer, isCurrent } = useAnswer(JSON.stringify(session), session && ((host) => host.breaches(session)));
  return session && isCurrent ? (answer ?? null) : null;
}
