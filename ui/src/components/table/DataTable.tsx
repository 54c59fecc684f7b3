/**
 * A table of many rows: sorted, sought, kept by choices, selected, and edited in place, one cell or many rows at once.
 *
 * It holds what is looked at and what is typed; what a value means, whether it is good, and how it is saved is the
 * place's. An edit is one call of `save`, of many rows too, so that the place makes one command of it.
 *
 * A real grid with one tab stop: arrows, Home, End, Page Up and Down move; Enter, F2 or typing edits; Space selects,
 * with Shift up to where it began; Ctrl+A selects all. Only the rows in sight are in the document, and the one that has
 * the focus or an open field. The trap: that row may be anywhere, so a cell is found by its ids, never by its place.
 */
import { ArrowDownIcon, ArrowUpIcon } from "@navikt/aksel-icons";
import { type RowData, useTable } from "@tanstack/react-table";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { moveBy } from "../grid";
import { type BulkAction, BulkBar, type BulkSetting } from "./BulkBar";
import { type Column, cellKey, hasChoices, type Typed, type UnsavedCells } from "./column";
import { FilterBar } from "./FilterBar";
import { definitions, features, seeking } from "./order";
import { type RowActions, selection, TableRow } from "./TableRow";
import { useEditing } from "./useEditing";
import "./table.css";
import type { TableWords } from "../../words/table";

interface DataTableProps<Row> {
  title: string;
  /** It lies below the heading of its place. */
  isPart?: boolean;
  /** Out of sight, as it was, while something else stands in its place. */
  isHidden?: boolean;
  /** What is sought, in the columns where the search looks. */
  search: string;
  words: TableWords;
  /** What names are sorted in. */
  language: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  /** What a row is called. */
  nameOf: (row: Row) => string;
  /** Gives one or more rows the same in one column; answers with what is wrong, in words. */
  save: (rows: readonly Row[], column: string, typed: Typed) => Promise<string | null>;
  /** What is typed and not saved, kept by the place. */
  unsaved: UnsavedCells | null;
  onUnsaved: (cells: UnsavedCells | null) => void;
  /** Beside the title. */
  actions?: ReactNode;
  /** What else can be done with the rows selected; `null` where rows are not selected. */
  bulkActions: readonly BulkAction<Row>[] | null;
  /** What can be set for the rows selected besides what is in their columns. */
  bulkSettings?: readonly BulkSetting<Row>[];
  /** Instead of the table, while there are no rows at all. */
  empty: ReactNode;
  /** The row whose panel is open. */
  marked?: string | null;
  /** Hears which rows are shown; `null` for all. */
  onShown?: (rows: readonly Row[] | null) => void;
}

const rowHeight = 36;
/** The header's row. */
const header = "";

