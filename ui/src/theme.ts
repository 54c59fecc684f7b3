/** Light, dark or as the machine has it: put on the document and remembered by the shell. Paper is always light. */
import { useCallback, useLayoutEffect, useState } from "react";
import type { Host } from "./host/host";
import { useMedia } from "./media";
import type { Theme } from "./wire/Theme";

/** The theme chosen, the one to draw, and how to choose. */
export function useTheme(host: Host, remembered: Theme, onFailure: (thrown: unknown) => void) {
  const [chosen, setChosen] = useState(remembered);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isPrinting = useMedia("print");
  const onScreen = chosen === "system" ? (isDark ? "dark" : "light") : chosen;
  const isContrast = onScreen === "contrast" && !isPrinting;
  const drawn: "light" | "dark" = isPrinting || onScreen === "light" ? "light" : "dark";
  useLayoutEffect(() => {
    document.documentElement.classList.remove("light", "dark");
    document.documentElement.classList.add(drawn);
    document.documentElement.classList.toggle("contrast", isContrast);
  }, [drawn, isContrast]);
  const choose = useCallback(
    (theme: Theme) => {
      setChosen(theme);
      host
        .settings()
        .then((settings) => host.setSettings({ ...settings, theme }))
        .catch(onFailure);
    },
    [host, onFailure],
  );
  return { chosen, drawn, choose };
}
