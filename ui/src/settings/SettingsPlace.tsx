/** The settings: the parts at the side, and the one that is open. */
import type { ReactNode } from "react";
import { useDrafts } from "../season/drafts";
import { useSeason } from "../season/use";
import { type SettingsPart, settingsParts, useGo } from "../ways";
import type { SeasonId } from "../wire/SeasonId";
import { useLanguage } from "../words/language";
import { CurriculumPart } from "./CurriculumPart";
import { DatabasePart } from "./DatabasePart";
import { LookPart } from "./LookPart";
import { PrivacyPart } from "./PrivacyPart";
import { RulesPart } from "./RulesPart";
import { SeasonsPart } from "./SeasonsPart";
import "./settings.css";

/** What is typed is typed in one season: with another it begins anew. */
const shown: Readonly<Record<SettingsPart, (season: SeasonId) => ReactNode>> = {
  season: (season) => <RulesPart key={season} />,
  seasons: () => <SeasonsPart />,
  curriculum: (season) => <CurriculumPart key={season} />,
  database: () => <DatabasePart />,
  privacy: () => <PrivacyPart />,
  look: () => <LookPart />,
};

/** What a part keeps while it is typed, by the name of its draft. */
const draftOf: Partial<Record<SettingsPart, string>> = { season: "settings/season", curriculum: "settings/curriculum" };

export function SettingsPlace({ part }: { part: SettingsPart }) {
  const { words } = useLanguage();
  const go = useGo();
  const drafts = useDrafts();
  const seasonId = useSeason((season) => season.seasonId);
  return (
    <div className="settings">
      <div className="settings-side">
        <h1>{words.settings.title}</h1>
        <nav aria-label={words.settings.parts}>
          {settingsParts.map((one) => {
            const draft = draftOf[one];
            const isUnsaved = draft !== undefined && one !== part && drafts.get(`${seasonId}/${draft}`) !== undefined;
            return (
              <button
                key={one}
                type="button"
                className="settings-way"
                aria-current={one === part ? "page" : undefined}
                onClick={() => go({ place: "settings", part: one })}
              >
                {words.settings.part[one]}
                {isUnsaved && <span className="settings-unsaved"> {words.settings.isUnsaved}</span>}
              </button>
            );
          })}
        </nav>
      </div>
      <div className="settings-part">{shown[part](seasonId)}</div>
    </div>
  );
}
