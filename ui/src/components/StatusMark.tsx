/**
 * The symbol of a status: a shape of its own for each, so that it survives greyscale and colour blindness.
 *
 * It has no words: whoever draws it says the status beside it or in the accessible name.
 */
import { memo } from "react";
import type { Status } from "../wire/Status";
import "./StatusMark.css";

export const StatusMark = memo(function StatusMark({ status }: { status: Status }) {
  return (
    <svg className={`status-mark status-mark-${status}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
});

const shapes: Record<Status, React.ReactNode> = {
  red: (
    <>
      <path className="status-mark-body" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
      <path className="status-mark-sign" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4" />
    </>
  ),
  yellow: (
    <>
      <path className="status-mark-body" d="M8 1.3 15.3 14.2H.7z" />
      <path className="status-mark-sign" d="M8 5.9v4M8 11.9v.2" />
    </>
  ),
  green: <path className="status-mark-sign" d="M2.8 8.6l3.6 3.5 6.8-7.6" />,
  empty: <path className="status-mark-sign" d="M5.5 8h5" />,
};
