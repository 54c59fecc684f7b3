import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { moved, received } from "../season/received";
import type { Opened } from "../wire/Opened";
import { formerName, isFormerName, namedTemps, overdue, withoutTempNames, withoutTrainerName } from "./anonymise";

const demo: { opened: Opened } = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const season = received(demo.opened);

/** The season once the names are given. */
function renamed(names: ReturnType<typeof withoutTempNames>["names"], of = season) {
  const outcome = {
    revision: of.revision + 1,
    changes: [],
    departments: [],
    gone: [],
    municipality: of.municipality,
    moves: [],
  };
  return moved(of, { outcome, steps: of.steps }, names);
}

describe("taking names away", () => {
  it("leaves no temp with a name or an employee number, and all others as they were", () => {
    const { command, names } = withoutTempNames(season);
    expect(command).toEqual({
      do: "bulk",
      source: "anonymise",
      commands: [{ do: "name", people: names.map(({ id }) => id) }],
    });
    expect(JSON.stringify(command)).not.toContain("Vikar");
    const then = renamed(names);
    expect(namedTemps(season).length).toBeGreaterThan(80);
    expect(namedTemps(then)).toEqual([]);
    const temps = [...then.entries.temp.keys()].map((id) => then.names.get(`temp:${id}`));
    expect(new Set(temps).size, "every seat has a name of its own").toBe(temps.length);
    const trainers = [...then.entries.trainer.keys()];
    expect(trainers.every((id) => then.names.get(`trainer:${id}`) === season.names.get(`trainer:${id}`))).toBe(true);
    expect([...then.employeeNos.keys()].some((key) => key.startsWith("temp:"))).toBe(false);
  });

  it("does nothing twice", () => {
    expect(withoutTempNames(renamed(withoutTempNames(season).names)).names).toEqual([]);
  });

  it("gives a trainer a name that nobody has", () => {
    const [id] = season.entries.trainer.keys();
    if (id === undefined) throw new Error("the example has trainers");
    const { names } = withoutTrainerName(id, season);
    expect(names).toEqual([
      { id: { kind: "trainer", id }, person: { name: "Tidligere opplærer 1", employeeNo: null } },
    ]);
    expect(formerName(renamed(names).names.values())).toBe("Tidligere opplærer 2");
    expect(isFormerName("Tidligere opplærer 1")).toBe(true);
    expect(isFormerName("Mia Fiktsund")).toBe(false);
  });

  it("is due when the season's year is over, until it is done", () => {
    expect(overdue({ ...season, today: "2027-12-31" })).toBeNull();
    const over = { ...season, today: "2028-01-01" };
    expect(overdue(over)).toEqual({ year: 2027, count: namedTemps(season).length });
    expect(overdue(renamed(withoutTempNames(over).names, over))).toBeNull();
  });
});
