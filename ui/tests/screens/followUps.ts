import type { Page } from "playwright-core";
import type { FollowUpPart } from "../../src/ways";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { guidance, withFollowUps, withGuidance, withManyFollowUps } from "../fixtures/followUps";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

const recording = () => withFollowUps(demo());

const openPart = (part: FollowUpPart) => async (page: Page, words: Words) => {
  await goTo("followUps")(page, words);
  await page
    .getByRole("navigation", { name: words.followUps.parts })
    .getByRole("button", { name: words.followUps.part[part] })
    .click();
};

/** Opens the page of the entry of a department, category and month. */
export const openEntry = (sought: string, name: RegExp) => async (page: Page, words: Words) => {
  await goTo("followUps")(page, words);
  await page.getByRole("searchbox", { name: words.followUps.entries.search }).fill(sought);
  await page.getByRole("rowheader").getByRole("button", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
};

const medication = /^Legemiddel (i|in) Bo- og miljøtjeneste, (mars|March) 2026$/;

/** A form with everything in it still to be written. */
const openNew = async (page: Page, words: Words) => {
  await goTo("followUps")(page, words);
  await page.getByRole("button", { name: words.followUps.entries.add }).click();
  await page.getByRole("button", { name: words.form.save }).click();
};

const nothing = () => {
  const recorded = withGuidance(demo());
  const { opened } = recorded;
  return { ...recorded, opened: { ...opened, contents: { ...opened.contents, followUps: [] } } };
};

/** The row of an assigned knowledge gap that has no session yet. */
const firstGuidance = (page: Page, words: Words) =>
  page.getByRole("grid").getByRole("button", { name: words.followUps.guidance.make }).first();

export const followUpScreens: Screens = {
  "follow-ups": { recording, go: goTo("followUps") },
  "follow-ups-cause": {
    recording,
    go: async (page, words) => {
      await goTo("followUps")(page, words);
      await page.getByRole("combobox", { name: words.followUps.cause }).first().selectOption("setup");
    },
  },
  "follow-ups-large": { recording: () => withManyFollowUps(large(demo())), go: goTo("followUps") },
  "follow-ups-none": { recording: nothing, go: goTo("followUps") },
  "follow-ups-categories": {
    recording,
    go: async (page, words) => {
      await goTo("followUps")(page, words);
      await page.getByRole("button", { name: words.followUps.categories.open }).click();
      await page.getByLabel(words.followUps.categories.newName("Annet")).fill("Personvern");
    },
  },
  "follow-ups-guidance": {
    recording,
    go: async (page, words) => {
      await goTo("followUps")(page, words);
      await firstGuidance(page, words).click();
      await page.getByRole("button", { name: words.followUps.guidance.show }).waitFor();
    },
  },
  "follow-ups-no-instructor": {
    recording: () => ({ ...recording(), guidance: { ...guidance, times: [] } }),
    go: async (page, words) => {
      await goTo("followUps")(page, words);
      await firstGuidance(page, words).click();
      await page.getByRole("button", { name: words.followUps.guidance.bookYourself }).waitFor();
    },
  },
  "follow-up": { recording, go: openEntry("øya legemiddel", /^Legemiddel (i|in) Øya helsetun, (mai|May) 2026$/) },
  "follow-up-held": { recording, go: openEntry("nord legemiddel", /^Legemiddel (i|in) Sykehjem Nord, april 2026$/i) },
  "follow-up-closed": { recording, go: openEntry("bo- legemiddel", medication) },
  "follow-up-new": { recording, go: openNew },
  lifted: { recording, go: openPart("lifted") },
  "lifted-answer": {
    recording,
    go: async (page, words) => {
      await openPart("lifted")(page, words);
      await page.getByRole("button", { name: words.followUps.inquiries.answerOf("Helseplattformen") }).click();
    },
  },
  "lifted-new-inquiry": {
    recording,
    go: async (page, words) => {
      await openPart("lifted")(page, words);
      await page.getByRole("button", { name: words.followUps.inquiries.add }).first().click();
      await page.getByRole("button", { name: words.followUps.inquiries.save }).click();
    },
  },
  "lifted-none": { recording: nothing, go: openPart("lifted") },
  "lifted-large": { recording: () => withManyFollowUps(large(demo())), go: openPart("lifted") },
  assessments: { recording, go: openPart("assessments") },
  "assessment-new": {
    recording,
    go: async (page, words) => {
      await openPart("assessments")(page, words);
      await page.getByRole("button", { name: words.followUps.assessments.add }).click();
      await page.getByRole("button", { name: words.followUps.assessments.save }).click();
    },
  },
  "assessments-none": { recording: nothing, go: openPart("assessments") },
};
