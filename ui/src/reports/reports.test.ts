import { describe, expect, it } from "vitest";
import { nearestWeek } from "../season/nearestWeek";
import { reports } from "../ways";
import { addressOf, sizeOf } from "./picture";
import { chosenWith, reportOf } from "./report";

const drawing = (box: string) => `<svg class="typst-doc" viewBox="${box}" width="1pt" xmlns="…"><g/></svg>`;

describe("a page as a picture", () => {
  it("is an address that holds the drawing as it is", () => {
    const text = `${drawing("0 0 10 10")} 100 % #1 «æøå» Čáhput`;
    const address = addressOf(text);
    expect(address).toMatch(/^data:image\/svg\+xml;charset=utf-8,[\x21-\x7e]+$/);
    expect(decodeURIComponent(address.slice(address.indexOf(",") + 1))).toBe(text);
  });

  it("is on the paper that its size fits", () => {
    expect(sizeOf(drawing("0 0 595.28 841.89"))).toEqual({ width: 595.28, height: 841.89, paper: "a4" });
    expect(sizeOf(drawing("0 0 841.89 595.28")).paper).toBe("a4-wide");
    expect(sizeOf(drawing("0 0 1190.55 841.89")).paper).toBe("a3-wide");
    expect(sizeOf(drawing("0,0,841.89,1190.55")).paper).toBe("a3");
  });

  it("is on A4 where it does not say its size", () => {
    expect(sizeOf("<svg><symbol viewBox='0 0 9 9'/></svg>").paper).toBe("a4");
    expect(sizeOf('<svg><symbol viewBox="0 0 99 9"/></svg>').paper, "what is within it says nothing").toBe("a4");
    expect(sizeOf(drawing("0 0 0 9")).paper).toBe("a4");
  });
});

describe("the report that is shown", () => {
  const chosen = { week: "2027-W28", department: "d-1" };

  it("is of the week and the department that are chosen", () => {
    expect(reports.map((sort) => reportOf(sort, chosen))).toEqual([
      { report: "morning", week: "2027-W28" },
      { report: "superusers" },
      { report: "department", department: "d-1" },
      { report: "forum" },
      { report: "steering" },
    ]);
  });

  it("is none where there is no department to make a plan of", () => {
    expect(reportOf("department", { ...chosen, department: null })).toBeNull();
    expect(reportOf("forum", { ...chosen, department: null })).toEqual({ report: "forum" });
  });

  it("is chosen by what is asked for, and the rest stays", () => {
    const there = { weeks: ["2027-W28", "2027-W30"], departments: ["d-1", "d-2"] };
    const nothing = { week: null, department: null };
    expect(chosenWith(chosen, { ...nothing, week: "2027-W30" }, there)).toEqual({ ...chosen, week: "2027-W30" });
    expect(chosenWith(chosen, { ...nothing, department: "d-2" }, there)).toEqual({ ...chosen, department: "d-2" });
    expect(chosenWith(chosen, nothing, there)).toEqual(chosen);
  });

  it("is of what the season has: another week is not chosen, nor a department that is gone", () => {
    const weeks = ["2027-W28"];
    const gone = { week: "2027-W51", department: "d-9" };
    expect(chosenWith(chosen, gone, { weeks, departments: ["d-1"] })).toEqual(chosen);
    expect(chosenWith({ ...chosen, department: null }, gone, { weeks, departments: ["d-5", "d-6"] }).department).toBe(
      "d-5",
    );
    expect(chosenWith(chosen, gone, { weeks, departments: [] }).department).toBeNull();
  });
});

describe("the week to begin at", () => {
  const weeks = ["2027-W22", "2027-W23", "2027-W24"];

  it("is today's, or the nearest one of the season", () => {
    expect(nearestWeek({ weeks, today: "2027-06-09" })).toBe("2027-W23");
    expect(nearestWeek({ weeks, today: "2027-04-05" })).toBe("2027-W22");
    expect(nearestWeek({ weeks, today: "2027-12-01" })).toBe("2027-W24");
  });
});
