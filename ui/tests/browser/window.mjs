/** The production bundle in a real browser, answered by the recorded host: for the browser tests and the pictures. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Serves `dist` under the content security policy of the program. */
export async function serve() {
  const server = await preview({ root, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

/** The script that stands in for the shell. */
export async function injection() {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL("./inject.ts", import.meta.url)), formats: ["iife"], name: "injection" },
    },
  });
  return output[0].code;
}

export function launch() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--force-color-profile=srgb"] });
}

/** The example season as recorded. */
export function demo() {
  return JSON.parse(readFileSync(new URL("../fixtures/demo.json", import.meta.url), "utf8"));
}

/** Opens the window on a recording. `script` is what `injection` answered. */
export async function openWindow(
  browser,
  { url, script, recording, size = { width: 1280, height: 900 }, theme = "light", language = "nb" },
) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    colorScheme: theme === "light" ? "light" : "dark",
  });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.addInitScript(`window.recording = ${JSON.stringify({ ...recording, settings: { theme, language } })};`);
  await page.addInitScript(script);
  await page.goto(url);
  await page.locator("#root > *").first().waitFor();
  return { page, errors, close: () => context.close() };
}
