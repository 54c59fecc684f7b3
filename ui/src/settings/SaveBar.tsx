/** What is typed and not saved: what it does to the board, in short and week by week, and the way to save it or not. */
import { ChevronDownIcon, ChevronUpIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { MovesInShort, MovesTable } from "../pieces/Moves";
import { useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";

interface SaveBarProps {
  /** The form that is saved. */
  form: string;
  /** Whether everything typed can be read, and so be tried. */
  isReadable: boolean;
  onCancel: () => void;
}

export function SaveBar({ form, isReadable, onCancel }: SaveBarProps) {
  const { words } = useLanguage();
  const saving = useSeasonState((state) => state.saving);
  const preview = useSeasonState((state) => state.preview);
  const isRefused = useSeasonState((state) => state.previewRefusal !== null);
  const [isOpen, setIsOpen] = useState(false);
  const moves = isReadable && !isRefused ? (preview?.moves ?? null) : null;
  const hasWeeks = moves !== null && moves.length > 0;
  return (
    <section className="settings-bar" aria-label={words.settings.bar.label}>
      {isOpen && hasWeeks && (
        <section className="settings-bar-weeks" aria-label={words.moves.weeks} tabIndex={0}>
          <MovesTable moves={moves} count={moves.length} />
        </section>
      )}
      <div className="settings-bar-line">
        <Button size="small" form={form} type="submit" loading={saving === "saving"}>
          {words.settings.bar.save}
        </Button>
        <Button size="small" type="button" variant="secondary" data-color="neutral" onClick={onCancel}>
          {words.settings.bar.cancel}
        </Button>
        <div className="settings-bar-said" role="status">
          {!isReadable || isRefused ? (
            <p>
              <ExclamationmarkTriangleIcon aria-hidden />{" "}
              {isReadable ? words.settings.bar.refused : words.settings.bar.cannotTry}
            </p>
          ) : moves === null ? (
            <p>{words.settings.bar.looking}</p>
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
            {isOpen ? words.settings.bar.hideWeeks : words.settings.bar.showWeeks}
          </Button>
        )}
      </div>
    </section>
  );
}
