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
};
