/** The weeks above the rows; where they are narrow their numbers below the months, where they are wide also the days. */
import { memo } from "react";
import { WeekHead } from "../components/WeekHead";
import { civil, daysOf, monday, plusDays, weekday, weekOf } from "../dates";
import { useSeason } from "../season/use";
import { useWeekLabel } from "../season/weekLabel";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { leftOf, type Places, type Timeline, widthOf } from "./timeline";

interface HeadProps {
  timeline: Timeline;
  sight: Places;
  withDays: boolean;
}

/** Pixels of a week from which its dates have room. */
const roomForDates = 40;

export const Head = memo(function Head({ timeline, sight, withDays }: HeadProps) {
  const { words } = useLanguage();
  const today = useSeason((season) => season.today);
  const now = weekOf(today);
  const weeks = timeline.weeks.slice(sight.from, sight.to + 1);
  const isNarrow = timeline.weekWidth < roomForDates;
  return (
    <div className="holidays-head">
      <div role="row" aria-rowindex={1} className="pinned-head-row">
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className="pinned-corner holidays-corner">
          <span>{words.holidays.grid.trainer}</span>
          <span>{words.week.week}</span>
        </div>
        <div
          className={`holidays-lane holidays-head-${withDays ? "days" : isNarrow ? "narrow" : "wide"}`}
          style={{ inlineSize: widthOf(timeline) }}
        >
          {isNarrow && <Months timeline={timeline} />}
          {weeks.map((week, at) => (
            <div
              key={week}
              className="holidays-head-week"
              style={{ insetInlineStart: (sight.from + at) * timeline.weekWidth, inlineSize: timeline.weekWidth }}
            >
              {isNarrow ? <NarrowWeek week={week} now={now} /> : <WideWeek week={week} now={now} />}
            </div>
          ))}
          {withDays && <Days timeline={timeline} weeks={weeks} today={today} />}
        </div>
      </div>
    </div>
  );
});

function WideWeek({ week, now }: { week: Week; now: Week }) {
  return <WeekHead {...useWeekLabel(week, week === now)} isToday={week === now} isPast={week < now} />;
}

function NarrowWeek({ week, now }: { week: Week; now: Week }) {
  const { number, lines, hasPublicHoliday } = useWeekLabel(week, week === now);
  const classes = ["holidays-narrow"];
  if (week === now) classes.push("week-head-today");
  if (week < now) classes.push("holidays-narrow-past");
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-label={lines.join(", ")}
      title={lines.join("\n")}
      className={classes.join(" ")}
    >
      {number}
      {hasPublicHoliday && <span className="holidays-narrow-mark" />}
    </div>
  );
}

/** The months, each where its first Monday is. */
function Months({ timeline }: { timeline: Timeline }) {
  const { words } = useLanguage();
  const firsts = timeline.weeks.filter((week, at) => {
    const { month, day } = civil(monday(week));
    return day <= 7 || (at === 0 && month < 12 && day < 20);
  });
  return firsts.map((week) => (
    <span
      key={week}
      aria-hidden
      className="holidays-month"
      style={{ insetInlineStart: leftOf(timeline, monday(week)) }}
    >
      {words.calendar.monthsShort[civil(monday(week)).month - 1]}
    </span>
  ));
}

function Days({ timeline, weeks, today }: { timeline: Timeline; weeks: readonly Week[]; today: string }) {
  const { words } = useLanguage();
  const days = weeks.flatMap((week) => Array.from({ length: 7 }, (_, at) => plusDays(daysOf(week).first, at)));
  return days.map((day) => (
    <span
      key={day}
      aria-hidden
      className={`holidays-day${weekday(day) > 5 ? " holidays-day-off" : ""}${day === today ? " holidays-day-today" : ""}`}
      style={{ insetInlineStart: leftOf(timeline, day), inlineSize: timeline.weekWidth / 7 }}
    >
      <span>{(words.calendar.weekdays[weekday(day) - 1] ?? "").charAt(0).toLocaleUpperCase(words.language)}</span>
      {civil(day).day}
    </span>
  ));
}
