/** Light, dark or as the machine has it: put on the document and remembered by the shell. */
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Host } from "./host/host";
import type { Theme } from "./wire/Theme";

const machineIsDark = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  const query = machineIsDark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The theme chosen, the one to draw, and how to choose. */
export function useTheme(host: Host, remembered: Theme, onFailure: (thrown: unknown) => void) {
  const [chosen, setChosen] = useState(remembered);
  const isDark = useSyncExternalStore(subscribe, () => machineIsDark().matches);
  const drawn = chosen === "system" ? (isDark ? "dark" : "light") : chosen;
  useEffect(() => {
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
