/**
 * The rows of the week: a heading for the instructors and for each department, their trainers below it with the sessions
 * they hold.
 *
 * A superuser stands where the week counts them, which in weeks on loan is not at home. Rows are named by keys, since
 * their numbers change with what is sought. Nothing is drawn here.
 */
import type { Day } from "../dates";
import type { Breach } from "../wire/Breach";
import type { Department } from "../wire/Department";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Session } from "../wire/Session";
import type { SessionInWeek } from "../wire/SessionInWeek";
import type { Standing } from "../wire/Standing";
import type { Trainer } from "../wire/Trainer";
import type { TrainerId } from "../wire/TrainerId";
import type { TrainerWeek } from "../wire/TrainerWeek";
import { type DayColumn, hoursOf, type Layout } from "./axis";
import { type Card, cardOf, type Lanes, lanesOf } from "./lanes";
import { timeOf } from "./session";

/** A session with what the core says of it; that is unknown for a moment after it was changed. */
export interface Shown {
  readonly session: Session;
  readonly standing: Standing | null;
  readonly breaches: readonly Breach[];
}

export interface HeadingRow {
  readonly is: "heading";
  readonly key: string;
  /** `null` heads the instructors. */
  readonly department: Department | null;
  readonly trainers: number;
  readonly sessions: number;
}

export interface TrainerRow {
  readonly is: "trainer";
  readonly key: string;
  readonly trainer: Trainer;
  readonly name: string;
  /** Under which heading it stands; `null` for the instructors. */
  readonly department: DepartmentId | null;
  readonly week: TrainerWeek;
  /** By day and start. */
  readonly sessions: readonly Shown[];
}

export type WeekRow = HeadingRow | TrainerRow;

export const headingKey = (department: DepartmentId | null) => `department:${department ?? ""}`;
export const trainerKey = (trainer: TrainerId) => `trainer:${trainer}`;

/** What asks for attention: it cannot be held, nobody has confirmed it, or it breaks a rule. */
export function isToMend({ standing, breaches }: Shown): boolean {
  return standing === "broken" || standing === "unconfirmed" || breaches.length > 0;
}

/** Whether it takes a place in the week: it is neither cancelled nor was it missed by everybody. */
export function isOn({ session: { status } }: Shown): boolean {
  return status !== "cancelled" && status !== "noShow";
}

