/** What was lifted out of the departments: who was asked, how long the answer has taken, and what is proposed to be changed. */
import { ArrowRightIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";
import { TextButton } from "../components/TextButton";
import { useAnswer } from "../season/answer";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { FollowUp } from "../wire/FollowUp";
import type { FollowUpId } from "../wire/FollowUpId";
import type { LiftedFollowUp } from "../wire/LiftedFollowUp";
import { useLanguage } from "../words/language";
import { Inquiries } from "./Inquiries";
import { LiftedMark, SeverityMark, StageMark } from "./Marks";
import { useFollowUpChange } from "./useFollowUpChange";

/** Drawn at once; the others are asked for. */
const page = 30;

export function LiftedPart() {
  const { words } = useLanguage();
  const said = words.followUps.lifted;
  const entries = useSeason((season) => season.entries.followUp);
  const [hasClosed, setHasClosed] = useState(false);
  const [most, setMost] = useState(page);
  const { answer: lifted } = useAnswer("lifted", (host) => host.lifted());
  if (!lifted)
    return (
      <div className="follow-ups-part follow-ups-scroll">
        <p className="follow-ups-none">{words.followUps.loading}</p>
      </div>
    );
  const shown = lifted.followUps.filter(({ state }) => hasClosed || state !== "closed");
  const waiting = lifted.followUps.filter(({ state }) => state === "waiting");
  const longest = waiting[0]?.waiting ?? null;
  return (
    <div className="follow-ups-part follow-ups-scroll">
      <div className="lifted-head">
        <h2>{lifted.followUps.length === 0 ? said.none : said.summary(waiting.length, longest)}</h2>
        {lifted.followUps.some(({ state }) => state === "closed") && (
          <Checkbox size="small" checked={hasClosed} onChange={({ target }) => setHasClosed(target.checked)}>
            {said.showClosed}
          </Checkbox>
        )}
      </div>
      <p className="follow-ups-lead">{lifted.followUps.length === 0 ? said.noneLead : said.lead}</p>
      <ul className="lifted">
        {shown.slice(0, most).map((one) => {
          const followUp = entries.get(one.followUp);
          return followUp && <LiftedCard key={one.followUp} lifted={one} followUp={followUp} />;
        })}
      </ul>
      {shown.length > most && (
        <Button size="small" variant="secondary" onClick={() => setMost(most + page)}>
          {said.more(shown.length - most)}
        </Button>
      )}
      <Proposals proposals={lifted.changeProposals} />
    </div>
  );
}

function LiftedCard({ lifted, followUp }: { lifted: LiftedFollowUp; followUp: FollowUp }) {
  const { words, date } = useLanguage();
  const said = words.followUps.lifted;
  const names = useNames();
  const go = useGo();
  const change = useFollowUpChange();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <li className="lifted-card">
      <div className="lifted-what">
        <h3>
          <TextButton
            title={names.department(followUp.department)}
            onClick={() => go({ place: "followUps", part: "lifted", followUp: followUp.id })}
          >
            {words.followUps.entries.name(
              followUp.category,
              names.department(followUp.department),
              date.month(followUp.month),
            )}
          </TextButton>
        </h3>
        <p className="lifted-facts">
          <LiftedMark state={lifted.state} />
          {lifted.waiting !== null && <strong>{said.longest(lifted.waiting)}</strong>}
          {followUp.severity === "serious" && <SeverityMark severity="serious" />}
          <span>{words.followUps.deviations(followUp.count)}</span>
          <span>{words.followUps.causes[followUp.cause]}</span>
          {followUp.caseNo !== null && (
            <span>
              {words.followUps.caseNo}: {followUp.caseNo}
            </span>
          )}
        </p>
        {lifted.state === "answered" && (
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            icon={<ArrowRightIcon aria-hidden />}
            iconPosition="right"
            onClick={async () => setProblem(await change({ ...followUp, status: "closed" }))}
          >
            {said.close}
          </Button>
        )}
        {problem !== null && (
          <InlineMessage status="error" size="small" role="alert">
            {problem}
          </InlineMessage>
        )}
      </div>
      <Inquiries followUp={followUp} days={lifted.days} />
    </li>
  );
}

function Proposals({ proposals }: { proposals: readonly FollowUpId[] }) {
  const { words, date } = useLanguage();
  const said = words.followUps;
  const names = useNames();
  const go = useGo();
  const entries = useSeason((season) => season.entries.followUp);
  const shown = proposals.flatMap((id) => entries.get(id) ?? []);
  return (
    <section className="lifted-proposals" aria-label={said.lifted.proposals}>
      <h2>{said.lifted.proposals}</h2>
      <p className="follow-ups-lead">{shown.length === 0 ? said.lifted.noProposals : said.lifted.proposalsLead}</p>
      {shown.length > 0 && (
        <div className="deviations-scroll" tabIndex={0} role="region" aria-label={said.lifted.proposals}>
          <table className="follow-ups-table">
            <thead>
              <tr>
                <th scope="col">{said.category}</th>
                <th scope="col">{said.department}</th>
                <th scope="col">{said.month}</th>
                <th scope="col">{said.count}</th>
                <th scope="col">{said.severity}</th>
                <th scope="col">{said.status}</th>
                <th scope="col">{said.caseNo}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <tr key={entry.id}>
                  <th scope="row">
                    <TextButton onClick={() => go({ place: "followUps", part: "lifted", followUp: entry.id })}>
                      {entry.category}
                    </TextButton>
                  </th>
                  <td title={names.department(entry.department)}>{names.department(entry.department)}</td>
                  <td>{date.month(entry.month)}</td>
                  <td>{entry.count}</td>
                  <td>
                    <SeverityMark severity={entry.severity} />
                  </td>
                  <td>
                    <StageMark status={entry.status} />
                  </td>
                  <td>{entry.caseNo ?? ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
