/** What must be said above every place: that a call failed, that this is the example, what was written or taken in. */
import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useSeasonState, useStore } from "./season/use";
import { failureWords } from "./words/failure";
import { useLanguage } from "./words/language";

export function Banners({ done, onSeen }: { done: string | null; onSeen: () => void }) {
  return (
    <div className="app-banners">
      <Trouble />
      <Example />
      {done !== null && <Done what={done} onSeen={onSeen} />}
    </div>
  );
}

function Trouble() {
  const { words } = useLanguage();
  const store = useStore();
  const trouble = useSeasonState((state) => state.trouble);
  if (!trouble) return null;
  const { title, text, action } = failureWords(trouble, words);
  return (
    <div className="app-banner app-banner-trouble" role="alert">
      <ExclamationmarkTriangleIcon aria-hidden />
      <p>
        <strong>{title}. </strong>
        {text}
      </p>
      <Button size="xsmall" onClick={() => (trouble.kind === "refused" ? store.dismissTrouble() : void store.open())}>
        {action}
      </Button>
    </div>
  );
}

function Example() {
  const { words, date } = useLanguage();
  const store = useStore();
  const isExample = useSeasonState((state) => state.season?.isExample ?? false);
  const today = useSeasonState((state) => state.season?.today);
  const seasonId = useSeasonState((state) => state.season?.seasonId);
  if (!isExample || !today) return null;
  return (
    <div className="app-banner">
      <InformationSquareIcon aria-hidden />
      <p>{words.shell.exampleBanner(date.dayAndYear(today))}</p>
      <Button size="xsmall" variant="tertiary" onClick={() => seasonId && void store.removeSeason(seasonId)}>
        {words.shell.removeExample}
      </Button>
    </div>
  );
}

function Done({ what, onSeen }: { what: string; onSeen: () => void }) {
  const { words } = useLanguage();
  return (
    <div className="app-banner" role="status">
      <CheckmarkCircleIcon aria-hidden />
      <p>{what}</p>
      <Button size="xsmall" variant="tertiary" onClick={onSeen}>
        {words.shell.dismiss}
      </Button>
    </div>
  );
}
