/** A trainer's row: who it is and how full the week is, then the days with what is open, who is away, and the sessions. */
import { memo } from "react";
import type { Day } from "../dates";
import type { SessionId } from "../wire/SessionId";
import type { TrainerDay } from "../wire/TrainerDay";
import { type DayColumn, type Layout, spanWithin, within } from "./axis";
import type { Card } from "./lanes";
import type { Laid, TrainerRow as Row, Shown } from "./rows";
import { SessionCard } from "./SessionCard";
import { absencesSaid, clockSaid, hoursSaid, tempsSaid, titleSaid } from "./said";
import { lookOf } from "./session";
import type { Telling } from "./tell";

/** What is carried over the row: the days on which it may be put down, and where it is just now. */
export interface Over {
  readonly day: Day;
  readonly start: number;
  readonly minutes: number;
  readonly fits: boolean | null;
}

/** The session that is tried, as it would lie in this row. */
export interface TriedHere {
  readonly shown: Shown;
  readonly card: Card;
  readonly lane: number;
}

interface TrainerRowProps {
  row: Row;
  laid: Laid;
  layout: Layout;
  telling: Telling;
  /** Where the heading's department is not told by the row itself. */
  departmentName: string;
  holidays: ReadonlySet<Day>;
  today: Day;
  /** Counted from 0 among all rows below the head. */
  at: number;
  top: number;
  height: number;
  /** The column of the focus: 0 is the name; -1 where the focus is in another row. */
  focused: number;
  focusedSession: SessionId | null;
  chosen: SessionId | null;
  /** The session that is tried elsewhere, so that only its place is left. */
  moved: SessionId | null;
  tried: TriedHere | null;
  fitting: ReadonlySet<Day> | null;
  over: Over | null;
}

