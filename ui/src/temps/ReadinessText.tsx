/** How far a temp has come, in a line: the state, how many modules, and whether some of it comes too early. */
import { StatusMark } from "../components/StatusMark";
import type { Readiness } from "../wire/Readiness";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import { ReadinessMark } from "./Marks";

export function ReadinessText({ readiness }: { readiness: Readiness }) {
  const { words } = useLanguage();
  const { state, isTooEarly } = readiness;
  return (
    <span className="temps-readiness" title={words.temps.stateMeans[state]}>
      <span className={`temps-state temps-state-${state}`}>
        <ReadinessMark state={state} /> {words.temps.state[state]}
      </span>
      <span className="temps-progress">{progressOf(readiness, words)}</span>
      {isTooEarly && (
        <span className="temps-early">
          <StatusMark status="yellow" /> {words.temps.tooEarly}
        </span>
      )}
    </span>
  );
}

/** "3 av 5 moduler; 2 booket" */
export function progressOf({ learned, of, booked }: Readiness, words: Words): string {
  return [words.temps.modules(learned, of), ...(booked > 0 ? [words.temps.booked(booked)] : [])].join("; ");
}

/** The whole of it in words. */
export function saidOf(readiness: Readiness, words: Words): string {
  return [
    words.temps.state[readiness.state],
    progressOf(readiness, words),
    ...(readiness.isTooEarly ? [words.temps.tooEarly] : []),
  ].join(", ");
}
