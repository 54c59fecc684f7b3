/** What is not booked, asked for once for every state of the season, however many look at it. */
import type { Host } from "../host/host";
import { type Asked, useAnswer } from "../season/answer";
import type { Received } from "../season/received";
import { useSeason } from "../season/use";
import type { Unbooked } from "../wire/Unbooked";

const asked = new WeakMap<Received, Promise<readonly Unbooked[]>>();

export function useUnbooked(): Asked<readonly Unbooked[]> {
  const season = useSeason((now) => now);
  return useAnswer("unbooked", (host) => askedOnce(host, season));
}

function askedOnce(host: Host, season: Received): Promise<readonly Unbooked[]> {
  const known = asked.get(season);
  if (known) return known;
  const answer = host.unbooked();
  asked.set(season, answer);
  // What failed may be asked again.
  answer.catch(() => asked.delete(season));
  return answer;
}
