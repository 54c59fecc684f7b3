/** What an entry of the history did, in words. Names are looked up as they are today: the history holds none. */
import { clockMinutes, type Day } from "../dates";
import type { Change } from "../wire/Change";
import type { Command } from "../wire/Command";
import type { Edit } from "../wire/Edit";
import type { EntryId } from "../wire/EntryId";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { Noun } from "../wire/Noun";
import type { Session } from "../wire/Session";
import type { WeekRange } from "../wire/WeekRange";
import type { SessionVerb } from "../words/history";
import type { Words } from "../words/words";
import { changesOf, type Telling as FactsTelling, titleOf, weeksIn } from "./facts";

export type Telling = FactsTelling & { entries: ReadonlyMap<EntryId, HistoryEntry> };

type Verb = "added" | "changed" | "removed";

/** Edits told one by one; more of them are counted. */
const mostEdits = 3;

export function tell(entry: HistoryEntry, telling: Telling): string {
  const { words } = telling;
  const { command, edits } = entry;
  switch (command.do) {
    case "undo":
      return words.history.undone(earlier(command.entry, telling));
    case "redo":
      return words.history.redone(earlier(command.entry, telling));
    case "name":
      return words.history.named(command.people.length);
    case "bulk":
      return tellBulk(command, edits, telling);
    default:
      return edits.length > 0 ? tellEdits(edits, telling) : tellCommand(command, telling);
  }
}

function earlier(id: EntryId, telling: Telling): string {
  const entry = telling.entries.get(id);
  return entry ? tell(entry, telling) : telling.words.history.earlier;
}

function tellBulk(command: Extract<Command, { do: "bulk" }>, edits: readonly Edit[], telling: Telling): string {
  const { words } = telling;
  switch (command.source) {
    case "together": {
      if (edits.length > 0) return tellEdits(edits, telling);
      const named = command.commands.flatMap((one) => (one.do === "name" ? one.people : []));
      return named.length > 0 ? words.history.named(named.length) : words.history.bulk.together;
    }
    case "booking":
    case "remedy":
    case "draft": {
      const name = words.history.bulk[command.source];
      return edits.length > 0 ? words.history.withWhat(name, tellEdits(edits, telling)) : name;
    }
    default:
      return words.history.bulk[command.source];
  }
}

function tellEdits(edits: readonly Edit[], telling: Telling): string {
  if (edits.length <= mostEdits) return edits.map((edit) => tellEdit(edit, telling)).join("; ");
  return countEdits(edits, telling);
}

