import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const kjersti = "Kjersti Oppdiktli";

async function openHolidays(recording = demo(), options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(recording, options);
  await page.getByRole("navigation").getByRole("button", { name: "Ferie" }).click();
  await page.getByRole("grid", { name: /Ferie/ }).waitFor();
  return page;
}

const bar = (page: Page, name: string | RegExp) =>
  page.locator("[data-absence]").and(page.getByLabel(typeof name === "string" ? new RegExp(`^${name}:`) : name));

async function boxOf(one: Locator) {
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (!box) throw new Error("it is not on the screen");
  return { ...box, middle: box.x + box.width / 2, centre: box.y + box.height / 2 };
}

async function weekWidth(page: Page): Promise<number> {
  return (await boxOf(page.getByRole("columnheader").nth(2))).width;
}

/** Takes hold at a point, moves sideways, and does not let go. */
async function drag(page: Page, x: number, y: number, by: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 3 });
  await page.mouse.move(x + by, y + 3, { steps: 3 });
}

/** The days in the commands that were carried out, the last one first. */
const executed = (page: Page) =>
  page.evaluate(() =>
    window.calls
      .filter(({ call }) => call === "execute")
      .map(
        ({ args }) =>
          (args as { command: unknown }).command as {
            do: string;
            entry?: { id: string; days: unknown; status: string };
          },
      )
      .reverse(),
  );

const week = (page: Page, name: RegExp) => page.getByRole("gridcell", { name });

