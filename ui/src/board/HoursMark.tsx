/** A small clock: it is hours that are missing, not people. */
export function HoursMark() {
  return (
    <svg className="board-hours" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.5V8l2.5 1.75" />
    </svg>
  );
}
