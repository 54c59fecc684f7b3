import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en";
import { nb } from "../../src/words/nb";
import { large } from "../fixtures/large.mjs";
import { withManyPages, withPages, withPlan } from "../fixtures/pages";
import { drawn, openReport } from "../screens/reports";
import { cell, goTo } from "../screens/screen";
import { focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const said = nb.reports;

const calls = (page: Page, call: string) =>
  page.evaluate((name) => window.calls.filter((one) => one.call === name).map(({ args }) => args), call);
const last = async (page: Page, call: string) => (await calls(page, call)).at(-1);

/** Stands in for the printer: notes how many pages were drawn when it was asked. */
const catchPrinting = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>(".reports-page img")];
      window.calls.push({ call: "print", args: pictures.filter(({ naturalWidth }) => naturalWidth > 0).length });
    };
  });

describe("the reports", () => {
  it("are drawn as pictures, and nothing in them runs", async () => {
    const page = await open(withPages());
    await openReport("morning")(page, nb);
    expect(await last(page, "report_pages")).toEqual({
      report: { report: "morning", week: "2027-W22" },
      language: "nb",
    });
    const picture = page.getByRole("img", { name: "Morgenark, uke 22: side 1 av 3." });
    expect(await picture.getAttribute("src")).toMatch(/^data:image\/svg\+xml;charset=utf-8,/);
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>(".reports-page img")?.naturalWidth ?? 0) > 0,
    );
    expect(await page.title()).toBe("Skulder");
  });

  it("are each found at the side, with what is chosen for one kept for the next", async () => {
    const page = await open(withPages());
    await openReport("superusers")(page, nb);
    expect(await last(page, "report_pages")).toMatchObject({ report: { report: "superusers" } });
    await openReport("department")(page, nb);
    await page.getByLabel(said.department, { exact: true }).selectOption({ label: "Øya helsetun" });
    await page.getByRole("heading", { name: "Avdelingens plan, Øya helsetun" }).waitFor();
    await openReport("steering")(page, nb);
    await openReport("department")(page, nb);
    await page.getByRole("heading", { name: "Avdelingens plan, Øya helsetun" }).waitFor();
    await openReport("morning")(page, nb);
    await page.getByLabel(said.week, { exact: true }).selectOption({ label: "uke 28, 12.–18. juli" });
    await page.getByRole("heading", { name: "Morgenark, uke 28" }).waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await page.getByRole("heading", { name: "Morgenark, uke 22" }).waitFor();
  });

  it("are in the language of the window, unless another is chosen", async () => {
    const page = await open(withPages(), { language: "en" });
    await goTo("reports")(page, en);
    await drawn(page);
    expect(await last(page, "report_pages")).toMatchObject({ language: "en" });
    await page.getByLabel("Language of the page").selectOption({ label: "Norsk bokmål" });
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "report_pages").length === 2);
    expect(await last(page, "report_pages")).toMatchObject({ language: "nb" });
    await page.getByRole("button", { name: "Save as PDF …" }).click();
    await page.getByText("Saved to Rapport.pdf.").waitFor();
    expect(await last(page, "choose_report")).toEqual({
      report: { report: "morning", week: "2027-W22" },
      language: "nb",
    });
  });

  it("are drawn anew when the season moves, and an answer that comes late is dropped", async () => {
    const page = await open(withPages());
    await openReport("forum")(page, nb);
    await page.evaluate(() => window.hold("report_pages"));
    await page.evaluate(() => window.tell("season-moved", { revision: 1e6 }));
    await page.getByText(said.redrawing).waitFor();
    expect(await page.locator(".reports-page img").count(), "what was there stays").toBeGreaterThan(0);
    await page.getByRole("button", { name: said.of.steering.name }).click();
    await page.evaluate(() => window.letGo("report_pages"));
    await page.getByRole("img", { name: /^Styringsgruppe: side 1 av 3/ }).waitFor();
    expect(await page.getByRole("img", { name: /^Forum-ark/ }).count()).toBe(0);
    expect(await page.getByText(said.redrawing).count()).toBe(0);
  });

  it("say that they could not be drawn, and are asked for again", async () => {
    const page = await open(withPages(), { isTrouble: true });
    await page.evaluate(() => {
      window.failing["report_pages"] = { kind: "internal" };
    });
    await goTo("reports")(page, nb);
    await page.getByText(said.failed).waitFor();
    expect(await page.getByRole("button", { name: said.print }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: said.tryAgain }).click();
    await drawn(page);
    expect(await page.getByText(said.failed).count()).toBe(0);
  });

  it("are stepped through page by page, and seen whole", async () => {
    const page = await open(withPages());
    await openReport("morning")(page, nb);
    const picture = (number: number) => page.getByRole("img", { name: new RegExp(`side ${number} av 3`) });
    await page.getByRole("button", { name: said.nextPage }).click();
    await page.getByText("Side 2 av 3", { exact: true }).waitFor();
    await page.getByRole("radio", { name: said.wholePage }).click();
    const room = await page.getByRole("region", { name: said.pages }).boundingBox();
    await page.getByRole("button", { name: said.nextPage }).click();
    await page.getByText("Side 3 av 3", { exact: true }).waitFor();
    const box = await picture(3).boundingBox();
    if (!room || !box) throw new Error("both are shown");
    expect(box.y, "all of the page is seen").toBeGreaterThanOrEqual(room.y);
    expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height + 1);
    expect(box.height / box.width).toBeCloseTo(297 / 210, 1);
  });

  it("are chosen, saved and printed with the keyboard alone", async () => {
    const page = await open(withPages());
    await goTo("reports")(page, nb);
    await drawn(page);
    await catchPrinting(page);
    const tabTo = async (name: string) => {
      for (let step = 0; step < 40 && !(await focused(page)).includes(name); step += 1)
        await page.keyboard.press("Tab");
    };
    await tabTo(said.of.superusers.name);
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: /^Superbrukermøte: side 1/ }).waitFor();
    await tabTo(said.print);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "print"));
    await tabTo(said.save);
    await page.keyboard.press("Enter");
    await page.getByText(said.saved("Rapport.pdf")).waitFor();
  });
});

