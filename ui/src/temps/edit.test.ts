import { describe, expect, it } from "vitest";
import { dateWriter } from "../dates";
import type { Temp } from "../wire/Temp";
import { nb } from "../words/nb";
import { addOf, type Called, changeOf, readTemp, type TempTyped, tickOf, typedOf } from "./edit";

const date = dateWriter(nb.calendar);
const temp: Temp = {
  id: "v-1",
  department: "d-1",
  role: "nurse",
  tool: "fullClient",
  engagement: "returning",
  positionPercent: 80,
  days: { first: "2027-06-14", last: "2027-08-15" },
  done: ["E-1"],
  exempt: ["P-1"],
};
const before: Called = { temp, person: { name: "Ada Testmo", employeeNo: "910001" } };
const read = (typed: Partial<TempTyped>) => readTemp("v-1", { ...typedOf(before, date), ...typed }, 2027, temp);

describe("what is typed of a temp", () => {
  it("reads as it stands", () => {
    expect(read({})).toEqual({ called: before, problems: new Map() });
  });

  it("is read as people write it", () => {
    const { called } = read({ name: "  Ada  ", employeeNo: " ", positionPercent: "75 %", firstDay: "21.6" });
    expect(called?.person).toEqual({ name: "Ada", employeeNo: null });
    expect(called?.temp).toMatchObject({ positionPercent: 75, days: { first: "2027-06-21", last: "2027-08-15" } });
    expect(called?.temp).toMatchObject({ done: ["E-1"], exempt: ["P-1"] });
  });

  it("says of every field what is wrong with it", () => {
    const { called, problems } = read({
      name: " ",
      department: "",
      role: "wizard",
      positionPercent: "mye",
      firstDay: "31.6",
      lastDay: "",
    });
    expect(called).toBeNull();
    expect(Object.fromEntries(problems)).toEqual({
      name: "missing",
      department: "missing",
      role: "missing",
      positionPercent: "notANumber",
      firstDay: "notADay",
      lastDay: "missing",
    });
    expect(Object.fromEntries(read({ lastDay: "1.6" }).problems)).toEqual({ lastDay: "reversedDays" });
  });
});

describe("the commands", () => {
  it("carry no name; it goes beside them", () => {
    expect(JSON.stringify(addOf(before).commands)).not.toContain("Ada");
    expect(addOf(before)).toEqual({
      commands: [{ do: "add", entry: { noun: "temp", ...temp } }],
      namings: [{ id: { kind: "temp", id: "v-1" }, person: before.person }],
    });
    const renamed = { temp, person: { name: "Bo Eksempelrud", employeeNo: null } };
    expect(changeOf(before, renamed)).toEqual({
      commands: [{ do: "name", people: [{ kind: "temp", id: "v-1" }] }],
      namings: [{ id: { kind: "temp", id: "v-1" }, person: renamed.person }],
    });
  });

  it("are only of what changed", () => {
    expect(changeOf(before, before)).toEqual({ commands: [], namings: [] });
    const later = { ...before, temp: { ...temp, days: { ...temp.days, last: "2027-08-22" } } };
    expect(changeOf(before, later)).toEqual({
      commands: [{ do: "change", entry: { noun: "temp", ...later.temp } }],
      namings: [],
    });
  });

  it("tick modules off and take the ticks away, keeping the others", () => {
    expect(tickOf(temp, "done", ["E-1", "E-2"], true)).toMatchObject([{ entry: { done: ["E-1", "E-2"] } }]);
    expect(tickOf(temp, "exempt", ["P-1", "P-2"], false)).toMatchObject([{ entry: { exempt: [], done: ["E-1"] } }]);
    expect(tickOf(temp, "done", ["E-1"], true)).toEqual([]);
    expect(tickOf(temp, "done", ["E-9"], false)).toEqual([]);
  });
});
