/** The head of a week's column in a grid: its number, its days, and a mark where it has public holidays. */
import "./WeekHead.css";

interface WeekHeadProps {
  number: number;
  days: string;
  months: string;
  /** All that is to be said of the week, a line each; the accessible name and the tooltip. */
  lines: readonly string[];
  hasPublicHoliday: boolean;
  isToday: boolean;
  isPast: boolean;
}

export function WeekHead({ number, days, months, lines, hasPublicHoliday, isToday, isPast }: WeekHeadProps) {
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-label={lines.join(", ")}
      title={lines.join("\n")}
      className={`week-head${isToday ? " week-head-today" : ""}${isPast ? " week-head-past" : ""}`}
    >
      <span className="week-head-number">
        {number}
        {hasPublicHoliday && <span className="week-head-public-holiday" />}
      </span>
      <span className="week-head-dates">
        <span>{days}</span> <span>{months}</span>
      </span>
    </div>
  );
}
