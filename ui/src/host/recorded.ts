/**
 * A host without a shell, for tests and for the window in an ordinary browser: answers from a recording, in memory.
 *
 * It carries out commands on the recorded entries and recounts who is present, so that a tried holiday turns its
 * cell. It does not know the hours: a reason of hours, and all that is not about presence, stays as recorded. It is no
 * second implementation of the rules; the core is the only one.
 *
 * Not in the program: `main.tsx` reaches it only in development.
 */
import { type Day, monday, plusDays, weekOf, weeksFrom, weekYear } from "../dates";
import type { Absence } from "../wire/Absence";
import type { Answer } from "../wire/Answer";
import type { AnyEntry } from "../wire/AnyEntry";
import type { BookingProgress } from "../wire/BookingProgress";
import type { BookingReview } from "../wire/BookingReview";
import type { Breach } from "../wire/Breach";
import type { Cell } from "../wire/Cell";
import type { CellMove } from "../wire/CellMove";
import type { Chances } from "../wire/Chances";
import type { Command } from "../wire/Command";
import type { Contents } from "../wire/Contents";
import type { DatabaseState } from "../wire/DatabaseState";
import type { DepartmentBlock } from "../wire/DepartmentBlock";
import type { Draft } from "../wire/Draft";
import type { Edit } from "../wire/Edit";
import type { Failure } from "../wire/Failure";
import type { Figures } from "../wire/Figures";
import type { Guidance } from "../wire/Guidance";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { ImportPreview } from "../wire/ImportPreview";
import type { Municipality } from "../wire/Municipality";
import type { NamesKept } from "../wire/NamesKept";
import type { Naming } from "../wire/Naming";
import type { Noun } from "../wire/Noun";
import type { Opened } from "../wire/Opened";
import type { Outcome } from "../wire/Outcome";
import type { Problem } from "../wire/Problem";
import type { Recipient } from "../wire/Recipient";
import type { Remedies } from "../wire/Remedies";
import type { Rescue } from "../wire/Rescue";
import type { RowPreview } from "../wire/RowPreview";
import type { SeasonHead } from "../wire/SeasonHead";
import type { SeasonInList } from "../wire/SeasonInList";
import type { Session } from "../wire/Session";
import type { SessionInWeek } from "../wire/SessionInWeek";
import type { ShellSettings } from "../wire/ShellSettings";
import type { Taker } from "../wire/Taker";
import type { Telling } from "../wire/Telling";
import type { TempSheet } from "../wire/TempSheet";
import type { Timetable } from "../wire/Timetable";
import type { Trainer } from "../wire/Trainer";
import type { Unbooked } from "../wire/Unbooked";
import type { Untold } from "../wire/Untold";
import type { Vulnerable } from "../wire/Vulnerable";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";
import type { Host } from "./host";
import { deviationsOf, liftedOf } from "./recordedFollowUps";
import { recordedImport } from "./recordedImport";
import { collisions } from "./recordedSessions";
import { coverOf, departmentsOf, readinessOf, sheetOf } from "./recordedTemps";

/** What a recorded host answers from. */
export interface Recording {
  opened: Opened;
  sheets: WeekSheet[];
  /** What every way to bring in a file answers. */
  importPreview?: ImportPreview | null;
  /** The rows behind it, where it is a list. */
  importRows?: RowPreview[];
  settings?: Partial<ShellSettings>;
  /** Until when names are kept, where it is not the end of a year that is not over. */
  namesKept?: Pick<NamesKept, "until" | "isOver">;
  /** How far each temp has come. */
  temps?: TempSheet[];
  /** What can be done about cells, as recorded. */
  remedies?: Remedies[];
  vulnerable?: Vulnerable[];
  rescues?: Rescue[];
  /** Weeks of sessions; what is booked or changed since is put into them without a look at the rules. */
  timetables?: Timetable[];
  /** What every session that is tried would break. */
  breaches?: Breach[];
  unbooked?: Unbooked[];
  /** What every wish for a session is answered with. */
  chances?: Chances;
  takers?: Taker[];
  /** What every automatic booking answers with, and how it came there. */
  bookingReview?: BookingReview;
  bookingProgress?: BookingProgress[];
  /** Those of today. */
  figures?: Figures;
  /** Those of an assessment, where they are not today's. */
  figuresOf?: Record<string, Figures | null>;
  guidance?: Guidance;
  /** What every report looks like. */
  reportPages?: string[];
  tellings?: Telling[];
  untold?: Untold[];
  /** Seasons of the database besides the open one. */
  otherSeasons?: SeasonInList[];
  database?: DatabaseState;
  /** What was being typed when the program was closed. */
  drafts?: Draft[];
  /** What turns where a module or a rule is tried: the hours are not known here. */
  ruleMoves?: CellMove[];
  /** The database is new: `open` answers that there is no season yet. */
  isEmpty?: boolean;
  /** The database cannot be opened. */
  openFailure?: Failure;
  /** The open season has been put away. */
  isArchived?: boolean;
}

