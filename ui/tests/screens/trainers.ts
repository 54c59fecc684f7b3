import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

const openTrainer = (name: string) => async (page: Page, words: Words) => {
  await goTo("trainers")(page, words);
  await page.getByRole("searchbox", { name: words.trainers.search }).fill(name);
  await page.getByRole("rowheader", { name }).getByRole("button").click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
};

/** Live Sandkassen lent to another department, so that her own lacks her. */
const lend = async (page: Page, words: Words) => {
  await openTrainer("Live Sandkassen")(page, words);
  await page.getByRole("button", { name: words.trainers.addLoan }).click();
  await page.getByLabel(words.trainers.weeks, { exact: true }).fill("28-29");
  await page.getByLabel(words.trainers.lentTo).selectOption({ label: "Øya helsetun" });
  await page.getByText(/28.*Sykehjem Nord/).waitFor();
};

export const trainers: Screens = {
  trainers: { go: goTo("trainers") },
  "trainers-large": { recording: () => large(demo()), go: goTo("trainers") },
  "trainers-tools": {
    go: async (page, words) => {
      await goTo("trainers")(page, words);
      await page
        .getByRole("row", { name: /Live Sandkassen/ })
        .getByRole("gridcell")
        .nth(4)
        .dblclick();
      await page.getByRole("group", { name: /Live Sandkassen/ }).waitFor();
    },
  },
  "trainers-empty": {
    recording: () => {
      const recording = demo();
      const contents = { ...recording.opened.contents, trainers: [], absences: [] };
      return { ...recording, opened: { ...recording.opened, contents } };
    },
    go: goTo("trainers"),
  },
  trainer: { go: openTrainer("Live Sandkassen") },
  "trainer-lent": { go: lend },
  "trainer-wrong": {
    go: async (page, words) => {
      await openTrainer("Live Sandkassen")(page, words);
      await page.getByLabel(words.trainers.name).fill("");
      await page.getByRole("textbox", { name: words.trainers.positionPercent }).fill("mye");
      await page.getByLabel(words.trainers.firstDay).fill("32.7");
      await page.getByRole("button", { name: words.trainers.addRaise }).click();
      await page.getByRole("button", { name: words.form.save }).click();
      await page.getByText(words.form.missing).first().waitFor();
    },
  },
  "trainer-absences": {
    go: async (page, words) => {
      await openTrainer("Live Sandkassen")(page, words);
      await page.getByRole("button", { name: words.trainers.open }).click();
      await page.getByRole("heading", { name: words.absences.title("Live Sandkassen") }).waitFor();
    },
  },
  "trainer-instructor": { go: openTrainer("Håkon Demovik") },
  "trainer-new": {
    go: async (page, words) => {
      await goTo("trainers")(page, words);
      await page.getByRole("button", { name: words.trainers.add }).click();
      await page.getByLabel(words.trainers.name).waitFor();
    },
  },
};
