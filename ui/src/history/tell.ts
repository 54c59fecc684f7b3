/** What an entry of the history did, in words. Names are looked up as they are today: the history holds none. */
import type { Names } from "../season/names";
import type { Command } from "../wire/Command";
import type { Edit } from "../wire/Edit";
import type { EntryId } from "../wire/EntryId";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { Language } from "../words/words";

type Telling = Language & { names: Names; entries: ReadonlyMap<EntryId, HistoryEntry> };

/** Edits told one by one; what is more is counted. */
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
      return command.source === "together" && edits.length > 0
        ? tellEdits(edits, telling)
        : words.history.bulk[command.source];
    default:
      return edits.length > 0 ? tellEdits(edits, telling) : tellCommand(command, telling);
  }
}

function earlier(id: EntryId, telling: Telling): string {
  const entry = telling.entries.get(id);
  return entry ? tell(entry, telling) : telling.words.history.earlier;
}

function tellEdits(edits: readonly Edit[], telling: Telling): string {
  const { words } = telling;
  const told = edits.slice(0, mostEdits).map((edit) => tellEdit(edit, telling));
  const rest = edits.length - told.length;
  return [...told, ...(rest > 0 ? [words.history.andMore(rest)] : [])].join("; ");
}

function tellEdit(edit: Edit, telling: Telling): string {
  const { words } = telling;
  if (edit.noun === "season") return words.history.seasonSet;
  const what = whatOf(edit, telling);
  if (!edit.before) return words.history.added(what);
  return edit.after ? words.history.changed(what) : words.history.removed(what);
}

function whatOf(edit: Exclude<Edit, { noun: "season" }>, { words, date, names }: Telling): string {
  if (edit.noun === "absence") {
    const absence = edit.after ?? edit.before;
    if (absence) return words.history.absenceOf(absence.kind, names.trainer(absence.trainer), date.days(absence.days));
  }
  if (edit.noun === "department") {
    const department = edit.after ?? edit.before;
    if (department) return `${words.noun.department.one} ${department.name}`;
  }
  return words.noun[edit.noun].one;
}

/** Of an entry whose edits another version of the program made, only the command can be read. */
function tellCommand(command: Exclude<Command, { do: "undo" | "redo" | "name" | "bulk" }>, { words }: Telling): string {
  switch (command.do) {
    case "add":
    case "new":
      return words.history.added(words.noun[command.entry.noun].one);
    case "change":
      return words.history.changed(words.noun[command.entry.noun].one);
    case "remove":
      return words.history.removed(words.noun[command.entity.noun].one);
    case "setSeason":
      return words.history.seasonSet;
  }
}
