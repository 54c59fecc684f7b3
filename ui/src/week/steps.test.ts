import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { booked } from "../../tests/fixtures/session";
import type { Recording } from "../host/recorded";
import { personKey, received } from "../season/received";
import type { Remedy } from "../wire/Remedy";
import type { RemedyKind } from "../wire/RemedyKind";
import type { RemedyStep } from "../wire/RemedyStep";
import type { Session } from "../wire/Session";
import { en } from "../words/en";
import { languageOf } from "../words/language";
import { nb } from "../words/nb";
import { proofOf, sessionLines, tellRemedy, tellStep } from "./steps";

const recording: Recording = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const season = received(recording.opened);
const names = {
  trainer: (id: string) => season.names.get(personKey({ kind: "trainer", id })) ?? id,
  temp: (id: string) => season.names.get(personKey({ kind: "temp", id })) ?? id,
  department: (id: string) => season.entries.department.get(id)?.name ?? id,
  module: (id: string) => season.entries.module.get(id)?.name ?? id,
};
const inNb = { ...languageOf(nb), names, entries: season.entries };
const inEn = { ...languageOf(en), names, entries: season.entries };
/** With spaces that break, for reading. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const session = (date: string, start: string, part: Partial<Session> = {}) =>
  booked({
    id: `s-${date}-${start}`,
    kind: { training: { module: "FK-VAKT2" } },
    trainer: "t-920002",
    temps: ["v-930006"],
    date,
    start,
    ...part,
  });
const support: Session["kind"] = { support: { title: "Støtte på stedet" } };
const holiday: RemedyStep = {
  kind: "moveHoliday",
  trainer: "t-910001",
  absence: "a-001",
  from: { first: "2027-07-05", last: "2027-07-25" },
  to: { first: "2027-07-26", last: "2027-08-15" },
  status: "wished",
  notice: "2027-05-26",
};
const raise: RemedyStep = {
  kind: "raisePosition",
  trainer: "t-910001",
  weeks: { first: "2027-W27", last: "2027-W27" },
  from: 80,
  to: 100,
};

/** A step of each kind: a new one does not compile before it is here. */
const steps: { [K in RemedyKind]: [step: Extract<RemedyStep, { kind: K }>, nb: string, en: string] } = {
  bookEarlier: [
    { kind: "bookEarlier", sessions: [session("2027-06-14", "08:00", { trainer: "t-910001" })] },
    "Book opplæringen tidligere hos Oda Liksomhaug: man. 14. juni 08.00–10.00",
    "Book the training earlier with Oda Liksomhaug: Mon 14 June, 08:00–10:00",
  ],
  bookInstructor: [
    { kind: "bookInstructor", trainer: "t-920002", sessions: [session("2027-07-05", "12:30")] },
    "Book instruktør Håkon Demovik: man. 5. juli 12.30–14.30",
    "Book instructor Håkon Demovik: Mon 5 July, 12:30–14:30",
  ],
  borrowSuperuser: [
    {
      kind: "borrowSuperuser",
      trainer: "t-910007",
      from: "d-4103",
      weeks: { first: "2027-W30", last: "2027-W31" },
    },
    "Lån Kaja Skisselien (80 %, full klient) fra Sykehjem Nord i uke 30–31",
    "Borrow Kaja Skisselien (80%, full client) from Sykehjem Nord in weeks 30–31",
  ],
  raisePosition: [
    raise,
    "Øk stillingen til Oda Liksomhaug fra 80 % til 100 % i uke 27",
    "Raise the position of Oda Liksomhaug from 80% to 100% in week 27",
  ],
  moveHoliday: [
    holiday,
    "Flytt ferien til Oda Liksomhaug fra uke 27–29 til uke 30–32 (ønsket)",
    "Move the holiday of Oda Liksomhaug from weeks 27–29 to weeks 30–32 (wished)",
  ],
  moveFirstDay: [
    { kind: "moveFirstDay", temp: "v-930006", from: "2027-07-05", to: "2027-07-12" },
    "La Ida Kladdstad begynne man. 12. juli i stedet for man. 5. juli",
    "Let Ida Kladdstad begin on Mon 12 July instead of Mon 5 July",
  ],
  addTool: [
    { kind: "addTool", trainer: "t-910002" },
    "Lær opp Ane Tenktvoll i full klient, i tillegg til Rover",
    "Train Ane Tenktvoll in the full client, besides Rover",
  ],
};

