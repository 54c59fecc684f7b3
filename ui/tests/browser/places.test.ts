import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Recording } from "../../src/host/recorded";
import * as imports from "../fixtures/imports.mjs";
import * as lists from "../fixtures/lists.mjs";
import { open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

interface Screen {
  recording?: () => Recording;
  go?: (page: Page) => Promise<unknown>;
}

const importFile = async (page: Page) => {
  await page.getByRole("button", { name: "Fil" }).click();
  await page.getByRole("menuitem", { name: "Hent inn fil …" }).click();
  await page.getByRole("dialog").waitFor();
};
const importStep = (step: RegExp) => async (page: Page) => {
  await importFile(page);
  await page.getByRole("navigation", { name: "Steg" }).getByRole("button", { name: step }).click();
};

const screens: Record<string, Screen> = {
  board: {},
  week: {
    go: async (page) => {
      await page.getByRole("gridcell", { name: /^Hjemmetjeneste Sentrum, uke 26/ }).click();
      await page.getByText("Hvem er der").waitFor();
    },
  },
  people: {
    go: (page) => page.getByRole("rowheader", { name: /^Sykehjem Sør/ }).click(),
  },
  absence: {
    go: async (page) => {
      await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
      await page.getByRole("button", { name: /^Ferie 28. juni/ }).click();
      await page.getByLabel("Uker", { exact: true }).fill("28–30");
      await page.getByText("Uke 29–30 blir røde").waitFor();
    },
  },
  "absence with a mistake": {
    go: async (page) => {
      await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
      await page.getByRole("button", { name: /^Ferie 28. juni/ }).click();
      await page.getByLabel("Siste dag").fill("1.6");
    },
  },
  trainers: {
    go: (page) => page.getByRole("button", { name: "Opplærere" }).click(),
  },
  history: {
    go: async (page) => {
      await page.getByRole("gridcell", { name: /^Sykehjem Nord, uke 27/ }).click();
      await page.getByRole("button", { name: /^Ikke tilgjengelig 5/ }).click();
      await page.getByRole("button", { name: "Slett" }).click();
      await page.getByText(/^Slettet/).waitFor();
      await page.getByRole("button", { name: "Historikk" }).click();
      await page.getByText("Slettet fravær 5.–11. juli for Live Sandkassen").waitFor();
    },
  },
  "first start": { recording: () => ({ ...demo(), isEmpty: true }) },
  "import with problems": {
    recording: () => ({ ...demo(), isEmpty: true, importPreview: imports.problems }),
    go: async (page) => {
      await page.getByRole("button", { name: /Hent inn en fil/ }).click();
      await page.getByText("/temps/12/department").waitFor();
    },
  },
  "import to accept": {
    recording: () => ({ ...demo(), importPreview: imports.ready }),
    go: async (page) => {
      await importFile(page);
      await page.getByRole("button", { name: "Ta inn" }).waitFor();
    },
  },
  "import of unknown departments": { recording: () => ({ ...demo(), ...lists.ugly() }), go: importFile },
  "import of a grid": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await importFile(page);
      await page.getByRole("button", { name: /Ferieplan sommer/ }).click();
    },
  },
  "import without a season": {
    recording: () => ({ ...demo(), isEmpty: true, ...lists.unsettled() }),
    go: async (page) => {
      await page.getByRole("button", { name: /Hent inn en fil/ }).click();
      await page.getByRole("button", { name: "Bruk denne sesongen" }).waitFor();
    },
  },
  "import lacking a column": {
    recording: () => ({ ...demo(), isEmpty: true, ...lists.unsettled() }),
    go: async (page) => {
      await page.getByRole("button", { name: /Hent inn en fil/ }).click();
      await page.getByRole("button", { name: /vikarer/ }).click();
    },
  },
  "import with bad rows": {
    recording: () => ({ ...demo(), ...lists.ugly() }),
    go: async (page) => {
      await importStep(/Rader/)(page);
      await page.getByLabel("Rett F5, Stillingsprosent").fill("80");
    },
  },
  "import of good rows": {
    recording: () => ({ ...demo(), ...lists.sure() }),
    go: async (page) => {
      await importFile(page);
      await page.getByText("Mia Fiktsund").waitFor();
    },
  },
  "import of wishes": { recording: () => ({ ...demo(), ...lists.wishes() }), go: importFile },
  "import on the board": { recording: () => ({ ...demo(), ...lists.sure() }), go: importStep(/Oversikten/) },
  "file that cannot be read": { recording: () => ({ ...demo(), importPreview: lists.old }), go: importFile },
  "cells to paste": {
    go: async (page) => {
      await page.getByRole("button", { name: "Fil" }).click();
      await page.getByRole("menuitem", { name: "Lim inn fra Excel …" }).click();
      await page.getByRole("button", { name: "Se på cellene" }).click();
    },
  },
  "file over the window": {
    go: async (page) => {
      await page.getByRole("grid").waitFor();
      await page.evaluate(() => window.tell("file-over", { over: true }));
      await page.getByText("Slipp filen for å se på den").waitFor();
    },
  },
};

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(Object.entries(screens))("axe finds nothing serious: %s", async (_name, { recording = demo, go }) => {
    const page = await open(recording(), { theme });
    await go?.(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    expect(serious).toEqual([]);
  });
});

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
    expect(await page.evaluate(() => window.calls.at(-1))).toEqual({ call: "accept_import", args: { token: "token" } });
  });

  it("remember the theme", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Utseende" }).click();
    await page.getByRole("menuitemradio", { name: "Mørkt" }).click();
    await page.locator("html.dark").waitFor({ state: "attached" });
    expect(await page.evaluate(() => window.calls.find(({ call }) => call === "set_settings")?.args)).toEqual({
      settings: { theme: "dark", language: "nb" },
    });
  });

  it("find any trainer, by list and by name", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Opplærere" }).click();
    await page.getByRole("searchbox", { name: "Finn opplærer" }).fill("sør mia");
    await page.getByRole("button", { name: "Fravær for Mia Fiktsund" }).click();
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
