import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { withRemedies } from "../fixtures/remedies";
import { calls, focused, open, plain, tabTo, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const recording = () => withRemedies(demo());
const remediesOf = (department: string, week: string) =>
  recording().remedies?.find((one) => one.department === department && one.week === week)?.offered ?? [];

const cell = (page: Page, name: RegExp) => page.getByRole("gridcell", { name });
const cards = (page: Page) => page.getByRole("complementary").locator(".remedy");

describe("the remedies of a red week", () => {
  it("are asked for by the cell, in words for what they book, and told best first", async () => {
    const page = await open(recording());
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await cards(page).first().waitFor();
    expect(await calls(page, "remedies")).toEqual([
      { department: "d-4103", week: "2027-W27", support: "Støtte på stedet" },
    ]);
    const [book, lend, move] = (await cards(page).allInnerTexts()).map(plain);
    expect(book).toContain("Book instruktør Håkon Demovik: 3 økter i uke 27");
    expect(book).toContain("man. 5. juli 08.00–10.00: Støtte på stedet");
    expect(lend).toContain("Lån Kjersti Oppdiktli (75 %, full klient) fra Sykehjem Sør i uke 27");
    expect(move).toContain("Flytt ferien til Kaja Skisselien fra uke 26–28 til uke 31–33 (fastsatt)");
    expect(move).toContain("Krever avtale");
    expect(move).toContain("varslet senest ons. 2. juni 2027");
    expect(move).toMatch(/uke 26, 28: fra knapt til dekket/);
  });

  it("say which weeks another department pays with", async () => {
    const page = await open(recording());
    await cell(page, /^Sykehjem Sør, uke 28/).click();
    await cards(page).first().waitFor();
    const [pair, worse] = (await cards(page).allInnerTexts()).map(plain);
    expect(pair).toMatch(
      /Flytt ferien til Mia Fiktsund .* \(ønsket\)\s+og\s?Øk stillingen til Kjersti Oppdiktli fra 75 % til 100 %/,
    );
    expect(worse).toContain("Gjør andre uker verre");
    expect(worse).toMatch(/Sykehjem Sør.*fra for få til knapt.*Helsehuset langtid.*uke 28–29: fra knapt til for få/s);
  });

  it("are tried on the board and given up again, and nothing is saved", async () => {
    const page = await open(recording());
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByRole("button", { name: /^Prøv: lån Kjersti/ }).click();
    await page.getByRole("heading", { name: "Prøver: 15 røde uker i 7 avdelinger" }).waitFor();
    await cell(page, /^Sykehjem Nord, uke 27: Knapt\. Nå: for få/).waitFor();
    // Another one in its place.
    await page.getByRole("button", { name: /^Prøv: flytt ferien til Kaja/ }).click();
    await cell(page, /^Sykehjem Nord, uke 31: .*Nå:/).waitFor();
    expect(await page.getByRole("button", { name: /^Slutt å prøve/ }).count()).toBe(1);
    await page.getByRole("button", { name: /^Slutt å prøve: flytt/ }).click();
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    expect(await calls(page, "execute")).toEqual([]);
    // What is tried ends with the panel.
    await page.getByRole("button", { name: /^Prøv: lån Kjersti/ }).click();
    await page.getByRole("heading", { name: /^Prøver/ }).waitFor();
    await page.getByRole("button", { name: "Lukk" }).click();
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
  });

  it("are carried out as exactly the command that was offered, once, and undone beside it", async () => {
    const page = await open(recording());
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByRole("button", { name: /^Bruk: lån Kjersti/ }).click();
    await page.getByText(/^Tatt i bruk: lån Kjersti Oppdiktli/).waitFor();
    await cell(page, /^Sykehjem Nord, uke 27: Knapt\./).waitFor();
    expect(await calls(page, "execute")).toEqual([
      { command: remediesOf("d-4103", "2027-W27")[1]?.command, names: [] },
    ]);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("week-applied");
    await page.getByRole("complementary").getByRole("button", { name: "Angre" }).click();
    await cell(page, /^Sykehjem Nord, uke 27: For få/).waitFor();
    await cards(page).first().waitFor();
    expect(await page.getByText(/^Tatt i bruk/).count()).toBe(0);
    expect(await focused(page)).toBe("Hvorfor");
  });

  it("are tried, given up and carried out with the keyboard alone", async () => {
    const page = await open(recording());
    await cell(page, /^Helsehuset korttid, uke 22/).focus();
    for (const key of ["ArrowDown", "ArrowDown", ...Array.from({ length: 5 }, () => "ArrowRight"), "Enter"]) {
      await page.keyboard.press(key);
    }
    await cards(page).first().waitFor();
    await tabTo(page, /^Prøv: book instruktør/);
    await tabTo(page, /^Bruk: book instruktør/);
    await tabTo(page, /^Prøv: lån Kjersti/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Prøver/ }).waitFor();
    expect(await focused(page)).toMatch(/^Slutt å prøve: lån/);
    // The first Escape ends what is tried, and the panel stays.
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "16 røde uker i 8 avdelinger" }).waitFor();
    expect(await focused(page)).toMatch(/^Prøv: lån/);
    await tabTo(page, /^Bruk: lån Kjersti/);
    await page.keyboard.press("Enter");
    await page.getByText(/^Tatt i bruk/).waitFor();
    await tabTo(page, /^Angre$/);
    await page.keyboard.press("Enter");
    await cell(page, /^Sykehjem Nord, uke 27: For få/).waitFor();
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^Sykehjem Nord, uke 27/);
  });

  it("give the proof where there are none", async () => {
    const page = await open(recording());
    await cell(page, /^Psykisk helse og rus, uke 25/).click();
    await page
      .getByText(
        "Ingen av 5 bookinger av instruktør, 12 lån, 2 økte stillinger, 34 flyttinger av ferie, 8 flyttinger av første dag og 1 opplæring i full klient løser dette. Også to og to sammen er prøvd.",
      )
      .waitFor();
    await page.getByText("Ingenting å prøve av: tidligere booking.").waitFor();
    await page.getByText(/2\st behov − 0\st kapasitet = 2\st mangler/).waitFor();
    await cell(page, /^Sykehjem Øst, uke 28/).click();
    await page.getByText("Det finnes ingen tiltak å prøve for denne uken.").waitFor();
    // A green week has nothing to be mended.
    await cell(page, /^Helsehuset langtid, uke 28/).click();
    await page.getByRole("heading", { name: "Helsehuset langtid, uke 28" }).waitFor();
    expect(await page.getByRole("heading", { name: "Tiltak" }).count()).toBe(0);
  });

  it("say that they are being looked for, and a late answer of another week is dropped", async () => {
    const page = await open(recording());
    await page.evaluate(() => window.hold("remedies"));
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByText("Leter etter tiltak …").waitFor();
    await cell(page, /^Psykisk helse og rus, uke 25/).click();
    await page.getByRole("heading", { name: "Psykisk helse og rus, uke 25" }).waitFor();
    await page.evaluate(() => window.letGo("remedies"));
    await page.getByText(/^Ingen av 5 bookinger/).waitFor();
    expect(await cards(page).count()).toBe(0);
    expect(await page.getByText("Leter etter tiltak …").count()).toBe(0);
  });

  it("can be looked for once more where that failed, and say where one no longer goes", async () => {
    const page = await open(recording());
    await page.evaluate(() => {
      window.failing["remedies"] = { kind: "storeUnavailable", detail: "" };
      window.failing["execute"] = { kind: "refused", refusal: { problems: [] } };
    });
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByRole("button", { name: "Let en gang til" }).click();
    await page.getByRole("button", { name: /^Bruk: lån Kjersti/ }).click();
    await page.getByText("Tiltaket går ikke lenger: noe er endret siden det ble funnet.").waitFor();
    await cards(page).first().waitFor();
    expect((await calls(page, "remedies")).length, "asked anew").toBe(3);
  });

  it("are told by name in the history", async () => {
    const page = await open(recording());
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByRole("button", { name: /^Bruk: lån Kjersti/ }).click();
    await page.getByText(/^Tatt i bruk/).waitFor();
    await page.getByRole("button", { name: "Historikk" }).click();
    await page
      .getByText("Tok i bruk et tiltak: la til lån av Kjersti Oppdiktli til Sykehjem Nord, uke 27")
      .first()
      .waitFor();
  });
});

