/** A trainer's row: who it is, the bars of the absences, and the week that the focus is in. */
import { PencilIcon } from "@navikt/aksel-icons";
import { memo } from "react";
import { daysOf, touches } from "../dates";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { DateRange } from "../wire/DateRange";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { Bar, saidOf } from "./Bar";
import { heightOf, heights, type TrainerRow as Row } from "./rows";
import { TypedWeeks } from "./TypedWeeks";
import { spanOf, type Timeline } from "./timeline";
import type { Trying } from "./useTry";

interface TrainerRowProps {
  row: Row;
  /** Counted from 0 among all rows below the head. */
  at: number;
  top: number;
  timeline: Timeline;
  /** The days in sight: bars elsewhere are not drawn. */
  sight: DateRange;
  /** The column of the focus: 0 is the name; -1 where the focus is in another row. */
  focused: number;
  /** The bar that has the focus. */
  focusedAbsence: AbsenceId | null;
  trying: Trying | null;
  drafted: ReadonlySet<AbsenceId>;
  selected: ReadonlySet<AbsenceId>;
  /** What was typed to begin typing weeks here; `null` where none are typed. */
  typed: string | null;
  onType: (typing: { trainer: TrainerId; begun: string }) => void;
  onTyped: () => void;
}

export const TrainerRow = memo(function TrainerRow(props: TrainerRowProps) {
  const { row, at, top, timeline, sight, focused, focusedAbsence, trying, drafted, selected, typed, onType, onTyped } =
    props;
  const { words } = useLanguage();
  const { trainer, name, lanes } = row;
  const detail = words.holidays.grid.detail(words.role[trainer.role], trainer.tools, trainer.positionPercent);
  // One list for all, so that a bar that has the focus stays the same element when it is tried.
  const bars = row.absences
    .map((absence) => {
      const isTried = trying?.absence.id === absence.id;
      return { absence, days: isTried ? trying.days : absence.days, lane: lanes.of.get(absence.id) ?? 0, isTried };
    })
    .filter(
      ({ absence, days, isTried }) =>
        isTried || absence.id === focusedAbsence || (days.first <= sight.last && sight.first <= days.last),
    );
  if (trying?.isNew) {
    bars.push({ absence: trying.absence, days: trying.days, lane: freeLane(row, trying.days), isTried: true });
  }
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      data-row={row.key}
      className="pinned-row holidays-row holidays-trainer"
      style={{ insetBlockStart: top, blockSize: heightOf(row) }}
    >
      <div
        role="rowheader"
        tabIndex={focused === 0 ? 0 : -1}
        aria-colindex={1}
        data-column={0}
        aria-label={words.holidays.grid.openTrainer(name, detail)}
        title={`${name}\n${detail}`}
        className="holidays-person"
      >
        <span className="holidays-person-name">{name}</span>
        <span className="holidays-person-detail">{detail}</span>
        <button
          type="button"
          tabIndex={-1}
          className="holidays-type"
          title={words.holidays.typed.open}
          aria-label={words.holidays.typed.weeksOf(name)}
          onClick={(event) => {
            event.stopPropagation();
            onType({ trainer: trainer.id, begun: "" });
          }}
        >
          <PencilIcon aria-hidden />
        </button>
      </div>
      <div className="holidays-lane">
        {focused > 0 && <WeekCell row={row} column={focused} timeline={timeline} isTabbed={focusedAbsence === null} />}
        {trying && !trying.isNew && (
          <Origin days={trying.absence.days} lane={lanes.of.get(trying.absence.id)} timeline={timeline} />
        )}
        {bars.map(({ absence, days, lane, isTried }) => (
          <Bar
            key={absence.id}
            absence={absence}
            days={days}
            person={name}
            timeline={timeline}
            lane={lane}
            isTried={isTried}
            isDrafted={drafted.has(absence.id)}
            isSelected={selected.has(absence.id)}
            isReached={focused >= 0}
          />
        ))}
        {typed !== null && (
          <div role="gridcell" className="holidays-typed">
            <TypedWeeks trainer={trainer.id} begun={typed} onClose={onTyped} />
          </div>
        )}
      </div>
    </div>
  );
});

/** The first lane that is free on these days, else the last one: a row does not grow while something is tried. */
function freeLane({ absences, lanes }: Row, days: DateRange): number {
  const taken = new Set(
    absences
      .filter((one) => one.days.first <= days.last && days.first <= one.days.last)
      .map(({ id }) => lanes.of.get(id) ?? 0),
  );
  for (let lane = 0; lane < lanes.count; lane += 1) if (!taken.has(lane)) return lane;
  return lanes.count - 1;
}

/** Where a bar was before it was tried elsewhere. */
function Origin({ days, lane = 0, timeline }: { days: DateRange; lane: number | undefined; timeline: Timeline }) {
  const span = spanOf(timeline, days);
  return (
    span && (
      <div
        className="holiday-origin"
        style={{ insetInlineStart: span.left, inlineSize: span.width, insetBlockStart: 7 + lane * heights.lane }}
      />
    )
  );
}

interface WeekCellProps {
  row: Row;
  column: number;
  timeline: Timeline;
  /** The focus is in it, and not on a bar. */
  isTabbed: boolean;
}

function WeekCell({ row, column, timeline, isTabbed }: WeekCellProps) {
  const language = useLanguage();
  const { words, date } = language;
  const week = timeline.weeks[column - 1];
  const span = week && spanOf(timeline, daysOf(week));
  if (!span) return null;
  const there: readonly Absence[] = row.absences.filter(({ days }) => touches(days, week));
  const said = there.map((absence) => saidOf(absence, absence.days, language).join(" "));
  const isFree = there.length === 0;
  return (
    <div
      role="gridcell"
      tabIndex={isTabbed ? 0 : -1}
      data-column={column}
      aria-colindex={column + 1}
      aria-label={words.holidays.grid.cell(row.name, date.week(week), isFree ? [words.holidays.grid.noAbsence] : said)}
      title={isFree ? words.holidays.grid.make(date.week(week)) : undefined}
      className={`holidays-cursor${isFree ? " holidays-cursor-free" : ""}`}
      style={{ insetInlineStart: span.left, inlineSize: span.width }}
    >
      {isFree && <span aria-hidden>+</span>}
    </div>
  );
}
