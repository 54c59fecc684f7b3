import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Recording } from "../../src/host/recorded";
import { calls, open, press, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

/** The demo with so many departments. */
function many(count: number): Recording {
  const recording = demo();
  const { contents } = recording.opened;
  const departments = Array.from({ length: count }, (_, at) => ({
    id: `d-${at}`,
    name: `Avdeling ${at}`,
    code: String(10_000 + at),
    homeCare: at % 2 === 1,
    minPresent: at % 5,
  }));
  return {
    ...recording,
    opened: {
      ...recording.opened,
      contents: { ...contents, departments, trainers: [], temps: [], absences: [] },
      blocks: [],
    },
  };
}

async function departments(recording?: Recording): Promise<Page> {
  const page = await open(recording);
  await page.getByRole("navigation").getByRole("button", { name: "Avdelinger" }).click();
  await page.getByRole("grid").waitFor();
  return page;
}

/** Where the focus is: the row's name and the column's number, or the header. */
const at = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest("[aria-colindex]");
    const row = cell?.closest("[role=row]");
    const name = row?.querySelector("[role=rowheader]")?.textContent ?? "header";
    return `${name} ${cell?.getAttribute("aria-colindex")}`;
  });
const executed = (page: Page) => calls(page, "execute");
const shownRows = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("[role=rowheader]")].map((cell) => cell.textContent));

