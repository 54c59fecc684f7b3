import { describe, expect, it } from "vitest";
import { isSeat, seatNames } from "./seats";

describe("a seat without a person", () => {
  it.each(["Vikar 3", "vikar 12", "Vikar12", " Vikar 1 ", "Temp 4"])("is called %s", (name) => {
    expect(isSeat(name, null)).toBe(true);
  });
  it.each(["Ada Testmo", "Vikar", "Vikar Testmo", "Vikar 3b", ""])("is not called %s", (name) => {
    expect(isSeat(name, null)).toBe(false);
  });
  it("has no employee number", () => {
    expect(isSeat("Vikar 3", "910001")).toBe(false);
    expect(isSeat("Vikar 3", undefined)).toBe(true);
  });
});

describe("the names of new seats", () => {
  it("count from 1", () => expect(seatNames([], 3)).toEqual(["Vikar 1", "Vikar 2", "Vikar 3"]));
  it("count on from the highest, whoever else is there", () => {
    expect(seatNames(["Ada Testmo", "Vikar 9", "vikar 2"], 2)).toEqual(["Vikar 10", "Vikar 11"]);
  });
});
