/** Whom was asked about a follow-up, side by side: sent, answered, how many days, and what contradicts. */
import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  PencilIcon,
  PlusIcon,
} from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";
import { useAnswer } from "../season/answer";
import { useSeason } from "../season/use";
import type { FollowUp } from "../wire/FollowUp";
import type { Inquiry } from "../wire/Inquiry";
import { useLanguage } from "../words/language";
import { InquiryForm } from "./InquiryForm";

interface InquiriesProps {
  followUp: FollowUp;
  /** The days each has waited; `null` where they are to be asked for. */
  days: readonly number[] | null;
}

type Open = { at: number | null; isAnswering: boolean };

export function Inquiries({ followUp, days: known }: InquiriesProps) {
  const { words } = useLanguage();
  const said = words.followUps.inquiries;
  const today = useSeason((season) => season.today);
  const [open, setOpen] = useState<Open | null>(null);
  const { answer: lifted } = useAnswer(
    "lifted",
    known === null && followUp.inquiries.length > 0 ? (host) => host.lifted() : null,
  );
  const days = known ?? lifted?.followUps.find((one) => one.followUp === followUp.id)?.days ?? [];
  const isContradictory = followUp.inquiries.some(({ contradictory }) => contradictory);
  return (
    <div className="inquiries">
      {isContradictory && (
        <InlineMessage status="warning" size="small">
          {said.sideBySide}
        </InlineMessage>
      )}
      {followUp.inquiries.length === 0 && open === null && <p className="entry-none">{said.none}</p>}
      <ul className="inquiries-list">
        {followUp.inquiries.map((inquiry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an inquiry has no id but its place
          <li key={at} className={open?.at === at ? "inquiry inquiry-open" : "inquiry"}>
            {open?.at === at ? (
              <InquiryForm
                followUp={followUp}
                at={at}
                inquiry={open.isAnswering ? { ...inquiry, answeredOn: today } : inquiry}
                focus={open.isAnswering ? "answeredOn" : "recipient"}
                onClose={() => setOpen(null)}
              />
            ) : (
              <Told
                inquiry={inquiry}
                days={days[at]}
                onEdit={() => setOpen({ at, isAnswering: false })}
                onAnswer={() => setOpen({ at, isAnswering: true })}
              />
            )}
          </li>
        ))}
        {open?.at === null && (
          <li className="inquiry inquiry-open">
            <InquiryForm followUp={followUp} at={null} inquiry={null} focus="recipient" onClose={() => setOpen(null)} />
          </li>
        )}
      </ul>
      {open === null && (
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => setOpen({ at: null, isAnswering: false })}
        >
          {said.add}
        </Button>
      )}
    </div>
  );
}

interface ToldProps {
  inquiry: Inquiry;
  /** `undefined` until they are known. */
  days: number | undefined;
  onEdit: () => void;
  onAnswer: () => void;
}

function Told({ inquiry: { to, sentOn, answeredOn, contradictory }, days, onEdit, onAnswer }: ToldProps) {
  const { words, date } = useLanguage();
  const said = words.followUps.inquiries;
  return (
    <>
      <div className="inquiry-head">
        <strong title={to}>{to}</strong>
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          icon={<PencilIcon aria-hidden />}
          aria-label={said.edit(to)}
          onClick={onEdit}
        />
      </div>
      <p>{said.sent(date.dayAndYear(sentOn))}</p>
      {answeredOn === null ? (
        <>
          <p className="follow-ups-mark follow-ups-mark-waits">
            <HourglassIcon aria-hidden />
            {days === undefined ? words.followUps.lifted.state.waiting : said.waits(days)}
          </p>
          <Button type="button" size="xsmall" variant="secondary" aria-label={said.answerOf(to)} onClick={onAnswer}>
            {said.answer}
          </Button>
        </>
      ) : (
        <p className="follow-ups-mark follow-ups-mark-good">
          <CheckmarkCircleIcon aria-hidden />
          {days === undefined ? date.dayAndYear(answeredOn) : said.answered(date.dayAndYear(answeredOn), days)}
        </p>
      )}
      {contradictory && (
        <p className="follow-ups-mark follow-ups-mark-bad">
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {said.isContradictory}
        </p>
      )}
    </>
  );
}
