import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { large } from "../fixtures/large.mjs";
import { roverNeed, withBroken, withCourse, withNeeds, withNobody } from "../fixtures/needs";
import { goTo, type Screens } from "./screen";

const recording = () => withNeeds(demo());
const sessions = goTo("sessions");

/** A need in the list; it is sought first, since only the rows in sight are there. */
export async function openNeed(page: Page, words: Words, temp: string, module: string): Promise<void> {
  const list = page.getByRole("region", { name: words.unbooked.title });
  await list.getByRole("searchbox").fill(`${temp} ${module}`);
  await list.getByRole("button", { name: new RegExp(`^${temp}, ${module}`) }).click();
}

/** What they are called in a recording. */
export function calledIn({ opened }: Recording) {
  const person = (id: string) => opened.people.find((one) => one.id.id === id)?.person.name ?? id;
  const module = (id: string) => opened.contents.modules.find((one) => one.id === id)?.name ?? id;
  return { person, module };
}

const rover = calledIn(recording());
const openRover = async (page: Page, words: Words) => {
  await sessions(page, words);
  await openNeed(page, words, rover.person(roverNeed.temp), rover.module(roverNeed.module));
  await page.getByRole("complementary").getByText(words.unbooked.panel.whoCan).waitFor();
};

const longName = (name: string) => `${name} avdeling for korttidsopphold, rehabilitering og avlastning`;

/** Departments, modules and people with names as long as some are. */
function longNamed(): Recording {
  const { opened, ...rest } = recording();
  const departments = opened.contents.departments.map((one) => ({ ...one, name: longName(one.name) }));
  const modules = opened.contents.modules.map((one) => ({
    ...one,
    name: `${one.name} med oppfølging på vakt og hjemme`,
  }));
  const people = opened.people.map(({ id, person }) => ({
    id,
    person: { ...person, name: `Anne-Margrethe ${person.name}-Wilhelmsen` },
  }));
  return { ...rest, opened: { ...opened, contents: { ...opened.contents, departments, modules }, people } };
}

/** Some are late, some nobody can take. */
function urgent(): Recording {
  const all = recording();
  const unbooked = (all.unbooked ?? []).map((need, at) =>
    at < 3
      ? { ...need, isOverdue: true, daysLeft: 3 }
      : at < 6
        ? { ...need, trainers: 0, why: (["noTrainer", "neverFits", "outsideSeason"] as const)[at - 3] ?? null }
        : at === 6
          ? { ...need, daysLeft: 1, pieces: [120, 120] }
          : need,
  );
  return { ...all, unbooked };
}

/** A free time of a trainer, chosen by keys. */
const openTime = async (page: Page, words: Words) => {
  await sessions(page, words);
  await page
    .getByRole("gridcell", { name: /^Oda Liksomhaug/ })
    .nth(1)
    .focus();
  await page.keyboard.press("n");
  await page.getByRole("complementary").getByLabel(words.unbooked.panel.start).waitFor();
};

const openOther = async (page: Page, words: Words) => {
  await sessions(page, words);
  await page.getByRole("button", { name: words.sessions.otherWork }).click();
  await page.getByLabel(words.unbooked.other.what).waitFor();
};

const openBroken = async (page: Page, words: Words) => {
  await sessions(page, words);
  await page.locator("[data-session=s-broken]").first().click();
  await page.getByText(words.unbooked.mend.title).waitFor();
};

