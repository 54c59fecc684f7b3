import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { large } from "../fixtures/large.mjs";
import { withTraining } from "../fixtures/trained";
import { withWanted } from "../fixtures/wanted";
import { calls, focused, open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const season = () => withWanted(withTraining(demo()));

const openTemps = async (recording = season()): Promise<Page> => {
  const page = await open(recording);
  await page.getByRole("navigation").getByRole("button", { name: "Sommervikarer" }).click();
  await page.getByRole("heading", { name: "Sommervikarer" }).waitFor();
  return page;
};
const openTemp = async (name: string): Promise<Page> => {
  const page = await openTemps();
  await page
    .getByRole("rowheader", { name: new RegExp(`^${name}`) })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  return page;
};
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();
const executed = (page: Page) =>
  calls(page, "execute") as Promise<
    { command: { do: string; commands?: unknown[]; entry?: Record<string, unknown> }; names: unknown[] }[]
  >;

describe("the temps", () => {
  it("say how far each has come, in words", async () => {
    const page = await openTemps();
    expect(await row(page, "Vikar 1").textContent()).toMatch(/For sent ute1 av 4 moduler/);
    expect(await row(page, "Lise Liksomhaug").textContent()).toContain(
      "På vei1 av 3 moduler; 1 booket lært for tidlig",
    );
    expect(await row(page, "Vikar 2").textContent()).toContain("Klar for vakt2 av 2 moduler");
    expect(await row(page, "Sander Sandkassen").textContent()).toContain("Sluttet");
  });

  it("are found by name, number, readiness and whether the seat has a name", async () => {
    const page = await openTemps();
    const names = () => page.getByRole("rowheader").allTextContents();
    await page.getByRole("combobox", { name: "Plasser uten navn" }).selectOption("seat");
    await page.getByText(/^\d+ av 90$/).waitFor();
    expect((await names()).every((name) => /^Vikar \d+uten navn$/.test(name))).toBe(true);
    await page.getByRole("combobox", { name: "Opplæring" }).selectOption("late");
    await page.getByText("1 av 90").waitFor();
    await page.getByRole("button", { name: "Nullstill" }).click();
    await page.getByRole("searchbox", { name: "Finn vikar" }).fill("930003");
    await page.getByText("1 av 90").waitFor();
    expect(await names()).toEqual(["Lise Liksomhaug"]);
  });

  it("are changed in place with the keyboard, the name beside the command", async () => {
    const page = await openTemps();
    await page.getByRole("rowheader", { name: "Ida Kladdstad", exact: true }).focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Ida Kladd");
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: "Ida Kladd", exact: true }).waitFor();
    const [call] = await executed(page);
    expect(call?.command.do).toBe("name");
    expect(JSON.stringify(call?.command)).not.toContain("Ida");
    expect(call?.names).toEqual([
      { id: { kind: "temp", id: "v-930006" }, person: { name: "Ida Kladd", employeeNo: "930006" } },
    ]);
  });

  it("refuse a last day before the first, and keep what was typed", async () => {
    const page = await openTemps();
    const cell = row(page, "Jelena Utkastbakk").getByRole("gridcell").last();
    await cell.dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("1.6");
    await page.keyboard.press("Enter");
    await page.getByText("Den siste dagen kommer før den første.").waitFor();
    expect(await executed(page)).toEqual([]);
  });

  it("are given the same, many at once, as one command", async () => {
    const page = await openTemps();
    await page.getByRole("combobox", { name: "Avdeling", exact: true }).selectOption("d-4104");
    await page.getByText("9 av 90").waitFor();
    await page.getByRole("rowheader").first().focus();
    await page.keyboard.press("Control+a");
    await page.getByLabel("Sett", { exact: true }).selectOption({ label: "Gjennomført: legg til" });
    await page.getByRole("checkbox", { name: "E-læring: Introduksjon, taushetsplikt og personvern" }).check();
    await page.getByRole("button", { name: "Sett for 9 rader" }).click();
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "execute"));
    const [call] = await executed(page);
    expect(call?.command).toMatchObject({ do: "bulk", source: "together" });
    expect(call?.command.commands).toHaveLength(9);
    expect(call?.command.commands?.[0]).toMatchObject({ do: "change", entry: { done: ["E-GRUNN"] } });
    await page.getByLabel("Sett", { exact: true }).selectOption({ label: "Første dag" });
    await page.getByLabel("Første dag for alle valgte").fill("15.6");
    await page.getByRole("button", { name: "Sett for 9 rader" }).click();
    await row(page, "15. juni").waitFor();
    await page.getByRole("button", { name: "Fjern 9 vikarer" }).click();
    await page.getByText("Ingen passer til søket.").waitFor();
    expect((await executed(page)).map(({ command }) => command.commands?.length)).toEqual([9, 9, 9]);
    await page.keyboard.press("Control+z");
    await page.getByText("9 av 90").waitFor();
  });

  it("get seats without a name, several at once, counting on within the department", async () => {
    const page = await openTemps();
    await page.getByRole("button", { name: "Legg til plasser" }).click();
    await page.getByLabel("Antall").fill("3");
    await page.getByRole("dialog").getByLabel("Avdeling").selectOption({ label: "4101 Helsehuset korttid" });
    await page.getByText("Blir Vikar 3 til Vikar 5.").waitFor();
    await page.getByRole("button", { name: "Legg til 3 plasser" }).click();
    await page.getByText("Fyll ut feltet.").first().waitFor();
    expect(await executed(page)).toEqual([]);
    await page.getByLabel("Første dag").fill("14.6");
    await page.getByLabel("Siste dag").fill("15.8");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Legg til plasser" }).click();
    expect(await page.getByLabel("Første dag").inputValue(), "nothing typed is lost").toBe("14.6");
    await page.getByLabel("Siste dag").press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("rowheader", { name: /^Vikar 5/ }).waitFor();
    const calls = await executed(page);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.command).toMatchObject({ do: "bulk", source: "together" });
    expect(calls[0]?.names).toMatchObject(
      [3, 4, 5].map((at) => ({ person: { name: `Vikar ${at}`, employeeNo: null } })),
    );
  });

  it("are pasted from Excel as temps", async () => {
    const page = await openTemps();
    await page.getByRole("rowheader").first().focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "Navn\tAvdeling\nAda Testmo\tSykehjem Sør");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    });
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "paste_import"));
    expect(await page.evaluate(() => window.calls.find(({ call }) => call === "paste_import")?.args)).toMatchObject({
      kind: "temps",
    });
  });

  it("draw only the rows in sight of two thousand", async () => {
    const page = await openTemps(large(season()));
    expect(Number(await page.getByRole("grid").getAttribute("aria-rowcount"))).toBeGreaterThan(1800);
    expect(await page.getByRole("row").count()).toBeLessThan(60);
  });
});

