import { describe, expect, it } from "vitest";
import { byDepartment } from "./vulnerable";

const nord = { department: "nord", week: "2027-W28", trainers: ["ida"] };
const south = { department: "south", week: "2027-W28", trainers: ["oda", "per"] };

describe("the vulnerable weeks of an answer", () => {
  it("are found by department and week", () => {
    const found = byDepartment([nord, south, { ...nord, week: "2027-W30" }], null);
    expect([...(found.get("nord")?.keys() ?? [])]).toEqual(["2027-W28", "2027-W30"]);
    expect(found.get("south")?.get("2027-W28")).toEqual(["oda", "per"]);
    expect(found.get("east")).toBeUndefined();
  });

  it("keep the map of a department whose weeks are as before, so that its row is not drawn again", () => {
    const before = byDepartment([nord, south], null);
    const after = byDepartment([structuredClone(nord), { ...south, trainers: ["oda"] }], before);
    expect(after.get("nord")).toBe(before.get("nord"));
    expect(after.get("south")).not.toBe(before.get("south"));
    expect(byDepartment([nord, { ...nord, week: "2027-W29" }], before).get("nord")).not.toBe(before.get("nord"));
    expect(byDepartment([{ ...nord, week: "2027-W29" }], before).get("nord")).not.toBe(before.get("nord"));
    expect(byDepartment([south], before).get("nord"), "none any more").toBeUndefined();
  });
});
