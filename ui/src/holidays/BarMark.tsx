/** The symbol of an absence: a shape of its own for each status, and the padlock. It has no words. */
import { memo } from "react";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";

interface BarMarkProps {
  kind: AbsenceKind;
  status: AbsenceStatus;
  isLocked: boolean;
}

export const BarMark = memo(function BarMark({ kind, status, isLocked }: BarMarkProps) {
  return (
    <svg className="holiday-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {isLocked ? padlock : status === "declined" ? declined : kind === "unavailable" ? unavailable : decided[status]}
    </svg>
  );
});

const padlock = (
  <>
    <path className="holiday-mark-line" d="M5 7V5a3 3 0 0 1 6 0v2" />
    <path className="holiday-mark-body" d="M3.5 7h9v6.5h-9z" />
  </>
);
const declined = <path className="holiday-mark-line" d="M4 4l8 8M12 4l-8 8" />;
const unavailable = (
  <path className="holiday-mark-line" d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM4.2 4.2l7.6 7.6" />
);
const decided = {
  wished: <path className="holiday-mark-line" d="M5.6 6a2.4 2.4 0 1 1 3.7 2c-.8.5-1.3.9-1.3 1.9M8 12.6v.2" />,
  fixed: <path className="holiday-mark-line" d="M3 8.6l3.2 3.2L13 4.6" />,
};
