import type { Page } from "playwright-core";
import type { Recipient } from "../../src/wire/Recipient";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { tellingOfTemp, withTellings } from "../fixtures/tellings";
import { goTo, type Screens } from "./screen";

const recording = () => withTellings(demo());

async function opened(page: Page, words: Words): Promise<void> {
  await goTo("sessions")(page, words);
  await page.getByRole("button", { name: words.telling.title }).click();
  await page.getByRole("complementary").getByText(words.telling.lead).waitFor();
}

const nameOf = ({ kind, id }: Recipient) =>
  demo().opened.people.find((one: { id: Recipient }) => one.id.kind === kind && one.id.id === id)?.person.name ?? id;

/** One with news of every kind. */
export async function toldOfTemp(page: Page, words: Words): Promise<void> {
  await opened(page, words);
  await page
    .getByRole("complementary")
    .getByRole("button", { name: nameOf(tellingOfTemp.recipient) })
    .click();
  await page.getByRole("heading", { name: words.telling.changes }).waitFor();
}

export const tellingScreens: Screens = {
  telling: { recording, go: opened },
  "telling-all-news": { recording, go: toldOfTemp },
  "telling-marked": {
    recording,
    go: async (page, words) => {
      await toldOfTemp(page, words);
      await page.getByRole("button", { name: words.telling.markTold }).click();
      await page.getByText(words.telling.isMarked).waitFor();
    },
  },
  "telling-none": {
    recording: () => ({ ...recording(), untold: [] }),
    go: opened,
  },
  "telling-nothing-at-all": {
    recording,
    go: async (page, words) => {
      await opened(page, words);
      await page.getByRole("complementary").getByRole("searchbox").fill("Ane Tenktvoll");
      await page.getByRole("complementary").getByRole("button", { name: "Ane Tenktvoll" }).click();
      await page.getByText(words.telling.nothingAtAll).waitFor();
    },
  },
};
