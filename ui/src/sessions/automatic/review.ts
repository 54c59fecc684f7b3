/** What is proposed, put together to be looked at: by department, by week and trainer, and in figures that add up. */
import { weekOf } from "../../dates";
import type { Booking } from "../../wire/Booking";
import type { CellMove } from "../../wire/CellMove";
import type { DepartmentId } from "../../wire/DepartmentId";
import type { ModuleId } from "../../wire/ModuleId";
import type { Session } from "../../wire/Session";
import type { SessionId } from "../../wire/SessionId";
import type { Status } from "../../wire/Status";
import type { TrainerId } from "../../wire/TrainerId";
import type { Unplaced } from "../../wire/Unplaced";
import type { Week } from "../../wire/Week";

/** The proposals of a department; `null` for courses that mix several. */
export interface Group {
  readonly department: DepartmentId | null;
  readonly sessions: readonly Session[];
}

/** The groups in the order of the departments, those of several last; the proposals keep theirs. */
export function groupsOf(sessions: readonly Session[], departments: readonly DepartmentId[]): Group[] {
  const byDepartment = new Map<DepartmentId | null, Session[]>();
  for (const session of sessions) {
    const group = byDepartment.get(session.department);
    if (group) group.push(session);
    else byDepartment.set(session.department, [session]);
  }
  const known = new Set<DepartmentId | null>(departments);
  const others = [...byDepartment.keys()].filter((department) => department !== null && !known.has(department));
  return [...departments, ...others, null].flatMap((department) => {
    const own = byDepartment.get(department);
    return own ? [{ department, sessions: own }] : [];
  });
}

/** A line of the list: the head of a group, or a proposal of it. */
export type Line = { is: "group"; group: Group } | { is: "session"; session: Session };

export function linesOf(groups: readonly Group[]): Line[] {
  return groups.flatMap((group) => [
    { is: "group" as const, group },
    ...group.sessions.map((session) => ({ is: "session" as const, session })),
  ]);
}

export interface Figures {
  readonly pieces: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly sessions: number;
  readonly trainers: number;
  readonly temps: number;
}

/** A piece is one temp in one session; so those placed are the seats of the sessions. */
export function figuresOf({ sessions, unplaced }: Pick<Booking, "sessions" | "unplaced">): Figures {
  const placed = sessions.reduce((sum, { temps }) => sum + temps.length, 0);
  return {
    pieces: placed + unplaced.length,
    placed,
    unplaced: unplaced.length,
    sessions: sessions.length,
    trainers: new Set(sessions.map(({ trainer }) => trainer)).size,
    temps: new Set(sessions.flatMap(({ temps }) => temps)).size,
  };
}

/** How bad a status is: nothing asked for is no worse than enough. */
const badness: Record<Status, number> = { empty: 0, green: 0, yellow: 1, red: 2 };

/** The cells that get worse, the reddest first; and the others. */
export function sortedMoves(moves: readonly CellMove[]): { redder: CellMove[]; others: CellMove[] } {
  const isRedder = ({ before, after }: CellMove) => badness[after] > badness[before];
  const redder = moves.filter(isRedder).sort((a, b) => badness[b.after] - badness[a.after]);
  return { redder, others: moves.filter((move) => !isRedder(move)) };
}

/** A trainer's proposals of a week, by the day they start. */
export interface TrainerRow {
  readonly trainer: TrainerId;
  readonly byDay: ReadonlyMap<string, readonly Session[]>;
}

/** The weeks with proposals, in order. */
export function weeksOf(sessions: readonly Session[]): Week[] {
  return [...new Set(sessions.map(({ date }) => weekOf(date)))].sort();
}

/** Who holds something in a week, by name. */
export function rowsOf(
  sessions: readonly Session[],
  week: Week,
  order: (one: TrainerId, other: TrainerId) => number,
): TrainerRow[] {
  const rows = new Map<TrainerId, Map<string, Session[]>>();
  for (const session of sessions) {
    if (weekOf(session.date) !== week) continue;
    const days = rows.get(session.trainer) ?? new Map<string, Session[]>();
    rows.set(session.trainer, days);
    days.set(session.date, [...(days.get(session.date) ?? []), session]);
  }
  return [...rows].map(([trainer, byDay]) => ({ trainer, byDay })).sort((a, b) => order(a.trainer, b.trainer));
}

/** What is left of one need: its pieces of one length, for one reason. */
export interface LeftOut extends Unplaced {
  readonly count: number;
}

/** Equal pieces in one; they keep their order. */
export function leftOutOf(unplaced: readonly Unplaced[]): LeftOut[] {
  const byPiece = new Map<string, LeftOut>();
  for (const piece of unplaced) {
    const key = leftOutKey(piece);
    byPiece.set(key, { ...piece, count: (byPiece.get(key)?.count ?? 0) + 1 });
  }
  return [...byPiece.values()];
}

export function leftOutKey({ temp, module, minutes, why }: Unplaced): string {
  return `${temp} ${module} ${minutes} ${why}`;
}

/** The module of a proposal; the automatic booking proposes nothing else. */
export function moduleOf({ kind }: Pick<Session, "kind">): ModuleId {
  return "training" in kind ? kind.training.module : "";
}

function sameness({ kind, department, trainer, temps, date, start, minutes }: Session): string {
  return JSON.stringify([moduleOf({ kind }), department, trainer, [...temps].sort(), date, start, minutes]);
}

/** What is proposed, held against what is booked. */
export interface BesideBooked {
  /** Proposals that are there already, booked just so. */
  readonly stays: ReadonlySet<SessionId>;
  /** Where others come from: what is booked now for some of their temps in that module. */
  readonly from: ReadonlyMap<SessionId, Session>;
}

export const besideNothing: BesideBooked = { stays: new Set(), from: new Map() };

export function besideBooked(sessions: readonly Session[], booked: readonly Session[]): BesideBooked {
  const proposed = new Map(sessions.map((session) => [sameness(session), session.id]));
  const stays = new Set(booked.flatMap((session) => proposed.get(sameness(session)) ?? []));
  const leaving = new Map<string, Session>();
  for (const session of booked) {
    if (proposed.has(sameness(session))) continue;
    for (const temp of session.temps) leaving.set(`${temp} ${moduleOf(session)}`, session);
  }
  const from = new Map<SessionId, Session>();
  for (const session of sessions) {
    if (stays.has(session.id)) continue;
    const before = session.temps.map((temp) => leaving.get(`${temp} ${moduleOf(session)}`)).find((one) => one);
    if (before) from.set(session.id, before);
  }
  return { stays, from };
}
