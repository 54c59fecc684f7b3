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
  const drawn = isPrinting ? "light" : onScreen;
  useLayoutEffect(() => {
    document.documentElement.classList.remove("light", "dark");
    document.documentElement.classList.add(drawn);
  }, [drawn]);
  const choose = useCallback(
    (theme: Theme) => {
      setChosen(theme);
      host.setTheme(theme).catch(onFailure);
    },
    [host, onFailure],
  );
  return { chosen, drawn, choose };
}
