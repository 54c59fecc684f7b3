/** What came of a click on guidance: who and when, what it costs, how it is taken back, and the way to it. */
import { ArrowUndoIcon, CalendarIcon, CheckmarkCircleIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { weekOf } from "../dates";
import { Turns } from "../pieces/Turns";
import { useNames } from "../season/names";
import { useGo } from "../ways";
import { useLanguage } from "../words/language";
import type { Guidance } from "./useGuidance";
import { useTimeSaid } from "./useTimeSaid";

export function GuidanceSaid({ guidance: { said, undo } }: { guidance: Guidance }) {
  const { words, date, hours } = useLanguage();
  const names = useNames();
  const timeSaid = useTimeSaid();
  const go = useGo();
  const text = words.followUps.guidance;
  return (
    <div role="status" className="guidance-said">
      {said?.is === "failed" && (
        <InlineMessage status="error" size="small">
          {said.why || text.failed}
        </InlineMessage>
      )}
      {said?.is === "noneFree" && (
        <div className="guidance-none">
          <InlineMessage status="warning" size="small">
            {said.days === null ? text.seasonOver : text.noneFree(date.days(said.days))}
          </InlineMessage>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            icon={<CalendarIcon aria-hidden />}
            onClick={() => go({ place: "sessions", chosen: { is: "otherWork", department: said.followUp.department } })}
          >
            {text.bookYourself}
          </Button>
        </div>
      )}
      {said?.is === "booked" && (
        <div className="guidance-booked">
          <CheckmarkCircleIcon aria-hidden />
          <div>
            <p>{text.booked(said.category, timeSaid(said.session))}</p>
            {said.hours && (
              <p>
                {text.hours(
                  names.trainer(said.session.trainer),
                  date.week(weekOf(said.session.date)),
                  hours.exact(said.hours.taken),
                  hours.exact(said.hours.capacity),
                )}
              </p>
            )}
            {said.moves.length === 0 ? (
              <p>{text.noneTurn}</p>
            ) : (
              <Turns moves={said.moves} department={said.session.department ?? ""} />
            )}
          </div>
          <span className="guidance-ways">
            <Button
              type="button"
              size="xsmall"
              variant="tertiary"
              icon={<CalendarIcon aria-hidden />}
              onClick={() =>
                go({
                  place: "sessions",
                  week: weekOf(said.session.date),
                  chosen: { is: "session", session: said.session.id },
                })
              }
            >
              {text.show}
            </Button>
            <Button type="button" size="xsmall" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} onClick={undo}>
              {text.undo}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
