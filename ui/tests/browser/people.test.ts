import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Recording } from "../../src/host/recorded";
import type { Draft } from "../../src/wire/Draft";
import { calls, open, press, refuse, tabTo, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

async function place(name: "Avdelinger" | "Opplærere", recording?: Recording): Promise<Page> {
  const page = await open(recording);
  await page.getByRole("navigation").getByRole("button", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  return page;
}

async function pageOf(name: string, in_: "Avdelinger" | "Opplærere", recording?: Recording): Promise<Page> {
  const page = await place(in_, recording);
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("rowheader", { name }).getByRole("button").click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  return page;
}

const executed = (page: Page) => calls(page, "execute");
const kept = (page: Page) => calls(page, "keep_draft") as Promise<(Draft | { key: string; text: null })[]>;
const empty = (): Recording => {
  const recording = demo();
  const contents = { ...recording.opened.contents, departments: [], trainers: [], temps: [], absences: [] };
  return { ...recording, opened: { ...recording.opened, contents, blocks: [] } };
};

describe("a newcomer", () => {
  it("adds a department and its first superuser with the keyboard alone", async () => {
    const page = await place("Avdelinger", empty());
    await page.getByText("Ingen avdelinger ennå.").waitFor();
    await page.getByRole("button", { name: "Ny avdeling" }).focus();
    await press(page, "Enter");
    await page.getByLabel("Navn").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await press(page, "Enter");
    await page.getByText("Fyll ut feltet.").waitFor();
    expect(await executed(page)).toEqual([]);
    await page.keyboard.type("Solbakken");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "Solbakken", level: 1 }).waitFor();
    await page.getByText("Avdelingen har ingen superbrukere.").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "Opplærere" }).focus();
    await press(page, "Enter");
    await page.getByRole("button", { name: "Ny opplærer" }).focus();
    await press(page, "Enter");
    await page.getByLabel("Navn").waitFor();
    await page.keyboard.type("Ada Testmo");
    await tabTo(page, /^Avdeling/);
    await page.keyboard.type("Sol");
    await tabTo(page, /^Stilling/);
    await press(page, "Control+a");
    await page.keyboard.type("75");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "Ada Testmo", level: 1 }).waitFor();
    const [department, trainer] = await executed(page);
    const { id } = (department as { command: { entry: { id: string } } }).command.entry;
    expect(id).toMatch(/^[a-z]{20}$/);
    expect(trainer).toMatchObject({
      command: {
        do: "add",
        entry: { noun: "trainer", kind: { superuser: { department: id } }, positionPercent: 75, tools: ["rover"] },
      },
      names: [{ person: { name: "Ada Testmo", employeeNo: null } }],
    });
    expect(JSON.stringify((trainer as { command: unknown }).command)).not.toContain("Ada");
  });
});

