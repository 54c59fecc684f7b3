/** What was just saved, with undo beside it. */
import { ArrowUndoIcon, CheckmarkCircleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import type { Saved } from "../season/useSaved";
import { useLanguage } from "../words/language";

export function SavedLine({ saved: { text, undo } }: { saved: Saved }) {
  const { words } = useLanguage();
  return (
    <div role="status" className="sessions-saved">
      {text !== null && (
        <>
          <CheckmarkCircleIcon aria-hidden />
          <span className="sessions-saved-what" title={text}>
            {text}
          </span>
          <Button size="xsmall" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} onClick={undo}>
            {words.sessions.undo}
          </Button>
        </>
      )}
    </div>
  );
}
