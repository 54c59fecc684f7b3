/** Above the grid: what is missing in one sentence, what is shown, and what the symbols mean. */
import { Button, Chips, Search, Select } from "@navikt/ds-react";
import { Headline } from "../components/Headline";
import { StatusMark } from "../components/StatusMark";
import { roles } from "../season/roles";
import { useSeason } from "../season/use";
import type { Role } from "../wire/Role";
import { useLanguage } from "../words/language";
import type { Sought } from "./rows";
import { SeatMark } from "./SeatMark";
import type { Summary } from "./sums";

interface ToolbarProps {
  summary: Summary;
  /** Temps without a name. */
  unnamed: number;
  /** Whether something is tried, and the summary is of that. */
  isTrying: boolean;
  sought: Sought;
  onSought: (sought: Sought) => void;
  shown: number;
  all: number;
  isAnyOpen: boolean;
  onOpenAll: (isOpen: boolean) => void;
}

export function Toolbar(props: ToolbarProps) {
  const { summary, unnamed, isTrying, sought, onSought, shown, all, isAnyOpen, onOpenAll } = props;
  const { words, date } = useLanguage();
  const weeks = useSeason((season) => season.weeks);
  const { isAnythingWanted, missing, departments, worst, alsoRed } = summary;
  const week = worst && weeks[worst.week];
  const headline = !isAnythingWanted
    ? words.cover.noneWanted
    : week && worst
      ? words.cover.missing(missing, departments, date.week(week), worst.missing)
      : words.cover.allFilled;
  const more = [
    ...(isAnythingWanted ? [] : [words.cover.noneWantedLead]),
    ...(alsoRed > 0 ? [words.cover.alsoRed(alsoRed)] : []),
    ...(unnamed > 0 ? [words.cover.unnamed(unnamed)] : []),
    ...(missing > 0 ? [words.cover.onceEach] : []),
  ];
  return (
    <div className="cover-toolbar">
      <div className="cover-summary">
        <Headline mark={isAnythingWanted && (missing > 0 ? <SeatMark /> : <StatusMark status="green" />)}>
          {isTrying ? words.board.trying(headline) : headline}
        </Headline>
        <p>{more.join(" ")}</p>
      </div>
      <div className="cover-filters" role="search">
        <Search
          label={words.board.findDepartment}
          placeholder={words.board.findDepartment}
          size="small"
          variant="simple"
          value={sought.text}
          onChange={(text) => onSought({ ...sought, text })}
        />
        <Select
          label={words.cover.role}
          hideLabel
          size="small"
          value={sought.role ?? ""}
          onChange={({ target }) => onSought({ ...sought, role: roles.find((role) => role === target.value) ?? null })}
        >
          <option value="">{words.cover.allRoles}</option>
          {roles.map((role: Role) => (
            <option key={role} value={role}>
              {words.role[role]}
            </option>
          ))}
        </Select>
        <Chips size="small">
          <Chips.Toggle
            selected={sought.onlyMissing}
            onClick={() => onSought({ ...sought, onlyMissing: !sought.onlyMissing })}
          >
            {words.cover.onlyMissing}
          </Chips.Toggle>
          <Chips.Toggle selected={sought.onlyRed} onClick={() => onSought({ ...sought, onlyRed: !sought.onlyRed })}>
            {words.board.onlyRed}
          </Chips.Toggle>
        </Chips>
        <Button size="xsmall" variant="tertiary" onClick={() => onOpenAll(!isAnyOpen)}>
          {isAnyOpen ? words.cover.closeAll : words.cover.openAll}
        </Button>
        <span className="cover-shown" role="status">
          {shown < all ? words.board.shown(shown, all) : ""}
        </span>
        <ul className="cover-legend" aria-label={words.board.legend}>
          <li>
            <span className="cover-sample cover-cell-missing">
              <SeatMark />
            </span>
            {words.cover.legendMissing}
          </li>
          <li>
            <StatusMark status="red" />
            {words.cover.legendRed}
          </li>
          <li>
            <span className="cover-sample cover-cell-both">
              <SeatMark />
              <StatusMark status="red" />
            </span>
            {words.cover.legendBoth}
          </li>
          <li>
            <StatusMark status="yellow" />
            {words.cover.legendYellow}
          </li>
          <li>
            <span className="cover-unnamed" aria-hidden>
              2
            </span>
            {words.cover.legendUnnamed}
          </li>
          <li className="cover-legend-numbers">{words.cover.legendNumbers}</li>
        </ul>
      </div>
    </div>
  );
}
