/** Language and theme, each shown before it is chosen. Applied at once, remembered by the program. */
import { Radio, RadioGroup } from "@navikt/ds-react";
import { useAppearance } from "../appearance";
import { StatusMark } from "../components/StatusMark";
import type { Language } from "../wire/Language";
import type { Status } from "../wire/Status";
import type { Theme } from "../wire/Theme";
import { useLanguage } from "../words/language";
import { languageNames, languages } from "../words/languages";
import { Part } from "./Part";
import "./look.css";

const spoken: readonly Language[] = ["nb", "en"];
const themes: readonly Theme[] = ["light", "dark", "contrast", "system"];
const statuses: readonly Status[] = ["red", "yellow", "green"];

/** A Monday, to show how dates are written. */
const someDay = "2027-07-12";
const someMinutes = 210;

export function LookPart() {
  const { words } = useLanguage();
  const said = words.settings.look;
  const { settings, choose } = useAppearance();
  return (
    <Part part="look">
      <RadioGroup
        legend={said.language}
        description={said.languageLead}
        size="small"
        value={settings.language}
        onChange={(language: Language) => choose({ language })}
      >
        <div className="look-choices">
          {spoken.map((language) => (
            <div key={language} className="look-choice" lang={language}>
              <Radio value={language}>{languageNames[language]}</Radio>
              <LanguageSample language={language} />
            </div>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup
        legend={said.theme}
        description={said.themeLead}
        size="small"
        className="look-theme"
        value={settings.theme}
        onChange={(theme: Theme) => choose({ theme })}
      >
        <div className="look-choices">
          {themes.map((theme) => (
            <div key={theme} className="look-choice">
              <Radio value={theme} description={said.themeMeans[theme]}>
                {words.shell.themes[theme]}
              </Radio>
              <Swatch theme={theme} />
            </div>
          ))}
        </div>
      </RadioGroup>
    </Part>
  );
}

function LanguageSample({ language }: { language: Language }) {
  const { words, date, hours } = languages[language];
  return (
    <p className="look-sample">
      {words.status.red} · {date.full(someDay)} · {hours.exact(someMinutes)}
    </p>
  );
}

/** What the window would look like: a piece of the board in the theme's own colours. */
function Swatch({ theme }: { theme: Theme }) {
  const halves = theme === "system" ? (["light", "dark"] as const) : [theme];
  return (
    <span className="swatch" aria-hidden>
      {halves.map((half) => (
        <span key={half} className={`swatch-half swatch-${half}`}>
          <span className="swatch-bar" />
          <span className="swatch-cells">
            {statuses.map((status) => (
              <span key={status} className={`swatch-cell swatch-cell-${status}`}>
                <StatusMark status={status} />
              </span>
            ))}
          </span>
        </span>
      ))}
    </span>
  );
}
