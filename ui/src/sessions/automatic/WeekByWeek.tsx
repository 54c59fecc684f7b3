/**
 * The proposals of one week at a time, by trainer and day; each is taken or left where it stands. Tab stops at one of
 * them: the arrow keys go on from there.
 */
import { ArrowLeftIcon, ArrowRightIcon, CheckmarkIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { monday, plusDays, weekday } from "../../dates";
import { useNames } from "../../season/names";
import type { Session } from "../../wire/Session";
import type { SessionId } from "../../wire/SessionId";
import { useLanguage } from "../../words/language";
import type { ChoiceProps } from "./ProposalList";
import { rowsOf, weeksOf } from "./review";
import { useProposalText } from "./useProposalText";

interface WeekByWeekProps extends ChoiceProps {
  sessions: readonly Session[];
}

const workdays = 5;
const usualHeight = 56;
/** Where the arrow keys go, in the order in which the sessions stand. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function WeekByWeek({ sessions, leftOut, onChoose }: WeekByWeekProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const said = words.automatic;
  const weeks = useMemo(() => weeksOf(sessions), [sessions]);
  const [chosen, setChosen] = useState(weeks[0] ?? "");
  const week = weeks.includes(chosen) ? chosen : (weeks[0] ?? "");
  const at = weeks.indexOf(week);
  const rows = useMemo(
    () =>
      rowsOf(sessions, week, (one, other) => names.trainer(one).localeCompare(names.trainer(other), words.language)),
    [sessions, week, names, words],
  );
  const count = rows.reduce((sum, { byDay }) => sum + [...byDay.values()].flat().length, 0);
  // The weekend stands only where something is held then.
  const isWeekend = rows.some(({ byDay }) => [...byDay.keys()].some((day) => weekday(day) > workdays));
  const days = Array.from({ length: isWeekend ? 7 : workdays }, (_, day) => plusDays(monday(week), day));
  const step = (by: number) => setChosen(weeks[at + by] ?? week);

  return (
    <div className="sessions-automatic-calendar">
      <div className="sessions-automatic-weeks">
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          icon={<ArrowLeftIcon aria-hidden />}
          aria-label={words.week.previousWeek}
          disabled={at <= 0}
          onClick={() => step(-1)}
        />
        <Select
          label={words.week.week}
          hideLabel
          size="small"
          value={week}
          onChange={({ target }) => setChosen(target.value)}
        >
          {weeks.map((one) => (
            <option key={one} value={one}>
              {date.week(one)}
            </option>
          ))}
        </Select>
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          data-color="neutral"
          icon={<ArrowRightIcon aria-hidden />}
          aria-label={words.week.nextWeek}
          disabled={at >= weeks.length - 1}
          onClick={() => step(1)}
        />
        <span className="sessions-automatic-hint" role="status">
          {said.sessionsInWeek(count)}
        </span>
        <span className="sessions-automatic-hint sessions-automatic-calendar-hint">{said.calendarHint}</span>
      </div>
      <Grid key={week} rows={rows} days={days} label={said.weekGrid(date.week(week))} {...{ leftOut, onChoose }} />
    </div>
  );
}

interface GridProps extends ChoiceProps {
  rows: ReturnType<typeof rowsOf>;
  days: readonly string[];
  label: string;
}

function Grid({ rows, days, label, leftOut, onChoose }: GridProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan: 6,
    getItemKey: (index) => rows[index]?.trainer ?? index,
  });
  const [current, setCurrent] = useState<SessionId | null>(null);
  const items = virtual.getVirtualItems();
  const drawn = items.flatMap(({ index }) => [...(rows[index]?.byDay.values() ?? [])].flat().map(({ id }) => id));
  const stop = current !== null && drawn.includes(current) ? current : drawn[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const block = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-block]") : null;
    if (by === undefined || !block) return;
    event.preventDefault();
    const blocks = [...(scroll.current?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
    blocks[blocks.indexOf(block) + by]?.focus();
  };
  const columns = { gridTemplateColumns: `minmax(0, 1.2fr) repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <div
      className="sessions-automatic-scroll"
      ref={scroll}
      tabIndex={0}
      role="region"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <div
          role="row"
          aria-rowindex={1}
          className="sessions-automatic-days sessions-automatic-row-head"
          style={columns}
        >
          <span role="columnheader">{words.automatic.trainer}</span>
          {days.map((day) => (
            <span key={day} role="columnheader">
              {date.weekdayAndDay(day)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="sessions-automatic-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className="sessions-automatic-days"
                style={{ ...columns, top: start }}
              >
                <span role="rowheader" className="sessions-automatic-cut" title={names.trainer(row.trainer)}>
                  {names.trainer(row.trainer)}
                </span>
                {days.map((day) => (
                  <span key={day} role="cell">
                    {(row.byDay.get(day) ?? []).map((session) => (
                      <Block
                        key={session.id}
                        session={session}
                        isChosen={!leftOut.has(session.id)}
                        onChoose={onChoose}
                        isStop={session.id === stop}
                        onFocus={() => setCurrent(session.id)}
                      />
                    ))}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface BlockProps {
  session: Session;
  isChosen: boolean;
  onChoose: ChoiceProps["onChoose"];
  /** Tab stops here. */
  isStop: boolean;
  onFocus: () => void;
}

function Block({ session, isChosen, onChoose, isStop, onFocus }: BlockProps) {
  const text = useProposalText()(session);
  return (
    <button
      type="button"
      className="sessions-automatic-block"
      data-block={session.id}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      aria-pressed={isChosen}
      aria-label={text.whole}
      title={text.whole}
      onClick={() => onChoose([session.id], !isChosen)}
    >
      <span className="sessions-automatic-block-time">
        {isChosen && <CheckmarkIcon aria-hidden />}
        {text.times}
      </span>
      <span>{text.module}</span>
      <span>{text.temps.join(", ")}</span>
    </button>
  );
}
