import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/words/nb";
import { guidance, withFollowUps, withGuidance, withManyFollowUps } from "../fixtures/followUps";
import { large } from "../fixtures/large.mjs";
import { openEntry } from "../screens/followUps";
import { open, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const openFollowUps = async (recording = withFollowUps(demo())): Promise<Page> => {
  const page = await open(recording);
  await page.getByRole("button", { name: "Oppfølging" }).click();
  await page.getByRole("heading", { name: "Oppfølging", level: 1 }).waitFor();
  return page;
};
const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Deler av oppfølgingen" }).getByRole("button", { name });
const executed = (page: Page) =>
  page.evaluate(() =>
    window.calls.filter(({ call }) => call === "execute").map(({ args }) => args as { command: unknown }),
  );
const numbers = (page: Page) => page.getByRole("table", { name: "Tallene i diagrammet" });
/** The totals over the bars. */
const bars = (page: Page) => page.locator(".deviations-total").allTextContents();
/** The last cell of every row of the table, but for the sum below. */
const rowTotals = (page: Page) => numbers(page).locator("tbody tr td:last-child").allTextContents();

describe("deviations", () => {
  it("are 1, 20, 56 and 7 in the chart and in the table, the last month per 8 May", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await numbers(page).waitFor();
    expect(await bars(page)).toEqual(["1", "20", "56", "7"]);
    expect(await rowTotals(page)).toEqual(["1", "20", "56", "7"]);
    expect(await page.locator(".deviations-as-of").allTextContents()).toEqual(["per 8.\u00a0mai"]);
    await numbers(page).getByRole("rowheader", { name: "mai 2026 per 8. mai" }).waitFor();
    const pieces = await page.locator(".deviations-chart g g title").allTextContents();
    const cells = await numbers(page).locator("tbody td:not(:last-child)").allTextContents();
    const drawn = pieces.map((piece) => Number(piece.split(": ").at(-1)));
    expect(drawn.sort(), "every number of the table but the noughts is a piece of a bar").toEqual(
      cells.map(Number).filter(Boolean).sort(),
    );
  });

  it("are those of a department and a cause alone, entries and all", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("combobox", { name: "Årsak" }).first().selectOption("setup");
    await page.getByRole("combobox", { name: "Avdeling" }).first().selectOption({ label: "Øya helsetun" });
    await page.getByRole("grid").and(page.locator("[aria-rowcount='2']")).waitFor();
    expect(await bars(page)).toEqual(["1"]);
    expect(await rowTotals(page)).toEqual(["1"]);
  });

  it("are changed in place with the keyboard, and the chart follows", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("grid").getByRole("rowheader").first().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("mange");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Skriv et helt tall" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await page.locator(".deviations-total").filter({ hasText: "10" }).waitFor();
    expect(await rowTotals(page)).toEqual(["1", "20", "56", "10"]);
    expect(await executed(page)).toHaveLength(1);
  });

  it("are added on a page of their own, with what is wrong beside the field", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("button", { name: "Ny oppføring" }).click();
    await page.getByRole("button", { name: "Lagre" }).click();
    await page.getByText("Fyll ut feltet.").first().waitFor();
    expect(await executed(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Avdeling" }).selectOption({ label: "Sykehjem Sør" });
    await page.getByRole("textbox", { name: "Måned" }).fill("mars 2027");
    await page.getByRole("button", { name: "Dokumentasjon" }).click();
    await page.getByRole("textbox", { name: "Antall" }).fill("4");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Dokumentasjon i Sykehjem Sør, mars 2027", level: 1 }).waitFor();
    expect(await executed(page)).toMatchObject([
      { command: { do: "add", entry: { noun: "followUp", month: "2027-03", category: "Dokumentasjon", count: 4 } } },
    ]);
  });

  it("have categories that are merged by one command, which is undone by one", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("button", { name: "Kategorier" }).click();
    await page.getByLabel("Nytt navn for Annet").fill("personvern");
    await page.getByText("Slås sammen med Personvern.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await numbers(page).getByRole("columnheader", { name: "Annet" }).waitFor({ state: "detached" });
    expect(await executed(page)).toMatchObject([{ command: { do: "bulk", source: "together" } }]);
    expect(await bars(page), "only the names are others").toEqual(["1", "20", "56", "7"]);
    await page.keyboard.press("Control+z");
    await numbers(page).getByRole("columnheader", { name: "Annet" }).waitFor();
  });

  it("are drawn only as far as they are in sight, and names with markup are text", async () => {
    const page = await openFollowUps(withManyFollowUps(large(demo())));
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("1001");
    expect(await page.getByRole("grid").getByRole("row").count()).toBeLessThan(60);
    expect(await page.locator("#root b").count()).toBe(0);
  });

  it("say what to do where there are none", async () => {
    const { opened, ...rest } = demo();
    const page = await openFollowUps({
      ...rest,
      opened: { ...opened, contents: { ...opened.contents, followUps: [] } },
    });
    await page.getByText("Ingen avvik er lagt inn ennå.").waitFor();
    await page.getByRole("button", { name: "Ny oppføring" }).waitFor();
  });
});

