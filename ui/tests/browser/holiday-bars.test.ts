import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Absence } from "../../src/wire/Absence";
import type { Draft } from "../../src/wire/Draft";
import { executed, focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const bar = (page: Page, absence: string) => page.locator(`[data-absence="${absence}"]`);
const panel = (page: Page) => page.getByRole("complementary");
const draft = (page: Page) => page.getByRole("region", { name: "Utkast" });
const click = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function holidays(recording = demo()): Promise<Page> {
  const page = await open(recording);
  await page.getByRole("navigation").getByRole("button", { name: "Ferie" }).click();
  await bar(page, "a-007").waitFor();
  return page;
}

/** Opens the panel of a bar, as one does by keyboard. */
async function openBar(page: Page, absence: string, person: string): Promise<void> {
  await bar(page, absence).press("Enter");
  await page.getByRole("heading", { name: person }).waitFor();
}

/** Three tries: one moved, one declined, one new. */
async function tryThree(page: Page): Promise<void> {
  await page.getByText("Prøv uten å lagre").click();
  await openBar(page, "a-007", "Kaja Skisselien");
  await click(page, "Én uke fram");
  await click(page, "Avslå");
  await openBar(page, "a-003", "Jonas Fiktsund");
  await click(page, "Én uke tilbake");
  await openBar(page, "a-008", "Live Sandkassen");
  await click(page, "Fastsett");
  await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
}

describe("a draft of holidays", () => {
  it("gathers tries, compares them with the plan, and is kept as one step", async () => {
    const page = await holidays();
    await tryThree(page);
    expect(await executed(page)).toEqual([]);
    await draft(page).getByRole("button", { name: "Vis endringene" }).click();
    const changes = await draft(page).getByRole("listitem").allInnerTexts();
    expect(changes.filter((text) => text.includes(":")).map((text) => text.replace(/\s*Ta ut$/, ""))).toEqual([
      "Kaja Skisselien: ferie fra uke 26–28 til uke 27–29, blir avslått",
      "Jonas Fiktsund: ferie fra uke 30–32 til uke 29–31",
      "Live Sandkassen: ferie uke 29–31, blir fastsatt",
    ]);
    const weeks = draft(page).getByRole("region", { name: "Sammenlignet med planen" });
    await weeks.getByRole("rowheader", { name: "Sykehjem Nord" }).waitFor();
    await draft(page)
      .getByRole("button", { name: /^Ta ut av utkastet: Live Sandkassen/ })
      .click();
    await draft(page).getByText("Utkast: 2 endringer, ikke lagret").waitFor();
    await draft(page).getByRole("button", { name: "Behold" }).click();
    await page.getByText("Lagret 2 endringer.").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        do: "bulk",
        source: "draft",
        commands: [
          { do: "change", entry: { id: "a-007", status: "declined", days: { first: "2027-07-05" } } },
          { do: "change", entry: { id: "a-003", days: { first: "2027-07-19", last: "2027-08-08" } } },
        ],
      },
    ]);
    await draft(page).waitFor({ state: "detached" });
    expect(await page.getByLabel("Prøv uten å lagre").isChecked()).toBe(false);
    await page.keyboard.press("Control+z");
    await page.getByText("Lagret 2 endringer.").waitFor({ state: "detached" });
  });

  it("takes back the last try with the key of undoing, and leaves what was saved", async () => {
    const page = await holidays();
    await openBar(page, "a-004", "Gunn Påfunnsmo");
    await click(page, "Fastsett");
    await page.getByText(/^Lagret: Gunn Påfunnsmo/).waitFor();
    await tryThree(page);
    await page.keyboard.press("Control+z");
    await draft(page).getByText("Utkast: 2 endringer, ikke lagret").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
    expect(await page.evaluate(() => window.calls.filter(({ call }) => call === "undo" || call === "redo"))).toEqual(
      [],
    );
    await bar(page, "a-004")
      .and(page.getByLabel(/fastsatt/))
      .waitFor();
  });

  it("is thrown away with one click, and taken back with one", async () => {
    const page = await holidays();
    await tryThree(page);
    await page.getByText("Prøv uten å lagre").click();
    await page.getByText("Behold eller forkast det du har prøvd").waitFor();
    await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
    await draft(page).getByRole("button", { name: "Forkast" }).click();
    await draft(page).getByText("3 endringer ble forkastet.").waitFor();
    await bar(page, "a-003").and(page.getByLabel(/30–32/)).waitFor();
    await draft(page).getByRole("button", { name: "Hent tilbake" }).click();
    await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
    await bar(page, "a-003").and(page.getByLabel(/29–31/)).waitFor();
    expect(await executed(page)).toEqual([]);
  });

  it("stays when the place is left and when the program is closed", async () => {
    const page = await holidays();
    await tryThree(page);
    await page.getByRole("navigation").getByRole("button", { name: "Oversikt" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Ferie" }).click();
    await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
    await page.waitForFunction(
      () =>
        window.calls.filter(({ call }) => call === "keep_draft").length > 0 &&
        JSON.stringify(window.calls.findLast(({ call }) => call === "keep_draft")?.args).includes("a-008"),
    );
    const kept = await page.evaluate(() => window.calls.findLast(({ call }) => call === "keep_draft")?.args);
    const again = await holidays({ ...demo(), drafts: [kept as Draft] });
    await draft(again).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
    await draft(again).getByRole("button", { name: "Behold" }).click();
    await again.getByText("Lagret 3 endringer.").waitFor();
  });

  it("says which changes no longer fit, and keeps nothing before they were looked at", async () => {
    const recording = demo();
    const of = (id: string) => recording.opened.contents.absences.find((one: Absence) => one.id === id) as Absence;
    const moved = (absence: Absence, before: Partial<Absence>) => ({
      id: absence.id,
      before: { ...absence, ...before },
      after: { ...absence, days: { first: "2027-08-02", last: "2027-08-08" } },
    });
    const gone = { ...of("a-003"), id: "a-gone" };
    const changes = [moved(of("a-001"), {}), moved(of("a-007"), { status: "wished" }), moved(gone, {})];
    const text = JSON.stringify({ isDraft: true, changes, thrown: [] });
    const page = await holidays({ ...recording, drafts: [{ key: `${recording.opened.seasonId}/holidays`, text }] });
    await draft(page).getByText("2 endringer passer ikke lenger").waitFor();
    await draft(page).getByText("den er endret til ferie uke 26–28, fastsatt etterpå").waitFor();
    await draft(page).getByText("den er fjernet etterpå").waitFor();
    await bar(page, "a-007").and(page.getByLabel(/26–28/)).waitFor();
    await draft(page).getByRole("button", { name: "Behold" }).click({ force: true });
    expect(await executed(page)).toEqual([]);
    await draft(page).getByRole("button", { name: "Bruk likevel" }).click();
    await bar(page, "a-007").and(page.getByLabel(/31/)).waitFor();
    await draft(page).getByText("1 endring passer ikke lenger").waitFor();
    await draft(page).getByRole("button", { name: "Ta ut det som ikke passer" }).click();
    await draft(page).getByRole("button", { name: "Behold" }).click();
    await page.getByText("Lagret 2 endringer.").waitFor();
    expect(await executed(page)).toMatchObject([
      { source: "draft", commands: [{ entry: { id: "a-001" } }, { entry: { id: "a-007" } }] },
    ]);
  });

  it("says beside a change why the shell refuses it, and loses nothing", async () => {
    const page = await holidays();
    await tryThree(page);
    await page.evaluate(() => {
      const entity = { noun: "absence", id: "a-003" } as const;
      window.failing.execute = {
        kind: "refused",
        refusal: { problems: [{ command: 1, entity, field: "days", why: { why: "overlaps", entity } }] },
      };
    });
    await draft(page).getByRole("button", { name: "Behold" }).click();
    await draft(page)
      .getByRole("listitem")
      .filter({ hasText: "Jonas Fiktsund" })
      .getByText("Overlapper med en annen oppføring for samme person.")
      .waitFor();
    await draft(page).getByText("Utkast: 3 endringer, ikke lagret").waitFor();
  });
});

