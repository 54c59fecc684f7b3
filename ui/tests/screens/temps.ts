import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { withTraining } from "../fixtures/trained";
import { withWanted } from "../fixtures/wanted";
import { goTo, type Screens } from "./screen";

/** Training under way, and some seats that nobody has been given yet. */
const recording = () => withWanted(withTraining(demo()));

const temps = goTo("temps");

/** The page of a temp. */
const page = (name: string) => async (window: Page, words: Words) => {
  await temps(window, words);
  await window
    .getByRole("rowheader", { name: new RegExp(`^${name}`) })
    .first()
    .focus();
  await window.keyboard.press("Enter");
  await window.getByRole("table").waitFor();
};

export const tempScreens: Screens = {
  temps: { recording, go: temps },
  "temps-bulk": {
    recording,
    go: async (window, words) => {
      await temps(window, words);
      await window.getByRole("rowheader").first().focus();
      await window.keyboard.press("Control+a");
      await window.getByLabel(words.table.set, { exact: true }).selectOption({ label: words.temps.markDone });
    },
  },
  "temps-seats": {
    recording,
    go: async (window, words) => {
      await temps(window, words);
      await window.getByRole("button", { name: words.temps.addSeats }).click();
      await window.getByLabel(words.temps.count).fill("3");
      await window.getByLabel(words.temps.department).last().selectOption({ index: 3 });
      await window.getByLabel(words.temps.firstDay).fill("14.6");
      await window.getByLabel(words.temps.lastDay).fill("1.6");
    },
  },
  "temp-late-seat": { recording, go: page("Vikar 1") },
  "temp-too-early": { recording, go: page("Lise Liksomhaug") },
  "temp-new": {
    recording,
    go: async (window, words) => {
      await temps(window, words);
      await window.getByRole("button", { name: words.temps.add, exact: true }).click();
      await window.getByRole("button", { name: words.form.save }).click();
    },
  },
  "temps-none": {
    recording: () => {
      const { opened, ...rest } = demo();
      return { ...rest, opened: { ...opened, contents: { ...opened.contents, temps: [] } } };
    },
    go: temps,
  },
  "temps-large": { recording: () => large(recording()), go: temps },
};