describe("guidance of a knowledge gap", () => {
  it("is one click: who and when, the instructor's hours, undo, and the way to it", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("grid").getByRole("button", { name: "Lag veiledning" }).first().click();
    await page
      .getByText("Veiledning i Legemiddel er booket: Astrid Mønsterhaug, man. 31. mai kl. 09.00–10.00.")
      .waitFor();
    await page.getByText("Astrid Mønsterhaug har 1 t av 10 t booket i uke 22.").waitFor();
    await page.getByText("Ingen uker skifter farge.").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: {
          do: "bulk",
          source: "together",
          commands: [
            {
              do: "add",
              entry: { noun: "session", trainer: "t-920001", minutes: 60, followUp: "f-25", department: "d-4106" },
            },
          ],
        },
      },
    ]);
    await page.getByRole("button", { name: "Vis økten" }).click();
    await page.getByRole("complementary").getByRole("button", { name: "Legemiddel i Øya helsetun, mai 2026" }).click();
    await page.getByRole("heading", { name: "Legemiddel i Øya helsetun, mai 2026", level: 1 }).waitFor();
    await page.getByRole("button", { name: /^Astrid Mønsterhaug, man/ }).waitFor();
  });

  it("is taken back by one undo", async () => {
    const page = await openFollowUps(withGuidance(demo()));
    await page.getByRole("grid").getByRole("button", { name: "Lag veiledning" }).first().click();
    await page.getByRole("status").getByRole("button", { name: "Angre" }).click();
    await page.getByRole("button", { name: "Vis økten" }).waitFor({ state: "detached" });
    await page
      .getByRole("grid")
      .getByRole("button", { name: /booket/ })
      .waitFor({ state: "detached" });
  });

  it("leads to other work where no instructor is free", async () => {
    const page = await openFollowUps({ ...withFollowUps(demo()), guidance: { ...guidance, times: [] } });
    await page.getByRole("grid").getByRole("button", { name: "Lag veiledning" }).first().click();
    await page.getByText("Ingen instruktør har en ledig time 31. mai–14. juni.").waitFor();
    expect(await executed(page)).toEqual([]);
    await page.getByRole("button", { name: "Book selv i Økter" }).click();
    expect(await page.getByRole("combobox", { name: "Avdeling" }).last().inputValue()).toBe("d-4106");
  });

  it("was held: then it is followed up, and closed, step by step", async () => {
    const page = await openFollowUps();
    await openEntry("nord legemiddel", /^Legemiddel i Sykehjem Nord, april 2026$/)(page, nb);
    await page.getByText("Veiledningen er gjennomført. Er kunnskapshullet fulgt opp?").waitFor();
    await page.getByRole("status").getByRole("button", { name: "Fulgt opp" }).click();
    await page.getByRole("button", { name: "Neste: Lukket" }).click();
    await page
      .getByRole("button", { name: /^Lukket/ })
      .and(page.locator("[aria-current=step]"))
      .waitFor();
    expect(await executed(page)).toMatchObject([
      { command: { entry: { id: "f-10", status: "followedUp" } } },
      { command: { entry: { id: "f-10", status: "closed" } } },
    ]);
  });
});

