/**
 * The symbol of how far a session has come, or of what is the matter with it: a shape of its own for each, so that it
 * survives greyscale.
 *
 * It has no words: whoever draws it says them beside it or in the accessible name.
 *
 * The trap: a question mark in a diamond is what fonts draw for a character they lack.
 */
import { memo } from "react";
import { StatusMark } from "../components/StatusMark";
import type { Look } from "./session";

export const LookMark = memo(function LookMark({ look }: { look: Look }) {
  if (look === "broken") return <StatusMark status="red" />;
  return (
    <svg className={`look-mark look-mark-${look}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[look]}
    </svg>
  );
});

const shapes: Record<Exclude<Look, "broken">, React.ReactNode> = {
  proposed: <circle cx="8" cy="8" r="6" className="look-mark-line look-mark-dashes" />,
  booked: <circle cx="8" cy="8" r="5.5" className="look-mark-body" />,
  held: <path d="M2.5 8.6l3.7 3.6 7-7.8" className="look-mark-line" />,
  cancelled: <path d="M3 8h10" className="look-mark-line" />,
  noShow: <path d="M4 4l8 8M12 4l-8 8" className="look-mark-line" />,
  unconfirmed: (
    <>
      <path
        d="M4.5 1.2h7a3.3 3.3 0 0 1 3.3 3.3v7a3.3 3.3 0 0 1-3.3 3.3h-7a3.3 3.3 0 0 1-3.3-3.3v-7a3.3 3.3 0 0 1 3.3-3.3z"
        className="look-mark-body"
      />
      <path d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.9c-.6.2-.8.5-.8 1.1M8 11.3v.2" className="look-mark-sign" />
    </>
  ),
};
