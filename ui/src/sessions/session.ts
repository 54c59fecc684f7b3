/**
 * What is done to sessions: the command for each thing one can do to one. Every one carries the whole session.
 *
 * Whether it is allowed, and what it means for the weeks, is not asked here.
 */
import { clockAt, clockMinutes } from "../dates";
import type { CancelReason } from "../wire/CancelReason";
import type { Command } from "../wire/Command";
import type { Module } from "../wire/Module";
import type { ModuleId } from "../wire/ModuleId";
import type { Session } from "../wire/Session";
import type { Standing } from "../wire/Standing";
import type { TempId } from "../wire/TempId";
import type { Spot } from "./move";

/** How a session is drawn: how far it has come, or what is the matter with it. */
export type Look = Session["status"] | "broken" | "unconfirmed";

/** `standing` is what the core says it is worth; `null` until it has said so. */
export function lookOf({ status }: Session, standing: Standing | null): Look {
  return standing === "broken" || standing === "unconfirmed" ? standing : status;
}

/** What a session takes of its day; minutes, beyond 1,440 where it goes on past midnight. */
export function timeOf({ start, minutes }: Session): { from: number; to: number } {
  const from = clockMinutes(start);
  return { from, to: from + minutes };
}

export function moduleOf({ kind }: Session): ModuleId | null {
  return "training" in kind ? kind.training.module : null;
}

/** What an instructor's other work is called. */
export function titleOf({ kind }: Session): string | null {
  if ("guidance" in kind) return kind.guidance.title;
  return "support" in kind ? kind.support.title : null;
}

/** Whether temps can wait for a place in it: only in a course. */
export function hasWaiting(module: Module | undefined): boolean {
  return module?.form === "course";
}

/** The session at another time, on another day or with another trainer. */
export function movedTo(session: Session, { trainer, day, start }: Spot): Session {
  return { ...session, trainer, date: day, start: clockAt(start) };
}

/** How far a session has come that was just booked: nothing has become of it. */
export const booked = {
  status: "booked",
  attendance: {},
  cancelReason: null,
  followUp: null,
  locked: false,
} as const satisfies Partial<Session>;

/** It will not be held. Who waits or sits in stays on it, so that it can be read who it was for. */
export function cancelled(session: Session, cancelReason: CancelReason): Session {
  return { ...session, status: "cancelled", cancelReason, attendance: {} };
}

/** It stands again. */
export function rebooked(session: Session): Session {
  return { ...session, status: "booked", cancelReason: null, attendance: {} };
}

/** It was held; everybody had all of it, but who is named had so many minutes. */
export function held(session: Session, attendance: Session["attendance"] = {}): Session {
  return { ...session, status: "held", cancelReason: null, attendance };
}

/** Nobody came. */
export function notMet(session: Session): Session {
  return { ...session, status: "noShow", cancelReason: null, attendance: {} };
}

/** A held session in which one temp had so many minutes; all of them is nothing to note. */
export function attendedBy(session: Session, temp: TempId, minutes: number): Session {
  const { [temp]: _, ...others } = session.attendance;
  return held(session, minutes === session.minutes ? others : { ...others, [temp]: minutes });
}

/** With other temps in it; who sits in waits no longer, and nobody keeps an attendance without sitting in. */
export function withTemps(session: Session, temps: readonly TempId[]): Session {
  const attendance = Object.fromEntries(Object.entries(session.attendance).filter(([temp]) => temps.includes(temp)));
  const waiting = session.waiting.filter((temp) => !temps.includes(temp));
  return { ...session, temps: [...temps], waiting, attendance };
}

export function removed({ id }: Session): Command {
  return { do: "remove", entity: { noun: "session", id } };
}
