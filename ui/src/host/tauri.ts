/** The host inside the program: the only place that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { BookingProgress } from "../wire/BookingProgress";
import type { FileOver } from "../wire/FileOver";
import type { ImportProgress } from "../wire/ImportProgress";
import type { SeasonMoved } from "../wire/SeasonMoved";
import type { Host } from "./host";

function listening<Payload>(event: string, hear: (payload: Payload) => void): () => void {
  const stopping = listen<Payload>(event, ({ payload }) => hear(payload));
  return () => {
    void stopping.then((stop) => stop());
  };
}

export const tauriHost: Host = {
  open: () => invoke("open"),
  openExample: () => invoke("open_example"),
  seasons: () => invoke("seasons"),
  openSeason: (season) => invoke("open_season", { season }),
  newSeason: (name, weeks) => invoke("new_season", { name, weeks }),
  rollForward: (name, weeks, along) => invoke("roll_forward", { name, weeks, along }),
  archiveSeason: (season, isArchived) => invoke("archive_season", { season, isArchived }),
  removeSeason: (season) => invoke("remove_season", { season }),
  execute: (command, names) => invoke("execute", { command, names }),
  preview: (commands, sequence) => invoke("preview", { commands, sequence }),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  week: (department, week) => invoke("week", { department, week }),
  remedies: (department, week, support) => invoke("remedies", { department, week, support }),
  vulnerable: () => invoke("vulnerable"),
  rescues: () => invoke("rescues"),
  sessionsToMend: () => invoke("sessions_to_mend"),
  temp: (temp) => invoke("temp", { temp }),
  timetable: (week) => invoke("timetable", { week }),
  breaches: (session) => invoke("breaches", { session }),
  unbooked: () => invoke("unbooked"),
  chances: (wish) => invoke("chances", { wish }),
  takers: (trainer, day, start) => invoke("takers", { trainer, day, start }),
  book: (scope, seconds, isAnew) => invoke("book", { scope, seconds, isAnew }),
  stopBooking: () => invoke("stop_booking"),
  reviewBooking: (token, sessions) => invoke("review_booking", { token, sessions }),
  acceptBooking: (token, sessions) => invoke("accept_booking", { token, sessions }),
  telling: (recipient) => invoke("telling", { recipient }),
  untold: () => invoke("untold"),
  chooseCalendar: (recipient) => invoke("choose_calendar", { recipient }),
  markTold: (recipient) => invoke("mark_told", { recipient }),
  deviations: (filter) => invoke("deviations", { filter }),
  lifted: () => invoke("lifted"),
  figures: () => invoke("figures"),
  figuresOf: (assessment) => invoke("figures_of", { assessment }),
  guidance: (department, minutes) => invoke("guidance", { department, minutes }),
  reportPages: (report, language) => invoke("report_pages", { report, language }),
  chooseReport: (report, language) => invoke("choose_report", { report, language }),
  namesKept: (until) => invoke("names_kept", { until }),
  choosePerson: (person) => invoke("choose_person", { person }),
  history: (before, filter) => invoke("history", { before, filter }),
  chooseImport: () => invoke("choose_import"),
  startedWith: () => invoke("started_with"),
  droppedFile: () => invoke("dropped_file"),
  pasteImport: (text, kind) => invoke("paste_import", { text, kind }),
  reviseImport: (token, choices) => invoke("revise_import", { token, choices }),
  importRows: (token, verdict, from, count) => invoke("import_rows", { token, verdict, from, count }),
  acceptImport: (token) => invoke("accept_import", { token }),
  cancelImport: () => invoke("cancel_import"),
  chooseExport: () => invoke("choose_export"),
  chooseTemplate: (blank) => invoke("choose_template", { blank }),
  chooseView: (view) => invoke("choose_view", { view }),
  database: () => invoke("database"),
  chooseDatabase: (isNew) => invoke("choose_database", { isNew }),
  openDatabase: (place) => invoke("open_database", { place }),
  backUp: () => invoke("back_up"),
  restore: (backup) => invoke("restore", { backup }),
  drafts: () => invoke("drafts"),
  keepDraft: (key, text) => invoke("keep_draft", { key, text }),
  settings: () => invoke("settings"),
  setSettings: (settings) => invoke("set_settings", { settings }),
  onSeasonMoved: (listener) => listening<SeasonMoved>("season-moved", ({ revision }) => listener(revision)),
  onTodayMoved: (listener) => listening("today-moved", listener),
  onImportProgress: (listener) => listening<ImportProgress>("import-progress", listener),
  onBookingProgress: (listener) => listening<BookingProgress>("booking-progress", listener),
  onFileOver: (listener) => listening<FileOver>("file-over", ({ over }) => listener(over)),
  onFileDropped: (listener) => listening("file-dropped", () => listener()),
};