const lists = {
  department: "departments",
  module: "modules",
  weekRule: "weekRules",
  trainer: "trainers",
  loan: "loans",
  raise: "raises",
  absence: "absences",
  temp: "temps",
  wanted: "wanted",
  shift: "shifts",
  followUp: "followUps",
  session: "sessions",
  assessment: "assessments",
} as const satisfies Record<Noun, keyof Contents>;

type Entry = { id: string };

const oneDatabase: DatabaseState = {
  place: "skulder.db",
  isFile: true,
  backupFolder: "backups",
  backups: [],
  backupTrouble: null,
  recent: [],
};

export function recordedHost(recording: Recording): Host {
  const { opened, sheets, temps: tempSheets = [] } = structuredClone(recording);
  let isOpen = !recording.isEmpty;
  let settings: ShellSettings = { theme: "light", language: "nb", namesUntil: "december", ...recording.settings };
  let archived = new Set([
    ...(recording.isArchived ? [recording.opened.seasonId] : []),
    ...(recording.otherSeasons ?? []).filter((one) => one.isArchived).map(({ id }) => id),
  ]);
  const drafts = new Map((recording.drafts ?? []).map(({ key, text }) => [key, text]));
  const database: DatabaseState = structuredClone(recording.database ?? oneDatabase);
  const history: HistoryEntry[] = [];
  let undone: HistoryEntry[] = [];
  let isUndone = new Set<string>();

  const isThere = ({ id: { kind, id } }: Naming) => listOf(kind, opened.contents).some((entry) => entry.id === id);

  /** Names that are taken away go with those of whoever was removed, and with every draft that they stand in. */
  function takeAway(names: readonly Naming[]): void {
    const goes = (one: Naming) =>
      !isThere(one) || names.some(({ id }) => id.kind === one.id.kind && id.id === one.id.id);
    const gone = opened.people.filter(goes).map(({ person }) => person.name);
    for (const [key, text] of drafts) if (gone.some((name) => text.includes(name))) drafts.delete(key);
    opened.people = opened.people.filter(isThere);
  }

  const refused = (problems: Problem[]): Failure => ({ kind: "refused", refusal: { problems } });
  const listOf = (noun: Noun, contents: Contents) => contents[lists[noun]] as Entry[];

  function editsOf(commands: readonly Command[], contents: Contents): Edit[] {
    const edits: Edit[] = [];
    const run = (command: Command, at: number): void => {
      switch (command.do) {
        case "add":
        case "new":
        case "change": {
          const { noun, ...entry } = command.entry as AnyEntry & Entry;
          const before =
            command.do === "new" ? null : (listOf(noun, contents).find(({ id }) => id === entry.id) ?? null);
          if (command.do === "change" && !before) {
            const entity = { noun, id: entry.id };
            throw refused([{ command: at, entity, field: "id", why: { why: "unknown", entity } }]);
          }
          const id = command.do === "new" ? `${noun}-${opened.revision + 1}-${edits.length}` : entry.id;
          if (noun === "session") {
            const session = { ...entry, id } as Session;
            const problems = collisions(session, before as Session | null, contents.sessions, at);
            if (problems.length > 0) throw refused(problems);
          }
          edits.push({ noun, before, after: { ...entry, id } } as Edit);
          break;
        }
        case "remove": {
          const { noun, id } = command.entity;
          const before = listOf(noun, contents).find((entry) => entry.id === id) ?? null;
          if (before) edits.push({ noun, before, after: null } as Edit);
          break;
        }
        case "bulk":
          command.commands.forEach(run);
          break;
        case "setSeason":
          edits.push({ noun: "season", before: contents.head, after: command.season });
          break;
        default:
          break;
      }
    };
    commands.forEach(run);
    return edits;
  }

  function contentsAfter(contents: Contents, edits: readonly Edit[]): Contents {
    const after: Record<string, unknown> = { ...contents };
    for (const edit of edits) {
      if (edit.noun === "season") {
        after.head = edit.after;
        continue;
      }
      const list = after[lists[edit.noun]] as Entry[];
      const id = (edit.after ?? edit.before)?.id;
      const rest = list.filter((entry) => entry.id !== id);
      after[lists[edit.noun]] = edit.after ? [...rest, edit.after] : rest;
    }
    return after as unknown as Contents;
  }

  const workdays = (week: Week): Day[] =>
    [0, 1, 2, 3, 4]
      .map((count) => plusDays(monday(week), count))
      .filter((day) => !opened.publicHolidays.some((holiday) => holiday.day === day));

  const absentOn = (absences: readonly Absence[], day: Day) =>
    absences.filter(({ status, days }) => status !== "declined" && days.first <= day && day <= days.last);

  const isAvailable = (absences: readonly Absence[], week: Week) => {
    const days = workdays(week);
    const present = days.filter((day) => absentOn(absences, day).length === 0).length;
    return present > 0 && present >= Math.min(opened.contents.head.settings.presentDaysMin, days.length);
  };

  const availableOf = (trainers: readonly Trainer[], week: Week, contents: Contents) =>
    trainers.filter(({ id }) =>
      isAvailable(
        contents.absences.filter(({ trainer }) => trainer === id),
        week,
      ),
    ).length;

  const departmentOf = (trainer: Trainer) =>
    "superuser" in trainer.kind ? trainer.kind.superuser.department : undefined;

  const seatsOf = (department: string, contents: Contents) => ({
    cover: coverOf(department, contents),
    temps: readinessOf(department, contents, tempSheets),
  });
  opened.blocks = opened.blocks.map((block) => ({ ...block, ...seatsOf(block.department, opened.contents) }));

  /** Where a superuser counts in a week: on loan, elsewhere. */
  const countsFor = (trainer: Trainer, week: Week, { loans }: Contents) =>
    loans.find((loan) => loan.trainer === trainer.id && loan.weeks.first <= week && week <= loan.weeks.last)
      ?.department ?? departmentOf(trainer);

  /** What a cell needs at least: its exception, or as it was recorded. */
  const minimumOf = (department: string, { week, minPresent }: Cell, { weekRules }: Contents) => {
    const recordedCell = recording.opened.blocks
      .find((block) => block.department === department)
      ?.cells.find((cell) => cell.week === week);
    const rule = weekRules.find((one) => one.department === department && one.week === week);
    return rule?.minPresent ?? recordedCell?.minPresent ?? minPresent;
  };

  function recounted(block: DepartmentBlock, contents: Contents): DepartmentBlock {
    return {
      ...block,
      ...seatsOf(block.department, contents),
      cells: block.cells.map((cell): Cell => {
        const present = availableOf(
          contents.trainers.filter((trainer) => countsFor(trainer, cell.week, contents) === block.department),
          cell.week,
          contents,
        );
        const minPresent = minimumOf(block.department, cell, contents);
        if (present === cell.present && minPresent === cell.minPresent) return cell;
        const isRed = present < minPresent || cell.reasons.includes("tooFewHours");
        const kept = cell.reasons.filter((reason) => !["tooFewPresent", "noBackup"].includes(reason));
        const reasons: Cell["reasons"] = isRed
          ? [...(present < minPresent ? (["tooFewPresent"] as const) : []), ...kept]
          : [...(present === minPresent && cell.fresh > 0 ? (["noBackup"] as const) : []), ...kept];
        const isEmpty = cell.status === "empty" && minPresent === 0;
        const status = isRed ? "red" : reasons.length > 0 ? "yellow" : isEmpty ? "empty" : "green";
        return { ...cell, present, minPresent, reasons, status };
      }),
    };
  }

  /** The block of a department that was not there: nobody works in it yet. */
  const newBlock = (department: string): DepartmentBlock => ({
    department,
    cells: weeksFrom(opened.contents.head.weeks.first, opened.contents.head.weeks.last).map((week) => ({
      week,
      status: "empty",
      reasons: [],
      present: 0,
      minPresent: 0,
      onFloor: 0,
      fresh: 0,
    })),
    findings: [],
    temps: [],
    cover: [],
  });

  /** The departments that an edit can move. */
  function touchedBy(edit: Edit, contents: Contents): (string | undefined)[] {
    const trainersOwn = (ids: readonly (string | undefined)[]) =>
      contents.trainers.filter(({ id }) => ids.includes(id)).map(departmentOf);
    switch (edit.noun) {
      case "absence":
        return trainersOwn([edit.before?.trainer, edit.after?.trainer]);
      case "loan":
        return [
          edit.before?.department,
          edit.after?.department,
          ...trainersOwn([edit.before?.trainer, edit.after?.trainer]),
        ];
      case "weekRule":
        return [edit.before?.department, edit.after?.department];
      case "trainer":
        return [edit.before, edit.after].flatMap((trainer) => (trainer ? departmentOf(trainer) : []));
      case "department":
        return edit.before ? [] : [edit.after?.id];
      default:
        return departmentsOf(edit);
    }
  }

  function municipalityOf(blocks: readonly DepartmentBlock[], contents: Contents): Municipality {
    const count = (status: Cell["status"]) =>
      blocks.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.status === status).length, 0);
    const instructors = contents.trainers.filter((trainer) => "instructor" in trainer.kind);
    return {
      ...opened.municipality,
      redCells: count("red"),
      yellowCells: count("yellow"),
      redDepartments: blocks.filter(({ cells }) => cells.some(({ status }) => status === "red")).length,
      instructors: opened.municipality.instructors.map(({ week }) => ({
        week,
        of: instructors.length,
        available: availableOf(instructors, week, contents),
      })),
    };
  }

  function outcomeOf(edits: Edit[], revision: number): { outcome: Outcome; contents: Contents } {
    const contents = contentsAfter(opened.contents, edits);
    const touched = new Set(edits.flatMap((edit) => touchedBy(edit, contents)));
    const gone = edits.flatMap((edit) =>
      edit.noun === "department" && edit.before && !edit.after ? [edit.before.id] : [],
    );
    const isNew = (id: string) => opened.blocks.every(({ department }) => department !== id);
    const begun = edits.flatMap((edit) =>
      edit.noun === "department" && edit.after && isNew(edit.after.id) ? [newBlock(edit.after.id)] : [],
    );
    const departments = [...opened.blocks, ...begun]
      .filter(({ department }) => touched.has(department) && !gone.includes(department))
      .map((block) => recounted(block, contents));
    const blocks = opened.blocks.map(
      (block) => departments.find((one) => one.department === block.department) ?? block,
    );
    const moves = departments.flatMap((block) => {
      const before = opened.blocks.find(({ department }) => department === block.department)?.cells ?? [];
      return block.cells.flatMap((cell, at) => {
        const status = before[at]?.status ?? "empty";
        return status === cell.status
          ? []
          : [{ department: block.department, week: cell.week, before: status, after: cell.status }];
      });
    });
    if (edits.some(({ noun }) => noun === "module" || noun === "season")) moves.push(...(recording.ruleMoves ?? []));
    const municipality = municipalityOf(blocks, contents);
    return { outcome: { revision, changes: edits, departments, gone, municipality, moves }, contents };
  }

  function commit(command: Command, edits: Edit[]): Answer {
    const { outcome, contents } = outcomeOf(edits, opened.revision + 1);
    opened.revision += 1;
    opened.contents = contents;
    opened.municipality = outcome.municipality;
    const { departments, gone } = outcome;
    opened.blocks = [
      ...opened.blocks,
      ...departments.filter((one) => opened.blocks.every((block) => block.department !== one.department)),
    ]
      .filter(({ department }) => !gone.includes(department))
      .map((block) => departments.find(({ department }) => department === block.department) ?? block);
    history.push({
      id: `e-${opened.revision}`,
      revision: opened.revision,
      at: `${opened.today}T08:${String(opened.revision % 60).padStart(2, "0")}:00Z`,
      author: "Kari Planlegger",
      command,
      edits,
      isReversible: true,
    });
    opened.steps = { canUndo: undoable().length > 0, canRedo: undone.length > 0 };
    return { outcome, steps: opened.steps };
  }

  const seasons = (): SeasonInList[] => {
    const { seasonId: id, contents, isExample, today } = opened;
    const { name, weeks } = contents.head;
    const changedAt = `${today}T08:00:00Z`;
    const own = { id, name, weeks, changedAt, isOpen: true, isArchived: archived.has(id), isExample };
    const others = (recording.otherSeasons ?? []).map((one) => ({ ...one, isArchived: archived.has(one.id) }));
    return [own, ...others];
  };

  /** Begins a season with some of the lists of the open one. */
  function begin(head: SeasonHead, kept: readonly (keyof Contents)[]): void {
    const lists = Object.entries(opened.contents).map(([list, entries]) => [
      list,
      kept.includes(list as keyof Contents) ? entries : [],
    ]);
    opened.seasonId = `season-${head.weeks.first}`;
    opened.isExample = false;
    opened.revision = 1;
    opened.contents = { ...Object.fromEntries(lists), head } as Contents;
    opened.blocks = [];
    history.length = 0;
    undone = [];
    isOpen = true;
  }

  const undoable = () =>
    history.filter(({ id, command }) => command.do !== "undo" && command.do !== "redo" && !isUndone.has(id));
  const turned = (edits: readonly Edit[]) =>
    edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit).reverse();
  const brought = structuredClone(recording.importPreview ?? null);
  const list = brought?.kind === "list" ? recordedImport(brought, recording.importRows ?? []) : null;
  const later = async <Value>(value: Value): Promise<Value> => structuredClone(value);
  const failing = (kind: "nothingOpen" | "internal" | "malformed"): Promise<never> =>
    Promise.reject({ kind } satisfies Failure);

  const bookingListeners = new Set<(progress: BookingProgress) => void>();
  const told: Recipient[] = [];
  const isTold = (recipient: Recipient) => told.some(({ kind, id }) => kind === recipient.kind && id === recipient.id);
  const tellingOf = (recipient: Recipient): Telling => {
    const recorded = recording.tellings?.find(
      (one) => one.recipient.kind === recipient.kind && one.recipient.id === recipient.id,
    );
    const telling = recorded ?? { recipient, toldAt: null, toldBy: null, sessions: [] };
    if (!isTold(recipient)) return telling;
    const sessions = telling.sessions.filter(({ news }) => news.is !== "cancelled");
    return {
      ...telling,
      toldAt: `${opened.today}T09:00:00Z`,
      toldBy: "Kari Planlegger",
      sessions: sessions.map((one) => ({ ...one, news: { is: "nothing" } })),
    };
  };

  /** A recorded week with the sessions as they are now; one that was not recorded is an ordinary one. */
  function timetableOf(week: Week): Timetable {
    const recorded = recording.timetables?.find((one) => one.week === week);
    const sessions = opened.contents.sessions.filter(({ date }) => weekOf(date) === week);
    const minutesOf = new Map<string, number>();
    for (const { trainer, status, minutes } of sessions) {
      if (["booked", "held"].includes(status)) minutesOf.set(trainer, (minutesOf.get(trainer) ?? 0) + minutes);
    }
    const absencesOf = new Map<string, Absence[]>();
    for (const one of opened.contents.absences) {
      absencesOf.set(one.trainer, [...(absencesOf.get(one.trainer) ?? []), one]);
    }
    const weekOfTrainer = new Map(recorded?.trainers.map((one) => [one.trainer, one]));
    const told = new Map(recorded?.sessions.map((one) => [one.session, one]));
    const begun = new Map(recording.opened.contents.sessions.map((one) => [one.id, one]));
    const open = [{ from: 450, to: 900, shift: null }];
    const trainers = opened.contents.trainers.map((trainer) => {
      const absences = absencesOf.get(trainer.id) ?? [];
      const days = [0, 1, 2, 3, 4, 5, 6].map((count) => {
        const day = plusDays(monday(week), count);
        const away = absentOn(absences, day).map(({ id }) => id);
        return { day, isThere: away.length === 0, absences: away, open: workdays(week).includes(day) ? open : [] };
      });
      const known = weekOfTrainer.get(trainer.id);
      const capacity = known?.capacity ?? 600;
      const department = countsFor(trainer, week, opened.contents) ?? null;
      return {
        trainer: trainer.id,
        department,
        capacity,
        taken: minutesOf.get(trainer.id) ?? 0,
        days: known?.days ?? days,
      };
    });
    const standing = (session: Session): SessionInWeek => {
      const known = told.get(session.id);
      const before = begun.get(session.id);
      const isAsRecorded = JSON.stringify(before) === JSON.stringify(session);
      if (known && isAsRecorded) return known;
      const counts = session.status === "booked" || session.status === "held";
      return { session: session.id, standing: counts ? "counts" : "idle", breaches: [] };
    };
    return { week, trainers, sessions: sessions.map(standing) };
  }

  return {
    open: () => (recording.openFailure ? Promise.reject(recording.openFailure) : later(isOpen ? opened : null)),
    openExample: () => {
      isOpen = true;
      return later(opened);
    },
    seasons: () => later(seasons()),
    openSeason: () => later(opened),
    newSeason: async (name, weeks) => {
      begin({ name, weeks, settings: opened.contents.head.settings }, ["modules"]);
      return later(opened);
    },
    rollForward: async (name, weeks, along) => {
      const kept = ["departments", "modules", "trainers"] as (keyof Contents)[];
      if (along.wanted) kept.push("wanted");
      if (along.weekRules) kept.push("weekRules");
      begin({ name, weeks, settings: opened.contents.head.settings }, kept);
      return later(opened);
    },
    archiveSeason: (season, isArchived) => {
      archived = new Set([...archived].filter((id) => id !== season));
      if (isArchived) archived.add(season);
      return later(seasons());
    },
    removeSeason: () => {
      isOpen = false;
      return later(null);
    },
    execute: async (command, names) => {
      const edits = editsOf([command], opened.contents);
      undone = [];
      if (command.do === "bulk" && command.source === "anonymise") takeAway(names);
      const isNamed = ({ id }: Naming) => names.some((one) => one.id.kind === id.kind && one.id.id === id.id);
      opened.people = [...opened.people.filter((one) => !isNamed(one)), ...names];
      return later(commit(command, edits));
    },
    preview: async (commands, sequence) => {
      const { outcome } = outcomeOf(editsOf(commands, opened.contents), opened.revision);
      return later({ sequence, outcome });
    },
    undo: async () => {
      const entry = undoable().at(-1);
      if (!entry) return failing("internal");
      isUndone = new Set([...isUndone, entry.id]);
      undone.push(entry);
      return later({ kind: "moved", answer: commit({ do: "undo", entry: entry.id }, turned(entry.edits)) });
    },
    redo: async () => {
      const entry = undone.pop();
      if (!entry) return failing("internal");
      isUndone = new Set([...isUndone].filter((id) => id !== entry.id));
      return later(commit({ do: "redo", entry: entry.id }, entry.edits));
    },
    week: async (department, week) => {
      const sheet = sheets.find((one) => one.department === department && one.week === week);
      const cell = opened.blocks.find((one) => one.department === department)?.cells.find((one) => one.week === week);
      if (!sheet || !cell) return failing("internal");
      const trainers = sheet.trainers.map((row) => {
        const absences = opened.contents.absences.filter(({ trainer }) => trainer === row.trainer);
        const away = workdays(week).filter((day) => absentOn(absences, day).length > 0);
        return {
          ...row,
          days: workdays(week).length - away.length,
          isPresent: isAvailable(absences, week),
          absences: [...new Set(away.flatMap((day) => absentOn(absences, day).map(({ id }) => id)))],
        };
      });
      return later({ ...sheet, cell, trainers });
    },
    temp: async (id) => {
      const temp = opened.contents.temps.find((one) => one.id === id);
      return temp ? later(sheetOf(temp, tempSheets)) : failing("internal");
    },
    remedies: async (department, week) => {
      const cell = opened.blocks.find((one) => one.department === department)?.cells.find((one) => one.week === week);
      const isMendable = cell?.status === "red" || cell?.reasons.includes("trainBefore");
      const recorded = recording.remedies?.find((one) => one.department === department && one.week === week);
      return later(recorded && isMendable ? recorded : { department, week, offered: [], tried: [] });
    },
    vulnerable: () => later(recording.vulnerable ?? []),
    rescues: () => later(recording.rescues ?? []),
    sessionsToMend: async () => {
      const all = (recording.timetables ?? []).flatMap(({ week }) => timetableOf(week).sessions);
      const thatAre = (standing: SessionInWeek["standing"]) =>
        all.filter((one) => one.standing === standing).map(({ session }) => session);
      return later({ broken: thatAre("broken"), unconfirmed: thatAre("unconfirmed") });
    },
    timetable: async (week) => later(timetableOf(week)),
    breaches: () => later(recording.breaches ?? []),
    unbooked: async () => {
      const isOpen = ({ temp, module }: Unbooked) =>
        !opened.contents.sessions.some(
          ({ kind, temps, status }) =>
            "training" in kind && kind.training.module === module && temps.includes(temp) && status === "booked",
        );
      return later((recording.unbooked ?? []).filter(isOpen));
    },
    chances: () => later(recording.chances ?? null),
    takers: () => later(recording.takers ?? []),
    book: async () => {
      if (!recording.bookingReview) return failing("internal");
      for (const progress of recording.bookingProgress ?? []) {
        for (const listener of bookingListeners) listener(progress);
      }
      return later(recording.bookingReview);
    },
    stopBooking: () => later(undefined),
    reviewBooking: async (_token, sessions) => {
      const all = recording.bookingReview;
      return later(all && sessions.length > 0 ? all.moves : []);
    },
    acceptBooking: async (_token, accepted) => {
      const proposed = recording.bookingReview?.booking.sessions ?? [];
      const commands = proposed
        .filter(({ id }) => accepted.includes(id))
        .map((session): Command => ({ do: "add", entry: { noun: "session", ...session, status: "booked" } }));
      const command: Command = { do: "bulk", source: "booking", commands };
      return later(commit(command, editsOf([command], opened.contents)));
    },
    telling: async (recipient) => later(tellingOf(recipient)),
    untold: async () => later((recording.untold ?? []).filter((one) => !isTold(one.recipient))),
    chooseCalendar: () => later("kalender.ics"),
    markTold: async (recipient) => {
      told.push(recipient);
      return later(tellingOf(recipient));
    },
    deviations: async (filter) => later(deviationsOf(opened.contents, filter, opened.today)),
    lifted: async () => later(liftedOf(opened.contents, opened.today)),
    figures: () => (recording.figures ? later(recording.figures) : failing("internal")),
    figuresOf: (assessment) => {
      const kept = recording.figuresOf?.[assessment];
      return later(kept === undefined ? (recording.figures ?? null) : kept);
    },
    guidance: () => later(recording.guidance ?? { due: opened.today, isFromSeason: false, days: null, times: [] }),
    reportPages: () => later({ pages: recording.reportPages ?? [] }),
    chooseReport: () => later("Rapport.pdf"),
    namesKept: () => {
      const removed = opened.people.filter((one) => !isThere(one)).length;
      const until = `${weekYear(opened.contents.head.weeks.last)}-12-31`;
      return later({ until, isOver: false, ...recording.namesKept, removed });
    },
    choosePerson: () => later("Person.json"),
    history: (before, { author, day }) =>
      later({
        entries: history
          .filter(({ revision }) => before === null || revision < before)
          .filter((entry) => (author === null || entry.author === author) && (day === null || entry.at.startsWith(day)))
          .reverse(),
        next: null,
        authors: [...new Set(history.map((entry) => entry.author))],
      }),
    chooseImport: () => later(brought),
    droppedFile: () => later(brought),
    pasteImport: () => (brought ? later(brought) : failing("internal")),
    reviseImport: (token, choices) => (list ? list.reviseImport(token, choices).then(later) : failing("malformed")),
    importRows: (...asked) => (list ? list.importRows(...asked).then(later) : failing("malformed")),
    cancelImport: () => later(undefined),
    acceptImport: () => {
      isOpen = true;
      return later(opened);
    },
    startedWith: () => later(null),
    chooseExport: () => later(`skulder-${weekOf(opened.today)}.json`),
    chooseTemplate: (blank) => later(blank ? "tom-mal.xlsx" : "mal.xlsx"),
    chooseView: () => later("visning.xlsx"),
    database: () => later(database),
    chooseDatabase: () => later(null),
    openDatabase: () => later({ opened: isOpen ? opened : null }),
    backUp: async () => {
      const at = `${opened.today}T10:00:00Z`;
      database.backups.unshift({ id: `skulder-${database.backups.length}.db`, at, bytes: 1_048_576 });
      return later(database);
    },
    restore: () => later({ opened: isOpen ? opened : null }),
    drafts: () => later([...drafts].map(([key, text]) => ({ key, text }))),
    keepDraft: async (key, text) => {
      if (text === null) drafts.delete(key);
      else drafts.set(key, text);
    },
    settings: () => later(settings),
    setSettings: async (next) => {
      settings = next;
      return settings;
    },
    onSeasonMoved: () => () => {},
    onTodayMoved: () => () => {},
    onImportProgress: () => () => {},
    onBookingProgress: (listener) => {
      bookingListeners.add(listener);
      return () => bookingListeners.delete(listener);
    },
    onFileOver: () => () => {},
    onFileDropped: () => () => {},
  };
}
