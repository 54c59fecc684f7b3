import { describe, expect, it } from "vitest";
import { booked } from "../../tests/fixtures/session";
import { attendedBy, cancelled, held, lookOf, movedTo, notMet, rebooked, timeOf, withTemps } from "./session";

const session = booked({ id: "s-1", temps: ["v-1", "v-2"], waiting: ["v-3"], start: "08:30" });

describe("a session", () => {
  it("looks as far as it has come, or as what is the matter with it", () => {
    expect(lookOf(session, null)).toBe("booked");
    expect(lookOf(session, "counts")).toBe("booked");
    expect(lookOf(session, "broken")).toBe("broken");
    expect(lookOf(session, "unconfirmed")).toBe("unconfirmed");
    expect(lookOf({ ...session, status: "noShow" }, "idle")).toBe("noShow");
  });

  it("takes its time, past midnight where it goes on", () => {
    expect(timeOf(session)).toEqual({ from: 510, to: 630 });
    expect(timeOf({ ...session, start: "23:30" })).toEqual({ from: 1410, to: 1530 });
  });

  it("goes to another spot with all else as it was", () => {
    const there = movedTo(session, { trainer: "t-2", day: "2027-06-15", start: 570 });
    expect(there).toEqual({ ...session, trainer: "t-2", date: "2027-06-15", start: "09:30" });
  });

  it("is called off with a reason, and without it when it is booked after all", () => {
    const off = cancelled({ ...session, status: "held", attendance: { "v-1": 60 } }, "tempAway");
    expect(off).toMatchObject({ status: "cancelled", cancelReason: "tempAway", attendance: {}, temps: ["v-1", "v-2"] });
    expect(rebooked(off)).toEqual(session);
    expect(notMet(session)).toMatchObject({ status: "noShow", attendance: {} });
  });

  it("was held, and notes only who had not all of it", () => {
    expect(held(session)).toMatchObject({ status: "held", attendance: {} });
    const partly = attendedBy(session, "v-1", 60);
    expect(partly).toMatchObject({ status: "held", attendance: { "v-1": 60 } });
    expect(attendedBy(partly, "v-2", 0).attendance).toEqual({ "v-1": 60, "v-2": 0 });
    expect(attendedBy(partly, "v-1", 120).attendance).toEqual({});
  });

  it("takes temps in from the waiting list, and forgets what those had who are taken out", () => {
    const noted = { ...session, attendance: { "v-1": 60 } };
    expect(withTemps(noted, ["v-2", "v-3"])).toMatchObject({ temps: ["v-2", "v-3"], waiting: [], attendance: {} });
  });
});
