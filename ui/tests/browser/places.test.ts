import { describe, expect, it } from "vitest";
import * as imports from "../fixtures/imports.mjs";
import { open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

describe("the places", () => {
  it("begin with the example, and it goes away with one click", async () => {
    const page = await open({ ...demo(), isEmpty: true });
    await page.getByRole("button", { name: /Prøv eksempelsesongen/ }).click();
    await page.getByText("Dette er eksempelsesongen, åpnet på sin egen dag 5. april 2027.").waitFor();
    await page.getByRole("button", { name: "Fjern eksempelet" }).click();
    await page.getByRole("heading", { name: "Velkommen til Skulder" }).waitFor();
  });

  it("take in a file that is ready", async () => {
    const page = await open({ ...demo(), importPreview: imports.ready });
    await page.getByRole("button", { name: "Fil" }).click();
    await page.getByRole("menuitem", { name: "Hent inn fil …" }).click();
    await page.getByRole("button", { name: "Ta inn" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const accepted = await page.evaluate(() => window.calls.filter(({ call }) => call === "accept_import"));
    expect(accepted).toEqual([{ call: "accept_import", args: { token: "token" } }]);
  });

  it("remember the theme", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Utseende" }).click();
    await page.getByRole("menuitemradio", { name: "Mørkt" }).click();
    await page.locator("html.dark").waitFor({ state: "attached" });
    expect(await page.evaluate(() => window.calls.find(({ call }) => call === "set_settings")?.args)).toEqual({
      settings: { theme: "dark", language: "nb", namesUntil: "december" },
    });
  });

  it("find any trainer, by list and by name", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Opplærere" }).click();
    await page.getByRole("searchbox", { name: "Finn opplærer" }).fill("sør mia");
    await page.getByRole("button", { name: /^Fravær for Mia Fiktsund/ }).click();
    await page.getByRole("heading", { name: "Fravær for Mia Fiktsund" }).waitFor();
    await page.getByRole("button", { name: "Oversikt" }).click();
    await page.getByRole("rowheader", { name: /^Øya helsetun/ }).click();
    await page.getByRole("combobox", { name: "Finn opplærer" }).fill("håkon");
    await page.getByRole("option", { name: /Håkon Demovik/ }).click();
    await page.getByRole("heading", { name: "Fravær for Håkon Demovik" }).waitFor();
    await page.getByRole("heading", { name: "Instruktører til stede" }).waitFor();
  });

  it("leave Ctrl+Z in a text field to the text", async () => {
    const page = await open();
    await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
    await page.getByRole("button", { name: /^Ikke tilgjengelig 5/ }).click();
    await page.getByRole("button", { name: "Slett" }).click();
    await page.getByText(/^Slettet/).waitFor();
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("nord");
    await page.keyboard.press("Control+z");
    expect(await page.evaluate(() => window.calls.filter(({ call }) => call === "undo").length)).toBe(0);
  });
});
