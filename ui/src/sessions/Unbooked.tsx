/**
 * What is not booked, most urgent first: a list to choose from, and to carry from onto a trainer's time.
 *
 * One tab stop, and arrows within. Only the rows in sight are in the document, so screen readers are told the place of
 * each and how many there are.
 */
import { CircleSlashIcon, ExclamationmarkTriangleFillIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Chips, Heading, Loader, Search, Select } from "@navikt/ds-react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { moveBy } from "../components/grid";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { ChosenSession } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { ModuleId } from "../wire/ModuleId";
import { useLanguage } from "../words/language";
import { useTakeUp } from "./carry";
import { filtered, keyOf, type ListedNeed, listed, type NeedFilter, noFilter } from "./needs";
import { tellDaysLeft, tellPieces } from "./tell";
import { useUnbooked } from "./useUnbooked";
import "./unbooked.css";

interface UnbookedProps {
  chosen: ChosenSession | null;
  onChoose: (chosen: ChosenSession) => void;
  /** Whose temps are listed; `null` for all. */
  departments?: readonly DepartmentId[] | null;
  /** It stands in the place of the week, which is gone back to. */
  onClose?: (() => void) | undefined;
}

/** Pixels: three lines and their room. */
const rowHeight = 76;
const none: readonly ListedNeed[] = [];

export function Unbooked({ chosen, onChoose, departments = null, onClose }: UnbookedProps) {
  const { words } = useLanguage();
  const said = words.unbooked;
  const names = useNames();
  const temps = useSeason((season) => season.entries.temp);
  const { answer, isLong, hasFailed, again } = useUnbooked();
  const [filter, setFilter] = useState<NeedFilter>(noFilter);
  const put = (part: Partial<NeedFilter>) => setFilter((now) => ({ ...now, ...part }));
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isInPlace = onClose !== undefined;
  // What it was opened with is hidden behind it.
  useLayoutEffect(() => {
    if (isInPlace) heading.current?.focus();
  }, [isInPlace]);

  const all = useMemo(
    () => (answer ? listed(answer, departments, names, temps) : none),
    [answer, departments, names, temps],
  );
  // The text follows the keys at once, the rows as soon as there is time.
  const looked = useDeferredValue(filter);
  const shown = useMemo(() => filtered(all, looked), [all, looked]);
  const modules = useMemo(() => {
    const counts = new Map<ModuleId, number>();
    for (const { need } of all) counts.set(need.module, (counts.get(need.module) ?? 0) + 1);
    return [...counts]
      .map(([module, count]) => ({ module, count, name: names.module(module) }))
      .sort((a, b) => a.name.localeCompare(b.name, words.language));
  }, [all, names, words.language]);
  const overdue = all.filter(({ need }) => need.isOverdue).length;
  const impossible = all.filter(({ need }) => need.why !== null).length;
  const troubles = [
    { only: "onlyOverdue" as const, count: overdue, label: said.overdueNeeds(overdue) },
    { only: "onlyImpossible" as const, count: impossible, label: said.impossibleNeeds(impossible) },
    // What was chosen can be taken back, even where there is nothing of it any more.
  ].filter(({ only, count }) => count > 0 || filter[only]);
  const isFiltered = shown.length < all.length;
  const open = chosen?.is === "need" ? keyOf(chosen) : null;

  return (
    <section className="sessions-unbooked" aria-labelledby={id}>
      <header className="sessions-unbooked-head">
        <div className="sessions-unbooked-title">
          <Heading ref={heading} id={id} size="xsmall" level="2" tabIndex={-1}>
            {said.title}
          </Heading>
          {answer && all.length > 0 && <span className="sessions-unbooked-count">{said.needs(all.length)}</span>}
          {onClose && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<XMarkIcon aria-hidden />}
              aria-label={words.shell.close}
              onClick={onClose}
            />
          )}
        </div>
        {all.length > 0 && (
          <div className="sessions-unbooked-filters" role="search">
            <Search
              label={said.search}
              placeholder={said.search}
              size="small"
              variant="simple"
              value={filter.sought}
              onChange={(sought) => put({ sought })}
            />
            <Select
              label={said.module}
              hideLabel
              size="small"
              data-chosen={filter.module !== null || undefined}
              value={filter.module ?? ""}
              onChange={({ target }) => put({ module: target.value === "" ? null : target.value })}
            >
              <option value="">{said.allModules}</option>
              {modules.map(({ module, name, count }) => (
                <option key={module} value={module}>
                  {`${name} (${count})`}
                </option>
              ))}
            </Select>
            {troubles.length > 0 && (
              <Chips size="small">
                {troubles.map(({ only, label }) => (
                  <Chips.Toggle key={only} selected={filter[only]} onClick={() => put({ [only]: !filter[only] })}>
                    {label}
                  </Chips.Toggle>
                ))}
              </Chips>
            )}
          </div>
        )}
        <p className="sessions-unbooked-shown" role="status">
          {isLong && !answer ? (
            <>
              <Loader size="xsmall" aria-hidden /> {said.searching}
            </>
          ) : isFiltered ? (
            said.shown(shown.length, all.length)
          ) : (
            all.length > 1 && said.urgentFirst
          )}
        </p>
      </header>
      {hasFailed && (
        <p className="sessions-unbooked-none">
          {said.failed} <TextButton onClick={again}>{said.again}</TextButton>
        </p>
      )}
      {answer && all.length === 0 && (
        <div className="sessions-unbooked-none">
          <p>
            <b>{said.empty}</b>
          </p>
          <p>{said.emptyLead}</p>
        </div>
      )}
      {all.length > 0 && shown.length === 0 && (
        <div className="sessions-unbooked-none">
          <p>{said.noneFound}</p>
          <Button size="small" variant="secondary" onClick={() => setFilter(noFilter)}>
            {said.clearFilters}
          </Button>
        </div>
      )}
      {shown.length > 0 && <Needs needs={shown} open={open} onChoose={onChoose} />}
    </section>
  );
}