describe("a department's page", () => {
  it("tries an exception while it is typed, asks for its reason, and saves all of it as one command", async () => {
    const page = await pageOf("Sykehjem Nord", "Avdelinger");
    await page.getByRole("button", { name: /^uke 30:/ }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("placeholder"))).toMatch(/^Åpningshelg/);
    expect(await page.getByLabel("Uke", { exact: true }).inputValue()).toBe("30");
    await page.getByRole("group", { name: "Unntak for uke 30" }).getByLabel("Minst til stede").fill("3");
    await page.getByText("Uke 30 i Sykehjem Nord blir rød").waitFor();
    await page.getByLabel("Ansvar").fill("4203");
    expect(await executed(page)).toEqual([]);
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Fyll ut feltet.").waitFor();
    expect(await executed(page)).toEqual([]);
    await page.keyboard.type("Åpningshelg");
    await press(page, "Enter");
    await page.getByText("Lagret").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: {
          do: "bulk",
          source: "together",
          commands: [
            { do: "change", entry: { noun: "department", code: "4203" } },
            { do: "add", entry: { noun: "weekRule", week: "2027-W30", minPresent: 3, reason: "Åpningshelg" } },
          ],
        },
      },
    ]);
    await page.getByRole("button", { name: "Lagre", exact: true }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Fjern unntaket for uke 30" }).click();
    await page.getByText("fjernes når du lagrer").waitFor();
    await page.getByText("Uke 30 i Sykehjem Nord blir dekket").waitFor();
    await page.getByRole("button", { name: "Behold unntaket for uke 30" }).click();
    await page.getByRole("button", { name: "Lagre", exact: true }).waitFor({ state: "detached" });
  });

  it("says who still uses a department that cannot be removed, with ways there", async () => {
    const page = await pageOf("Sykehjem Nord", "Avdelinger");
    const by = [
      { noun: "trainer", id: "t-910008" },
      { noun: "session", id: "s-1" },
      { noun: "session", id: "s-2" },
    ] as const;
    await refuse(page, "execute", "", { why: "stillUsed", by: [...by] }, { noun: "department", id: "d-4103" });
    await page.getByRole("button", { name: "Fjern avdelingen" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Sykehjem Nord kan ikke fjernes ennå. Brukes av:").waitFor();
    await alert.getByText("2 økter").waitFor();
    await alert.getByRole("button", { name: "Live Sandkassen" }).click();
    await page.getByRole("heading", { name: "Live Sandkassen", level: 1 }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Opplærere", exact: true }).click();
    await page.getByRole("rowheader", { name: "Live Sandkassen" }).waitFor();
  });
});

describe("a trainer's page", () => {
  it("tries a loan, and says what turns in both departments", async () => {
    const page = await pageOf("Live Sandkassen", "Opplærere");
    await page.getByRole("button", { name: "Nytt lån" }).click();
    await page.getByLabel("Uker", { exact: true }).fill("28");
    await page.getByLabel("Til avdeling").selectOption({ label: "Sykehjem Øst" });
    await page.getByText("Uke 28 i Sykehjem Nord blir rød").waitFor();
    await page.getByText(/Uke 28 i Sykehjem Øst blir/).waitFor();
    await page.getByRole("button", { name: "uke 28: fra knapt til for få" }).waitFor();
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Lagret").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: {
          do: "add",
          entry: { noun: "loan", trainer: "t-910008", weeks: { first: "2027-W28", last: "2027-W28" } },
        },
      },
    ]);
  });

  it("keeps what is typed when one goes elsewhere and when the program is closed, until it is given up", async () => {
    const page = await pageOf("Live Sandkassen", "Opplærere");
    await page.getByRole("textbox", { name: "Stilling" }).fill("sytti");
    await page.getByText("Skriv et helt tall").waitFor();
    await page.getByRole("button", { name: "Oversikt" }).click();
    await page.getByRole("navigation").getByRole("button", { name: "Opplærere" }).click();
    await page.getByRole("rowheader", { name: "Live Sandkassen" }).getByRole("button").click();
    expect(await page.getByRole("textbox", { name: "Stilling" }).inputValue()).toBe("sytti");
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "keep_draft"));
    const [draft] = await kept(page);
    const again = await pageOf("Live Sandkassen", "Opplærere", { ...demo(), drafts: [draft as Draft] });
    expect(await again.getByRole("textbox", { name: "Stilling" }).inputValue()).toBe("sytti");
    await again.getByRole("button", { name: "Avbryt" }).click();
    expect(await again.getByRole("textbox", { name: "Stilling" }).inputValue()).toBe("70");
    expect((await kept(again)).at(-1)).toEqual({ key: draft?.key, text: null });
  });

  it("gives a name and a position together, and shows a refusal beside its field", async () => {
    const page = await pageOf("Live Sandkassen", "Opplærere");
    await page.getByLabel("Navn").fill("Live Sandkassen Prøve");
    await page.getByRole("textbox", { name: "Stilling" }).fill("300");
    await refuse(
      page,
      "execute",
      "positionPercent",
      { why: "outOfBounds", min: 0, max: 200 },
      { noun: "trainer", id: "t-910008" },
    );
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Tallet må være fra 0 til 200.").waitFor();
    const position = page.getByRole("textbox", { name: "Stilling" });
    expect(await position.getAttribute("aria-invalid")).toBe("true");
    expect(await position.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByLabel("Navn").inputValue()).toBe("Live Sandkassen Prøve");
    await position.fill("90");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "Live Sandkassen Prøve", level: 1 }).waitFor();
    expect((await executed(page)).at(-1)).toMatchObject({
      command: {
        do: "bulk",
        commands: [
          { do: "change", entry: { positionPercent: 90 } },
          { do: "name", people: [{ kind: "trainer", id: "t-910008" }] },
        ],
      },
      names: [{ person: { name: "Live Sandkassen Prøve", employeeNo: "910008" } }],
    });
  });

  it("has the absences beside it, which are tried instead while they are typed", async () => {
    const page = await pageOf("Live Sandkassen", "Opplærere");
    await page.getByText(/Ferien må være varslet senest ons\.\s19\.\smai 2027/).waitFor();
    await page.getByRole("button", { name: "Nytt lån" }).click();
    await page.getByLabel("Uker", { exact: true }).fill("28");
    await page.getByLabel("Til avdeling").selectOption({ label: "Øya helsetun" });
    await page.getByText("Uke 28 i Sykehjem Nord blir rød").waitFor();
    await page.getByRole("button", { name: "Åpne fravær" }).click();
    const panel = page.getByRole("complementary", { name: "Fravær for Live Sandkassen" });
    await panel.getByRole("button", { name: /^Ikke tilgjengelig uke 27/ }).click();
    await panel.getByLabel("Uker", { exact: true }).fill("33");
    await panel.getByText("Uke 27 blir knapt dekket").waitFor();
    await panel.getByRole("button", { name: "Avbryt" }).click();
    await panel.getByRole("button", { name: "Lukk" }).click();
    await page.getByText("Uke 28 i Sykehjem Nord blir rød").waitFor();
  });
});

