import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en";
import { nb } from "../../src/words/nb";
import { large } from "../fixtures/large.mjs";
import { roverNeed, withBroken, withCourse, withNeeds, withNobody } from "../fixtures/needs";
import { goTo } from "../screens/screen";
import { calledIn, openNeed } from "../screens/sessionNeeds";
import { calls, executed, focused, open, plain, refuse, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const recording = () => withNeeds(demo());
const { person, module } = calledIn(recording());

const list = (page: Page) => page.getByRole("region", { name: nb.unbooked.title });
const rows = (page: Page) => list(page).locator("[data-at]");
const panel = (page: Page) => page.getByRole("complementary");

/** The place, wide enough for the list, the week and a panel. */
async function openSessions(of = recording()): Promise<Page> {
  const page = await open(of, { size: { width: 1920, height: 1000 } });
  await goTo("sessions")(page, nb);
  return page;
}

async function openRover(of = recording()): Promise<Page> {
  const page = await openSessions(of);
  await openNeed(page, nb, person(roverNeed.temp), module(roverNeed.module));
  await panel(page)
    .getByRole("button", { name: nb.unbooked.panel.book, exact: true })
    .or(panel(page).getByText("Ingen kan ta denne."))
    .waitFor();
  return page;
}

describe("what is not booked", () => {
  it("is listed as it was answered, most urgent first, with what is left and who can", async () => {
    const page = await openSessions();
    const [first] = recording().unbooked ?? [];
    expect(first).toBeDefined();
    await rows(page).first().waitFor();
    expect(plain((await rows(page).first().getAttribute("aria-label")) ?? "")).toBe(
      "Maren Kladdstad, Oppfriskning Rover, Hjemmetjeneste Nord, 1 t, 3 arbeidsdager igjen, 1 kan",
    );
    expect(await list(page).getByText("222 behov").count()).toBe(1);
  });

  it("is found by words, by module and by what nobody can take", async () => {
    const page = await openSessions();
    await list(page).getByRole("searchbox").fill("sandkassen nord");
    await list(page)
      .getByText(/^Viser \d+ av 222$/)
      .waitFor();
    for (const label of await rows(page).evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""))) {
      expect(label).toMatch(/Sandkassen.*Nord|Nord.*Sandkassen/);
    }
    await list(page).getByRole("searchbox").fill("");
    await list(page).getByLabel(nb.unbooked.module).selectOption("K-KLIENT");
    await list(page)
      .getByText(/^Viser \d+ av 222$/)
      .waitFor();
    expect(await rows(page).first().getAttribute("aria-label")).toContain("Full klient – kurs");
    await list(page).getByLabel(nb.unbooked.module).selectOption("");
    await list(page)
      .getByRole("button", { name: /som ingen kan ta$/ })
      .click();
    await list(page)
      .getByText(/^Viser \d+ av 222$/)
      .waitFor();
    expect(await rows(page).first().getAttribute("aria-label")).toContain("opplærerne er borte");
    await list(page).getByRole("searchbox").fill("finnes ikke");
    await list(page).getByRole("button", { name: nb.unbooked.clearFilters }).click();
    await rows(page).first().waitFor();
    expect(await list(page).getByRole("searchbox").inputValue()).toBe("");
  });

  it("is one tab stop that arrows walk, thousands of rows too, of which few are in the document", async () => {
    const page = await openSessions(withNeeds(large(demo())));
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBeLessThan(40);
    const all = Number(await list(page).locator("[aria-setsize]").first().getAttribute("aria-setsize"));
    expect(all).toBeGreaterThan(4000);
    await rows(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.parentElement?.ariaPosInSet === "3");
    await page.keyboard.press("End");
    await page.waitForFunction((last) => document.activeElement?.parentElement?.ariaPosInSet === last, String(all));
    expect(
      await rows(page).evaluateAll((them) => them.filter((one) => (one as HTMLElement).tabIndex === 0).length),
    ).toBe(1);
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.activeElement?.parentElement?.ariaPosInSet === "1");
  });

  it("says so where everything is booked, and can be asked for again where that failed", async () => {
    const empty = await openSessions({ ...recording(), unbooked: [] });
    await list(empty).getByText(nb.unbooked.empty).waitFor();
    const page = await open(recording(), { isTrouble: true });
    await page.evaluate(() => {
      window.failing["unbooked"] = { kind: "internal" };
    });
    await goTo("sessions")(page, nb);
    await list(page).getByRole("button", { name: nb.unbooked.again }).click();
    await rows(page).first().waitFor();
  });
});

