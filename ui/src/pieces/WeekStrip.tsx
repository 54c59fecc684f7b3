/**
 * The weeks of a department, before and after what is being tried; a week can be clicked, weeks dragged over, to
 * choose them.
 *
 * With the keyboard: arrows move, Enter chooses, Shift and arrows stretch. Pointer events, since HTML drag-and-drop
 * fails where files may be dropped.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { StatusMark } from "../components/StatusMark";
import { daysOf, touches, weekNumber } from "../dates";
import { useSeason, useSeasonState } from "../season/use";
import type { DateRange } from "../wire/DateRange";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import "./WeekStrip.css";

interface WeekStripProps {
  /** `null` for the instructors of the municipality. */
  department: DepartmentId | null;
  label: string;
  /** The days being typed, where there are any. */
  chosen: DateRange | null;
  /** Other days that are marked. */
  others: readonly DateRange[];
  onChoose: ((days: DateRange) => void) | null;
  /** One week only is chosen at a time. */
  isSingle?: boolean;
}

export function WeekStrip({ department, label, chosen, others, onChoose, isSingle = false }: WeekStripProps) {
  const { words, date } = useLanguage();
  const weeks = useSeason((season) => season.weeks);
  const stands = useStanding(department);
  const [focus, setFocus] = useState(0);
  const anchor = useRef<number | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const choose = (from: number, to: number) => {
    const first = weeks[Math.min(from, to)];
    const last = weeks[Math.max(from, to)];
    if (first && last) onChoose?.({ first: daysOf(first).first, last: daysOf(last).last });
  };
  const at = (event: PointerEvent) => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-at]");
    return cell && list.current?.contains(cell) ? Number(cell.dataset.at) : null;
  };
  const onPointerDown = (event: PointerEvent) => {
    const week = at(event);
    if (week === null || event.button !== 0 || !onChoose) return;
    anchor.current = week;
    setFocus(week);
    // Where choosing one leads the focus elsewhere, the click must be over first.
    if (!isSingle) choose(week, week);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (anchor.current === null || event.buttons === 0 || isSingle) return;
    const week = at(event);
    if (week !== null) choose(anchor.current, week);
  };
  const onPointerUp = () => {
    anchor.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: focus - 1, ArrowRight: focus + 1, Home: 0, End: weeks.length - 1 }[event.key];
    if (to === undefined || !weeks[to]) return;
    event.preventDefault();
    setFocus(to);
    list.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
    if (event.shiftKey && !isSingle) {
      anchor.current ??= focus;
      choose(anchor.current, to);
    } else {
      anchor.current = null;
    }
  };

  return (
    <div
      ref={list}
      role="group"
      aria-label={label}
      className="week-strip"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    >
      {weeks.map((week, place) => {
        const { before, after, isMoved, said } = stands(week);
        const isChosen = chosen !== null && touches(chosen, week);
        const isOther = others.some((days) => touches(days, week));
        return (
          <button
            key={week}
            type="button"
            data-at={place}
            tabIndex={place === focus ? 0 : -1}
            aria-pressed={isChosen}
            aria-label={words.strip.week(date.week(week), said.before, said.after, isChosen)}
            title={`${date.week(week)}, ${date.days(daysOf(week))}`}
            className={`week-strip-week${isMoved ? " week-strip-moved" : ""}`}
            onFocus={() => setFocus(place)}
            onClick={(event) => (isSingle || event.detail === 0) && choose(place, place)}
          >
            <span className="week-strip-number">{weekNumber(week)}</span>
            <span className="week-strip-before">{isMoved && before}</span>
            <span className="week-strip-after">{after}</span>
            <span className={`week-strip-bar${isChosen ? " week-strip-chosen" : isOther ? " week-strip-other" : ""}`} />
          </button>
        );
      })}
    </div>
  );
}

interface Standing {
  before: ReactNode;
  after: ReactNode;
  isMoved: boolean;
  said: { before: string; after: string };
}

/** How each week stands and would stand: the department's status, or the instructors present. */
function useStanding(department: DepartmentId | null): (week: Week) => Standing {
  const { words } = useLanguage();
  const block = useSeason((season) => (department === null ? undefined : season.blocks.get(department)));
  const instructors = useSeason((season) => season.municipality.instructors);
  const preview = useSeasonState((state) => state.preview);
  const tried = preview?.departments.find((one) => one.department === department) ?? block;
  const triedInstructors = preview?.municipality.instructors ?? instructors;
  return (week) => {
    if (department === null) {
      const before = instructors.find((one) => one.week === week);
      const after = triedInstructors.find((one) => one.week === week);
      const said = {
        before: words.board.instructorsOf(before?.available ?? 0, before?.of ?? 0),
        after: words.board.instructorsOf(after?.available ?? 0, after?.of ?? 0),
      };
      return { before: before?.available, after: after?.available, isMoved: said.before !== said.after, said };
    }
    const before = block?.cells.find((cell) => cell.week === week)?.status ?? "empty";
    const after = tried?.cells.find((cell) => cell.week === week)?.status ?? before;
    return {
      before: <StatusMark status={before} />,
      after: <StatusMark status={after} />,
      isMoved: before !== after,
      said: { before: words.status[before], after: words.status[after] },
    };
  };
}
