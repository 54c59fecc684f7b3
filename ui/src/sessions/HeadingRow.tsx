/** The heading above the trainers of a department, or above the instructors. */
import { useLanguage } from "../words/language";
import type { HeadingRow as Row } from "./rows";

interface HeadingRowProps {
  row: Row;
  at: number;
  top: number;
  isPinned: boolean;
  /** How many columns it lies across. */
  columns: number;
}

export function HeadingRow({ row, at, top, isPinned, columns }: HeadingRowProps) {
  const { words } = useLanguage();
  const { department, sessions } = row;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={`pinned-row pinned-heading sessions-row sessions-heading${isPinned ? " pinned-heading-now" : ""}`}
      style={isPinned ? undefined : { insetBlockStart: top }}
    >
      <div role="rowheader" aria-colindex={1} aria-colspan={columns} className="sessions-group">
        <span className="sessions-group-name">{department?.name ?? words.sessions.instructors}</span>
        {department?.code && <span className="sessions-group-code">{department.code}</span>}
        {sessions > 0 && <span className="sessions-group-code">{words.sessions.sessions(sessions)}</span>}
      </div>
    </div>
  );
}
