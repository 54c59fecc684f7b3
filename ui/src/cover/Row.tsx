/** A row of the grid: of the municipality, a department, or a role of either. Drawn again only when it has changed. */
import { ChevronDownIcon, ChevronRightIcon, PlusIcon } from "@navikt/aksel-icons";
import { memo } from "react";
import { StatusMark } from "../components/StatusMark";
import type { Cell } from "../wire/Cell";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import type { CoverRow } from "./rows";
import { SeatMark } from "./SeatMark";
import type { Seats } from "./sums";

interface RowProps {
  row: CoverRow;
  /** The row among all rows of the grid, counted from 0. */
  at: number;
  /** Where it lies among those that scroll; `null` for the one that does not. */
  top: number | null;
  weeks: readonly Week[];
  seats: readonly Seats[];
  /** The seats while something is tried that changes them. */
  tried: readonly Seats[] | null;
  /** A department's cells of the board. */
  cells: readonly Cell[] | null;
  /** Temps at work without a name, week by week. */
  unnamed: readonly number[];
  /** Temps of the row without a name. */
  unnamedInAll: number;
  isOpen: boolean;
  /** The column that the focus is in, or -1. */
  focused: number;
  /** The columns chosen, or `null`. */
  chosen: { first: number; last: number } | null;
  /** The column of today's week; those before it are past. */
  today: number;
}

export const Row = memo(function Row(props: RowProps) {
  const { row, at, top, weeks, seats, tried, cells, unnamed, focused, chosen, today } = props;
  const { words, date } = useLanguage();
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`cover-row cover-row-${row.is}`}
      style={top === null ? undefined : { top }}
    >
      <Heading {...props} />
      {row.is === "more"
        ? // A row of a grid has cells, but of these there is nothing to say.
          weeks.map((week) => <div key={week} role="gridcell" />)
        : weeks.map((week, place) => {
            const column = place + 1;
            return (
              <SeatsCell
                key={week}
                name={`${nameOf(row, words)}, ${date.week(week)}`}
                seats={tried?.[place] ?? seats[place] ?? none}
                before={tried ? (seats[place] ?? none) : null}
                status={cells?.[place]?.status ?? null}
                unnamed={unnamed[place] ?? 0}
                sort={row.is}
                row={at}
                column={column}
                isFocused={focused === column}
                isChosen={chosen !== null && chosen.first <= column && column <= chosen.last}
                isPast={column < today}
              />
            );
          })}
    </div>
  );
});

const none: Seats = { wanted: 0, filled: 0, atWork: 0, missing: 0 };

function Heading({ row, at, isOpen, unnamedInAll, focused }: RowProps) {
  const { words } = useLanguage();
  const name = nameOf(row, words);
  const opens = row.is === "department" || row.is === "municipality";
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <div
      role="rowheader"
      tabIndex={focused === 0 ? 0 : -1}
      data-row={at}
      data-column={0}
      aria-expanded={opens ? isOpen : undefined}
      aria-label={row.is === "more" ? words.cover.moreRolesOf(row.department.name) : undefined}
      title={row.is === "department" ? `${row.department.code ?? ""} ${name}`.trim() : undefined}
      className="cover-heading"
    >
      {opens && <Chevron aria-hidden />}
      {row.is === "more" && <PlusIcon aria-hidden />}
      {row.is === "department" && row.department.code && <span className="cover-code">{row.department.code}</span>}
      <span className="cover-name">
        {row.is === "more" ? words.cover.moreRoles : row.is === "role" ? words.role[row.role] : name}
      </span>
      {unnamedInAll > 0 && (
        <span className="cover-unnamed" title={words.cover.unnamedShort(unnamedInAll)}>
          <span aria-hidden>{unnamedInAll}</span>
          <span className="cover-unnamed-words">{words.cover.unnamedShort(unnamedInAll)}</span>
        </span>
      )}
    </div>
  );
}

/** Whose seats a row has. */
export function nameOf(row: CoverRow, words: Words): string {
  switch (row.is) {
    case "municipality":
      return words.cover.everybody;
    case "roleOfAll":
      return `${words.cover.everybody}, ${words.role[row.role]}`;
    case "role":
      return `${row.department.name}, ${words.role[row.role]}`;
    default:
      return row.department.name;
  }
}

/** Seats in words: what is filled and what is missing. */
export function saidOf({ wanted, filled, atWork, missing }: Seats, words: Words): string {
  if (wanted === 0) return atWork === 0 ? words.cover.nothing : words.cover.atWork(atWork);
  const said = words.cover.filledOf(filled, wanted);
  return missing === 0 ? said : `${said}. ${words.cover.lacks(missing)}`;
}

interface SeatsCellProps {
  name: string;
  seats: Seats;
  /** How the seats are while something else is tried. */
  before: Seats | null;
  status: Cell["status"] | null;
  unnamed: number;
  sort: CoverRow["is"];
  row: number;
  column: number;
  isFocused: boolean;
  isChosen: boolean;
  isPast: boolean;
}

const SeatsCell = memo(function SeatsCell(props: SeatsCellProps) {
  const { name, seats, before, status, unnamed, sort, row, column, isFocused, isChosen, isPast } = props;
  const { words } = useLanguage();
  const { wanted, filled, atWork, missing } = seats;
  const isMoved = before !== null && (before.wanted !== wanted || before.atWork !== atWork);
  const isAlarming = status === "red" || status === "yellow";
  const said = [
    saidOf(seats, words),
    ...(isMoved ? [words.cover.before(saidOf(before, words))] : []),
    ...(unnamed > 0 ? [words.cover.ofThemUnnamed(unnamed)] : []),
    ...(isAlarming ? [words.cover.training(words.status[status])] : []),
  ];
  const hint = sort === "department" ? words.cover.toBoard : sort === "role" ? words.cover.toEdit : null;
  const classes = ["cover-cell"];
  if (missing > 0) classes.push(status === "red" ? "cover-cell-both" : "cover-cell-missing");
  if (wanted === 0) classes.push("cover-cell-unwanted");
  if (isPast) classes.push("cover-past");
  if (isMoved) classes.push("cover-moved");
  if (isChosen) classes.push("cover-chosen");
  // Of one role everybody at work is shown; of a sum, who is too many in one fills no seat in another.
  const numbers = wanted > 0 ? `${sort === "role" ? atWork : filled}/${wanted}` : atWork > 0 ? String(atWork) : "–";
  if (numbers.length > 5) classes.push("cover-wide");
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      data-row={row}
      data-column={column}
      aria-label={`${name}: ${said.join(". ")}`}
      aria-selected={sort === "role" ? isChosen : undefined}
      title={[...said, ...(hint ? [hint] : [])].join("\n")}
      className={classes.join(" ")}
    >
      {missing > 0 && <SeatMark />}
      <span>{numbers}</span>
      {isAlarming && <StatusMark status={status} />}
    </div>
  );
});
