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
import * as lists from "./fixtures/lists.mjs";

const [folder, only = ""] = process.argv.slice(2);
if (!folder) throw new Error("say which folder the pictures go into: node tests/shots.mjs FOLDER");
mkdirSync(folder, { recursive: true });

const importFile = async (page) => {
  await page.getByRole("button", { name: "Fil" }).click();
  await page.getByRole("menuitem", { name: "Hent inn fil …" }).click();
};
const step = (name) => async (page) => {
  await importFile(page);
  await page.getByRole("navigation", { name: "Steg" }).getByRole("button", { name }).click();
};
const part = (name) => async (page) => {
  await importFile(page);
  await page.getByRole("list", { name: "Deler av filen" }).getByRole("button", { name }).click();
};

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
  "season-file-problems": {
    recording: () => ({ ...demo(), isEmpty: true, importPreview: imports.problems }),
    go: (page) => page.getByRole("button", { name: /Hent inn en fil/ }).click(),
  },
  "season-file-ready": {
    recording: () => ({ ...demo(), importPreview: imports.ready }),
    go: importFile,
  },
  "file-menu": { go: (page) => page.getByRole("button", { name: "Fil" }).click() },
  "import-sure-lists": { recording: () => ({ ...demo(), ...lists.sure() }), go: step(/Lister/) },
  "import-sure-rows": {
    recording: () => ({ ...demo(), ...lists.sure() }),
    go: async (page) => {
      await importFile(page);
      await page.getByText("Mia Fiktsund").waitFor();
    },
  },
  "import-sure-board": { recording: () => ({ ...demo(), ...lists.sure() }), go: step(/Oversikten/) },
  "import-ugly-departments": { recording: () => ({ ...demo(), ...lists.ugly() }), go: importFile },
  "import-ugly-grid": { recording: () => ({ ...demo(), ...lists.ugly() }), go: part(/Ferieplan/) },
  "import-ugly-superusers": { recording: () => ({ ...demo(), ...lists.ugly() }), go: part(/Superbrukere/) },
  "import-ugly-rows": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await step(/Rader/)(page);
      await page.getByLabel("Rett F5, Stillingsprosent").fill("80");
    },
  },
  "import-ugly-all": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await step(/Rader/)(page);
      await page.getByLabel("Rett F5, Stillingsprosent").fill("80");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Utelat Finn Eksempelrud" }).click();
      await page.getByRole("button", { name: "Ja, samme person som Mia Fiktsund" }).click();
      await page.getByRole("button", { name: /^Alle \d/ }).click();
    },
  },
  "import-ugly-board": { recording: () => ({ ...demo(), ...lists.ugly() }), go: step(/Oversikten/) },
  "import-ugly-leave": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await step(/Rader/)(page);
      await page.getByRole("button", { name: "Utelat Finn Eksempelrud" }).click();
      await page.getByRole("button", { name: "Avbryt" }).click();
    },
  },
  "import-failed": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await step(/Rader/)(page);
      await page.evaluate(() => {
        window.failing.revise_import = { kind: "storeUnavailable", detail: "" };
      });
      await page.getByRole("button", { name: "Utelat Finn Eksempelrud" }).click();
    },
  },
  "import-season": {
    recording: () => ({ ...demo(), isEmpty: true, ...lists.unsettled() }),
    go: (page) => page.getByRole("button", { name: /Hent inn en fil/ }).click(),
  },
  "import-missing": {
    recording: () => ({ ...demo(), isEmpty: true, ...lists.unsettled() }),
    go: async (page) => {
      await page.getByRole("button", { name: /Hent inn en fil/ }).click();
      await page.getByRole("button", { name: /vikarer/ }).click();
    },
  },
  "import-wishes": { recording: () => ({ ...demo(), ...lists.wishes() }), go: importFile },
  "import-many": {
    recording: () => ({ ...demo(), ...lists.many() }),
    go: async (page) => {
      await importFile(page);
      await page.getByRole("region", { name: "Radene i filen" }).evaluate((list) => list.scrollTo(0, 8000));
      await page
        .getByText(/^Ada Testmo|Liksom \d/)
        .first()
        .waitFor();
    },
  },
  "import-many-board": { recording: () => ({ ...demo(), ...lists.many() }), go: step(/Oversikten/) },
  "import-locked": { recording: () => ({ ...demo(), importPreview: lists.locked }), go: importFile },
  "import-old": { recording: () => ({ ...demo(), importPreview: lists.old }), go: importFile },
  "import-paste": {
    go: async (page) => {
      await page.getByRole("button", { name: "Fil" }).click();
      await page.getByRole("menuitem", { name: /Lim inn/ }).click();
      await page.getByLabel("Celler").fill("bare ett ord");
      await page.getByRole("button", { name: "Se på cellene" }).click();
    },
  },
  "import-reading": {
    recording: () => ({ ...demo(), ...lists.sure() }),
    go: async (page) => {
      await page.evaluate(() => {
        window.late.choose_import = 30_000;
      });
      await importFile(page);
      await page.waitForFunction(() => window.calls.some(({ call }) => call === "choose_import"));
      await page.evaluate(() => window.tell("import-progress", { share: 0.4, cells: 48_200 }));
      await page.getByRole("progressbar").waitFor();
    },
  },
  "import-drop": {
    go: (page) => page.evaluate(() => window.tell("file-over", { over: true })),
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

/** The last as a laptop shows it at 200 %. */
const sizes = [
  { width: 1280, height: 900 },
  { width: 1600, height: 1000 },
  { width: 683, height: 480 },
];

const server = await serve();
const script = await injection();
const browser = await launch();
let wrong = 0;
for (const [name, { recording = demo, go }] of Object.entries(screens)) {
  for (const size of sizes) {
    for (const theme of ["light", "dark"]) {
      const picture = `${name}-${size.width}-${theme}`;
      if (!picture.includes(only)) continue;
      const { page, errors, close } = await openWindow(browser, {
        url: server.url,
        script,
        recording: recording(),
        size,
        theme,
      });
      const file = join(folder, `${picture}.png`);
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
        console.error(`${picture}:\n  ${errors.join("\n  ")}`);
      }
      await close();
    }
  }
}
await browser.close();
await server.close();
if (wrong > 0) process.exitCode = 1;
