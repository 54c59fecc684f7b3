import { describe, expect, it } from "vitest";
import { booked } from "../../tests/fixtures/session";
import type { Names } from "../season/names";
import type { Entries } from "../season/received";
import type { Module } from "../wire/Module";
import type { Session } from "../wire/Session";
import type { WhyNot } from "../wire/WhyNot";
import { en } from "../words/en";
import { languageOf } from "../words/language";
import { nb } from "../words/nb";
import { titleSaid } from "./said";
import { type Telling, tellDaysLeft, tellPieces, tellRefusal, tellTime, tellWhyNot } from "./tell";

const names: Names = {
  trainer: (id) => ({ oda: "Oda Liksomhaug" })[id] ?? id,
  temp: (id) => ({ ida: "Ida Øvreli", per: "Per Sandkassen" })[id] ?? id,
  department: (id) => id,
  module: () => "Rover i praksis",
};
const session = (id: string, part: Partial<Session> = {}) =>
  booked({ id, department: "nord", trainer: "oda", temps: ["ida"], date: "2027-06-08", ...part });
const entries = {
  absence: new Map([
    [
      "a-1",
      {
        id: "a-1",
        trainer: "oda",
        days: { first: "2027-07-05", last: "2027-07-25" },
        kind: "holiday",
        status: "fixed",
        locked: false,
      },
    ],
  ]),
  session: new Map([["s-1", session("s-1", { start: "09:00", temps: ["per"] })]]),
} as unknown as Entries;
const module = {
  trainerTool: "fullClient",
  trainerKinds: ["instructor"],
  trainerRoles: ["nurse", "socialEducator"],
} as unknown as Module;
const bokmål: Telling = { ...languageOf(nb), names, entries };
const english: Telling = { ...languageOf(en), names, entries };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("other work in words", () => {
  it.each([
    ["Legemiddel", "Veiledning: Legemiddel"],
    ["Veiledning: legemiddel", "Veiledning: legemiddel"],
    ["Ny veiledning", "Veiledning: Ny veiledning"],
  ])("says its kind once: %s", (title, said) =>
    expect(titleSaid(session("s-2", { kind: { guidance: { title } }, temps: [] }), bokmål)).toBe(said),
  );
});

describe("a need in words", () => {
  it.each([
    [[210], "3,5 t"],
    [[120, 120], "2 × 2 t"],
    [[120, 120, 60], "2 × 2 t + 1 t"],
    [[100], "1 t 40 min"],
  ])("says how much of it is left: %j", (pieces, said) => expect(plain(tellPieces(pieces, bokmål))).toBe(said));

  it("says how urgent it is", () => {
    const say = (isOverdue: boolean, daysLeft: number) => tellDaysLeft({ isOverdue, daysLeft }, bokmål);
    expect(say(false, 3)).toBe("3 arbeidsdager igjen");
    expect(say(false, 1)).toBe("siste dag i dag");
    expect(say(false, 0)).toBe("0 arbeidsdager igjen");
    expect(say(true, 9), "whatever is left of the days it got instead").toBe("for sent");
  });

  it("says when, past midnight too", () => {
    expect(plain(tellTime({ day: "2027-06-08", start: "23:00" }, 120, bokmål))).toBe("tirs. 8. juni kl. 23.00–01.00");
    expect(plain(tellTime({ day: "2027-06-08", start: "08:00" }, 120, english))).toBe("Tue 8 June, 08:00–10:00");
  });
});

describe("why a trainer cannot have it", () => {
  const all: [WhyNot, string][] = [
    [{ is: "notQualified", lacks: "tool" }, "Er ikke opplært i full klient."],
    [{ is: "notQualified", lacks: "kind" }, "Modulen holdes bare av instruktører."],
    [{ is: "notQualified", lacks: "role" }, "Modulen må holdes av sykepleier eller vernepleier."],
    [{ is: "away", absences: ["a-1", "gone"] }, "Er borte: ferie 5.–25. juli."],
    [{ is: "away", absences: [] }, "Er ikke ansatt de dagene."],
    [{ is: "busy" }, "Holder andre økter akkurat da."],
    [{ is: "noCommonTime" }, "Er ikke på jobb når vikaren er ledig."],
  ];
  it.each(all)("is a whole sentence: %j", (why, said) => expect(plain(tellWhyNot(why, module, 1, bokmål))).toBe(said));

  it("tells one temp from several", () =>
    expect(tellWhyNot({ is: "noCommonTime" }, module, 2, bokmål)).toBe("Er ikke på jobb når alle vikarene er ledige."));
});

describe("a double booking that is refused", () => {
  const refusal = (id: string) => ({
    problems: [
      { command: 0, entity: null, field: "start", why: { why: "overlaps", entity: { noun: "session", id } } },
    ] as const,
  });
  const said = (wanted: Session, id = "s-1") =>
    tellRefusal({ problems: [...refusal(id).problems] }, wanted, bokmål).map(plain);

  it("names whom it is for, with what and when", () => {
    expect(said(session("new"))).toEqual([
      "Oda Liksomhaug er opptatt da: «Rover i praksis» tirs. 8. juni kl. 09.00–11.00.",
    ]);
    expect(said(session("new", { trainer: "ane", temps: ["ida", "per"] }))).toEqual([
      "Per Sandkassen er opptatt da: «Rover i praksis» tirs. 8. juni kl. 09.00–11.00.",
    ]);
  });

  it("is said in general where the other session is not here any more", () =>
    expect(said(session("new"), "gone")).toEqual([
      nb.why.overlaps({ why: "overlaps", entity: { noun: "session", id: "gone" } }),
    ]));
});
