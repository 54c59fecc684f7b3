import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/words/nb";
import { large } from "../fixtures/large.mjs";
import { goTo } from "../screens/screen";
import { backups, goToPart, openModule, turning, years } from "../screens/settings";
import { calls, open, refuse, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

/** The last time that it was called. */
const last = async (page: Page, call: string) => (await calls(page, call)).at(-1);

const rule = nb.settings.rules.rule;

describe("the rules", () => {
  it("are tried while typing, said week by week, and saved as one command", async () => {
    const page = await open(turning());
    await goToPart("season")(page, nb);
    await page.getByLabel(rule.fullTimeWeekMinutes.label, { exact: true }).fill("37,5");
    await page.getByText("2 uker blir røde").waitFor();
    await page.getByRole("button", { name: "Vis ukene" }).click();
    await page.getByRole("row", { name: /Helsehuset korttid uke 25 Dekket/ }).waitFor();
    expect(await calls(page, "execute")).toEqual([]);
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Lagret").waitFor();
    expect(await last(page, "execute")).toMatchObject({
      command: { do: "setSeason", season: { settings: { fullTimeWeekMinutes: 2250, trainingSharePercent: 30 } } },
    });
    expect(await page.getByRole("button", { name: "Lagre", exact: true }).count()).toBe(0);
  });

  it("go back to their default one by one, and are then no change", async () => {
    const page = await open();
    await goToPart("season")(page, nb);
    await page.getByLabel(rule.dayStart.label, { exact: true }).fill("8");
    await page.getByRole("button", { name: `Tilbakestill «${rule.dayStart.label}»` }).click();
    expect(await page.getByLabel(rule.dayStart.label, { exact: true }).inputValue()).toBe("07.30");
    expect(await page.getByRole("button", { name: "Lagre", exact: true }).count()).toBe(0);
  });

  it("keep what is typed when the place and the program are left", async () => {
    const page = await open();
    await goToPart("season")(page, nb);
    await page.getByLabel(rule.freshWeeks.label, { exact: true }).fill("fire");
    await goToPart("seasons")(page, nb);
    await page.getByRole("button", { name: "Sesongen ikke lagret" }).waitFor();
    await page.waitForFunction(() => window.calls.some(({ call }) => call === "keep_draft"));
    await page.getByRole("button", { name: "Oversikt" }).click();
    await goToPart("season")(page, nb);
    expect(await page.getByLabel(rule.freshWeeks.label, { exact: true }).inputValue()).toBe("fire");
    await page.getByRole("button", { name: "Avbryt" }).click();
    expect(await page.getByLabel(rule.freshWeeks.label, { exact: true }).inputValue()).toBe("3");
    expect(await last(page, "keep_draft")).toMatchObject({ text: null });
  });

  it("say what cannot be read, and what the core refuses, beside the field", async () => {
    const page = await open();
    await goToPart("season")(page, nb);
    await page.getByLabel(rule.dayEnd.label, { exact: true }).fill("tre");
    await page.getByLabel(rule.sessionStep.label, { exact: true }).focus();
    await page.getByText("Skriv et klokkeslett, for eksempel 07.30.").waitFor();
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "dayEnd");
    await page.getByLabel(rule.dayEnd.label, { exact: true }).fill("16");
    await refuse(page, "execute", "settings.fullTimeWeekMinutes", { why: "outOfBounds", min: 0, max: 6000 });
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText(/Må være fra 0.t til 100.t/).waitFor();
    expect(await page.getByLabel(rule.dayEnd.label, { exact: true }).inputValue(), "nothing typed is lost").toBe("16");
  });
});

