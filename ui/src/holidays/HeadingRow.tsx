/**
 * The heading of a department: its name, and its weeks with how they stand; while something is tried, how they would
 * stand. Of the instructors it says how many are there.
 */
import { memo } from "react";
import { StatusMark } from "../components/StatusMark";
import type { Cell } from "../wire/Cell";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { InstructorWeek } from "../wire/InstructorWeek";
import type { Status } from "../wire/Status";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { ApproveWished } from "./ApproveWished";
import type { HeadingRow as Row } from "./rows";
import type { Places, Timeline } from "./timeline";

interface HeadingRowProps {
  row: Row;
  at: number;
  top: number;
  /** It stays below the head while its trainers scroll by. */
  isPinned: boolean;
  timeline: Timeline;
  /** The weeks in sight. */
  sight: Places;
  focused: number;
  block: DepartmentBlock | null;
  /** The block while something is tried that changes it. */
  tried: DepartmentBlock | null;
  /** Of the instructors: how many are there, and would be. */
  instructors: readonly InstructorWeek[] | null;
  triedInstructors: readonly InstructorWeek[] | null;
  /** The place of today's week: those before it are past. */
  today: number;
}

/** Pixels of a week from which numbers have room, and what was beside what would be. */
const wide = 50;

export const HeadingRow = memo(function HeadingRow(props: HeadingRowProps) {
  const { row, at, top, isPinned, timeline, sight, focused, block, tried, instructors, triedInstructors, today } =
    props;
  const { words } = useLanguage();
  const { department, trainers } = row;
  const name = department?.name ?? words.holidays.grid.instructors;
  const places = Array.from({ length: sight.to - sight.from + 1 }, (_, place) => sight.from + place);
  // A week that has the focus stays in the document, wherever one scrolls.
  if (focused > 0 && !places.includes(focused - 1)) places.push(focused - 1);
  const firstOfSeason = block?.cells[0]?.week ?? instructors?.[0]?.week;
  const offset = firstOfSeason === undefined ? 0 : timeline.weeks.indexOf(firstOfSeason);
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={row.key}
      className={`pinned-row pinned-heading holidays-row holidays-heading${isPinned ? " pinned-heading-now" : ""}`}
      style={isPinned ? undefined : { insetBlockStart: top }}
    >
      <div
        role="rowheader"
        tabIndex={focused === 0 ? 0 : -1}
        aria-colindex={1}
        data-column={0}
        title={`${department?.code ?? ""} ${name}`.trim()}
        className="holidays-department"
      >
        {department?.code && <span className="holidays-code">{department.code}</span>}
        <span className="holidays-name">{name}</span>
        {department && <ApproveWished department={department.id} name={name} isReached={focused >= 0} />}
        {trainers === 0 && <span className="holidays-nobody">{words.holidays.grid.noSuperusers}</span>}
      </div>
      <div className="holidays-lane">
        {places.map((place) => {
          const week = timeline.weeks[place];
          if (week === undefined) return null;
          const common = {
            week,
            place,
            weekWidth: timeline.weekWidth,
            isFocused: focused === place + 1,
            isPast: place < today,
          };
          if (!department) {
            const now = instructors?.[place - offset];
            return (
              now && <Presence key={week} {...common} now={triedInstructors?.[place - offset] ?? now} before={now} />
            );
          }
          const cell = block?.cells[place - offset];
          return (
            cell && (
              <WeekStatus
                key={week}
                {...common}
                department={name}
                cell={tried?.cells[place - offset] ?? cell}
                before={cell.status}
              />
            )
          );
        })}
      </div>
    </div>
  );
});

interface CellProps {
  week: Week;
  place: number;
  weekWidth: number;
  isFocused: boolean;
  isPast: boolean;
}

const placed = ({ place, weekWidth }: CellProps) => ({ insetInlineStart: place * weekWidth, inlineSize: weekWidth });

const WeekStatus = memo(function WeekStatus(props: CellProps & { department: string; cell: Cell; before: Status }) {
  const { week, place, weekWidth, isFocused, isPast, department, cell, before } = props;
  const { words, date } = useLanguage();
  const { status, present, minPresent } = cell;
  const isMoved = before !== status;
  const said = [
    words.status[status],
    ...(isMoved ? [words.board.turnsFrom(words.status[before])] : []),
    ...cell.reasons.map((reason) => words.reason[reason]),
    ...(status === "empty" ? [] : [words.holidays.grid.present(present, minPresent)]),
  ];
  const classes = ["holidays-week", `holidays-week-${status}`];
  if (weekWidth < wide) classes.push("holidays-week-narrow");
  if (isMoved) classes.push("holidays-week-moved");
  if (isPast) classes.push("holidays-week-past");
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      aria-colindex={place + 2}
      data-column={place + 1}
      aria-label={words.holidays.grid.week(date.week(week), department, said)}
      title={[date.week(week), ...said, words.holidays.grid.toWeek].join("\n")}
      className={classes.join(" ")}
      style={placed(props)}
    >
      {isMoved && weekWidth >= wide && (
        <>
          <span className="holidays-week-before">
            <StatusMark status={before} />
          </span>
          <span aria-hidden>›</span>
        </>
      )}
      <StatusMark status={status} />
      {!isMoved && status !== "empty" && weekWidth >= wide && (
        <span className="holidays-week-count">
          {present}/{minPresent}
        </span>
      )}
    </div>
  );
});

const Presence = memo(function Presence(props: CellProps & { now: InstructorWeek; before: InstructorWeek }) {
  const { week, place, weekWidth, isFocused, now, before } = props;
  const { words, date } = useLanguage();
  const text = words.board.instructorsOf(now.available, now.of);
  const isMoved = now.available !== before.available;
  const classes = ["holidays-week", "holidays-presence"];
  if (now.available === 0 && now.of > 0) classes.push("holidays-presence-none");
  if (isMoved) classes.push("holidays-week-moved");
  return (
    <div
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      aria-colindex={place + 2}
      data-column={place + 1}
      aria-label={words.holidays.grid.week(date.week(week), words.holidays.grid.instructors, [text])}
      title={`${date.week(week)}\n${text}`}
      className={classes.join(" ")}
      style={placed(props)}
    >
      {weekWidth >= 40 ? text : now.available}
    </div>
  );
});