/** The sessions that start on some days, with what is known of them; by day, start and id. */
export function sessionsOn(
  days: readonly Day[],
  sessions: Iterable<Session>,
  known: readonly SessionInWeek[],
): readonly Shown[] {
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const facts = new Map(known.map((one) => [one.session, one]));
  const shown: Shown[] = [];
  for (const session of sessions) {
    if (session.date < first || session.date > last) continue;
    const fact = facts.get(session.id);
    shown.push({ session, standing: fact?.standing ?? null, breaches: fact?.breaches ?? [] });
  }
  const order = ({ session: { date, start, id } }: Shown) => `${date} ${start} ${id}`;
  return shown.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

export interface Sought {
  /** As it was typed: a person, a department or its code. */
  text: string;
  /** Only this department, with the instructors who hold sessions for it; `null` for all. */
  department: DepartmentId | null;
  onlyInstructors: boolean;
  /** Only who holds something that asks for attention. */
  onlyToMend: boolean;
}

export interface Staff {
  /** In the order in which they are listed. */
  departments: readonly Department[];
  trainers: ReadonlyMap<TrainerId, Trainer>;
  weeks: readonly TrainerWeek[];
  sessions: readonly Shown[];
  nameOf: (trainer: TrainerId) => string;
  /** For `toLocaleLowerCase` and the order of names. */
  language: string;
}

const none: readonly Shown[] = [];

/** The rows, in order: the instructors first. */
export function rowsOf(staff: Staff, sought: Sought): WeekRow[] {
  const { departments, trainers, weeks, nameOf, language } = staff;
  const sessionsBy = new Map<TrainerId, Shown[]>();
  for (const shown of staff.sessions) {
    const own = sessionsBy.get(shown.session.trainer);
    if (own) own.push(shown);
    else sessionsBy.set(shown.session.trainer, [shown]);
  }
  const groups = new Map<DepartmentId | null, TrainerRow[]>();
  for (const week of weeks) {
    const trainer = trainers.get(week.trainer);
    if (!trainer) continue;
    const home = "superuser" in trainer.kind ? trainer.kind.superuser.department : null;
    const department = home === null ? null : (week.department ?? home);
    const row: TrainerRow = {
      is: "trainer",
      key: trainerKey(trainer.id),
      trainer,
      name: nameOf(trainer.id),
      department,
      week,
      sessions: sessionsBy.get(trainer.id) ?? none,
    };
    const group = groups.get(department);
    if (group) group.push(row);
    else groups.set(department, [row]);
  }
  const order = new Intl.Collator(language);
  const text = sought.text.trim().toLocaleLowerCase(language);
  const has = (name: string) => name.toLocaleLowerCase(language).includes(text);
  const headings = [null, ...(sought.onlyInstructors ? [] : departments)];
  return headings.flatMap((department): WeekRow[] => {
    const id = department?.id ?? null;
    if (id !== null && sought.department !== null && id !== sought.department) return [];
    const isSought = text === "" || (department && (has(department.name) || (department.code ?? "").includes(text)));
    const people = (groups.get(id) ?? []).filter(
      (row) =>
        (isSought || has(row.name)) &&
        (!sought.onlyToMend || row.sessions.some(isToMend)) &&
        (id !== null ||
          sought.department === null ||
          row.sessions.some(({ session }) => session.department === sought.department)),
    );
    if (people.length === 0) return [];
    people.sort((one, other) => order.compare(one.name, other.name) || (one.trainer.id < other.trainer.id ? -1 : 1));
    const sessions = people.reduce((sum, row) => sum + row.sessions.filter(isOn).length, 0);
    return [{ is: "heading", key: headingKey(id), department, trainers: people.length, sessions }, ...people];
  });
}

/** The hours of a week's days: everything that is open, and every session. */
export function hoursShown(weeks: readonly TrainerWeek[], days: ReadonlySet<Day>, sessions: readonly Shown[]) {
  const open = weeks.flatMap((week) => week.days.filter(({ day }) => days.has(day)).flatMap((day) => day.open));
  const taken = sessions.filter(({ session }) => days.has(session.date)).map(({ session }) => timeOf(session));
  return hoursOf(open, taken);
}

/** The days at the weekend on which nobody is open and nothing happens. */
export function idleWeekend(weeks: readonly TrainerWeek[], days: readonly Day[], sessions: readonly Shown[]) {
  const busy = new Set(sessions.map(({ session }) => session.date));
  for (const week of weeks) for (const { day, open } of week.days) if (open.length > 0) busy.add(day);
  return new Set(days.slice(5).filter((day) => !busy.has(day)));
}

/** A row's cards and their lanes. */
export interface Laid {
  readonly cards: readonly Card[];
  readonly lanes: Lanes;
}

/** The cards of a trainer's sessions on the days that are shown. */
export function laidOut({ sessions }: TrainerRow, layout: Layout, columnOf: (day: Day) => DayColumn | undefined): Laid {
  const cards = sessions.flatMap(({ session }) => {
    const column = columnOf(session.date);
    return column ? [cardOf(session.id, layout, column, timeOf(session))] : [];
  });
  return { cards, lanes: lanesOf(cards) };
}

/** How high a row is: a heading, or room for its lanes; and where a lane lies. */
export const heights = { heading: 32, trainer: 50, lane: 40, above: 5 };

export function heightOf(row: WeekRow, laid: Laid | undefined): number {
  return row.is === "heading" ? heights.heading : heights.trainer + ((laid?.lanes.count ?? 1) - 1) * heights.lane;
}