describe("the holidays", () => {
  it("show every trainer by department, with or without absence, and the instructors as a group of their own", async () => {
    const page = await openHolidays();
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("46");
    await bar(page, /^Kjersti Oppdiktli: Ferie 28–30, fastsatt \(12\.\sjuli–1\.\saugust\)/).waitFor();
    await page.getByRole("searchbox", { name: "Finn person eller avdeling" }).fill("instr");
    await page.getByText("Ingen person og ingen avdeling passer til søket.").waitFor();
    await page.getByRole("searchbox", { name: "Finn person eller avdeling" }).fill("Håkon");
    await week(page, /^Instruktører, uke 28: 0 av 2/).waitFor();
    expect(await page.getByRole("rowheader").count()).toBe(2);
  });

  it("move by mouse: the strip turns while one drags, and letting go saves", async () => {
    const page = await openHolidays();
    const box = await boxOf(bar(page, kjersti));
    await week(page, /^Sykehjem Sør, uke 29: For få/).waitFor();
    await drag(page, box.middle, box.centre, 3 * (await weekWidth(page)));
    await bar(page, /^Kjersti Oppdiktli: Ferie 31–33/).waitFor();
    // The recording knows who is there, not the hours.
    await week(page, /^Sykehjem Sør, uke 29: .*1 av 1 til stede/).waitFor();
    await page.getByText("Kjersti Oppdiktli, Sykehjem Sør, uke 31–33").waitFor();
    expect(await executed(page), "nothing is saved before it is let go").toEqual([]);
    await page.mouse.up();
    await page.getByText("Lagret", { exact: true }).waitFor();
    expect(await executed(page)).toMatchObject([
      { do: "change", entry: { days: { first: "2027-08-02", last: "2027-08-22" } } },
    ]);
    await page.keyboard.press("Control+z");
    await bar(page, /^Kjersti Oppdiktli: Ferie 28–30/).waitFor();
  });

  it("tell which weeks turn while one drags, and why", async () => {
    const page = await openHolidays();
    const box = await boxOf(bar(page, "Kaja Skisselien"));
    await drag(page, box.middle, box.centre, -1 * (await weekWidth(page)));
    await page.getByText("Kaja Skisselien, Sykehjem Nord, uke 25–27").waitFor();
    await page.getByText("Uke 28 blir dekket").waitFor();
    await week(page, /^Sykehjem Nord, uke 28: Dekket. Nå: knapt/).waitFor();
    await page.getByText(/^Uke 27 er fortsatt rød: 0 av 1 til stede/).waitFor();
    await page.mouse.up();
    await page.getByText("Uke 28 blir dekket").waitFor({ state: "detached" });
  });

  it("are put back by Escape while one drags", async () => {
    const page = await openHolidays();
    const box = await boxOf(bar(page, kjersti));
    await drag(page, box.middle, box.centre, 2 * (await weekWidth(page)));
    await bar(page, /^Kjersti Oppdiktli: Ferie 30–32/).waitFor();
    await page.keyboard.press("Escape");
    await bar(page, /^Kjersti Oppdiktli: Ferie 28–30/).waitFor();
    await page.mouse.up();
    await page.getByText("Prøver:").waitFor({ state: "detached" });
    expect(await executed(page)).toEqual([]);
  });

  it("stretch at either end by weeks, and by days with Shift", async () => {
    const page = await openHolidays();
    const width = await weekWidth(page);
    const box = await boxOf(bar(page, kjersti));
    await drag(page, box.x + box.width - 3, box.centre, width);
    await bar(page, /^Kjersti Oppdiktli: Ferie 28–31/).waitFor();
    await page.mouse.up();
    await page.getByText("Lagret", { exact: true }).waitFor();
    const longer = await boxOf(bar(page, kjersti));
    await drag(page, longer.x + 3, longer.centre, (width / 7) * 2);
    await page.keyboard.down("Shift");
    await bar(page, /^Kjersti Oppdiktli: Ferie 14\.\sjuli–8\.\saugust/).waitFor();
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "execute").length === 2);
    expect(await executed(page)).toMatchObject([
      { entry: { days: { first: "2027-07-14", last: "2027-08-08" } } },
      { entry: { days: { first: "2027-07-12", last: "2027-08-08" } } },
    ]);
  });

  it("are made by dragging over empty weeks, and by clicking a week twice", async () => {
    const page = await openHolidays();
    const width = await weekWidth(page);
    const box = await boxOf(bar(page, kjersti));
    await drag(page, box.x - 4.5 * width, box.centre, width);
    await bar(page, /^Kjersti Oppdiktli: Ferie 23–24, ønsket/).waitFor();
    await page.mouse.up();
    await page.getByText("Lagret", { exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 23–24/);
    await page.mouse.click(box.x - 0.5 * width, box.centre);
    expect(await focused(page)).toBe("Kjersti Oppdiktli, uke 27: ingen fravær");
    expect(await executed(page)).toHaveLength(1);
    await page.mouse.click(box.x - 0.5 * width, box.centre);
    await bar(page, /^Kjersti Oppdiktli: Ferie 27, ønsket/).waitFor();
    expect(await executed(page)).toMatchObject([
      { do: "add", entry: { status: "wished", days: { first: "2027-07-05", last: "2027-07-11" } } },
      { do: "add" },
    ]);
  });

  it("move, stretch, make and go by the keyboard alone", async () => {
    const page = await openHolidays();
    await page.getByRole("rowheader", { name: /^Kjersti Oppdiktli/ }).focus();
    // Weeks 22 to 28, then into the bar.
    for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Kjersti Oppdiktli, uke 28: Ferie 28–30 fastsatt");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 28–30/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 31–33/);
    // The recording knows who is there, not the hours.
    await week(page, /^Sykehjem Sør, uke 29: .*1 av 1 til stede/).waitFor();
    expect(await executed(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 28–30/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByText("Lagret", { exact: true }).waitFor();
    expect(await executed(page)).toMatchObject([{ entry: { days: { first: "2027-07-20", last: "2027-08-02" } } }]);
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 20\.\sjuli–2\.\saugust/);

    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 22, ønsket/);
    await page.keyboard.press("Shift+ArrowRight");
    // Going elsewhere keeps it, as in a sheet.
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "execute").length === 2);
    expect(await focused(page)).toMatch(/^Mia Fiktsund, uke 22/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "execute").length === 3);
    expect((await executed(page))[0]).toMatchObject({ do: "remove" });
    expect(await focused(page)).toBe("Kjersti Oppdiktli, uke 22: ingen fravær");
  });

  it("open beside the grid by a click or Enter, and give the focus back", async () => {
    const page = await openHolidays();
    await bar(page, kjersti).click();
    await page.getByRole("complementary", { name: kjersti }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary").waitFor({ state: "detached" });
    expect(await focused(page)).toMatch(/^Kjersti Oppdiktli: Ferie 28–30/);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: kjersti }).waitFor();
    // Why a week is red lies beside the same grid.
    await week(page, /^Sykehjem Sør, uke 29/).click();
    await page.getByText("Hvem er der").waitFor();
    expect(await page.getByRole("complementary").count()).toBe(1);
    expect(await page.getByRole("complementary", { name: kjersti }).count()).toBe(0);
  });

  it("are selected many at once", async () => {
    const page = await openHolidays();
    await bar(page, "Torill Tenktvoll").click({ modifiers: ["Control"] });
    await bar(page, kjersti).click({ modifiers: ["Control"] });
    await page.getByText("2 valgt").waitFor();
    await page.keyboard.press(" ");
    await page.getByText("1 valgt").waitFor();
  });

  it("take weeks typed in a row", async () => {
    const page = await openHolidays();
    await page.getByRole("rowheader", { name: /^Kjersti Oppdiktli/ }).focus();
    await page.keyboard.type("24-25");
    await page.getByText("Enter legger inn ferie uke 24–25").waitFor();
    await page.keyboard.press("Enter");
    await bar(page, /^Kjersti Oppdiktli: Ferie 24–25, ønsket/).waitFor();
  });

  it("draw only the row of the bar and the heading that a try touches", async () => {
    const page = await openHolidays(large(demo()));
    await page.locator("[data-absence]").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText(/Enter lagrer/).waitFor();
    const drawn = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      const changed = new Set<string>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
          if (row) changed.add(row.dataset["row"] ?? "");
        }
      });
      observer.observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
      const previews = () => window.calls.filter(({ call }) => call === "preview").length;
      const before = previews();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      while (previews() === before) await frame();
      for (let step = 0; step < 5; step += 1) await frame();
      observer.disconnect();
      return [...changed].map((key) => key.split(":")[0]).sort();
    });
    expect(drawn).toEqual(["department", "trainer"]);
  });

  it("show a year and its days, and draw only what is in sight of 1,500 trainers", async () => {
    const page = await openHolidays(large(demo(), 600));
    expect(Number(await page.getByRole("grid").getAttribute("aria-rowcount"))).toBeGreaterThan(2000);
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    await page.getByRole("radio", { name: "Dager" }).click();
    expect(await page.getByRole("columnheader").count()).toBeLessThan(12);
    await page.getByRole("radio", { name: "Uker" }).click();
    await page.getByRole("radio", { name: "Hele året" }).click();
    await page.getByRole("columnheader", { name: /^uke 1,/ }).waitFor();
    await page
      .getByRole("rowheader", { name: /^Ane Tenktvoll/ })
      .first()
      .focus();
    await page.keyboard.press("Control+End");
    await page.waitForFunction(() => /uke 52/.test(document.activeElement?.getAttribute("aria-label") ?? ""));
  });
});
