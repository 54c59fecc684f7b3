/** When something was made, as people say it. */
import { localMoment } from "../dates";
import type { Language } from "../words/words";

/** "man. 5. april 2027 kl. 10.00" */
export function whenOf({ at }: { at: string }, { words, date }: Language): string {
  const { day, minutes } = localMoment(at);
  return words.history.at(date.full(day), date.clock(minutes));
}