describe("the seasons", () => {
  it("are opened, archived and taken out again", async () => {
    const page = await open(years());
    await goToPart("seasons")(page, nb);
    await page.getByRole("button", { name: "Åpne Sommer 2025" }).click();
    expect(await last(page, "open_season")).toEqual({ season: "s-2025" });
    await page.getByRole("button", { name: "Mer om Sommer 2025" }).click();
    await page.getByRole("menuitem", { name: "Arkiver" }).click();
    await page.getByRole("row", { name: /^Sommer 2025 ?arkivert/ }).waitFor();
    expect(await last(page, "archive_season")).toEqual({ season: "s-2025", isArchived: true });
  });

  it("roll forward to the weeks of the same numbers, with what is wanted", async () => {
    const page = await open();
    await goToPart("seasons")(page, nb);
    await page.getByRole("button", { name: "Ny fra den åpne …" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByLabel("Navn").inputValue()).toBe("Sommer 2028");
    await dialog.getByText(/90 sommervikarer og 33 fravær hører til denne sommeren/).waitFor();
    await dialog.getByLabel("Siste uke", { exact: true }).fill("20");
    await dialog.getByRole("button", { name: "Begynn sesongen" }).click();
    await dialog.getByText("Siste uke kommer før første uke.").waitFor();
    await dialog.getByLabel("Siste uke", { exact: true }).fill("33");
    await dialog.getByRole("button", { name: "Begynn sesongen" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await last(page, "roll_forward")).toMatchObject({
      name: "Sommer 2028",
      weeks: { first: "2028-W22", last: "2028-W33" },
    });
    await page.getByRole("button", { name: /^Sommer 2028/ }).waitFor();
  });

  it("begin empty, and refusals stand beside the fields", async () => {
    const page = await open();
    await goToPart("seasons")(page, nb);
    await page.getByRole("button", { name: "Ny, tom sesong …" }).click();
    const dialog = page.getByRole("dialog");
    await refuse(page, "new_season", "lastWeek", { why: "tooManyWeeks", max: 60 });
    await dialog.getByLabel("År for siste uke").fill("2029");
    await dialog.getByRole("button", { name: "Begynn sesongen" }).click();
    await dialog.getByText("En sesong kan ha høyst 60 uker.").waitFor();
  });

  it("are removed only when it is confirmed, and saved as a file first where that is wanted", async () => {
    const page = await open(years());
    await goToPart("seasons")(page, nb);
    await page.getByRole("button", { name: "Mer om Sommer 2025" }).click();
    await page.getByRole("menuitem", { name: "Slett …" }).click();
    await page.getByText("Det kan ikke angres.").waitFor();
    await page.getByRole("button", { name: "Avbryt" }).click();
    expect(await calls(page, "remove_season")).toEqual([]);
    await page.getByRole("button", { name: /^Mer om Sommer 2027/ }).click();
    await page.getByRole("menuitem", { name: "Slett …" }).click();
    await page.getByRole("button", { name: "Lagre som fil …" }).click();
    await page.getByText(/^Lagret i skulder-/).waitFor();
    await page.getByRole("button", { name: "Slett for godt" }).click();
    await page.getByRole("heading", { name: "Velkommen til Skulder" }).waitFor();
  });
});

describe("the curriculum", () => {
  const said = nb.settings.curriculum;

  it("is in the order of the windows, and follows what is typed", async () => {
    const page = await open(turning());
    await openModule("Full klient på vakt 1")(page, nb);
    await page.getByLabel(said.fromDays, { exact: true }).fill("−30");
    await page.getByText("2 uker blir røde").waitFor();
    const rows = await page.getByRole("table", { name: said.list }).getByRole("rowheader").allTextContents();
    expect(rows[0], "now it comes first").toMatch(/^Full klient på vakt 1/);
    await page.getByRole("button", { name: "Lagre", exact: true }).click();
    await page.getByText("Lagret").waitFor();
    expect(await last(page, "execute")).toMatchObject({
      command: { do: "change", entry: { noun: "module", id: "P-KLIENT1", window: { fromDays: -30, toDays: 0 } } },
    });
  });

  it("takes several modules at once, a new one and a copy, by keyboard alone", async () => {
    const page = await open();
    await goToPart("curriculum")(page, nb);
    await page.getByRole("button", { name: said.open("Rover i praksis") }).press("Enter");
    await page.getByLabel(said.minutes, { exact: true }).fill("90 min");
    await page.getByRole("button", { name: said.duplicate }).press("Enter");
    await page.getByRole("heading", { name: "Rover i praksis (kopi)" }).waitFor();
    await page.getByLabel(said.groupMax, { exact: true }).fill("4");
    await page.getByLabel(said.groupMax, { exact: true }).press("Enter");
    await page.getByText("Lagret").waitFor();
    const sent = await last(page, "execute");
    expect(sent).toMatchObject({
      command: {
        do: "bulk",
        source: "together",
        commands: [
          { do: "change", entry: { id: "P-ROVER", minutes: 90, sessionMinutes: 90, groupMax: 2 } },
          { do: "add", entry: { name: "Rover i praksis (kopi)", minutes: 90, groupMax: 4, after: ["E-ROVER"] } },
        ],
      },
    });
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: said.open("Rover i praksis (kopi)") }).waitFor();
  });

  it("says of a circle beside the field", async () => {
    const page = await open();
    await openModule("Full klient – e-læring")(page, nb);
    await refuse(page, "preview", "after", { why: "circle" }, { noun: "module", id: "E-KLIENT" });
    await page.getByLabel(said.after, { exact: true }).selectOption({ label: "Full klient – kurs" });
    await page.getByText(said.isCircle).waitFor();
    await page.getByText(nb.settings.trial.refused).waitFor();
    await page
      .getByRole("button", { name: /Full klient – kurs.*$/ })
      .last()
      .click();
    expect(await page.getByText(said.isCircle).count()).toBe(0);
  });

  it("says who uses a module that cannot go, and removes one that can", async () => {
    const page = await open();
    await openModule("Full klient – kurs")(page, nb);
    await refuse(
      page,
      "execute",
      "",
      {
        why: "stillUsed",
        by: [
          { noun: "module", id: "P-KLIENT1" },
          { noun: "temp", id: "v-1" },
          { noun: "temp", id: "v-2" },
        ],
      },
      { noun: "module", id: "K-KLIENT" },
    );
    await page.getByRole("button", { name: said.remove, exact: true }).click();
    await page
      .getByText(
        "Kan ikke slettes ennå: i bruk av «Full klient på vakt 1» og 2 sommervikarer. Ta modulen bort der først.",
      )
      .waitFor();
    await page.getByRole("button", { name: said.remove, exact: true }).click();
    await page.getByText(said.removed("Full klient – kurs")).waitFor();
    await page.getByRole("button", { name: said.undo, exact: true }).last().click();
    await page.getByRole("button", { name: said.open("Full klient – kurs") }).waitFor();
  });
});

