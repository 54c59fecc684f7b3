import type { Page } from "playwright-core";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { full, offHours, withWeek } from "../fixtures/week";
import { goTo, type Screens } from "./screen";

/** Opens the sessions and waits until the week is there. */
const opened = async (page: Page, words: Words) => {
  await goTo("sessions")(page, words);
  await page.getByRole("grid", { name: words.sessions.grid }).waitFor();
};

const inWeek = () => withWeek(demo());
const card = (page: Page, id: string) => page.locator(`[data-session="${id}"]`);

const openSession = (id: string) => async (page: Page, words: Words) => {
  await opened(page, words);
  await card(page, id).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").waitFor();
};

/** Tries a session so many steps later, and does not save it. */
const trying = (id: string, steps: number) => async (page: Page, words: Words) => {
  await opened(page, words);
  await card(page, id).focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.getByText(words.sessions.tryingHint).waitFor();
};

const nobody = () => {
  const { opened: season, ...rest } = demo();
  return { ...rest, opened: { ...season, contents: { ...season.contents, temps: [], trainers: [], absences: [] } } };
};

/** As many superusers as a large municipality has, each with a full week. */
const many = (departments: number) => () => full(large(demo(), departments), 120);

export const sessionScreens: Screens = {
  sessions: { recording: inWeek, go: opened },
  "sessions-empty": { go: opened },
  "sessions-nobody": { recording: nobody, go: (page, words) => goTo("sessions")(page, words) },
  "sessions-full": { recording: many(48), go: opened },
  "sessions-large": { recording: many(560), go: opened },
  "sessions-day": {
    recording: inWeek,
    go: async (page, words) => {
      await opened(page, words);
      await page.getByRole("radio", { name: words.sessions.zooms.day, exact: true }).click();
    },
  },
  "sessions-to-mend": {
    recording: inWeek,
    go: async (page, words) => {
      await opened(page, words);
      await page.getByRole("button", { name: words.sessions.onlyToMend }).click();
    },
  },
  "sessions-trying": { recording: () => ({ ...inWeek(), breaches: offHours }), go: trying("s-week-9", 3) },
  "sessions-refused": { recording: inWeek, go: trying("s-week-4", 6) },
  "sessions-panel": { recording: inWeek, go: openSession("s-week-9") },
  "sessions-panel-course": { recording: inWeek, go: openSession("s-week-4") },
  "sessions-panel-broken": { recording: inWeek, go: openSession("s-week-6") },
  "sessions-panel-confirm": { recording: inWeek, go: openSession("s-week-2") },
  "sessions-panel-held": { recording: inWeek, go: openSession("s-week-0") },
};
