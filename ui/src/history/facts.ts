/**
 * What an entry of the season says, field by field, in words: so that a change can be told by the fields that differ.
 *
 * Of nouns that are changed a field at a time; of the others it is told only that they changed.
 */
import { clockMinutes, weeksFrom } from "../dates";
import type { Names } from "../season/names";
import type { AnyEntry } from "../wire/AnyEntry";
import type { Edit } from "../wire/Edit";
import type { Field } from "../wire/Field";
import type { Noun } from "../wire/Noun";
import type { SessionKind } from "../wire/SessionKind";
import type { WeekRange } from "../wire/WeekRange";
import type { Language } from "../words/words";

export type Telling = Language & { names: Names };

type EntryOf<N extends Noun> = Omit<Extract<AnyEntry, { noun: N }>, "noun">;
type Facts = Partial<Record<Field, string>>;

const facts: { [N in Noun]?: (entry: EntryOf<N>, telling: Telling) => Facts } = {
  department: ({ name, code, homeCare, minPresent }, { words }) => ({
    name,
    code: code ?? "",
    homeCare: homeCare ? words.history.yes : words.history.no,
    minPresent: `${minPresent}`,
  }),
  trainer: ({ kind, role, positionPercent, tools, firstDay, lastDay }, { words, date, hours, names }) => {
    const minutes = "superuser" in kind ? kind.superuser.weeklyMinutes : kind.instructor.weeklyMinutes;
    return {
      trainerKind: "superuser" in kind ? words.people.superuser : words.people.instructor,
      department: "superuser" in kind ? names.department(kind.superuser.department) : "",
      role: words.role[role],
      positionPercent: words.percent(positionPercent),
      tool: words.tool[tools.includes("fullClient") ? "fullClient" : "rover"],
      weeklyMinutes: minutes === null ? "" : hours.exact(minutes),
      firstDay: firstDay === null ? "" : date.dayAndYear(firstDay),
      lastDay: lastDay === null ? "" : date.dayAndYear(lastDay),
    };
  },
  absence: ({ days, kind, status, locked }, { words, date }) => ({
    weeks: date.days(days),
    absenceKind: words.absenceKind[kind],
    status: words.absenceStatus[status],
    locked: locked ? words.history.yes : words.history.no,
  }),
  loan: ({ department, weeks }, { date, names }) => ({
    department: names.department(department),
    weeks: weeksIn(weeks, date),
  }),
  raise: ({ weeks, positionPercent }, { words, date }) => ({
    weeks: weeksIn(weeks, date),
    positionPercent: words.percent(positionPercent),
  }),
  weekRule: ({ week, minPresent, reason }, { date }) => ({
    week: date.week(week),
    minPresent: `${minPresent}`,
    reason,
  }),
  wanted: ({ role, weeks, count }, { words, date }) => ({
    role: words.role[role],
    weeks: weeksIn(weeks, date),
    count: `${count}`,
  }),
  temp: (temp, { words, date, names }) => {
    const modules = (ids: readonly string[]) => words.list(ids.map((id) => `«${names.module(id)}»`));
    return {
      department: names.department(temp.department),
      role: words.role[temp.role],
      tool: words.tempTool[temp.tool],
      engagement: words.engagement[temp.engagement],
      positionPercent: words.percent(temp.positionPercent),
      firstDay: date.dayAndYear(temp.days.first),
      lastDay: date.dayAndYear(temp.days.last),
      done: modules(temp.done),
      exempt: modules(temp.exempt),
    };
  },
  session: (session, { words, date, hours, names }) => {
    const temps = (ids: readonly string[]) => words.list(ids.map(names.temp));
    return {
      date: date.weekdayAndDay(session.date),
      start: date.clock(clockMinutes(session.start)),
      minutes: hours.exact(session.minutes),
      trainer: names.trainer(session.trainer),
      department: session.department === null ? "" : names.department(session.department),
      module: "training" in session.kind ? names.module(session.kind.training.module) : "",
      title: titleOf(session.kind),
      temps: temps(session.temps),
      waiting: temps(session.waiting),
      attendance: words.list(
        Object.entries(session.attendance).map(([temp, minutes]) =>
          words.history.attended(names.temp(temp), minutes === 0 ? null : hours.exact(minutes)),
        ),
      ),
      cancelReason: session.cancelReason === null ? "" : words.telling.mail.reasons[session.cancelReason],
      locked: session.locked ? words.history.yes : words.history.no,
    };
  },
  shift: ({ date: day, start, end }, { date }) => ({
    date: date.weekdayAndDay(day),
    start: date.clock(clockMinutes(start)),
    end: date.clock(clockMinutes(end)),
  }),
  followUp: (followUp, { words, date, names }) => {
    const said = words.followUps;
    return {
      department: names.department(followUp.department),
      month: date.month(followUp.month),
      category: followUp.category,
      cause: said.causes[followUp.cause],
      count: `${followUp.count}`,
      asOf: followUp.asOf === null ? "" : date.dayAndYear(followUp.asOf),
      severity: said.severities[followUp.severity],
      status: said.statuses[followUp.status],
      changeProposal: followUp.changeProposal ? words.history.yes : words.history.no,
      caseNo: followUp.caseNo ?? "",
      inquiries: words.list(
        followUp.inquiries.map(({ to, sentOn, answeredOn, contradictory }) =>
          said.history.inquiryOf(to, date.dayAndYear(sentOn), answeredOn && date.dayAndYear(answeredOn), contradictory),
        ),
      ),
    };
  },
  assessment: ({ date: day, body, judgement, line }, { words, date }) => ({
    date: date.dayAndYear(day),
    body: words.followUps.body[body],
    judgement: words.followUps.judgement[judgement],
    line: line ?? "",
  }),
  module: (module, { words, hours }) => ({
    name: module.name,
    minutes: hours.exact(module.minutes),
    sessionMinutes: hours.exact(module.sessionMinutes),
    groupMax: `${module.groupMax}`,
    trainerTool: module.trainerTool === null ? "" : words.tool[module.trainerTool],
    trainerRoles: words.list(module.trainerRoles.map((role) => words.role[role])),
    forTools: words.list(module.forTools.map((tool) => words.tempTool[tool])),
    forRoles: words.list(module.forRoles.map((role) => words.role[role])),
    forEngagements: words.list(module.forEngagements.map((one) => words.engagement[one])),
    homeCareOnly: module.homeCareOnly ? words.history.yes : words.history.no,
    windowFromDays: `${module.window.fromDays}`,
    windowToDays: `${module.window.toDays}`,
  }),
};

/** What an instructor's other work is called; nothing of training. */
export function titleOf(kind: SessionKind): string {
  if ("guidance" in kind) return kind.guidance.title;
  return "support" in kind ? kind.support.title : "";
}

export function weeksIn({ first, last }: WeekRange, date: Language["date"]): string {
  return date.weeks(weeksFrom(first, last));
}

/** The fields in which an edit's entry differs from what it was, told one by one. */
export function changesOf(edit: Exclude<Edit, { noun: "season" }>, telling: Telling): string[] {
  const { words } = telling;
  // Each edit carries an entry of its own noun, which the compiler cannot follow through the record.
  const of = facts[edit.noun] as ((entry: unknown, telling: Telling) => Facts) | undefined;
  if (!of || !edit.before || !edit.after) return [];
  const before = of(edit.before, telling);
  const after = of(edit.after, telling);
  const text = (value: string | undefined) => value || words.history.nothing;
  return (Object.keys(after) as Field[])
    .filter((field) => before[field] !== after[field])
    .map((field) => words.history.fact(words.field[field], text(before[field]), text(after[field])));
}
