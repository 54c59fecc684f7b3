import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { withWanted } from "../fixtures/wanted";
import { goTo, type Screens } from "./screen";

const recording = () => withWanted(demo());

const opened = async (page: Page, words: Words) => {
  await goTo("cover")(page, words);
  await page.getByRole("rowheader", { name: /Sykehjem Sør/ }).click();
};

/** The weeks 27 to 29 of a role of Sykehjem Sør, with a number typed for them. */
const typed = (text: string) => async (page: Page, words: Words) => {
  await opened(page, words);
  const week = (number: number) =>
    page.getByRole("gridcell", {
      name: new RegExp(`^Sykehjem Sør, ${words.role.healthWorker}, (uke|week) ${number}:`),
    });
  await week(27).click();
  await week(29).click({ modifiers: ["Shift"] });
  await page.keyboard.type(text);
};

const nobody = () => {
  const { opened: season, ...rest } = demo();
  const contents = { ...season.contents, departments: [], temps: [], trainers: [], absences: [] };
  return { ...rest, opened: { ...season, contents, blocks: [] } };
};

export const cover: Screens = {
  cover: { recording, go: goTo("cover") },
  "cover-editing": { recording, go: typed("4") },
  "cover-mistake": { recording, go: typed("4x") },
  "cover-missing-and-red": {
    recording,
    go: async (page, words) => {
      await goTo("cover")(page, words);
      await page.getByRole("button", { name: words.cover.onlyMissing }).click();
      await page.getByRole("button", { name: words.board.onlyRed }).click();
    },
  },
  "cover-none-wanted": { go: goTo("cover") },
  "cover-no-departments": { recording: nobody, go: goTo("cover") },
  "cover-large": { recording: () => large(withWanted(demo())), go: goTo("cover") },
};