describe("the panel of a holiday", () => {
  it("shows what would turn while one rests on a button, and saves with the click", async () => {
    const page = await holidays();
    await openBar(page, "a-007", "Kaja Skisselien");
    await page.getByRole("button", { name: "Én uke fram" }).hover();
    await panel(page).getByText("Uke 29 blir rød").waitFor();
    await panel(page).getByText("Ferien er fastsatt. Å flytte den krever avtale.").waitFor();
    await page.mouse.move(2, 2);
    await panel(page).getByText("Uke 29 blir rød").waitFor({ state: "detached" });
    expect(await executed(page)).toEqual([]);
    await click(page, "Én uke fram");
    await page.getByText("Lagret: Kaja Skisselien, ferie fra uke 26–28 til uke 27–29.").waitFor();
    expect(await executed(page)).toMatchObject([
      { do: "change", entry: { id: "a-007", days: { first: "2027-07-05", last: "2027-07-25" } } },
    ]);
    await page.getByRole("main").getByRole("button", { name: "Angre" }).click();
    await panel(page).getByText("Ferie uke 26–28").waitFor();
  });

  it("moves either end, by a week and by a day", async () => {
    const page = await holidays();
    await openBar(page, "a-007", "Kaja Skisselien");
    await click(page, "Slutt en uke før");
    await panel(page).getByText("Ferie uke 26–27").waitFor();
    await click(page, "Begynn en dag senere");
    await panel(page).getByText("Ferie 29. juni–11. juli").waitFor();
    await click(page, "Én dag tilbake");
    await panel(page).getByText("Ferie 28. juni–10. juli").waitFor();
    await click(page, "Fjern");
    await panel(page).waitFor({ state: "detached" });
    expect((await executed(page)).at(-1)).toEqual({ do: "remove", entity: { noun: "absence", id: "a-007" } });
  });

  it("takes weeks and days as they are typed, and warns where notice is too late", async () => {
    const page = await holidays();
    await openBar(page, "a-004", "Gunn Påfunnsmo");
    await panel(page)
      .getByText(/^Varsles senest ons\.\s21\.\sapril 2027\.$/)
      .waitFor();
    await panel(page).getByLabel("Siste dag").fill("1.6");
    await panel(page).getByText("Siste dag kommer før første dag.").waitFor();
    await panel(page).getByLabel("Uker", { exact: true }).fill("22");
    await panel(page)
      .getByText(/Varslingsfristen var ons\.\s31\.\smars 2027/)
      .waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByText("Ferie uke 22").waitFor();
    expect(await executed(page)).toMatchObject([{ entry: { id: "a-004", days: { first: "2027-05-31" } } }]);
  });

  it("decides and locks, each saved at once", async () => {
    const page = await holidays();
    await openBar(page, "a-004", "Gunn Påfunnsmo");
    await click(page, "Fastsett");
    await panel(page).getByRole("button", { name: "Fastsett", pressed: true }).waitFor();
    await panel(page).getByRole("checkbox", { name: "Låst" }).check();
    await panel(page).getByLabel("Hva").selectOption({ label: "Ikke tilgjengelig" });
    await panel(page).getByText("Ikke tilgjengelig uke 25–27").waitFor();
    expect(await executed(page)).toMatchObject([
      { entry: { status: "fixed", locked: false } },
      { entry: { status: "fixed", locked: true } },
      { entry: { kind: "unavailable", status: "fixed", locked: true } },
    ]);
  });

  it("says beside the buttons why a change is refused", async () => {
    const page = await holidays();
    await openBar(page, "a-004", "Gunn Påfunnsmo");
    await page.evaluate(() => {
      const entity = { noun: "absence", id: "a-004" } as const;
      window.failing.execute = {
        kind: "refused",
        refusal: { problems: [{ command: 0, entity, field: "days", why: { why: "overlaps", entity } }] },
      };
    });
    await click(page, "Én uke fram");
    await panel(page)
      .getByText(/Overlapper med en annen oppføring/)
      .waitFor();
    await panel(page).getByText("Ferie uke 25–27").waitFor();
  });
});

