import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import type { Screens } from "./screen";

/** The guide with its tasks in sight. */
const openGuide = async (page: Page, words: Words) => {
  await page.getByRole("button", { name: words.guide.title }).click();
  await page.getByRole("complementary", { name: words.guide.title }).waitFor();
  // In a narrow guide they lie behind the one that is read.
  const all = page.getByRole("button", { name: words.guide.allTasks });
  if (await all.isVisible()) await all.click();
};
const read = (task: keyof Words["guide"]["task"]) => async (page: Page, words: Words) => {
  await openGuide(page, words);
  await page.getByRole("tab", { name: words.guide.task[task].title }).click();
};
const seek = (text: string) => async (page: Page, words: Words) => {
  await openGuide(page, words);
  await page.getByRole("searchbox", { name: words.guide.search }).fill(text);
};

export const guide: Screens = {
  guide: { go: openGuide },
  "guide-holidays": { go: read("holidays") },
  "guide-keys": { go: read("keys") },
  "guide-glossary": { go: read("glossary") },
  "guide-sought": { go: seek("excel") },
  "guide-nothing-found": { go: seek("xyzzy") },
  palette: {
    go: async (page, words) => {
      await page.getByRole("button", { name: words.palette.open }).click();
      await page.getByRole("combobox").fill("nord");
    },
  },
};