describe("booking from a need", () => {
  it("tries the best time on the board, books it as one command, and offers what comes next", async () => {
    const page = await openRover();
    expect(await calls(page, "chances")).toEqual([
      { wish: { temps: ["v-930001"], module: "P-ROVER", minutes: 120, insteadOf: null } },
    ]);
    await panel(page).getByText("Man. 7. juni kl. 07.30–09.30 hos Oda Liksomhaug").waitFor();
    expect((await calls(page, "preview")).length).toBeGreaterThan(0);
    expect(await executed(page), "nothing is saved by looking").toEqual([]);

    await panel(page)
      .getByRole("button", { name: /^Ane Tenktvoll/ })
      .click();
    await panel(page).getByRole("button", { name: "13.00", exact: true }).click();
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).click();
    await panel(page).getByText("Booket: tors. 10. juni kl. 13.00–15.00 hos Ane Tenktvoll.").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        do: "add",
        entry: {
          noun: "session",
          kind: { training: { module: "P-ROVER" } },
          department: "d-4101",
          trainer: "t-910002",
          temps: ["v-930001"],
          waiting: [],
          date: "2027-06-10",
          start: "13:00",
          minutes: 120,
          status: "booked",
        },
      },
    ]);
    const next = panel(page).getByRole("button", { name: /^Neste: / });
    await next.waitFor();
    expect(await focused(page), "who books on needs no mouse").toMatch(/^Neste: /);
    const name = (await next.innerText()).replace(/^Neste: ([^,]+),.*$/s, "$1");
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name, exact: true }).waitFor();
  });

  it("is undone beside where it was done", async () => {
    const page = await openRover();
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).click();
    await panel(page).getByRole("button", { name: nb.unbooked.panel.undo }).click();
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).waitFor();
    expect(await calls(page, "undo")).toHaveLength(1);
  });

  it("groups temps as far as there is room, and asks who can take them together", async () => {
    const page = await openRover();
    const boxes = panel(page).getByRole("checkbox");
    await boxes.first().check();
    await panel(page).getByText(nb.unbooked.panel.groupFull(2)).waitFor();
    expect(await boxes.nth(1).isDisabled()).toBe(true);
    await panel(page).getByRole("button", { name: "Book for 2" }).click();
    await panel(page)
      .getByText(/^Booket: /)
      .waitFor();
    expect((await calls(page, "chances")).at(-1)).toMatchObject({ wish: { temps: ["v-930001", "v-930003"] } });
    expect(await executed(page)).toMatchObject([{ entry: { temps: ["v-930001", "v-930003"], department: "d-4101" } }]);
  });

  it("says of every other why not, with the days of an absence", async () => {
    const page = await openRover();
    expect(plain(await panel(page).innerText())).toContain("Er borte: ferie 26. juli–15. august.");
    await panel(page)
      .getByRole("button", { name: /^Vis 2\d til$/ })
      .click();
    await panel(page).getByText("Opplæringstiden i uken er brukt opp.").first().waitFor();
    await panel(page).getByText("Er ikke opplært i Rover.").first().waitFor();
  });

  it("is refused where somebody would be in two sessions at once: who, with what and when", async () => {
    const page = await openSessions(withBroken(recording()));
    await openNeed(page, nb, person("v-930003"), module(roverNeed.module));
    await panel(page).getByText(nb.unbooked.panel.whoCan).waitFor();
    await refuse(page, "execute", "start", { why: "overlaps", entity: { noun: "session", id: "s-broken" } });
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).click();
    const said = panel(page).getByText(/er opptatt da/);
    await said.waitFor();
    expect(plain(await said.innerText())).toBe(
      "Oda Liksomhaug er opptatt da: «Rover i praksis» tirs. 8. juni kl. 08.00–10.00.",
    );
    expect(await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).isDisabled()).toBe(
      true,
    );
    // Another time is another try.
    await panel(page).getByRole("button", { name: "11.00", exact: true }).click();
    await said.waitFor({ state: "detached" });
  });

  it("says why nobody can, and leads to what can be done about the week", async () => {
    const page = await openRover(withNobody(recording()));
    await panel(page).getByText(nb.unbooked.why.trainersAway).waitFor();
    expect(await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).count()).toBe(0);
    await panel(page)
      .getByRole("button", { name: /^Se tiltak for uke 2\d/ })
      .first()
      .click();
    await page.getByText(nb.week.presence).waitFor();
  });

  it("is possible by keyboard alone", async () => {
    const page = await openSessions();
    await rows(page).first().focus();
    await page.keyboard.press("Enter");
    await panel(page).getByText(nb.unbooked.panel.whoCan).waitFor();
    const book = panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true });
    await book.waitFor();
    for (let step = 0; step < 60 && (await focused(page)) !== nb.unbooked.panel.book; step += 1)
      await page.keyboard.press("Tab");
    expect(await focused(page)).toBe(nb.unbooked.panel.book);
    await page.keyboard.press("Enter");
    await panel(page)
      .getByText(/^Booket: /)
      .waitFor();
  });

  it("is left with a key that comes as soon as what was booked can be read", async () => {
    const page = await openRover();
    await page.evaluate(() => {
      window.hold("execute");
      // What it turns is counted later than what was booked is said.
      window.hold("preview");
    });
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "execute"));
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector("aside")?.innerText.includes("Booket: ")) return;
        observer.disconnect();
        const key = { key: "Escape", bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", key));
      });
      observer.observe(document.body, { childList: true, subtree: true });
      window.letGo("execute");
    });
    await panel(page).waitFor({ state: "detached" });
    expect(await executed(page)).toHaveLength(1);
  });
});

