/**
 * The one absence that is being moved, stretched or made, before it is let go.
 *
 * Mouse and keyboard share it: both say which days are tried, and keep them or take them back. What would become of the
 * plan is the store's `preview`; here is only where the bar lies meanwhile.
 */
import { useCallback, useRef, useState } from "react";
import type { Absence } from "../wire/Absence";
import type { Command } from "../wire/Command";
import type { DateRange } from "../wire/DateRange";
import { movedTo } from "./absence";
import type { Plan } from "./plan";

export interface Trying {
  /** As it is; of one that is being made, as it began. */
  absence: Absence;
  isNew: boolean;
  days: DateRange;
}

export interface Try {
  now: Trying | null;
  /** Tries an absence on these days. */
  on(absence: Absence, isNew: boolean, days: DateRange): void;
  /** Keeps what is tried; answers with it, or `null` where nothing has changed. */
  keep(): Trying | null;
  /** Takes it back. Answers whether there was anything. */
  cancel(): boolean;
}

const isSame = (one: DateRange, other: DateRange) => one.first === other.first && one.last === other.last;

/** The command that a try amounts to. */
export function commandOf({ absence, isNew, days }: Trying): Command {
  return isNew ? { do: "add", entry: { noun: "absence", ...absence, days } } : movedTo(absence, days);
}

export function useTry(plan: Plan): Try {
  const [now, setNow] = useState<Trying | null>(null);
  // The next event may come before anything was drawn.
  const latest = useRef<Trying | null>(null);
  const set = useCallback((next: Trying | null) => {
    latest.current = next;
    setNow(next);
  }, []);
  const { attempt, put } = plan;

  const on = useCallback(
    (absence: Absence, isNew: boolean, days: DateRange) => {
      const before = latest.current;
      if (before?.absence.id === absence.id && isSame(before.days, days)) return;
      const trying = { absence, isNew, days };
      set(trying);
      attempt(!isNew && isSame(absence.days, days) ? null : [commandOf(trying)]);
    },
    [attempt, set],
  );
  const cancel = useCallback(() => {
    if (!latest.current) return false;
    set(null);
    attempt(null);
    return true;
  }, [attempt, set]);
  const keep = useCallback(() => {
    const trying = latest.current;
    if (!trying) return null;
    if (!trying.isNew && isSame(trying.absence.days, trying.days)) {
      cancel();
      return null;
    }
    set(null);
    void put([commandOf(trying)]);
    return trying;
  }, [cancel, put, set]);
  return { now, on, keep, cancel };
}
