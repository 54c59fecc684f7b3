import { describe, expect, it } from "vitest";
import { proposal } from "../../tests/fixtures/bookings";
import type { FollowUp } from "../wire/FollowUp";
import type { Session } from "../wire/Session";
import { begun } from "./edit";
import { bookedFor, canHaveGuidance, guidanceAt, isHeld, sessionsOf } from "./guidance";
import { line, nextOf } from "./line";

const gap: FollowUp = { ...begun("f-1", "2027-04-05", "d-1"), category: "Legemiddel", cause: "knowledgeGap" };
const session = (status: Session["status"], id: string = status) => proposal({ id, status, followUp: "f-1" });

describe("guidance", () => {
  it("is one command: the session, and that somebody has it", () => {
    const made = guidanceAt("s-1", gap, { trainer: "t-1", day: "2027-04-08", start: "09:00" });
    expect(made).toMatchObject({
      kind: { guidance: { title: "Legemiddel" } },
      department: "d-1",
      trainer: "t-1",
      date: "2027-04-08",
      start: "09:00",
      minutes: 60,
      status: "booked",
      followUp: "f-1",
    });
    expect(bookedFor(gap, made)).toEqual({
      do: "bulk",
      source: "together",
      commands: [
        { do: "add", entry: { noun: "session", ...made } },
        { do: "change", entry: { noun: "followUp", ...gap, status: "assigned" } },
      ],
    });
  });

  it("says that somebody has it only of what nobody had", () => {
    const session = guidanceAt("s-1", gap, { trainer: "t-1", day: "2027-04-08", start: "09:00" });
    const nouns = (status: FollowUp["status"]) => {
      const made = bookedFor({ ...gap, status }, session);
      return made.do === "bulk" ? made.commands.map((one) => one.do) : [];
    };
    expect(nouns("assessed")).toEqual(["add", "change"]);
    for (const status of ["assigned", "escalated", "answered"] as const) expect(nouns(status)).toEqual(["add"]);
  });

  it("is offered for an open knowledge gap that has none under way", () => {
    expect(canHaveGuidance(gap, [])).toBe(true);
    expect(canHaveGuidance({ ...gap, cause: "setup" }, [])).toBe(false);
    expect(canHaveGuidance({ ...gap, status: "closed" }, [])).toBe(false);
    expect(canHaveGuidance(gap, [session("booked")])).toBe(false);
    expect(canHaveGuidance(gap, [session("cancelled"), session("noShow")]), "it was not held").toBe(true);
  });

  it("is followed up once it was held and nothing is still to come", () => {
    expect(isHeld(gap, [])).toBe(false);
    expect(isHeld(gap, [session("held")])).toBe(true);
    expect(isHeld(gap, [session("held"), session("booked")])).toBe(false);
    expect(isHeld({ ...gap, status: "followedUp" }, [session("held")])).toBe(false);
  });

  it("knows its own sessions, in their order", () => {
    const late = { ...session("booked", "late"), date: "2027-06-20" };
    const other = { ...session("booked", "other"), followUp: null };
    expect(sessionsOf(gap, [late, other, session("held", "early")]).map(({ id }) => id)).toEqual(["early", "late"]);
  });
});

describe("the line of life", () => {
  it("leads from new to closed, and from what was lifted too", () => {
    const way = (from: FollowUp["status"]): string[] => {
      const next = nextOf(from);
      return next === null ? [from] : [from, ...way(next)];
    };
    expect(way("new")).toEqual(line);
    expect(way("escalated")).toEqual(["escalated", "answered", "closed"]);
  });
});