/** Many edits, as counts of what was done to which noun. */
function countEdits(edits: readonly Edit[], { words }: Telling): string {
  const counts = new Map<string, { verb: string; noun: Noun | "season"; count: number }>();
  for (const edit of edits) {
    const verb = verbTold(edit, words);
    const key = `${verb} ${edit.noun}`;
    const counted = counts.get(key) ?? { verb, noun: edit.noun, count: 0 };
    counts.set(key, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()]
    .map(({ verb, noun, count }) =>
      noun === "season" ? words.history.seasonSet : words.history.bulkCount(verb, count, words.noun[noun]),
    )
    .join("; ");
}

function verbOf(edit: Edit): Verb {
  if (!edit.before) return "added";
  return edit.after ? "changed" : "removed";
}

function verbTold(edit: Edit, words: Words): string {
  return edit.noun === "session" ? words.history.sessionVerbs[sessionVerbOf(edit)] : words.history.verbs[verbOf(edit)];
}

/** What was done to a session: what it came to, else where it went, else only that it is otherwise. */
export function sessionVerbOf({ before, after }: Change<Session>): SessionVerb {
  if (!after) return "removed";
  if (!before || before.status !== after.status) {
    const isBack = before !== null && before.status !== "proposed" && after.status === "booked";
    return isBack ? "rebooked" : after.status;
  }
  const isElsewhere = before.date !== after.date || before.start !== after.start || before.trainer !== after.trainer;
  return isElsewhere ? "moved" : "changed";
}

function tellEdit(edit: Edit, telling: Telling): string {
  const { words } = telling;
  if (edit.noun === "season") return words.history.seasonSet;
  const what = `${verbTold(edit, words)} ${whatOf(edit, telling)}`;
  const changes = changesOf(edit, telling);
  return changes.length > 0 ? words.history.withFacts(what, changes) : what;
}

function whatOf(edit: Exclude<Edit, { noun: "season" }>, telling: Telling): string {
  const { words, date, names } = telling;
  const noun = words.noun[edit.noun].one;
  const weeks = (range: WeekRange) => weeksIn(range, date);
  switch (edit.noun) {
    case "department": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.ofPerson(noun, entry.name) : noun;
    }
    case "module": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.moduleOf(entry.name) : noun;
    }
    case "trainer": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.ofPerson(noun, names.trainer(entry.id)) : noun;
    }
    case "temp": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.ofPerson(noun, names.temp(entry.id)) : noun;
    }
    case "absence": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.absenceOf(entry.kind, names.trainer(entry.trainer), date.days(entry.days)) : noun;
    }
    case "loan": {
      const entry = edit.after ?? edit.before;
      return entry
        ? words.history.loanOf(names.trainer(entry.trainer), names.department(entry.department), weeks(entry.weeks))
        : noun;
    }
    case "raise": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.raiseOf(names.trainer(entry.trainer), weeks(entry.weeks)) : noun;
    }
    case "weekRule": {
      const entry = edit.after ?? edit.before;
      return entry ? words.history.ruleOf(names.department(entry.department), date.week(entry.week)) : noun;
    }
    case "wanted": {
      const entry = edit.after ?? edit.before;
      return entry
        ? words.history.wantedOf(
            words.role[entry.role].toLowerCase(),
            names.department(entry.department),
            weeks(entry.weeks),
          )
        : noun;
    }
    case "session": {
      // Whoever moved it knew it by where it was.
      const entry = edit.before ?? edit.after;
      if (!entry) return noun;
      const { kind } = entry;
      const what = "training" in kind ? names.module(kind.training.module) : titleOf(kind);
      const when = timeOf(entry.date, clockMinutes(entry.start), clockMinutes(entry.start) + entry.minutes, telling);
      return words.history.sessionOf(when, what, names.trainer(entry.trainer), entry.temps.map(names.temp));
    }
    case "shift": {
      const entry = edit.before ?? edit.after;
      if (!entry) return noun;
      const person = entry.person.kind === "trainer" ? names.trainer(entry.person.id) : names.temp(entry.person.id);
      const when = timeOf(entry.date, clockMinutes(entry.start), clockMinutes(entry.end), telling);
      return words.history.shiftOf(person, when);
    }
    case "followUp": {
      const entry = edit.before ?? edit.after;
      if (!entry) return noun;
      const { category, department, month } = entry;
      return words.followUps.history.followUpOf(category, names.department(department), date.month(month));
    }
    case "assessment": {
      const entry = edit.before ?? edit.after;
      return entry
        ? words.followUps.history.assessmentOf(words.followUps.body[entry.body], date.dayAndYear(entry.date))
        : noun;
    }
  }
}

/** A day with a span of the clock, which may end the next day. */
function timeOf(day: Day, from: number, to: number, { words, date }: Telling): string {
  return words.history.timeOf(date.weekdayAndDay(day), date.clock(from), date.clock(to % (24 * 60)));
}

/** Of an entry whose edits another version of the program made, only the command can be read. */
function tellCommand(command: Exclude<Command, { do: "undo" | "redo" | "name" | "bulk" }>, { words }: Telling): string {
  const say = (verb: Verb, noun: Noun) => `${words.history.verbs[verb]} ${words.noun[noun].one}`;
  switch (command.do) {
    case "add":
    case "new":
      return say("added", command.entry.noun);
    case "change":
      return say("changed", command.entry.noun);
    case "remove":
      return say("removed", command.entity.noun);
    case "setSeason":
      return words.history.seasonSet;
  }
}
