/** Above the holidays: how the plan stands, whom one seeks, how near one looks, and what the bars mean. */
import { Chips, Search, ToggleGroup } from "@navikt/ds-react";
import { Headline } from "../components/Headline";
import { StatusMark } from "../components/StatusMark";
import { useSeason, useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";
import { BarMark } from "./BarMark";
import type { Extent, Zoom } from "./timeline";

interface ToolbarProps {
  search: string;
  onSearch: (search: string) => void;
  onlyRed: boolean;
  onOnlyRed: (onlyRed: boolean) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  extent: Extent;
  onExtent: (extent: Extent) => void;
  shown: number;
  all: number;
  /** What else can be done here. */
  children?: React.ReactNode;
}

export function Toolbar(props: ToolbarProps) {
  const { search, onSearch, onlyRed, onOnlyRed, zoom, onZoom, extent, onExtent, shown, all, children } = props;
  const { words } = useLanguage();
  const { grid } = words.holidays;
  const received = useSeason((season) => season.municipality);
  const tried = useSeasonState((state) => state.preview?.municipality);
  const { redCells, redDepartments } = tried ?? received;
  const headline = redCells > 0 ? words.board.redWeeks(redCells, redDepartments) : words.board.noRed;
  return (
    <div className="holidays-toolbar">
      <div className="holidays-top">
        <Headline mark={<StatusMark status={redCells > 0 ? "red" : "green"} />}>
          {tried ? grid.trying(headline) : headline}
        </Headline>
        <Legend />
      </div>
      <div className="holidays-filters" role="search">
        <Search
          label={grid.find}
          placeholder={grid.find}
          size="small"
          variant="simple"
          value={search}
          onChange={onSearch}
        />
        <Chips size="small">
          <Chips.Toggle selected={onlyRed} onClick={() => onOnlyRed(!onlyRed)}>
            {grid.onlyRed}
          </Chips.Toggle>
        </Chips>
        <span className="holidays-shown" role="status">
          {shown < all ? grid.shown(shown, all) : ""}
        </span>
        <div className="holidays-views">
          {children}
          <ToggleGroup size="small" aria-label={grid.extent} value={extent} onChange={(to) => onExtent(to as Extent)}>
            <ToggleGroup.Item value="season" label={grid.extents.season} />
            <ToggleGroup.Item value="year" label={grid.extents.year} />
          </ToggleGroup>
          <ToggleGroup size="small" aria-label={grid.zoom} value={zoom} onChange={(to) => onZoom(to as Zoom)}>
            <ToggleGroup.Item value="weeks" label={grid.zooms.weeks} />
            <ToggleGroup.Item value="days" label={grid.zooms.days} />
          </ToggleGroup>
        </div>
      </div>
    </div>
  );
}

const meanings = [
  { word: "wished", kind: "holiday", status: "wished", isLocked: false },
  { word: "fixed", kind: "holiday", status: "fixed", isLocked: false },
  { word: "locked", kind: "holiday", status: "fixed", isLocked: true },
  { word: "declined", kind: "holiday", status: "declined", isLocked: false },
  { word: "unavailable", kind: "unavailable", status: "fixed", isLocked: false },
] as const;

function Legend() {
  const { words } = useLanguage();
  return (
    <ul className="holidays-legend" aria-label={words.holidays.grid.legend}>
      {meanings.map(({ word, kind, status, isLocked }) => (
        <li key={word}>
          <span className={`holiday-bar holiday-sample holiday-bar-${kind} holiday-bar-${status}`}>
            <BarMark kind={kind} status={status} isLocked={isLocked} />
          </span>
          {words.holidays.grid[word]}
        </li>
      ))}
      <li>
        <span className="holidays-ground-public holiday-sample-public" />
        {words.holidays.grid.publicHoliday}
      </li>
    </ul>
  );
}
