import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { SettingsPart } from "../../src/ways";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

const longName =
  "Sommer 2026 – Eksempelkommune, prøvesesong for hele helse- og velferdsområdet med alle avdelinger og tjenester";

/** A database with some years in it. */
export const years = (): Recording => ({
  ...demo(),
  otherSeasons: [
    {
      id: "s-2026",
      name: longName,
      weeks: { first: "2026-W22", last: "2026-W34" },
      changedAt: "2026-09-14T07:12:00Z",
      isOpen: false,
      isArchived: true,
      isExample: false,
    },
    {
      id: "s-2025",
      name: "Sommer 2025",
      weeks: { first: "2025-W23", last: "2025-W33" },
      changedAt: "2025-08-29T13:40:00Z",
      isOpen: false,
      isArchived: false,
      isExample: false,
    },
  ],
});

/** A database that has been used for a while. */
export const backups = (): Recording => ({
  ...demo(),
  database: {
    place: "/home/kari/.local/share/skulder/skulder.db",
    isFile: true,
    backupFolder: "/home/kari/.local/share/skulder/backups",
    backups: [
      { id: "b-3", at: "2027-04-05T09:30:00Z", bytes: 1_843_200 },
      { id: "b-2", at: "2027-04-04T15:02:00Z", bytes: 1_761_280 },
      { id: "b-1", at: "2027-03-28T14:31:00Z", bytes: 409_600 },
    ],
    backupTrouble: null,
    recent: [
      "/home/kari/.local/share/skulder/prøve.db",
      "/home/kari/Dokumenter/kommunen/helse og velferd/sommervikarer/opplæring/skulder-sesonger-fra-og-med-2024.db",
    ],
  },
});

/** What the recorded host answers where a module is tried. */
export const turning = (): Recording => ({
  ...demo(),
  ruleMoves: [
    { department: "d-4101", week: "2027-W25", before: "green", after: "red" },
    { department: "d-4101", week: "2027-W26", before: "yellow", after: "red" },
    { department: "d-4102", week: "2027-W27", before: "red", after: "green" },
    { department: "d-4104", week: "2027-W27", before: "green", after: "yellow" },
  ],
});

/** A season whose names have been kept long enough. */
const over = (): Recording => {
  const recording = demo();
  const opened = { ...recording.opened, isExample: false, today: "2028-01-10" };
  return { ...recording, opened, namesKept: { until: "2027-12-31", isOver: true } };
};

/** The same where every temp was removed, and the names of some are left. */
export const removed = (): Recording => {
  const { opened, ...rest } = over();
  const people = opened.people.filter(({ id }) => id.kind === "trainer" || id.id < "v-930006");
  return { ...rest, opened: { ...opened, people, contents: { ...opened.contents, temps: [] } } };
};

export const goToPart = (part: SettingsPart) => async (page: Page, words: Words) => {
  await goTo("settings")(page, words);
  await page
    .getByRole("navigation", { name: words.settings.parts })
    .getByRole("button", { name: words.settings.part[part] })
    .click();
  await page.getByRole("heading", { name: words.settings.part[part], level: 2 }).waitFor();
};

export const openModule = (name: string) => async (page: Page, words: Words) => {
  await goToPart("curriculum")(page, words);
  await page.getByRole("button", { name: words.settings.curriculum.open(name), exact: true }).click();
};

