/**
 * What the window asks of whatever it runs in: the shell's calls and events, one method each.
 *
 * The window knows this interface only. A call that is not answered rejects with a `Failure`.
 */
import type { Answer } from "../wire/Answer";
import type { Choices } from "../wire/Choices";
import type { Command } from "../wire/Command";
import type { Failure } from "../wire/Failure";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { ImportPreview } from "../wire/ImportPreview";
import type { ImportProgress } from "../wire/ImportProgress";
import type { ImportRows } from "../wire/ImportRows";
import type { ListKind } from "../wire/ListKind";
import type { Naming } from "../wire/Naming";
import type { Opened } from "../wire/Opened";
import type { Previewed } from "../wire/Previewed";
import type { ShellSettings } from "../wire/ShellSettings";
import type { Theme } from "../wire/Theme";
import type { Verdict } from "../wire/Verdict";
import type { View } from "../wire/View";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";

export interface Host {
  /** The open season, or `null` where there is none yet. */
  open(): Promise<Opened | null>;
  openExample(): Promise<Opened>;
  removeExample(): Promise<Opened | null>;
  execute(command: Command, names: Naming[]): Promise<Answer>;
  /** What commands would do; nothing is kept. */
  preview(commands: Command[], sequence: number): Promise<Previewed>;
  undo(): Promise<Answer>;
  redo(): Promise<Answer>;
  week(department: string, week: Week): Promise<WeekSheet>;
  /** Latest first, those before a revision. */
  history(before: number | null): Promise<HistoryEntry[]>;
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
  settings(): Promise<ShellSettings>;
  setTheme(theme: Theme): Promise<ShellSettings>;
  /** Another window or program changed the season. Answers with how to stop listening. */
  onSeasonMoved(listener: (revision: number) => void): () => void;
  /** Midnight has passed. */
  onTodayMoved(listener: () => void): () => void;
  onImportProgress(listener: (progress: ImportProgress) => void): () => void;
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
  malformed: true,
  nothingOpen: true,
  internal: true,
};

/** A rejection as the failure it carries; whatever else was thrown is internal. */
export function failureOf(thrown: unknown): Failure {
  const isFailure = typeof thrown === "object" && thrown !== null && "kind" in thrown && String(thrown.kind) in kinds;
  return isFailure ? (thrown as Failure) : { kind: "internal" };
}
