import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { withRemedies } from "../fixtures/remedies";
import { goTo, openWeek, type Screens } from "./screen";

const recording = () => withRemedies(demo());
const first = (page: Page, label: string) => page.getByRole("button", { name: new RegExp(`^${label}: `) }).first();

/** A week with its remedies at the top of the panel. */
const remediesOf = (department: string, week: number) => async (page: Page, words: Words) => {
  await openWeek(department, week)(page, words);
  const heading = page.getByRole("heading", { name: words.remedies.title });
  await heading.waitFor();
  await page
    .getByText(words.remedies.noneHelps(2, "x").slice(0, 8))
    .or(first(page, words.remedies.apply))
    .first()
    .waitFor();
  await heading.evaluate((one) => one.scrollIntoView());
};

const showVulnerable = async (page: Page, words: Words) => {
  await page.getByRole("button", { name: words.vulnerable.show }).click();
  await page.getByText(words.vulnerable.count(5)).waitFor();
};

const longName = (name: string) => `${name} avdeling for korttidsopphold, rehabilitering og avlastning`;

/** Departments and people with names as long as some are. */
function longNamed(): Recording {
  const { opened, ...rest } = recording();
  const departments = opened.contents.departments.map((one) => ({ ...one, name: longName(one.name) }));
  const people = opened.people.map(({ id, person }) => ({
    id,
    person: { ...person, name: `Anne-Margrethe ${person.name}-Wilhelmsen` },
  }));
  return { ...rest, opened: { ...opened, contents: { ...opened.contents, departments }, people } };
}

/** Every week without backup hangs by somebody. */
function largeAndVulnerable(): Recording {
  const municipality = large(demo());
  const [somebody] = municipality.opened.contents.trainers;
  const vulnerable = municipality.opened.blocks.flatMap(({ department, cells }) =>
    cells
      .filter(({ reasons, status }) => status !== "red" && reasons.includes("noBackup"))
      .map(({ week }) => ({ department, week, trainers: [somebody?.id ?? ""] })),
  );
  return { ...municipality, vulnerable };
}

export const remedies: Screens = {
  "remedies-nord": { recording, go: remediesOf("Sykehjem Nord", 27) },
  "remedies-pair-and-worse": { recording, go: remediesOf("Sykehjem Sør", 28) },
  "remedies-sessions": { recording, go: remediesOf("Hjemmetjeneste Sentrum", 25) },
  "remedies-tried": {
    recording,
    go: async (page, words) => {
      await remediesOf("Sykehjem Nord", 27)(page, words);
      await page.getByRole("button", { name: new RegExp(`^${words.remedies.try}: .*Kjersti Oppdiktli`) }).click();
      await page.getByText(words.remedies.trying).waitFor();
    },
  },
  "remedies-applied": {
    recording,
    go: async (page, words) => {
      await remediesOf("Sykehjem Nord", 27)(page, words);
      await page.getByRole("button", { name: new RegExp(`^${words.remedies.apply}: .*Kjersti Oppdiktli`) }).click();
      await page.getByRole("button", { name: words.remedies.undo }).last().waitFor();
    },
  },
  "remedies-long-names": { recording: longNamed, go: remediesOf(longName("Sykehjem Sør"), 28) },
  "remedies-none": { recording, go: remediesOf("Psykisk helse og rus", 25) },
  "remedies-searching": {
    recording,
    go: async (page, words) => {
      await page.evaluate(() => window.hold("remedies"));
      await openWeek("Sykehjem Nord", 27)(page, words);
      await page.getByText(words.remedies.searching).waitFor();
    },
  },
  "remedies-in-history": {
    recording,
    go: async (page, words) => {
      await remediesOf("Sykehjem Nord", 27)(page, words);
      await page.getByRole("button", { name: new RegExp(`^${words.remedies.apply}: .*Kjersti Oppdiktli`) }).click();
      await page.getByRole("button", { name: words.remedies.undo }).last().waitFor();
      await goTo("history")(page, words);
      await page
        .getByRole("cell", { name: /Kjersti Oppdiktli/ })
        .first()
        .waitFor();
    },
  },
  "board-vulnerable": { recording, go: showVulnerable },
  "board-vulnerable-large": {
    recording: largeAndVulnerable,
    go: async (page, words) => {
      await page.getByRole("button", { name: words.vulnerable.show }).click();
      await page.locator(".board-cell .vulnerable-mark").first().waitFor();
    },
  },
  "week-vulnerable": {
    recording,
    go: async (page, words) => {
      await showVulnerable(page, words);
      await openWeek("Sykehjem Nord", 28)(page, words);
    },
  },
  "instructors-long-names": {
    recording: longNamed,
    go: (page, words) => page.getByRole("rowheader", { name: words.reserve.open }).click(),
  },
  instructors: {
    recording,
    go: async (page, words) => {
      await page.getByRole("rowheader", { name: words.reserve.open }).click();
      await page.getByText(words.reserve.notRescuable).first().waitFor();
    },
  },
  "instructors-none": {
    recording: () => ({ ...demo(), rescues: [] }),
    go: (page, words) => page.getByRole("rowheader", { name: words.reserve.open }).click(),
  },
};