describe("the reports of a large municipality", () => {
  it("draw the pages near those that are seen, and all of them before they are printed", async () => {
    const page = await open(withManyPages(large(demo())));
    await openReport("department")(page, nb);
    expect(await page.getByLabel(said.department, { exact: true }).locator("option").count()).toBe(250);
    expect(await page.locator(".reports-page").count()).toBe(60);
    expect(await page.locator(".reports-page img").count()).toBeLessThan(6);
    await catchPrinting(page);
    await page.keyboard.press("Control+p");
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "print"));
    expect(await calls(page, "print")).toEqual([60]);
  });
});

describe("on paper", () => {
  /** How many sheets there are, and their sizes in points. */
  const sheets = async (page: Page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    return [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(([, width, height]) => [
      Math.round(Number(width) / 5) * 5,
      Math.round(Number(height) / 5) * 5,
    ]);
  };

  it("each page has a sheet of its own, and nothing else of the window", async () => {
    const page = await open(withPages());
    await openReport("morning")(page, nb);
    await catchPrinting(page);
    await page.getByRole("button", { name: said.print }).click();
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "print"));
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".app-header", ".app-places", ".app-banners", ".reports-side", ".reports-bar"])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await sheets(page)).toEqual([
      [595, 840],
      [595, 840],
      [595, 840],
    ]);
  });

  it("a plan is printed across A3", async () => {
    const page = await open(withPlan());
    await openReport("department")(page, nb);
    expect(await sheets(page)).toEqual([[1190, 840]]);
  });
});

describe("the ways to a report", () => {
  it("lead from a department to its plan, and from a week to its morning sheet", async () => {
    const page = await open(withPages());
    await goTo("departments")(page, nb);
    await page.getByRole("rowheader", { name: /Øya helsetun/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Avdelingens plan" }).click();
    await page.getByRole("heading", { name: "Avdelingens plan, Øya helsetun" }).waitFor();
    await goTo("board")(page, nb);
    await cell(page, "Sykehjem Sør", 28).click();
    await page.getByRole("complementary").getByRole("button", { name: "Morgenark" }).click();
    await page.getByRole("heading", { name: "Morgenark, uke 28" }).waitFor();
    await drawn(page);
  });

  it("are found by keys alone", async () => {
    const page = await open(withPages());
    await page.getByRole("grid").waitFor();
    for (const { name } of Object.values(said.of)) {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: nb.palette.field }).fill(name);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: new RegExp(`^${name}`), level: 2 }).waitFor();
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: nb.palette.field }).fill("plan sykehjem nord");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Avdelingens plan, Sykehjem Nord" }).waitFor();
  });
});
