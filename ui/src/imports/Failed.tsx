/** That the shell did not answer as hoped. What was said of the file is kept; one button goes on. */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { Failure } from "../wire/Failure";
import { failureWords } from "../words/failure";
import { useLanguage } from "../words/language";

export function Failed({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const { words } = useLanguage();
  const { title, text } = failureWords(failure, words);
  return (
    <div className="imports-failed" role="alert">
      <ExclamationmarkTriangleIcon aria-hidden />
      <p>
        <strong>{title}. </strong>
        {text}
      </p>
      {failure.kind !== "importMoved" && (
        <Button size="xsmall" variant="secondary" data-color="neutral" onClick={onAgain}>
          {words.imports.tryAgain}
        </Button>
      )}
    </div>
  );
}
