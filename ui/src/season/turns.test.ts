import { expect, it } from "vitest";
import { turnsOf } from "./turns";

it("weeks that turn alike stand together, by department in the order they came", () => {
  expect(
    turnsOf([
      { department: "d-2", week: "2027-W27", before: "red", after: "green" },
      { department: "d-2", week: "2027-W28", before: "red", after: "yellow" },
      { department: "d-2", week: "2027-W29", before: "red", after: "green" },
      { department: "d-1", week: "2027-W27", before: "green", after: "red" },
    ]),
  ).toEqual([
    {
      department: "d-2",
      turns: [
        { weeks: ["2027-W27", "2027-W29"], before: "red", after: "green" },
        { weeks: ["2027-W28"], before: "red", after: "yellow" },
      ],
    },
    { department: "d-1", turns: [{ weeks: ["2027-W27"], before: "green", after: "red" }] },
  ]);
});
