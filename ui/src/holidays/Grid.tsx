/**
 * The grid of the holidays: departments and their trainers by weeks or days.
 *
 * Only the rows and the weeks in sight are in the document, so screen readers are told the real counts. One listener on
 * the grid serves all bars. A try redraws its own row, a preview the headings it touches.
 *
 * By keyboard: arrows walk the weeks; Enter goes into the bar of a week, or makes one there; on a bar arrows move it,
 * Shift and arrows stretch it, Ctrl takes a day at a time. Enter keeps what is tried, Esc takes it back, and going
 * elsewhere keeps it, as in a sheet.
 *
 * The trap: rows come and go with what is sought, so the focus is kept by the row's key and the week.
 */
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
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
import { daysOf, touches, weekOf } from "../dates";
import { useNames } from "../season/names";
import { useSeason, useSeasonState } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { DepartmentId } from "../wire/DepartmentId";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { removed, wished } from "./absence";
import { stepped } from "./drag";
import { Ground } from "./Ground";
import { Head } from "./Head";
import { HeadingRow } from "./HeadingRow";
import { usePlan } from "./plan";
import { type GridRow, heightOf, heights, trainerKey } from "./rows";
import { daysSaid } from "./said";
import { TrainerRow } from "./TrainerRow";
import { TriedLine } from "./TriedLine";
import { daysAt, type Extent, weeksShown, widthOf, type Zoom } from "./timeline";
import { type Held, useDrag } from "./useDrag";
import { useSelection } from "./useSelection";
import { useSight } from "./useSight";
import { useTry } from "./useTry";

interface GridProps {
  rows: readonly GridRow[];
  zoom: Zoom;
  extent: Extent;
  /** The trainer to begin at. */
  trainer: TrainerId | null;
  selected: ReadonlySet<AbsenceId>;
  onSelected: (selected: ReadonlySet<AbsenceId>) => void;
  /** What is said where there are no rows. */
  none: string;
  onOpen: (absence: Absence) => void;
  onOpenTrainer: (trainer: TrainerId) => void;
  onOpenWeek: (department: DepartmentId, week: Week) => void;
  onOpenDepartment: (department: DepartmentId) => void;
  onOpenInstructors: () => void;
  /** How often a panel was closed: then the focus comes back. */
  timesBack: number;
}

/** Where the focus is: a row, its name or one of its weeks, and there perhaps a bar. */
interface Focus {
  row: string;
  week: Week | null;
  absence: AbsenceId | null;
}

const isSameFocus = (one: Focus, other: Focus) =>
  one.row === other.row && one.week === other.week && one.absence === other.absence;

