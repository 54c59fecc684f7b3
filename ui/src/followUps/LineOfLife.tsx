/** How far a follow-up has come, as steps: one click for the next, and any of them by its own. */
import { ArrowRightIcon, CheckmarkIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";
import { FormSection } from "../components/form/FormSection";
import type { FollowUp } from "../wire/FollowUp";
import type { FollowUpStatus } from "../wire/FollowUpStatus";
import { useLanguage } from "../words/language";
import { beside, line, nextOf, placeOf } from "./line";
import { useFollowUpChange } from "./useFollowUpChange";

export function LineOfLife({ followUp }: { followUp: FollowUp }) {
  const { words } = useLanguage();
  const said = words.followUps.line;
  const { statuses } = words.followUps;
  const change = useFollowUpChange();
  const [problem, setProblem] = useState<string | null>(null);
  const next = nextOf(followUp.status);
  const set = async (status: FollowUpStatus) => setProblem(await change({ ...followUp, status }));
  const step = (status: FollowUpStatus) => {
    const isNow = followUp.status === status;
    const isDone = placeOf(status) >= 0 && placeOf(status) < placeOf(followUp.status);
    return (
      <li key={status}>
        <button
          type="button"
          className="line-step"
          aria-current={isNow ? "step" : undefined}
          data-done={isDone || undefined}
          title={isNow ? undefined : said.setTo(statuses[status])}
          onClick={() => !isNow && void set(status)}
        >
          {isDone && <CheckmarkIcon aria-hidden />}
          {statuses[status]}
          {isNow && <span className="line-now">{said.isNow}</span>}
        </button>
      </li>
    );
  };
  return (
    <FormSection
      title={said.title}
      aside={
        next && (
          <Button
            type="button"
            size="xsmall"
            icon={<ArrowRightIcon aria-hidden />}
            iconPosition="right"
            onClick={() => void set(next)}
          >
            {said.next(statuses[next])}
          </Button>
        )
      }
    >
      <ol className="line">{line.map(step)}</ol>
      <div className="line-beside">
        <span>{said.beside}:</span>
        <ol className="line">{beside.map(step)}</ol>
      </div>
      {problem !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {problem}
        </InlineMessage>
      )}
    </FormSection>
  );
}
