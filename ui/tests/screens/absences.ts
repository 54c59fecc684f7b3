import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { cell, type Screens } from "./screen";

/** Live Sandkassen's holiday, open as a form. */
const holiday = async (page: Page, words: Words) => {
  await cell(page, "Sykehjem Nord", 27).click();
  await page
    .getByRole("button", { name: new RegExp(`^${words.absenceKind.holiday} .*28\\D`) })
    .first()
    .click();
};

export const absences: Screens = {
  absence: {
    go: async (page, words) => {
      await holiday(page, words);
      await page.getByLabel(words.absences.weeks, { exact: true }).fill("28–30");
      await page.getByText(words.strip.elsewhere(1)).or(page.getByText(/29–30/).first()).first().waitFor();
    },
  },
  "absence-with-a-mistake": {
    go: async (page, words) => {
      await holiday(page, words);
      await page.getByLabel(words.absences.lastDay).fill("1.6");
    },
  },
};
