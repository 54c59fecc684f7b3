/** The banner of a season whose year is over while temps still have names: offers to take them away. */
import { ShieldLockIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useSeasonState } from "../season/use";
import { useGo } from "../ways";
import { useLanguage } from "../words/language";
import { overdue } from "./anonymise";

export function SeasonOver() {
  const { words } = useLanguage();
  const said = words.settings.privacy;
  const go = useGo();
  const season = useSeasonState((state) => state.season);
  /** The season for which it is to wait, until the program is started again. */
  const [later, setLater] = useState<string | null>(null);
  const over = useMemo(() => season && !season.isExample && overdue(season), [season]);
  if (!season || !over || later === season.seasonId) return null;
  return (
    <div className="app-banner" role="status">
      <ShieldLockIcon aria-hidden />
      <p>{said.over(over.year, over.count)}</p>
      <Button size="xsmall" variant="secondary" onClick={() => go({ place: "settings", part: "privacy" })}>
        {said.overDo}
      </Button>
      <Button size="xsmall" variant="tertiary" onClick={() => setLater(season.seasonId)}>
        {said.overLater}
      </Button>
    </div>
  );
}
