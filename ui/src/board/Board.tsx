/**
 * The board: departments by weeks, each cell with how it stands.
 *
 * It draws what the blocks say and opens what is asked for; it computes nothing about the plan. Only the rows in
 * sight are in the document, so screen readers are told the real count. One listener on the grid serves all cells.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { moveBy, type Place, placeOf } from "../components/grid";
import { weekOf } from "../dates";
import { useMedia } from "../media";
import { useDepartments } from "../season/departments";
import { useSeason, useSeasonState } from "../season/use";
import { useVulnerable } from "../season/vulnerable";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { Row } from "./Row";
import { Toolbar } from "./Toolbar";
import { WeekHeader } from "./WeekHeader";
import "./board.css";

const rowHeight = 36;

interface BoardProps {
  /** The week whose panel is open. */
  open: { department: string; week: Week } | null;
  onOpenWeek: (department: string, week: Week) => void;
  onOpenDepartment: (department: string) => void;
  onOpenInstructors: () => void;
  /** Which departments are in the list; `null` for all. */
  onShown: (departments: string[] | null) => void;
}

export function Board({ open, onOpenWeek, onOpenDepartment, onOpenInstructors, onShown }: BoardProps) {
  const { words } = useLanguage();
  const departments = useDepartments();
  const blocks = useSeason((season) => season.blocks);
  const weeks = useSeason((season) => season.weeks);
  const today = useSeason((season) => season.today);
  const preview = useSeasonState((state) => state.preview);
  const vulnerable = useVulnerable();
  const [search, setSearch] = useState("");
  // The text follows the keys at once, the rows as soon as there is time.
  const sought = useDeferredValue(search);
  const isPrinting = useMedia("print");
  const [onlyRed, setOnlyRed] = useState(false);
  const [focus, setFocus] = useState<Place>({ row: 1, column: 1 });
  const scroll = useRef<HTMLDivElement>(null);
  const isFocusMoving = useRef(false);

  const shown = useMemo(() => {
    const text = sought.trim().toLocaleLowerCase(words.language);
    return departments.filter(
      ({ id, name, code }) =>
        (text === "" || name.toLocaleLowerCase(words.language).includes(text) || (code ?? "").includes(text)) &&
        (!onlyRed || blocks.get(id)?.cells.some(({ status }) => status === "red")),
    );
  }, [departments, blocks, sought, onlyRed, words]);

  useEffect(
    () => onShown(shown.length === departments.length ? null : shown.map(({ id }) => id)),
    [onShown, shown, departments],
  );

  const tried = useMemo(() => new Map(preview?.departments.map((block) => [block.department, block])), [preview]);

  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    // Paper shows every row, not only those in sight.
    overscan: isPrinting ? shown.length : 8,
  });

  const place = { row: Math.min(focus.row, shown.length), column: Math.min(focus.column, weeks.length) };

  // The cell may come into the document only once the rows have scrolled. Before anything is painted: an effect of what was
  // drawn before could run after the key was pressed, and find the focus where it was.
  useLayoutEffect(() => {
    if (!isFocusMoving.current) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    if (!cell) return;
    isFocusMoving.current = false;
    cell.focus({ preventScroll: place.row === 0 });
  });

  const activate = ({ row, column }: Place) => {
    if (row === 0) {
      onOpenInstructors();
      return;
    }
    const department = shown[row - 1];
    if (!department) return;
    const week = weeks[column - 1];
    if (week) onOpenWeek(department.id, week);
    else onOpenDepartment(department.id);
  };

  const goTo = (to: Place) => {
    isFocusMoving.current = true;
    if (to.row > 0) rows.scrollToIndex(to.row - 1);
    setFocus(to);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      activate(place);
      return;
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 3);
    const to = moveBy(event.key, event.ctrlKey || event.metaKey, place, {
      rows: shown.length + 1,
      columns: weeks.length + 1,
      page,
    });
    if (!to || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };

  const onClick = (event: MouseEvent) => {
    const cell = placeOf(event.target);
    if (!cell) return;
    setFocus(cell);
    activate(cell);
  };

  const todayColumn = weeks.findIndex((week) => week >= weekOf(today)) + 1 || weeks.length + 1;
  const isTodayShown = weeks[todayColumn - 1] === weekOf(today);
  const openColumn = open ? weeks.indexOf(open.week) + 1 : -1;

  return (
    <div className="board">
      <Toolbar
        search={search}
        onSearch={setSearch}
        onlyRed={onlyRed}
        onOnlyRed={setOnlyRed}
        shown={shown.length}
        all={departments.length}
      />
      <div className="board-scroll" ref={scroll}>
        <div
          role="grid"
          aria-label={words.board.grid}
          aria-rowcount={shown.length + 2}
          aria-colcount={weeks.length + 1}
          className="board-grid"
          style={{ "--weeks": weeks.length } as React.CSSProperties}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <WeekHeader
            todayColumn={isTodayShown ? todayColumn : -1}
            pastBefore={todayColumn}
            focused={place.row === 0 ? place.column : -1}
          />
          <div className="board-rows" style={{ blockSize: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => {
              const department = shown[index];
              const block = department && blocks.get(department.id);
              if (!department || !block) return null;
              return (
                <Row
                  key={department.id}
                  department={department}
                  block={block}
                  tried={tried.get(department.id) ?? null}
                  vulnerable={vulnerable?.get(department.id) ?? null}
                  row={index + 1}
                  top={start}
                  focused={place.row === index + 1 ? place.column : -1}
                  open={open?.department === department.id ? openColumn : -1}
                  today={todayColumn}
                />
              );
            })}
          </div>
        </div>
        {shown.length === 0 && (
          <p className="board-none">{onlyRed && search === "" ? words.board.noneRed : words.board.noneFound}</p>
        )}
      </div>
    </div>
  );
}
