import { describe, expect, it } from "vitest";
import { guideTasks } from "../../src/words/guide";
import { focused, open, withBrowser } from "./browser";

withBrowser();

describe("the guide", () => {
  it("opens with F1 at what belongs to the place, and Escape closes it", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Opplærere" }).click();
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Superbrukere, lån og økt stilling" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary", { name: "Slik gjør du" }).waitFor({ state: "detached" });
  });

  it("is sought and read with the keyboard alone", async () => {
    const page = await open(undefined, { size: { width: 1920, height: 1000 } });
    await page.keyboard.press("F1");
    await page.getByRole("tab", { name: "Hvorfor er uken rød?", selected: true }).waitFor();
    const search = page.getByRole("searchbox", { name: "Hva vil du gjøre?" });
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("ferie");
    await page.getByRole("tabpanel", { name: "Legge inn ferie" }).waitFor();
    // The first Escape empties the search, as everywhere.
    await page.keyboard.press("Escape");
    expect(await page.getByRole("tab").count()).toBe(guideTasks.length);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.getByRole("tabpanel", { name: "Ordene forklart" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.getByRole("table", { name: "Overalt" }).waitFor();
    expect(await focused(page)).toBe("Taster");
  });

  it("leads to the place and stays beside it", async () => {
    const page = await open();
    await page.keyboard.press("F1");
    await page.getByRole("button", { name: "Alle oppgaver" }).click();
    await page.getByRole("tab", { name: "Angre og historikk" }).click();
    await page.getByRole("button", { name: "Gå til Historikk" }).click();
    await page.getByRole("heading", { name: "Historikk", exact: true }).waitFor();
    await page.getByRole("heading", { name: "Angre og historikk" }).waitFor();
  });

  it("gives way to the place on a narrow window", async () => {
    const page = await open(undefined, { size: { width: 640, height: 450 } });
    await page.keyboard.press("F1");
    await page.getByRole("button", { name: "Gå til Oversikt" }).click();
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("complementary", { name: "Slik gjør du" }).count()).toBe(0);
  });
});
