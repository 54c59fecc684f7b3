import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { cell, openWeek, type Screens } from "./screen";

export const board: Screens = {
  board: {},
  "board-only-red": { go: (page, words) => page.getByRole("button", { name: words.board.onlyRed }).click() },
  "board-large": { recording: () => large(demo()) },
  "week-sykehjem-sor-28": { go: openWeek("Sykehjem Sør", 28) },
  "week-helsehuset-korttid-27": { go: openWeek("Helsehuset korttid", 27) },
  "week-sykehjem-nord-27": { go: openWeek("Sykehjem Nord", 27) },
  "week-sentrum-26": { go: openWeek("Hjemmetjeneste Sentrum", 26) },
  "week-tight": { go: openWeek("Helsehuset korttid", 26) },
  people: { go: (page) => page.getByRole("rowheader", { name: /^Sykehjem Sør/ }).click() },
  trouble: {
    isTrouble: true,
    go: async (page) => {
      await page.evaluate(() => {
        window.failing["week"] = { kind: "storeUnavailable", detail: "" };
      });
      await cell(page, "Sykehjem Sør", 28).click();
      await page.getByRole("alert").waitFor();
    },
  },
};
