/** What a recorded host knows of sessions: that nobody is in two at one time. Which other rules one breaks is recorded. */
import { clockMinutes, daysBetween } from "../dates";
import type { Problem } from "../wire/Problem";
import type { Session } from "../wire/Session";

const stands = ({ status }: Session) => status === "booked" || status === "held";

function timeOf({ date, start, minutes }: Session): { from: number; to: number } {
  const from = daysBetween("2027-01-01", date) * 1440 + clockMinutes(start);
  return { from, to: from + minutes };
}

/** The sessions that one would collide with, each as a refusal; none where it stays as and where it was. */
export function collisions(
  session: Session,
  before: Session | null,
  others: readonly Session[],
  command: number,
): Problem[] {
  const isSame =
    before !== null &&
    (["trainer", "date", "start", "minutes", "status"] as const).every((key) => before[key] === session[key]) &&
    JSON.stringify([before.temps, before.attendance]) === JSON.stringify([session.temps, session.attendance]);
  if (isSame || !stands(session)) return [];
  const { from, to } = timeOf(session);
  const isIn = (temp: string) => session.temps.includes(temp) && session.attendance[temp] !== 0;
  return others
    .filter((other) => {
      const time = timeOf(other);
      const isAtOnce = time.from < to && from < time.to;
      const shares =
        other.trainer === session.trainer || other.temps.some((temp) => isIn(temp) && other.attendance[temp] !== 0);
      return other.id !== session.id && stands(other) && isAtOnce && shares;
    })
    .map((other) => ({
      command,
      entity: { noun: "session", id: session.id },
      field: "start",
      why: { why: "overlaps", entity: { noun: "session", id: other.id } },
    }));
}