describe("a need that is carried", () => {
  it("is put down on a trainer's time and opens there, booked with one click", async () => {
    const page = await openSessions();
    const row = rows(page)
      .filter({ hasText: person(roverNeed.temp) })
      .filter({ hasText: module(roverNeed.module) })
      .first();
    await list(page)
      .getByRole("searchbox")
      .fill(`${person(roverNeed.temp)} ${module(roverNeed.module)}`);
    await row.waitFor();
    const from = await row.boundingBox();
    const cell = page.getByRole("gridcell", { name: /^Oda Liksomhaug/ }).nth(2);
    const to = await cell.boundingBox();
    if (!from || !to) throw new Error("both are on the screen");
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 40);
    await page.locator(".sessions-carried").waitFor();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.locator(".sessions-carried").waitFor({ state: "detached" });
    await panel(page)
      .getByRole("heading", { name: person(roverNeed.temp) })
      .waitFor();
    await panel(page).getByText("Ons. 9. juni kl.").waitFor();
    expect(await executed(page), "nothing is booked by letting go").toEqual([]);
  });

  it("is let go of by Escape, and the release that follows chooses nothing", async () => {
    const page = await openSessions();
    const from = await rows(page).nth(2).boundingBox();
    if (!from) throw new Error("it is on the screen");
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30);
    await page.locator(".sessions-carried").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".sessions-carried").waitFor({ state: "detached" });
    await page.mouse.up();
    expect(await panel(page).count()).toBe(0);
  });
});

