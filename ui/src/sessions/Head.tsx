/** The head of the week: each day with its date, its public holiday and its hours. */
import { weekday } from "../dates";
import { useSeason } from "../season/use";
import { useLanguage } from "../words/language";
import { type DayColumn, hoursApart, hoursNamed, type Layout, within } from "./axis";

export function Head({ layout, isAlone }: { layout: Layout; isAlone: boolean }) {
  const { words } = useLanguage();
  return (
    <div role="row" aria-rowindex={1} className="pinned-head-row">
      <div role="columnheader" aria-colindex={1} className="pinned-corner sessions-corner">
        {words.sessions.trainer}
      </div>
      {layout.columns.map((column, at) => (
        <DayHead key={column.day} column={column} layout={layout} at={at} isAlone={isAlone} />
      ))}
    </div>
  );
}

interface DayHeadProps {
  column: DayColumn;
  layout: Layout;
  at: number;
  /** It is the only day: then its hours have room. */
  isAlone: boolean;
}

function DayHead({ column, layout, at, isAlone }: DayHeadProps) {
  const { words, date } = useLanguage();
  const today = useSeason((season) => season.today);
  const holiday = usePublicHoliday(column.day);
  const isToday = column.day === today;
  const name = date.weekdayAndDay(column.day);
  const whole = [name, ...(isToday ? [words.sessions.isToday] : []), ...(holiday ? [holiday] : [])].join(", ");
  const classes = ["sessions-day-head"];
  if (isToday) classes.push("sessions-day-today");
  if (holiday) classes.push("sessions-day-public");
  const named = column.isNarrow ? [] : hoursNamed(layout, hoursApart);
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-label={whole}
      title={whole}
      className={classes.join(" ")}
      style={{ inlineSize: column.width }}
    >
      <span className="sessions-day-name">
        {column.isNarrow ? words.calendar.weekdays[weekday(column.day) - 1] : name}
      </span>
      {holiday && !column.isNarrow && <span className="sessions-day-holiday">{holiday}</span>}
      {named.map((minutes) => (
        <span
          key={minutes}
          aria-hidden
          className="sessions-hour"
          style={{ insetInlineStart: within(layout, column, minutes) }}
        >
          {isAlone ? date.clock(minutes) : String(minutes / 60).padStart(2, "0")}
        </span>
      ))}
    </div>
  );
}

/** The public holiday of a day, in words. */
export function usePublicHoliday(day: string): string | null {
  const { words } = useLanguage();
  const holidays = useSeason((season) => season.publicHolidays);
  for (const list of holidays.values()) {
    const found = list.find((one) => one.day === day);
    if (found) return words.publicHoliday[found.holiday];
  }
  return null;
}
