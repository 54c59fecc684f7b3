import type { Page } from "playwright-core";
import type { Recording } from "../../src/host/recorded";
import type { BookingReview } from "../../src/wire/BookingReview";
import type { Session } from "../../src/wire/Session";
import type { Words } from "../../src/words/words";
import { demo } from "../browser/window.mjs";
import { bookingOf, movesOf, withBooking } from "../fixtures/bookings";
import { large } from "../fixtures/large.mjs";
import { goTo, type Screens } from "./screen";

const booking = (changes: Partial<BookingReview> = {}) => withBooking(demo(), changes);

async function opened(page: Page, words: Words): Promise<void> {
  await goTo("sessions")(page, words);
  await page.getByRole("button", { name: words.automatic.title }).click();
  await page.getByRole("heading", { name: words.automatic.title }).waitFor();
}

const start = (page: Page, words: Words) => page.getByRole("button", { name: words.automatic.start }).click();

export async function reviewed(page: Page, words: Words): Promise<void> {
  await opened(page, words);
  await start(page, words);
  await page.getByRole("button", { name: words.automatic.discard }).waitFor();
}

const part = (which: "calendar" | "leftOut") => async (page: Page, words: Words) => {
  await reviewed(page, words);
  await page.getByRole("tab", { name: new RegExp(`^${words.automatic.parts[which]}`) }).click();
};

/** Names as long as they come. */
function longNames(): Recording {
  const { opened: season, ...rest } = booking();
  const people = season.people.map((one) => ({
    ...one,
    person: { ...one.person, name: `${one.person.name} Langenavnsen-Bindestreksen av Aller Lengste Gren` },
  }));
  const departments = season.contents.departments.map((one) => ({
    ...one,
    name: `${one.name}, avdeling for korttidsopphold, rehabilitering, lindrende behandling og dagtilbud`,
  }));
  return { ...rest, opened: { ...season, people, contents: { ...season.contents, departments } } };
}

const nothing = () =>
  booking({
    booking: {
      today: "2027-04-05",
      sessions: [],
      unplaced: [],
      score: { pieces: 0, unplaced: 0, cost: 0 },
      bound: { unplaced: 0 },
    },
    moves: [],
  });

const nonePlaced = () => {
  const review = bookingOf(demo());
  const { unplaced } = review.booking;
  const of = unplaced.length;
  const left = {
    ...review.booking,
    sessions: [],
    score: { pieces: of, unplaced: of, cost: 0 },
    bound: { unplaced: of },
  };
  return booking({ booking: left, moves: [] });
};

/** Some of it is booked just so, some at another time. */
function someBooked(): Recording {
  const { opened: season, ...rest } = booking();
  const sessions = bookingOf(demo()).booking.sessions.map(
    (session, at): Session => ({
      ...session,
      id: `s-${at}`,
      status: "booked",
      start: at % 3 === 0 ? session.start : "08:30",
    }),
  );
  return { ...rest, opened: { ...season, contents: { ...season.contents, sessions: sessions.slice(0, 30) } } };
}

/** A whole municipality's proposals. */
const ofLarge = (): Recording => {
  const municipality = large(demo());
  return withBooking(municipality);
};

export const automaticScreens: Screens = {
  "automatic-ask": { recording: booking, go: opened },
  "automatic-ask-departments": {
    recording: booking,
    go: async (page, words) => {
      await opened(page, words);
      await page.getByRole("radio", { name: words.automatic.someDepartments }).click();
      await page.getByRole("combobox", { name: words.automatic.departments }).fill("nord");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await page.getByRole("listbox").waitFor({ state: "hidden" });
    },
  },
  "automatic-running": {
    recording: booking,
    go: async (page, words) => {
      await opened(page, words);
      await page.evaluate(() => window.hold("book"));
      await start(page, words);
      await page.evaluate(() =>
        window.tell("booking-progress", { steps: 4_100, placed: 278, unplaced: 3, cost: 28_530, bound: 1 }),
      );
      await page.getByText(words.automatic.placed(278, 281, 1)).waitFor();
    },
  },
  "automatic-stopped": { recording: () => booking({ wasStopped: true }), go: reviewed },
  "automatic-review": { recording: booking, go: reviewed },
  "automatic-redder": { recording: () => booking({ moves: movesOf(demo().opened.blocks, true) }), go: reviewed },
  "automatic-moving": {
    recording: someBooked,
    go: async (page, words) => {
      await opened(page, words);
      await page.getByRole("checkbox", { name: words.automatic.alsoMove }).click();
      await start(page, words);
      await page.getByText(words.automatic.staysAsBooked).first().waitFor();
    },
  },
  "automatic-calendar": { recording: booking, go: part("calendar") },
  "automatic-left-out": {
    recording: booking,
    go: async (page, words) => {
      await part("leftOut")(page, words);
      await page
        .getByRole("button", { name: new RegExp(`^${words.automatic.explain}: `) })
        .first()
        .click();
      await page.getByText(words.automatic.trainersInWay).waitFor();
    },
  },
  "automatic-some": {
    recording: booking,
    go: async (page, words) => {
      await reviewed(page, words);
      const boxes = page.getByRole("row").getByRole("checkbox");
      await boxes.nth(1).click();
      await boxes.nth(12).click();
    },
  },
  "automatic-beside-week": {
    recording: booking,
    go: async (page, words) => {
      await part("leftOut")(page, words);
      await page
        .getByRole("button", { name: new RegExp(`^${words.automatic.remediesOf("", "").trim().split(" ")[0]}`) })
        .first()
        .click();
      await page.getByText(words.week.presence).waitFor();
    },
  },
  "automatic-stale": {
    recording: booking,
    isTrouble: true,
    go: async (page, words) => {
      await reviewed(page, words);
      await page.evaluate(() => {
        window.failing["accept_booking"] = { kind: "stale", by: "Ola Annenplan" };
      });
      await page.getByRole("button", { name: new RegExp(`^${words.automatic.accept(2).split(" ")[0]} `) }).click();
      await page.getByText(words.automatic.staleText).waitFor();
    },
  },
  "automatic-nothing": {
    recording: nothing,
    go: async (page, words) => {
      await opened(page, words);
      await start(page, words);
      await page.getByText(words.automatic.nothingText).waitFor();
    },
  },
  "automatic-none-placed": { recording: nonePlaced, go: reviewed },
  "automatic-booked": {
    recording: booking,
    go: async (page, words) => {
      await reviewed(page, words);
      await page.getByRole("button", { name: new RegExp(`^${words.automatic.accept(2).split(" ")[0]} `) }).click();
      await page.getByRole("button", { name: words.automatic.toSessions }).waitFor();
    },
  },
  "automatic-long-names": { recording: longNames, go: reviewed },
  "automatic-large": { recording: ofLarge, go: reviewed },
};
