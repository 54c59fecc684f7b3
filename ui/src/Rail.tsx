/** The places at the side of the window, each with its name; on a narrow window they lie above it. */
import {
  Buildings3Icon,
  CalendarIcon,
  ChairTableIcon,
  ClockDashedIcon,
  CogIcon,
  FileTextIcon,
  ParasolBeachIcon,
  PersonGroupIcon,
  SunIcon,
  TableIcon,
  TasklistIcon,
} from "@navikt/aksel-icons";
import { useEffect, useRef } from "react";
import { type Place, places, type Shown } from "./ways";
import { useLanguage } from "./words/language";

const icons: Record<Place, typeof TableIcon> = {
  board: TableIcon,
  holidays: ParasolBeachIcon,
  departments: Buildings3Icon,
  trainers: PersonGroupIcon,
  temps: SunIcon,
  sessions: CalendarIcon,
  cover: ChairTableIcon,
  followUps: TasklistIcon,
  reports: FileTextIcon,
  history: ClockDashedIcon,
  settings: CogIcon,
};

export function Rail({ place, onPlace }: { place: Shown; onPlace: (place: Place) => void }) {
  const { words } = useLanguage();
  const current = useRef<HTMLButtonElement>(null);
  // Where the window is narrow, the places are a row that scrolls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another button
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place]);
  return (
    <nav className="app-places" aria-label={words.shell.navigation}>
      {places.map((one) => {
        const Icon = icons[one];
        return (
          <button
            key={one}
            ref={one === place ? current : undefined}
            type="button"
            className="app-place"
            aria-current={one === place ? "page" : undefined}
            onClick={() => onPlace(one)}
          >
            <Icon aria-hidden />
            <span>{words.shell.places[one]}</span>
          </button>
        );
      })}
    </nav>
  );
}
