import { describe, expect, it } from "vitest";
import { nb } from "../words/nb";
import { proposedSeason, readSeason, typedOf } from "./newSeason";

describe("a season to begin", () => {
  it("is this summer, and from its last week on the next", () => {
    expect(proposedSeason("2027-08-22", nb)).toEqual({ name: "Sommer 2027", year: "2027", first: "22", last: "34" });
    expect(proposedSeason("2027-08-23", nb).name).toBe("Sommer 2028");
    expect(proposedSeason("2027-01-01", nb).name, "a day of 2026-W53").toBe("Sommer 2027");
  });

  it("is read as typed", () => {
    const typed = { name: " Sommer ", year: "2026", first: "22", last: " 53 " };
    const season = { name: "Sommer", weeks: { first: "2026-W22", last: "2026-W53" } };
    expect(readSeason(typed, nb)).toEqual({ season });
    expect(readSeason(typedOf(season), nb)).toEqual({ season });
  });

  it.each([
    [{ name: "" }, "name"],
    [{ year: "27" }, "year"],
    [{ first: "0" }, "first"],
    [{ last: "53" }, "last"],
    [{ last: "21" }, "last"],
    [{ first: "uke 22" }, "first"],
  ])("says what is wrong with %j", (change, field) => {
    const read = readSeason({ name: "Sommer", year: "2027", first: "22", last: "34", ...change }, nb);
    expect("wrong" in read && Object.keys(read.wrong)).toEqual([field]);
  });
});
