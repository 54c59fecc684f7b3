/**
 * From a knowledge gap to guidance, on the page of one: what it would cost before it is booked, what it did afterwards, and
 * the sessions that came of it.
 */
import { CheckmarkIcon, PersonChatIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage, Loader } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { FormSection } from "../components/form/FormSection";
import { TextButton } from "../components/TextButton";
import { weekOf } from "../dates";
import { Turns } from "../pieces/Turns";
import { useAnswer } from "../season/answer";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { FollowUp } from "../wire/FollowUp";
import { useLanguage } from "../words/language";
import { GuidanceSaid } from "./GuidanceSaid";
import { bookedFor, canHaveGuidance, guidanceAt, guidanceMinutes, isHeld, sessionsOf } from "./guidance";
import { useFollowUpChange } from "./useFollowUpChange";
import { type Guidance, hoursOf, useGuidance } from "./useGuidance";
import { useTimeSaid } from "./useTimeSaid";

export function GuidancePart({ followUp }: { followUp: FollowUp }) {
  const { words } = useLanguage();
  const said = words.followUps.guidance;
  const all = useSeason((season) => season.entries.session);
  const own = useMemo(() => sessionsOf(followUp, all.values()), [followUp, all]);
  const guidance = useGuidance();
  const canMake = canHaveGuidance(followUp, own);
  if (!canMake && own.length === 0 && followUp.cause !== "knowledgeGap") return null;
  return (
    <FormSection title={said.title} lead={canMake ? said.lead : undefined}>
      {canMake && <Offer followUp={followUp} guidance={guidance} />}
      <GuidanceSaid guidance={guidance} />
      {isHeld(followUp, own) && <Held followUp={followUp} />}
      <SessionList own={own} />
    </FormSection>
  );
}

function Offer({ followUp, guidance }: { followUp: FollowUp; guidance: Guidance }) {
  const { words, date, hours } = useLanguage();
  const said = words.followUps.guidance;
  const names = useNames();
  const timeSaid = useTimeSaid();
  const { answer: offer, hasFailed } = useAnswer(`${followUp.id} ${followUp.department}`, async (host) => {
    const found = await host.guidance(followUp.department, guidanceMinutes);
    const [first] = found.times;
    if (!first) return { ...found, first: null };
    const session = guidanceAt("guidance", followUp, first);
    const [{ outcome }, load] = await Promise.all([
      host.preview([bookedFor(followUp, session)], 0),
      hoursOf(host, session),
    ]);
    return { ...found, first: { session, moves: outcome.moves, load } };
  });
  const first = offer?.first;
  return (
    <div className="guidance-offer">
      {offer === undefined && !hasFailed && (
        <p className="follow-ups-none">
          <Loader size="xsmall" aria-hidden /> {said.searching}
        </p>
      )}
      {offer?.days && <p>{said.due(date.dayAndYear(offer.due), offer.isFromSeason)}</p>}
      {first && (
        <>
          <p>{said.firstFree(timeSaid(first.session))}</p>
          {first.load && (
            <p>
              {said.hours(
                names.trainer(first.session.trainer),
                date.week(weekOf(first.session.date)),
                hours.exact(first.load.taken),
                hours.exact(first.load.capacity),
              )}
            </p>
          )}
          {first.moves.length === 0 ? (
            <p>{said.noneTurn}</p>
          ) : (
            <Turns moves={first.moves} department={followUp.department} />
          )}
        </>
      )}
      {offer?.first === null && guidance.said === null && (
        <p className="follow-ups-none">
          {offer.days === null ? said.seasonOver : said.noneFree(date.days(offer.days))}
        </p>
      )}
      <Button
        type="button"
        size="small"
        icon={<PersonChatIcon aria-hidden />}
        loading={guidance.isBusy}
        onClick={() => void guidance.make(followUp)}
      >
        {said.make}
      </Button>
    </div>
  );
}

function Held({ followUp }: { followUp: FollowUp }) {
  const { words } = useLanguage();
  const change = useFollowUpChange();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="guidance-held" role="status">
      <InlineMessage status={problem === null ? "success" : "error"} size="small">
        {problem ?? words.followUps.guidance.isHeld}
      </InlineMessage>
      <Button
        type="button"
        size="small"
        icon={<CheckmarkIcon aria-hidden />}
        onClick={async () => setProblem(await change({ ...followUp, status: "followedUp" }))}
      >
        {words.followUps.statuses.followedUp}
      </Button>
    </div>
  );
}

function SessionList({ own }: { own: ReturnType<typeof sessionsOf> }) {
  const { words } = useLanguage();
  const said = words.followUps.guidance;
  const timeSaid = useTimeSaid();
  const go = useGo();
  if (own.length === 0) return <p className="entry-none">{said.noSessions}</p>;
  return (
    <ul className="entry-links" aria-label={said.sessions}>
      {own.map((session) => (
        <li key={session.id}>
          <TextButton
            onClick={() =>
              go({
                place: "sessions",
                week: weekOf(session.date),
                chosen: { is: "session", session: session.id },
              })
            }
          >
            {timeSaid(session)}
          </TextButton>
          <span className="entry-detail">{words.sessions.status[session.status]}</span>
        </li>
      ))}
    </ul>
  );
}
