/** The rules that a session would break as it is chosen or typed: said, never in the way. */
import { StatusMark } from "../components/StatusMark";
import type { Session } from "../wire/Session";
import { breachSaid } from "./said";
import { useBreaches } from "./useBreaches";
import { useTelling } from "./useTelling";
import "./panel.css";

export function Breaks({ session }: { session: Session | null }) {
  const telling = useTelling();
  const breaches = useBreaches(session);
  if (!session || !breaches || breaches.length === 0) return null;
  return (
    <ul className="session-panel-breaches" aria-live="polite">
      {breaches.map((breach) => (
        <li key={JSON.stringify(breach)}>
          <StatusMark status="yellow" />
          <span>{breachSaid(breach, session, telling)}</span>
        </li>
      ))}
    </ul>
  );
}
