/** What is typed and not saved: what it does to the board, in short and week by week, and the way to save it or not. */
import { ChevronDownIcon, ChevronUpIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { SaveBar } from "../components/form/SaveBar";
import { MovesInShort, MovesTable } from "../pieces/Moves";
import { useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";

interface TrialBarProps {
  /** The form that is saved. */
  form: string;
  /** Whether everything typed can be read, and so be tried. */
  isReadable: boolean;
  /** What is wrong and belongs to no field. */
  problems?: readonly string[] | undefined;
  onCancel: () => void;
}

const none: readonly string[] = [];

export function TrialBar({ form, isReadable, problems = none, onCancel }: TrialBarProps) {
  const { words } = useLanguage();
  const said = words.settings.trial;
  const saving = useSeasonState((state) => state.saving);
  const preview = useSeasonState((state) => state.preview);
  const isRefused = useSeasonState((state) => state.previewRefusal !== null);
  const [isOpen, setIsOpen] = useState(false);
  const moves = isReadable && !isRefused ? (preview?.moves ?? null) : null;
  const hasWeeks = moves !== null && moves.length > 0;
  return (
    <section className="trial" aria-label={said.label}>
      {isOpen && hasWeeks && (
        <section className="trial-weeks" aria-label={words.moves.weeks} tabIndex={0}>
          <MovesTable moves={moves} count={moves.length} />
        </section>
      )}
      <SaveBar
        form={form}
        save={said.save}
        cancel={said.cancel}
        isBusy={saving === "saving"}
        problems={problems}
        onCancel={onCancel}
      >
        <div className="trial-said" role="status">
          {!isReadable || isRefused ? (
            <p>
              <ExclamationmarkTriangleIcon aria-hidden /> {isReadable ? said.refused : said.cannotTry}
            </p>
          ) : moves === null ? (
            <p>{said.looking}</p>
          ) : (
            <MovesInShort moves={moves} />
          )}
        </div>
        {hasWeeks && (
          <Button
            size="small"
            type="button"
            variant="tertiary"
            data-color="neutral"
            icon={isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronUpIcon aria-hidden />}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? said.hideWeeks : said.showWeeks}
          </Button>
        )}
      </SaveBar>
    </section>
  );
}
