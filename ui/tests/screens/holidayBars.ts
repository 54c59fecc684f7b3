import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { goTo, type Screens } from "./screen";

const bar = (page: Page, absence: string) => page.locator(`[data-absence="${absence}"]`);
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const openBar = (absence: string) => async (page: Page, words: Words) => {
  await goTo("holidays")(page, words);
  await bar(page, absence).press("Enter");
  await page.getByRole("complementary").waitFor();
};

/** Three tries gathered, laid open beside the weeks that would turn. */
const tries = async (page: Page, words: Words) => {
  const { panel, draft } = words.holidays;
  await goTo("holidays")(page, words);
  await page.getByText(draft.switch).click();
  for (const [absence, button] of [
    ["a-007", panel.weekOn],
    ["a-003", panel.weekBack],
    ["a-008", panel.decline],
  ] as const) {
    await bar(page, absence).press("Enter");
    await click(page, button);
  }
  await click(page, words.shell.close);
  await click(page, draft.show);
};

export const holidayBars: Screens = {
  "holiday-panel": { go: openBar("a-004") },
  "holiday-panel-typed": {
    go: async (page, words) => {
      await openBar("a-007")(page, words);
      await page.getByLabel(words.absences.weeks, { exact: true }).fill("22–23");
    },
  },
  "holiday-draft": { go: tries },
  "holiday-draft-unfit": {
    recording: () => {
      const recording = demo();
      const changes = recording.opened.contents.absences
        .filter(({ id }) => ["a-001", "a-007"].includes(id))
        .map((absence) => ({
          id: absence.id,
          before: { ...absence, status: absence.id === "a-007" ? "wished" : absence.status },
          after: { ...absence, days: { first: "2027-08-02", last: "2027-08-08" } },
        }));
      const text = JSON.stringify({ isDraft: true, changes, thrown: [] });
      return { ...recording, drafts: [{ key: `${recording.opened.seasonId}/holidays`, text }] };
    },
    go: goTo("holidays"),
  },
  "holiday-draft-thrown": {
    go: async (page, words) => {
      await tries(page, words);
      await click(page, words.holidays.draft.throwAway);
    },
  },
  "holiday-many": {
    go: async (page, words) => {
      await goTo("holidays")(page, words);
      for (const absence of ["a-003", "a-004", "a-007"]) await bar(page, absence).press("Space");
      await page.getByRole("button", { name: words.holidays.panel.weekOn }).focus();
    },
  },
  "holiday-typed": {
    go: async (page, words) => {
      await goTo("holidays")(page, words);
      await page.getByRole("rowheader", { name: /^Jonas Fiktsund/ }).press("2");
      await page.keyboard.type("4, 27-28");
    },
  },
};
