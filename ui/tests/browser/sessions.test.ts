import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { full, offHours, withWeek } from "../fixtures/week";
import { executed, focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const card = (page: Page, id: string) => page.locator(`[data-session="${id}"]`);
const panel = (page: Page) => page.getByRole("complementary");
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function sessions(recording = withWeek(demo())): Promise<Page> {
  const page = await open(recording);
  await page.getByRole("navigation").getByRole("button", { name: "Økter" }).click();
  await page.getByRole("grid", { name: "Økter per opplærer og dag" }).waitFor();
  return page;
}

/** Presses on a session and goes with it, without letting go. */
async function drag(page: Page, id: string, by: { x: number; y: number }): Promise<void> {
  const box = await card(page, id).boundingBox();
  if (!box) throw new Error(`no card of ${id}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 3 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 3 });
}

/** Pixels of a day. */
const dayWidth = async (page: Page) =>
  (await page.getByRole("columnheader", { name: /^tirs/ }).boundingBox())?.width ?? 0;

describe("the week of sessions", () => {
  it("shows what the core says of it, in colour, symbol and word", async () => {
    const page = await sessions();
    await page.getByRole("heading", { name: "Uke 24: 11 økter, 6 må ses på" }).waitFor();
    expect(await card(page, "s-week-6").getAttribute("aria-label")).toBe(
      "08.00–10.00 Rover i praksis, Tuva Åpenlid, Kan ikke holdes, 1 merknad",
    );
    expect(await card(page, "s-week-6").getAttribute("title")).toMatch(/Gunn Påfunnsmo er borte/);
    expect(await card(page, "s-week-4").getAttribute("aria-label")).toMatch(/Booket, låst, 2 på venteliste$/);
    expect(await page.getByRole("rowheader", { name: /^Astrid Mønsterhaug/ }).innerText()).toMatch(/6 av 10/);
    await page
      .getByRole("gridcell", { name: /^Gunn Påfunnsmo, tors. 17. juni: Ikke tilgjengelig 16.–18. juni/ })
      .waitFor();
    await page
      .getByRole("gridcell", { name: /^Ane Tenktvoll, lør. 19. juni: utenom arbeidstid. ingen økter$/ })
      .waitFor();
  });

  it("never lays one session over another", async () => {
    const page = await sessions(full(large(demo(), 20)));
    await card(page, "s-full-3").waitFor();
    const boxes = await page.locator("[data-session]").evaluateAll((cards) =>
      cards.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThan(40);
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const areApart =
          one.right <= other.left + 0.5 ||
          other.right <= one.left + 0.5 ||
          one.bottom <= other.top + 0.5 ||
          other.bottom <= one.top + 0.5;
        expect(areApart).toBe(true);
      }
    }
  });

  it("is walked, narrowed and looked at day by day", async () => {
    const page = await sessions();
    await click(page, "Bare instruktører");
    await page.getByRole("rowheader", { name: /^Ane Tenktvoll/ }).waitFor({ state: "detached" });
    await click(page, "Bare instruktører");
    await click(page, "Bare det som må ses på");
    await card(page, "s-week-9").waitFor({ state: "detached" });
    await click(page, "Bare det som må ses på");
    await page.getByRole("searchbox", { name: "Finn opplærer eller avdeling" }).fill("korttid");
    await page.getByRole("rowheader", { name: /^Gunn Påfunnsmo/ }).waitFor({ state: "detached" });
    await page.getByRole("searchbox", { name: "Finn opplærer eller avdeling" }).fill("");
    await click(page, "Uken etter");
    await page.getByRole("heading", { name: "Uke 25: Ingen økter" }).waitFor();
    await click(page, "Denne uken");
    await page.getByRole("radio", { name: "Dag", exact: true }).click();
    await page.getByRole("heading", { name: /^Man\. 14\. juni 2027: 1 økt/ }).waitFor();
    await click(page, "Dagen etter");
    await page.getByRole("heading", { name: /^Tirs\. 15\. juni 2027: 2 økter, 2 må ses på/ }).waitFor();
  });

  it("draws only the rows in sight of 1,500 trainers", async () => {
    const page = await sessions(full(large(demo(), 600), 40));
    expect(Number(await page.getByRole("grid").getAttribute("aria-rowcount"))).toBeGreaterThan(2000);
    expect(await page.getByRole("row").count()).toBeLessThan(40);
    await page.getByRole("gridcell").first().focus();
    await page.keyboard.press("Control+End");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-column") === "7");
    expect(await page.getByRole("row").count()).toBeLessThan(40);
  }, 120_000);
});

describe("a session that is moved", () => {
  it("by dragging: says what it would break, and is saved where it is let go", async () => {
    const page = await sessions({ ...withWeek(demo()), breaches: offHours });
    const width = await dayWidth(page);
    await drag(page, "s-week-9", { x: width, y: 0 });
    await page.getByText("Utenfor arbeidstiden til Oda Liksomhaug.").waitFor();
    await page.getByText("Slipp for å lagre, Escape avbryter").waitFor();
    expect(await executed(page)).toEqual([]);
    await page.mouse.up();
    await page.getByText(/^Lagret: Full klient på vakt 1 fre\.\s18\.\sjuni kl\.\s11\.30–15\.00/).waitFor();
    expect(await executed(page)).toMatchObject([
      {
        do: "change",
        entry: { noun: "session", id: "s-week-9", date: "2027-06-18", start: "11:30", trainer: "t-910001" },
      },
    ]);
    await page.getByRole("main").getByRole("button", { name: "Angre" }).click();
    await page.getByText(/^Lagret: Full klient/).waitFor({ state: "detached" });
  });

  it("by dragging, to another trainer and time", async () => {
    const page = await sessions();
    const width = await dayWidth(page);
    const from = await card(page, "s-week-9").boundingBox();
    const to = await page.getByRole("rowheader", { name: /^Ane Tenktvoll/ }).boundingBox();
    if (!from || !to) throw new Error("both are in sight");
    await drag(page, "s-week-9", { x: (-2 * width * 60) / (15 * 60), y: to.y + 20 - from.y - from.height / 2 });
    await page.getByText("Ingenting er i veien.").waitFor();
    await page.mouse.up();
    await page.getByText(/^Lagret: /).waitFor();
    expect(await executed(page)).toMatchObject([{ entry: { id: "s-week-9", trainer: "t-910002", start: "09:30" } }]);
  });

  it("goes back with Escape", async () => {
    const page = await sessions();
    await drag(page, "s-week-9", { x: await dayWidth(page), y: 0 });
    await page.getByText("Slipp for å lagre, Escape avbryter").waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await executed(page)).toEqual([]);
    expect(await card(page, "s-week-9").getAttribute("aria-label")).toMatch(/^11\.30/);
  });

  it("snaps back where somebody would be in two places, and says who and with what", async () => {
    const page = await sessions();
    await drag(page, "s-week-4", { x: 60, y: 0 });
    await page.mouse.up();
    const said = await page.getByRole("alert").innerText();
    expect(said).toMatch(/Astrid Mønsterhaug.*Støtte på avdelingen ved oppstart.*13\.00–15\.00/);
    expect(await card(page, "s-week-4").getAttribute("aria-label")).toMatch(/^08\.00/);
  });

  it("by keyboard alone: stepped, by days and across trainers, kept with Enter, taken back with Escape", async () => {
    const page = await sessions();
    await page.getByRole("gridcell", { name: /^Oda Liksomhaug, tors/ }).focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/^11\.30–15\.00 Full klient på vakt 1/);
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByText("Enter lagrer, Escape tar tilbake").waitFor();
    expect(await focused(page)).toMatch(/^12\.00/);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^11\.30/);
    await page.keyboard.press("Control+Shift+ArrowLeft");
    await page.keyboard.press("Shift+ArrowUp");
    await page.waitForFunction(
      () => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") === "trainer:t-910003",
    );
    await page.keyboard.press("Enter");
    await page.getByText(/^Lagret: /).waitFor();
    expect(await executed(page)).toMatchObject([
      { do: "change", entry: { id: "s-week-9", date: "2027-06-16", start: "11:30", trainer: "t-910003" } },
    ]);
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-session") === "s-week-9");
  });

  it("keeps the focus where the next key comes before what was drawn has settled", async () => {
    const page = await sessions({ ...withWeek(demo()), breaches: offHours });
    await page.getByRole("gridcell", { name: /^Oda Liksomhaug, tors/ }).focus();
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.hold("breaches"));
    await page.keyboard.press("Shift+ArrowRight");
    await page.evaluate(async () => {
      // What it would break is drawn, and the key is pressed before any effect of that has run.
      const isDrawn = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          const key = { key: "ArrowUp", shiftKey: true, bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", key));
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      });
      window.letGo("breaches");
      await isDrawn;
    });
    await page.waitForFunction(
      () => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") === "trainer:t-910003",
    );
    expect(await focused(page)).toMatch(/^12\.00/);
  });

  it("by clicks, with what is wrong beside the field", async () => {
    const page = await sessions();
    await card(page, "s-week-7").click();
    await panel(page).getByLabel("Start", { exact: true }).fill("26");
    await panel(page).getByText("Skriv et klokkeslett, for eksempel 08.30.").waitFor();
    await panel(page).getByLabel("Start", { exact: true }).fill("10.30");
    const refusal = panel(page).getByRole("alert");
    await refusal.getByText(/Astrid Utkastbakk .*10\.00–12\.00/).waitFor();
    const start = panel(page).getByLabel("Start", { exact: true });
    expect(await start.getAttribute("aria-invalid")).toBe("true");
    expect((await start.getAttribute("aria-describedby"))?.split(" ")).toContain(await refusal.getAttribute("id"));
    await panel(page).getByLabel("Start", { exact: true }).fill("12");
    await panel(page).getByRole("button", { name: "Lagre" }).click();
    await page.getByText(/^Lagret: Rover i praksis tors\.\s17\.\sjuni kl\.\s12\.00–14\.00/).waitFor();
    expect(await executed(page)).toMatchObject([{ entry: { id: "s-week-7", start: "12:00" } }]);
  });
});

describe("the panel of a session", () => {
  it("opens with Enter, and gives the focus back", async () => {
    const page = await sessions();
    await card(page, "s-week-9").focus();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Full klient på vakt 1" }).waitFor();
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    expect(await focused(page)).toMatch(/^11\.30/);
  });

  it("keeps the focus where a button is gone with what it did", async () => {
    const page = await sessions();
    await card(page, "s-week-9").focus();
    await page.keyboard.press("Enter");
    const cancel = panel(page).getByRole("button", { name: "Avlys økten" });
    await cancel.focus();
    await page.keyboard.press("Enter");
    await cancel.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.textContent === "Full klient på vakt 1");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
  });

  it("confirms one session, notes who did not come, and confirms the rest at once", async () => {
    const page = await sessions();
    await card(page, "s-week-2").click();
    await panel(page).getByText("Ble økten gjennomført?").waitFor();
    await panel(page).getByLabel("Lise Liksomhaug").selectOption({ label: "møtte ikke" });
    await card(page, "s-week-2")
      .and(page.getByLabel(/Gjennomført/))
      .waitFor();
    await panel(page).getByLabel("Sander Sandkassen", { exact: true }).selectOption({ label: "en del av den" });
    await panel(page).getByLabel("Tid for Sander Sandkassen").fill("1 t");
    await panel(page).getByLabel("Tid for Sander Sandkassen").press("Enter");
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "execute").length === 2);
    await card(page, "s-week-3")
      .and(page.getByLabel(/Ikke bekreftet/))
      .waitFor();
    await click(page, "Bekreft 1 økt");
    await page.getByText("1 økt er bekreftet.").waitFor();
    expect(await executed(page)).toMatchObject([
      { entry: { id: "s-week-2", status: "held", attendance: { "v-930003": 0 } } },
      { entry: { id: "s-week-2", status: "held", attendance: { "v-930003": 0, "v-930004": 60 } } },
      { entry: { id: "s-week-3", status: "held", attendance: {} } },
    ]);
  });

  it("calls a session off with a reason, and books it after all", async () => {
    const page = await sessions();
    await card(page, "s-week-9").click();
    await panel(page).getByLabel("Grunn").selectOption({ label: "For travelt" });
    await panel(page).getByRole("button", { name: "Avlys økten" }).click();
    await panel(page).getByText("Avlyst", { exact: false }).first().waitFor();
    await panel(page).getByRole("button", { name: "Book likevel" }).click();
    await card(page, "s-week-9")
      .and(page.getByLabel(/Booket/))
      .waitFor();
    expect(await executed(page)).toMatchObject([
      { entry: { id: "s-week-9", status: "cancelled", cancelReason: "workload" } },
      { entry: { id: "s-week-9", status: "booked", cancelReason: null } },
    ]);
  });

  it("gives a place in a course to who waits, and locks it", async () => {
    const page = await sessions();
    await card(page, "s-week-4").click();
    await panel(page).getByRole("button", { name: "Gi plass" }).first().click();
    await panel(page).getByText("6/8").waitFor();
    await panel(page).getByLabel("Låst").uncheck();
    await card(page, "s-week-4")
      .and(page.getByLabel(/Booket, 1 på venteliste/))
      .waitFor();
    expect(await executed(page)).toMatchObject([
      { entry: { id: "s-week-4", waiting: ["v-930053"] } },
      { entry: { id: "s-week-4", locked: false } },
    ]);
  });
});

describe("a free time", () => {
  it("is chosen with the pointer where one points, and with N where there are sessions", async () => {
    const page = await sessions();
    const cell = page.getByRole("gridcell", { name: /^Ane Tenktvoll, tirs/ });
    await cell.click();
    await panel(page).waitFor();
    await page.keyboard.press("Escape");
    await card(page, "s-week-9").focus();
    await page.keyboard.press("n");
    await panel(page).waitFor();
    const asked = await page.evaluate(() =>
      window.calls.filter(({ call }) => call === "takers").map(({ args }) => args),
    );
    expect(asked[0]).toMatchObject({ trainer: "t-910002", day: "2027-06-15" });
    expect(asked.at(-1)).toMatchObject({ trainer: "t-910001", day: "2027-06-17", start: "07:30" });
  });
});
