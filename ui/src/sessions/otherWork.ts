/**
 * Guidance and on-site support as they are typed, and the session they amount to.
 *
 * A draft holds the text of its fields, so that nothing typed is lost to a half-written day.
 */
import { type Day, readClock, readDay } from "../dates";
import { readHours } from "../hours";
import { keptFields } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { Session } from "../wire/Session";
import type { FormProblem } from "../words/form";
import { booked } from "./session";

export const workKinds = ["guidance", "support"] as const;
export type WorkKind = (typeof workKinds)[number];

const fields = ["kind", "title", "department", "trainer", "day", "start", "length"] as const;
export type OtherWorkField = (typeof fields)[number];
export type OtherWork = Record<OtherWorkField, string>;

/** What the core calls a field, where it refuses one. */
const named: Record<OtherWorkField, string> = {
  kind: "kind",
  title: "title",
  department: "department",
  trainer: "trainer",
  day: "date",
  start: "start",
  length: "minutes",
};

export const noOtherWork: OtherWork = {
  kind: "guidance",
  title: "",
  department: "",
  trainer: "",
  day: "",
  start: "",
  length: "",
};

export const workField = (id: string, field: OtherWorkField) => fieldKey({ noun: "session", id }, named[field]);
export const coreField = (field: OtherWorkField) => named[field];

/** Every field of the form. */
export const workFields = (id: string): ReadonlySet<string> => new Set(fields.map((field) => workField(id, field)));

/** A draft that was kept on disk; `null` where there is none. */
export function readOtherWork(kept: unknown): OtherWork | null {
  const found = keptFields(kept, fields);
  return Object.keys(found).length === 0 ? null : { ...noOtherWork, ...found };
}

export const kindOf = ({ kind }: OtherWork): WorkKind => (kind === "support" ? "support" : "guidance");

export interface ReadOtherWork {
  /** Where all that is typed can be read. */
  session: Session | null;
  day: Day | null;
  start: string | null;
  minutes: number | null;
  problems: ReadonlyMap<string, FormProblem>;
}

/** What the typed text says, and what is wrong with it. `year` is that of days typed without one. */
export function readWork(id: string, work: OtherWork, year: number): ReadOtherWork {
  const problems = new Map<string, FormProblem>();
  const found = <Value>(field: OtherWorkField, value: Value | null, problem: FormProblem): Value | null => {
    if (work[field].trim() === "") problems.set(workField(id, field), "missing");
    else if (value === null) problems.set(workField(id, field), problem);
    return value;
  };
  const title = found("title", work.title.trim() || null, "missing");
  const department = found("department", work.department || null, "missing");
  const trainer = found("trainer", work.trainer || null, "missing");
  const day = found("day", readDay(work.day, year), "notADay");
  const start = found("start", readClock(work.start), "notATime");
  const minutes = found("length", readHours(work.length) || null, "notMinutes");
  const isWhole = title !== null && department !== null && trainer !== null;
  if (!isWhole || day === null || start === null || minutes === null) {
    return { session: null, day, start, minutes, problems };
  }
  const session: Session = {
    id,
    kind: kindOf(work) === "support" ? { support: { title } } : { guidance: { title } },
    department,
    trainer,
    temps: [],
    waiting: [],
    date: day,
    start,
    minutes,
    ...booked,
  };
  return { session, day, start, minutes, problems };
}
