/**
 * A session in its day: when it begins, what it is, who has it, and how far it has come, as colour, symbol and word.
 *
 * It takes focus, and listens to nothing itself: the grid does, for all sessions.
 */
import { PadlockLockedIcon } from "@navikt/aksel-icons";
import { memo } from "react";
import { StatusMark } from "../components/StatusMark";
import { LookMark } from "./LookMark";
import type { Card } from "./lanes";
import { heights, type Shown } from "./rows";
import { breachSaid, clockSaid, hoursSaid, tempsSaid, titleSaid } from "./said";
import { lookOf, timeOf } from "./session";
import type { Telling } from "./tell";

interface SessionCardProps {
  shown: Shown;
  card: Card;
  /** The left edge of its day. */
  dayLeft: number;
  lane: number;
  telling: Telling;
  isTried: boolean;
  isChosen: boolean;
  /** In the cell of the focus, so that Tab goes to it. */
  isReached: boolean;
}

export const SessionCard = memo(function SessionCard(props: SessionCardProps) {
  const { shown, card, dayLeft, lane, telling, isTried, isChosen, isReached } = props;
  const { session, standing, breaches } = shown;
  const { words } = telling;
  const look = lookOf(session, standing);
  const status = words.sessions.status[look];
  const title = titleSaid(session, telling);
  const temps = tempsSaid(session, telling);
  const { from } = timeOf(session);
  const extras = [
    ...(session.locked ? [words.sessions.locked] : []),
    ...(session.waiting.length > 0 ? [words.sessions.waitingCount(session.waiting.length)] : []),
  ];
  const whole = [`${hoursSaid(session, telling)} ${title}`, temps, status, ...extras].join(", ");
  const against = isTried ? [] : breaches.map((breach) => breachSaid(breach, session, telling));
  const classes = ["session-card", `session-card-${look}`];
  if (isTried) classes.push("session-card-tried");
  if (isChosen) classes.push("session-card-chosen");
  return (
    <div
      role="button"
      tabIndex={isReached ? 0 : -1}
      data-session={session.id}
      aria-label={against.length > 0 ? `${whole}, ${words.sessions.breaches(against.length)}` : whole}
      aria-pressed={isChosen}
      title={[whole, ...against].join("\n")}
      className={classes.join(" ")}
      style={{
        insetInlineStart: card.left - dayLeft,
        inlineSize: card.width,
        insetBlockStart: heights.above + lane * heights.lane,
      }}
    >
      <span className="session-card-time" style={{ insetInlineStart: card.bar.left, inlineSize: card.bar.width }} />
      <span className="session-card-first">
        <LookMark look={look} />
        <b>{clockSaid(from, telling)}</b>
        <span className="session-card-title">{title}</span>
        {against.length > 0 && <StatusMark status="yellow" />}
      </span>
      <span className="session-card-second">
        {session.locked && <PadlockLockedIcon aria-hidden />}
        <span className="session-card-title">{look === "booked" ? temps : `${status}: ${temps}`}</span>
      </span>
    </div>
  );
});