describe("the database", () => {
  it("tells where it lies, and opens another", async () => {
    const page = await open(backups());
    await goToPart("database")(page, nb);
    await page.getByText("/home/kari/.local/share/skulder/skulder.db").waitFor();
    await page.getByRole("button", { name: /^Åpne .*prøve\.db$/ }).click();
    expect(await last(page, "open_database")).toEqual({ place: "/home/kari/.local/share/skulder/prøve.db" });
    await page.getByRole("button", { name: "Lag en ny …" }).click();
    expect(await last(page, "choose_database")).toEqual({ isNew: true });
  });

  it("is backed up now, and goes back to a backup once that is confirmed", async () => {
    const page = await open(backups());
    await goToPart("database")(page, nb);
    await page.getByRole("button", { name: "Ta en kopi nå" }).click();
    await page.getByText("Kopien er tatt.").waitFor();
    await page.getByRole("button", { name: /^Gå tilbake til kopien fra søn\..4\. april/ }).click();
    await page.getByText("Slik det er nå, blir selv en kopi først.").waitFor();
    await page.getByRole("button", { name: "Gå tilbake", exact: true }).click();
    await page.getByText(/^Databasen er slik den var søn\..4\..april/).waitFor();
    expect(await last(page, "restore")).toEqual({ backup: "b-2" });
  });
});

