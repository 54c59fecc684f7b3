/** A row of the table: drawn again only when something of its own has changed. */
import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons";
import { memo } from "react";
import type { TableWords } from "../../words/table";
import { CellEditor } from "./CellField";
import { type Column, cellKey, type Field, hasChoices, shownAs, type Typed } from "./column";

/** The id of the column in which rows are selected. */
export const selection = "selection";

/** What can be done in a row; the same functions for all rows, for as long as the table is there. */
export interface RowActions {
  onTyped: (row: string, column: string, typed: Typed) => void;
  onSave: (row: string, column: string, onward: "down" | "right" | "left" | null) => void;
  onGiveUp: (row: string, column: string) => void;
}

interface TableRowProps<Row> extends RowActions {
  row: Row;
  id: string;
  name: string;
  /** Its place among those shown, from 0. */
  at: number;
  top: number;
  columns: readonly Column<Row>[];
  isSelectable: boolean;
  isSelected: boolean;
  isMarked: boolean;
  /** The column whose cell Tab comes to; `null` where it is in another row. */
  active: string | null;
  /** The column whose field is open. */
  open: string | null;
  isTyping: boolean;
  busy: string | null;
  /** What is typed and not saved, and what is wrong, of cells of this row. */
  unsaved: Readonly<Record<string, Typed>> | null;
  problems: ReadonlyMap<string, string> | null;
  words: TableWords;
}

function DrawnRow<Row>(props: TableRowProps<Row>) {
  const { row, id, name, at, top, columns, isSelectable, isSelected, isMarked, active, words } = props;
  const hasOpen = props.open !== null || props.problems !== null;
  const className = ["table-row", isMarked && "table-row-marked", hasOpen && "table-row-open"];
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      className={className.filter(Boolean).join(" ")}
      style={{ insetBlockStart: top }}
    >
      {isSelectable && (
        <div
          role="gridcell"
          aria-colindex={1}
          data-row={id}
          data-column={selection}
          tabIndex={active === selection ? 0 : -1}
          className="table-cell table-selection"
        >
          <input type="checkbox" tabIndex={-1} aria-label={words.selectRow(name)} checked={isSelected} readOnly />
        </div>
      )}
      {columns.map((column, place) => (
        <Cell
          key={column.id}
          {...props}
          column={column}
          place={place + (isSelectable ? 2 : 1)}
          isHeading={place === 0}
          isActive={active === column.id}
          row={row}
        />
      ))}
    </div>
  );
}

interface CellProps<Row> extends TableRowProps<Row> {
  column: Column<Row>;
  place: number;
  isHeading: boolean;
  isActive: boolean;
}

function Cell<Row>({ row, id, name, column, place, isHeading, isActive, words, ...props }: CellProps<Row>) {
  const key = cellKey(id, column.id);
  const { editing } = column;
  const typed = props.unsaved?.[key];
  const problem = props.problems?.get(key);
  const isEditable = editing !== undefined && !editing.isReadOnly?.(row);
  const opened = isEditable && props.open === column.id ? editing : null;
  const problemId = `${key}-problem`;
  const standing = opened && (typed ?? opened.typed(row));
  const said = problem ?? understood(opened?.field, standing);
  const text = typed !== undefined && editing ? shownAs(editing.field, typed) : column.text(row);
  const className = [
    "table-cell",
    isHeading && "table-heading",
    column.isNumber && "table-number",
    problem !== undefined && "table-wrong",
    typed !== undefined && !opened && "table-unsaved",
  ];
  const role = isHeading ? "rowheader" : "gridcell";
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a column
    <div
      role={role}
      aria-colindex={place}
      aria-readonly={editing && !isEditable ? true : undefined}
      aria-describedby={problem && !opened ? problemId : undefined}
      data-row={id}
      data-column={column.id}
      tabIndex={isActive ? 0 : -1}
      title={opened ? undefined : text}
      className={className.filter(Boolean).join(" ")}
    >
      {opened && standing !== null ? (
        <CellEditor
          field={opened.field}
          label={`${column.title}, ${name}`}
          typed={standing}
          isWrong={problem !== undefined}
          describedBy={said ? problemId : undefined}
          isBusy={props.busy === key}
          isTyping={props.isTyping}
          onTyped={(next) => props.onTyped(id, column.id, next)}
          onSave={(onward) => props.onSave(id, column.id, onward)}
          onGiveUp={() => props.onGiveUp(id, column.id)}
        />
      ) : (
        <Content column={column} row={row} text={text} isTyped={typed !== undefined} words={words} />
      )}
      {said && (
        <span id={problemId} role={problem ? "alert" : undefined} className="table-said">
          {problem && <ExclamationmarkTriangleFillIcon aria-hidden />}
          {said}
        </span>
      )}
    </div>
  );
}

function understood(field: Field | undefined, typed: Typed | null): string | null {
  return field && !hasChoices(field) && typeof typed === "string" ? (field.understood?.(typed) ?? null) : null;
}

interface ContentProps<Row> {
  column: Column<Row>;
  row: Row;
  text: string;
  isTyped: boolean;
  words: TableWords;
}

function Content<Row>({ column, row, text, isTyped, words }: ContentProps<Row>) {
  if (isTyped)
    return (
      <span className="table-text">
        {text} <em>{words.unsaved}</em>
      </span>
    );
  const drawn = column.draw ? column.draw(row) : text;
  const { onOpen } = column;
  if (!onOpen || (text === "" && !column.openLabel)) return <span className="table-text">{drawn}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={column.openLabel?.(row)}
      className="text-button table-text"
      onClick={() => onOpen(row)}
    >
      {drawn}
    </button>
  );
}

/** Generic components lose their parameter in `memo`. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow;