describe("a table", () => {
  it("has one tab stop, and is moved in with the keyboard", async () => {
    const page = await departments();
    await page.getByLabel("Røde uker").focus();
    await press(page, "Tab");
    expect(await at(page)).toBe("Helsehuset korttid 2");
    await press(page, "ArrowDown", "ArrowRight");
    expect(await at(page)).toBe("Helsehuset langtid 3");
    await press(page, "End");
    expect(await at(page)).toBe("Helsehuset langtid 8");
    await press(page, "Home");
    expect(await at(page)).toBe("Helsehuset langtid 1");
    await press(page, "Control+End");
    expect(await at(page)).toBe("Psykisk helse og rus 8");
    await press(page, "Control+Home");
    expect(await at(page)).toBe("header 1");
    expect(await page.locator("[role=grid] [tabindex='0']").count()).toBe(1);
    await press(page, "Tab");
    expect(await page.locator("[role=grid] :focus").count()).toBe(0);
  });

  it("is sorted with the keyboard and by clicks, and says so", async () => {
    const page = await departments();
    const header = page.getByRole("columnheader", { name: "Superbrukere" });
    await header.focus();
    await press(page, "Enter");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect((await shownRows(page))[0]).toBe("Øya helsetun");
    await header.click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect((await shownRows(page))[0]).toBe("Hjemmetjeneste Sentrum");
    await header.click();
    expect(await header.getAttribute("aria-sort")).toBe("none");
    await page.getByRole("columnheader", { name: "Navn" }).click();
    expect((await shownRows(page)).at(-1)).toBe("Øya helsetun");
  });

  it("is sought, and kept by choices, and says how much is shown", async () => {
    const page = await departments();
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("tjeneste NORD 4108");
    expect(await shownRows(page)).toEqual(["Hjemmetjeneste Nord"]);
    await page.getByText("1 av 12").waitFor();
    await page.getByRole("searchbox").fill("oya");
    expect(await shownRows(page)).toEqual(["Øya helsetun"]);
    await page.getByRole("button", { name: "Nullstill" }).click();
    await page.getByLabel("Røde uker").selectOption({ label: "Med røde uker" });
    await page.getByText("8 av 12").waitFor();
    await page.getByRole("searchbox").fill("finnes ikke");
    await page.getByText("Ingen passer til søket.").waitFor();
  });

  it("is edited in place: Enter goes down, Tab goes right, Escape gives up", async () => {
    const page = await departments();
    await page
      .getByRole("row", { name: /Sykehjem Nord/ })
      .getByRole("gridcell", { name: "4103" })
      .focus();
    await press(page, "F2");
    await page.keyboard.type("9");
    await press(page, "Enter");
    await page.getByText("Lagret").waitFor();
    expect(await at(page)).toBe("Sykehjem Sør 3");
    await page.keyboard.type("42");
    await press(page, "Tab");
    await page.getByRole("gridcell", { name: "42", exact: true }).waitFor();
    expect(await at(page)).toBe("Sykehjem Sør 4");
    await press(page, "ArrowRight", "Enter");
    await page.keyboard.type("7");
    await press(page, "Escape");
    expect(await at(page)).toBe("Sykehjem Sør 5");
    expect(await executed(page)).toMatchObject([
      { command: { do: "change", entry: { name: "Sykehjem Nord", code: "9" } } },
      { command: { do: "change", entry: { name: "Sykehjem Sør", code: "42" } } },
    ]);
  });

  it("keeps a value that cannot be read, and one that is refused, with what is wrong beside it", async () => {
    const page = await departments();
    const cell = page
      .getByRole("row", { name: /Sykehjem Nord/ })
      .getByRole("gridcell")
      .nth(3);
    await cell.dblclick();
    await page.keyboard.type("to");
    await press(page, "Enter");
    await cell.getByRole("alert").getByText("Skriv et helt tall").waitFor();
    const field = cell.getByRole("textbox", { name: "Minst til stede, Sykehjem Nord" });
    expect(await field.inputValue()).toBe("to");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`).textContent()).toMatch(
      /helt tall/,
    );
    expect(await executed(page)).toEqual([]);
    await field.fill("2000");
    await page.evaluate(() => {
      const why = { why: "outOfBounds", min: 0, max: 1000 };
      const problems = [{ command: 0, entity: null, field: "minPresent", why }];
      window.failing["execute"] = { kind: "refused", refusal: { problems } };
    });
    await page.getByRole("searchbox").click();
    await cell.getByRole("alert").getByText("Tallet må være fra 0 til 1000.").waitFor();
    expect(await cell.textContent()).toMatch(/2000 ikke lagret/);
    await page.getByRole("button", { name: "Oversikt" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Avdelinger" }).click();
    expect(await cell.textContent()).toMatch(/2000 ikke lagret/);
    await cell.focus();
    await press(page, "Escape");
    expect(await cell.textContent()).toBe("1");
  });

  it("selects rows one by one, as far as, and all; and gives them the same by one command", async () => {
    const page = await departments();
    const name = (of: string) => page.getByRole("rowheader", { name: of });
    await name("Sykehjem Nord").focus();
    await press(page, "Space");
    await page.getByText("1 valgt").waitFor();
    await press(page, "ArrowDown", "ArrowDown", "Shift+Space");
    await page.getByText("3 valgt").waitFor();
    await press(page, "Control+a");
    await page.getByText("12 valgt").waitFor();
    await press(page, "Escape");
    expect(await page.getByRole("row", { selected: true }).count()).toBe(0);
    await page.getByRole("gridcell", { name: "Velg Sykehjem Sør" }).click();
    await page.getByRole("gridcell", { name: "Velg Øya helsetun" }).click({ modifiers: ["Shift"] });
    await page.getByLabel("Sett", { exact: true }).selectOption({ label: "Minst til stede" });
    await page.getByLabel("Minst til stede for alle valgte").fill("2");
    await press(page, "Enter");
    await page.getByText("Lagret").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: {
          do: "bulk",
          source: "together",
          commands: [
            { do: "change", entry: { name: "Sykehjem Sør", minPresent: 2 } },
            { do: "change", entry: { name: "Sykehjem Øst", minPresent: 2 } },
            { do: "change", entry: { name: "Øya helsetun", minPresent: 2 } },
          ],
        },
      },
    ]);
  });

  it("draws the rows in sight only, and the one with the focus", async () => {
    const page = await departments(many(2000));
    const drawn = () => page.locator("[role=rowheader]").count();
    expect(await drawn()).toBeLessThan(60);
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("2001");
    await page.getByRole("rowheader", { name: "Avdeling 0", exact: true }).focus();
    await press(page, "PageDown", "PageDown");
    expect(await at(page)).toMatch(/^Avdeling [3-5]\d 2$/);
    await press(page, "Control+End");
    expect(await at(page)).toBe("Avdeling 1999 8");
    await press(page, "Control+Home", "ArrowDown");
    expect(await at(page)).toBe("Avdeling 0 1");
    await page.locator(".table-scroll").evaluate((element) => element.scrollTo(0, 30_000));
    await page.getByRole("rowheader", { name: "Avdeling 840" }).waitFor();
    expect(await at(page)).toBe("Avdeling 0 1");
    await press(page, "ArrowDown");
    expect(await at(page)).toBe("Avdeling 1 1");
    expect(await drawn()).toBeLessThan(60);
  });

  it("leaves cells that are pasted to the lists", async () => {
    const page = await departments();
    await page.getByRole("gridcell", { name: "Velg Sykehjem Nord" }).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "Navn\tRolle\nAda\tSykepleier\n");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "paste_import"));
  });
});
