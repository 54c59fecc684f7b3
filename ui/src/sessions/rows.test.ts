import { describe, expect, it } from "vitest";
import { booked } from "../../tests/fixtures/session";
import type { Department } from "../wire/Department";
import type { Session } from "../wire/Session";
import type { Trainer } from "../wire/Trainer";
import type { TrainerWeek } from "../wire/TrainerWeek";
import { layoutOf } from "./axis";
import {
  headingKey,
  heightOf,
  heights,
  hoursShown,
  idleWeekend,
  isToMend,
  laidOut,
  rowsOf,
  type Sought,
  sessionsOn,
  type TrainerRow,
  trainerKey,
} from "./rows";

const days = ["2027-06-14", "2027-06-15", "2027-06-16", "2027-06-17", "2027-06-18", "2027-06-19", "2027-06-20"];
const department = (id: string, name: string): Department => ({ id, name, code: null, homeCare: false, minPresent: 1 });
const departments = [department("d-1", "Sykehjem Nord"), department("d-2", "Hjemmetjeneste Vest")];
const trainer = (id: string, home: string | null): Trainer => ({
  id,
  kind:
    home === null ? { instructor: { weeklyMinutes: 600 } } : { superuser: { department: home, weeklyMinutes: null } },
  role: "nurse",
  positionPercent: 100,
  tools: ["fullClient"],
  firstDay: null,
  lastDay: null,
});
const trainers = new Map(
  [trainer("t-a", "d-1"), trainer("t-b", "d-1"), trainer("t-c", "d-2"), trainer("t-i", null)].map((one) => [
    one.id,
    one,
  ]),
);
const names: Record<string, string> = { "t-a": "Åse", "t-b": "Berit", "t-c": "Cato", "t-i": "Ingrid" };
const week = (id: string, counts: string | null): TrainerWeek => ({
  trainer: id,
  department: counts,
  capacity: 600,
  taken: 0,
  days: days.map((day, at) => ({
    day,
    isThere: true,
    absences: [],
    open: at < 5 ? [{ from: 450, to: 900, shift: null }] : [],
  })),
});
const weeks = [week("t-a", "d-1"), week("t-b", "d-2"), week("t-c", "d-2"), week("t-i", null)];
const session = (id: string, trainer: string, part: Partial<Session> = {}) =>
  booked({ id, department: "d-1", trainer, date: "2027-06-14", ...part });
const sought: Sought = { text: "", department: null, onlyInstructors: false, onlyToMend: false };
const all = [
  session("s-2", "t-a", { start: "09:00" }),
  session("s-1", "t-a"),
  session("s-3", "t-i"),
  session("s-4", "t-c", { date: "2027-06-21" }),
];
const shown = sessionsOn(days, all, [
  { session: "s-1", standing: "broken", breaches: [{ is: "offHours" }] },
  { session: "s-3", standing: "counts", breaches: [] },
]);
const staff = {
  departments,
  trainers,
  weeks,
  sessions: shown,
  nameOf: (id: string) => names[id] ?? id,
  language: "nb",
};
const keys = (part: Partial<Sought>) => rowsOf(staff, { ...sought, ...part }).map(({ key }) => key);

describe("the sessions of a week", () => {
  it("come by day and start with what is known of them", () => {
    expect(shown.map((one) => one.session.id)).toEqual(["s-1", "s-3", "s-2"]);
    expect(shown[0]).toMatchObject({ standing: "broken", breaches: [{ is: "offHours" }] });
    expect(shown[2]).toMatchObject({ standing: null, breaches: [] });
    expect(shown.filter(isToMend)).toHaveLength(1);
  });
});

describe("the rows of a week", () => {
  it("are the instructors, then each department with whom the week counts there", () => {
    expect(keys({})).toEqual([
      headingKey(null),
      trainerKey("t-i"),
      headingKey("d-1"),
      trainerKey("t-a"),
      headingKey("d-2"),
      trainerKey("t-b"),
      trainerKey("t-c"),
    ]);
  });

  it("are found by person and by department", () => {
    expect(keys({ text: "åse" })).toEqual([headingKey("d-1"), trainerKey("t-a")]);
    expect(keys({ text: "hjemme" })).toEqual([headingKey("d-2"), trainerKey("t-b"), trainerKey("t-c")]);
    expect(keys({ text: "nobody" })).toEqual([]);
  });

  it("of one department are its own and the instructors who hold sessions for it", () => {
    expect(keys({ department: "d-1" })).toEqual([
      headingKey(null),
      trainerKey("t-i"),
      headingKey("d-1"),
      trainerKey("t-a"),
    ]);
    expect(keys({ department: "d-2" })).toEqual([headingKey("d-2"), trainerKey("t-b"), trainerKey("t-c")]);
    expect(keys({ onlyInstructors: true })).toEqual([headingKey(null), trainerKey("t-i")]);
    expect(keys({ onlyToMend: true })).toEqual([headingKey("d-1"), trainerKey("t-a")]);
  });

  it("grow by a lane for each session that overlaps", () => {
    const layout = layoutOf(days, { from: 420, to: 960 }, 1400, new Set(days.slice(5)));
    const rows = rowsOf(staff, sought);
    const of = (id: string) => rows.find((row): row is TrainerRow => row.key === trainerKey(id));
    const height = (id: string) => {
      const row = of(id);
      if (!row) throw new Error(`no row of ${id}`);
      return heightOf(
        row,
        laidOut(row, layout, (day) => layout.columns.find((column) => column.day === day)),
      );
    };
    expect(height("t-a")).toBe(heights.trainer + heights.lane);
    expect(height("t-i")).toBe(heights.trainer);
    expect(height("t-c")).toBe(heights.trainer);
  });
});

describe("the days of a week", () => {
  it("show the hours in which something is open or happens", () => {
    expect(hoursShown(weeks, new Set(days), shown)).toEqual({ from: 420, to: 960 });
    const late = sessionsOn(days, [session("s-5", "t-a", { start: "18:00" })], []);
    expect(hoursShown(weeks, new Set(days), late)).toEqual({ from: 420, to: 1200 });
    expect(hoursShown(weeks, new Set(["2027-06-15"]), late)).toEqual({ from: 420, to: 960 });
  });

  it("are idle at the weekend, unless somebody works or something happens", () => {
    expect([...idleWeekend(weeks, days, shown)]).toEqual(["2027-06-19", "2027-06-20"]);
    const saturday = sessionsOn(days, [session("s-6", "t-a", { date: "2027-06-19" })], []);
    expect([...idleWeekend(weeks, days, saturday)]).toEqual(["2027-06-20"]);
    expect(idleWeekend(weeks, ["2027-06-19"], shown).size).toBe(0);
  });
});
