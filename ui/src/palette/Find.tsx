/** The palette over everything that can be found, or over the actions alone where no season is open. */
import { useCallback, useState } from "react";
import { useSeasonState } from "../season/use";
import type { Way } from "../ways";
import { type Choice, Palette } from "./Palette";
import { useChoices } from "./useChoices";

interface FindProps {
  actions: readonly Choice[];
  go: (way: Way) => void;
  onClose: () => void;
}

/** How many of the latest choices are remembered. */
const remembered = 5;
let latest: readonly string[] = [];

export function Find({ actions, go, onClose }: FindProps) {
  const isOpen = useSeasonState(({ phase }) => phase === "open");
  const [recent] = useState(latest);
  const remember = useCallback((key: string) => {
    latest = [key, ...latest.filter((other) => other !== key)].slice(0, remembered);
  }, []);
  const shared = { recent, onChosen: remember, onClose };
  return isOpen ? <FindInSeason actions={actions} go={go} {...shared} /> : <Palette choices={actions} {...shared} />;
}

type FindInSeasonProps = Pick<FindProps, "actions" | "go"> & Omit<Parameters<typeof Palette>[0], "choices">;

function FindInSeason({ actions, go, ...palette }: FindInSeasonProps) {
  const found = useChoices(go);
  return <Palette choices={[...found, ...actions]} {...palette} />;
}
