/**
 * An absence on the timeline: a gridcell that takes focus and can be held at its middle or at either end.
 *
 * Its status is a pattern, a symbol and a word: striped, solid, grey, outlined and struck. It listens to nothing itself;
 * the grid does, for all bars.
 */
import { memo, useMemo } from "react";
import { weeksFrom, wholeWeeks } from "../dates";
import type { Absence } from "../wire/Absence";
import type { DateRange } from "../wire/DateRange";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";
import { BarMark } from "./BarMark";
import { heights } from "./rows";
import { type Span, spanOf, type Timeline } from "./timeline";

interface BarProps {
  absence: Absence;
  /** The days it is shown on: its own, or those being tried. */
  days: DateRange;
  person: string;
  timeline: Timeline;
  lane: number;
  isTried: boolean;
  isDrafted: boolean;
  isSelected: boolean;
  /** In the row of the focus, so that Tab goes to it. */
  isReached: boolean;
}

/** Pixels that a letter takes, and what a bar has beside its words. */
const letter = 6.2;
const beside = { wished: 40, fixed: 32, declined: 32 };
/** Pixels below which not even its symbol has room at its usual place. */
const narrow = 28;

export const Bar = memo(function Bar(props: BarProps) {
  const { absence, days, person, timeline, lane, isTried, isDrafted, isSelected, isReached } = props;
  const language = useLanguage();
  const { words } = language;
  const { id, kind, status, locked } = absence;
  const span = spanOf(timeline, days);
  const said = useMemo(() => saidOf(absence, days, language), [absence, days, language]);
  if (!span) return null;
  const whole = [
    words.holidays.grid.bar(person, said, language.date.days(days)),
    ...(isDrafted ? [words.holidays.grid.drafted] : []),
    ...(isSelected ? [words.holidays.grid.selected] : []),
  ].join(", ");
  const [what] = said;
  const text = [said.join(" "), what, daysSaid(days, language)].find(
    (one) => one !== undefined && one.length * letter + beside[status] <= span.width,
  );
  const classes = ["holiday-bar", `holiday-bar-${kind}`, `holiday-bar-${status}`];
  if (isTried) classes.push("holiday-bar-tried");
  if (isDrafted) classes.push("holiday-bar-drafted");
  if (isSelected) classes.push("holiday-bar-selected");
  if (span.width < narrow) classes.push("holiday-bar-narrow");
  if (span.isCutFirst) classes.push("holiday-bar-cut-first");
  if (span.isCutLast) classes.push("holiday-bar-cut-last");
  return (
    <div
      role="gridcell"
      tabIndex={isReached ? 0 : -1}
      data-absence={id}
      aria-label={whole}
      aria-selected={isSelected}
      {...columnsOf(span, timeline)}
      title={whole}
      className={classes.join(" ")}
      style={{ insetInlineStart: span.left, inlineSize: span.width, insetBlockStart: 7 + lane * heights.lane }}
    >
      <span className="holiday-bar-body">
        <span className="holiday-bar-said">
          <BarMark kind={kind} status={status} isLocked={locked} />
          {text !== undefined && <span className="holiday-bar-text">{text}</span>}
        </span>
      </span>
      <span className="holiday-bar-end holiday-bar-first" data-grip="first" />
      <span className="holiday-bar-end holiday-bar-last" data-grip="last" />
    </div>
  );
});

/** Which columns of the grid it takes; the first is the name. */
function columnsOf({ left, width }: Span, { weekWidth }: Timeline) {
  const first = Math.floor(left / weekWidth + 0.01);
  const last = Math.ceil((left + width) / weekWidth - 0.01);
  return { "aria-colindex": first + 2, "aria-colspan": Math.max(1, last - first) };
}

/** The days in short: "28–30" where they are whole weeks, else the dates. */
function daysSaid(days: DateRange, { date }: Language): string {
  const weeks = wholeWeeks(days);
  return weeks ? date.weekNumbers(weeksFrom(weeks.first, weeks.last)) : date.days(days);
}

/** What an absence on these days says: what it is, then how far it is decided. */
export function saidOf({ kind, status, locked }: Absence, days: DateRange, language: Language): string[] {
  const { grid } = language.words.holidays;
  // That nobody is there for a reason of their own is decided by nature.
  const isPlain = kind === "unavailable" && status === "fixed";
  return [
    grid.away(kind, daysSaid(days, language)),
    ...(isPlain ? [] : [grid[status]]),
    ...(locked ? [grid.locked] : []),
  ];
}
