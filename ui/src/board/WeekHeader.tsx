/** The board's head: a column per week with its dates and public holidays, and the instructors' line. */
import { memo } from "react";
import { WeekHead } from "../components/WeekHead";
import { useSeason } from "../season/use";
import { useWeekLabel } from "../season/weekLabel";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";

interface WeekHeaderProps {
  /** The column of today's week, or -1. */
  todayColumn: number;
  /** Weeks in columns before this one are past. */
  pastBefore: number;
  /** The column of the instructors' line that the focus is in, or -1. */
  focused: number;
}

export const WeekHeader = memo(function WeekHeader({ todayColumn, pastBefore, focused }: WeekHeaderProps) {
  const { words } = useLanguage();
  const weeks = useSeason((season) => season.weeks);
  const instructors = useSeason((season) => season.municipality.instructors);
  return (
    <div className="board-head">
      <div role="row" aria-rowindex={1} className="board-weeks">
        <div role="columnheader" tabIndex={-1} className="board-corner">
          <span>{words.board.department}</span>
          <span>{words.week.week}</span>
        </div>
        {weeks.map((week, at) => (
          <BoardWeek key={week} week={week} isToday={at + 1 === todayColumn} isPast={at + 1 < pastBefore} />
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="board-instructors">
        <div
          role="rowheader"
          tabIndex={focused === 0 ? 0 : -1}
          data-row={0}
          data-column={0}
          className="board-department"
          aria-label={words.reserve.open}
          title={words.reserve.open}
        >
          <span className="board-name">{words.board.instructors}</span>
        </div>
        {weeks.map((week, at) => (
          <Instructors
            key={week}
            week={week}
            available={instructors[at]?.available ?? 0}
            of={instructors[at]?.of ?? 0}
            column={at + 1}
            isFocused={focused === at + 1}
          />
        ))}
      </div>
    </div>
  );
});

function BoardWeek({ week, isToday, isPast }: { week: Week; isToday: boolean; isPast: boolean }) {
  return <WeekHead {...useWeekLabel(week, isToday)} isToday={isToday} isPast={isPast} />;
}

interface InstructorsProps {
  week: Week;
  available: number;
  of: number;
  column: number;
  isFocused: boolean;
}

const Instructors = memo(function Instructors({ week, available, of, column, isFocused }: InstructorsProps) {
  const { words, date } = useLanguage();
  const text = words.board.instructorsOf(available, of);
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      data-row={0}
      data-column={column}
      aria-label={words.reserve.openIn(date.week(week), text)}
      title={words.reserve.open}
      className={`board-reserve${available === 0 && of > 0 ? " board-reserve-none" : ""}`}
    >
      {text}
    </div>
  );
});
