import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

export const departments: Screens = {
  departments: { go: goTo("departments") },
  "departments-large": { recording: () => large(demo()), go: goTo("departments") },
  "departments-bulk": {
    go: async (page, words) => {
      await goTo("departments")(page, words);
      await page
        .getByRole("row", { name: /Sykehjem Nord/ })
        .getByRole("checkbox")
        .click({ force: true });
      await page
        .getByRole("row", { name: /Øya/ })
        .getByRole("checkbox")
        .click({ force: true, modifiers: ["Shift"] });
      await page.getByLabel(words.table.set, { exact: true }).selectOption({ label: words.departments.minPresent });
    },
  },
  "departments-refused": {
    go: async (page, words) => {
      await goTo("departments")(page, words);
      await page
        .getByRole("row", { name: /Sykehjem Nord/ })
        .getByRole("gridcell")
        .nth(3)
        .dblclick();
      await page.keyboard.type("mange");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  department: { go: openDepartment("Sykehjem Nord") },
  "department-rule": {
    go: async (page, words) => {
      await openDepartment("Sykehjem Nord")(page, words);
      await page.getByRole("button", { name: words.departments.addRule }).click();
      await page.getByLabel(words.departments.week, { exact: true }).fill("29");
      await page.getByRole("group", { name: /29/ }).getByLabel(words.departments.minPresent).fill("3");
      await page.getByText(/29.*Sykehjem Nord/).waitFor();
    },
  },
  "department-refused": {
    go: async (page, words) => {
      await openDepartment("Sykehjem Nord")(page, words);
      const by = [
        { noun: "trainer", id: "t-910006" },
        { noun: "temp", id: "v-930021" },
        { noun: "session", id: "s-1" },
        { noun: "session", id: "s-2" },
      ];
      await page.evaluate((users) => {
        const problem = { command: 0, entity: null, field: "", why: { why: "stillUsed", by: users } };
        window.failing["execute"] = { kind: "refused", refusal: { problems: [problem] } };
      }, by);
      await page.getByRole("button", { name: words.departments.remove }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  "department-new": {
    go: async (page, words) => {
      await goTo("departments")(page, words);
      await page.getByRole("button", { name: words.departments.add }).click();
      await page.getByRole("button", { name: words.form.save }).click();
    },
  },
  "departments-empty": {
    recording: () => {
      const recording = demo();
      const contents = { ...recording.opened.contents, departments: [], trainers: [], temps: [], absences: [] };
      return { ...recording, opened: { ...recording.opened, contents, blocks: [] } };
    },
    go: goTo("departments"),
  },
};

function openDepartment(name: string) {
  return async (page: Page, words: Words) => {
    await goTo("departments")(page, words);
    await page.getByRole("rowheader", { name }).getByRole("button").click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
  };
}
