/**
 * The grid of the week: trainers by days, and in each day its hours with the sessions at their time.
 *
 * Only the rows in sight are in the document, so screen readers are told the real counts. One listener on the grid serves
 * all sessions. A try redraws the rows it leaves and reaches.
 *
 * By keyboard: arrows walk the days; Enter goes into the sessions of a day, or chooses a free time there, and so does N
 * where there are sessions. On a session the arrows go through those of the day; Shift and arrows try it a step earlier
 * or later or with the trainer above or below, Ctrl a whole day. Enter keeps what is tried, Esc takes it back, and going
 * elsewhere keeps it, as in a sheet.
 *
 * The trap: rows come and go with what is sought and sessions go from row to row, so the focus is kept by the keys of
 * row and session, never by element.
 */
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { moveBy } from "../components/grid";
import { useMeasured } from "../components/useMeasured";
import { usePinnedRows } from "../components/usePinnedRows";
import { useWantedFocus } from "../components/useWantedFocus";
import { clockAt, clockMinutes, type Day } from "../dates";
import { useSeason } from "../season/use";
import type { ChosenSession } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import type { TrainerId } from "../wire/TrainerId";
import { type Hours, hourLines, layoutOf, placeAt } from "./axis";
import { Head } from "./Head";
import { HeadingRow } from "./HeadingRow";
import { cardOf, freeLane } from "./lanes";
import { firstFree, laterBy, onOtherDay, type PointedAt, type Spot, snappedBack, spotOf } from "./move";
import { heightOf, heights, type Laid, laidOut, type TrainerRow as Row, type WeekRow } from "./rows";
import { movedTo, timeOf } from "./session";
import { TrainerRow, type TriedHere } from "./TrainerRow";
import { TriedLine } from "./TriedLine";
import { tellRefusal } from "./tell";
import { useCarriedOver } from "./useCarriedOver";
import { useDrag } from "./useDrag";
import { useTelling } from "./useTelling";
import { useTry } from "./useTry";

interface WeekGridProps {
  rows: readonly WeekRow[];
  /** The days that are shown. */
  days: readonly Day[];
  hours: Hours;
  /** Days on which nothing can or does happen. */
  idle: ReadonlySet<Day>;
  chosen: ChosenSession | null;
  onChoose: (chosen: ChosenSession) => void;
  onOpenTrainer: (trainer: TrainerId) => void;
  onSaved: (session: Session) => void;
  /** What is said where there are no rows. */
  none: string;
  /** How often a panel was closed: then the focus comes back. */
  timesBack: number;
}

/** Where the focus is: a row, its name (0) or one of its days, and there perhaps a session. */
interface Focus {
  row: string;
  column: number;
  session: SessionId | null;
}

/** Pixels of the names beside the week, and where the grid is narrow. */
const namesWidth = { wide: 216, narrow: 132 };
const narrow = 700;

const empty: Laid = { cards: [], lanes: { of: new Map(), count: 1 } };

