/** From a knowledge gap to guidance: the session that is made of a free time, and the follow-up it belongs to, as one command. */
import type { Command } from "../wire/Command";
import type { FollowUp } from "../wire/FollowUp";
import type { GuidanceTime } from "../wire/GuidanceTime";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import { changed } from "./edit";

/** Minutes that guidance takes. */
export const guidanceMinutes = 60;

/** The session; what it is called is the category, since its kind says already that it is guidance. */
export function guidanceAt(id: SessionId, { id: followUp, department, category }: FollowUp, at: GuidanceTime): Session {
  return {
    id,
    kind: { guidance: { title: category } },
    department,
    trainer: at.trainer,
    temps: [],
    waiting: [],
    date: at.day,
    start: at.start,
    minutes: guidanceMinutes,
    status: "booked",
    attendance: {},
    cancelReason: null,
    followUp,
    locked: false,
  };
}

/** Books it and says that somebody has it, together; one that was lifted, or has come further, stays where it is. */
export function bookedFor(followUp: FollowUp, session: Session): Command {
  const isBefore = followUp.status === "new" || followUp.status === "assessed";
  return {
    do: "bulk",
    source: "together",
    commands: [
      { do: "add", entry: { noun: "session", ...session } },
      ...(isBefore ? [changed({ ...followUp, status: "assigned" })] : []),
    ],
  };
}

/** The sessions that came from a follow-up, in the order in which they are held. */
export function sessionsOf(followUp: FollowUp, sessions: Iterable<Session>): readonly Session[] {
  return [...sessions]
    .filter((session) => session.followUp === followUp.id)
    .sort((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
}

/** Whether guidance can be made of it: a knowledge gap that nobody is about to close already. */
export function canHaveGuidance({ cause, status }: FollowUp, own: readonly Session[]): boolean {
  const isUnderWay = own.some((session) => ["proposed", "booked", "held"].includes(session.status));
  return cause === "knowledgeGap" && status !== "closed" && status !== "followedUp" && !isUnderWay;
}

/** Whether its guidance has been held, so that it may be followed up. */
export function isHeld({ status }: FollowUp, own: readonly Session[]): boolean {
  const isOver = status === "followedUp" || status === "closed";
  const isStillToCome = own.some((session) => session.status === "proposed" || session.status === "booked");
  return !isOver && !isStillToCome && own.some((session) => session.status === "held");
}
