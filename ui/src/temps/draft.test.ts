import { expect, it } from "vitest";
import { dateWriter } from "../dates";
import { nb } from "../words/nb";
import { readDraft, readTempDraft, standing, withField } from "./draft";
import type { Called } from "./edit";

const date = dateWriter(nb.calendar);
const before: Called = {
  temp: {
    id: "v-1",
    department: "d-1",
    role: "assistant",
    tool: "roverOnly",
    engagement: "new",
    positionPercent: 80,
    days: { first: "2027-06-14", last: "2027-08-15" },
    done: ["E-1"],
    exempt: [],
  },
  person: { name: "Vikar 1", employeeNo: null },
};

it("holds only what was touched, so that what others change stays", () => {
  const draft = withField({}, "positionPercent", "50", before, date);
  expect(draft).toEqual({ positionPercent: "50" });
  const moved: Called = { ...before, temp: { ...before.temp, role: "nurse", done: ["E-1", "E-2"] } };
  expect(standing(draft ?? {}, moved, date)).toMatchObject({ role: "nurse", positionPercent: "50" });
  expect(readDraft("v-1", draft ?? {}, moved, 2027, date).commands).toMatchObject([
    { do: "change", entry: { role: "nurse", positionPercent: 50, done: ["E-1", "E-2"] } },
  ]);
});

it("is no draft any more once it says what stands", () => {
  expect(withField({ positionPercent: "50" }, "positionPercent", "80", before, date)).toBeNull();
  expect(withField({ name: "Ada" }, "positionPercent", "80", before, date)).toEqual({ name: "Ada" });
});

it("names a seat without a word of it in the command", () => {
  const { commands, namings } = readDraft("v-1", { name: "Ada Testmo", employeeNo: "910001" }, before, 2027, date);
  expect(commands).toEqual([{ do: "name", people: [{ kind: "temp", id: "v-1" }] }]);
  expect(namings).toEqual([{ id: { kind: "temp", id: "v-1" }, person: { name: "Ada Testmo", employeeNo: "910001" } }]);
});

it("is no command while something cannot be read, and says which field", () => {
  const { commands, problems } = readDraft("v-1", { lastDay: "1.6", role: "nurse" }, before, 2027, date);
  expect(commands).toEqual([]);
  expect([...problems]).toEqual([["temp v-1 lastDay", "reversedDays"]]);
});

it("makes a temp that is not there yet", () => {
  const typed = { name: "Ada", department: "d-1", firstDay: "14.6", lastDay: "15.8" };
  expect(readDraft("v-9", typed, null, 2027, date).commands).toMatchObject([{ do: "add", entry: { id: "v-9" } }]);
  expect(readDraft("v-9", {}, null, 2027, date).commands).toEqual([]);
});

it("is read from disk as far as it can be", () => {
  expect(readTempDraft({ name: "Ada", lastDay: 3, other: "x" })).toEqual({ name: "Ada" });
  expect(readTempDraft({})).toBeNull();
  expect(readTempDraft("Ada")).toBeNull();
});
