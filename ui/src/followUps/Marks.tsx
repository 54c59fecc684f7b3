/** Severity, stage and judgement: a symbol and a word each, and a colour where it must be seen. */
import {
  CheckmarkCircleIcon,
  CircleBrokenIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  XMarkOctagonFillIcon,
} from "@navikt/aksel-icons";
import type { FollowUpStatus } from "../wire/FollowUpStatus";
import type { Judgement } from "../wire/Judgement";
import type { LiftedState } from "../wire/LiftedState";
import type { Severity } from "../wire/Severity";
import { useLanguage } from "../words/language";
import { placeOf } from "./line";

export function SeverityMark({ severity }: { severity: Severity }) {
  const { words } = useLanguage();
  const text = words.followUps.severities[severity];
  if (severity === "normal") return text;
  return (
    <span className="follow-ups-mark follow-ups-mark-bad">
      <ExclamationmarkTriangleFillIcon aria-hidden />
      {text}
    </span>
  );
}

/** Four dots that fill as the follow-up comes along; an arrow for what was lifted out. */
export function StageMark({ status }: { status: FollowUpStatus }) {
  const { words } = useLanguage();
  return (
    <span className="follow-ups-mark">
      <StageDots status={status} />
      {words.followUps.statuses[status]}
    </span>
  );
}

function StageDots({ status }: { status: FollowUpStatus }) {
  const place = placeOf(status);
  return (
    <svg className="follow-ups-dots" viewBox="0 0 30 8" aria-hidden="true" focusable="false">
      {place < 0 ? (
        <path
          d={status === "answered" ? "M26 4H6M11 0 5.5 4 11 8" : "M4 4h20M19 0l5.5 4L19 8"}
          className="follow-ups-arrow"
        />
      ) : (
        [0, 1, 2, 3].map((at) => (
          <circle
            key={at}
            cx={4 + at * 7.3}
            cy="4"
            r="2.8"
            className={at < place ? "follow-ups-dot-full" : "follow-ups-dot"}
          />
        ))
      )}
    </svg>
  );
}

const judgementIcons: Record<Judgement, typeof HourglassIcon> = {
  satisfactory: CheckmarkCircleIcon,
  notSatisfactory: XMarkOctagonFillIcon,
  pending: HourglassIcon,
};
const judgementTones: Record<Judgement, string> = { satisfactory: "good", notSatisfactory: "bad", pending: "waits" };

export function JudgementMark({ judgement }: { judgement: Judgement }) {
  const { words } = useLanguage();
  const Icon = judgementIcons[judgement];
  return (
    <strong className={`follow-ups-mark follow-ups-mark-${judgementTones[judgement]}`}>
      <Icon aria-hidden />
      {words.followUps.judgement[judgement]}
    </strong>
  );
}

const stateIcons: Record<LiftedState, typeof HourglassIcon> = {
  waiting: HourglassIcon,
  notAsked: CircleBrokenIcon,
  answered: CheckmarkCircleIcon,
  closed: CheckmarkCircleIcon,
};
const stateTones: Record<LiftedState, string> = { waiting: "waits", notAsked: "bad", answered: "good", closed: "over" };

export function LiftedMark({ state }: { state: LiftedState }) {
  const { words } = useLanguage();
  const Icon = stateIcons[state];
  return (
    <span className={`follow-ups-mark follow-ups-mark-${stateTones[state]}`}>
      <Icon aria-hidden />
      {words.followUps.lifted.state[state]}
    </span>
  );
}
