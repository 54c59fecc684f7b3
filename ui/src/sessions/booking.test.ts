import { describe, expect, it } from "vitest";
import type { Chances } from "../wire/Chances";
import type { Module } from "../wire/Module";
import type { TrainerChance } from "../wire/TrainerChance";
import { canHave, firstPick, seated, trainingAt } from "./booking";

const rover: Module = {
  id: "P-ROVER",
  name: "Rover i praksis",
  form: "shoulderToShoulder",
  minutes: 120,
  sessionMinutes: 120,
  groupMax: 2,
  trainerTool: "rover",
  trainerKinds: ["superuser", "instructor"],
  trainerRoles: [],
  forTools: ["roverOnly"],
  forRoles: [],
  forEngagements: ["new"],
  homeCareOnly: false,
  window: { fromDays: -7, toDays: 0 },
  after: [],
};
const course: Module = { ...rover, id: "K-KLIENT", form: "course" };
const temps = new Map([
  ["ida", { department: "nord" }],
  ["per", { department: "nord" }],
  ["kari", { department: "sør" }],
]);
const at = { trainer: "oda", day: "2027-06-08", start: "08:00" };

const free = (trainer: string, days: TrainerChance["days"]): TrainerChance => ({
  trainer,
  isOwn: false,
  hasTaught: false,
  takenPercent: 0,
  hindrance: days.length === 0 ? { is: "busy" } : null,
  days,
});
const chances: Chances = {
  window: null,
  why: null,
  trainers: [
    free("oda", [
      { day: "2027-06-08", starts: ["08:00", "08:30"] },
      { day: "2027-06-09", starts: ["10:00", "12:00"] },
    ]),
    free("ane", [{ day: "2027-06-10", starts: ["09:00"] }]),
    free("jon", []),
  ],
  mates: [],
};

describe("a session that is booked", () => {
  it("is of its temps' department, with everybody in it", () => {
    const session = trainingAt({ id: "s", module: rover, temps: ["ida", "per"], minutes: 120 }, at, temps);
    expect(session).toMatchObject({
      kind: { training: { module: "P-ROVER" } },
      department: "nord",
      trainer: "oda",
      date: "2027-06-08",
      start: "08:00",
      temps: ["ida", "per"],
      waiting: [],
      status: "booked",
    });
  });

  it("is of no department where a course mixes them, whoever waits included", () => {
    const mixed = (module: Module, chosen: string[]) =>
      trainingAt({ id: "s", module, temps: chosen, minutes: 240 }, at, temps).department;
    expect(mixed(course, ["ida", "per"])).toBe("nord");
    expect(mixed(course, ["ida", "kari"])).toBeNull();
    expect(mixed(rover, ["ida", "kari"]), "only a course may mix: the core flags it, of the first one's").toBe("nord");
  });

  it("has a waiting list only where it is a course, in the order of choosing", () => {
    expect(seated(course, ["per", "kari", "ida"])).toEqual({ temps: ["per", "kari"], waiting: ["ida"] });
    expect(seated(rover, ["per", "kari", "ida"])).toEqual({ temps: ["per", "kari", "ida"], waiting: [] });
  });
});

describe("the time to begin with", () => {
  it("is the one wished for where it can be had", () => {
    const wished = { trainer: "oda", day: "2027-06-09", start: "12:00" };
    expect(canHave(chances, wished)).toBe(true);
    expect(firstPick(chances, wished)).toEqual(wished);
  });

  it("is else as near as it goes: the trainer before the day, the day before the start", () => {
    const near = (trainer: string, day: string, start: string) => firstPick(chances, { trainer, day, start });
    expect(near("oda", "2027-06-09", "11:00")).toEqual({ trainer: "oda", day: "2027-06-09", start: "10:00" });
    expect(near("oda", "2027-06-20", "08:30")).toEqual({ trainer: "oda", day: "2027-06-08", start: "08:30" });
    expect(near("jon", "2027-06-09", "12:00")).toEqual({ trainer: "oda", day: "2027-06-09", start: "12:00" });
  });

  it("is the best trainer's first where nothing was wished for, and none where nobody can", () => {
    expect(firstPick(chances, null)).toEqual({ trainer: "oda", day: "2027-06-08", start: "08:00" });
    expect(firstPick({ ...chances, trainers: [free("jon", [])] }, at)).toBeNull();
  });
});