interface NeedsProps {
  needs: readonly ListedNeed[];
  open: string | null;
  onChoose: (chosen: ChosenSession) => void;
}

function Needs({ needs, open, onChoose }: NeedsProps) {
  const { words } = useLanguage();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const isFocusMoving = useRef(false);
  const places = useMemo(() => new Map(needs.map(({ key }, at) => [key, at])), [needs]);
  // Where the active row is gone, Tab comes to the one that is open, or to the first.
  const at = places.get(active ?? "") ?? places.get(open ?? "") ?? 0;
  const rows = useVirtualizer({
    count: needs.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => needs[index]?.key ?? index,
    // The row that has the focus stays in the document.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  });
  // The row may come into the document only once the rows have scrolled. Before anything is painted: an effect of what was
  // drawn before could run after the key was pressed, and find the focus where it was.
  useLayoutEffect(() => {
    if (!isFocusMoving.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!row) return;
    isFocusMoving.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.key === "ArrowLeft" || event.key === "ArrowRight") return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 1);
    const isEnd = event.key === "Home" || event.key === "End";
    const to = moveBy(event.key, isEnd, { row: at, column: 0 }, { rows: needs.length, columns: 1, page });
    const next = to && needs[to.row];
    if (!next) return;
    event.preventDefault();
    isFocusMoving.current = true;
    rows.scrollToIndex(to.row);
    setActive(next.key);
  };

  return (
    <div className="sessions-unbooked-scroll" ref={scroll}>
      <ul
        aria-label={words.unbooked.title}
        className="sessions-unbooked-rows"
        style={{ blockSize: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const need = needs[index];
          return (
            need && (
              <li
                key={key}
                aria-setsize={needs.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)`, blockSize: rowHeight }}
              >
                <NeedRow
                  listed={need}
                  at={index}
                  isActive={index === at}
                  isOpen={need.key === open}
                  onFocus={() => setActive(need.key)}
                  onChoose={onChoose}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

interface NeedRowProps {
  listed: ListedNeed;
  at: number;
  isActive: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onChoose: (chosen: ChosenSession) => void;
}

function NeedRow({ listed, at, isActive, isOpen, onFocus, onChoose }: NeedRowProps) {
  const language = useLanguage();
  const said = language.words.unbooked;
  const { need, temp, module, departmentName } = listed;
  const pieces = tellPieces(need.pieces, language);
  const days = tellDaysLeft(need, language);
  const takers = need.why ? said.nobody[need.why] : said.canTake(need.trainers);
  const takeUp = useTakeUp({
    temp: need.temp,
    module: need.module,
    minutes: need.pieces[0] ?? 0,
    label: `${temp}: ${module}`,
  });
  return (
    <button
      type="button"
      className={"onPointerDown" in takeUp ? "sessions-need sessions-need-carried" : "sessions-need"}
      data-at={at}
      tabIndex={isActive ? 0 : -1}
      aria-current={isOpen || undefined}
      aria-label={[temp, module, departmentName, pieces, days, takers].join(", ")}
      title={[temp, module, departmentName, need.why && said.why[need.why]].filter(Boolean).join("\n")}
      onFocus={onFocus}
      onClick={() => onChoose({ is: "need", temp: need.temp, module: need.module })}
      {...takeUp}
    >
      <span className="sessions-need-line">
        <span className="sessions-need-temp">{temp}</span>
        <span className="sessions-need-aside">{pieces}</span>
      </span>
      <span className="sessions-need-line">
        <span>{module}</span>
        <span className={need.isOverdue ? "sessions-need-aside sessions-need-bad" : "sessions-need-aside"}>
          {need.isOverdue && <ExclamationmarkTriangleFillIcon aria-hidden />}
          {days}
        </span>
      </span>
      <span className="sessions-need-line">
        <span className="sessions-need-department">{departmentName}</span>
        <span className={need.why ? "sessions-need-aside sessions-need-bad" : "sessions-need-aside"}>
          {need.why && <CircleSlashIcon aria-hidden />}
          {takers}
        </span>
      </span>
    </button>
  );
}
