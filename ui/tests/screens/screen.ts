/** What a screen is to the pictures and to axe: what it is opened on, and the way there in any language. */
import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { Words } from "../../src/words/words";

export interface Screen {
  /** The example season, where it is not said. */
  recording?: () => Recording;
  go?: (page: Page, words: Words) => Promise<unknown>;
  /** A call fails on it, which the browser's console tells. */
  isTrouble?: boolean;
}

export type Screens = Record<string, Screen>;

/** A cell of the board. */
export const cell = (page: Page, department: string, week: number) =>
  page.getByRole("gridcell", { name: new RegExp(`^${department}, (uke|week) ${week}:`) });

/** Opens a week and waits until it is laid open. */
export const openWeek = (department: string, week: number) => async (page: Page, words: Words) => {
  await cell(page, department, week).click();
  await page.getByText(words.week.presence).waitFor();
};

/** Goes to a place by the navigation. */
export const goTo = (place: keyof Words["shell"]["places"]) => (page: Page, words: Words) =>
  page
    .getByRole("navigation", { name: words.shell.navigation })
    .getByRole("button", { name: words.shell.places[place] })
    .click();

/** Chooses something of the file menu. */
export const chooseFile = (item: "import" | "paste") => async (page: Page, words: Words) => {
  await page.getByRole("button", { name: words.shell.more }).click();
  await page.getByRole("menuitem", { name: words.shell[item] }).click();
};
