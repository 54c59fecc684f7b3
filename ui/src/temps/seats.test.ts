import { describe, expect, it } from "vitest";
import { blankSeats, mostSeats, readSeats, readSeatsDraft, type SeatsDraft } from "./seats";

const blank = blankSeats("d-1");
const filled: SeatsDraft = { typed: { ...blank.typed, firstDay: "14.6", lastDay: "15.8" }, count: "3" };

describe("seats that are added", () => {
  it("are one command, with names counted on beside it", () => {
    const { names, command, problems } = readSeats(filled, ["Ada Testmo", "Vikar 2"], 2027);
    expect(names).toEqual(["Vikar 3", "Vikar 4", "Vikar 5"]);
    expect(problems.size).toBe(0);
    expect(command?.command).toMatchObject({
      do: "bulk",
      source: "together",
      commands: names.map(() => ({
        do: "add",
        entry: { noun: "temp", department: "d-1", days: { first: "2027-06-14", last: "2027-08-15" }, done: [] },
      })),
    });
    expect(command?.namings.map(({ person }) => person)).toEqual(names.map((name) => ({ name, employeeNo: null })));
    expect(new Set(command?.namings.map(({ id }) => id.id)).size, "each has an id of its own").toBe(3);
  });

  it("say what is missing, also while their number is", () => {
    const { command, problems, isCountWrong } = readSeats({ ...blank, count: "" }, [], 2027);
    expect(command).toBeNull();
    expect(isCountWrong).toBe(true);
    expect([...problems]).toEqual([
      ["firstDay", "missing"],
      ["lastDay", "missing"],
    ]);
  });

  it.each(["0", String(mostSeats + 1), "mange", "-1"])("are not %s", (count) => {
    expect(readSeats({ ...filled, count }, [], 2027)).toMatchObject({ isCountWrong: true, command: null, names: [] });
  });

  it("are kept as they were typed", () => {
    expect(readSeatsDraft(filled)).toEqual(filled);
    expect(readSeatsDraft({ ...filled, count: 3 })).toBeNull();
    expect(readSeatsDraft({ typed: { name: "" }, count: "3" })).toBeNull();
    expect(readSeatsDraft(null)).toBeNull();
  });
});
