/** Above the board: how the season stands in one sentence, what is shown, and what the symbols mean. */
import { Chips, Search } from "@navikt/ds-react";
import { Headline } from "../components/Headline";
import { StatusMark } from "../components/StatusMark";
import { VulnerableMark } from "../components/VulnerableMark";
import { useSeason, useSeasonState } from "../season/use";
import { useVulnerableSearch, type VulnerableByDepartment } from "../season/vulnerable";
import type { Municipality } from "../wire/Municipality";
import type { Status } from "../wire/Status";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";

import { HoursMark } from "./HoursMark";
import { ToMend } from "./ToMend";

interface ToolbarProps {
  search: string;
  onSearch: (search: string) => void;
  onlyRed: boolean;
  onOnlyRed: (onlyRed: boolean) => void;
  shown: number;
  all: number;
}

const statuses: readonly Status[] = ["red", "yellow", "green", "empty"];

export function Toolbar({ search, onSearch, onlyRed, onOnlyRed, shown, all }: ToolbarProps) {
  const language = useLanguage();
  const { words } = language;
  const received = useSeason((season) => season.municipality);
  const tried = useSeasonState((state) => state.preview?.municipality);
  const municipality = tried ?? received;
  const vulnerable = useVulnerableSearch();
  const headline =
    municipality.redCells > 0
      ? words.board.redWeeks(municipality.redCells, municipality.redDepartments)
      : words.board.noRed;
  return (
    <div className="board-toolbar">
      <div className="board-summary">
        <Headline mark={<StatusMark status={municipality.redCells > 0 ? "red" : "green"} />}>
          {tried ? words.board.trying(headline) : headline}
        </Headline>
        <p className="board-balance">{balance(municipality, language)}</p>
        <ToMend broken={municipality.broken} unconfirmed={municipality.unconfirmed} />
      </div>
      <div className="board-filters" role="search">
        <Search
          label={words.board.findDepartment}
          placeholder={words.board.findDepartment}
          size="small"
          variant="simple"
          value={search}
          onChange={onSearch}
        />
        <Chips size="small">
          <Chips.Toggle selected={onlyRed} onClick={() => onOnlyRed(!onlyRed)}>
            {words.board.onlyRed}
          </Chips.Toggle>
          <Chips.Toggle selected={vulnerable.isShown} onClick={() => vulnerable.show(!vulnerable.isShown)}>
            {words.vulnerable.show}
          </Chips.Toggle>
        </Chips>
        <span className="board-shown" role="status">
          {[
            ...(shown < all ? [words.board.shown(shown, all)] : []),
            ...(vulnerable.isLong ? [words.vulnerable.searching] : []),
            ...(vulnerable.found && !vulnerable.isLong ? [words.vulnerable.count(countOf(vulnerable.found))] : []),
          ].join(". ")}
        </span>
        <ul className="board-legend" aria-label={words.board.legend}>
          {statuses.map((status) => (
            <li key={status} title={words.statusMeans[status]}>
              <StatusMark status={status} />
              {words.status[status]}
            </li>
          ))}
          {vulnerable.isShown && (
            <li>
              <VulnerableMark />
              {words.vulnerable.legend}
            </li>
          )}
          <li className="board-legend-hours">
            <HoursMark />
            {words.board.lacksHours}
          </li>
          <li className="board-legend-numbers">{words.board.numbersMean}</li>
        </ul>
      </div>
    </div>
  );
}

function countOf(found: VulnerableByDepartment): number {
  return [...found.values()].reduce((sum, weeks) => sum + weeks.size, 0);
}

/** How the hours of the municipality stand; which sentence is true follows from the totals received. */
function balance({ load, capacity, redCells }: Municipality, { words, hours }: Language): string {
  if (load > capacity)
    return words.board.tooMuch(hours.about(load), hours.about(capacity), hours.about(load - capacity));
  if (redCells > 0) return words.board.unfairlySpread(hours.about(load), hours.about(capacity));
  return words.board.enough(hours.about(load), hours.about(capacity));
}