describe("vulnerable weeks", () => {
  it("are marked with who they hang by, and counted, while they are asked for", async () => {
    const page = await open(recording());
    const held = cell(
      page,
      /^Hjemmetjeneste Nord, uke 29.*Sårbar: blir rød hvis Tuva Forsøksmo eller Randi Prøvestad faller fra/,
    );
    await page.getByRole("gridcell").first().waitFor();
    expect(await held.count()).toBe(0);
    expect(await calls(page, "vulnerable"), "not asked for before it is wanted").toEqual([]);
    await page.getByRole("button", { name: "Sårbare uker" }).click();
    await held.waitFor();
    await page.getByText("5 sårbare uker").waitFor();
    expect(await held.getAttribute("title")).toMatch(/^Dekket\nSårbar: blir rød/);
    await held.click();
    await page.getByText("Sårbar uke: den blir rød hvis Tuva Forsøksmo eller Randi Prøvestad faller fra.").waitFor();
    await page.getByRole("button", { name: "Sårbare uker" }).click();
    await held.waitFor({ state: "detached" });
    expect(await page.getByText(/^Sårbar uke:/).count()).toBe(0);
  });

  it("are asked for anew when the season has moved, and say nothing of what is only tried", async () => {
    const page = await open(recording());
    await page.getByRole("button", { name: "Sårbare uker" }).click();
    const held = cell(page, /^Sykehjem Nord, uke 28: .*Sårbar: blir rød hvis Live Sandkassen faller fra/);
    await held.waitFor();
    await cell(page, /^Sykehjem Nord, uke 27/).click();
    await page.getByRole("button", { name: /^Prøv: lån Kjersti/ }).click();
    await held.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Bruk: lån Kjersti/ }).click();
    await held.waitFor();
    expect((await calls(page, "vulnerable")).length).toBe(2);
  });

  it("draw only the rows that have any", async () => {
    const municipality = large(demo());
    const [one] = municipality.opened.blocks;
    const week = one?.cells.find(({ status }) => status !== "red")?.week ?? "";
    const trainers = municipality.opened.contents.trainers.slice(0, 1).map(({ id }) => id);
    const page = await open({ ...municipality, vulnerable: [{ department: one?.department ?? "", week, trainers }] });
    await page.getByRole("gridcell").first().waitFor();
    const drawn = await page.evaluate(async () => {
      const changed = new Set<Element>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          const row = target instanceof Element ? target.closest(".board-row") : null;
          if (row) changed.add(row);
        }
      });
      observer.observe(document.body, { attributes: true, childList: true, subtree: true });
      const chip = [...document.querySelectorAll("button")].find((button) => button.textContent === "Sårbare uker");
      chip?.click();
      while (!document.querySelector(".board-cell .vulnerable-mark")) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return changed.size;
    });
    expect(drawn).toBe(1);
  });
});

