/**
 * The steps of a remedy in words, and the proof where there is none.
 *
 * People, days and numbers come from the answer as they are; here they only become sentences.
 */
import { clockMinutes, weekOf, weeksFrom, wholeWeeks } from "../dates";
import type { Names } from "../season/names";
import type { Entries } from "../season/received";
import type { DateRange } from "../wire/DateRange";
import type { Remedy } from "../wire/Remedy";
import type { RemedyKind } from "../wire/RemedyKind";
import type { RemedyStep } from "../wire/RemedyStep";
import type { Session } from "../wire/Session";
import type { Tried } from "../wire/Tried";
import type { WeekRange } from "../wire/WeekRange";
import type { Language } from "../words/words";

export type Telling = Language & { names: Names; entries: Entries };

/** What a remedy does, in one sentence without its full stop. */
export function tellRemedy({ steps }: Remedy, telling: Telling): string {
  return telling.words.list(steps.map((step, at) => (at === 0 ? tellStep(step, telling) : followOn(step, telling))));
}

export function tellStep(step: RemedyStep, telling: Telling): string {
  // Each kind is told by its own, which the compiler cannot follow through the record.
  return (tell[step.kind] as (step: RemedyStep, telling: Telling) => string)(step, telling);
}

function followOn(step: RemedyStep, telling: Telling): string {
  const text = tellStep(step, telling);
  return text.charAt(0).toLocaleLowerCase(telling.words.language) + text.slice(1);
}

const tell: { [K in RemedyKind]: (step: Extract<RemedyStep, { kind: K }>, telling: Telling) => string } = {
  bookEarlier: ({ sessions }, telling) => {
    const people = [...new Set(sessions.map(({ trainer }) => telling.names.trainer(trainer)))];
    return telling.words.remedies.step.bookEarlier(telling.words.list(people), when(sessions, telling));
  },
  bookInstructor: ({ trainer, sessions }, telling) =>
    telling.words.remedies.step.bookInstructor(telling.names.trainer(trainer), when(sessions, telling)),
  borrowSuperuser: ({ trainer, from, weeks }, { words, date, names, entries }) => {
    const lent = entries.trainer.get(trainer);
    const tool = words.remedies.tool[lent?.tools.includes("fullClient") ? "fullClient" : "rover"];
    const about = lent ? `${words.percent(lent.positionPercent)}, ${tool}` : tool;
    return words.remedies.step.borrowSuperuser(
      names.trainer(trainer),
      about,
      names.department(from),
      inWeeks(weeks, date),
    );
  },
  raisePosition: ({ trainer, weeks, from, to }, { words, date, names }) =>
    words.remedies.step.raisePosition(
      names.trainer(trainer),
      words.percent(from),
      words.percent(to),
      inWeeks(weeks, date),
    ),
  moveHoliday: ({ trainer, from, to, status }, { words, date, names }) =>
    words.remedies.step.moveHoliday(
      names.trainer(trainer),
      inDays(from, date),
      inDays(to, date),
      words.absenceStatus[status],
    ),
  moveFirstDay: ({ temp, from, to }, { words, date, names }) =>
    words.remedies.step.moveFirstDay(names.temp(temp), date.weekdayAndDay(from), date.weekdayAndDay(to)),
  addTool: ({ trainer }, { words, names }) => words.remedies.step.addTool(names.trainer(trainer)),
};

const inWeeks = ({ first, last }: WeekRange, date: Language["date"]) => date.weeks(weeksFrom(first, last));

/** As weeks where the days are whole ones, as holidays are planned. */
function inDays(days: DateRange, date: Language["date"]): string {
  const weeks = wholeWeeks(days);
  return weeks ? inWeeks(weeks, date) : date.days(days);
}

/** A single session by its time, several by their weeks. */
function when(sessions: readonly Session[], telling: Telling): string {
  const [only] = sessions;
  if (only && sessions.length === 1) return timeOf(only, telling);
  const weeks = [...new Set(sessions.map(({ date }) => weekOf(date)))].sort();
  return telling.words.remedies.sessionsIn(sessions.length, telling.date.weeks(weeks));
}

function timeOf({ date: day, start, minutes }: Session, { words, date }: Telling): string {
  const from = clockMinutes(start);
  return words.remedies.time(date.weekdayAndDay(day), date.clock(from), date.clock(from + minutes));
}

/** What the sessions of a step are for, a line each; none where the step books none. */
export function sessionLines(step: RemedyStep, telling: Telling): string[] {
  if (step.kind !== "bookEarlier" && step.kind !== "bookInstructor") return [];
  const { sessions } = step;
  const { words, names } = telling;
  const isWithSeveral = new Set(sessions.map(({ trainer }) => trainer)).size > 1;
  return sessions.map((session) => {
    const what = purposeOf(session, telling);
    if (sessions.length === 1) return what;
    const time = timeOf(session, telling);
    return isWithSeveral
      ? words.remedies.sessionWith(time, names.trainer(session.trainer), what)
      : words.remedies.sessionAt(time, what);
  });
}

function purposeOf({ kind, temps }: Session, { words, names }: Telling): string {
  if ("training" in kind)
    return words.remedies.teaches(names.module(kind.training.module), words.list(temps.map(names.temp)));
  return "guidance" in kind ? kind.guidance.title : kind.support.title;
}

/** What was tried in vain: what there was to try, and of what there was nothing. */
export function proofOf(tried: readonly Tried[], { words }: Language): string[] {
  const { remedies } = words;
  const some = tried.filter(({ moves }) => moves > 0);
  const none = tried.filter(({ moves }) => moves === 0);
  if (some.length === 0) return [remedies.nothingToTry];
  const all = some.reduce((sum, { moves }) => sum + moves, 0);
  const counted = words.list(some.map(({ kind, moves }) => words.count(moves, remedies.moves[kind])));
  return [
    all === 1 ? remedies.noneHelps(all, counted) : `${remedies.noneHelps(all, counted)} ${remedies.pairsToo}`,
    ...(none.length > 0 ? [remedies.noneOf(words.list(none.map(({ kind }) => remedies.kind[kind])))] : []),
  ];
}
