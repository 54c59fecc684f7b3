import { describe, expect, it } from "vitest";
import type { Names } from "../season/names";
import type { Temp } from "../wire/Temp";
import type { Unbooked } from "../wire/Unbooked";
import { filtered, listed, nextNeed, noFilter } from "./needs";

const names: Names = {
  trainer: (id) => id,
  temp: (id) => ({ ida: "Ida Øvreli", per: "Per Sandkassen", kari: "Kari Øya" })[id] ?? id,
  department: (id) => ({ nord: "Sykehjem Nord", sor: "Sykehjem Sør" })[id] ?? id,
  module: (id) => ({ rover: "Rover i praksis", kurs: "Full klient – kurs" })[id] ?? id,
};
const temp = (id: string, department: string): [string, Temp] => [
  id,
  {
    id,
    department,
    role: "assistant",
    tool: "roverOnly",
    engagement: "new",
    positionPercent: 100,
    days: { first: "2027-06-14", last: "2027-08-15" },
    done: [],
    exempt: [],
  },
];
const temps = new Map([temp("ida", "nord"), temp("per", "nord"), temp("kari", "sor")]);
const need = (of: string, module: string, part: Partial<Unbooked> = {}): Unbooked => ({
  temp: of,
  module,
  pieces: [120],
  window: { first: "2027-06-07", last: "2027-06-14" },
  isOverdue: false,
  daysLeft: 3,
  trainers: 2,
  why: null,
  ...part,
});
const needs = [
  need("kari", "rover", { isOverdue: true }),
  need("ida", "kurs", { why: "noTrainer", trainers: 0 }),
  need("ida", "rover"),
  need("per", "rover"),
];
const all = listed(needs, null, names, temps);
const keys = (filter: Partial<typeof noFilter>) => filtered(all, { ...noFilter, ...filter }).map(({ key }) => key);

describe("the needs that are listed", () => {
  it("keep their order, and are all there while nothing is chosen", () => {
    expect(keys({})).toEqual(["kari rover", "ida kurs", "ida rover", "per rover"]);
  });

  it("are those of the departments that are shown", () => {
    expect(listed(needs, ["sor"], names, temps).map(({ key }) => key)).toEqual(["kari rover"]);
    expect(listed(needs, [], names, temps)).toEqual([]);
  });

  it("are found by every word of name, department and module, with and without marks", () => {
    expect(keys({ sought: "ovreli rover" })).toEqual(["ida rover"]);
    expect(keys({ sought: "  SØR " })).toEqual(["kari rover"]);
    expect(keys({ sought: "nord sør" })).toEqual([]);
  });

  it("are of one module, late, or such that nobody can take", () => {
    expect(keys({ module: "kurs" })).toEqual(["ida kurs"]);
    expect(keys({ onlyOverdue: true })).toEqual(["kari rover"]);
    expect(keys({ onlyImpossible: true })).toEqual(["ida kurs"]);
    expect(keys({ onlyOverdue: true, onlyImpossible: true })).toEqual([]);
  });
});

describe("what to book next", () => {
  it("is the most urgent of the same department that somebody can take, else of all", () => {
    expect(nextNeed(needs, needs[3] ?? need("", ""), temps), "Ida's course nobody can take").toBe(needs[2]);
    expect(nextNeed(needs, needs[0] ?? need("", ""), temps)).toBe(needs[2]);
    expect(nextNeed(needs.slice(1, 3), needs[2] ?? need("", ""), temps)).toBeNull();
  });
});
