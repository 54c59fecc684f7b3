/** The outline of a person who is not there. It has no words: whoever draws it says that seats are missing. */
export function SeatMark() {
  return (
    <svg className="cover-seat" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="4.6" r="2.9" />
      <path d="M2.4 14.4c0-3.2 2.3-5 5.6-5s5.6 1.8 5.6 5" />
    </svg>
  );
}