describe("the instructors", () => {
  it("see where they go first, in the order received, and open a week and come back", async () => {
    const page = await open(recording());
    await cell(page, /^Instruktører, uke 28: 0 av 2/).click();
    const panel = page.getByRole("complementary", { name: "Instruktørene" });
    await panel.getByText("4 steder").waitFor();
    const places = (await panel.locator(".reserve-place").allInnerTexts()).map((text) =>
      plain(text).replaceAll("\n", " "),
    );
    expect(places).toEqual([
      "Øya helsetun uke 26–28 Mangler 11 t opplæring senest fre. 16. juli Instruktørene kan ta det 70 arbeidsdager igjen",
      "Hjemmetjeneste Sentrum uke 25–27 Mangler 6 t 29 min opplæring senest fre. 9. juli Instruktørene kan ta det 65 arbeidsdager igjen",
      "Sykehjem Sør uke 28–30 Mangler 3 t opplæring senest fre. 30. juli Instruktørene strekker ikke til 80 arbeidsdager igjen",
      "Sykehjem Nord uke 27 Mangler én til stede senest fre. 9. juli Instruktørene kan ta det 65 arbeidsdager igjen",
    ]);
    await panel.getByRole("button", { name: /^Sykehjem Sør/ }).click();
    await page.getByRole("heading", { name: "Sykehjem Sør, uke 28" }).waitFor();
    await page.getByRole("button", { name: "Tilbake" }).click();
    await panel.getByText("4 steder").waitFor();
    await panel.getByRole("button", { name: "Fravær for Håkon Demovik" }).click();
    await page.getByRole("heading", { name: "Fravær for Håkon Demovik" }).waitFor();
  });

  it("are reached from their line with the keyboard, and left again", async () => {
    const page = await open(recording());
    await cell(page, /^Helsehuset korttid, uke 22/).focus();
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toMatch(/^Instruktører, uke 22/);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Instruktørene" }).waitFor();
    expect(await focused(page)).toBe("Instruktørene");
    await tabTo(page, /^Øya helsetun/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Øya helsetun, uke 26" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("complementary", { name: "Instruktørene" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^Instruktører, uke 22/);
  });

  it("have nowhere to go where nothing is missing", async () => {
    const page = await open({ ...demo(), rescues: [] });
    await page.getByRole("rowheader", { name: "Instruktører: vis hvor de trengs først" }).click();
    await page.getByText("Ingen røde uker trenger instruktørene nå.").waitFor();
  });
});