/** A free time of Oda's, chosen by keys. */
async function openTime(of = recording()): Promise<Page> {
  const page = await openSessions(of);
  await page
    .getByRole("gridcell", { name: /^Oda Liksomhaug/ })
    .nth(1)
    .focus();
  await page.keyboard.press("n");
  await panel(page).getByLabel(nb.unbooked.panel.start).waitFor();
  return page;
}

describe("booking from a free time", () => {
  it("lists what fits, takes several of one module, and leaves the others out meanwhile", async () => {
    const page = await openTime();
    const boxes = panel(page).getByRole("checkbox");
    await boxes.first().waitFor();
    expect(await boxes.count()).toBe(6);
    await boxes.nth(0).check();
    expect(await boxes.count(), "those of the same module and length").toBe(3);
    await boxes.nth(1).check();
    expect(await boxes.nth(2).isDisabled()).toBe(true);
    await panel(page).getByRole("button", { name: "Book for 2" }).click();
    await panel(page)
      .getByText(/^Booket: /)
      .waitFor();
    expect(await executed(page)).toMatchObject([
      { do: "add", entry: { trainer: "t-910001", temps: ["v-930001", "v-930003"], minutes: 120, status: "booked" } },
    ]);
  });

  it("can be made shorter than the need is cut", async () => {
    const page = await openTime();
    await panel(page).getByRole("checkbox").first().check();
    await panel(page).getByLabel(nb.unbooked.panel.length).fill("1,5");
    await panel(page).getByRole("button", { name: nb.unbooked.panel.book, exact: true }).click();
    await panel(page)
      .getByText(/^Booket: /)
      .waitFor();
    expect(await executed(page)).toMatchObject([{ entry: { minutes: 90 } }]);
  });

  it("asks again for another start", async () => {
    const page = await openTime();
    await panel(page).getByLabel(nb.unbooked.panel.start).fill("10.30");
    await page.waitForFunction(() =>
      window.calls.some(({ call, args }) => call === "takers" && (args as { start: string }).start === "10:30"),
    );
    await panel(page).getByLabel(nb.unbooked.panel.start).fill("25");
    await panel(page).getByText(nb.form.notATime).waitFor();
  });

  it("puts whoever has no seat in a course on its waiting list, of several departments too", async () => {
    const page = await openTime(withCourse(recording()));
    const boxes = panel(page).getByRole("checkbox");
    await boxes.first().waitFor();
    for (let at = 0; at < 10; at += 1) await boxes.nth(at).check();
    await panel(page)
      .getByText(/^På venteliste: /)
      .waitFor();
    await panel(page).getByRole("button", { name: "Book for 10" }).click();
    await panel(page)
      .getByText(/^Booket: /)
      .waitFor();
    const [command] = (await executed(page)) as { entry: { department: null; temps: string[]; waiting: string[] } }[];
    expect(command?.entry.department).toBeNull();
    expect(command?.entry.temps).toHaveLength(8);
    expect(command?.entry.waiting).toHaveLength(2);
  });
});