export const sessionNeeds: Screens = {
  "sessions-needs": { recording, go: sessions },
  "sessions-needs-in-place": {
    recording: urgent,
    go: async (page, words) => {
      await page.setViewportSize({ width: 640, height: 450 });
      await sessions(page, words);
      await page.getByRole("button", { name: words.sessions.showUnbooked }).click();
      await page.getByRole("region", { name: words.unbooked.title }).waitFor();
    },
  },
  "sessions-needs-urgent": { recording: urgent, go: sessions },
  "sessions-needs-impossible": {
    recording: urgent,
    go: async (page, words) => {
      await sessions(page, words);
      await page.getByRole("button", { name: words.unbooked.impossibleNeeds(1).slice(2) }).click();
    },
  },
  "sessions-needs-none-found": {
    recording,
    go: async (page, words) => {
      await sessions(page, words);
      await page.getByRole("searchbox", { name: words.unbooked.search }).fill("xyz");
      await page.getByText(words.unbooked.noneFound).waitFor();
    },
  },
  "sessions-needs-empty": { recording: () => ({ ...recording(), unbooked: [] }), go: sessions },
  "sessions-needs-large": { recording: () => withNeeds(large(demo())), go: sessions },
  "sessions-needs-long-names": {
    recording: longNamed,
    go: async (page, words) => {
      await sessions(page, words);
      await page.getByRole("region", { name: words.unbooked.title }).getByRole("button").nth(3).click();
      await page.getByText(words.unbooked.panel.whoCan).waitFor();
    },
  },
  "sessions-need": { recording, go: openRover },
  "sessions-need-group": {
    recording,
    go: async (page, words) => {
      await openRover(page, words);
      await page.getByRole("complementary").getByRole("checkbox").first().check();
    },
  },
  "sessions-need-others": {
    recording,
    go: async (page, words) => {
      await openRover(page, words);
      const panel = page.getByRole("complementary");
      await panel
        .getByRole("button", { name: new RegExp(words.unbooked.panel.moreOthers(1).replace("1", "\\d+")) })
        .click();
    },
  },
  "sessions-need-nobody": {
    recording: () => withNobody(recording()),
    go: async (page, words) => {
      await openRover(page, words);
      await page.getByText(words.unbooked.panel.nobodyCan).waitFor();
    },
  },
  "sessions-need-booked": {
    recording,
    go: async (page, words) => {
      await openRover(page, words);
      await page
        .getByRole("complementary")
        .getByRole("button", { name: words.unbooked.panel.book, exact: true })
        .click();
      await page.getByText(words.unbooked.panel.show).waitFor();
    },
  },
  "sessions-time": { recording, go: openTime },
  "sessions-time-group": {
    recording,
    go: async (page, words) => {
      await openTime(page, words);
      await page.getByRole("complementary").getByRole("checkbox").nth(0).check();
      await page.getByRole("complementary").getByRole("checkbox").nth(1).check();
    },
  },
  "sessions-time-course": {
    recording: () => withCourse(recording()),
    go: async (page, words) => {
      await openTime(page, words);
      const boxes = page.getByRole("complementary").getByRole("checkbox");
      for (let at = 0; at < 10; at += 1) await boxes.nth(at).check();
    },
  },
  "sessions-time-none": { recording: () => ({ ...recording(), takers: [] }), go: openTime },
  "sessions-other-work": { recording, go: openOther },
  "sessions-other-work-typed": {
    recording: () => ({ ...recording(), breaches: [{ is: "offHours" }, { is: "weekFull", minutes: 660, most: 600 }] }),
    go: async (page, words) => {
      await openOther(page, words);
      const { other, panel } = words.unbooked;
      await page.getByRole("radio", { name: other.kinds.support }).check();
      await page.getByLabel(other.what).fill("Oppstart i ny base");
      const aside = page.getByRole("complementary");
      await aside.getByLabel(other.department).selectOption({ index: 3 });
      await aside.getByLabel(other.instructor).selectOption({ index: 1 });
      await aside.getByLabel(other.day).fill("9.6");
      await aside.getByLabel(panel.start).fill("15");
      await aside.getByLabel(other.length).fill("2");
      await aside.locator(".session-panel-breaches").waitFor();
    },
  },
  "sessions-other-work-wrong": {
    recording,
    go: async (page, words) => {
      await openOther(page, words);
      await page.getByRole("complementary").getByLabel(words.unbooked.other.day).fill("31.6");
      await page.getByRole("button", { name: words.unbooked.other.add, exact: true }).click();
    },
  },
  "sessions-mend": { recording: () => withBroken(recording()), go: openBroken },
  "sessions-mend-picked": {
    recording: () => withBroken(recording()),
    go: async (page, words) => {
      await openBroken(page, words);
      await page.locator(".sessions-trainer-head").nth(1).click();
      await page.getByRole("button", { name: words.unbooked.mend.change, exact: true }).waitFor();
    },
  },
};