export const TrainerRow = memo(function TrainerRow(props: TrainerRowProps) {
  const { row, laid, layout, telling, departmentName, holidays, today, at, top, height } = props;
  const { focused, focusedSession, chosen, moved, tried, fitting, over } = props;
  const byId = new Map(row.sessions.map((shown) => [shown.session.id, shown]));
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={row.key}
      className="pinned-row sessions-row sessions-trainer"
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <Person row={row} telling={telling} departmentName={departmentName} isFocused={focused === 0} />
      {layout.columns.map((column, place) => {
        const day = row.week.days.find((one) => one.day === column.day);
        const cards = laid.cards.filter(({ id }) => byId.get(id)?.session.date === column.day);
        const isFocused = focused === place + 1;
        return (
          <div
            key={column.day}
            role="gridcell"
            tabIndex={isFocused && focusedSession === null ? 0 : -1}
            aria-colindex={place + 2}
            data-column={place + 1}
            aria-label={cellSaid(row, column, day, telling)}
            className={cellClass(column, day, holidays, today, fitting)}
            style={{ inlineSize: column.width }}
          >
            <Ground day={day} column={column} layout={layout} telling={telling} />
            {!column.isNarrow && <span className="sessions-lines" />}
            {over?.day === column.day && <CarriedHere over={over} layout={layout} column={column} />}
            {cards.map((card) => {
              const shown = byId.get(card.id);
              const lane = laid.lanes.of.get(card.id) ?? 0;
              if (!shown) return null;
              if (card.id === moved) return <Origin key={card.id} card={card} dayLeft={column.left} lane={lane} />;
              return (
                <SessionCard
                  key={card.id}
                  shown={shown}
                  card={card}
                  dayLeft={column.left}
                  lane={lane}
                  telling={telling}
                  isTried={false}
                  isChosen={card.id === chosen}
                  isReached={isFocused && card.id === focusedSession}
                />
              );
            })}
            {tried?.shown.session.date === column.day && (
              <SessionCard
                key="tried"
                shown={tried.shown}
                card={tried.card}
                dayLeft={column.left}
                lane={tried.lane}
                telling={telling}
                isTried
                isChosen={tried.shown.session.id === chosen}
                isReached={focusedSession === tried.shown.session.id}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

interface PersonProps {
  row: Row;
  telling: Telling;
  departmentName: string;
  isFocused: boolean;
}

function Person({ row, telling, departmentName, isFocused }: PersonProps) {
  const { words, hours } = telling;
  const { capacity, taken } = row.week;
  const load = words.sessions.load(hours.typed(taken), hours.exact(capacity));
  const isOver = taken > capacity;
  const home = "superuser" in row.trainer.kind ? row.trainer.kind.superuser.department : null;
  const from = home !== null && home !== row.department ? words.sessions.from(telling.names.department(home)) : null;
  const said = [load, ...(isOver ? [words.sessions.overbooked] : []), ...(from ? [from] : [])].join(", ");
  return (
    <div
      role="rowheader"
      tabIndex={isFocused ? 0 : -1}
      aria-colindex={1}
      data-column={0}
      aria-label={[row.name, departmentName, said].join(", ")}
      title={`${row.name}\n${said}\n${words.sessions.openTrainer}`}
      className="sessions-person"
    >
      <span className="sessions-person-name">{row.name}</span>
      <span className={isOver ? "sessions-load sessions-load-over" : "sessions-load"}>
        <span className="sessions-load-bar" aria-hidden>
          <span
            style={{ inlineSize: `${capacity > 0 ? Math.min(100, (100 * taken) / capacity) : isOver ? 100 : 0}%` }}
          />
        </span>
        <span className="sessions-load-said">
          {isOver && "! "}
          {from ? `${load}, ${from}` : load}
        </span>
      </span>
    </div>
  );
}

interface GroundProps {
  day: TrainerDay | undefined;
  column: DayColumn;
  layout: Layout;
  telling: Telling;
}

/** What lies behind the sessions: the hours that are open, or why nobody is there. */
function Ground({ day, column, layout, telling }: GroundProps) {
  const { words } = telling;
  if (!day) return null;
  if (!day.isThere) {
    const text = awaySaid(day, telling);
    return (
      <span className="sessions-away" title={text}>
        {!column.isNarrow && <span>{text}</span>}
      </span>
    );
  }
  if (column.isNarrow) return null;
  return day.open.map(({ from, to, shift }) => {
    const span = spanWithin(layout, column, { from, to });
    if (!span) return null;
    return (
      <span
        key={from}
        className={shift === null ? "sessions-open" : "sessions-open sessions-shift"}
        title={shift === null ? undefined : words.sessions.shift(clockSaid(from, telling), clockSaid(to, telling))}
        style={{ insetInlineStart: span.left, inlineSize: span.width }}
      />
    );
  });
}

/** Where a card was before it was tried elsewhere. */
function Origin({ card, dayLeft, lane }: { card: Card; dayLeft: number; lane: number }) {
  return (
    <span
      className="session-origin"
      style={{ insetInlineStart: card.left - dayLeft, inlineSize: card.width, "--lane": lane } as React.CSSProperties}
    />
  );
}

function CarriedHere({ over, layout, column }: { over: Over; layout: Layout; column: DayColumn }) {
  const left = within(layout, column, over.start);
  const width = Math.max(24, within(layout, column, over.start + over.minutes) - left);
  const word = over.fits === null ? "unknown" : over.fits ? "fits" : "not";
  return (
    <span
      className={`sessions-over sessions-over-${word}`}
      style={{ insetInlineStart: Math.min(left, column.width - width), inlineSize: width }}
    />
  );
}

/** Why nobody is there that day. */
function awaySaid(day: TrainerDay, telling: Telling): string {
  const { words } = telling;
  if (day.absences.length === 0) return words.sessions.notEmployed;
  const said = words.list(absencesSaid(day.absences, telling));
  return said.charAt(0).toLocaleUpperCase(words.language) + said.slice(1);
}

function cellSaid(row: Row, column: DayColumn, day: TrainerDay | undefined, telling: Telling): string {
  const { words, date } = telling;
  const there = row.sessions.filter(({ session }) => session.date === column.day);
  const open = (day?.open ?? []).map(({ from, to }) => `${clockSaid(from, telling)}–${clockSaid(to, telling)}`);
  const said = there.map(({ session, standing }) =>
    [
      `${hoursSaid(session, telling)} ${titleSaid(session, telling)}`,
      tempsSaid(session, telling),
      words.sessions.status[lookOf(session, standing)],
    ].join(", "),
  );
  const hours =
    day && !day.isThere
      ? awaySaid(day, telling)
      : open.length > 0
        ? words.sessions.openHours(words.list(open))
        : words.sessions.closed;
  const inIt = [hours, ...(said.length > 0 ? said : [words.sessions.noSessions])];
  return `${row.name}, ${date.weekdayAndDay(column.day)}: ${inIt.join(". ")}`;
}

function cellClass(
  column: DayColumn,
  day: TrainerDay | undefined,
  holidays: ReadonlySet<Day>,
  today: Day,
  fitting: ReadonlySet<Day> | null,
): string {
  const classes = ["sessions-cell"];
  if (column.isNarrow) classes.push("sessions-cell-narrow");
  if (holidays.has(column.day)) classes.push("sessions-cell-public");
  if (column.day === today) classes.push("sessions-cell-today");
  if (day && !day.isThere) classes.push("sessions-cell-away");
  if (fitting) classes.push(fitting.has(column.day) ? "sessions-cell-fits" : "sessions-cell-fits-not");
  return classes.join(" ");
}