describe("the trainers' table", () => {
  it("stays as it was while a page stands in its place, and has the focus again", async () => {
    const page = await place("Opplærere");
    await page.getByRole("columnheader", { name: "Stilling" }).click();
    await page.getByLabel("Avdeling").selectOption({ label: "Sykehjem Nord" });
    const name = page.getByRole("rowheader", { name: "Kaja Skisselien" });
    await name.focus();
    await press(page, "Enter");
    await page.getByRole("heading", { name: "Kaja Skisselien", level: 1 }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "Opplærere", exact: true }).focus();
    await press(page, "Enter");
    await page.getByText("2 av 32").waitFor();
    expect(await name.evaluate((cell) => cell === document.activeElement)).toBe(true);
    expect(await page.getByRole("columnheader", { name: "Stilling" }).getAttribute("aria-sort")).toBe("ascending");
  });

  it("is kept by choices, and opens absences beside", async () => {
    const page = await place("Opplærere");
    await page.getByLabel("Type").selectOption({ label: "Instruktør" });
    await page.getByText("2 av 32").waitFor();
    await page.getByRole("button", { name: "Nullstill" }).click();
    await page.getByLabel("Avdeling").selectOption({ label: "Sykehjem Nord" });
    await page.getByText("2 av 32").waitFor();
    await page.getByRole("button", { name: /^Fravær for Live Sandkassen: Ikke tilgjengelig uke 27/ }).click();
    await page.getByRole("heading", { name: "Fravær for Live Sandkassen" }).waitFor();
  });

  it("chooses tools among boxes with the keyboard, and asks an instructor for hours", async () => {
    const page = await place("Opplærere");
    const row = page.getByRole("row", { name: /Mia Fiktsund/ });
    await row.getByRole("gridcell", { name: "Rover" }).focus();
    await press(page, "F2");
    await page.getByRole("group", { name: "Verktøy, Mia Fiktsund" }).waitFor();
    await press(page, "ArrowDown", "Space", "Enter");
    await row.getByRole("gridcell", { name: "Full klient" }).waitFor();
    expect(await executed(page)).toMatchObject([{ command: { entry: { tools: ["rover", "fullClient"] } } }]);
    await row.getByRole("gridcell", { name: "Superbruker" }).focus();
    await page.keyboard.type("i");
    await press(page, "Enter");
    await row.getByRole("alert").getByText("En instruktør må ha egen opplæringstid.").waitFor();
    await press(page, "Escape");
    expect(await executed(page)).toHaveLength(1);
  });

  it("moves many to another department by one command", async () => {
    const page = await place("Opplærere");
    await page.getByRole("searchbox").fill("sykehjem nord");
    await page.getByRole("rowheader", { name: "Live Sandkassen" }).waitFor();
    await page.getByRole("columnheader", { name: "Velg alle" }).click();
    await page.getByLabel("Sett", { exact: true }).selectOption({ label: "Avdeling" });
    await page.getByLabel("Avdeling for alle valgte").selectOption({ label: "Øya helsetun" });
    await page.getByRole("button", { name: "Sett for 2 rader" }).click();
    await page.getByText("Ingen passer til søket.").waitFor();
    const [call] = await executed(page);
    const own = { do: "change", entry: { kind: { superuser: { department: "d-4106" } } } };
    expect(call).toMatchObject({ command: { do: "bulk", source: "together", commands: [own, own] }, names: [] });
  });
});
