import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { moved, received } from "../season/received";
import type { Opened } from "../wire/Opened";
import {
  listedPeople,
  listedRemoved,
  listedTemps,
  namedTemps,
  withoutName,
  withoutRemovedNames,
  withoutTempNames,
} from "./anonymise";

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

  it("lists exactly those whose names go, by department and then by name", () => {
    const listed = listedTemps(season);
    const going = withoutTempNames(season).names.map(({ id }) => id.id);
    expect(listed.map(({ id }) => id.id).sort()).toEqual(going.sort());
    expect(listed[0]).toMatchObject({ department: "Helsehuset korttid", lastDay: expect.stringMatching(/^2027-/) });
    const departments = listed.map(({ department }) => department);
    expect(departments.filter((one, at) => one !== departments[at - 1])).toEqual([...new Set(departments)]);
    const first = listed.filter(({ department }) => department === departments[0]).map(({ name }) => name);
    expect(first).toEqual([...first].sort());
    expect(listedTemps(renamed(withoutTempNames(season).names))).toEqual([]);
  });

  it("does nothing twice", () => {
    expect(withoutTempNames(renamed(withoutTempNames(season).names)).names).toEqual([]);
  });

  it("gives one person a name that nobody has, and lists them no more", () => {
    const [trainer] = season.entries.trainer.keys();
    const [temp] = season.entries.temp.keys();
    if (trainer === undefined || temp === undefined) throw new Error("the example has people");
    const given = { trainer: "Tidligere opplærer 1", temp: "Vikar 1" };
    for (const id of [{ kind: "trainer", id: trainer } as const, { kind: "temp", id: temp } as const]) {
      const { command, names } = withoutName(id, season);
      expect(command).toMatchObject({ source: "anonymise", commands: [{ do: "name", people: [id] }] });
      expect(names).toEqual([{ id, person: { name: given[id.kind], employeeNo: null } }]);
      const then = renamed(names);
      const isListed = (of: typeof season) => listedPeople(of, of.today).some((one) => one.id.id === id.id);
      expect([isListed(season), isListed(then)]).toEqual([true, false]);
      expect(listedPeople(then, then.today)).toHaveLength(listedPeople(season, season.today).length - 1);
    }
    const again = withoutName(
      { kind: "trainer", id: trainer },
      renamed(withoutName({ kind: "trainer", id: trainer }, season).names),
    );
    expect(again.names[0]?.person.name).toBe("Tidligere opplærer 2");
  });

  it("lists those who have left first", () => {
    const days = [...season.entries.temp.values()].map(({ days: { last } }) => last).sort();
    const today = days.at(-2) ?? "";
    const left = listedPeople(season, today).map(({ lastDay }) => lastDay !== null && lastDay < today);
    expect(left).toContain(true);
    expect(left.lastIndexOf(true)).toBeLessThan(left.indexOf(false));
  });

  it("lists those who were removed and still have a name, and takes theirs away naming nobody", () => {
    expect(listedRemoved(season)).toEqual([]);
    const [temp] = season.entries.temp.values();
    if (!temp) throw new Error("the example has temps");
    const rest = new Map([...season.entries.temp].filter(([id]) => id !== temp.id));
    const removed = { ...season, entries: { ...season.entries, temp: rest } };
    const name = season.names.get(`temp:${temp.id}`);
    expect(listedRemoved(removed)).toEqual([
      { id: { kind: "temp", id: temp.id }, name, department: null, lastDay: null, isRemoved: true },
    ]);
    expect(withoutRemovedNames).toEqual({
      command: { do: "bulk", source: "anonymise", commands: [{ do: "name", people: [] }] },
      names: [],
    });
  });
});
