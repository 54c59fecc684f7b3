/** A module's window as a bar on the line of days around the first day. The words beside it say the same. */
import type { Window } from "../wire/Window";
import { useLanguage } from "../words/language";
import { placeOf, type Timeline } from "./timeline";

export function WindowBar({ window, line, isOpen = false }: { window: Window; line: Timeline; isOpen?: boolean }) {
  const start = placeOf(window.fromDays, line);
  // To the end of the last day.
  const end = placeOf(window.toDays + 1, line);
  return (
    <span className="window-line" aria-hidden>
      <Ticks line={line} />
      <span
        className={isOpen ? "window-bar window-bar-open" : "window-bar"}
        style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(end - start, 0)}%` }}
      />
    </span>
  );
}

/** The scale above the bars. */
export function WindowScale({ line }: { line: Timeline }) {
  const { words } = useLanguage();
  const { weeksBefore, weeksAfter, firstDay } = words.settings.curriculum;
  return (
    <span className="window-scale" aria-hidden>
      {line.from < -7 && <span className="window-scale-from">{weeksBefore(-line.from / 7)}</span>}
      <span className="window-scale-first" style={{ insetInlineStart: `${placeOf(0, line)}%` }}>
        {firstDay}
      </span>
      {line.to > 7 && <span className="window-scale-to">{weeksAfter(line.to / 7)}</span>}
    </span>
  );
}

function Ticks({ line }: { line: Timeline }) {
  return line.ticks.map((day) => (
    <span
      key={day}
      className={day === 0 ? "window-tick window-tick-first" : "window-tick"}
      style={{ insetInlineStart: `${placeOf(day, line)}%` }}
    />
  ));
}
