import type { Page } from "playwright-core";
import type { Absence } from "../../src/wire/Absence";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

const opened = goTo("holidays");

/** A bar, by the beginning of its name: "Kjersti Oppdiktli". */
const bar = (page: Page, person: string) =>
  page.locator("[data-absence]").and(page.getByLabel(new RegExp(`^${person}:`)));

/** Tries a bar so many weeks later, and does not save it. */
const trying = (person: string, weeks: number) => async (page: Page, words: Words) => {
  await opened(page, words);
  const one = bar(page, person);
  await one.scrollIntoViewIfNeeded();
  await one.focus();
  for (let step = 0; step < weeks; step += 1) await page.keyboard.press("ArrowRight");
  await page.getByText(words.holidays.grid.tryingHint(false)).waitFor();
};

const choose =
  (...which: ((words: Words) => string)[]) =>
  async (page: Page, words: Words) => {
    await opened(page, words);
    for (const one of which) await page.getByRole("radio", { name: one(words) }).click();
  };

const nobody = () => {
  const { opened: season, ...rest } = demo();
  const contents = { ...season.contents, temps: [], trainers: [], absences: [] };
  return { ...rest, opened: { ...season, contents } };
};

/** One of each: locked, declined, unavailable, overlapping, and beyond the season. */
const varied = () => {
  const { opened: season, ...rest } = demo();
  const absences = season.contents.absences.map(
    (absence: Absence, at: number): Absence => ({
      ...absence,
      locked: at % 5 === 1,
      status: at % 7 === 2 ? "declined" : absence.status,
    }),
  );
  const [first] = absences;
  if (!first) throw new Error("the example has absences");
  absences.push(
    { ...first, id: "a-1", days: { first: "2027-07-14", last: "2027-07-16" }, kind: "unavailable" },
    { ...first, id: "a-2", days: { first: "2027-05-10", last: "2027-06-06" }, status: "wished" },
  );
  return { ...rest, opened: { ...season, contents: { ...season.contents, absences } } };
};

export const holidays: Screens = {
  holidays: { go: opened },
  "holidays-varied": { recording: varied, go: opened },
  "holidays-trying": { go: trying("Kaja Skisselien", 2) },
  "holidays-panel": {
    go: async (page, words) => {
      await opened(page, words);
      await bar(page, "Kjersti Oppdiktli").click();
    },
  },
  "holidays-days": { go: choose((words) => words.holidays.grid.zooms.days) },
  "holidays-year": { recording: varied, go: choose((words) => words.holidays.grid.extents.year) },
  "holidays-none": { recording: nobody, go: opened },
  "holidays-large": { recording: () => large(demo()), go: opened },
};