interface Active {
  row: string;
  column: string;
}

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { title, words, language, rows, columns, idOf, nameOf, save, unsaved, onUnsaved, onShown } = props;
  const isSelectable = props.bulkActions !== null;
  const scroll = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [active, setActive] = useState<Active | null>(null);
  /** The cell that takes the focus when it is next drawn. */
  const wanted = useRef<Active | null>(null);

  const table = useTable({
    features,
    data: rows,
    columns: useMemo(() => definitions(columns, language), [columns, language]),
    getRowId: idOf,
    globalFilterFn: useMemo(() => seeking(columns), [columns]),
    // The search looks at a whole row, so it need be asked of one column only.
    getColumnCanGlobalFilter: (column) => column.id === columns[0]?.id,
  });
  const shown = table.getRowModel().rows;
  const places = useMemo(() => new Map(shown.map(({ id }, at) => [id, at])), [shown]);
  const byId = useMemo(() => new Map(rows.map((row) => [idOf(row), row])), [rows, idOf]);
  const spots = useMemo(
    () => [...(isSelectable ? [selection] : []), ...columns.map(({ id }) => id)],
    [columns, isSelectable],
  );
  const selected = isSelectable ? shown.filter((row) => row.getIsSelected()) : [];

  useEffect(
    () => onShown?.(shown.length === rows.length ? null : shown.map(({ original }) => original)),
    [onShown, shown, rows.length],
  );

  const standing = useCallback(
    (id: string, columnId: string) => {
      const row = byId.get(id);
      const editing = columns.find((one) => one.id === columnId)?.editing;
      return row === undefined || !editing || editing.isReadOnly?.(row) ? null : editing.typed(row);
    },
    [byId, columns],
  );
  const saveCell = useCallback(
    async (id: string, column: string, typed: Typed) => {
      const row = byId.get(id);
      return row === undefined ? null : save([row], column, typed);
    },
    [byId, save],
  );
  const cells = useEditing({ unsaved, onUnsaved, save: saveCell, standing });

  // Where the active row is gone, Tab comes to the first.
  const firstColumn = columns[0]?.id ?? selection;
  const activeRow = active && (active.row === header || places.has(active.row)) ? active.row : (shown[0]?.id ?? header);
  const activeColumn = active && spots.includes(active.column) ? active.column : firstColumn;

  const kept = [activeRow, cells.open?.row].flatMap((id) => places.get(id ?? header) ?? []);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  });

  const focus = (row: string, column: string) => {
    wanted.current = { row, column };
    setActive({ row, column });
  };
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { row, column } = wanted.current;
    const cell = scroll.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`,
    );
    if (!cell) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  // Back from what stood in its place, one goes on where one was; but not when something else has the focus.
  const wasHidden = useRef(props.isHidden);
  useEffect(() => {
    const isBack = wasHidden.current && !props.isHidden && document.activeElement === document.body;
    wasHidden.current = props.isHidden;
    if (isBack && active) focus(activeRow, activeColumn);
  });

  const move = (key: string, isControl: boolean): boolean => {
    // The header is the first row.
    const size = { rows: shown.length + 1, columns: spots.length, page: pageOf(scroll.current) };
    const from = { row: (places.get(activeRow) ?? -1) + 1, column: spots.indexOf(activeColumn) };
    const to = moveBy(key, isControl, from, size);
    if (!to) return false;
    focus(shown[to.row - 1]?.id ?? header, spots[to.column] ?? firstColumn);
    return true;
  };
  const toggle = (id: string, isRange: boolean) => {
    const row = shown[places.get(id) ?? -1];
    row?.getToggleSelectedHandler()({ target: { checked: !row.getIsSelected() }, shiftKey: isRange });
  };
  const selectAll = () => {
    const isAll = selected.length === shown.length;
    table.setRowSelection(isAll ? {} : Object.fromEntries(shown.map(({ id }) => [id, true as const])));
  };
  const clearSelection = () => table.setRowSelection({});
  const sortBy = (column: string) => (column === selection ? selectAll() : table.getColumn(column)?.toggleSorting());
  const saveOnward: RowActions["onSave"] = async (row, column, onward) => {
    // The row may move when it is saved: what lies below is what lay below while one typed.
    const at = places.get(row) ?? -1;
    const below = shown[at + 1]?.id ?? row;
    const beside = spots[spots.indexOf(column) + (onward === "left" ? -1 : 1)] ?? column;
    const isSaved = await cells.finish(row, column);
    if (onward === null) cells.leave(row, column);
    else if (!isSaved) return;
    else if (onward === "down") focus(below, column);
    else focus(row, beside);
  };
  const giveUp: RowActions["onGiveUp"] = (row, column) => {
    cells.giveUp(row, column);
    focus(row, column);
  };

  // Rows are drawn anew when their functions are others; these are not, and do what was last meant.
  const latest = useRef({ saveOnward, giveUp, cells });
  latest.current = { saveOnward, giveUp, cells };
  const actions = useMemo(
    (): RowActions => ({
      onTyped: (row, column, typed) => latest.current.cells.type(row, column, typed),
      onSave: (row, column, onward) => latest.current.saveOnward(row, column, onward),
      onGiveUp: (row, column) => latest.current.giveUp(row, column),
    }),
    [],
  );

  const edit = (key: string): boolean => {
    const row = byId.get(activeRow);
    const column = columns.find((one) => one.id === activeColumn);
    if (row === undefined || !column) return false;
    if (key === "Enter" && column.onOpen && (column.text(row) !== "" || column.openLabel)) {
      column.onOpen(row);
      return true;
    }
    if (standing(activeRow, activeColumn) === null) return false;
    const isTyped = [...key].length === 1;
    if (key === "Enter" || key === "F2") cells.begin(activeRow, activeColumn);
    else if (isTyped || key === "Delete" || key === "Backspace")
      cells.begin(activeRow, activeColumn, begun(column, isTyped ? key : "", language));
    else return false;
    return true;
  };
  const onFocus = ({ target }: FocusEvent) => {
    const cell = cellOf(target);
    // A field in a cell has keys of its own; the cell is active all the same.
    if (cell) setActive((now) => (now?.row === cell.row && now.column === cell.column ? now : cell));
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell?.column !== selection || !(event.target instanceof Element)) return;
    // The focus comes to the cell and not to the box, or what is pasted next would be a text for a field.
    event.preventDefault();
    event.target.closest<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (cell?.row === header) sortBy(cell.column);
    else if (cell?.column === selection) toggle(cell.row, event.shiftKey);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    const isOpen = cells.open?.row === cell?.row && cells.open?.column === cell?.column;
    if (cell && !isOpen) cells.begin(cell.row, cell.column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey;
    if (event.altKey || event.defaultPrevented) return;
    if (done(event, isControl)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const done = ({ key, shiftKey }: KeyboardEvent, isControl: boolean): boolean => {
    if (isControl && key.toLowerCase() === "a" && isSelectable) {
      selectAll();
      return true;
    }
    if (move(key, isControl)) return true;
    if (isControl) return false;
    if (activeRow === header) {
      if (key !== "Enter" && key !== " ") return false;
      sortBy(activeColumn);
      return true;
    }
    if (key === " ") {
      if (isSelectable) toggle(activeRow, shiftKey);
      return true;
    }
    if (key === "Escape") {
      const cell = cellKey(activeRow, activeColumn);
      if (unsaved?.[cell] !== undefined) cells.giveUp(activeRow, activeColumn);
      else if (selected.length > 0) clearSelection();
      else return false;
      return true;
    }
    return edit(key);
  };

  const head = (
    <div className="table-head">
      {props.isPart ? <h2>{title}</h2> : <h1>{title}</h1>}
      {props.actions}
    </div>
  );
  if (rows.length === 0)
    return (
      <div className="table-place" hidden={props.isHidden}>
        {head}
        <div className="table-empty">{props.empty}</div>
      </div>
    );

  const template = [
    ...(isSelectable ? ["2.5rem"] : []),
    ...columns.map(({ width, grows }) => (grows ? `minmax(${width}rem, 1fr)` : `${width}rem`)),
  ].join(" ");
  const isFocusedOn = (row: string, column: string) => activeRow === row && activeColumn === column;

  return (
    <div className="table-place" hidden={props.isHidden}>
      {head}
      <FilterBar
        columns={columns}
        search={props.search}
        sought={table.state.globalFilter ?? ""}
        onSought={(sought) => table.setGlobalFilter(sought)}
        chosen={(column) => String(table.getColumn(column)?.getFilterValue() ?? "")}
        onChosen={(column, choice) => table.getColumn(column)?.setFilterValue(choice)}
        onClear={() => {
          table.resetGlobalFilter(true);
          table.resetColumnFilters(true);
        }}
        shown={shown.length}
        all={rows.length}
        words={words}
      />
      <div className="table-scroll" ref={scroll}>
        <div
          role="grid"
          aria-label={title}
          aria-describedby={hintId}
          aria-rowcount={shown.length + 1}
          aria-colcount={spots.length}
          aria-multiselectable={isSelectable || undefined}
          className={`table-grid${isSelectable ? " table-grid-selectable" : ""}`}
          style={{ "--table-columns": template } as CSSProperties}
          onFocus={onFocus}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup" className="table-header">
            <div role="row" aria-rowindex={1} className="table-row">
              {isSelectable && (
                <div
                  role="columnheader"
                  aria-colindex={1}
                  data-row={header}
                  data-column={selection}
                  tabIndex={isFocusedOn(header, selection) ? 0 : -1}
                  className="table-cell table-selection"
                >
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={words.selectAll}
                    checked={selected.length > 0 && selected.length === shown.length}
                    ref={(box) => {
                      if (box) box.indeterminate = selected.length > 0 && selected.length < shown.length;
                    }}
                    readOnly
                  />
                </div>
              )}
              {columns.map((column, place) => {
                const sorted = table.getColumn(column.id)?.getIsSorted() ?? false;
                return (
                  <div
                    key={column.id}
                    role="columnheader"
                    aria-colindex={place + (isSelectable ? 2 : 1)}
                    aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
                    data-row={header}
                    data-column={column.id}
                    tabIndex={isFocusedOn(header, column.id) ? 0 : -1}
                    title={column.title}
                    className={`table-cell${place === 0 ? " table-heading" : ""}${column.isNumber ? " table-number" : ""}`}
                  >
                    <span className="table-text">{column.title}</span>
                    {sorted === "asc" && <ArrowUpIcon aria-hidden />}
                    {sorted === "desc" && <ArrowDownIcon aria-hidden />}
                  </div>
                );
              })}
            </div>
          </div>
          <div role="rowgroup" className="table-rows" style={{ blockSize: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index];
              if (!row) return null;
              const { id, original } = row;
              return (
                <TableRow
                  key={id}
                  {...actions}
                  row={original}
                  id={id}
                  name={nameOf(original)}
                  at={index}
                  top={start}
                  columns={columns}
                  isSelectable={isSelectable}
                  isSelected={row.getIsSelected()}
                  isMarked={props.marked === id}
                  active={activeRow === id ? activeColumn : null}
                  open={cells.open?.row === id ? cells.open.column : null}
                  isTyping={cells.open?.row === id && cells.open.isTyping}
                  busy={cells.busy?.endsWith(`/${id}`) ? cells.busy : null}
                  unsaved={hasCell(unsaved, id, columns) ? unsaved : null}
                  problems={
                    columns.some((column) => cells.problems.has(cellKey(id, column.id))) ? cells.problems : null
                  }
                  words={words}
                />
              );
            })}
          </div>
        </div>
        {shown.length === 0 && <p className="table-none">{words.noMatch}</p>}
      </div>
      {selected.length > 0 && (
        <BulkBar
          rows={selected.map(({ original }) => original)}
          columns={columns}
          onSet={(column, typed) =>
            save(
              selected.map(({ original }) => original),
              column,
              typed,
            )
          }
          onClear={clearSelection}
          settings={props.bulkSettings ?? []}
          actions={props.bulkActions ?? []}
          words={words}
        />
      )}
      <p id={hintId} className="table-hint">
        {words.hint}
      </p>
    </div>
  );
}

/** What stands in a field that was opened by typing: of choices, the first that begins so. */
function begun<Row>(column: Column<Row>, key: string, language: string): Typed | undefined {
  const field = column.editing?.field;
  if (!field || field.kind === "many") return undefined;
  if (!hasChoices(field)) return key;
  const begins = (text: string) => text.toLocaleLowerCase(language).startsWith(key.toLocaleLowerCase(language));
  return key === "" ? undefined : field.choices.find((choice) => begins(choice.label))?.value;
}

/** The cell that something is in. */
function cellOf(target: EventTarget): Active | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row, column };
}

function hasCell<Row>(unsaved: UnsavedCells | null, row: string, columns: readonly Column<Row>[]): boolean {
  return unsaved !== null && columns.some((column) => cellKey(row, column.id) in unsaved);
}

/** Rows that fit, so that Page Down leaves one of them in sight. */
function pageOf(element: HTMLElement | null): number {
  return Math.max(1, Math.floor((element?.clientHeight ?? 0) / rowHeight) - 2);
}
