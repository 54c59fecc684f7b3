import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/words/nb";
import { bookingOf, movesOf, withBooking } from "../fixtures/bookings";
import { large } from "../fixtures/large.mjs";
import { reviewed } from "../screens/automatic";
import { goTo } from "../screens/screen";
import { calls, focused, open, plain, tabTo, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const recording = (changes = {}) => withBooking(demo(), changes);
const proposed = bookingOf(demo()).booking.sessions;

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

async function asked(page: Page): Promise<void> {
  await goTo("sessions")(page, nb);
  await button(page, "Automatisk booking").click();
  await page.getByRole("heading", { name: "Automatisk booking" }).waitFor();
}

const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

describe("the automatic booking", () => {
  it("is asked for a part of the season, with as long as one gives it", async () => {
    const page = await open(recording());
    await asked(page);
    await page.getByRole("radio", { name: "Noen avdelinger" }).click();
    await button(page, "Finn økter").click();
    await page.getByText("Velg minst én avdeling.").waitFor();
    expect(await calls(page, "book")).toEqual([]);
    await page.getByRole("combobox", { name: "Avdelinger" }).fill("sor");
    await page.getByRole("option", { name: "Sykehjem Sør" }).click();
    // The first Escape closes the list, and what lies under it stays.
    await page.keyboard.press("Escape");
    await page.getByLabel("Fra og med").selectOption("2027-W25");
    await page.getByRole("radio", { name: "10 sekunder" }).click();
    await page.getByRole("checkbox", { name: /^Flytt også det som er booket/ }).click();
    await button(page, "Finn økter").click();
    await button(page, "Forkast forslaget").waitFor();
    expect(await calls(page, "book")).toEqual([
      { scope: { departments: ["d-4104"], from: "2027-W25" }, seconds: 10, isAnew: true },
    ]);
  });

  it("says how far it has come, is stopped, and keeps the best so far", async () => {
    const page = await open(recording({ wasStopped: true }));
    await asked(page);
    await page.evaluate(() => window.hold("book"));
    await button(page, "Finn økter").click();
    await page.getByText("Ser på hva som skal bookes …").waitFor();
    const tell = (placed: number, unplaced: number, bound: number) =>
      page.evaluate((payload) => window.tell("booking-progress", payload), {
        steps: 1,
        cost: 0,
        placed,
        unplaced,
        bound,
      });
    await tell(250, 31, 0);
    await page.getByText("Plassert 250 av 281.", { exact: true }).waitFor();
    await tell(278, 3, 1);
    await page.getByText("Plassert 278 av 281. Minst 1 kan ikke plasseres.").waitFor();
    await button(page, "Stopp").click();
    expect((await calls(page, "stop_booking")).length).toBe(1);
    await page.evaluate(() => window.letGo("book"));
    await page.getByText("Letingen ble stoppet. Dette er det beste som ble funnet.").waitFor();
  });

  it("goes on while one is somewhere else", async () => {
    const page = await open(recording());
    await asked(page);
    await page.evaluate(() => window.hold("book"));
    await button(page, "Finn økter").click();
    await goTo("temps")(page, nb);
    await page.evaluate(() => window.letGo("book"));
    await goTo("sessions")(page, nb);
    await button(page, "Automatisk booking").click();
    await button(page, "Forkast forslaget").waitFor();
    expect((await calls(page, "book")).length).toBe(1);
  });

  it("adds up, and names every cell that gets worse before it is booked", async () => {
    const page = await open(recording({ moves: movesOf(demo().opened.blocks, true) }));
    await reviewed(page, nb);
    const beside = page.getByRole("complementary", { name: "Slik blir oversikten" });
    await beside.getByText("122 bolker = 117 plassert + 5 ikke plassert.").waitFor();
    const worse = (await beside.locator(".sessions-automatic-redder li").allInnerTexts()).map((text) =>
      plain(text).replace(/\s+/g, " "),
    );
    expect(worse).toEqual(["Sykehjem Øst uke 29 Knapt → For få", "Helsehuset langtid uke 26–27 Dekket → Knapt"]);
    await button(page, /^Book 87.økter, selv om 3.uker blir verre$/).waitFor();
  });

  it("is taken in part: the board is asked for anew, and what is chosen is booked as one step", async () => {
    const page = await open(recording());
    await reviewed(page, nb);
    await box(page, "Alle økter i Helsehuset korttid").click();
    await button(page, /^Book 80.økter$/).waitFor();
    const own = proposed.filter(({ department }) => department === "d-4101").map(({ id }) => id);
    const rest = proposed.map(({ id }) => id).filter((id) => !own.includes(id));
    expect(await calls(page, "review_booking")).toEqual([{ token: "booking", sessions: rest }]);
    await button(page, /^Book 80.økter$/).click();
    await page.getByText(/^80.økter er booket\.$/).waitFor();
    expect(await calls(page, "accept_booking")).toEqual([{ token: "booking", sessions: rest }]);
    await page.getByRole("region", { name: "Automatisk booking" }).getByRole("button", { name: "Angre" }).click();
    await page.getByText("Bookingen er angret. Ingen av øktene er booket.").waitFor();
    expect((await calls(page, "undo")).length).toBe(1);
  });

  it("waits with booking until it is known what becomes of the board", async () => {
    const page = await open(recording());
    await reviewed(page, nb);
    await page.evaluate(() => window.hold("review_booking"));
    await box(page, "Alle økter i Helsehuset korttid").click();
    await page.getByText("Regner ut oversikten for det du har valgt …").first().waitFor();
    await button(page, /^Book 80/).click({ force: true });
    expect(await calls(page, "accept_booking")).toEqual([]);
    await page.evaluate(() => window.letGo("review_booking"));
    await button(page, /^Book 80/).click();
    await page.getByText(/er booket\.$/).waitFor();
  });

  it("says so where all that is chosen is booked just so already, and not that nothing is chosen", async () => {
    const { opened, ...rest } = recording();
    const sessions = proposed.map((session, at) => ({ ...session, id: `s-${at}`, status: "booked" as const }));
    const page = await open({ ...rest, opened: { ...opened, contents: { ...opened.contents, sessions } } });
    await asked(page);
    await page.getByRole("checkbox", { name: nb.automatic.alsoMove }).click();
    await button(page, "Finn økter").click();
    await button(page, nb.automatic.acceptNothingNew).waitFor();
    await box(page, "Alle økter").click();
    await button(page, nb.automatic.acceptNone).waitFor();
  });

  it("is looked at week by week, and each session taken out where it stands", async () => {
    const page = await open(recording());
    await reviewed(page, nb);
    await page.getByRole("tab", { name: "Uke for uke" }).click();
    const block = page.getByRole("button", { name: /Rover i praksis hos Ane Tenktvoll/ }).first();
    expect(await block.getAttribute("aria-pressed")).toBe("true");
    await block.click();
    expect(await block.getAttribute("aria-pressed")).toBe("false");
    await button(page, /^Book 86/).waitFor();
    await button(page, "Neste uke").click();
    await page.getByRole("table", { name: "Foreslåtte økter i uke 24" }).waitFor();
  });

  it("says why something has no room, trainer by trainer, and leads to the remedies of its week", async () => {
    const page = await open(recording());
    await reviewed(page, nb);
    await page.getByRole("tab", { name: /^Ikke plassert/ }).click();
    await page.getByText("Legemidler i Helseplattformen, 2 × 2 t").waitFor();
    await button(page, /^Forklar: Legemidler i Helseplattformen for Amalie/).click();
    await page.getByText("Er borte: ferie 5.–25. juli.").first().waitFor();
    expect((await calls(page, "chances")).length).toBe(1);
    await button(page, "Tiltak for Helsehuset korttid i uke 27").click();
    await page.getByRole("heading", { name: "Helsehuset korttid, uke 27" }).waitFor();
    expect(await page.getByRole("heading", { name: "Automatisk booking" }).count(), "it stays beside").toBe(1);
  });

  it("says who changed the season meanwhile, books nothing, and searches again", async () => {
    const page = await open(recording(), { isTrouble: true });
    await reviewed(page, nb);
    await page.evaluate(() => {
      window.failing["accept_booking"] = { kind: "stale", by: "Ola Annenplan" };
    });
    await button(page, /^Book 87/).click();
    await page.getByText("Ola Annenplan har endret sesongen siden forslaget ble laget.").waitFor();
    await page.getByRole("alert").getByRole("button", { name: "Let på nytt" }).click();
    await button(page, /^Book 87.økter$/).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect((await calls(page, "book")).length).toBe(2);
  });

  it("is asked for, looked through and booked with the keyboard alone", async () => {
    const page = await open(recording());
    await goTo("sessions")(page, nb);
    await button(page, "Automatisk booking").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Automatisk booking" }).waitFor();
    expect(await focused(page)).toBe("Automatisk booking");
    await tabTo(page, /^Finn økter$/, 60);
    await page.keyboard.press("Enter");
    await button(page, "Forkast forslaget").waitFor();
    expect(await focused(page)).toBe("Automatisk booking");
    const all = box(page, "Alle økter");
    for (let step = 0; step < 20 && !(await hasFocus(all)); step += 1) await page.keyboard.press("Tab");
    // One stop for all of the proposals, and the arrow keys among them.
    await page.keyboard.press("Tab");
    expect(await hasFocus(box(page, "Alle økter i Helsehuset korttid"))).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await tabTo(page, /^Book 86 økter$/, 60);
    await page.keyboard.press("Enter");
    await page.getByText(/^86.økter er booket\.$/).waitFor();
    await tabTo(page, /^Til øktene$/, 60);
    await page.keyboard.press("Enter");
    await page.getByRole("grid", { name: nb.sessions.grid }).waitFor();
  });

  it("draws only the proposals in sight", async () => {
    const page = await open(withBooking(large(demo())));
    await reviewed(page, nb);
    await button(page, /^Book 1.804.økter$/).waitFor();
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("2056");
  });
});
