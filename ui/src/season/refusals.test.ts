import { describe, expect, it } from "vitest";
import type { Refusal } from "../wire/Refusal";
import { nb } from "../words/nb";
import { refusalOf } from "./parts";
import { fieldKey, refusedFields } from "./refusals";

const trainer = { noun: "trainer", id: "t-1" } as const;
const loan = { noun: "loan", id: "l-1" } as const;
const refusal: Refusal = {
  problems: [
    { command: 0, entity: trainer, field: "positionPercent", why: { why: "outOfBounds", min: 0, max: 200 } },
    { command: 1, entity: loan, field: "weeks", why: { why: "overlaps", entity: loan } },
    { command: 1, entity: loan, field: "trainer", why: { why: "notASuperuser" } },
    { command: 2, entity: null, field: "", why: { why: "nothingLeft" } },
  ],
};

describe("a refusal", () => {
  it("is said beside the fields that are on the screen, and the rest of the form as a whole", () => {
    const shown = new Set([fieldKey(trainer, "positionPercent"), fieldKey(loan, "weeks")]);
    const refused = refusedFields(refusal, (key) => shown.has(key), nb);
    expect(refused.of(trainer, "positionPercent")).toEqual(["Tallet må være fra 0 til 200."]);
    expect(refused.of(loan, "weeks")).toEqual(["Overlapper med en annen oppføring for samme person."]);
    expect(refused.of(trainer, "name")).toBeUndefined();
    expect(refused.rest).toEqual(["Gjelder bare superbrukere. Velg en superbruker.", "Noe må stå igjen."]);
  });

  it("of one row needs no name; of several it says whose it is, the first three", () => {
    const wide = { why: "outOfBounds", min: 0, max: 200 } as const;
    const of = (commands: number[]): Refusal => ({
      problems: commands.map((command) => ({ command, entity: null, field: "", why: wide })),
    });
    const part = (name: string) => ({ commands: [{ do: "remove", entity: trainer } as const], name });
    expect(refusalOf(of([0]), [part("Ada")], nb)).toBe("Tallet må være fra 0 til 200.");
    expect(refusalOf(of([1]), [part("Ada"), part("Bo")], nb)).toBe("Bo: Tallet må være fra 0 til 200.");
    const many = ["Ada", "Bo", "Cia", "Dag", "Eli"].map(part);
    expect(refusalOf(of([0, 1, 2, 3, 4]), many, nb)).toBe(
      "Ada: Tallet må være fra 0 til 200. Bo: Tallet må være fra 0 til 200. Cia: Tallet må være fra 0 til 200. Det samme gjelder 2 til.",
    );
  });
});
