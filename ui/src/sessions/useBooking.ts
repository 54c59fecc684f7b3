/**
 * One session on its way to being saved: tried on the board while it is chosen, saved as one command, and what is wrong
 * with it in words.
 */
import { useEffect, useMemo, useState } from "react";
import { useTrying } from "../season/trying";
import { useSeasonState, useStore } from "../season/use";
import type { Command } from "../wire/Command";
import type { Refusal } from "../wire/Refusal";
import type { Session } from "../wire/Session";
import { tellRefusal } from "./tell";
import { useTelling } from "./useTelling";

const nothing: readonly Command[] = [];

export interface Booking {
  /** Why it is, or would be, refused. */
  refused: readonly string[];
  isBusy: boolean;
  /** Saves it; answers with the session that was saved, and with `null` where it was not. */
  save: () => Promise<Session | null>;
}

/** `session` and `make` stay the same while they say the same; `null` while there is nothing to be saved. */
export function useBooking(session: Session | null, make: (session: Session) => Command): Booking {
  const store = useStore();
  const telling = useTelling();
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const isBusy = useSeasonState((state) => state.saving === "saving");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const commands = useMemo(() => (session ? [make(session)] : nothing), [session, make]);
  useTrying(commands);
  // What was refused is said until something else is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => setRefusal(null), [commands]);
  return {
    refused: session ? tellRefusal(refusal ?? previewRefusal, session, telling) : [],
    isBusy,
    save: async () => {
      const [command] = commands;
      if (!session || !command) return null;
      const answer = await store.execute(command);
      if (answer === "done") return session;
      setRefusal(answer === "failed" ? null : answer);
      return null;
    },
  };
}
