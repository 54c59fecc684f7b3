import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import * as files from "../fixtures/imports.mjs";
import * as lists from "../fixtures/lists.mjs";
import { chooseFile, type Screens } from "./screen";

const importFile = async (page: Page, words: Words) => {
  await chooseFile("import")(page, words);
  await page.getByRole("dialog").waitFor();
};
const fromStart = (page: Page, words: Words) =>
  page.getByRole("button", { name: new RegExp(words.start.importFile) }).click();
const step = (name: "lists" | "rows" | "board") => async (page: Page, words: Words) => {
  await importFile(page, words);
  await page
    .getByRole("navigation", { name: words.imports.steps })
    .getByRole("button", { name: new RegExp(words.imports.step[name]) })
    .click();
};
const part = (name: RegExp) => async (page: Page, words: Words) => {
  await importFile(page, words);
  await page.getByRole("list", { name: words.imports.parts }).getByRole("button", { name }).click();
};
const typedFix = async (page: Page, words: Words) => {
  await step("rows")(page, words);
  await page.getByLabel(words.imports.fixCell("F5", words.field.positionPercent)).fill("80");
};
const leftOut = async (page: Page, words: Words) => {
  await step("rows")(page, words);
  await page.getByRole("button", { name: words.imports.leaveOutRow("Finn Eksempelrud") }).click();
};

const on = (with_: Partial<Recording>) => () => ({ ...demo(), ...with_ });
const ugly = on(lists.ugly());
const sure = on(lists.sure());
const unsettled = on({ isEmpty: true, ...lists.unsettled() });

export const imports: Screens = {
  "file-menu": { go: (page, words) => page.getByRole("button", { name: words.shell.more }).click() },
  "season-file-problems": { recording: on({ isEmpty: true, importPreview: files.problems }), go: fromStart },
  "season-file-ready": { recording: on({ importPreview: files.ready }), go: importFile },
  "import-sure-lists": { recording: sure, go: step("lists") },
  "import-sure-rows": {
    recording: sure,
    go: async (page, words) => {
      await importFile(page, words);
      await page.getByText("Mia Fiktsund").waitFor();
    },
  },
  "import-sure-board": { recording: sure, go: step("board") },
  "import-ugly-departments": { recording: ugly, go: importFile },
  "import-ugly-grid": { recording: ugly, go: part(/Ferieplan/) },
  "import-ugly-superusers": { recording: ugly, go: part(/Superbrukere/) },
  "import-ugly-rows": { recording: ugly, go: typedFix },
  "import-ugly-all": {
    recording: ugly,
    go: async (page, words) => {
      await typedFix(page, words);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: words.imports.leaveOutRow("Finn Eksempelrud") }).click();
      await page.getByRole("button", { name: words.imports.isSameAs("Mia Fiktsund") }).click();
      await page.getByRole("button", { name: new RegExp(`^${words.imports.allVerdicts} \\d`) }).click();
    },
  },
  "import-ugly-board": { recording: ugly, go: step("board") },
  "import-ugly-leave": {
    recording: ugly,
    go: async (page, words) => {
      await leftOut(page, words);
      await page.getByRole("button", { name: words.shell.cancel }).click();
    },
  },
  "import-failed": {
    recording: ugly,
    isTrouble: true,
    go: async (page, words) => {
      await step("rows")(page, words);
      await page.evaluate(() => {
        window.failing["revise_import"] = { kind: "storeUnavailable", detail: "" };
      });
      await page.getByRole("button", { name: words.imports.leaveOutRow("Finn Eksempelrud") }).click();
    },
  },
  "import-season": { recording: unsettled, go: fromStart },
  "import-missing": {
    recording: unsettled,
    go: async (page, words) => {
      await fromStart(page, words);
      await page.getByRole("button", { name: /vikarer/ }).click();
    },
  },
  "import-wishes": { recording: on(lists.wishes()), go: importFile },
  "import-many": {
    recording: on(lists.many()),
    go: async (page, words) => {
      await importFile(page, words);
      await page.getByRole("region", { name: words.imports.rowList }).evaluate((list) => list.scrollTo(0, 8000));
      await page
        .getByText(/^Ada Testmo|Liksom \d/)
        .first()
        .waitFor();
    },
  },
  "import-many-board": { recording: on(lists.many()), go: step("board") },
  "import-locked": { recording: on({ importPreview: lists.locked }), go: importFile },
  "import-old": { recording: on({ importPreview: lists.old }), go: importFile },
  "import-paste": {
    go: async (page, words) => {
      await chooseFile("paste")(page, words);
      await page.getByLabel(words.imports.pasteField).fill("bare ett ord");
      await page.getByRole("button", { name: words.imports.pasteLook }).click();
    },
  },
  "import-reading": {
    recording: sure,
    go: async (page, words) => {
      await page.evaluate(() => window.hold("choose_import"));
      // What is read shows itself first when there is something to tell of it.
      await chooseFile("import")(page, words);
      await page.waitForFunction(() => window.calls.some(({ call }) => call === "choose_import"));
      await page.evaluate(() => window.tell("import-progress", { share: 0.4, cells: 48_200 }));
      await page.getByRole("progressbar").waitFor();
    },
  },
  "import-drop": {
    go: async (page, words) => {
      await page.getByRole("grid").waitFor();
      await page.evaluate(() => window.tell("file-over", { over: true }));
      await page.getByText(words.imports.drop).waitFor();
    },
  },
};
