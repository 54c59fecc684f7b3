import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../src/wire/Draft";
import { calls, focused, open, tabTo, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

async function openFerieOfKaja(page: Page): Promise<void> {
  await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
  await page.getByRole("button", { name: /^Ferie 28. juni/ }).click();
}

describe("a person's absences", () => {
  it("are changed with the keyboard alone, and the week turns", async () => {
    const page = await open();
    await page.getByRole("gridcell", { name: /^Helsehuset korttid, uke 22/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^Sykehjem Nord, uke 27: For få/);
    await page.keyboard.press("Enter");
    await page.getByText("Hvem er der").waitFor();
    await tabTo(page, /^Ikke tilgjengelig 5/, 60);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Fravær for Live Sandkassen" }).waitFor();
    await tabTo(page, /^Uker$/, 60);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("33");
    await page.getByText("Uke 27 blir knapt dekket").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Lagret").waitFor();
    await page.getByRole("heading", { name: "15 røde uker i 7 avdelinger" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^Sykehjem Nord, uke 27: Knapt/);
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("heading", { name: "15 røde uker i 7 avdelinger" }).waitFor();
  });

  it("are tried while typing, shown before and after, and discarded by cancel", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Uker", { exact: true }).fill("28-30");
    await page.getByText("Uke 29–30 blir røde").waitFor();
    await page.getByRole("button", { name: "uke 29: fra knapt til for få, valgt" }).waitFor();
    await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 29: For få\. Nå: knapt/ }).waitFor();
    await page.getByText("Ferien er fastsatt. Å flytte den krever avtale.").waitFor();
    await page.getByText(/varslet senest ons\.\s12\.\smai 2027/).waitFor();
    expect(await calls(page, "execute")).toEqual([]);
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    expect(await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 29: Knapt/ }).count()).toBe(1);
  });

  it("refuses reversed days beside the field and asks nothing of the shell", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Siste dag").fill("1.6");
    await page.getByText("Siste dag kommer før første dag.").waitFor();
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    expect(await calls(page, "execute")).toEqual([]);
    expect(await page.getByLabel("Siste dag").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Siste dag").inputValue()).toBe("1.6");
  });

  it("are saved as one command where several were typed", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Uker", { exact: true }).fill("25");
    await page.getByRole("button", { name: "Nytt fravær" }).click();
    await page.getByLabel("Uker", { exact: true }).fill("31");
    await page.getByLabel("Hva").selectOption({ label: "Ikke tilgjengelig" });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Lagret").waitFor();
    const [call] = await calls(page, "execute");
    expect(call).toMatchObject({
      command: {
        do: "bulk",
        source: "together",
        commands: [
          { do: "change", entry: { id: "a-007", days: { first: "2027-06-21", last: "2027-06-27" } } },
          { do: "new", entry: { kind: "unavailable", days: { first: "2027-08-02", last: "2027-08-08" } } },
        ],
      },
    });
  });

  it("are chosen by dragging over weeks", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    const from = await page.getByRole("button", { name: /^uke 31:/ }).boundingBox();
    const to = await page.getByRole("button", { name: /^uke 33:/ }).boundingBox();
    if (!from || !to) throw new Error("the strip is not drawn");
    await page.mouse.move(from.x + 8, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 4, to.y + 10, { steps: 5 });
    await page.mouse.up();
    expect(await page.getByLabel("Uker", { exact: true }).inputValue()).toBe("31–33");
  });

  it("are deleted with undo beside them", async () => {
    const page = await open();
    await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
    await page.getByRole("button", { name: /^Ikke tilgjengelig 5/ }).click();
    await page.getByRole("button", { name: "Slett" }).click();
    await page.getByText("Slettet ikke tilgjengelig 5.–11. juli.").waitFor();
    await page.getByRole("complementary").getByRole("button", { name: "Angre" }).click();
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    await page.getByRole("button", { name: /^Ikke tilgjengelig uke 27/ }).waitFor();
  });

  it("keep what was typed when the shell does not answer, and when the panel is left", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Uker", { exact: true }).fill("25");
    await page.evaluate(() => {
      window.failing.execute = { kind: "storeUnavailable", detail: "" };
    });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByRole("alert").getByText("Får ikke tak i databasen.").waitFor();
    expect(await page.getByLabel("Uker", { exact: true }).inputValue()).toBe("25");
    await page.getByRole("button", { name: "Tilbake" }).click();
    await page.getByRole("button", { name: /^Ferie 28. juni/ }).click();
    expect(await page.getByLabel("Uker", { exact: true }).inputValue()).toBe("25");
    await page.getByRole("button", { name: "Prøv igjen" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Lagret").waitFor();
  });

  it("keep what was typed also when the program is closed", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Uker", { exact: true }).fill("25");
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "keep_draft"));
    const [kept] = await calls(page, "keep_draft");
    const again = await open({ ...demo(), drafts: [kept as Draft] });
    await openFerieOfKaja(again);
    expect(await again.getByLabel("Uker", { exact: true }).inputValue()).toBe("25");
    await again.getByRole("button", { name: "Avbryt" }).click();
    expect(await calls(again, "keep_draft")).toEqual([{ key: (kept as Draft).key, text: null }]);
  });

  it("show a refusal beside what it is about", async () => {
    const page = await open();
    await openFerieOfKaja(page);
    await page.getByLabel("Uker", { exact: true }).fill("25");
    await page.evaluate(() => {
      window.failing.execute = {
        kind: "refused",
        refusal: {
          problems: [
            {
              command: 0,
              entity: null,
              field: "days",
              why: { why: "overlaps", entity: { noun: "absence", id: "a-1" } },
            },
          ],
        },
      };
    });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.locator("form").getByText("Overlapper med en annen oppføring for samme person.").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