export const settings: Screens = {
  "settings-season": { go: goToPart("season") },
  "settings-season-tried": {
    recording: turning,
    go: async (page, words) => {
      await goToPart("season")(page, words);
      await page.getByLabel(words.settings.rules.rule.presentDaysMin.label, { exact: true }).fill("5");
      await page.getByRole("button", { name: words.settings.trial.showWeeks }).click();
      await page.getByRole("rowheader", { name: "Helsehuset korttid" }).waitFor();
    },
  },
  "settings-season-wrong": {
    go: async (page, words) => {
      await goToPart("season")(page, words);
      await page.getByLabel(words.settings.rules.rule.fullTimeWeekMinutes.label, { exact: true }).fill("mange");
      await page.getByLabel(words.season.lastWeek, { exact: true }).fill("20");
      await page.getByLabel(words.season.name, { exact: true }).fill("");
      await page.getByRole("button", { name: words.settings.trial.save }).click();
      await page.getByText(words.season.missingName).waitFor();
    },
  },
  "settings-seasons": { recording: years, go: goToPart("seasons") },
  "settings-seasons-begin": {
    recording: years,
    go: async (page, words) => {
      await goToPart("seasons")(page, words);
      await page.getByRole("button", { name: words.settings.seasons.begin }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "settings-seasons-roll": {
    recording: years,
    go: async (page, words) => {
      await goToPart("seasons")(page, words);
      await page.getByRole("button", { name: words.settings.seasons.roll }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "settings-seasons-remove": {
    recording: years,
    go: async (page, words) => {
      await goToPart("seasons")(page, words);
      await page.getByRole("button", { name: words.settings.seasons.more("Sommer 2025") }).click();
      await page.getByRole("menuitem", { name: words.settings.seasons.remove }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  "settings-curriculum": { go: goToPart("curriculum") },
  "settings-curriculum-module": {
    recording: turning,
    go: async (page, words) => {
      await openModule("Full klient på vakt 1")(page, words);
      await page.getByLabel(words.settings.curriculum.fromDays, { exact: true }).fill("-10");
      await page.getByRole("button", { name: words.settings.trial.showWeeks }).waitFor();
    },
  },
  "settings-curriculum-wrong": {
    go: async (page, words) => {
      await goToPart("curriculum")(page, words);
      await page.getByRole("button", { name: words.settings.curriculum.add }).click();
      await page.getByLabel(words.settings.curriculum.minutes, { exact: true }).fill("lenge");
      await page.getByRole("button", { name: words.settings.trial.save }).click();
      await page.getByText(words.settings.curriculum.missingName).waitFor();
    },
  },
  "settings-curriculum-empty": {
    recording: () => {
      const recording = demo();
      return { ...recording, opened: { ...recording.opened, contents: { ...recording.opened.contents, modules: [] } } };
    },
    go: goToPart("curriculum"),
  },
  "settings-database": { recording: backups, go: goToPart("database") },
  "settings-database-trouble": {
    recording: () => {
      const { database, ...rest } = backups();
      if (!database) throw new Error("there is a database");
      return { ...rest, database: { ...database, backups: [], recent: [], backupTrouble: "No space left on device" } };
    },
    go: goToPart("database"),
  },
  "settings-database-restore": {
    recording: backups,
    go: async (page, words) => {
      await goToPart("database")(page, words);
      await page
        .getByRole("button", { name: new RegExp(`^${words.settings.database.restoreOf("")}`) })
        .first()
        .click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  "settings-privacy": { go: goToPart("privacy") },
  "settings-privacy-confirm": {
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByRole("button", { name: words.settings.privacy.tempsDo }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  "settings-privacy-confirm-large": {
    recording: () => large(demo()),
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByRole("button", { name: words.settings.privacy.tempsDo }).click();
      await page.getByRole("table", { name: words.settings.privacy.who }).waitFor();
    },
  },
  "settings-privacy-one": {
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByRole("combobox", { name: words.settings.privacy.oneChoose, exact: true }).fill("mia f");
      await page.getByRole("option", { name: "Mia Fiktsund" }).click();
      await page.getByRole("button", { name: words.settings.privacy.oneDo }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  "settings-privacy-person": {
    go: async (page, words) => {
      const said = words.settings.privacy;
      await goToPart("privacy")(page, words);
      await page.getByRole("combobox", { name: said.personChoose }).fill("mia f");
      await page.getByRole("option", { name: /^Mia Fiktsund/ }).click();
      await page.getByRole("button", { name: said.personDo }).click();
      await page.getByText(said.personSaved("Person.json")).waitFor();
    },
  },
  "settings-privacy-over": {
    recording: over,
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByText(words.settings.privacy.until, { exact: true }).waitFor();
    },
  },
  "settings-privacy-removed": {
    recording: removed,
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByRole("button", { name: words.settings.privacy.removedDo }).scrollIntoViewIfNeeded();
    },
  },
  "settings-privacy-removed-confirm": {
    recording: removed,
    go: async (page, words) => {
      await goToPart("privacy")(page, words);
      await page.getByRole("button", { name: words.settings.privacy.removedDo }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  "season-over": { recording: over },
  "settings-look": { go: goToPart("look") },
};
