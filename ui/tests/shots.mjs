/**
 * Pictures of every screen, in both themes and two sizes, to be looked at.
 *
 *   node tests/shots.mjs FOLDER [part of a picture's name]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { demo, injection, launch, openWindow, serve } from "./browser/window.mjs";
import * as imports from "./fixtures/imports.mjs";
import { large } from "./fixtures/large.mjs";

const [folder, only = ""] = process.argv.slice(2);
if (!folder) throw new Error("say which folder the pictures go into: node tests/shots.mjs FOLDER");
mkdirSync(folder, { recursive: true });

const cell = (page, name) => page.getByRole("gridcell", { name });

/** Each screen: what it is opened on, and the way there. */
const screens = {
  board: {},
  "board-only-red": {
    go: (page) => page.getByRole("button", { name: "Bare røde" }).click(),
  },
  "week-sykehjem-sor-28": {
    go: async (page) => {
      await cell(page, /^Sykehjem Sør, uke 28:/).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  "week-helsehuset-korttid-27": {
    go: async (page) => {
      await cell(page, /^Helsehuset korttid, uke 27:/).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  "week-sykehjem-nord-27": {
    go: async (page) => {
      await cell(page, /^Sykehjem Nord, uke 27:/).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  "week-sentrum-26": {
    go: async (page) => {
      await cell(page, /^Hjemmetjeneste Sentrum, uke 26:/).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  "week-tight": {
    go: async (page) => {
      await cell(page, /^Helsehuset korttid, uke 26:/).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  people: {
    go: (page) => page.getByRole("rowheader", { name: /^Sykehjem Sør/ }).click(),
  },
  absence: {
    go: async (page) => {
      await cell(page, /^Sykehjem Nord, uke 27:/).click();
      await page.getByRole("button", { name: /^Ferie 28. juni/ }).click();
      await page.getByLabel("Uker", { exact: true }).fill("28–30");
      await page.getByText(/blir/).first().waitFor();
    },
  },
  "absence-reversed": {
    go: async (page) => {
      await cell(page, /^Sykehjem Sør, uke 28:/).click();
      await page.getByRole("button", { name: "Fravær for Mia Fiktsund" }).click();
      await page.getByRole("button", { name: /^Ferie uke 28/ }).click();
      await page.getByLabel("Siste dag").fill("1.7");
    },
  },
  trainers: {
    go: (page) => page.getByRole("button", { name: "Opplærere" }).click(),
  },
  history: {
    go: async (page) => {
      await cell(page, /^Sykehjem Nord, uke 27:/).click();
      await page.getByRole("button", { name: /^Ikke tilgjengelig 5/ }).click();
      await page.getByRole("button", { name: "Slett" }).click();
      await page.getByText(/^Slettet/).waitFor();
      await page.getByRole("button", { name: "Angre" }).first().click();
      await page.getByRole("button", { name: "Historikk" }).click();
      await page.getByText(/Angret/).waitFor();
    },
  },
  start: { recording: () => ({ ...demo(), isEmpty: true }) },
  "import-problems": {
    recording: () => ({ ...demo(), isEmpty: true, importPreview: imports.problems }),
    go: (page) => page.getByRole("button", { name: /Importer en sesongfil/ }).click(),
  },
  "import-ready": {
    recording: () => ({ ...demo(), importPreview: imports.ready }),
    go: async (page) => {
      await page.getByRole("button", { name: "Fil" }).click();
      await page.getByRole("menuitem", { name: /Importer/ }).click();
    },
  },
  trouble: {
    go: async (page) => {
      await page.evaluate(() => {
        window.failing.week = { kind: "storeUnavailable", detail: "" };
      });
      await cell(page, /^Sykehjem Sør, uke 28:/).click();
    },
  },
  large: { recording: () => large(demo()) },
};

const sizes = [
  { width: 1280, height: 900 },
  { width: 1600, height: 1000 },
];

const server = await serve();
const script = await injection();
const browser = await launch();
let wrong = 0;
for (const [name, { recording = demo, go }] of Object.entries(screens)) {
  if (!name.includes(only)) continue;
  for (const size of sizes) {
    for (const theme of ["light", "dark"]) {
      const { page, errors, close } = await openWindow(browser, {
        url: server.url,
        script,
        recording: recording(),
        size,
        theme,
      });
      const file = join(folder, `${name}-${size.width}-${theme}.png`);
      try {
        page.setDefaultTimeout(5000);
        await go?.(page);
        await page.mouse.move(0, 0);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.waitForTimeout(150);
      } catch (error) {
        errors.push(String(error).split("\n").slice(0, 4).join(" "));
      }
      await page.screenshot({ path: file });
      if (errors.length > 0 && name !== "trouble") {
        wrong += 1;
        console.error(`${name}, ${size.width}, ${theme}:\n  ${errors.join("\n  ")}`);
      }
      await close();
    }
  }
}
await browser.close();
await server.close();
if (wrong > 0) process.exitCode = 1;