describe("several holidays at once", () => {
  it("are decided and moved as one step, locked ones left where they are", async () => {
    const recording = demo();
    for (const absence of recording.opened.contents.absences) if (absence.id === "a-005") absence.locked = true;
    const page = await holidays(recording);
    await bar(page, "a-004").press("Space");
    await bar(page, "a-005").press("Space");
    await bar(page, "a-008").press("Space");
    const many = page.getByRole("region", { name: "Valgte ferier" });
    await many.getByText("3 valgt").waitFor();
    await many.getByRole("button", { name: "Én uke fram" }).hover();
    await many.getByText("Låst, og blir stående: Astrid Utkastbakk.").waitFor();
    await many.getByRole("button", { name: "Fastsett" }).click();
    await page.getByText("Lagret 2 endringer.").waitFor();
    await many.getByRole("button", { name: "Én uke fram" }).click();
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "execute").length === 2);
    expect(await executed(page)).toMatchObject([
      {
        do: "bulk",
        source: "together",
        commands: [{ entry: { id: "a-004", status: "fixed" } }, { entry: { id: "a-008", status: "fixed" } }],
      },
      {
        do: "bulk",
        source: "together",
        commands: [
          { entry: { id: "a-004", days: { first: "2027-06-28" } } },
          { entry: { id: "a-008", days: { first: "2027-07-26" } } },
        ],
      },
    ]);
    await many.getByRole("button", { name: "Opphev valget" }).click();
    await many.waitFor({ state: "detached" });
  });

  it("that are wished in a department are fixed from its heading", async () => {
    const page = await holidays();
    const button = page.getByRole("button", { name: "Fastsett alle ønskede i Helsehuset langtid" });
    await button.click();
    await bar(page, "a-004")
      .and(page.getByLabel(/fastsatt/))
      .waitFor();
    expect(await executed(page)).toMatchObject([{ do: "change", entry: { id: "a-004", status: "fixed" } }]);
  });
});

describe("weeks typed in a row", () => {
  it("become holidays, and what cannot be read is told and stays", async () => {
    const page = await holidays();
    await page.getByRole("rowheader", { name: /^Kaja Skisselien/ }).press("2");
    const field = page.getByRole("textbox", { name: "Uker med ferie for Kaja Skisselien" });
    expect(await field.inputValue()).toBe("2");
    await page.keyboard.type("3, x");
    await page.keyboard.press("Enter");
    await page.getByText("Dette er ingen uke.").waitFor();
    expect(await field.inputValue()).toBe("23, x");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("32-33");
    await page.getByText("Enter legger inn ferie uke 23 og uke 32–33.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Lagret 2 endringer.").waitFor();
    expect(await focused(page)).toMatch(/^Kaja Skisselien/);
    expect(await executed(page)).toMatchObject([
      {
        do: "bulk",
        source: "together",
        commands: [
          {
            do: "add",
            entry: { trainer: "t-910007", status: "wished", days: { first: "2027-06-07", last: "2027-06-13" } },
          },
          { do: "add", entry: { trainer: "t-910007", days: { first: "2027-08-09", last: "2027-08-22" } } },
        ],
      },
    ]);
  });
});
