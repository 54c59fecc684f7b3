/** A department's row of the board. Drawn again only when its block, its focus or what is tried in it has changed. */
import { memo } from "react";
import { StatusMark } from "../components/StatusMark";
import { VulnerableMark } from "../components/VulnerableMark";
import { useNames } from "../season/names";
import type { VulnerableWeeks } from "../season/vulnerable";
import type { Cell } from "../wire/Cell";
import type { Department } from "../wire/Department";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import { useLanguage } from "../words/language";
import { HoursMark } from "./HoursMark";

interface RowProps {
  department: Department;
  block: DepartmentBlock;
  /** The block while something is tried that changes it. */
  tried: DepartmentBlock | null;
  /** Those without whom its weeks turn red, where that is shown. */
  vulnerable: VulnerableWeeks | null;
  /** The row among all rows of the grid, counted from 0. */
  row: number;
  top: number;
  /** The column that the focus is in, or -1. */
  focused: number;
  /** The column whose week is open, or -1. */
  open: number;
  /** The column of today's week; those before it are past. */
  today: number;
}

export const Row = memo(function Row({
  department,
  block,
  tried,
  vulnerable,
  row,
  top,
  focused,
  open,
  today,
}: RowProps) {
  const { words } = useLanguage();
  const names = useNames();
  // What is tried may hang by others.
  const hangsBy = ({ week, status }: Cell) => {
    const trainers = tried || status === "red" ? undefined : vulnerable?.get(week);
    return trainers ? words.vulnerable.because(trainers.map(names.trainer)) : null;
  };
  return (
    <div role="row" aria-rowindex={row + 2} className="board-row" style={{ top }}>
      <div
        role="rowheader"
        tabIndex={focused === 0 ? 0 : -1}
        data-row={row}
        data-column={0}
        className="board-department"
        title={`${department.code ?? ""} ${department.name}`.trim()}
        aria-label={words.board.openPeople(department.name)}
      >
        {department.code && <span className="board-code">{department.code}</span>}
        <span className="board-name">{department.name}</span>
      </div>
      {(tried ?? block).cells.map((cell, at) => (
        <BoardCell
          key={cell.week}
          cell={cell}
          before={tried ? (block.cells[at]?.status ?? cell.status) : cell.status}
          hangsBy={hangsBy(cell)}
          department={department.name}
          row={row}
          column={at + 1}
          isFocused={focused === at + 1}
          isOpen={open === at + 1}
          isPast={at + 1 < today}
          isToday={at + 1 === today}
        />
      ))}
    </div>
  );
});

/** Red though there are enough people: without a sign of its own, "1/1" would look like a mistake. */
const lacksHours = ({ reasons }: Cell) => reasons.includes("tooFewHours") && !reasons.includes("tooFewPresent");

interface CellProps {
  cell: Cell;
  before: Cell["status"];
  /** Without whom it turns red, in words. */
  hangsBy: string | null;
  department: string;
  row: number;
  column: number;
  isFocused: boolean;
  isOpen: boolean;
  isPast: boolean;
  isToday: boolean;
}

const BoardCell = memo(function BoardCell(props: CellProps) {
  const { cell, before, hangsBy, department, row, column, isFocused, isOpen, isPast, isToday } = props;
  const { words, date } = useLanguage();
  const { present, minPresent, status } = cell;
  const reasons = cell.reasons.map((reason) => words.reason[reason]);
  const isMoved = before !== status;
  const name = words.board.cell(
    department,
    date.week(cell.week),
    isMoved ? `${words.status[status]}. ${words.board.turnsFrom(words.status[before])}` : words.status[status],
    hangsBy ? [...reasons, hangsBy] : reasons,
    words.board.presentOf(present, minPresent),
  );
  const classes = ["board-cell", `board-cell-${status}`];
  if (isPast) classes.push("board-past");
  if (isToday) classes.push("board-today");
  if (isOpen) classes.push("board-open");
  if (isMoved) classes.push("board-moved");
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      data-row={row}
      data-column={column}
      aria-label={name}
      aria-selected={isOpen}
      title={[words.status[status], ...reasons, ...(hangsBy ? [hangsBy] : [])].join("\n")}
      className={classes.join(" ")}
    >
      {isMoved && (
        <span className="board-before">
          <StatusMark status={before} />
        </span>
      )}
      {isMoved && <span className="board-arrow">›</span>}
      <StatusMark status={status} />
      {status !== "empty" && (
        <span className="board-count">
          {present}/{minPresent}
        </span>
      )}
      {lacksHours(cell) && <HoursMark />}
      {hangsBy && <VulnerableMark />}
    </div>
  );
});
