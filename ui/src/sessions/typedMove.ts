/** When a session should be instead, as it is typed: a day, a start and a length, each with what is wrong with it. */
import { clockMinutes, type Day, readClock, readDay } from "../dates";
import { readMinutes } from "../hours";
import type { Session } from "../wire/Session";
import type { TrainerId } from "../wire/TrainerId";

export interface TypedMove {
  trainer: TrainerId;
  day: string;
  start: string;
  minutes: string;
}

/** How days, clock times and lengths are written into the fields. */
export interface MoveWriter {
  day: (day: Day) => string;
  clock: (minutes: number) => string;
  length: (minutes: number) => string;
}

export function typedOf({ trainer, date, start, minutes }: Session, write: MoveWriter): TypedMove {
  return { trainer, day: write.day(date), start: write.clock(clockMinutes(start)), minutes: write.length(minutes) };
}

/** What was kept of an earlier time; `null` where it is of another form. */
export function readTypedMove(kept: unknown): TypedMove | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { trainer, day, start, minutes } = kept as Record<string, unknown>;
  const isText = (one: unknown): one is string => typeof one === "string";
  return isText(trainer) && isText(day) && isText(start) && isText(minutes) ? { trainer, day, start, minutes } : null;
}

export interface ReadMove {
  /** The session there; `null` where something cannot be read. */
  readonly session: Session | null;
  readonly isWrong: { readonly day: boolean; readonly start: boolean; readonly minutes: boolean };
}

/** The session as it would be; `year` is that of days typed without one. */
export function readMove(session: Session, typed: TypedMove, year: number): ReadMove {
  const date = readDay(typed.day, year);
  const start = readClock(typed.start);
  const minutes = readMinutes(typed.minutes);
  const isWrong = { day: date === null, start: start === null, minutes: minutes === null || minutes === 0 };
  const there =
    date !== null && start !== null && minutes !== null && minutes > 0
      ? { ...session, trainer: typed.trainer, date, start, minutes }
      : null;
  return { session: there, isWrong };
}

/** Whether it says something else than the session is. */
export function isMoved(session: Session, there: Session | null): boolean {
  return (
    there === null ||
    there.trainer !== session.trainer ||
    there.date !== session.date ||
    there.start !== session.start ||
    there.minutes !== session.minutes
  );
}