describe("a temp's page", () => {
  it("gives a seat its name, by keyboard alone", async () => {
    const page = await openTemp("Vikar 1");
    expect(await focused(page)).toBe("Vikar 1");
    await page.getByText("Dette er en plass som ingen har fått ennå.").waitFor();
    await page.getByRole("button", { name: "Gi plassen et navn" }).press("Enter");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Vikar 1");
    await page.keyboard.type("Ada Testmo");
    await page.keyboard.press("Tab");
    await page.keyboard.type("939999");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ada Testmo" }).waitFor();
    expect(await page.getByText("Dette er en plass som ingen har fått ennå.").count()).toBe(0);
    expect(await executed(page)).toEqual([
      {
        command: { do: "name", people: [{ kind: "temp", id: "v-930001" }] },
        names: [{ id: { kind: "temp", id: "v-930001" }, person: { name: "Ada Testmo", employeeNo: "939999" } }],
      },
    ]);
  });

  it("lays the training open: when, how far, with whom", async () => {
    const page = await openTemp("Vikar 1");
    const module = page.getByRole("row", { name: /^Rover på vakt|^Rover i praksis|Delvis/ }).first();
    expect(await module.textContent()).toMatch(/Delvis.*1\st gjennomført, 1\st gjenstår/);
    const sessions = page.getByRole("list", { name: "Økter" }).getByRole("listitem");
    expect(await sessions.first().textContent()).toMatch(
      /^man\.\s29\.\smars kl\. 09[.:]30–11[.:]30.*Gjennomført, 1\st deltatt$/,
    );
    expect(await sessions.nth(1).textContent()).toMatch(/Avlyst$/);
    await page.getByRole("row", { name: /For sent/ }).waitFor();
  });

  it("says why training is too early, and asks anew when a module is ticked off", async () => {
    const page = await openTemp("Lise Liksomhaug");
    await page
      .getByText(/siste økt er man\.\s3\.\smai, 49 dager før første dag\. Det som læres mer enn 14 dager før/)
      .waitFor();
    const asked = () => page.evaluate(() => window.calls.filter(({ call }) => call === "temp").length);
    const before = await asked();
    const done = page.getByRole("checkbox", { name: /: gjennomført$/ }).last();
    await done.check();
    await page.getByText("2 av 3 moduler; 1 booket").waitFor();
    expect(await asked()).toBeGreaterThan(before);
    expect(await executed(page)).toMatchObject([{ command: { do: "change", entry: { noun: "temp" } } }]);
    await page.keyboard.press("Control+z");
    await page.getByText("1 av 3 moduler; 1 booket").waitFor();
    expect(await done.isChecked()).toBe(false);
  });

  it("keeps what is typed until it is saved or given up", async () => {
    const page = await openTemp("Ida Kladdstad");
    await page.getByLabel("Siste dag").fill("1.6");
    await page.getByText("Den siste dagen kommer før den første.").waitFor();
    await page.getByRole("button", { name: "Sommervikarer" }).first().click();
    await page.getByRole("rowheader", { name: "Ida Kladdstad", exact: true }).focus();
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("Siste dag").inputValue()).toBe("1.6");
    await page.getByLabel("Siste dag").fill("20.8");
    await page.getByText("fre. 20. august, uke 33").waitFor();
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByRole("button", { name: "Lagre" }).waitFor({ state: "detached" });
    expect(await executed(page)).toMatchObject([
      { command: { do: "change", entry: { days: { last: "2027-08-20" } } } },
    ]);
  });

  it("adds a temp, and then shows the training", async () => {
    const page = await openTemps();
    await page.getByRole("button", { name: "Ny vikar" }).click();
    await page.getByRole("textbox", { name: "Navn" }).fill("Ada Testmo");
    await page.getByRole("combobox", { name: "Avdeling" }).selectOption({ label: "4106 Øya helsetun" });
    await page.getByLabel("Første dag").fill("14.6");
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByText("Fyll ut feltet.").waitFor();
    await page.getByLabel("Siste dag").fill("15.8");
    await page.getByLabel("Siste dag").press("Enter");
    await page.getByRole("heading", { name: "Ada Testmo" }).waitFor();
    await page.getByRole("heading", { name: "Opplæring" }).waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: { do: "add", entry: { noun: "temp", department: "d-4106" } },
        names: [{ person: { name: "Ada Testmo" } }],
      },
    ]);
  });
});
