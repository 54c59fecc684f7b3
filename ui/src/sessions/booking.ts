/**
 * Sessions made in the window: out of ids that were given, a time that was picked, and nothing else.
 *
 * Whether they are good is not asked here: what was picked comes from `chances`, and what is refused or flagged is the
 * core's answer.
 */
import type { Day } from "../dates";
import type { Chances } from "../wire/Chances";
import type { ClockTime } from "../wire/ClockTime";
import type { Command } from "../wire/Command";
import type { Module } from "../wire/Module";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import type { Temp } from "../wire/Temp";
import type { TempId } from "../wire/TempId";
import type { TrainerId } from "../wire/TrainerId";
import { booked } from "./session";

/** A trainer's time. */
export interface Picked {
  trainer: TrainerId;
  day: Day;
  start: ClockTime;
}

/** Training that is to be booked, but for its time. */
export interface Training {
  id: SessionId;
  module: Module;
  /** In the order in which they were chosen: whoever has no room in a course any more waits. */
  temps: readonly TempId[];
  minutes: number;
}

/** The session as it is booked. */
export function trainingAt(
  training: Training,
  at: Picked,
  known: ReadonlyMap<TempId, Pick<Temp, "department">>,
): Session {
  const { id, module, minutes } = training;
  const { temps, waiting } = seated(module, training.temps);
  const departments = new Set([...temps, ...waiting].flatMap((temp) => known.get(temp)?.department ?? []));
  const [department = null] = departments;
  return {
    id,
    kind: { training: { module: module.id } },
    // Only a course may be of several, and then it is of none.
    department: departments.size > 1 && module.form === "course" ? null : department,
    trainer: at.trainer,
    temps,
    waiting,
    date: at.day,
    start: at.start,
    minutes,
    ...booked,
  };
}

/** Who has a seat and who waits: only a course has a waiting list. */
export function seated(
  { form, groupMax }: Pick<Module, "form" | "groupMax">,
  chosen: readonly TempId[],
): { temps: TempId[]; waiting: TempId[] } {
  if (form !== "course") return { temps: [...chosen], waiting: [] };
  return { temps: chosen.slice(0, groupMax), waiting: chosen.slice(groupMax) };
}

export const added = (session: Session): Command => ({ do: "add", entry: { noun: "session", ...session } });
export const changed = (session: Session): Command => ({ do: "change", entry: { noun: "session", ...session } });

/** Whether a trainer can have it just then. */
export function canHave({ trainers }: Chances, { trainer, day, start }: Picked): boolean {
  const free = trainers.find((one) => one.trainer === trainer)?.days.find((one) => one.day === day);
  return free?.starts.includes(start) ?? false;
}

/**
 * The time to begin with: the one wished for where it can be had, else the same trainer's as near as it goes (the same
 * day before another, the same start before another), else the first of the best trainer.
 */
export function firstPick(chances: Chances, wished: Picked | null): Picked | null {
  if (wished && canHave(chances, wished)) return wished;
  const able = chances.trainers.filter(({ days }) => days.length > 0);
  const one = able.find(({ trainer }) => trainer === wished?.trainer) ?? able[0];
  if (!one) return null;
  const free = one.days.find(({ day }) => day === wished?.day) ?? one.days[0];
  const start = free?.starts.find((time) => time === wished?.start) ?? free?.starts[0];
  return free && start !== undefined ? { trainer: one.trainer, day: free.day, start } : null;
}
