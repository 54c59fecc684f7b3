import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

describe("the board", () => {
  it("says how the season stands, and why in each cell's name", async () => {
    const page = await open();
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    expect(
      await page.getByText(/Kommunen trenger 275\st og har 2\s613\st: det er fordelingen det står på/).count(),
    ).toBe(1);
    const cell = page.getByRole("gridcell", { name: "Sykehjem Nord, uke 27: For få. For få til stede. 0 av 1" });
    expect(await cell.count()).toBe(1);
    expect(await page.getByRole("gridcell", { name: "Instruktører, uke 28: 0 av 2" }).count()).toBe(1);
    expect(await page.getByRole("columnheader", { name: "uke 27, 5.–11. juli" }).count()).toBe(1);
  });

  it("is walked with the keyboard, opens a week and comes back", async () => {
    const page = await open();
    const grid = page.getByRole("grid");
    await page.getByRole("gridcell", { name: /^Helsehuset korttid, uke 22/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Helsehuset langtid, uke 23/);
    await page.keyboard.press("End");
    expect(await focused(page)).toMatch(/^Helsehuset langtid, uke 34/);
    await page.keyboard.press("Home");
    expect(await focused(page)).toMatch(/^Helsehuset langtid: vis opplærere/);
    await page.keyboard.press("Control+End");
    expect(await focused(page)).toMatch(/^Psykisk helse og rus, uke 34/);
    await page.keyboard.press("Control+Home");
    expect(await focused(page)).toBe("Instruktører: vis hvor de trengs først");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Helsehuset korttid, uke 27/);
    expect(await grid.locator("[tabindex='0']").count(), "one tab stop in the grid").toBe(1);
    await page.keyboard.press("Enter");
    await page.getByText(/mangler 4\st opplæring i «Full klient på vakt 2» i uke 27–28, fordi Oda/).waitFor();
    expect(await focused(page)).toBe("Helsehuset korttid, uke 27");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await focused(page)).toMatch(/^Helsehuset korttid, uke 27: /);
  });

  it("shows only what is sought", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Bare røde" }).click();
    expect(await page.getByRole("rowheader").count()).toBe(9);
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("sykehjem");
    // The rows follow what is typed, they do not hold it up.
    await page.getByRole("rowheader", { name: "Helsehuset korttid" }).waitFor({ state: "detached" });
    expect(await page.getByRole("rowheader").allTextContents()).toEqual([
      "Instruktører",
      "4103Sykehjem Nord",
      "4104Sykehjem Sør",
      "4105Sykehjem Øst",
    ]);
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("finnes ikke");
    await page.getByText("Ingen avdeling passer til søket.").waitFor();
  });

  it("draws only the rows in sight of a large municipality, and still goes to the last", async () => {
    const page = await open(large(demo()));
    const grid = page.getByRole("grid");
    expect(await grid.getAttribute("aria-rowcount")).toBe("252");
    expect(await page.getByRole("row").count()).toBeLessThan(50);
    await page.getByRole("gridcell", { name: /^Helsehuset korttid 0, uke 22/ }).focus();
    await page.keyboard.press("Control+End");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.includes("249, uke 34"));
    expect(await page.getByRole("row").last().getAttribute("aria-rowindex")).toBe("252");
  });

  it("draws names with markup as text", async () => {
    const page = await open(large(demo()));
    await page.getByText("Sykehjem Sør <b>avdeling</b> for korttidsopphold", { exact: false }).first().waitFor();
    expect(await page.locator("#root b").count()).toBe(0);
  });

  it("prints every row, on light paper, with symbols that survive greyscale", async () => {
    const page = await open(large(demo()), { theme: "dark" });
    await page.getByRole("gridcell").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.locator("html.light").waitFor({ state: "attached" });
    await page.waitForFunction(() => document.querySelectorAll(".board-row").length === 250);
    const kinds = await page.evaluate(() => {
      const outlines = [...document.querySelectorAll(".board-legend .status-mark")];
      return new Set(outlines.map((mark) => mark.innerHTML)).size;
    });
    expect(kinds, "four statuses, four shapes").toBe(4);
  });

  it("draws only the rows that the focus leaves and enters again", async () => {
    const page = await open(large(demo()));
    await page.getByRole("gridcell", { name: /^Helsehuset korttid 0, uke 22/ }).focus();
    const drawn = await page.evaluate(async () => {
      const changed = new Set<Element>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const row = target instanceof Element ? target.closest(".board-row") : null;
          if (row) changed.add(row);
        }
      });
      observer.observe(document.body, { attributes: true, childList: true, subtree: true });
      for (const key of ["ArrowRight", "ArrowDown", "ArrowRight"]) {
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        await new Promise(requestAnimationFrame);
      }
      observer.disconnect();
      return changed.size;
    });
    expect(drawn, "only the rows that the focus left and entered are drawn again").toBe(2);
  });
});