describe("a step of a remedy", () => {
  it.each(Object.values(steps))("is told in one sentence: $1", (step, norwegian, english) => {
    expect(plain(tellStep(step, inNb))).toBe(norwegian);
    expect(plain(tellStep(step, inEn))).toBe(english);
  });

  it("names the tool that is all a superuser has", () => {
    const lent: RemedyStep = { ...steps.borrowSuperuser[0], trainer: "t-910002", from: "d-4101" };
    expect(plain(tellStep(lent, inNb))).toContain("(75 %, bare Rover)");
  });

  it("tells days that are no whole weeks as days", () => {
    const days: RemedyStep = { ...steps.moveHoliday[0], to: { first: "2027-07-28", last: "2027-08-17" } };
    expect(plain(tellStep(days, inNb))).toBe(
      "Flytt ferien til Oda Liksomhaug fra uke 27–29 til 28. juli–17. august (ønsket)",
    );
  });

  it("counts several sessions and lists them, with the trainer where there is more than one", () => {
    const supports = ["2027-07-05", "2027-07-06"].map((day) => session(day, "08:00", { kind: support, temps: [] }));
    const step: RemedyStep = { kind: "bookInstructor", trainer: "t-920002", sessions: supports };
    expect(plain(tellStep(step, inNb))).toBe("Book instruktør Håkon Demovik: 2 økter i uke 27");
    expect(sessionLines(step, inNb).map(plain)).toEqual([
      "man. 5. juli 08.00–10.00: Støtte på stedet",
      "tirs. 6. juli 08.00–10.00: Støtte på stedet",
    ]);
    const earlier: RemedyStep = {
      kind: "bookEarlier",
      sessions: [
        session("2027-06-14", "08:00", { trainer: "t-910001" }),
        session("2027-06-28", "09:00", { trainer: "t-920002", temps: ["v-930006", "v-930007"] }),
      ],
    };
    expect(plain(tellStep(earlier, inNb))).toBe(
      "Book opplæringen tidligere hos Oda Liksomhaug og Håkon Demovik: 2 økter i uke 24, 26",
    );
    expect(sessionLines(earlier, inNb).map(plain)).toEqual([
      "man. 14. juni 08.00–10.00 hos Oda Liksomhaug: «FK-VAKT2» for Ida Kladdstad",
      "man. 28. juni 09.00–11.00 hos Håkon Demovik: «FK-VAKT2» for Ida Kladdstad og Vilde Skisselien",
    ]);
  });

  it("says of a single session what it is for, since its sentence says when", () => {
    expect(sessionLines(steps.bookInstructor[0], inEn)).toEqual(["“FK-VAKT2” for Ida Kladdstad"]);
    expect(sessionLines(raise, inNb)).toEqual([]);
  });
});

describe("a remedy", () => {
  it("of two steps is one sentence", () => {
    const pair = { steps: [holiday, raise] } as unknown as Remedy;
    expect(plain(tellRemedy(pair, inNb))).toBe(
      "Flytt ferien til Oda Liksomhaug fra uke 27–29 til uke 30–32 (ønsket) og øk stillingen til Oda Liksomhaug fra 80 % til 100 % i uke 27",
    );
  });
});

describe("the proof that nothing helps", () => {
  const tried = (counts: Partial<Record<RemedyKind, number>>) =>
    (Object.keys(steps) as RemedyKind[]).map((kind) => ({ kind, moves: counts[kind] ?? 0 }));

  it("counts what was tried, and names what there was none of", () => {
    expect(proofOf(tried({ borrowSuperuser: 12, moveHoliday: 34, addTool: 1 }), inNb)).toEqual([
      "Ingen av 12 lån, 34 flyttinger av ferie og 1 opplæring i full klient løser dette. Også to og to sammen er prøvd.",
      "Ingenting å prøve av: tidligere booking, booking av instruktør, økt stilling og flytting av første dag.",
    ]);
    expect(proofOf(tried({ borrowSuperuser: 1 }), inEn)[0]).toBe("The only thing to try does not solve this: 1 loan.");
  });

  it("says that there was nothing at all", () => {
    expect(proofOf(tried({}), inNb)).toEqual(["Det finnes ingen tiltak å prøve for denne uken."]);
    expect(proofOf([], inEn)).toEqual(["There are no remedies to try for this week."]);
  });
});
