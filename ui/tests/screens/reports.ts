import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { withManyPages, withPages, withPlan } from "../fixtures/pages";
import { goTo, openWeek, type Screens } from "./screen";

export const drawn = (page: Page) => page.locator(".reports-page img").first().waitFor();

/** Chooses a report and waits until it is drawn. */
export const openReport = (report: keyof Words["reports"]["of"]) => async (page: Page, words: Words) => {
  await goTo("reports")(page, words);
  await page
    .getByRole("navigation", { name: words.reports.choose })
    .getByRole("button", { name: words.reports.of[report].name })
    .click();
  await drawn(page);
};

export const reports: Screens = {
  reports: { recording: withPages, go: openReport("morning") },
  "reports-department": { recording: withPlan, go: openReport("department") },
  "reports-whole-page": {
    recording: withPages,
    go: async (page, words) => {
      await openReport("superusers")(page, words);
      await page.getByRole("radio", { name: words.reports.wholePage }).click();
      await page.getByRole("button", { name: words.reports.nextPage }).click();
    },
  },
  "reports-saved": {
    recording: withPages,
    go: async (page, words) => {
      await openReport("steering")(page, words);
      await page.getByRole("button", { name: words.reports.save }).click();
      await page.getByText(words.reports.saved("Rapport.pdf")).waitFor();
    },
  },
  "reports-drawing": {
    recording: withPages,
    go: async (page, words) => {
      await page.evaluate(() => window.hold("report_pages"));
      await goTo("reports")(page, words);
      await page.getByText(words.reports.drawing).waitFor();
    },
  },
  "reports-redrawing": {
    recording: withPages,
    go: async (page, words) => {
      await openReport("forum")(page, words);
      await page.evaluate(() => window.hold("report_pages"));
      await page.evaluate(() => window.tell("season-moved", { revision: 1e6 }));
      await page.getByText(words.reports.redrawing).waitFor();
    },
  },
  "reports-failed": {
    recording: withPages,
    isTrouble: true,
    go: async (page, words) => {
      await page.evaluate(() => {
        window.failing["report_pages"] = { kind: "internal" };
      });
      await goTo("reports")(page, words);
      await page.getByText(words.reports.failed).waitFor();
    },
  },
  "reports-no-departments": {
    recording: () => {
      const recording = withPages();
      const contents = { ...recording.opened.contents, departments: [], trainers: [], temps: [], absences: [] };
      return { ...recording, opened: { ...recording.opened, contents, blocks: [] } };
    },
    go: async (page, words) => {
      await goTo("reports")(page, words);
      await page
        .getByRole("navigation", { name: words.reports.choose })
        .getByRole("button", { name: words.reports.of.department.name })
        .click();
      await page.getByText(words.reports.noDepartments).waitFor();
    },
  },
  "reports-large": {
    recording: () => withManyPages(large(demo())),
    go: async (page, words) => {
      await openReport("department")(page, words);
      await page.getByLabel(words.reports.department, { exact: true }).selectOption({ index: 3 });
      await drawn(page);
    },
  },
  "reports-from-week": {
    recording: withPages,
    go: async (page, words) => {
      await openWeek("Sykehjem Sør", 28)(page, words);
      await page.getByRole("complementary").getByRole("button", { name: words.reports.of.morning.name }).waitFor();
    },
  },
};
