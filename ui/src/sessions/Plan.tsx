/** What would be booked and what it turns on the board, or why it is refused; and below, the way to do it. */
import { InlineMessage } from "@navikt/ds-react";
import type { ReactNode } from "react";
import { NamedMoves } from "../pieces/NamedMoves";
import { useLanguage } from "../words/language";
import "./times.css";

interface PlanProps {
  /** In words; `null` while there is nothing to be done. */
  plan: string | null;
  /** Why it is refused, a sentence each. */
  refused: readonly string[];
  /** Between the plan and the buttons: what else is to be known. */
  notes?: ReactNode;
  children: ReactNode;
}

export function Plan({ plan, refused, notes, children }: PlanProps) {
  const { words } = useLanguage();
  return (
    <div className="sessions-plan">
      {plan && <p className="sessions-plan-what">{plan.charAt(0).toLocaleUpperCase(words.language) + plan.slice(1)}</p>}
      {notes}
      {refused.length > 0 ? (
        <InlineMessage status="error" size="small" role="alert">
          {refused.join(" ")}
        </InlineMessage>
      ) : (
        plan && <NamedMoves />
      )}
      <div className="sessions-plan-do">{children}</div>
    </div>
  );
}
