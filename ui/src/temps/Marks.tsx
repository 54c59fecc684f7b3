/** The symbols of how far a temp, a module or a session has come. They have no words: whoever draws them says it beside them. */
import { CalendarIcon } from "@navikt/aksel-icons";
import { StatusMark } from "../components/StatusMark";
import type { ModuleState } from "../wire/ModuleState";
import type { ReadinessState } from "../wire/ReadinessState";
import type { SessionStatus } from "../wire/SessionStatus";

export function ReadinessMark({ state }: { state: ReadinessState }) {
  switch (state) {
    case "late":
      return <StatusMark status="red" />;
    case "onTheWay":
      return <Circle filled="half" />;
    case "ready":
      return <StatusMark status="green" />;
    case "left":
      return <StatusMark status="empty" />;
  }
}

export function ModuleMark({ state }: { state: ModuleState }) {
  switch (state) {
    case "overdue":
      return <StatusMark status="red" />;
    case "learned":
      return <StatusMark status="green" />;
    case "booked":
      return <CalendarIcon className="temps-mark" aria-hidden />;
    case "partly":
      return <Circle filled="half" />;
    case "open":
      return <Circle filled="none" />;
    case "exempt":
    case "outside":
      return <StatusMark status="empty" />;
  }
}

export function SessionMark({ status }: { status: SessionStatus }) {
  switch (status) {
    case "held":
      return <StatusMark status="green" />;
    case "booked":
      return <CalendarIcon className="temps-mark" aria-hidden />;
    case "proposed":
      return <Circle filled="none" />;
    case "cancelled":
      return <StatusMark status="empty" />;
    case "noShow":
      return <StatusMark status="yellow" />;
  }
}

function Circle({ filled }: { filled: "half" | "none" }) {
  return (
    <svg className="temps-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {filled === "half" && <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />}
    </svg>
  );
}
