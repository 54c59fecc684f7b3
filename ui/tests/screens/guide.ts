import type { Screens } from "./screen";

export const guide: Screens = {
  guide: {
    go: async (page, words) => {
      await page.getByRole("button", { name: words.guide.title }).click();
      await page.getByRole("complementary", { name: words.guide.title }).waitFor();
    },
  },
  palette: {
    go: async (page, words) => {
      await page.getByRole("button", { name: words.palette.open }).click();
      await page.getByRole("combobox").fill("nord");
    },
  },
};
