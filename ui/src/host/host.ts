/**
 * What the window asks of whatever it runs in: the shell's calls and events, one method each.
 *
 * The window knows this interface only. A call that is not answered rejects with a `Failure`.
 */
import type { Answer } from "../wire/Answer";
import type { AssessmentId } from "../wire/AssessmentId";
import type { BookingProgress } from "../wire/BookingProgress";
import type { BookingReview } from "../wire/BookingReview";
import type { Breach } from "../wire/Breach";
import type { CellMove } from "../wire/CellMove";
import type { Chances } from "../wire/Chances";
import type { Choices } from "../wire/Choices";
import type { Command } from "../wire/Command";
import type { DatabaseState } from "../wire/DatabaseState";
import type { DepartmentId } from "../wire/DepartmentId";
import type { DeviationFilter } from "../wire/DeviationFilter";
import type { Deviations } from "../wire/Deviations";
import type { Draft } from "../wire/Draft";
import type { Failure } from "../wire/Failure";
import type { Figures } from "../wire/Figures";
import type { Guidance } from "../wire/Guidance";
import type { HistoryFilter } from "../wire/HistoryFilter";
import type { HistoryPage } from "../wire/HistoryPage";
import type { ImportPreview } from "../wire/ImportPreview";
import type { ImportProgress } from "../wire/ImportProgress";
import type { ImportRows } from "../wire/ImportRows";
import type { Language } from "../wire/Language";
import type { Lifted } from "../wire/Lifted";
import type { ListKind } from "../wire/ListKind";
import type { NamesKept } from "../wire/NamesKept";
import type { NamesUntil } from "../wire/NamesUntil";
import type { Naming } from "../wire/Naming";
import type { Opened } from "../wire/Opened";
import type { OpenedDatabase } from "../wire/OpenedDatabase";
import type { PersonId } from "../wire/PersonId";
import type { Previewed } from "../wire/Previewed";
import type { Recipient } from "../wire/Recipient";
import type { Remedies } from "../wire/Remedies";
import type { Report } from "../wire/Report";
import type { ReportPages } from "../wire/ReportPages";
import type { Rescue } from "../wire/Rescue";
import type { Scope } from "../wire/Scope";
import type { SeasonId } from "../wire/SeasonId";
import type { SeasonInList } from "../wire/SeasonInList";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import type { SessionsToMend } from "../wire/SessionsToMend";
import type { ShellSettings } from "../wire/ShellSettings";
import type { TakenAlong } from "../wire/TakenAlong";
import type { Taker } from "../wire/Taker";
import type { Telling } from "../wire/Telling";
import type { TempId } from "../wire/TempId";
import type { TempSheet } from "../wire/TempSheet";
import type { Timetable } from "../wire/Timetable";
import type { TrainerId } from "../wire/TrainerId";
import type { Unbooked } from "../wire/Unbooked";
import type { Undone } from "../wire/Undone";
import type { Untold } from "../wire/Untold";
import type { Verdict } from "../wire/Verdict";
import type { View } from "../wire/View";
import type { Vulnerable } from "../wire/Vulnerable";
import type { Week } from "../wire/Week";
import type { WeekRange } from "../wire/WeekRange";
import type { WeekSheet } from "../wire/WeekSheet";
import type { Wish } from "../wire/Wish";

