/**
 * Another trainer or time for a session: those that would do in its place, best first, tried on the board when picked and
 * taken with one click.
 */
import { Button, InlineMessage, Loader } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useAnswer } from "../season/answer";
import { useSeason } from "../season/use";
import type { Module } from "../wire/Module";
import type { Session } from "../wire/Session";
import { changed, firstPick, type Picked } from "./booking";
import { Plan } from "./Plan";
import { Times } from "./Times";
import { tellPlan } from "./tell";
import { useBooking } from "./useBooking";
import { useTelling } from "./useTelling";
import "./needs.css";

interface MendProps {
  session: Session;
  /** It was changed, and is like this now. */
  onDone: (session: Session) => void;
}

/** Nothing for an instructor's other work: that is moved by hand. */
export function Mend({ session, onDone }: MendProps) {
  const { kind } = session;
  const module = useSeason((season) =>
    "training" in kind ? (season.entries.module.get(kind.training.module) ?? null) : null,
  );
  return module && <Opened key={session.id} session={session} module={module} onDone={onDone} />;
}

function Opened({ session, module, onDone }: MendProps & { module: Module }) {
  const telling = useTelling();
  const { words } = telling;
  const said = words.unbooked.mend;
  // Nothing is tried before it is asked for: the session may be opened for something else.
  const [wished, setWished] = useState<Picked | null>(null);
  const { id, temps, minutes } = session;
  const {
    answer: chances,
    isCurrent,
    isLong,
  } = useAnswer(`${temps.join(" ")} ${minutes}`, (host) =>
    host.chances({ temps, module: module.id, minutes, insteadOf: id }),
  );
  const picked = wished && chances ? firstPick(chances, wished) : null;
  const moved = useMemo(
    () =>
      picked && isElsewhere(session, picked)
        ? { ...session, status: "booked" as const, trainer: picked.trainer, date: picked.day, start: picked.start }
        : null,
    [session, picked],
  );
  const booking = useBooking(moved, changed);
  const change = async () => {
    const saved = await booking.save();
    if (saved) onDone(saved);
  };
  // Whoever picks a trainer keeps the day and the start where that trainer has them.
  const pick = (next: Picked) => {
    const isOther = next.trainer !== picked?.trainer;
    const near = { trainer: next.trainer, day: session.date, start: session.start };
    setWished(isOther && chances ? firstPick(chances, near) : next);
  };
  if (chances === undefined) {
    return isLong ? (
      <p className="sessions-note" role="status">
        <Loader size="xsmall" aria-hidden /> {said.searching}
      </p>
    ) : null;
  }
  if (chances === null) {
    return (
      <InlineMessage status="info" size="small">
        {said.notNeeded}
      </InlineMessage>
    );
  }
  return (
    <div className="sessions-mend">
      <Times
        chances={chances}
        module={module}
        temps={temps.length}
        picked={picked}
        onPick={pick}
        title={said.title}
        others={0}
        nobody={
          <InlineMessage status="warning" size="small">
            {[words.unbooked.panel.nobodyCan, chances.why && words.unbooked.why[chances.why], said.orCancel]
              .filter(Boolean)
              .join(" ")}
          </InlineMessage>
        }
      >
        {moved && picked && (
          <Plan plan={tellPlan(picked, minutes, telling)} refused={booking.refused}>
            <Button
              size="small"
              loading={booking.isBusy}
              disabled={!isCurrent || booking.refused.length > 0}
              onClick={() => void change()}
            >
              {said.change}
            </Button>
            <Button size="small" variant="secondary" data-color="neutral" onClick={() => setWished(null)}>
              {words.form.cancel}
            </Button>
          </Plan>
        )}
      </Times>
    </div>
  );
}

const isElsewhere = (session: Session, { trainer, day, start }: Picked) =>
  trainer !== session.trainer || day !== session.date || start !== session.start;
