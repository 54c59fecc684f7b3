import { describe, expect, it } from "vitest";
import { noOtherWork, type OtherWork, readOtherWork, readWork, workField } from "./otherWork";

const whole: OtherWork = {
  kind: "support",
  title: " Oppstart i uke 25 ",
  department: "d-1",
  trainer: "t-1",
  day: "21.6",
  start: "9",
  length: "3,5",
};
const problem = (part: Partial<OtherWork>, field: keyof OtherWork) =>
  readWork("s", { ...whole, ...part }, 2027).problems.get(workField("s", field));

describe("an instructor's other work", () => {
  it("is a session without temps where all that is typed can be read", () => {
    const { session, problems } = readWork("s", whole, 2027);
    expect(problems.size).toBe(0);
    expect(session).toMatchObject({
      id: "s",
      kind: { support: { title: "Oppstart i uke 25" } },
      department: "d-1",
      trainer: "t-1",
      temps: [],
      date: "2027-06-21",
      start: "09:00",
      minutes: 210,
      status: "booked",
    });
    expect(readWork("s", { ...whole, kind: "guidance" }, 2027).session?.kind).toEqual({
      guidance: { title: "Oppstart i uke 25" },
    });
  });

  it("says of each field what is wrong with it, and is no session then", () => {
    expect(problem({ day: "31.6" }, "day")).toBe("notADay");
    expect(problem({ start: "25" }, "start")).toBe("notATime");
    expect(problem({ length: "lenge" }, "length")).toBe("notMinutes");
    expect(problem({ length: "0" }, "length")).toBe("notMinutes");
    expect(problem({ title: "  " }, "title")).toBe("missing");
    expect(problem({ trainer: "" }, "trainer")).toBe("missing");
    expect(readWork("s", { ...whole, day: "31.6" }, 2027).session).toBeNull();
  });

  it("reads what can be read of a form that is half done", () => {
    const { session, day, start, minutes } = readWork("s", { ...whole, title: "" }, 2027);
    expect({ session, day, start, minutes }).toEqual({
      session: null,
      day: "2027-06-21",
      start: "09:00",
      minutes: 210,
    });
  });

  it("is kept as it was typed, also by an earlier form of it", () => {
    expect(readOtherWork(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(readOtherWork({ title: "Halvskrevet", length: 12 })).toEqual({ ...noOtherWork, title: "Halvskrevet" });
    expect(readOtherWork(undefined)).toBeNull();
  });
});
