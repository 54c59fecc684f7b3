/**
 * What the window asks of whatever it runs in: the shell's calls and events, one method each.
 *
 * The window knows this interface only. A call that is not answered rejects with a `Failure`.
 */
import type { Answer } from "../wire/Answer";
import type { Command } from "../wire/Command";
import type { Failure } from "../wire/Failure";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { ImportPreview } from "../wire/ImportPreview";
import type { Naming } from "../wire/Naming";
import type { Opened } from "../wire/Opened";
import type { Previewed } from "../wire/Previewed";
import type { ShellSettings } from "../wire/ShellSettings";
import type { Theme } from "../wire/Theme";
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
  acceptImport(token: string): Promise<Opened>;
  /** The file written, or `null` where none was chosen. */
  chooseExport(): Promise<string | null>;
  settings(): Promise<ShellSettings>;
  setTheme(theme: Theme): Promise<ShellSettings>;
  /** Another window or program changed the season. Answers with how to stop listening. */
  onSeasonMoved(listener: (revision: number) => void): () => void;
  /** Midnight has passed. */
  onTodayMoved(listener: () => void): () => void;
}

const kinds: Record<Failure["kind"], true> = {
  refused: true,
  stale: true,
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
