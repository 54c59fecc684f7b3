/**
 * Vacation cover: seats wanted and filled by department, role and week, beside the department's red weeks.
 *
 * It draws what the blocks say. Wanted seats are changed here: weeks of a role are chosen in the grid, a number is typed
 * below it, tried at once and shown, and kept as one command. As in a sheet, going elsewhere in the grid saves what was
 * typed; a text that is no number stays, and one stays with it.
 *
 * Only the rows in sight are in the document. The trap: rows come and go with what is shown, so the focus is kept by the
 * row's key, and its number is only where it happens to be.
 */
import { Button } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
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
import type { Received } from "../season/received";
import { roles } from "../season/roles";
import { useSeason, useSeasonState } from "../season/use";
import { useGo } from "../ways";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Role } from "../wire/Role";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";
import { type Chosen, wantedNow } from "./chosen";
import { EditBar } from "./EditBar";
import { Head } from "./Head";
import { Row } from "./Row";
import { type CoverRow, departmentKey, municipalityKey, roleKey, rowsOf, type Sought, soughtDepartments } from "./rows";
import { added, type Seats, summaryOf, sumOf, unnamedOf } from "./sums";
import { Toolbar } from "./Toolbar";
import { useEditing } from "./useEditing";
import "./cover.css";

const rowHeight = 34;
const noSeats: readonly Seats[] = [];

interface CoverPlaceProps {
  /** The department to begin with. */
  department: DepartmentId | undefined;
}

export function CoverPlace({ department }: CoverPlaceProps) {
  const { words } = useLanguage();
  const go = useGo();
  const departments = useDepartments();
  if (departments.length > 0) return <CoverGrid wayTo={department} />;
  return (
    <div className="cover-empty">
      <h1>{words.cover.title}</h1>
      <p>{words.cover.noDepartments}</p>
      <Button size="small" onClick={() => go({ place: "departments" })}>
        {words.cover.toDepartments}
      </Button>
    </div>
  );
}

/** Where the focus is; `anchor` is the column from which weeks are chosen. */
interface Focus {
  key: string;
  column: number;
  anchor: number;
}

const everything: Sought = { text: "", role: null, onlyMissing: false, onlyRed: false };

