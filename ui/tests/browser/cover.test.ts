import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { withWanted } from "../fixtures/wanted";
import { calls, focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const openCover = async (recording = withWanted(demo())): Promise<Page> => {
  const page = await open(recording);
  await page.getByRole("button", { name: "Vikardekning" }).click();
  await page.getByRole("grid").waitFor();
  return page;
};
const cell = (page: Page, whose: string, week: number) =>
  page.getByRole("gridcell", { name: new RegExp(`^${whose}, uke ${week}:`) });
const wanted = (page: Page) => page.getByRole("textbox", { name: "Ønsket" });
const executed = (page: Page) => calls(page, "execute");

describe("vacation cover", () => {
  it("says what is missing, and where training is red as well", async () => {
    const page = await openCover();
    await page.getByRole("heading", { name: "14 plasser mangler i 4 avdelinger, flest i uke 26 (8)" }).waitFor();
    await page.getByText(/I 4 av ukene med ledige plasser er også opplæringen rød/).waitFor();
    const both = cell(page, "Sykehjem Nord", 27);
    expect(await both.getAttribute("aria-label")).toBe(
      "Sykehjem Nord, uke 27: 4 av 6 ønskede plasser er dekket. 2 plasser mangler. 1 uten navn. Opplæring: For få",
    );
    expect(await cell(page, "Øya helsetun", 22).getAttribute("aria-label")).toBe("Øya helsetun, uke 22: ingen ønsket");
    await both.click();
    await page.getByRole("heading", { name: /Sykehjem Nord, uke 27/ }).waitFor();
  });

  it("is walked and changed with the keyboard, as one command that can be undone", async () => {
    const page = await openCover();
    await page.getByRole("rowheader", { name: /Hele kommunen/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: /^Hele kommunen, Assistent/ }).waitFor();
    await page.keyboard.press("Enter");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/Sykehjem Sør/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Sykehjem Sør, Helsefagarbeider, uke 27: 0 av 2/);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await page.locator("[role=gridcell][aria-selected=true]").count()).toBe(3);
    await page.keyboard.type("12");
    await page.getByText("12 plasser mangler i uke 27–29. Før: 2").waitFor();
    await cell(page, "Sykehjem Sør, Helsefagarbeider", 28).filter({ hasText: "0/12" }).waitFor();
    expect(await executed(page), "nothing is kept before it is saved").toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText(/flest i uke 27/).waitFor();
    expect(await focused(page)).toMatch(/^Sykehjem Sør, Helsefagarbeider, uke 29: 0 av 12/);
    expect(await executed(page)).toHaveLength(1);
    await page.keyboard.press("Control+z");
    await cell(page, "Sykehjem Sør, Helsefagarbeider", 28).filter({ hasText: "0/2" }).waitFor();
  });

  it("is changed with the mouse: weeks dragged over, or clicked with Shift", async () => {
    const page = await openCover();
    await page.getByRole("rowheader", { name: /Sykehjem Nord/ }).click();
    const whose = "Sykehjem Nord, Sykepleier";
    await cell(page, whose, 24).hover();
    await page.mouse.down();
    await cell(page, whose, 25).hover();
    await cell(page, whose, 26).hover();
    await page.mouse.up();
    expect(await page.getByLabel("Fra", { exact: true }).inputValue()).toBe("2027-W24");
    expect(await page.getByLabel("Til", { exact: true }).inputValue()).toBe("2027-W26");
    await cell(page, whose, 31).click();
    await cell(page, whose, 30).click({ modifiers: ["Shift"] });
    await wanted(page).fill("2");
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await cell(page, whose, 30).filter({ hasText: "0/2" }).waitFor();
    expect(await cell(page, whose, 29).textContent()).toBe("0/1");
    expect(await cell(page, whose, 32).textContent()).toBe("–");
  });

  it("saves what is typed when one goes on, once, and keeps what is no number", async () => {
    const page = await openCover();
    await page.getByRole("rowheader", { name: /Sykehjem Sør/ }).click();
    const whose = "Sykehjem Sør, Student";
    await cell(page, whose, 27).click();
    await page.keyboard.type("3");
    await cell(page, whose, 28).click();
    await page.keyboard.press("ArrowRight");
    await cell(page, whose, 27).filter({ hasText: "1/3" }).waitFor();
    expect(await executed(page)).toHaveLength(1);
    await page.keyboard.type("4x");
    await page.getByText("Skriv et helt tall fra 0 til 1000.").waitFor();
    await cell(page, whose, 31).click();
    expect(await wanted(page).inputValue()).toBe("4x");
    await page.getByRole("button", { name: "Oversikt" }).click();
    await page.getByRole("button", { name: "Vikardekning" }).click();
    expect(await wanted(page).inputValue(), "nothing typed is lost").toBe("4x");
    await wanted(page).press("Escape");
    expect(await focused(page)).toMatch(/^Sykehjem Sør, Student, uke 29/);
    expect(await executed(page)).toHaveLength(1);
  });

  it("shows roles that nobody has yet, to want the first", async () => {
    const page = await openCover(demo());
    await page.getByRole("heading", { name: "Ingen har sagt hvor mange vikarer de ønsker" }).waitFor();
    await page.getByRole("rowheader", { name: /Øya helsetun/ }).click();
    await page.getByRole("rowheader", { name: "Øya helsetun: vis alle roller" }).click();
    expect(await focused(page)).toMatch(/^Øya helsetun, Lærling, uke 22/);
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "1 plass mangler i 1 avdeling, flest i uke 22 (1)" }).waitFor();
    expect(await executed(page)).toEqual([
      {
        command: {
          do: "new",
          entry: {
            noun: "wanted",
            id: "",
            department: "d-4106",
            role: "apprentice",
            weeks: { first: "2027-W22", last: "2027-W22" },
            count: 1,
          },
        },
        names: [],
      },
    ]);
  });

  it("shows only what is looked for", async () => {
    const page = await openCover();
    await page.getByRole("button", { name: "Bare der plasser mangler" }).click();
    await page.getByText("4 av 12 avdelinger").waitFor();
    await page.getByRole("button", { name: "Bare røde" }).click();
    await page.getByText("2 av 12 avdelinger").waitFor();
    await page.getByRole("combobox", { name: "Rolle" }).selectOption("nurse");
    await page.getByText("1 av 12 avdelinger").waitFor();
    expect(await cell(page, "Sykehjem Nord", 27).textContent()).toBe("0/1");
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("finnes ikke");
    await page.getByText("Ingen avdeling passer til søket.").waitFor();
  });

  it("draws only the rows in sight of a large municipality, and still goes to the last", async () => {
    const page = await openCover(large(withWanted(demo())));
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("252");
    await page.getByRole("button", { name: "Vis roller" }).click();
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    await page.getByRole("rowheader", { name: /Hele kommunen/ }).focus();
    await page.keyboard.press("Control+End");
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("Legg til rolle"));
    expect(await page.locator("[role=grid] [tabindex='0']").count(), "one tab stop in the grid").toBe(1);
    expect(await page.locator("#root b").count(), "markup in names is text").toBe(0);
  });

  it("draws only the rows that the focus leaves and enters again", async () => {
    const page = await openCover(large(withWanted(demo())));
    await page.getByRole("rowheader", { name: /Helsehuset korttid 0/ }).focus();
    const drawn = await page.evaluate(async () => {
      const changed = new Set<Element>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const row = target instanceof Element ? target.closest(".cover-row") : null;
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
    expect(drawn).toBe(2);
  });

  it("leads to the departments where there are none", async () => {
    const { opened, ...rest } = demo();
    const contents = { ...opened.contents, departments: [], temps: [], trainers: [], absences: [] };
    const page = await open({ ...rest, opened: { ...opened, contents, blocks: [] } });
    await page.getByRole("button", { name: "Vikardekning" }).click();
    await page.getByRole("button", { name: "Gå til avdelinger" }).click();
    expect(await page.getByRole("button", { name: "Avdelinger", exact: true }).getAttribute("aria-current")).toBe(
      "page",
    );
  });
});
