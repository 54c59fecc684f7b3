/** Goes into the page before the production bundle: Tauri's calls, answered by the recorded host. */
import { emit } from "@tauri-apps/api/event";
import { mockIPC } from "@tauri-apps/api/mocks";
import { type Recording, recordedHost } from "../../src/host/recorded";

declare global {
  interface Window {
    recording: Recording;
    /** Calls made, for tests to look at. */
    calls: { call: string; args: unknown }[];
    /** The next call of this name rejects with this. */
    failing: Record<string, unknown>;
    /** Calls of this name are not answered before they are let go. */
    hold: (call: string) => void;
    letGo: (call: string) => void;
    /** Tells the page of an event of the shell. */
    tell: (event: string, payload: unknown) => Promise<void>;
  }
}

const host = recordedHost(window.recording);
window.calls = [];
window.failing = {};
const held = new Map<string, { promise: Promise<void>; resolve: () => void }>();
window.hold = (call) => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  held.set(call, { promise, resolve });
};
window.letGo = (call) => {
  held.get(call)?.resolve();
  held.delete(call);
};
window.tell = emit;
host.onBookingProgress((progress) => void emit("booking-progress", progress));

// biome-ignore lint/suspicious/noExplicitAny: what arrives over the wire is the shell's to check
type Args = Record<string, any>;
const answers: Record<string, (args: Args) => Promise<unknown>> = {
  open: () => host.open(),
  open_example: () => host.openExample(),
  seasons: () => host.seasons(),
  open_season: ({ season }) => host.openSeason(season),
  new_season: ({ name, weeks }) => host.newSeason(name, weeks),
  roll_forward: ({ name, weeks, along }) => host.rollForward(name, weeks, along),
  archive_season: ({ season, isArchived }) => host.archiveSeason(season, isArchived),
  remove_season: ({ season }) => host.removeSeason(season),
  execute: ({ command, names }) => host.execute(command, names),
  preview: ({ commands, sequence }) => host.preview(commands, sequence),
  undo: () => host.undo(),
  redo: () => host.redo(),
  week: ({ department, week }) => host.week(department, week),
  temp: ({ temp }) => host.temp(temp),
  remedies: ({ department, week, support }) => host.remedies(department, week, support),
  vulnerable: () => host.vulnerable(),
  rescues: () => host.rescues(),
  sessions_to_mend: () => host.sessionsToMend(),
  timetable: ({ week }) => host.timetable(week),
  breaches: ({ session }) => host.breaches(session),
  unbooked: () => host.unbooked(),
  chances: ({ wish }) => host.chances(wish),
  takers: ({ trainer, day, start }) => host.takers(trainer, day, start),
  book: ({ scope, seconds, isAnew }) => host.book(scope, seconds, isAnew),
  stop_booking: () => host.stopBooking(),
  review_booking: ({ token, sessions }) => host.reviewBooking(token, sessions),
  accept_booking: ({ token, sessions }) => host.acceptBooking(token, sessions),
  telling: ({ recipient }) => host.telling(recipient),
  untold: () => host.untold(),
  choose_calendar: ({ recipient }) => host.chooseCalendar(recipient),
  mark_told: ({ recipient }) => host.markTold(recipient),
  deviations: ({ filter }) => host.deviations(filter),
  lifted: () => host.lifted(),
  figures: () => host.figures(),
  figures_of: ({ assessment }) => host.figuresOf(assessment),
  guidance: ({ department, minutes }) => host.guidance(department, minutes),
  report_pages: ({ report, language }) => host.reportPages(report, language),
  choose_report: ({ report, language }) => host.chooseReport(report, language),
  names_kept: ({ until }) => host.namesKept(until),
  choose_person: ({ person }) => host.choosePerson(person),
  history: ({ before, filter }) => host.history(before, filter),
  choose_import: () => host.chooseImport(),
  started_with: () => host.startedWith(),
  dropped_file: () => host.droppedFile(),
  paste_import: ({ text, kind }) => host.pasteImport(text, kind),
  revise_import: ({ token, choices }) => host.reviseImport(token, choices),
  import_rows: ({ token, verdict, from, count }) => host.importRows(token, verdict, from, count),
  cancel_import: () => host.cancelImport(),
  accept_import: ({ token }) => host.acceptImport(token),
  choose_export: () => host.chooseExport(),
  choose_template: ({ blank }) => host.chooseTemplate(blank),
  choose_view: ({ view }) => host.chooseView(view),
  database: () => host.database(),
  choose_database: ({ isNew }) => host.chooseDatabase(isNew),
  open_database: ({ place }) => host.openDatabase(place),
  back_up: () => host.backUp(),
  restore: ({ backup }) => host.restore(backup),
  drafts: () => host.drafts(),
  keep_draft: ({ key, text }) => host.keepDraft(key, text),
  settings: () => host.settings(),
  set_settings: ({ settings }) => host.setSettings(settings),
};

mockIPC(
  async (call, args) => {
    window.calls.push({ call, args });
    await held.get(call)?.promise;
    const failure = window.failing[call];
    if (failure !== undefined) {
      delete window.failing[call];
      throw failure;
    }
    return answers[call]?.((args ?? {}) as Args);
  },
  { shouldMockEvents: true },
);
