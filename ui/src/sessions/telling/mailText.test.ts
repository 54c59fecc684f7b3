import { describe, expect, it } from "vitest";
import { proposal } from "../../../tests/fixtures/bookings";
import { tellingOfTemp, tellingOfTrainer } from "../../../tests/fixtures/tellings";
import type { Names } from "../../season/names";
import { languages } from "../../words/languages";
import { mailText } from "./mailText";

const names: Names = {
  trainer: (id) => ({ "t-910001": "Oda Liksomhaug", "t-910002": "Ane Tenktvoll" })[id] ?? id,
  temp: (id) => ({ "v-930001": "Ida Prøve", "v-930002": "Vilde Test" })[id] ?? id,
  department: (id) => ({ "d-4101": "Helsehuset korttid" })[id] ?? id,
  module: (id) => ({ "P-ROVER": "Rover i praksis" })[id] ?? id,
};
const nb = { ...languages.nb, names };
const en = { ...languages.en, names };

describe("the text for a mail", () => {
  it("tells what is new first, with what it was, and then all that stands", () => {
    expect(mailText(tellingOfTemp, nb).split("\n")).toEqual([
      "Endret siden 30. mars:",
      "- Ny: tors. 10. juni kl. 12.30–14.30: Rover i praksis, med Oda Liksomhaug, sammen med Vilde Test",
      "- Endret: man. 14. juni kl. 22.30–00.30 (neste dag): Rover i praksis, med Ane Tenktvoll (før: fre. 11. juni kl. 09.00–11.00, med Oda Liksomhaug)",
      "- Avlyst: ons. 16. juni kl. 08.00–10.00: Rover i praksis, med Oda Liksomhaug, fordi opplæreren er borte",
      "",
      "Økter:",
      "- tirs. 8. juni kl. 08.00–10.00: Rover i praksis, med Oda Liksomhaug",
      "- tors. 10. juni kl. 12.30–14.30: Rover i praksis, med Oda Liksomhaug, sammen med Vilde Test",
      "- man. 14. juni kl. 22.30–00.30 (neste dag): Rover i praksis, med Ane Tenktvoll",
      "",
    ]);
  });

  it("is a plain list for who was never told, and names to a trainer the temps and where", () => {
    expect(mailText(tellingOfTrainer, nb)).toBe(
      [
        "Økter:",
        "- tirs. 8. juni kl. 08.00–10.00: Rover i praksis, for Ida Prøve, i Helsehuset korttid",
        "- tors. 10. juni kl. 12.30–14.30: Rover i praksis, for Ida Prøve og Vilde Test, i Helsehuset korttid",
        "",
      ].join("\n"),
    );
  });

  it("names to a department both, and an instructor's other work by its title", () => {
    const support = proposal({ id: "s-9", kind: { support: { title: "Støtte i oppstarten" } }, temps: [] });
    const telling = {
      recipient: { kind: "department" as const, id: "d-4101" },
      toldAt: null,
      toldBy: null,
      sessions: [{ session: support, news: { is: "added" as const } }],
    };
    expect(mailText(telling, nb)).toContain(
      "- ons. 16. juni kl. 08.00–10.00: Støtte i oppstarten, med Oda Liksomhaug\n",
    );
  });

  it("speaks the language of the window", () => {
    const text = mailText(tellingOfTemp, en);
    expect(text).toContain("Changed since 30 March:");
    expect(text).toMatch(/- Cancelled: Wed 16 June, .*because the trainer is away/);
    expect(text, "nothing of the other language").not.toMatch(/kl\.|med |Økter/);
  });

  it("says where there is nothing, and has no spaces that a mail would not break", () => {
    expect(mailText({ ...tellingOfTrainer, sessions: [] }, nb)).toBe("Ingen økter.\n");
    expect(mailText(tellingOfTemp, nb)).not.toContain("\u00a0");
  });
});
