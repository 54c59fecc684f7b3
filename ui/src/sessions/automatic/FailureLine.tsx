/** That a call came to nothing, and what can be done about it. */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { sentenceOf } from "../../season/refusals";
import type { Failure } from "../../wire/Failure";
import { failureWords } from "../../words/failure";
import { useLanguage } from "../../words/language";

interface FailureLineProps {
  failure: Failure;
  /** What to do about it. */
  action?: string;
  onAction?: () => void;
}

/** Reasons told; more of the same would not be read. */
const mostReasons = 3;

export function FailureLine({ failure, action, onAction }: FailureLineProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { title, text } = failureWords(failure, words);
  const [what, why] = toldOf();
  return (
    <div className="sessions-automatic-failure" role="alert">
      <ExclamationmarkTriangleIcon aria-hidden />
      <p>
        <strong>{what}</strong> {why}
      </p>
      {action && onAction && (
        <Button type="button" size="small" variant="secondary" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );

  function toldOf(): [string, string] {
    switch (failure.kind) {
      case "stale":
        return [`${failure.by === null ? said.stale : said.staleBy(failure.by)}.`, said.staleText];
      case "refused": {
        const reasons = [...new Set(failure.refusal.problems.map((problem) => sentenceOf(problem.why, words)))];
        return [said.refused, reasons.slice(0, mostReasons).join(" ")];
      }
      default:
        return [`${title}.`, text];
    }
  }
}
