/** Who else could hold a session, and who could sit in besides; `null` until answered, and where nobody needs it. */

import { useAnswer } from "../season/answer";
import type { Chances } from "../wire/Chances";
import type { Session } from "../wire/Session";
import { moduleOf } from "./session";

export function useChances({ id, temps, minutes, kind, ...rest }: Session): Chances | null {
  const module = moduleOf({ id, temps, minutes, kind, ...rest });
  const wish = module === null || temps.length === 0 ? null : { temps, module, minutes, insteadOf: id };
  const { answer } = useAnswer(JSON.stringify(wish), wish && ((host) => host.chances(wish)));
  return wish && (answer ?? null);
}