function CoverGrid({ wayTo }: { wayTo: DepartmentId | undefined }) {
  const language = useLanguage();
  const { words } = language;
  const go = useGo();
  const departments = useDepartments();
  const blocks = useSeason((season) => season.blocks);
  const weeks = useSeason((season) => season.weeks);
  const today = useSeason((season) => season.today);
  const unnamed = useUnnamed();
  const preview = useSeasonState((state) => state.preview);
  const isSaving = useSeasonState((state) => state.saving) === "saving";
  const isPrinting = useMedia("print");
  const [sought, setSought] = useState(everything);
  // The text follows the keys at once, the rows as soon as there is time.
  const soughtNow = useDeferredValue(sought);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(wayTo === undefined ? [] : [departmentKey(wayTo)]),
  );
  const [withAllRoles, setWithAllRoles] = useState<ReadonlySet<DepartmentId>>(new Set());
  const [focus, setFocus] = useState<Focus>({
    key: wayTo === undefined ? municipalityKey : departmentKey(wayTo),
    column: 0,
    anchor: 0,
  });
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isFocusMoving = useRef(wayTo !== undefined);
  const dragged = useRef<string | null>(null);

  const shown = useMemo(() => soughtDepartments(departments, blocks, soughtNow), [departments, blocks, soughtNow]);
  const rows = useMemo(
    () =>
      rowsOf(shown, blocks, {
        isOpen: (key) => open.has(key),
        hasAllRoles: (department) => withAllRoles.has(department),
        role: soughtNow.role,
      }),
    [shown, blocks, open, withAllRoles, soughtNow.role],
  );
  const placeByKey = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  const at = placeByKey.get(focus.key) ?? 0;
  const column = rows[at]?.is === "more" ? 0 : Math.min(focus.column, weeks.length);

  const virtual = useVirtualizer({
    // The municipality's row does not scroll.
    count: rows.length - 1,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    // Paper shows every row, not only those in sight.
    overscan: isPrinting ? rows.length : 8,
  });

  // The cell may come into the document only once the rows have scrolled.
  useLayoutEffect(() => {
    if (!isFocusMoving.current) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-row="${at}"][data-column="${column}"]`);
    if (!cell) return;
    isFocusMoving.current = false;
    cell.focus({ preventScroll: at === 0 });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one comes from elsewhere, once
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at - 1, { align: "center" });
  }, []);

  const inFocus = chosenIn(rows[at], column, focus.anchor, weeks);
  const editing = useEditing(inFocus);
  const { chosen, text } = editing;

  // What was typed when one left is where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!editing.draft) return;
    const { department, role, first, last } = editing.draft;
    setOpen((now) => new Set([...now, departmentKey(department)]));
    setWithAllRoles((now) => new Set([...now, department]));
    setFocus({ key: roleKey(department, role), column: weeks.indexOf(first) + 1, anchor: weeks.indexOf(last) + 1 });
  }, []);

  const goBack = () => {
    isFocusMoving.current = true;
    setFocus((now) => ({ ...now }));
  };
  const cancel = () => {
    editing.cancel();
    goBack();
  };

  /** Moves the focus, and first saves what is typed. */
  const goTo = (to: Place, isExtending: boolean) => {
    const key = rows[to.row]?.key ?? municipalityKey;
    void editing.save();
    if (!editing.isGood) {
      field.current?.focus();
      return;
    }
    isFocusMoving.current = true;
    if (to.row > 0) virtual.scrollToIndex(to.row - 1);
    setFocus((now) => ({ key, column: to.column, anchor: isExtending ? now.anchor : to.column }));
  };
  const toggle = (key: string) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const activate = (row: CoverRow | undefined, to: Place) => {
    if (row?.is === "more") {
      const { id } = row.department;
      const there = rows.flatMap((one) => (one.is === "role" && one.department.id === id ? [one.role] : []));
      const first = roles.find((role) => !there.includes(role));
      setWithAllRoles((now) => new Set([...now, id]));
      isFocusMoving.current = true;
      if (first) setFocus({ key: roleKey(id, first), column: 1, anchor: 1 });
    } else if (row?.is === "role") {
      setFocus({ key: row.key, column: 1, anchor: weeks.length });
      isFocusMoving.current = true;
    } else if (to.column === 0 && (row?.is === "department" || row?.is === "municipality")) {
      toggle(row.key);
    } else if (row?.is === "department") {
      const week = weeks[to.column - 1];
      if (week) go({ place: "board", cell: { department: row.department.id, week } });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const isControl = event.ctrlKey || event.metaKey;
    if (inFocus && !isControl && typedInGrid(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      activate(rows[at], { row: at, column });
      return;
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 3);
    const size = { rows: rows.length, columns: weeks.length + 1, page };
    const to = moveBy(event.key, isControl, { row: at, column }, size);
    if (!to) return;
    event.preventDefault();
    const isExtending = event.shiftKey && inFocus !== null && to.row === at;
    if (isExtending && to.column === 0) return;
    goTo(to, isExtending);
  };
  /** Keys that change what is wanted in the chosen weeks; answers whether it was one. */
  const typedInGrid = ({ key }: KeyboardEvent): boolean => {
    if (!inFocus) return false;
    if (/^\d$/.test(key)) editing.type(inFocus, key);
    else if (key === "Delete" || key === "Backspace") editing.type(inFocus, "0");
    else if (key === "Escape" && text !== null) cancel();
    else if (key === "Escape" && focus.anchor !== column) setFocus({ ...focus, anchor: column });
    else if (key === "Enter" || key === " " || key === "F2") field.current?.select();
    else return false;
    if (key !== "Escape") field.current?.focus();
    return true;
  };

  const isRoleCell = ({ row, column: of }: Place) => rows[row]?.is === "role" && of > 0;
  const onPointerDown = (event: PointerEvent) => {
    const cell = placeOf(event.target);
    if (event.button !== 0 || !cell || !isRoleCell(cell)) return;
    dragged.current = rows[cell.row]?.key ?? null;
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(cell, event.shiftKey && cell.row === at);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged.current === null || dragged.current !== focus.key) return;
    const under = placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (!under || under.column === 0 || under.column === column) return;
    isFocusMoving.current = true;
    setFocus({ ...focus, column: under.column });
  };
  const onPointerUp = () => {
    dragged.current = null;
  };
  const onClick = (event: MouseEvent) => {
    const cell = placeOf(event.target);
    if (!cell || isRoleCell(cell)) return;
    goTo(cell, false);
    activate(rows[cell.row], cell);
  };

  const chooseWeeks = (first: Week, last: Week) => {
    const [one, other] = first <= last ? [first, last] : [last, first];
    setFocus({ ...focus, column: weeks.indexOf(one) + 1, anchor: weeks.indexOf(other) + 1 });
    if (editing.draft) {
      const { department, role, text: typed } = editing.draft;
      editing.type({ department, role, weeks: [one, other] }, typed);
    }
  };

  const todayColumn = weeks.findIndex((week) => week >= weekOf(today)) + 1 || weeks.length + 1;
  const isTodayShown = weeks[todayColumn - 1] === weekOf(today);
  const tried = useMemo(() => new Map(preview?.departments.map((block) => [block.department, block])), [preview]);
  const blocksNow = useMemo(() => (preview ? new Map([...blocks, ...tried]) : blocks), [preview, blocks, tried]);
  const sums = useSums(blocks);
  const sumsTried = useSums(preview ? blocksNow : null);
  const summary = useMemo(() => summaryOf(blocksNow.values(), weeks.length), [blocksNow, weeks]);

  const drawn = (row: CoverRow, place: number, top: number | null) => {
    const department = "department" in row ? row.department.id : null;
    const role = "role" in row ? row.role : sought.role;
    const block = department === null ? null : (blocks.get(department) ?? null);
    const triedBlock = department === null ? null : (tried.get(department) ?? null);
    const isChosen = chosen !== null && row.key === roleKey(chosen.department, chosen.role);
    const inRow = (of: Chosen) => ({
      first: weeks.indexOf(of.weeks[0] ?? "") + 1,
      last: weeks.indexOf(of.weeks.at(-1) ?? "") + 1,
    });
    return (
      <Row
        key={row.key}
        row={row}
        at={place}
        top={top}
        weeks={weeks}
        seats={block ? sumOf(block, role) : department === null ? (sums?.get(role) ?? noSeats) : noSeats}
        tried={triedBlock ? sumOf(triedBlock, role) : department === null ? (sumsTried?.get(role) ?? null) : null}
        cells={row.is === "department" ? (block?.cells ?? null) : null}
        unnamed={unnamed.byWeek(department, role)}
        unnamedInAll={row.is === "more" ? 0 : unnamed.inAll(department, role)}
        isOpen={open.has(row.key)}
        focused={place === at ? column : -1}
        chosen={isChosen ? inRow(chosen) : null}
        today={todayColumn}
      />
    );
  };

  const [municipality, ...others] = rows;
  return (
    <div className="cover">
      <Toolbar
        summary={summary}
        unnamed={unnamed.inAll(null, null)}
        isTrying={preview !== null}
        sought={sought}
        onSought={setSought}
        shown={shown.length}
        all={departments.length}
        isAnyOpen={shown.some(({ id }) => open.has(departmentKey(id)))}
        onOpenAll={(isOpen) => setOpen(new Set(isOpen ? shown.map(({ id }) => departmentKey(id)) : []))}
      />
      <div className="cover-scroll" ref={scroll}>
        <div
          role="grid"
          aria-label={words.cover.grid}
          aria-rowcount={rows.length + 1}
          aria-colcount={weeks.length + 1}
          aria-multiselectable
          className="cover-grid"
          style={{ "--weeks": weeks.length } as CSSProperties}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={() => inFocus && field.current?.select()}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={onPointerUp}
        >
          <div className="cover-head">
            <Head today={todayColumn} isTodayShown={isTodayShown} />
            {municipality && drawn(municipality, 0, null)}
          </div>
          <div className="cover-rows" style={{ blockSize: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = others[index];
              return row && drawn(row, index + 1, start);
            })}
          </div>
        </div>
        {shown.length === 0 && (
          <p className="cover-none">{sought.text === "" ? words.cover.noneMissing : words.cover.noneFound}</p>
        )}
      </div>
      <EditBar
        chosen={chosen}
        whose={
          chosen ? `${words.role[chosen.role]}, ${departments.find(({ id }) => id === chosen.department)?.name}` : ""
        }
        weeks={weeks}
        now={chosen ? wantedNow(chosen, editing.entries) : { least: 0, most: 0 }}
        text={text}
        problems={editing.problems}
        result={chosen && missingIn(chosen, blocksNow.get(chosen.department), weeks, language)}
        isSaving={isSaving}
        field={field}
        onWeeks={chooseWeeks}
        onText={(typed) => chosen && editing.type(chosen, typed)}
        onSave={async () => {
          if (await editing.save()) goBack();
          else field.current?.focus();
        }}
        onCancel={cancel}
      />
    </div>
  );
}

/** Sums of the municipality, by role and of all. */
function useSums(blocks: Received["blocks"] | null): ReadonlyMap<Role | null, readonly Seats[]> | null {
  const weeks = useSeason((season) => season.weeks.length);
  return useMemo(() => {
    if (!blocks) return null;
    const all = [...blocks.values()];
    const sum = (role: Role | null) =>
      added(
        all.map((block) => sumOf(block, role)),
        weeks,
      );
    return new Map([null, ...roles].map((role) => [role, sum(role)]));
  }, [blocks, weeks]);
}

function useUnnamed() {
  const temps = useSeason((season) => season.entries.temp);
  const names = useSeason((season) => season.names);
  const employeeNos = useSeason((season) => season.employeeNos);
  const weeks = useSeason((season) => season.weeks);
  return useMemo(() => unnamedOf(temps, names, employeeNos, weeks), [temps, names, employeeNos, weeks]);
}

/** The weeks chosen where the focus is on those of a department's role. */
function chosenIn(row: CoverRow | undefined, column: number, anchor: number, weeks: readonly Week[]): Chosen | null {
  if (row?.is !== "role" || column === 0) return null;
  const [first, last] = [Math.min(column, anchor), Math.max(column, anchor)];
  return { department: row.department.id, role: row.role, weeks: weeks.slice(first - 1, last) };
}

/** What is missing in the chosen weeks, in a sentence. */
function missingIn(
  { role, weeks: chosen }: Chosen,
  block: DepartmentBlock | undefined,
  weeks: readonly Week[],
  { words, date }: Language,
): string {
  const seats = block ? sumOf(block, role) : noSeats;
  const missing = weeks.map((week, at) => (chosen.includes(week) ? (seats[at]?.missing ?? 0) : 0));
  const most = Math.max(...missing);
  return most === 0
    ? words.cover.noLongerMissing
    : words.cover.stillMissing(most, date.weeks(weeks.filter((_, at) => missing[at] === most)));
}
