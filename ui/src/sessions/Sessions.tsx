/** The sessions' week: what is not booked, who holds what when, and a panel for what is chosen. */
import { Heading } from "@navikt/ds-react";
import type { ChosenSession } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";

export interface SessionsProps {
  /** The week to begin with; today's where none is given. */
  week: Week | null;
  /** What the panel is about to begin with. */
  chosen: ChosenSession | null;
  /** Opens the panel of a department's week, for its remedies. */
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

export function Sessions(_: SessionsProps) {
  const { words } = useLanguage();
  return (
    <div className="sessions">
      <Heading size="small" level="1">
        {words.sessions.title}
      </Heading>
    </div>
  );
}
