import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Choices } from "../../src/wire/Choices";
import * as lists from "../fixtures/lists.mjs";
import { calls, focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

async function importing(listed: Partial<ReturnType<typeof lists.sure>>): Promise<Page> {
  const page = await open({ ...demo(), ...listed });
  await chooseFile(page);
  return page;
}

async function chooseFile(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fil" }).click();
  await page.getByRole("menuitem", { name: "Hent inn fil …" }).click();
}

const goTo = (page: Page, step: RegExp) =>
  page.getByRole("navigation", { name: "Steg" }).getByRole("button", { name: step }).click();

const openPart = (page: Page, part: RegExp) =>
  page.getByRole("list", { name: "Deler av filen" }).getByRole("button", { name: part }).click();

const show = (page: Page, verdict: RegExp) => page.getByRole("button", { name: verdict }).click();

/** What the shell was told of the file last. */
async function said(page: Page): Promise<Choices | undefined> {
  const revisions = (await calls(page, "revise_import")) as { choices: Choices }[];
  return revisions.at(-1)?.choices;
}

const stands = (page: Page, text: string) => page.getByText(text.replaceAll(" rad", "\u00a0rad")).waitFor();

describe("a file with lists", () => {
  it("that was understood opens on its rows, and is taken in by a button that says what it does", async () => {
    const page = await importing(lists.sure());
    await page.getByRole("dialog", { name: "Hent inn superbrukere.xlsx" }).waitFor();
    const row = page.getByRole("row").filter({ hasText: "Mia Fiktsund" });
    await row.getByText("«80,28» er rundet av til 80").waitFor();
    expect(await row.getByText("Sykehjem Nord").count(), "before and after").toBe(1);
    await goTo(page, /Oversikten/);
    await page.getByText("3 uker blir knapt dekket").waitFor();
    await page.getByRole("row", { name: /Sykehjem Sør uke 28–29 For få Knapt/ }).waitFor();
    await page.getByRole("button", { name: "Ta inn 13 rader", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("13 rader er tatt inn fra superbrukere.xlsx.").waitFor();
    expect(await calls(page, "accept_import")).toEqual([{ token: "list" }]);
  });

  it("is settled, mended and taken in step by step", async () => {
    const page = await importing(lists.ugly());
    await page.getByRole("heading", { name: "Avdelinger som ikke finnes" }).waitFor();
    await page.getByLabel("Hva Sjukeheim Nord er").selectOption({ label: "Sykehjem Nord" });
    await stands(page, "22 rader kan tas inn, 11 er avvist");
    await page.getByLabel("Opprett alle som ikke er valgt nedenfor").check();
    await stands(page, "23 rader kan tas inn, 10 er avvist");

    await openPart(page, /Ferieplan sommer/);
    await page.getByLabel("Hva merket K betyr").selectOption({ label: "Til stede" });
    await page.getByRole("button", { name: "Ja, slik skal merkene leses" }).click();
    await page.getByText("Du har sagt at merkene er lest riktig.").waitFor();
    await stands(page, "25 rader kan tas inn, 8 er avvist");
    expect(await said(page)).toMatchObject({
      makeDepartments: true,
      departments: { "Sjukeheim Nord": { is: "known", id: "d-4103" } },
      sheets: { "Ferieplan sommer": { marksConfirmed: true, marks: { K: { is: "present" } } } },
    });

    await page.getByRole("button", { name: "Videre til rader" }).click();
    await page.getByRole("button", { name: "Like navn er samme person (2)" }).click();
    await stands(page, "27 rader kan tas inn, 6 er avvist");
    await page.getByLabel("Rett F5, Stillingsprosent").fill("80");
    await page.keyboard.press("Enter");
    await stands(page, "28 rader kan tas inn, 5 er avvist");
    await page.getByLabel("Rett E6, Rolle").selectOption("Sykepleier");
    await page.getByLabel("Rett F6, Stillingsprosent").fill("80");
    await page.keyboard.press("Enter");
    await stands(page, "29 rader kan tas inn, 4 er avvist");
    await page.getByRole("button", { name: "Utelat alle 4 avviste" }).click();
    await page.getByText("Ingen rader er avvist.").waitFor();

    await page.getByRole("button", { name: "Videre til oversikten" }).click();
    await page.getByRole("button", { name: "Ta inn 29 rader, la 4 ligge" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const [accepted] = (await calls(page, "accept_import")) as { token: string }[];
    const revisions = await calls(page, "revise_import");
    expect(accepted?.token, "what was shown last").toBe(`list-${revisions.length}`);
  });

  it("is mended with the keyboard: Enter goes to the next bad cell, Escape takes back what was typed", async () => {
    const page = await importing(lists.ugly());
    await goTo(page, /Rader/);
    await page.getByLabel("Rett F6, Stillingsprosent").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("80");
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("Rett F6, Stillingsprosent").inputValue()).toBe("8000");
    expect(await page.getByRole("dialog").count(), "Escape in a field is the field's").toBe(1);
    await page.getByLabel("Rett F5, Stillingsprosent").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("75");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-fix") === "");
    await stands(page, "22 rader kan tas inn, 11 er avvist");
    expect(await page.evaluate(() => document.activeElement?.closest("[role=row]")?.textContent)).toMatch(
      /Bo Prøvestad/,
    );
    expect(await said(page)).toMatchObject({
      fixes: [{ sheet: "Superbrukere", row: 5, column: 5, text: "75" }],
    });
  });

  it("keeps what was typed while rows come and go, and while the shell is slow", async () => {
    const page = await importing(lists.ugly());
    await goTo(page, /Rader/);
    await page.evaluate(() => window.hold("revise_import"));
    await page.getByRole("button", { name: "Utelat Finn Eksempelrud" }).click();
    await page.getByText("Ser på nytt …").waitFor();
    const field = page.getByLabel("Rett F5, Stillingsprosent");
    await field.pressSequentially("5");
    await goTo(page, /Lister/);
    await goTo(page, /Rader/);
    expect(await field.inputValue(), "said, and not answered yet").toBe("5ca. 80");
    await page.evaluate(() => window.letGo("revise_import"));
    await stands(page, "22 rader kan tas inn, 10 er avvist");
    expect(await calls(page, "revise_import")).toHaveLength(2);
    const other = page.getByLabel("Rett D10, Avdeling");
    await other.fill("Sykehjem Nord");
    await page.getByRole("button", { name: "Rett D10 til det du skrev" }).click();
    await stands(page, "23 rader kan tas inn, 9 er avvist");
    await show(page, /^Alle 34/);
    await page.getByRole("button", { name: "Angre rettingen av F5" }).click();
    await stands(page, "22 rader kan tas inn, 10 er avvist");
    expect(await field.inputValue()).toBe("ca. 80");
  });

  it("loses nothing when the shell does not answer", async () => {
    const page = await importing(lists.ugly());
    await page.evaluate(() => {
      window.failing["revise_import"] = { kind: "storeUnavailable", detail: "" };
    });
    await page.getByLabel("Hva Sjukeheim Nord er").selectOption({ label: "Sykehjem Nord" });
    await page.getByRole("alert").getByText("Får ikke tak i databasen.").waitFor();
    expect(await page.getByLabel("Hva Sjukeheim Nord er").inputValue()).toMatch(/d-4103$/);
    await page.getByRole("button", { name: "Prøv igjen" }).click();
    await stands(page, "22 rader kan tas inn, 11 er avvist");
    await page.getByRole("alert").waitFor({ state: "detached" });

    await page.evaluate(() => {
      window.failing["accept_import"] = { kind: "storeUnavailable", detail: "" };
    });
    await goTo(page, /Oversikten/);
    await page.getByRole("button", { name: /^Ta inn 22/ }).click();
    await page.getByRole("alert").getByText("Får ikke tak i databasen.").waitFor();
    await page.getByRole("button", { name: /^Ta inn 22/ }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("is shown anew where somebody else has changed the season since", async () => {
    const listed = lists.sure();
    const page = await importing(listed);
    await goTo(page, /Oversikten/);
    await page.evaluate(
      (preview) => {
        window.failing["accept_import"] = { kind: "importMoved", preview };
      },
      { ...listed.importPreview, moves: [], moveCount: 0 },
    );
    await page.getByRole("button", { name: /^Ta inn/ }).click();
    await page.getByText("Sesongen er endret siden filen ble lest.").waitFor();
    await page.getByText("Ingen uker skifter farge.").waitFor();
    await page.getByRole("button", { name: /^Ta inn/ }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("draws names with markup as text", async () => {
    const page = await importing(lists.ugly());
    await page.getByRole("rowheader", { name: /akutt døgnopphold <b>Nord<\/b>/ }).waitFor();
    await goTo(page, /Rader/);
    await page.getByText("<img src=x onerror=document.title='hakket'> Dag").waitFor();
    expect(await page.locator("[role=dialog] :is(b, img)").count()).toBe(0);
    expect(await page.title()).not.toBe("hakket");
  });

  it("asks before what was said is thrown away, and only then", async () => {
    const page = await importing(lists.ugly());
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await chooseFile(page);
    await page.getByLabel("Opprett alle som ikke er valgt nedenfor").check();
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.getByText("Det du har valgt og rettet, går tapt.").waitFor();
    expect(await focused(page)).toBe("Fortsett");
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("Opprett alle som ikke er valgt nedenfor").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Lukk" }).click();
    await page.getByRole("button", { name: "Forkast" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page, "accept_import")).toEqual([]);
  });

  it("begins a season, and is told what no column tells", async () => {
    const page = await open({ ...demo(), isEmpty: true, ...lists.unsettled() });
    await page.getByRole("button", { name: /Hent inn en fil/ }).click();
    await page.getByLabel("Siste uke", { exact: true }).fill("20");
    await page.getByRole("button", { name: "Bruk denne sesongen" }).click();
    await page.getByText("Siste uke kommer før første uke.").waitFor();
    await page.getByLabel("År for første uke").fill("2027");
    await page.getByLabel("Siste uke", { exact: true }).fill("33");
    await page.getByRole("button", { name: "Bruk denne sesongen" }).click();
    await page.getByText(/^Radene tas inn i Sommer 20\d\d, uke 22–33\.$/).waitFor();
    await openPart(page, /vikarer/);
    await page.getByLabel("Avdeling", { exact: true }).fill("Sykehjem Nord");
    await page.getByLabel("Legg til noe").selectOption({ label: "Rolle" });
    await page.getByLabel("Rolle", { exact: true }).selectOption("Assistent");
    await page.getByLabel("Hva kolonne C, Fra betyr").selectOption({ label: "Tas ikke inn" });
    await stands(page, "8 rader kan tas inn, ingen er avvist");
    expect(await said(page)).toMatchObject({
      season: { weeks: { first: "2027-W22", last: "2027-W33" } },
      sheets: {
        vikarer: { constants: { department: "Sykehjem Nord", role: "Assistent" }, columns: { 2: { is: "nothing" } } },
      },
    });
    await goTo(page, /Oversikten/);
    await page.getByText("Sesongen er ny.").waitFor();
  });

  it("can be another list than was guessed, or no list at all", async () => {
    const page = await importing(lists.sure());
    await goTo(page, /Lister/);
    await page.getByLabel("Overskrifter i rad").fill("5");
    await page.getByLabel("Hva er dette?").selectOption({ label: "Sommervikarer" });
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "revise_import").length === 2);
    expect(await said(page)).toMatchObject({ sheets: { Superbrukere: { kind: "temps", headerRow: 5, skip: false } } });
    await page.getByLabel("Hva er dette?").selectOption({ label: "Hopp over dette arket" });
    await stands(page, "0 rader kan tas inn, ingen er avvist");
    await goTo(page, /Oversikten/);
    await page.getByRole("button", { name: "Ingenting å ta inn" }).click({ force: true });
    expect(await calls(page, "accept_import")).toEqual([]);
  });

  it("of wishes is taken in by the choice that is said", async () => {
    const page = await importing(lists.wishes());
    await page.getByLabel("Hvilket ønske som tas inn for Live Sandkassen").selectOption({ label: "Tredje ønske" });
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "revise_import"));
    expect((await said(page))?.rows).toEqual([{ sheet: "Ønsker", row: 3, leaveOut: false, isSame: null, choice: 3 }]);
  });

  it("of a suggested person asks who it is, and can be asked again", async () => {
    const page = await importing(lists.ugly());
    await goTo(page, /Rader/);
    await page.getByRole("button", { name: "Nei, ikke samme person som Mia Fiktsund" }).click();
    await stands(page, "22 rader kan tas inn, 11 er avvist");
    expect((await said(page))?.rows).toMatchObject([{ row: 7, isSame: false }]);
    await show(page, /^Ny 21/);
    await page.getByText("Du har sagt at det er en annen person.").waitFor();
    await page.getByRole("button", { name: "Angre", exact: true }).last().click();
    await stands(page, "21 rader kan tas inn, 12 er avvist");
  });

  it("of very many rows draws and fetches only those in sight, and still goes to the last", async () => {
    const page = await importing(lists.many());
    await show(page, /^Alle 5\s000/);
    const list = page.getByRole("region", { name: "Radene i filen" });
    await page.getByText("Ada Testmo 0").waitFor();
    expect(await page.getByRole("table", { name: "Rader" }).getAttribute("aria-rowcount")).toBe("5001");
    for (let step = 1; step <= 20; step += 1) {
      await list.evaluate((element, share) => element.scrollTo(0, element.scrollHeight * share), step / 20);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    await page.getByText(/ 4999$/).waitFor();
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    expect(await page.getByRole("row").count()).toBeLessThan(60);
    const asked = (await calls(page, "import_rows")) as { from: number; count: number }[];
    expect(asked.every(({ from, count }) => from % 200 === 0 && count === 200)).toBe(true);
    expect(new Set(asked.map(({ from }) => from)).size).toBeLessThan(25);
  });
});

describe("bringing something in", () => {
  it("shows how far reading has come, and stops it", async () => {
    const page = await open({ ...demo(), ...lists.sure() });
    await page.evaluate(() => window.hold("choose_import"));
    await chooseFile(page);
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "choose_import"));
    await page.evaluate(() => window.tell("import-progress", { share: 0.4, cells: 48_200 }));
    await page.getByText(/^48\s200 celler lest/).waitFor();
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await calls(page, "cancel_import")).toHaveLength(1);
    await page.evaluate(() => window.letGo("choose_import"));
    await page.waitForTimeout(300);
    expect(await page.getByRole("dialog").count(), "the answer comes too late").toBe(0);
  });

  it.each([
    [lists.locked, "Kan ikke lese superbrukere.xlsx", /låst med passord\. Lagre en kopi uten passord/],
    [lists.old, "Kan ikke lese superbrukere 2019.xls", /filer av typen \.xls\. Åpne den i Excel, velg Lagre som/],
    [lists.huge, "Kan ikke lese alt.xlsx", /større enn 10 MB/],
  ])("says why a file cannot be read and what to do: %#", async (importPreview, title, text) => {
    const page = await importing({ importPreview });
    await page.getByRole("dialog", { name: title }).getByText(text).waitFor();
    await page.getByRole("button", { name: "Velg en annen fil …" }).click();
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "choose_import").length === 2);
  });

  it("takes a file that is let go over the window", async () => {
    const page = await open({ ...demo(), ...lists.sure() });
    await page.getByRole("grid").waitFor();
    await page.evaluate(() => window.tell("file-over", { over: true }));
    await page.getByText("Slipp filen for å se på den").waitFor();
    await page.evaluate(() => window.tell("file-over", { over: false }));
    await page.getByText("Slipp filen for å se på den").waitFor({ state: "detached" });
    await page.evaluate(() => window.tell("file-dropped", null));
    await page.getByRole("dialog", { name: "Hent inn superbrukere.xlsx" }).waitFor();
    await page.evaluate(() => window.tell("file-dropped", null));
    expect(await calls(page, "dropped_file"), "one file at a time").toHaveLength(1);
  });

  /** Pastes as the keys do, where the focus is. */
  const paste = (page: Page, text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, text);
  const cells = "Navn\tStilling\r\nAda Testmo\t80\r\n";

  it("takes cells that are pasted, most likely trainers where trainers are shown", async () => {
    const page = await open({ ...demo(), ...lists.sure() });
    await page.getByRole("grid").waitFor();
    await page.getByRole("searchbox", { name: "Finn avdeling" }).focus();
    await paste(page, cells);
    await page.getByRole("button", { name: "Opplærere" }).focus();
    await paste(page, "Ada Testmo");
    expect(await calls(page, "paste_import"), "text belongs to the text field, and a word is no table").toEqual([]);
    await paste(page, cells);
    await page.getByRole("dialog").waitFor();
    expect(await calls(page, "paste_import")).toEqual([{ text: cells, kind: null }]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Opplærere" }).click();
    await page.getByRole("searchbox", { name: "Finn opplærer" }).waitFor();
    await paste(page, cells);
    await page.getByRole("dialog").waitFor();
    expect((await calls(page, "paste_import")).at(-1)).toEqual({ text: cells, kind: "trainers" });
  });

  it("takes cells that are pasted into a box, where the clipboard may not be read", async () => {
    const page = await open({ ...demo(), ...lists.sure() });
    await page.getByRole("button", { name: "Fil" }).click();
    await page.getByRole("menuitem", { name: "Lim inn fra Excel …" }).click();
    const box = page.getByLabel("Celler");
    await box.fill("bare ett ord");
    await page.getByRole("button", { name: "Se på cellene" }).click();
    await page.getByText("Dette er ikke flere celler.").waitFor();
    await box.fill(cells);
    await page.getByRole("button", { name: "Se på cellene" }).click();
    await page.getByRole("dialog", { name: "Hent inn superbrukere.xlsx" }).waitFor();
  });

  it("reads the clipboard where it may", async () => {
    const page = await open({ ...demo(), ...lists.sure() });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), "Navn\tStilling\nAda Testmo\t80");
    await page.getByRole("button", { name: "Fil" }).click();
    await page.getByRole("menuitem", { name: "Lim inn fra Excel …" }).click();
    await page.getByRole("dialog", { name: "Hent inn superbrukere.xlsx" }).waitFor();
    expect(await page.getByLabel("Celler").count()).toBe(0);
  });
});

describe("writing a file", () => {
  const choose = async (page: Page, item: string) => {
    await page.getByRole("button", { name: "Fil" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };

  it("writes what is shown, as it is shown", async () => {
    const page = await open();
    await choose(page, "Lagre denne visningen …");
    await page.getByText("Lagret i visning.xlsx").waitFor();
    await page.getByRole("searchbox", { name: "Finn avdeling" }).fill("sykehjem n");
    await page.getByText("1 av 12 avdelinger").waitFor();
    await choose(page, "Lagre denne visningen …");
    await page.getByRole("button", { name: "Opplærere" }).click();
    await choose(page, "Lagre denne visningen …");
    await page.getByRole("searchbox", { name: "Finn opplærer" }).fill("mia fikt");
    await choose(page, "Lagre denne visningen …");
    expect(await calls(page, "choose_view")).toEqual([
      { view: { view: "board", departments: null } },
      { view: { view: "board", departments: ["d-4103"] } },
      { view: { view: "holidays", trainers: null } },
      { view: { view: "holidays", trainers: [expect.stringMatching(/^t-/)] } },
    ]);
    await page.getByRole("button", { name: "Historikk" }).click();
    await page.getByRole("button", { name: "Fil" }).click();
    await page.getByRole("menuitem", { name: "Lagre sesongen …" }).waitFor();
    expect(await page.getByRole("menuitem", { name: "Lagre denne visningen …" }).count()).toBe(0);
  });

  it("writes the template, also before there is a season", async () => {
    const page = await open({ ...demo(), isEmpty: true });
    await page.getByRole("button", { name: "Lagre en tom mal til utsending …" }).click();
    await page.getByText("Lagret i tom-mal.xlsx").waitFor();
    await page.getByRole("button", { name: /Prøv eksempelsesongen/ }).click();
    await choose(page, "Lagre som mal …");
    await page.getByText("Lagret i mal.xlsx").waitFor();
    expect(await calls(page, "choose_template")).toEqual([{ blank: true }, { blank: false }]);
  });
});
