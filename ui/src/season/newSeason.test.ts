import { describe, expect, it } from "vitest";
import { nb } from "../words/nb";
import { nextSeason, proposedSeason, readSeason, typedOf, withField } from "./newSeason";

const summer = { name: "Sommer 2027", first: "22", year: "2027", last: "34", lastYear: "2027" };

describe("a season to begin", () => {
  it("is this summer, and from its last week on the next", () => {
    expect(proposedSeason("2027-08-22", nb)).toEqual(summer);
    expect(proposedSeason("2027-08-23", nb).name).toBe("Sommer 2028");
    expect(proposedSeason("2027-01-01", nb).name, "a day of 2026-W53").toBe("Sommer 2027");
  });

  it("after another has the weeks of the same numbers", () => {
    expect(nextSeason({ first: "2027-W22", last: "2027-W34" }, nb)).toEqual({
      name: "Sommer 2028",
      first: "22",
      year: "2028",
      last: "34",
      lastYear: "2028",
    });
    expect(nextSeason({ first: "2026-W50", last: "2026-W53" }, nb).last, "2027 has no week 53").toBe("52");
  });

  it("is read as typed, over New Year too", () => {
    const typed = { name: " Sommer ", first: "22", year: "2026", last: " 2 ", lastYear: "2027" };
    const season = { name: "Sommer", weeks: { first: "2026-W22", last: "2027-W02" } };
    expect(readSeason(typed, nb)).toEqual({ season });
    expect(readSeason(typedOf(season), nb)).toEqual({ season });
  });

  it("keeps both years the same until they are told apart", () => {
    const moved = withField(summer, "year", "2028");
    expect(moved.lastYear).toBe("2028");
    const apart = withField(moved, "lastYear", "2029");
    expect(withField(apart, "year", "2027").lastYear).toBe("2029");
  });

  it.each([
    [{ name: "" }, "name"],
    [{ year: "27" }, "year"],
    [{ lastYear: "" }, "lastYear"],
    [{ first: "0" }, "first"],
    [{ last: "53" }, "last"],
    [{ last: "21" }, "last"],
    [{ lastYear: "2026" }, "last"],
    [{ first: "uke 22" }, "first"],
  ])("says what is wrong with %j", (change, field) => {
    const read = readSeason({ ...summer, ...change }, nb);
    expect("wrong" in read && Object.keys(read.wrong)).toEqual([field]);
  });
});
