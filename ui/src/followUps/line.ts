/** The line of life of a follow-up, and the way of what was lifted beside it. */
import type { FollowUpStatus } from "../wire/FollowUpStatus";

/** The line, in its order. */
export const line: readonly FollowUpStatus[] = ["new", "assessed", "assigned", "followedUp", "closed"];

/** Beside the line: lifted, and answered. */
export const beside: readonly FollowUpStatus[] = ["escalated", "answered"];

const next: Record<FollowUpStatus, FollowUpStatus | null> = {
  new: "assessed",
  assessed: "assigned",
  assigned: "followedUp",
  followedUp: "closed",
  escalated: "answered",
  answered: "closed",
  closed: null,
};

/** What comes after a status; `null` at the end. */
export function nextOf(status: FollowUpStatus): FollowUpStatus | null {
  return next[status];
}

/** How far along the line a status is; −1 beside it. */
export function placeOf(status: FollowUpStatus): number {
  return line.indexOf(status);
}
