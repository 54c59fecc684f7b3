/**
 * Guidance of a knowledge gap: the first free time, what it would cost on the board, booking it, and what is to be said
 * afterwards until something else changes.
 */
import { useCallback, useState } from "react";
import { weekOf } from "../dates";
import { failureOf } from "../host/host";
import { newId } from "../season/ids";
import { refusalOf } from "../season/parts";
import { useSeason, useStore } from "../season/use";
import type { CellMove } from "../wire/CellMove";
import type { DateRange } from "../wire/DateRange";
import type { FollowUp } from "../wire/FollowUp";
import type { Session } from "../wire/Session";
import { useLanguage } from "../words/language";
import { bookedFor, guidanceAt, guidanceMinutes } from "./guidance";

/** The hours of an instructor in a week, in minutes. */
export interface Hours {
  taken: number;
  capacity: number;
}

export type Said =
  | { is: "booked"; session: Session; category: string; moves: readonly CellMove[]; hours: Hours | null }
  | { is: "noneFree"; followUp: FollowUp; days: DateRange | null }
  | { is: "failed"; why: string };

export interface Guidance {
  /** What came of the last one; nothing any more once something else has changed. */
  said: Said | null;
  isBusy: boolean;
  make: (followUp: FollowUp) => Promise<void>;
  undo: () => void;
}

export function useGuidance(): Guidance {
  const store = useStore();
  const { words } = useLanguage();
  const revision = useSeason((season) => season.revision);
  const [kept, setKept] = useState<{ said: Said; revision: number } | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const make = useCallback(
    async (followUp: FollowUp) => {
      const { host } = store;
      const say = (said: Said) => setKept({ said, revision: store.state().season?.revision ?? -1 });
      setIsBusy(true);
      setKept(null);
      try {
        const { times, days } = await host.guidance(followUp.department, guidanceMinutes);
        const [first] = times;
        if (!first) {
          say({ is: "noneFree", followUp, days });
          return;
        }
        const session = guidanceAt(newId(), followUp, first);
        const command = bookedFor(followUp, session);
        const { outcome } = await host.preview([command], 0);
        const answer = await store.execute(command);
        if (typeof answer === "object") {
          say({ is: "failed", why: refusalOf(answer, [{ commands: [command], name: "" }], words) });
        } else if (answer === "done") {
          const hours = await hoursOf(store.host, session);
          say({ is: "booked", session, category: followUp.category, moves: outcome.moves, hours });
        }
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (failure.kind !== "refused") store.report(thrown);
        else say({ is: "failed", why: refusalOf(failure.refusal, [{ commands: [], name: "" }], words) });
      } finally {
        setIsBusy(false);
      }
    },
    [store, words],
  );
  const undo = useCallback(() => void store.undo(), [store]);
  return { said: kept?.revision === revision ? kept.said : null, isBusy, make, undo };
}

/** What an instructor has booked in the week of a session, of what there is. */
export async function hoursOf(
  host: { timetable: (week: string) => Promise<{ trainers: { trainer: string; taken: number; capacity: number }[] }> },
  { trainer, date }: Pick<Session, "trainer" | "date">,
): Promise<Hours | null> {
  const { trainers } = await host.timetable(weekOf(date));
  const own = trainers.find((one) => one.trainer === trainer);
  return own ? { taken: own.taken, capacity: own.capacity } : null;
}