export function Grid(props: GridProps) {
  const { rows, zoom, extent, trainer, selected, onSelected, none } = props;
  const { onOpen, onOpenTrainer, onOpenWeek, onOpenDepartment, onOpenInstructors, timesBack } = props;
  const language = useLanguage();
  const { words } = language;
  const season = useSeason(({ weeks }) => weeks);
  const blocks = useSeason((now) => now.blocks);
  const today = useSeason((now) => now.today);
  const instructors = useSeason((now) => now.municipality.instructors);
  const preview = useSeasonState((state) => state.preview);
  const calledBy = useNames();
  const plan = usePlan();
  const trying = useTry(plan);
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const headHeight = useMeasured(head, "offsetHeight");
  const weeks = useMemo(() => weeksShown(season, extent), [season, extent]);
  const { timeline, names, places } = useSight(scroll, weeks, zoom, extent);
  const sight = useMemo(() => daysAt(timeline, places), [timeline, places]);

  const placeByKey = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  const [focus, setFocus] = useState<Focus>({
    row: trainer === null ? "" : trainerKey(trainer),
    week: null,
    absence: null,
  });
  const [said, setSaid] = useState("");
  const [typing, setTyping] = useState<{ trainer: TrainerId; begun: string } | null>(null);
  // A click takes the focus; where that was before tells whether it is the second one.
  const before = useRef(focus);

  const rowAt = placeByKey.get(focus.row) ?? 0;
  const row = rows[rowAt];
  const column = focus.week === null ? 0 : timeline.weeks.indexOf(focus.week) + 1;
  const now = trying.now;
  const focusedAbsence =
    row?.is === "trainer" && (row.absences.some(({ id }) => id === focus.absence) || now?.absence.id === focus.absence)
      ? focus.absence
      : null;

  const virtual = usePinnedRows({
    scroll,
    rows,
    focused: rowAt,
    heightOf,
    headingHeight: heights.heading,
    rowHeight: heights.trainer,
    headHeight,
  });
  const inside = focusedAbsence === null ? null : { attribute: "data-absence" as const, value: focusedAbsence };
  const wantFocus = useWantedFocus(grid, row ? { row: row.key, column, inside } : null, trainer !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one comes from elsewhere, once
  useEffect(() => {
    if (trainer !== null) virtual.scrollTo(rowAt, "center");
  }, []);

  const goTo = (to: Focus) => {
    const at = placeByKey.get(to.row);
    if (at !== undefined && at !== rowAt) virtual.scrollTo(at);
    setFocus(to);
    wantFocus();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is closed
  useEffect(() => {
    if (timesBack > 0) wantFocus();
  }, [timesBack]);

  const keep = () => {
    const kept = trying.keep();
    if (kept) setSaid("");
    return kept;
  };
  const cancel = () => {
    if (trying.cancel()) setSaid(words.holidays.grid.takenBack);
  };
  const onTyped = useCallback(() => {
    setTyping(null);
    wantFocus();
  }, [wantFocus]);
  const absenceOf = (id: AbsenceId | null): Absence | null => {
    if (id === null) return null;
    if (now?.absence.id === id) return now.absence;
    for (const one of rows) {
      const found = one.is === "trainer" ? one.absences.find((absence) => absence.id === id) : undefined;
      if (found) return found;
    }
    return null;
  };
  const { toggle, selectTo } = useSelection(rows, selected, onSelected);
  const remove = (absence: Absence) => {
    if (!now?.isNew) void plan.put([removed(absence)]);
    trying.cancel();
    goTo({ row: trainerKey(absence.trainer), week: weekShown(absence.days.first), absence: null });
  };
  /** The week of a day, or the nearest one that is shown. */
  const weekShown = (day: string): Week | null => {
    const week = weekOf(day);
    const { weeks } = timeline;
    if (weeks.includes(week)) return week;
    return (week < (weeks[0] ?? "") ? weeks[0] : weeks.at(-1)) ?? null;
  };

  /** Walks with a key; from a bar to the bar of another row that is in the same week, else to the week itself. */
  const walk = (event: KeyboardEvent, from: { week: Week | null; isBar: boolean }): boolean => {
    const at = from.week === null ? 0 : timeline.weeks.indexOf(from.week) + 1;
    const size = { rows: rows.length, columns: timeline.weeks.length + 1, page: virtual.page() };
    const to = moveBy(event.key, event.ctrlKey || event.metaKey, { row: rowAt, column: at }, size);
    const there = to && rows[to.row];
    if (!to || !there) return false;
    const week = timeline.weeks[to.column - 1] ?? null;
    const isElsewhere = to.row !== rowAt && week !== null;
    const bar =
      from.isBar && isElsewhere && there.is === "trainer"
        ? there.absences.find(({ days }) => touches(days, week))
        : undefined;
    goTo({ row: there.key, week, absence: bar?.id ?? null });
    return true;
  };

  const onBarKey = (event: KeyboardEvent, absence: Absence): boolean => {
    const tried = now?.absence.id === absence.id ? now : null;
    const days = tried?.days ?? absence.days;
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const step = event.key === "ArrowRight" ? 1 : -1;
        const snap = event.ctrlKey || event.metaKey ? "days" : "weeks";
        trying.on(absence, tried?.isNew ?? false, stepped(days, event.shiftKey ? "last" : "whole", step, snap));
        setSaid("");
        wantFocus();
        return true;
      }
      case "Enter":
        if (!tried) onOpen(absence);
        else keep();
        wantFocus();
        return true;
      case "Escape":
        cancel();
        if (!tried || tried.isNew) goTo({ ...focus, week: weekShown(days.first), absence: null });
        return true;
      case "Delete":
      case "Backspace":
        remove(absence);
        return true;
      case " ":
        if (!tried) toggle(absence.id);
        return true;
      default: {
        const isWalked = walk(event, { week: weekShown(days.first), isBar: true });
        if (isWalked) keep();
        return isWalked;
      }
    }
  };

  const activate = () => {
    if (!row) return;
    const { week } = focus;
    if (row.is === "heading") {
      if (!row.department) onOpenInstructors();
      else if (week === null) onOpenDepartment(row.department.id);
      else if (season.includes(week)) onOpenWeek(row.department.id, week);
    } else if (week === null) {
      onOpenTrainer(row.trainer.id);
    } else {
      const there = row.absences.find(({ days }) => touches(days, week));
      if (there) {
        goTo({ ...focus, absence: there.id });
        return;
      }
      const absence = wished(row.trainer.id, daysOf(week));
      trying.on(absence, true, absence.days);
      setSaid("");
      goTo({ ...focus, absence: absence.id });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !row) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (isUndo && now) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
      if (now.isNew) goTo({ ...focus, absence: null });
      return;
    }
    const absence = absenceOf(focusedAbsence);
    let isDone: boolean;
    if (absence) isDone = onBarKey(event, absence);
    else if (event.key === "Enter" || event.key === " ") {
      activate();
      isDone = true;
    } else if (row.is === "trainer" && /^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      setTyping({ trainer: row.trainer.id, begun: event.key });
      isDone = true;
    } else isDone = walk(event, { week: focus.week, isBar: false });
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const heldAt = (event: PointerEvent): Held | null => {
    const target = event.target instanceof Element ? event.target : null;
    const absence = absenceOf(target?.closest<HTMLElement>("[data-absence]")?.dataset["absence"] ?? null);
    const grip = target?.closest<HTMLElement>("[data-grip]")?.dataset["grip"];
    if (absence) return { absence, grip: grip === "first" || grip === "last" ? grip : "whole" };
    const over = rows[placeByKey.get(target?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "") ?? -1];
    // A finger on empty weeks scrolls.
    if (over?.is !== "trainer" || !target?.closest(".holidays-lane") || event.pointerType === "touch") return null;
    return { absence: null, make: (day) => wished(over.trainer.id, daysOf(weekOf(day))) };
  };
  const { isDragging, listeners } = useDrag({
    scroll,
    timeline,
    names,
    trying,
    heldAt,
    onBegin: (absence) => {
      setSaid("");
      setFocus({ row: trainerKey(absence.trainer), week: weekShown(absence.days.first), absence: absence.id });
    },
    onDrop: () => {
      keep();
      wantFocus();
    },
    onClick: (held, day, event) => {
      if (held.absence) {
        const { id, trainer, days } = held.absence;
        goTo({ row: trainerKey(trainer), week: weekShown(days.first), absence: id });
        if (event.shiftKey) selectTo(id);
        else if (event.ctrlKey || event.metaKey) toggle(id);
        else onOpen(held.absence);
        return;
      }
      const absence = held.make(day);
      const key = trainerKey(absence.trainer);
      const week = weekOf(day);
      const isSecond = isSameFocus(before.current, { row: key, week, absence: null });
      const own = rows[placeByKey.get(key) ?? -1];
      const there = own?.is === "trainer" ? own.absences.find(({ days }) => touches(days, week)) : undefined;
      if (isSecond && !there) {
        trying.on(absence, true, absence.days);
        keep();
      }
      goTo({ row: key, week, absence: isSecond ? (there?.id ?? absence.id) : null });
    },
  });
  const onPointerDownCapture = () => {
    before.current = { ...focus, absence: focusedAbsence };
  };
  const onMouseDown = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(".holidays-trainer .holidays-lane") && !target.closest("[tabindex]")) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const over = rows[placeByKey.get(target?.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "") ?? -1];
    const place = target?.closest<HTMLElement>("[data-column]")?.dataset["column"];
    if (!over || !target) return;
    // A click without a pointer: how a screen reader presses a bar.
    const pressed =
      event.detail === 0 ? absenceOf(target.closest<HTMLElement>("[data-absence]")?.dataset["absence"] ?? null) : null;
    if (pressed) {
      onOpen(pressed);
      return;
    }
    if (place === undefined || (over.is === "trainer" && place !== "0")) return;
    const week = timeline.weeks[Number(place) - 1] ?? null;
    setFocus({ row: over.key, week, absence: null });
    if (over.is === "trainer") onOpenTrainer(over.trainer.id);
    else if (!over.department) onOpenInstructors();
    else if (week === null) onOpenDepartment(over.department.id);
    else onOpenWeek(over.department.id, week);
  };

  const onFocus = (event: FocusEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const key = target?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    if (!target || key === undefined) return;
    const id = target.getAttribute("data-absence");
    const absence = absenceOf(id);
    const place = target.getAttribute("data-column");
    if (id === null && place === null) return;
    const to: Focus = absence
      ? {
          row: key,
          week: focus.row === key && id === focusedAbsence ? focus.week : weekShown(absence.days.first),
          absence: id,
        }
      : { row: key, week: timeline.weeks[Number(place ?? 0) - 1] ?? null, absence: null };
    if (!isSameFocus(focus, to)) setFocus(to);
  };
  /** Who goes elsewhere keeps what is tried; who only looks at another window has not left. */
  const onBlur = (event: FocusEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (isDragging || !now || target?.getAttribute("data-absence") !== now.absence.id || !document.hasFocus()) return;
    if (event.relatedTarget !== null && event.relatedTarget !== event.target) keep();
  };

  const tried = useMemo(() => new Map(preview?.departments.map((block) => [block.department, block])), [preview]);
  const triedInstructors = preview?.municipality.instructors ?? null;
  const todayPlace = timeline.weeks.filter((week) => week < weekOf(today)).length;
  const triedKey = now ? trainerKey(now.absence.trainer) : null;
  const triedRow = triedKey === null ? undefined : rows[placeByKey.get(triedKey) ?? -1];
  const about = useMemo(() => {
    if (!now || triedRow?.is !== "trainer" || triedRow.department === null) return null;
    const { absence, isNew, days } = now;
    const moved = season.filter((week) => touches(days, week) || (!isNew && touches(absence.days, week)));
    return { department: triedRow.department, weeks: moved };
  }, [now, triedRow, season]);
  const hint = isDragging
    ? words.holidays.grid.draggingHint(plan.isDraft)
    : now
      ? words.holidays.grid.tryingHint(plan.isDraft)
      : focusedAbsence === null
        ? words.holidays.grid.hint
        : words.holidays.grid.keysHint;

  return (
    <>
      <TriedLine
        what={
          now && triedRow?.is === "trainer"
            ? words.holidays.grid.tried(
                triedRow.name,
                triedRow.department === null ? "" : calledBy.department(triedRow.department),
                daysSaid(now.days, language.date),
              )
            : null
        }
        about={about}
        hint={hint}
      />
      <span className="holidays-said" role="status">
        {said}
      </span>
      <div
        className={`pinned-scroll holidays-scroll${isDragging ? " holidays-dragging" : ""}`}
        ref={scroll}
        style={
          {
            "--names": `${names}px`,
            "--timeline": `${widthOf(timeline)}px`,
            "--head": `${headHeight}px`,
          } as CSSProperties
        }
      >
        <div
          ref={grid}
          role="grid"
          aria-label={words.holidays.grid.grid}
          aria-rowcount={rows.length + 1}
          aria-colcount={timeline.weeks.length + 1}
          aria-multiselectable
          className="pinned-grid holidays-grid"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onMouseDown={onMouseDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onPointerDownCapture={onPointerDownCapture}
          {...listeners}
        >
          <div ref={head} className="pinned-head">
            <Head timeline={timeline} sight={places} withDays={zoom === "days"} />
          </div>
          <div className="pinned-rows" style={{ blockSize: virtual.height }}>
            <Ground timeline={timeline} sight={places} withDays={zoom === "days"} />
            {virtual.inSight.map(({ index, start, isPinned }) => {
              const one = rows[index];
              if (!one) return null;
              const focused = index === rowAt ? column : -1;
              if (one.is === "heading") {
                const id = one.department?.id;
                return (
                  <HeadingRow
                    key={one.key}
                    row={one}
                    at={index}
                    top={start}
                    isPinned={isPinned}
                    timeline={timeline}
                    sight={places}
                    focused={focused}
                    block={id === undefined ? null : (blocks.get(id) ?? null)}
                    tried={id === undefined ? null : (tried.get(id) ?? null)}
                    instructors={id === undefined ? instructors : null}
                    triedInstructors={id === undefined ? triedInstructors : null}
                    today={todayPlace}
                  />
                );
              }
              return (
                <TrainerRow
                  key={one.key}
                  row={one}
                  at={index}
                  top={start}
                  timeline={timeline}
                  sight={sight}
                  focused={focused}
                  focusedAbsence={index === rowAt ? focusedAbsence : null}
                  trying={one.key === triedKey ? now : null}
                  drafted={plan.drafted}
                  selected={selected}
                  typed={typing?.trainer === one.trainer.id ? typing.begun : null}
                  onType={setTyping}
                  onTyped={onTyped}
                />
              );
            })}
          </div>
        </div>
        {rows.length === 0 && <p className="pinned-none">{none}</p>}
      </div>
    </>
  );
}
