import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

describe("the palette", () => {
  it("goes to a week by keys alone, where it is red", async () => {
    const page = await open();
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Finn person, avdeling, uke eller handling" }).fill("uke 30");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sykehjem Sør, uke 30" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  it("finds one person of thousands as one types", async () => {
    const page = await open(large(demo()));
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox");
    await field.fill("hakon demo");
    await page
      .getByRole("option", { name: /^Håkon Demovik/ })
      .first()
      .waitFor();
    expect(await field.getAttribute("aria-activedescendant")).toBe(
      await page.getByRole("option", { selected: true }).getAttribute("id"),
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("switches the language, and back", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Finn …" }).click();
    await page.getByRole("combobox").fill("english");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "16 red weeks in 8 departments" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("norsk");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
  });

  it("can be asked for again the moment something has been chosen", async () => {
    const page = await open();
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Finn person, avdeling, uke eller handling" });
    await field.fill("historikk");
    await page.evaluate(async () => {
      const press = (key: KeyboardEventInit) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }),
        );
      press({ key: "Enter" });
      // What follows from it is drawn, and the dialog has not told of its end yet.
      await Promise.resolve();
      press({ key: "k", ctrlKey: true });
    });
    await page.getByRole("heading", { name: "Historikk" }).waitFor();
    await field.fill("oversikt");
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
  });

  it("leads back the way one came", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Historikk" }).click();
    await page.getByRole("heading", { name: "Historikk" }).waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await page.getByRole("grid").waitFor();
    await page.keyboard.press("Alt+ArrowRight");
    await page.getByRole("heading", { name: "Historikk" }).waitFor();
    expect(await focused(page)).not.toBe("");
  });
});