export function WeekGrid(props: WeekGridProps) {
  const { rows, days, hours, idle, chosen, onChoose, onOpenTrainer, onSaved, none, timesBack } = props;
  const telling = useTelling();
  const { words } = telling;
  const today = useSeason((season) => season.today);
  const step = useSeason((season) => season.head.settings.sessionStep);
  const dayStart = useSeason((season) => season.head.settings.dayStart);
  const publicHolidays = useSeason((season) => season.publicHolidays);
  const trying = useTry();
  const now = trying.now;
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const headHeight = useMeasured(head, "offsetHeight");
  const room = useMeasured(scroll, "clientWidth");
  const [refused, setRefused] = useState<string | null>(null);

  const names = room < narrow ? namesWidth.narrow : namesWidth.wide;
  const layout = useMemo(() => layoutOf(days, hours, room - names - 1, idle), [days, hours, room, names, idle]);
  const columnOf = useCallback((day: Day) => layout.columns.find((column) => column.day === day), [layout]);
  const laid = useMemo(
    () =>
      new Map(
        rows.flatMap((row) =>
          row.is === "trainer" && row.sessions.length > 0 ? [[row.key, laidOut(row, layout, columnOf)] as const] : [],
        ),
      ),
    [rows, layout, columnOf],
  );
  const holidays = useMemo(() => new Set([...publicHolidays.values()].flat().map(({ day }) => day)), [publicHolidays]);

  // What the focus walks over; headings only stand between.
  const people = useMemo(() => rows.filter((row): row is Row => row.is === "trainer"), [rows]);
  const shownById = useMemo(
    () => new Map(people.flatMap((one) => one.sessions.map((shown) => [shown.session.id, shown] as const))),
    [people],
  );
  const placeByKey = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  const [focus, setFocus] = useState<Focus>({ row: "", column: 1, session: null });
  const row = people.find(({ key }) => key === focus.row) ?? people[0];
  const rowAt = row ? (placeByKey.get(row.key) ?? 0) : 0;
  const column = Math.min(focus.column, days.length);
  const isThere = (id: SessionId) => now?.session.id === id || row?.sessions.some(({ session }) => session.id === id);
  const focusedSession = focus.session !== null && isThere(focus.session) ? focus.session : null;

  const heightOfRow = useCallback((one: WeekRow) => heightOf(one, laid.get(one.key)), [laid]);
  const virtual = usePinnedRows({
    scroll,
    rows,
    focused: rowAt,
    heightOf: heightOfRow,
    headingHeight: heights.heading,
    rowHeight: heights.trainer,
    headHeight,
  });
  const inside = focusedSession === null ? null : { attribute: "data-session" as const, value: focusedSession };
  const wantFocus = useWantedFocus(grid, row ? { row: row.key, column, inside } : null);

  const goTo = (to: Focus) => {
    const at = placeByKey.get(to.row);
    if (at !== undefined && at !== rowAt) virtual.scrollTo(at);
    setFocus(to);
    wantFocus();
  };
  const focusOn = ({ id }: Session, { trainer, day }: Spot) =>
    goTo({ row: `trainer:${trainer}`, column: days.indexOf(day) + 1, session: id });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is closed
  useEffect(() => {
    if (timesBack > 0) wantFocus();
  }, [timesBack]);

  // What is chosen elsewhere is brought into sight.
  const chosenId = chosen?.is === "session" ? chosen.session : null;
  const chosenAt = useMemo(() => {
    const of = rows.find((one) => one.is === "trainer" && one.sessions.some(({ session }) => session.id === chosenId));
    return of ? (placeByKey.get(of.key) ?? null) : null;
  }, [rows, placeByKey, chosenId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is chosen
  useEffect(() => {
    if (chosenAt === null || chosenId === null) return;
    virtual.scrollTo(chosenAt);
    const shown = rows[chosenAt];
    if (shown?.is !== "trainer") return;
    const session = shown.sessions.find((one) => one.session.id === chosenId)?.session;
    if (session) setFocus({ row: shown.key, column: days.indexOf(session.date) + 1, session: chosenId });
  }, [chosenId, chosenAt === null]);

  const keep = async () => {
    const kept = await trying.keep();
    if (kept.is === "saved") {
      setRefused(null);
      onSaved(kept.session);
    } else if (kept.is === "refused") {
      setRefused(tellRefusal(kept.refusal, kept.session, telling).join(" "));
      const back = sessionOf(kept.session.id);
      if (back && document.activeElement?.closest("[role=grid], body") !== null) focusOn(back, spotOf(back));
    }
  };
  const attempt = (session: Session, spot: Spot) => {
    setRefused(null);
    trying.on(session, spot);
  };
  const cancel = (): boolean => {
    const session = now?.session;
    if (!trying.cancel() || !session) return false;
    focusOn(session, spotOf(session));
    return true;
  };

  const sessions = useSeason((season) => season.entries.session);
  const sessionOf = (id: SessionId | null | undefined): Session | null =>
    id === null || id === undefined ? null : (sessions.get(id) ?? null);

  const open = (session: SessionId) => onChoose({ is: "session", session });
  const chooseFree = (one: Row, day: Day) => {
    const there = one.week.days.find((other) => other.day === day);
    const taken = one.sessions.filter(({ session }) => session.date === day).map(({ session }) => timeOf(session));
    const start = firstFree(there?.open ?? [], taken, step) ?? clockMinutes(dayStart);
    onChoose({ is: "time", trainer: one.trainer.id, day, start: clockAt(start) });
  };

  const inCell = (of: Row, at: number) => of.sessions.filter(({ session }) => session.date === days[at - 1]);
  const walk = (event: KeyboardEvent): boolean => {
    if (!row) return false;
    const size = { rows: people.length, columns: days.length + 1, page: virtual.page() };
    const at = { row: people.indexOf(row), column };
    const to = moveBy(event.key, event.ctrlKey || event.metaKey, at, size);
    const there = to && people[to.row];
    if (!to || !there) return false;
    goTo({ row: there.key, column: to.column, session: null });
    return true;
  };

  const onSessionKey = (event: KeyboardEvent, session: Session): boolean => {
    if (!row) return false;
    const tried = now?.session.id === session.id ? now : null;
    const spot = tried?.spot ?? spotOf(session);
    const count = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
    if (event.shiftKey && event.key.startsWith("Arrow")) {
      if (!canMove(session)) return true;
      const isAcross = event.key === "ArrowUp" || event.key === "ArrowDown";
      const next = people[people.indexOf(row) + count];
      const to = isAcross
        ? { ...spot, trainer: next?.trainer.id ?? spot.trainer }
        : event.ctrlKey || event.metaKey
          ? onOtherDay(spot, count, days)
          : laterBy(spot, count, step);
      attempt(session, to);
      focusOn(session, to);
      return true;
    }
    switch (event.key) {
      case "Enter":
      case " ":
        if (tried) void keep().then(wantFocus);
        else open(session.id);
        return true;
      case "Escape":
        if (!cancel()) goTo({ ...focus, column, session: null });
        return true;
      case "ArrowLeft":
      case "ArrowRight": {
        if (tried) void keep();
        const all = inCell(row, column);
        const other = all[all.findIndex((one) => one.session.id === session.id) + count];
        if (!other) return walk(event);
        goTo({ ...focus, column, session: other.session.id });
        return true;
      }
      default: {
        const isWalked = walk(event);
        if (isWalked && tried) void keep();
        return isWalked;
      }
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !row) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    const session = sessionOf(focusedSession);
    const day = days[column - 1];
    let isDone: boolean;
    if (isUndo) isDone = now !== null && cancel();
    else if (event.key.toLowerCase() === "n" && !event.ctrlKey && !event.metaKey && day !== undefined) {
      chooseFree(row, day);
      isDone = true;
    } else if (session) isDone = onSessionKey(event, session);
    else if (event.key === "Enter" || event.key === " ") {
      const [first] = inCell(row, column);
      if (day === undefined) onOpenTrainer(row.trainer.id);
      else if (first) goTo({ ...focus, row: row.key, column, session: first.session.id });
      else chooseFree(row, day);
      isDone = true;
    } else isDone = walk(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rowUnder = (element: Element | null): Row | null => {
    const one = rows[placeByKey.get(element?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "") ?? -1];
    return one?.is === "trainer" ? one : null;
  };
  const pointedAt = (x: number, y: number): PointedAt | null => {
    const box = scroll.current?.getBoundingClientRect();
    const inside = box && Math.min(Math.max(y, box.top + headHeight + 1), box.bottom - 2);
    const element = inside === undefined ? null : document.elementFromPoint(Math.max(x, box?.left ?? 0), inside);
    const under = rowUnder(element);
    const place = placeAt(layout, x - (box?.left ?? 0) - names + (scroll.current?.scrollLeft ?? 0));
    // Between two departments it stays with whom it was.
    const trainer = under?.trainer.id ?? now?.spot.trainer;
    return place && trainer !== undefined ? { trainer, ...place } : null;
  };
  const sessionUnder = (target: EventTarget): Session | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-session]") : null;
    return sessionOf(element?.dataset["session"]);
  };
  const { isDragging, listeners } = useDrag({
    scroll,
    names,
    head: headHeight,
    step,
    trying: { ...trying, on: attempt },
    heldAt: (event) => {
      const session = sessionUnder(event.target);
      return session && { session, canMove: canMove(session) };
    },
    pointedAt,
    onBegin: (session) => setFocus({ row: `trainer:${session.trainer}`, column, session: session.id }),
    onDrop: () => void keep(),
    onClick: ({ id }) => open(id),
  });

  const onMouseDown = (event: MouseEvent) => {
    // A session that is captured keeps its focus; the rest takes it as it likes.
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-session]") : null;
    if (!element) return;
    element.focus({ preventScroll: true });
    // Who drags it marks no words on the way.
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target === grid.current) return;
    const target = event.target instanceof Element ? event.target : null;
    const session = sessionUnder(event.target);
    const over = rowUnder(target);
    const place = Number(target?.closest<HTMLElement>("[data-column]")?.dataset["column"] ?? -1);
    if (!over || place < 0) return;
    if (session) {
      // Where the pointer was captured it has been opened already.
      if (event.detail === 0 || !canMove(session)) open(session.id);
      return;
    }
    setFocus({ row: over.key, column: place, session: null });
    const day = days[place - 1];
    if (day === undefined) {
      onOpenTrainer(over.trainer.id);
      return;
    }
    const pointed = event.detail === 0 ? null : pointedAt(event.clientX, event.clientY);
    if (pointed?.minutes === null || !pointed) chooseFree(over, day);
    else {
      const start = clockAt(snappedBack(pointed.minutes, step));
      onChoose({ is: "time", trainer: over.trainer.id, day, start });
    }
  };

  const onFocus = (event: FocusEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const key = target?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    const cell = target?.closest<HTMLElement>("[data-column]")?.dataset["column"];
    if (key === undefined || cell === undefined) return;
    const session = target?.getAttribute("data-session") ?? null;
    const to: Focus = { row: key, column: Number(cell), session };
    if (focus.row !== to.row || column !== to.column || focusedSession !== to.session) setFocus(to);
  };
  /** Who goes elsewhere keeps what is tried; who only looks at another window has not left. */
  const onBlur = (event: FocusEvent) => {
    const id = event.target.getAttribute("data-session");
    if (isDragging || !now || id !== now.session.id || !document.hasFocus()) return;
    const to = event.relatedTarget instanceof Element ? event.relatedTarget : null;
    if (to !== null && to.getAttribute("data-session") !== id) void keep();
  };

  const carried = useCarriedOver(
    (event) => {
      const isOverRow = rowUnder(event.target instanceof Element ? event.target : null) !== null;
      return isOverRow ? pointedAt(event.clientX, event.clientY) : null;
    },
    step,
    onChoose,
  );

  /** The session that is tried, in the row where it would be; the row keeps its height meanwhile. */
  const triedIn = (one: Row): TriedHere | null => {
    const there = now && now.spot.trainer === one.trainer.id ? columnOf(now.spot.day) : undefined;
    if (!now || !there) return null;
    const session = movedTo(now.session, now.spot);
    const known = shownById.get(session.id);
    const card = cardOf(session.id, layout, there, timeOf(session));
    const { cards, lanes } = laid.get(one.key) ?? empty;
    return {
      shown: { session, standing: known?.standing ?? null, breaches: [] },
      card,
      lane: freeLane(cards, lanes, card),
    };
  };

  const hint = isDragging
    ? words.sessions.draggingHint
    : now
      ? words.sessions.tryingHint
      : focusedSession !== null
        ? words.sessions.keysHint
        : words.sessions.hint;
  const lines = hourLines(layout);
  const style = {
    "--names": `${names}px`,
    "--week": `${layout.width}px`,
    "--head": `${headHeight}px`,
    "--first": `${lines.first}px`,
    "--hours": `${lines.apart}px`,
  } as CSSProperties;

  return (
    <>
      <TriedLine trying={now} telling={telling} refused={refused} hint={hint} />
      <div
        className={`pinned-scroll sessions-scroll${isDragging ? " sessions-dragging" : ""}`}
        ref={scroll}
        style={style}
      >
        <div
          ref={grid}
          role="grid"
          aria-label={words.sessions.grid}
          aria-rowcount={rows.length + 1}
          aria-colcount={days.length + 1}
          className="pinned-grid sessions-grid"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onMouseDown={onMouseDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onPointerDown={listeners.onPointerDown}
          onPointerMove={(event) => {
            listeners.onPointerMove(event);
            carried.onMove(event);
          }}
          onPointerUp={(event) => {
            listeners.onPointerUp(event);
            carried.onRelease(event);
          }}
          onPointerLeave={carried.onLeave}
          onPointerCancel={listeners.onPointerCancel}
          onLostPointerCapture={listeners.onLostPointerCapture}
        >
          <div ref={head} className="pinned-head">
            <Head layout={layout} isAlone={days.length === 1} />
          </div>
          <div className="pinned-rows" style={{ blockSize: virtual.height }}>
            {virtual.inSight.map(({ index, start, isPinned }) => {
              const one = rows[index];
              if (!one) return null;
              if (one.is === "heading") {
                return (
                  <HeadingRow
                    key={one.key}
                    row={one}
                    at={index}
                    top={start}
                    isPinned={isPinned}
                    columns={days.length + 1}
                  />
                );
              }
              const isMoved = now !== null && one.sessions.some(({ session }) => session.id === now.session.id);
              return (
                <TrainerRow
                  key={one.key}
                  row={one}
                  laid={laid.get(one.key) ?? empty}
                  layout={layout}
                  telling={telling}
                  departmentName={departmentName(one.department, telling.names, words.sessions.instructors)}
                  holidays={holidays}
                  today={today}
                  at={index}
                  top={start}
                  height={heightOfRow(one)}
                  focused={index === rowAt ? column : -1}
                  focusedSession={index === rowAt ? focusedSession : null}
                  chosen={chosenId}
                  moved={isMoved ? now.session.id : null}
                  tried={triedIn(one)}
                  fitting={carried.fitting ? (carried.fitting.get(one.trainer.id) ?? noDays) : null}
                  over={carried.over?.trainer === one.trainer.id ? carried.over : null}
                />
              );
            })}
          </div>
          {rows.length === 0 && <p className="pinned-none">{none}</p>}
        </div>
      </div>
    </>
  );
}

const noDays: ReadonlySet<Day> = new Set();

/** What is over is not moved any more; what was cancelled is booked again first. */
const canMove = ({ status }: Session) => status === "booked" || status === "proposed";

function departmentName(
  department: DepartmentId | null,
  names: { department: (id: DepartmentId) => string },
  instructors: string,
): string {
  return department === null ? instructors : names.department(department);
}
