import { describe, expect, it } from "vitest";
import { booked as bookedSession } from "../../tests/fixtures/session";
import type { Names } from "../season/names";
import type { Assessment } from "../wire/Assessment";
import type { Edit } from "../wire/Edit";
import type { FollowUp } from "../wire/FollowUp";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { Session } from "../wire/Session";
import type { Shift } from "../wire/Shift";
import { languages } from "../words/languages";
import { sessionVerbOf, type Telling, tell } from "./tell";

const names: Names = {
  trainer: (id) => ({ "t-910001": "Oda Liksomhaug", "t-2": "Ane Tenktvoll" })[id] ?? id,
  temp: (id) => ({ "v-930001": "Ida Prøve", "v-2": "Vilde Test" })[id] ?? id,
  department: (id) => id,
  module: (id) => ({ "P-ROVER": "Rover i praksis" })[id] ?? id,
};
const telling: Telling = { ...languages.nb, names, entries: new Map() };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const booked = bookedSession({ id: "s-1" });
const edit = (before: Session | null, after: Session | null): Edit => ({ noun: "session", before, after });

function told(edits: readonly Edit[], source: "together" | "booking" = "together"): string {
  const entry: HistoryEntry = {
    id: "e-1",
    revision: 1,
    at: "2027-04-05T08:00:00Z",
    author: "Kari",
    command: { do: "bulk", source, commands: [] },
    edits: [...edits],
    isReversible: true,
  };
  return plain(tell(entry, telling));
}

const session = "økt ons. 16. juni kl. 08.00–10.00 med Oda Liksomhaug, «Rover i praksis» for Ida Prøve";

describe("a session in the history", () => {
  it("is told by what was done to it", () => {
    expect(told([edit(null, booked)])).toBe(`Booket ${session}`);
    expect(told([edit(booked, null)])).toBe(`Slettet ${session}`);
    expect(told([edit(booked, { ...booked, status: "noShow" })])).toBe(`Ingen møtte til ${session}`);
    expect(told([edit({ ...booked, status: "cancelled" }, booked)])).toBe(`Booket igjen ${session}`);
    expect(sessionVerbOf({ before: { ...booked, status: "proposed" }, after: booked })).toBe("booked");
  });

  it("is told with what it was where it went somewhere else", () => {
    const moved = { ...booked, date: "2027-06-17", start: "12:30", trainer: "t-2" };
    expect(told([edit(booked, moved)])).toBe(
      `Flyttet ${session}: dato ons. 16. juni → tors. 17. juni, fra kl. 08.00 → 12.30, opplærer Oda Liksomhaug → Ane Tenktvoll`,
    );
    const together = { ...booked, temps: ["v-930001", "v-2"], minutes: 90 };
    expect(told([edit(booked, together)])).toBe(
      `Endret ${session}: varighet 2 t → 1,5 t, vikarer Ida Prøve → Ida Prøve og Vilde Test`,
    );
  });

  it("is told with who did not come, and why it was cancelled", () => {
    const held: Session = { ...booked, status: "held", attendance: { "v-930001": 0, "v-2": 60 } };
    expect(told([edit(booked, held)])).toBe(`Bekreftet ${session}: oppmøte tom → Ida Prøve kom ikke og Vilde Test 1 t`);
    const cancelled: Session = { ...booked, status: "cancelled", cancelReason: "trainerAway" };
    expect(told([edit(booked, cancelled)])).toBe(`Avlyste ${session}: avlyst fordi tom → opplæreren er borte`);
  });

  it("is an instructor's other work under its title", () => {
    const support = bookedSession({ id: "s-2", kind: { support: { title: "Oppstart" } }, temps: [] });
    expect(told([edit(null, support)])).toBe("Booket økt ons. 16. juni kl. 08.00–10.00 med Oda Liksomhaug, «Oppstart»");
  });

  it("is counted with others by what was done, an automatic booking by its name", () => {
    const many = [1, 2, 3, 4].map((at) => ({ ...booked, id: `s-${at}` }));
    expect(
      told(
        many.map((one) => edit(null, one)),
        "booking",
      ),
    ).toBe("Godtok en automatisk booking: booket 4 økter");
    const both = [...many.map((one) => edit(one, { ...one, status: "held" as const })), edit(booked, null)];
    expect(told(both)).toBe("Bekreftet 4 økter; Slettet 1 økt");
    expect(told([], "booking"), "of another version").toBe("Godtok en automatisk booking");
  });
});

describe("a shift in the history", () => {
  const shift: Shift = {
    id: "k-1",
    person: { kind: "temp", id: "v-2" },
    date: "2027-06-18",
    start: "22:00",
    end: "07:30",
  };

  it("is told by its time, and what it was", () => {
    expect(told([{ noun: "shift", before: null, after: shift }])).toBe(
      "La til vakt fre. 18. juni kl. 22.00–07.30 for Vilde Test",
    );
    expect(told([{ noun: "shift", before: shift, after: { ...shift, end: "06:00" } }])).toBe(
      "Endret vakt fre. 18. juni kl. 22.00–07.30 for Vilde Test: til kl. 07.30 → 06.00",
    );
  });
});

describe("a follow-up in the history", () => {
  const followUp: FollowUp = {
    id: "f-1",
    department: "d-4106",
    month: "2027-04",
    category: "Legemiddel",
    cause: "knowledgeGap",
    count: 7,
    asOf: null,
    severity: "serious",
    changeProposal: false,
    caseNo: null,
    status: "assessed",
    inquiries: [],
  };
  const inquiry = { to: "Helseplattformen", sentOn: "2027-04-01", answeredOn: null, contradictory: false };

  it("is told by what it is about and the fields that differ", () => {
    const after: FollowUp = { ...followUp, status: "escalated", inquiries: [inquiry] };
    expect(told([{ noun: "followUp", before: followUp, after }])).toBe(
      "Endret oppfølging av «Legemiddel» i d-4106, april 2027: status Vurdert → Løftet videre, henvendelser tom → Helseplattformen (sendt 1. april 2027)",
    );
  });

  it("is told with the session that was made of it", () => {
    const guidance = { ...booked, kind: { guidance: { title: "Legemiddel" } }, temps: [], followUp: "f-1" };
    const assigned: FollowUp = { ...followUp, status: "assigned" };
    expect(told([edit(null, guidance), { noun: "followUp", before: followUp, after: assigned }])).toBe(
      "Booket økt ons. 16. juni kl. 08.00–10.00 med Oda Liksomhaug, «Legemiddel»; Endret oppfølging av «Legemiddel» i d-4106, april 2027: status Vurdert → Tildelt",
    );
  });

  it("has assessments beside it, by body and day", () => {
    const assessment: Assessment = {
      id: "a-1",
      date: "2027-04-05",
      body: "forum",
      judgement: "satisfactory",
      line: null,
    };
    expect(told([{ noun: "assessment", before: null, after: assessment }])).toBe(
      "La til vurdering fra forum 5. april 2027",
    );
  });
});