export interface Host {
  /** The open season, or `null` where there is none yet. */
  open(): Promise<Opened | null>;
  openExample(): Promise<Opened>;
  /** Every season of the database, archived ones included. */
  seasons(): Promise<SeasonInList[]>;
  openSeason(season: SeasonId): Promise<Opened>;
  /** Begins a season with the default curriculum and nothing else, and opens it. */
  newSeason(name: string, weeks: WeekRange): Promise<Opened>;
  /** Begins a season from the open one, and opens it. */
  rollForward(name: string, weeks: WeekRange, along: TakenAlong): Promise<Opened>;
  /** Puts a season away, or takes it out again. */
  archiveSeason(season: SeasonId, isArchived: boolean): Promise<SeasonInList[]>;
  /** Removes a season for good; answers with the one that is open then. */
  removeSeason(season: SeasonId): Promise<Opened | null>;
  execute(command: Command, names: Naming[]): Promise<Answer>;
  /** What commands would do; nothing is kept. */
  preview(commands: Command[], sequence: number): Promise<Previewed>;
  undo(): Promise<Undone>;
  redo(): Promise<Answer>;
  week(department: string, week: Week): Promise<WeekSheet>;
  /** How far a temp has come, module by module. */
  temp(temp: TempId): Promise<TempSheet>;
  /** What can be done about one cell. `support` is what a session of on-site support is called. */
  remedies(department: string, week: Week, support: string): Promise<Remedies>;
  /** The cells that turn red if one superuser falls away. */
  vulnerable(): Promise<Vulnerable[]>;
  /** Where the instructors go first. */
  rescues(): Promise<Rescue[]>;
  /** Booked sessions that cannot be held, and those of the past that nobody has confirmed. */
  sessionsToMend(): Promise<SessionsToMend>;
  /** Every trainer's week, with what they hold and what stands against it. */
  timetable(week: Week): Promise<Timetable>;
  /** The rules that a session would break, kept or not. */
  breaches(session: Session): Promise<Breach[]>;
  /** What is not booked, most urgent first. */
  unbooked(): Promise<Unbooked[]>;
  /** Who could hold a session that is wished for; `null` where one of its temps has no such need. */
  chances(wish: Wish): Promise<Chances | null>;
  /** What would fit at one time of a trainer, most urgent first. */
  takers(trainer: TrainerId, day: string, start: string): Promise<Taker[]>;
  /**
   * Books automatically for 1 to 60 seconds, and keeps nothing. What is booked stays as it is; `isAnew` may move what is
   * still to come and not locked, for the sake of what has no place otherwise.
   */
  book(scope: Scope, seconds: number, isAnew: boolean): Promise<BookingReview>;
  /** Stops the search; what it has by then is its answer. */
  stopBooking(): Promise<void>;
  /** The cells that would move were some of a booking's sessions accepted. */
  reviewBooking(token: string, sessions: SessionId[]): Promise<CellMove[]>;
  /** Books some of a booking's sessions, as one step. The others can be accepted after it, as long as nothing else changes. */
  acceptBooking(token: string, sessions: SessionId[]): Promise<Answer>;
  /** What somebody is to be told of their sessions. */
  telling(recipient: Recipient): Promise<Telling>;
  /** Everybody who does not know of everything yet. */
  untold(): Promise<Untold[]>;
  /** Writes a calendar file of somebody's sessions: its name, or `null` where none was chosen. */
  chooseCalendar(recipient: Recipient): Promise<string | null>;
  /** Notes that somebody has been told everything. */
  markTold(recipient: Recipient): Promise<Telling>;
  /** Deviations by month and category. */
  deviations(filter: DeviationFilter): Promise<Deviations>;
  /** What was lifted out of the departments, as of today. */
  lifted(): Promise<Lifted>;
  /** The figures of today. */
  figures(): Promise<Figures>;
  /** The figures as they were when an assessment was made; `null` where the history does not reach back to it. */
  figuresOf(assessment: AssessmentId): Promise<Figures | null>;
  /** When guidance of a department is due, and each instructor's first free times until then: at most one a day, soonest first. */
  guidance(department: DepartmentId, minutes: number): Promise<Guidance>;
  /** A report as pictures; the language is the report's, not the window's. */
  reportPages(report: Report, language: Language): Promise<ReportPages>;
  /** Writes a report as PDF: its name, or `null` where none was chosen. */
  chooseReport(report: Report, language: Language): Promise<string | null>;
  /** How long the open season's names are kept. */
  namesKept(until: NamesUntil): Promise<NamesKept>;
  /** Writes everything there is on one person: its name, or `null` where none was chosen. */
  choosePerson(person: PersonId): Promise<string | null>;
  /** Latest first, those before a revision. */
  history(before: number | null, filter: HistoryFilter): Promise<HistoryPage>;
  /** `null` where no file was chosen. */
  chooseImport(): Promise<ImportPreview | null>;
  /** The file the program was started with, looked at; asked once. */
  startedWith(): Promise<ImportPreview | null>;
  /** The file that was let go over the window, looked at; `null` where it was no file. */
  droppedFile(): Promise<ImportPreview | null>;
  /** Cells as they stand on the clipboard; `kind` is the list they are most likely of. */
  pasteImport(text: string, kind: ListKind | null): Promise<ImportPreview>;
  /** A list looked at anew, with everything that was said of it. */
  reviseImport(token: string, choices: Choices): Promise<ImportPreview>;
  /** Some of a list's rows, of one verdict or of all, in the order of the file. */
  importRows(token: string, verdict: Verdict | null, from: number, count: number): Promise<ImportRows>;
  acceptImport(token: string): Promise<Opened>;
  /** Stops reading a file. */
  cancelImport(): Promise<void>;
  /** Each of these writes a file: its name, or `null` where none was chosen. */
  chooseExport(): Promise<string | null>;
  chooseTemplate(blank: boolean): Promise<string | null>;
  chooseView(view: View): Promise<string | null>;
  database(): Promise<DatabaseState>;
  /** Lets the planner choose a database that is there, or where to make a new one; `null` where none was chosen. */
  chooseDatabase(isNew: boolean): Promise<OpenedDatabase | null>;
  /** Opens a database by its place, as `recent` shows it. */
  openDatabase(place: string): Promise<OpenedDatabase>;
  backUp(): Promise<DatabaseState>;
  /** Puts the database back as a backup has it; as it is now, it becomes a backup itself. */
  restore(backup: string): Promise<OpenedDatabase>;
  /** What was being typed and is not saved. */
  drafts(): Promise<Draft[]>;
  /** Keeps a draft, or with `null` throws it away. */
  keepDraft(key: string, text: string | null): Promise<void>;
  settings(): Promise<ShellSettings>;
  setSettings(settings: ShellSettings): Promise<ShellSettings>;
  /** Another window or program changed the season. Answers with how to stop listening. */
  onSeasonMoved(listener: (revision: number) => void): () => void;
  /** Midnight has passed. */
  onTodayMoved(listener: () => void): () => void;
  onImportProgress(listener: (progress: ImportProgress) => void): () => void;
  onBookingProgress(listener: (progress: BookingProgress) => void): () => void;
  /** A file is dragged over the window, or no longer. */
  onFileOver(listener: (isOver: boolean) => void): () => void;
  onFileDropped(listener: () => void): () => void;
}

const kinds: Record<Failure["kind"], true> = {
  refused: true,
  stale: true,
  importMoved: true,
  storeUnavailable: true,
  newerVersion: true,
  damaged: true,
  inUse: true,
  unsuitable: true,
  archived: true,
  malformed: true,
  nothingOpen: true,
  internal: true,
};

/** A rejection as the failure it carries; whatever else was thrown is internal. */
export function failureOf(thrown: unknown): Failure {
  const isFailure = typeof thrown === "object" && thrown !== null && "kind" in thrown && String(thrown.kind) in kinds;
  return isFailure ? (thrown as Failure) : { kind: "internal" };
}
