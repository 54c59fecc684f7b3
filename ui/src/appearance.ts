/**
 * Language and theme: chosen in the window, applied at once, remembered by the shell. Paper is always light.
 *
 * High contrast is drawn over Aksel's dark theme by the class `contrast` on the document.
 */
import { createContext, useCallback, useContext, useLayoutEffect, useState } from "react";
import type { Host } from "./host/host";
import { useMedia } from "./media";
import type { ShellSettings } from "./wire/ShellSettings";

export interface Appearance {
  settings: ShellSettings;
  choose: (change: Partial<ShellSettings>) => void;
}

/** Puts what is chosen on the document. `drawn` is Aksel's theme for it. */
export function useAppearanceOf(host: Host, remembered: ShellSettings, onFailure: (thrown: unknown) => void) {
  const [settings, setSettings] = useState(remembered);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const wantsContrast = useMedia("(prefers-contrast: more)");
  const isPrinting = useMedia("print");
  const { theme, language } = settings;
  const asTheMachine = wantsContrast ? "contrast" : isDark ? "dark" : "light";
  const onScreen = theme === "system" ? asTheMachine : theme;
  const isContrast = onScreen === "contrast" && !isPrinting;
  const drawn: "light" | "dark" = isPrinting || onScreen === "light" ? "light" : "dark";
  useLayoutEffect(() => {
    document.documentElement.classList.remove("light", "dark");
    document.documentElement.classList.add(drawn);
    document.documentElement.classList.toggle("contrast", isContrast);
  }, [drawn, isContrast]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback(
    (change: Partial<ShellSettings>) => {
      const next = { ...settings, ...change };
      setSettings(next);
      host.setSettings(next).catch(onFailure);
    },
    [host, onFailure, settings],
  );
  return { settings, drawn, choose };
}

export const AppearanceContext = createContext<Appearance | null>(null);

export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (!appearance) throw new Error("no appearance above this component");
  return appearance;
}
