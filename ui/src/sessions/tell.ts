/**
 * Needs, times and what is in their way, in words.
 *
 * Every fact comes from an answer as it is; here they only become sentences.
 */
import { clockMinutes, type Day } from "../dates";
import type { Names } from "../season/names";
import type { Entries } from "../season/received";
import { sentenceOf } from "../season/refusals";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Competence } from "../wire/Competence";
import type { Module } from "../wire/Module";
import type { Refusal } from "../wire/Refusal";
import type { Session } from "../wire/Session";
import type { SessionKind } from "../wire/SessionKind";
import type { Unbooked } from "../wire/Unbooked";
import type { WhyNot } from "../wire/WhyNot";
import type { Language } from "../words/words";
import type { Picked } from "./booking";

export type Telling = Language & { names: Names; entries: Entries };

/** "3,5 t", "2 × 2 t", "2 × 2 t + 1 t"; the pieces come from long to short. */
export function tellPieces(pieces: readonly number[], { words, hours }: Language): string {
  const said: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const length = pieces[at] ?? 0;
    const count = pieces.filter((piece) => piece === length).length;
    said.push(words.unbooked.pieces(count, hours.exact(length)));
    at += count;
  }
  return said.join(" + ");
}

/** How urgent a need is. */
export function tellDaysLeft(
  { isOverdue, daysLeft }: Pick<Unbooked, "isOverdue" | "daysLeft">,
  { words }: Language,
): string {
  if (isOverdue) return words.unbooked.overdue;
  return daysLeft === 1 ? words.unbooked.lastDay : words.unbooked.daysLeft(daysLeft);
}

/** "tir. 8. juni kl. 08.00–10.00"; a session past midnight ends the next day. */
export function tellTime(at: { day: Day; start: string }, minutes: number, { words, date }: Language): string {
  const begin = clockMinutes(at.start);
  return words.unbooked.panel.time(
    date.weekdayAndDay(at.day),
    date.clock(begin),
    date.clock((begin + minutes) % (24 * 60)),
  );
}

/** "tir. 8. juni kl. 08.00–10.00 hos Oda Liksomhaug" */
export function tellPlan(at: Picked, minutes: number, telling: Telling): string {
  return telling.words.unbooked.panel.plan(tellTime(at, minutes, telling), telling.names.trainer(at.trainer));
}

/** What a session is for. */
export function tellKind(kind: SessionKind, names: Names): string {
  if ("training" in kind) return names.module(kind.training.module);
  return "guidance" in kind ? kind.guidance.title : kind.support.title;
}

/** Why a trainer cannot have a session of a module with so many temps, as a sentence. */
export function tellWhyNot(why: WhyNot, module: Module, temps: number, telling: Telling): string {
  const { whyNot } = telling.words.unbooked;
  switch (why.is) {
    case "notQualified":
      return tellLack(why.lacks, module, telling);
    case "away":
      return whyNot.away(tellAbsences(why.absences, telling));
    case "noCommonTime":
      return whyNot.noCommonTime(temps);
    default:
      return whyNot[why.is]();
  }
}

function tellLack(lack: Competence, module: Module, { words }: Telling): string {
  const { lacks } = words.unbooked;
  const said: Record<Competence, () => string> = {
    tool: () => lacks.tool(module.trainerTool),
    kind: () => lacks.kind(module.trainerKinds.includes("instructor")),
    role: () => lacks.role(module.trainerRoles.map((role) => words.role[role])),
  };
  return said[lack]();
}

/** Each as "ferie 5.–25. juli". */
function tellAbsences(ids: readonly AbsenceId[], { words, date, entries }: Telling): string[] {
  return ids.flatMap((id) => {
    const absence = entries.absence.get(id);
    if (!absence) return [];
    const kind = words.absenceKind[absence.kind].toLocaleLowerCase(words.language);
    return [`${kind} ${date.days(absence.days)}`];
  });
}

/** Why a session is refused, a sentence each; whom it would be booked twice for is named, with what and when. */
export function tellRefusal(refusal: Refusal | null, session: Session, telling: Telling): string[] {
  const said = (refusal?.problems ?? []).map(({ why }) => {
    const other = why.why === "overlaps" ? telling.entries.session.get(why.entity.id) : undefined;
    if (!other) return sentenceOf(why, telling.words);
    const { names, words } = telling;
    const both = other.temps.filter((temp) => session.temps.includes(temp)).map(names.temp);
    const people = other.trainer === session.trainer ? [names.trainer(other.trainer)] : both;
    const time = tellTime({ day: other.date, start: other.start }, other.minutes, telling);
    return words.unbooked.overlaps(words.list(people), tellKind(other.kind, names), time);
  });
  return [...new Set(said)];
}