describe("what was lifted", () => {
  it("is asked, answered and contradicted, with the days it waited", async () => {
    const page = await openFollowUps();
    await part(page, "Løftet").click();
    await page.getByRole("heading", { name: "1 venter på svar, lengst i 336 dager" }).waitFor();
    await page.getByText("Svarene peker hver sin vei.").waitFor();
    await page.getByRole("button", { name: "Svaret fra Helseplattformen er kommet" }).click();
    expect(await page.getByRole("textbox", { name: "Besvart" }).inputValue()).toBe("05.04.2027");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ingen venter på svar" }).waitFor();
    await page.getByText("Besvart 5. april 2027, etter 336 dager").waitFor();
    expect(await executed(page)).toMatchObject([{ command: { entry: { id: "f-12", status: "answered" } } }]);
  });

  it("gets a new question by keyboard alone", async () => {
    const page = await openFollowUps();
    await part(page, "Løftet").click();
    const card = page.getByRole("listitem").filter({ hasText: "Feil bruk/kompleksitet i Helsehuset langtid" });
    await card.getByRole("button", { name: "Ny henvendelse" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Til" }).waitFor();
    await page.getByRole("combobox", { name: "Til" }).selectOption("other");
    await page.getByRole("textbox", { name: "Hvem" }).fill("Leverandøren");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1.4");
    await page.keyboard.press("Enter");
    await card.getByText("Har ventet i 4 dager").waitFor();
    expect(await executed(page)).toMatchObject([
      {
        command: {
          entry: { id: "f-17", status: "escalated", inquiries: [{ to: "Leverandøren", sentOn: "2027-04-01" }] },
        },
      },
    ]);
  });

  it("says a refusal where it was typed", async () => {
    const page = await openFollowUps();
    await part(page, "Løftet").click();
    await page.getByRole("button", { name: "Svaret fra Helseplattformen er kommet" }).click();
    await page.evaluate(() => {
      const entity = { noun: "followUp", id: "f-12" };
      const problem = { command: 0, entity, field: "inquiries", why: { why: "identityNumber" } };
      window.failing["execute"] = { kind: "refused", refusal: { problems: [problem] } };
    });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByRole("alert").filter({ hasText: "fødselsnummer" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Besvart" }).inputValue()).toBe("05.04.2027");
  });
});

describe("assessments", () => {
  it("have the figures of their day beside today's, or say that they are gone", async () => {
    const page = await openFollowUps();
    await part(page, "Vurderinger").click();
    const earlier = page.getByRole("listitem").filter({ hasText: "Forum, 8. mars 2027" });
    await earlier.getByRole("row", { name: "Røde uker 21 i 9 avdelinger 16 i 8 avdelinger" }).waitFor();
    const gone = page.getByRole("listitem").filter({ hasText: "Styringsgruppe, 1. februar 2027" });
    await gone.getByText("Historikken når ikke tilbake til den dagen.").waitFor();
  });

  it("are made with today's figures in sight", async () => {
    const page = await openFollowUps();
    await part(page, "Vurderinger").click();
    await page.getByRole("button", { name: "Ny vurdering" }).click();
    expect(await page.getByRole("textbox", { name: "Dato" }).inputValue()).toBe("05.04.2027");
    await page.getByRole("button", { name: "Lagre vurderingen" }).click();
    await page.getByText("Fyll ut feltet.").waitFor();
    await page.getByRole("radio", { name: "Tilfredsstillende", exact: true }).click();
    await page.getByRole("textbox", { name: "Merknad" }).fill("God fart.");
    await page.keyboard.press("Enter");
    await page.getByText("God fart.").waitFor();
    expect(await executed(page)).toMatchObject([
      { command: { do: "add", entry: { noun: "assessment", date: "2027-04-05", judgement: "satisfactory" } } },
    ]);
  });
});

it("the palette finds the parts of the follow-up", async () => {
  const page = await openFollowUps();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("løftet");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "1 venter på svar, lengst i 336 dager" }).waitFor();
});
