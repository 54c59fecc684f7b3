/** What must be said above every place: that a call failed, that this is the example, what was written or taken in. */
import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect } from "react";
import { useSeasonState, useSeasons, useStore } from "./season/use";
import { SeasonOver } from "./settings/SeasonOver";
import type { Failure } from "./wire/Failure";
import { failureWords } from "./words/failure";
import { useLanguage } from "./words/language";

export function Banners({ done, onSeen }: { done: string | null; onSeen: () => void }) {
  return (
    <div className="app-banners">
      <Trouble />
      <Archived />
      <Example />
      <SeasonOver />
      {done !== null && <Done what={done} onSeen={onSeen} />}
    </div>
  );
}

function Trouble() {
  const { words } = useLanguage();
  const store = useStore();
  const trouble = useSeasonState((state) => state.trouble);
  const isFirst = useSeasonState((state) => state.phase === "failed");
  // Where nothing can be shown, it is said in the place of everything.
  if (!trouble || isFirst) return null;
  const { title, text, action } = failureWords(trouble, words);
  return (
    <div className="app-banner app-banner-trouble" role="alert">
      <ExclamationmarkTriangleIcon aria-hidden />
      <p>
        <strong>{title}. </strong>
        {text}
      </p>
      <Button size="xsmall" onClick={() => (isOnlyTold(trouble) ? store.dismissTrouble() : void store.open())}>
        {action}
      </Button>
    </div>
  );
}

/** Whether nothing needs to be fetched anew: the open season is as it is shown. */
function isOnlyTold({ kind }: Failure): boolean {
  return kind === "refused" || kind === "archived" || kind === "unsuitable" || kind === "inUse";
}

/** A season that was put away: why nothing can be changed, and the way to change it. */
function Archived() {
  const { words } = useLanguage();
  const store = useStore();
  const seasonId = useSeasonState((state) => state.season?.seasonId);
  const name = useSeasonState((state) => state.season?.head.name);
  const seasons = useSeasons();
  const trouble = useSeasonState((state) => state.trouble?.kind);
  // A refusal may tell what is not known here yet: that somebody else has put it away.
  useEffect(() => {
    if (trouble === "archived") void store.listSeasons();
  }, [store, trouble]);
  if (!seasonId || !seasons?.some(({ id, isArchived }) => id === seasonId && isArchived)) return null;
  const takeOut = async () => {
    await store.archiveSeason(seasonId, false);
    if (trouble === "archived") store.dismissTrouble();
  };
  return (
    <div className="app-banner">
      <InformationSquareIcon aria-hidden />
      <p>{words.trouble.archived(name ?? "")}</p>
      <Button size="xsmall" variant="tertiary" onClick={() => void takeOut()}>
        {words.trouble.takeOut}
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
