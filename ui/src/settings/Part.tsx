/** A part of the settings: its heading and what it is about above what scrolls, and a bar that stays below it. */
import type { ReactNode } from "react";
import type { SettingsPart } from "../ways";
import { useLanguage } from "../words/language";

interface PartProps {
  part: SettingsPart;
  children: ReactNode;
  /** Beside what scrolls. */
  side?: ReactNode;
  /** Below it. */
  bar?: ReactNode;
  /** As wide as there is room, not as wide as a text is read well. */
  isWide?: boolean;
}

export function Part({ part, children, side, bar, isWide = false }: PartProps) {
  const { words } = useLanguage();
  return (
    <>
      <div className="settings-body">
        <section className="settings-scroll" aria-label={words.settings.part[part]}>
          <div className={isWide ? "settings-inner settings-inner-wide" : "settings-inner"}>
            <h2 className="settings-heading">{words.settings.part[part]}</h2>
            <p className="settings-lead">{words.settings.lead[part]}</p>
            {children}
          </div>
        </section>
        {side}
      </div>
      {bar}
    </>
  );
}
