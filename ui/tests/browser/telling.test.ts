import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/words/nb";
import { withShifts } from "../fixtures/shifts";
import { withTellings } from "../fixtures/tellings";
import { goTo } from "../screens/screen";
import { trainerPage } from "../screens/shifts";
import { toldOfTemp } from "../screens/telling";
import { calls, focused, open, plain, withBrowser } from "./browser";
import { demo } from "./window.mjs";

withBrowser();

const recording = () => withTellings(demo());
const panel = (page: Page) => page.getByRole("complementary");

describe("telling people", () => {
  it("lists who does not know yet, and tells what is new and what it was", async () => {
    const page = await open(recording());
    await toldOfTemp(page, nb);
    await panel(page).getByText("Fikk beskjed tirs. 30. mars").waitFor();
    const lines = (await panel(page).locator(".sessions-told-line").allInnerTexts()).map((text) =>
      plain(text).replaceAll("\n", " "),
    );
    expect(lines).toEqual([
      "Ny tors. 10. juni kl. 12.30–14.30: Rover i praksis, med Oda Liksomhaug, sammen med Ødin Mønsterhaug",
      "Endret man. 14. juni kl. 22.30–00.30 (neste dag): Rover i praksis, med Ane Tenktvoll Før: fre. 11. juni kl. 09.00–11.00, med Oda Liksomhaug",
      "Avlyst ons. 16. juni kl. 08.00–10.00: Rover i praksis, med Oda Liksomhaug",
      "tirs. 8. juni kl. 08.00–10.00: Rover i praksis, med Oda Liksomhaug",
    ]);
  });

  it("notes that somebody was told only when one says so, and they are no longer listed", async () => {
    const page = await open(recording());
    await toldOfTemp(page, nb);
    await page.getByRole("button", { name: "Lagre kalenderfil" }).click();
    await panel(page).getByText("Lagret kalender.ics.").waitFor();
    expect(await calls(page, "mark_told")).toEqual([]);
    await page.getByRole("button", { name: "Marker som gitt beskjed" }).click();
    await panel(page).getByText("Markert som gitt beskjed.").waitFor();
    expect(await calls(page, "mark_told")).toEqual([{ recipient: { kind: "temp", id: "v-930001" } }]);
    await panel(page).getByText("Ingenting er endret siden sist.").waitFor();
    await page.getByRole("button", { name: "Tilbake" }).click();
    await panel(page).getByText("Én venter på beskjed.").waitFor();
    expect(await panel(page).getByRole("button", { name: "Jon Skisselien" }).count()).toBe(0);
  });

  it("copies a text for a mail, by hand where the page may not reach the clipboard", async () => {
    const page = await open(recording());
    await toldOfTemp(page, nb);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: {
          writeText: (text: string) => {
            document.body.dataset["copied"] = text;
            return Promise.resolve();
          },
        },
      });
    });
    await page.getByRole("button", { name: "Kopier tekst" }).click();
    await panel(page).getByText("Teksten er kopiert. Lim den inn i en e-post.").waitFor();
    const text = await page.evaluate(() => document.body.dataset["copied"] ?? "");
    expect(text.split("\n")[0]).toBe("Endret siden 30. mars:");
    expect(text).toContain("- Avlyst: ons. 16. juni kl. 08.00–10.00: Rover i praksis");
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) });
      document.execCommand = () => false;
    });
    await page.getByRole("button", { name: "Kopier tekst" }).click();
    await panel(page)
      .getByText(/Den er merket under: trykk Ctrl\+C\.$/)
      .waitFor();
    const chosen = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(chosen).toBe(text);
  });

  it("is reached from the page of a trainer and of a department", async () => {
    const page = await open(recording());
    await trainerPage(page, nb);
    await page.getByRole("button", { name: "Gi beskjed" }).click();
    await page.getByRole("heading", { name: "Beskjed til Oda Liksomhaug" }).waitFor();
    await panel(page).getByText("Har ikke fått beskjed ennå.").waitFor();
    await goTo("departments")(page, nb);
    await page.getByRole("rowheader", { name: /Helsehuset korttid/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Gi beskjed" }).click();
    await page.getByRole("heading", { name: "Beskjed til Helsehuset korttid" }).waitFor();
  });
});

describe("shifts", () => {
  it("are added for a whole week at once, as one step, and undone beside it", async () => {
    const page = await open(withShifts(demo()));
    await trainerPage(page, nb);
    await page.getByRole("button", { name: "Nye vakter" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Fra dag").fill("5.7");
    await dialog.getByLabel("Til dag").fill("11.7");
    await dialog.getByLabel("Begynner").fill("7.30");
    await dialog.getByLabel("Slutter").fill("15");
    await dialog.getByText("Blir 5 vakter: 5.–9. juli, 07.30–15.00.").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("La inn 5 vakter.").waitFor();
    const [call] = (await calls(page, "execute")) as { command: { do: string; commands: { do: string }[] } }[];
    expect(call?.command).toMatchObject({ do: "bulk", source: "together" });
    expect(call?.command.commands.map((one) => one.do)).toEqual(["new", "new", "new", "new", "new"]);
    await page.getByRole("button", { name: "Velg alle vakter i uke 27" }).waitFor();
    await page.getByText("La inn 5 vakter.").getByRole("button", { name: "Angre" }).click();
    await page.getByRole("button", { name: "Velg alle vakter i uke 27" }).waitFor({ state: "detached" });
    expect(await calls(page, "execute"), "the page's own form was not saved").toHaveLength(1);
  });

  it("are changed and removed many at once, with the keyboard alone", async () => {
    const page = await open(withShifts(demo()));
    await trainerPage(page, nb);
    await page.getByRole("button", { name: "Velg alle vakter i uke 24" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("6 vakter valgt").waitFor();
    for (let step = 0; step < 40 && (await focused(page)) !== "Rett"; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Slutter").fill("16");
    await page.keyboard.press("Enter");
    await page.getByText("Rettet 6 vakter.").waitFor();
    await page.getByText("07.30–16.00").first().waitFor();
    await page.getByRole("button", { name: "Velg alle vakter i uke 24" }).click();
    await page.getByRole("button", { name: "Fjern", exact: true }).click();
    await page.getByText("Fjernet 6 vakter.").waitFor();
    expect(await focused(page)).toContain("Fjernet 6 vakter.");
  });

  it("say what is wrong beside the field, and that a night ends next morning", async () => {
    const page = await open(withShifts(demo()));
    await trainerPage(page, nb);
    await page.getByRole("button", { name: "Nye vakter" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Begynner").fill("halv åtte");
    await dialog.getByText("Dette er ikke noe klokkeslett. Skriv for eksempel 09.30.").waitFor();
    await dialog.getByLabel("Begynner").fill("22");
    await dialog.getByLabel("Slutter").fill("7.30");
    await dialog.getByText("Slutter neste morgen.").waitFor();
    await dialog.getByRole("button", { name: "Legg inn" }).click();
    await dialog.getByText("Fyll ut feltet.").waitFor();
    expect(await calls(page, "execute")).toEqual([]);
  });
});
