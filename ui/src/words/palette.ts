/** What the palette says. */
import type { SettingsPart } from "../ways";

export interface PaletteWords {
  title: string;
  field: string;
  hint: string;
  none: string;
  open: string;
  place: string;
  action: string;
  report: string;
  settings: string;
  settingsPart: Record<SettingsPart, string>;
  week(week: string, days: string): string;
  speak: string;
  weekDetail: string;
}
