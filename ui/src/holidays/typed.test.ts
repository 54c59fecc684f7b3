import { describe, expect, it } from "vitest";
import { readHolidays } from "./typed";

const read = (text: string) => {
  const days = readHolidays(text, 2027);
  return typeof days === "string" ? days : days.map(({ first, last }) => `${first} ${last}`);
};
const weeks28to30 = "2027-07-12 2027-08-01";
const week32 = "2027-08-09 2027-08-15";

describe("typed weeks", () => {
  it("are read as people write them, one holiday for weeks in a row", () => {
    for (const text of ["28-30", "28–30", "uke 28 til 30", "u28–30", " 28,29,30 ", "30, 28-29", "28 og 29-30"]) {
      expect(read(text), text).toEqual([weeks28to30]);
    }
    for (const text of ["28-30, 32", "32; 28–30", "28-30 og 32", "28-30,"]) {
      expect(read(text), text).toEqual(text.endsWith("30,") ? [weeks28to30] : [weeks28to30, week32]);
    }
    expect(read("28-31, 30"), "the longer one stands").toEqual(["2027-07-12 2027-08-08"]);
  });

  it("may be days", () => {
    expect(read("12.7–25.7")).toEqual(["2027-07-12 2027-07-25"]);
    expect(read("12.7")).toEqual(["2027-07-12 2027-07-12"]);
    expect(read("12. juli til 1. august, 32")).toEqual([weeks28to30, week32]);
  });

  it("that cannot be read are told", () => {
    for (const text of ["", ",", "x", "28-", "60", "28-30, x"]) expect(read(text), text).toBe("notWeeks");
    expect(read("30-28")).toBe("reversedWeeks");
    expect(read("25.7-12.7")).toBe("reversedWeeks");
  });
});
