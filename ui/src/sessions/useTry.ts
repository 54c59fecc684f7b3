/**
 * The one session that is being moved, before it is let go.
 *
 * Mouse, keyboard and panel share it: each says where it would be, and keeps that or takes it back. What would become of
 * the weeks is the store's `preview`; which rules it would break is asked here.
 *
 * The trap: answers can come late. Only that to what was asked last is kept.
 */
import { useCallback, useRef, useState } from "react";
import { useStore } from "../season/use";
import type { Breach } from "../wire/Breach";
import type { Refusal } from "../wire/Refusal";
import type { Session } from "../wire/Session";
import { changed } from "./booking";
import { isSameSpot, type Spot, spotOf } from "./move";
import { movedTo } from "./session";

export interface Trying {
  /** As it is. */
  readonly session: Session;
  readonly spot: Spot;
  /** The rules it would break there; `null` until that is known. */
  readonly breaches: readonly Breach[] | null;
}

/** What became of what was kept. */
export type Kept =
  | { is: "same" }
  | { is: "saved"; session: Session }
  | { is: "refused"; session: Session; refusal: Refusal };

export interface Try {
  readonly now: Trying | null;
  on(session: Session, spot: Spot): void;
  /** Keeps what is tried. */
  keep(): Promise<Kept>;
  /** Takes it back. Answers whether there was anything. */
  cancel(): boolean;
}

export function useTry(): Try {
  const store = useStore();
  const [now, setNow] = useState<Trying | null>(null);
  // The next event may come before anything was drawn.
  const latest = useRef<Trying | null>(null);
  const set = useCallback((next: Trying | null) => {
    latest.current = next;
    setNow(next);
  }, []);

  const on = useCallback(
    (session: Session, spot: Spot) => {
      const before = latest.current;
      if (before?.session.id === session.id && isSameSpot(before.spot, spot)) return;
      const trying: Trying = { session, spot, breaches: null };
      set(trying);
      if (isSameSpot(spotOf(session), spot)) {
        store.stopTrying();
        return;
      }
      const there = movedTo(session, spot);
      store.try([changed(there)]);
      store.host.breaches(there).then((breaches) => {
        const held = latest.current;
        if (held?.session.id === session.id && isSameSpot(held.spot, spot)) set({ ...held, breaches });
      }, store.report);
    },
    [store, set],
  );
  const cancel = useCallback(() => {
    if (!latest.current) return false;
    set(null);
    store.stopTrying();
    return true;
  }, [store, set]);
  const keep = useCallback(async (): Promise<Kept> => {
    const trying = latest.current;
    if (!trying || isSameSpot(spotOf(trying.session), trying.spot)) {
      cancel();
      return { is: "same" };
    }
    const there = movedTo(trying.session, trying.spot);
    const answer = await store.execute(changed(there));
    // It stays where it was put until it is saved; whatever is tried by then is another try.
    if (latest.current === trying || latest.current?.session.id === trying.session.id) cancel();
    if (answer === "done") return { is: "saved", session: there };
    return answer === "failed" ? { is: "same" } : { is: "refused", session: there, refusal: answer };
  }, [store, cancel]);
  return { now, on, keep, cancel };
}