describe("an instructor's other work", () => {
  const type = async (page: Page) => {
    await page.getByLabel(nb.unbooked.other.what).fill("Oppstart i ny base");
    await panel(page).getByLabel(nb.unbooked.other.department).selectOption("d-4103");
    await panel(page).getByLabel(nb.unbooked.other.instructor).selectOption("t-920001");
    await panel(page).getByLabel(nb.unbooked.other.day).fill("9.6");
    await panel(page).getByLabel(nb.unbooked.panel.start).fill("9");
    await panel(page).getByLabel(nb.unbooked.other.length).fill("1,5");
  };

  it("is typed, tried, and added as one session without temps", async () => {
    const page = await openSessions({ ...recording(), breaches: [{ is: "offHours" }] });
    await page.getByRole("button", { name: nb.sessions.otherWork }).click();
    await page.getByRole("radio", { name: nb.unbooked.other.kinds.support }).check();
    await type(page);
    await panel(page).getByText("Ons. 9. juni kl. 09.00–10.30 hos Astrid Mønsterhaug").waitFor();
    await panel(page).locator(".session-panel-breaches").waitFor();
    await panel(page).getByRole("button", { name: nb.unbooked.other.add, exact: true }).click();
    await panel(page)
      .getByText(/^Lagt til: /)
      .waitFor();
    expect(await executed(page)).toMatchObject([
      {
        do: "add",
        entry: {
          kind: { support: { title: "Oppstart i ny base" } },
          department: "d-4103",
          trainer: "t-920001",
          temps: [],
          date: "2027-06-09",
          start: "09:00",
          minutes: 90,
          status: "booked",
        },
      },
    ]);
  });

  it("is refused beside its start where the instructor has another session then: with what and when", async () => {
    const of = withBroken(recording());
    const { contents } = of.opened;
    const sessions = contents.sessions.map((one) => ({ ...one, trainer: "t-920001" }));
    const page = await openSessions({ ...of, opened: { ...of.opened, contents: { ...contents, sessions } } });
    await page.getByRole("button", { name: nb.sessions.otherWork }).click();
    await type(page);
    await refuse(page, "preview", "start", { why: "overlaps", entity: { noun: "session", id: "s-broken" } });
    await panel(page).getByLabel(nb.unbooked.panel.start).fill("9.30");
    await panel(page)
      .getByText("Astrid Mønsterhaug er opptatt da: «Rover i praksis» tirs. 8. juni kl. 08.00–10.00.")
      .first()
      .waitFor();
    // What was typed before may have been refused meanwhile, too.
    await panel(page).getByLabel(nb.unbooked.panel.start).and(page.locator("[aria-invalid=true]")).waitFor();
  });

  it("is not lost when the panel is left, and what is missing is said beside the field", async () => {
    const page = await openSessions();
    await page.getByRole("button", { name: nb.sessions.otherWork }).click();
    await page.getByLabel(nb.unbooked.other.what).fill("Halvferdig");
    await panel(page).getByRole("button", { name: nb.shell.close }).click();
    await page.getByRole("button", { name: nb.sessions.otherWork }).click();
    expect(await page.getByLabel(nb.unbooked.other.what).inputValue()).toBe("Halvferdig");
    expect(await panel(page).getByText(nb.form.missing).count()).toBe(0);
    await panel(page).getByRole("button", { name: nb.unbooked.other.add, exact: true }).click();
    expect(await panel(page).getByText(nb.form.missing).count()).toBe(5);
    expect(await executed(page)).toEqual([]);
  });
});

describe("a session that cannot be held", () => {
  it("finds another trainer, near the time it had, and is changed with one click", async () => {
    const page = await openSessions(withBroken(recording()));
    await page.locator("[data-session=s-broken]").first().click();
    await panel(page).getByText(nb.unbooked.mend.title).waitFor();
    expect((await calls(page, "chances")).at(-1)).toEqual({
      wish: { temps: ["v-930001"], module: "P-ROVER", minutes: 120, insteadOf: "s-broken" },
    });
    expect(await calls(page, "preview"), "nothing is tried before it is asked for").toEqual([]);
    await panel(page)
      .getByRole("button", { name: /^Astrid Mønsterhaug/ })
      .click();
    await panel(page).getByText("Tirs. 8. juni kl. 08.00–10.00 hos Astrid Mønsterhaug").waitFor();
    await panel(page).getByRole("button", { name: nb.unbooked.mend.change, exact: true }).click();
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "execute"));
    expect(await executed(page)).toMatchObject([
      {
        do: "change",
        entry: { id: "s-broken", trainer: "t-920001", date: "2027-06-08", start: "08:00", status: "booked" },
      },
    ]);
  });
});

it("speaks English too", async () => {
  const page = await open(recording(), { language: "en", size: { width: 1920, height: 1000 } });
  await goTo("sessions")(page, en);
  await openNeed(page, en, person(roverNeed.temp), module(roverNeed.module));
  await panel(page).getByText("Mon 7 June, 07:30–09:30 with Oda Liksomhaug").waitFor();
});