describe("privacy", () => {
  it("takes the temps' names away in one command that holds none, once it is confirmed", async () => {
    const page = await open();
    await goToPart("privacy")(page, nb);
    await page.getByText("90 sommervikarer i denne sesongen står med navn eller ansattnummer.").waitFor();
    await page.getByRole("button", { name: "Ta bort navnene …" }).click();
    await page.getByText("Angre henter ikke navnene tilbake").waitFor();
    await page.getByText("Ingen tall endres").waitFor();
    const who = page.getByRole("table", { name: "Disse gjelder det" });
    expect(await who.getAttribute("aria-rowcount")).toBe("91");
    expect(await who.getByRole("row").nth(1).innerText(), "who it is, where, and until when").toMatch(
      /\S+ \S+\s+Helsehuset korttid\s+\d+\.\s\S+ 2027/,
    );
    await page.getByText("90 av dem har ikke hatt siste dag ennå.").waitFor();
    expect(await calls(page, "execute"), "listed before it is done").toEqual([]);
    await page.getByRole("button", { name: "Ta bort", exact: true }).click();
    await page.getByText("90 vikarer er uten navn.").waitFor();
    await page.getByText("Ingen sommervikarer i denne sesongen står med navn.").waitFor();
    const sent = (await last(page, "execute")) as { command: unknown; names: { person: { employeeNo: unknown } }[] };
    expect(sent.command).toMatchObject({ do: "bulk", source: "anonymise" });
    expect(sent.names).toHaveLength(90);
    expect(sent.names[0]).toMatchObject({ person: { name: "Vikar 1", employeeNo: null } });
  });

  it("takes one person's name away, a trainer's or a temp's, listed before it is done", async () => {
    const page = await open();
    await goToPart("privacy")(page, nb);
    const one = page.getByRole("region", { name: "Ta bort navnet til én person" });
    const field = one.getByRole("combobox", { name: "Hvem" });
    expect(await one.getByRole("button", { name: "Ta bort navnet …" }).isDisabled(), "nobody is chosen yet").toBe(true);
    for (const [typed, option, given, kind] of [
      ["mia f", "Mia Fiktsund, superbruker, Sykehjem Sør", "Tidligere opplærer 1", "trainer"],
      ["odin monster", /^Ødin Mønsterhaug, sommervikar/, "Vikar 1", "temp"],
    ] as const) {
      await field.fill(typed);
      await page.getByRole("option", { name: option }).click();
      await one.getByRole("button", { name: "Ta bort navnet …" }).click();
      const who = page.getByRole("table", { name: "Disse gjelder det" });
      expect(await who.getAttribute("aria-rowcount")).toBe("2");
      await page.getByText("Navnet går bort i alle sesongene i databasen").waitFor();
      await page.getByRole("button", { name: "Ta bort", exact: true }).click();
      await page.getByText(`Personen heter nå ${given}.`).waitFor();
      expect(await last(page, "execute")).toMatchObject({
        command: { do: "bulk", source: "anonymise" },
        names: [{ id: { kind }, person: { name: given, employeeNo: null } }],
      });
    }
  });

  it("takes away names of people who were removed, though nobody else has one", async () => {
    const recording = demo();
    const { contents, people } = recording.opened;
    const gone = contents.temps.slice(0, 2).map(({ id }) => id);
    const named = people.filter(({ id }) => id.kind !== "temp" || gone.includes(id.id));
    const opened = { ...recording.opened, isExample: false, people: named, contents: { ...contents, temps: [] } };
    const kept = { until: "2027-12-31", isOver: true };
    const page = await open({ ...recording, opened, namesKept: kept });
    await page
      .getByText(/^Navnene skulle beholdes til 31\.\s.*, og 2 slettede personer har fortsatt navn\.$/)
      .waitFor();
    await goToPart("privacy")(page, nb);
    await page.getByText("Ingen sommervikarer i denne sesongen står med navn.").waitFor();
    await page.getByText(/^2 personer er slettet fra sesongen/).waitFor();
    await page.getByRole("button", { name: "Ta dem bort …" }).click();
    const who = page.getByRole("table", { name: "Disse gjelder det" });
    expect(await who.getByRole("row").nth(1).innerText()).toMatch(/\S+ \S+\s+slettet vikar\s+–/);
    expect(await calls(page, "execute"), "listed before it is done").toEqual([]);
    await page.getByRole("button", { name: "Ta bort", exact: true }).click();
    await page.getByText("Navnet til 2 slettede personer er borte.").waitFor();
    expect(await last(page, "execute")).toEqual({
      command: { do: "bulk", source: "anonymise", commands: [{ do: "name", people: [] }] },
      names: [],
    });
    expect(await page.getByRole("button", { name: "Ta dem bort …" }).count()).toBe(0);
    expect(await page.getByText("Navnene skulle beholdes til").count(), "nothing is proposed any more").toBe(0);
  });

  it("leaves nothing typed that has a name which was taken away", async () => {
    const page = await open();
    await goTo("trainers")(page, nb);
    await page.getByRole("button", { name: "Mia Fiktsund", exact: true }).first().click();
    await page.getByLabel("Navn", { exact: true }).fill("Fiktsund, Mia Fiktsund");
    await goToPart("privacy")(page, nb);
    const one = page.getByRole("region", { name: "Ta bort navnet til én person" });
    await one.getByRole("combobox", { name: "Hvem" }).fill("mia f");
    await page.getByRole("option", { name: "Mia Fiktsund" }).click();
    await one.getByRole("button", { name: "Ta bort navnet …" }).click();
    await page.getByRole("button", { name: "Ta bort", exact: true }).click();
    await page.getByText("Personen heter nå Tidligere opplærer 1.").waitFor();
    const pause = 1000;
    await page.waitForTimeout(pause);
    const kept = await page.evaluate(() => {
      const done = window.calls.findIndex(({ call }) => call === "execute");
      return window.calls.slice(done).filter(({ call }) => call === "keep_draft");
    });
    expect(kept, "nothing is kept on disk again").toEqual([]);
    await goTo("trainers")(page, nb);
    await page.getByRole("button", { name: "Tidligere opplærer 1", exact: true }).first().click();
    expect(await page.getByLabel("Navn", { exact: true }).inputValue()).toBe("Tidligere opplærer 1");
  });

  it("keeps names until the day that is chosen, which the shell counts", async () => {
    const page = await open();
    await goToPart("privacy")(page, nb);
    await page.getByText(/^I denne sesongen: 31\..*2027$/).waitFor();
    expect(await last(page, "names_kept")).toEqual({ until: "december" });
    await page.getByLabel("Behold vikarenes navn til").selectOption("30. september");
    expect(await last(page, "set_settings")).toMatchObject({ settings: { namesUntil: "september" } });
    await page.waitForFunction(() => window.calls.filter(({ call }) => call === "names_kept").length > 1);
    expect(await last(page, "names_kept")).toEqual({ until: "september" });
  });

  it("writes everything about one person to a file, a temp or a trainer", async () => {
    const page = await open();
    await goToPart("privacy")(page, nb);
    const everything = page.getByRole("region", { name: "Alt om en person" });
    const save = everything.getByRole("button", { name: "Lagre som fil …" });
    expect(await save.isDisabled(), "nobody is chosen yet").toBe(true);
    const field = everything.getByRole("combobox", { name: "Opplærer eller vikar" });
    await field.fill("fikt mia");
    await page.getByRole("option", { name: "Mia Fiktsund, superbruker, Sykehjem Sør" }).click();
    await save.click();
    await everything.getByText("Lagret i Person.json.").waitFor();
    expect(await last(page, "choose_person")).toMatchObject({ person: { kind: "trainer" } });
    await field.fill("odin monster");
    await page.getByRole("option", { name: /^Ødin Mønsterhaug, sommervikar/ }).click();
    expect(await everything.getByText("Lagret i Person.json.").count(), "that was of another").toBe(0);
    await save.press("Enter");
    await everything.getByText("Lagret i Person.json.").waitFor();
    expect(await last(page, "choose_person")).toEqual({ person: { kind: "temp", id: "v-930002" } });
  });

  it("lists thousands without drawing them all", async () => {
    const page = await open(large(demo()));
    await goToPart("privacy")(page, nb);
    await page.getByRole("button", { name: "Ta bort navnene …" }).click();
    const who = page.getByRole("table", { name: "Disse gjelder det" });
    await who.waitFor();
    expect(Number(await who.getAttribute("aria-rowcount"))).toBeGreaterThan(1000);
    expect(await who.getByRole("row").count()).toBeLessThan(60);
    await page.getByRole("region", { name: "Disse gjelder det" }).focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll("[aria-rowindex]")];
      const count = rows[0]?.closest("table")?.getAttribute("aria-rowcount");
      return rows.at(-1)?.getAttribute("aria-rowindex") === count;
    });
  });

  it("is offered when names have been kept long enough, until it is done or put off", async () => {
    const over = () => {
      const recording = demo();
      const opened = { ...recording.opened, isExample: false, today: "2028-01-10" };
      return { ...recording, opened, namesKept: { until: "2027-12-31", isOver: true } };
    };
    const banner = /^Navnene skulle beholdes til 31\..*2027, og 90 sommervikarer står fortsatt med navn\.$/;
    const page = await open(over());
    await page.getByText(banner).waitFor();
    await page.getByRole("button", { name: "Ikke nå" }).click();
    expect(await page.getByText(banner).count()).toBe(0);
    const again = await open(over());
    await again.getByRole("button", { name: "Ta bort navnene …" }).click();
    await again.getByRole("heading", { name: "Personvern" }).waitFor();
    await again.getByText(/^Navnene skulle beholdes til .*2027\. Nå er det på tide å ta dem bort\.$/).waitFor();
    await again.getByRole("button", { name: "Ta bort navnene …" }).last().click();
    await again.getByRole("table", { name: "Disse gjelder det" }).waitFor();
    expect(await again.getByText(/har ikke hatt siste dag ennå/).count()).toBe(0);
  });
});

