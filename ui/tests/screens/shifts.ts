import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { withShifts } from "../fixtures/shifts";
import { goTo, type Screens } from "./screen";

const recording = () => withShifts(demo());

/** The page of the first in a list of people. */
const page = (place: "trainers" | "temps", name: string) => async (window: Page, words: Words) => {
  await goTo(place)(window, words);
  await window.getByRole("searchbox").fill(name);
  await window
    .getByRole("rowheader", { name: new RegExp(`^${name}`) })
    .first()
    .focus();
  await window.keyboard.press("Enter");
  await window.getByRole("heading", { name: words.shifts.title }).scrollIntoViewIfNeeded();
};

const first = (kind: "trainer" | "temp") => {
  const { people, contents } = demo().opened;
  const id = (kind === "trainer" ? contents.trainers : contents.temps)[0]?.id;
  return people.find((one: { id: { kind: string; id: string } }) => one.id.kind === kind && one.id.id === id)?.person
    .name as string;
};
export const trainerPage = page("trainers", first("trainer"));
const tempPage = page("temps", first("temp"));

export const shiftScreens: Screens = {
  "shifts-trainer": { recording, go: trainerPage },
  "shifts-temp": { recording, go: tempPage },
  "shifts-none": { go: trainerPage },
  "shifts-chosen": {
    recording,
    go: async (window, words) => {
      await trainerPage(window, words);
      await window
        .getByRole("button", { name: new RegExp(`^${words.shifts.chooseWeek("").trim()}`) })
        .first()
        .click();
      await window.getByText(words.shifts.chosen(6)).waitFor();
    },
  },
  "shifts-adding": {
    recording,
    go: async (window, words) => {
      await trainerPage(window, words);
      await window.getByRole("button", { name: words.shifts.add }).click();
      await window.getByLabel(words.shifts.firstDay).fill("5.7");
      await window.getByLabel(words.shifts.lastDay).fill("9.7");
      await window.getByLabel(words.shifts.start).fill("22");
      await window.getByLabel(words.shifts.end).fill("7.30");
      await window.getByText(words.shifts.nextMorning).waitFor();
    },
  },
  "shifts-adding-wrong": {
    recording,
    go: async (window, words) => {
      await trainerPage(window, words);
      await window.getByRole("button", { name: words.shifts.add }).click();
      await window.getByLabel(words.shifts.start).fill("halv åtte");
      await window.getByRole("button", { name: words.shifts.addNow(0), exact: true }).click();
    },
  },
};
