/** Where the window starts: the host, the store, and the first call. */
import "@fontsource-variable/source-sans-3/wght.css";
import "@navikt/ds-css/dist/global/tokens.css";
import "@navikt/ds-css/dist/global/reset.css";
import "@navikt/ds-css/dist/global/baseline.css";
import "@navikt/ds-css/dist/components.css";
import { isTauri } from "@tauri-apps/api/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Host } from "./host/host";
import { tauriHost } from "./host/tauri";
import { Drafts } from "./season/drafts";
import { SeasonStore } from "./season/store";
import type { ShellSettings } from "./wire/ShellSettings";
import "./app.css";
import "./contrast.css";

async function chosenHost(): Promise<Host> {
  // The window in an ordinary browser, while it is being made: the example season, answered from a recording.
  if (import.meta.env.DEV && !isTauri()) {
    const [{ recordedHost }, { default: recording }] = await Promise.all([
      import("./host/recorded"),
      import("../tests/fixtures/demo.json"),
    ]);
    return recordedHost(recording as unknown as Parameters<typeof recordedHost>[0]);
  }
  return tauriHost;
}

const fallback: ShellSettings = { theme: "system", language: "nb", namesUntil: "december" };

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  const host = await chosenHost();
  const store = new SeasonStore(host);
  const drafts = new Drafts(host, store.report);
  const reading = drafts.load().catch(store.report);
  const opening = store.open();
  store.follow();
  const settings = await host.settings().catch(() => fallback);
  await reading;
  createRoot(root).render(
    <StrictMode>
      <App store={store} drafts={drafts} settings={settings} />
    </StrictMode>,
  );
  await opening;
}

void start();
