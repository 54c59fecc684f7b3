/** The banner of a season whose names have been kept long enough: offers to take them away. */
import { ShieldLockIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useSeasonState } from "../season/use";
import { useGo } from "../ways";
import { useLanguage } from "../words/language";
import { namedTemps } from "./anonymise";
import { useNamesKept } from "./useNamesKept";

export function SeasonOver() {
  const { words, date } = useLanguage();
  const said = words.settings.privacy;
  const go = useGo();
  const season = useSeasonState((state) => state.season);
  const kept = useNamesKept();
  /** The season for which it is to wait, until the program is started again. */
  const [later, setLater] = useState<string | null>(null);
  const named = useMemo(() => (season ? namedTemps(season).length : 0), [season]);
  if (!season || !kept?.isOver || later === season.seasonId) return null;
  if (named === 0 && kept.removed === 0) return null;
  const until = date.dayAndYear(kept.until);
  return (
    <div className="app-banner" role="status">
      <ShieldLockIcon aria-hidden />
      <p>{named > 0 ? said.over(until, named) : said.overRemoved(until, kept.removed)}</p>
      <Button size="xsmall" variant="secondary" onClick={() => go({ place: "settings", part: "privacy" })}>
        {said.overDo}
      </Button>
      <Button size="xsmall" variant="tertiary" onClick={() => setLater(season.seasonId)}>
        {said.overLater}
      </Button>
    </div>
  );
}
