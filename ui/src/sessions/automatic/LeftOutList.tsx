/** What has no session in the proposal: why, what stands in each trainer's way, and the way to the week's remedies. */
import { ChevronDownIcon, ChevronUpIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { weekOf, weeksFrom } from "../../dates";
import { useNames } from "../../season/names";
import { useSeason } from "../../season/use";
import type { DateRange } from "../../wire/DateRange";
import type { DepartmentId } from "../../wire/DepartmentId";
import type { Week } from "../../wire/Week";
import { useLanguage } from "../../words/language";
import { useUnbooked } from "../useUnbooked";
import { Explained } from "./Explained";
import { type LeftOut, leftOutKey } from "./review";

interface LeftOutListProps {
  leftOut: readonly LeftOut[];
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

const usualHeight = 76;

export function LeftOutList({ leftOut, onOpenWeek }: LeftOutListProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const scroll = useRef<HTMLDivElement>(null);
  const windows = useWindows();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const rows = useVirtualizer({
    count: leftOut.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan: 6,
    getItemKey: (index) => keyOf(leftOut[index]) ?? index,
  });
  if (leftOut.length === 0) return <p className="sessions-automatic-none">{said.noneLeftOut}</p>;
  const toggle = (key: string) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  return (
    <div className="sessions-automatic-scroll" ref={scroll} tabIndex={0} role="region" aria-label={said.leftOut}>
      <p className="sessions-automatic-hint sessions-automatic-left-lead">{said.leftOutLead}</p>
      <ul className="sessions-automatic-rows" style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const piece = leftOut[index];
          if (!piece) return null;
          const own = leftOutKey(piece);
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="sessions-automatic-left"
              style={{ top: start }}
              aria-setsize={leftOut.length}
              aria-posinset={index + 1}
            >
              <LeftOutRow
                piece={piece}
                days={windows.get(`${piece.temp} ${piece.module}`) ?? null}
                isOpen={open.has(own)}
                onToggle={() => toggle(own)}
                onOpenWeek={onOpenWeek}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf(piece: LeftOut | undefined): string | undefined {
  return piece && leftOutKey(piece);
}

/** The days of each need that is not booked, as the shell answers. */
function useWindows(): ReadonlyMap<string, DateRange> {
  const { answer } = useUnbooked();
  return useMemo(() => new Map(answer?.map(({ temp, module, window }) => [`${temp} ${module}`, window])), [answer]);
}

interface LeftOutRowProps {
  piece: LeftOut;
  /** The days it may be held, where they are known. */
  days: DateRange | null;
  isOpen: boolean;
  onToggle: () => void;
  onOpenWeek: LeftOutListProps["onOpenWeek"];
}

function LeftOutRow({ piece, days, isOpen, onToggle, onOpenWeek }: LeftOutRowProps) {
  const { words, date, hours } = useLanguage();
  const said = words.automatic;
  const names = useNames();
  const department = useSeason((season) => season.entries.temp.get(piece.temp)?.department ?? null);
  const week = useWeekToMend(department, days);
  const temp = names.temp(piece.temp);
  const module = names.module(piece.module);
  const Chevron = isOpen ? ChevronUpIcon : ChevronDownIcon;
  return (
    <>
      <div className="sessions-automatic-left-head">
        <div className="sessions-automatic-left-what">
          <strong className="sessions-automatic-cut" title={temp}>
            {temp}
          </strong>
          <span className="sessions-automatic-cut" title={module}>
            {module}, {words.unbooked.pieces(piece.count, hours.exact(piece.minutes))}
          </span>
          {department !== null && (
            <span className="sessions-automatic-hint sessions-automatic-cut" title={names.department(department)}>
              {names.department(department)}
            </span>
          )}
        </div>
        <div className="sessions-automatic-left-ways">
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            icon={<Chevron aria-hidden />}
            iconPosition="right"
            aria-expanded={isOpen}
            aria-label={said.explainOf(temp, module)}
            onClick={onToggle}
          >
            {said.explain}
          </Button>
          {department !== null && week !== null && (
            <Button
              type="button"
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              aria-label={said.remediesOf(names.department(department), date.week(week))}
              onClick={() => onOpenWeek(department, week)}
            >
              {said.remediesIn(date.week(week))}
            </Button>
          )}
        </div>
      </div>
      <p className="sessions-automatic-why">{words.unbooked.why[piece.why]}</p>
      {isOpen && <Explained piece={piece} />}
    </>
  );
}

/** The week whose remedies help: the first red one of those in which it may be held, else the last of them. */
function useWeekToMend(department: DepartmentId | null, days: DateRange | null): Week | null {
  const weeks = useSeason((season) => season.weeks);
  const block = useSeason((season) => (department === null ? undefined : season.blocks.get(department)));
  return useMemo(() => {
    if (!days) return null;
    const inSeason = new Set(weeks);
    const held = weeksFrom(weekOf(days.first), weekOf(days.last)).filter((week) => inSeason.has(week));
    const red = new Set(block?.cells.filter(({ status }) => status === "red").map(({ week }) => week));
    return held.find((week) => red.has(week)) ?? held.at(-1) ?? null;
  }, [weeks, block, days]);
}