describe("language and look", () => {
  it("change at once, and what is typed stays", async () => {
    const page = await open();
    await goToPart("season")(page, nb);
    await page.getByLabel(rule.travelMinutes.label, { exact: true }).fill("15");
    await goToPart("look")(page, nb);
    await page.getByLabel("English").check();
    await page.getByRole("heading", { name: "Language and appearance" }).waitFor();
    expect(await last(page, "set_settings")).toMatchObject({ settings: { language: "en" } });
    await page.getByLabel("High contrast").check();
    await page.locator("html.contrast").waitFor({ state: "attached" });
    await page.getByRole("button", { name: /^The season/ }).click();
    expect(await page.getByLabel("Travel between departments", { exact: true }).inputValue()).toBe("15");
  });
});

describe("the first start", () => {
  it("begins empty, and what is typed stays when the dialog is left", async () => {
    const page = await open({ ...demo(), isEmpty: true });
    await page.getByRole("button", { name: /^Begynn tomt/ }).click();
    await page.getByLabel("Navn").fill("Høsten");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Begynn tomt/ }).click();
    expect(await page.getByLabel("Navn").inputValue()).toBe("Høsten");
    await page.getByRole("button", { name: "Begynn sesongen" }).click();
    await page.getByRole("navigation", { name: "Steder" }).waitFor();
    expect(await last(page, "new_season")).toMatchObject({ name: "Høsten" });
  });
});
