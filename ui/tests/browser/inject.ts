/** Goes into the page before the production bundle: Tauri's calls, answered by the recorded host. */
import { mockIPC } from "@tauri-apps/api/mocks";
import { type Recording, recordedHost } from "../../src/host/recorded";

declare global {
  interface Window {
    recording: Recording;
    /** Calls made, for tests to look at. */
    calls: { call: string; args: unknown }[];
    /** The next call of this name rejects with this. */
    failing: Record<string, unknown>;
  }
}

const host = recordedHost(window.recording);
window.calls = [];
window.failing = {};

// biome-ignore lint/suspicious/noExplicitAny: what arrives over the wire is the shell's to check
type Args = Record<string, any>;
const answers: Record<string, (args: Args) => Promise<unknown>> = {
  open: () => host.open(),
  open_example: () => host.openExample(),
  remove_example: () => host.removeExample(),
  execute: ({ command, names }) => host.execute(command, names),
  preview: ({ commands, sequence }) => host.preview(commands, sequence),
  undo: () => host.undo(),
  redo: () => host.redo(),
  week: ({ department, week }) => host.week(department, week),
  history: ({ before }) => host.history(before),
  choose_import: () => host.chooseImport(),
  started_with: () => host.startedWith(),
  accept_import: ({ token }) => host.acceptImport(token),
  choose_export: () => host.chooseExport(),
  settings: () => host.settings(),
  set_theme: ({ theme }) => host.setTheme(theme),
};

mockIPC(
  (call, args) => {
    window.calls.push({ call, args });
    const failure = window.failing[call];
    if (failure !== undefined) {
      delete window.failing[call];
      return Promise.reject(failure);
    }
    return answers[call]?.((args ?? {}) as Args);
  },
  { shouldMockEvents: true },
);
