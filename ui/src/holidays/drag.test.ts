import { describe, expect, it } from "vitest";
import { dragged, drawn, stepped } from "./drag";

/** Weeks 28 to 30. */
const days = { first: "2027-07-12", last: "2027-08-01" };
/** Wednesday to Friday of week 28. */
const short = { first: "2027-07-14", last: "2027-07-16" };

describe("a dragged bar", () => {
  it("is moved by whole weeks, and by days where asked", () => {
    expect(dragged(days, "whole", "2027-07-20", "2027-08-11", "weeks")).toEqual({
      first: "2027-08-02",
      last: "2027-08-22",
    });
    expect(dragged(days, "whole", "2027-07-20", "2027-07-23", "weeks"), "less than half a week is none").toEqual(days);
    expect(dragged(days, "whole", "2027-07-20", "2027-07-22", "days")).toEqual({
      first: "2027-07-14",
      last: "2027-08-03",
    });
    expect(dragged(short, "whole", "2027-07-14", "2027-07-21", "weeks"), "its weekdays stay").toEqual({
      first: "2027-07-21",
      last: "2027-07-23",
    });
  });

  it("is stretched to the nearest edge of a week", () => {
    expect(dragged(days, "last", "2027-08-01", "2027-08-05", "weeks").last).toBe("2027-08-08");
    expect(dragged(days, "last", "2027-08-01", "2027-08-04", "weeks").last).toBe("2027-08-01");
    expect(dragged(days, "first", "2027-07-12", "2027-07-15", "weeks").first).toBe("2027-07-12");
    expect(dragged(days, "first", "2027-07-12", "2027-07-16", "weeks").first).toBe("2027-07-19");
    expect(dragged(short, "last", "2027-07-16", "2027-07-17", "weeks").last).toBe("2027-07-18");
  });

  it("stays as it is where the pointer has not left the day", () => {
    expect(dragged(short, "last", "2027-07-16", "2027-07-16", "weeks")).toEqual(short);
  });

  it("never ends before it begins", () => {
    expect(dragged(days, "last", "2027-08-01", "2027-06-01", "weeks")).toEqual({
      first: "2027-07-12",
      last: "2027-07-18",
    });
    expect(dragged(days, "first", "2027-07-12", "2027-09-01", "days")).toEqual({
      first: "2027-08-01",
      last: "2027-08-01",
    });
  });

  it("is drawn in either direction over whole weeks", () => {
    expect(drawn("2027-07-22", "2027-07-13", "weeks")).toEqual({ first: "2027-07-12", last: "2027-07-25" });
    expect(drawn("2027-07-22", "2027-07-13", "days")).toEqual({ first: "2027-07-13", last: "2027-07-22" });
  });
});

describe("a bar moved by keys", () => {
  it("goes a week or a day", () => {
    expect(stepped(days, "whole", 1, "weeks")).toEqual({ first: "2027-07-19", last: "2027-08-08" });
    expect(stepped(days, "whole", -1, "days")).toEqual({ first: "2027-07-11", last: "2027-07-31" });
  });

  it("is stretched from edge to edge of weeks, and keeps a day at least", () => {
    expect(stepped(days, "last", 1, "weeks").last).toBe("2027-08-08");
    expect(stepped(short, "last", 1, "weeks").last, "first to the end of its own week").toBe("2027-07-18");
    expect(stepped(short, "last", -1, "weeks"), "the end of the week before lies before it begins").toEqual(short);
    expect(stepped(short, "first", -1, "weeks").first).toBe("2027-07-12");
    expect(stepped(days, "first", 1, "weeks").first).toBe("2027-07-19");
    const oneDay = { first: "2027-07-14", last: "2027-07-14" };
    expect(stepped(oneDay, "last", -1, "days")).toEqual(oneDay);
    expect(stepped(oneDay, "first", 1, "days")).toEqual(oneDay);
  });
});
