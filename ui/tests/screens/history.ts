import { goTo, openWeek, type Screens } from "./screen";

export const history: Screens = {
  history: {
    go: async (page, words) => {
      await openWeek("Sykehjem Nord", 27)(page, words);
      await page.getByRole("button", { name: new RegExp(`^${words.absenceKind.unavailable} 5`) }).click();
      await page.getByRole("button", { name: words.absences.remove }).click();
      await page.getByRole("button", { name: words.shell.undo }).first().click();
      await goTo("history")(page, words);
      await page
        .getByRole("cell", { name: /Live Sandkassen/ })
        .first()
        .waitFor();
    },
  },
  "history-empty": { go: goTo("history") },
};
