import { expect, it } from "vitest";
import { fieldKey } from "../season/refusals";
import type { Assessment } from "../wire/Assessment";
import { languages } from "../words/languages";
import { latestFirst, readAssessment, typedAssessment } from "./assessment";

const { date } = languages.nb;
const standing: Assessment = { id: "a", date: "2027-03-08", body: "steeringGroup", judgement: "pending", line: null };

it("an assessment is read again as it stands", () => {
  const typed = typedAssessment(standing, "2027-04-05", date);
  expect(readAssessment("a", typed, false, 2030).commands).toEqual([
    { do: "change", entry: { noun: "assessment", ...standing } },
  ]);
});

it("a new one is of today and asks what was found", () => {
  const typed = typedAssessment(null, "2027-04-05", date);
  const { commands, problems } = readAssessment("a", { ...typed, date: "en gang" }, true, 2027);
  expect(commands).toEqual([]);
  expect([...problems]).toEqual([
    [fieldKey({ noun: "assessment", id: "a" }, "date"), "notADay"],
    [fieldKey({ noun: "assessment", id: "a" }, "judgement"), "missing"],
  ]);
  expect(readAssessment("a", { ...typed, judgement: "satisfactory", line: " Bra. " }, true, 2027).commands).toEqual([
    {
      do: "add",
      entry: {
        noun: "assessment",
        id: "a",
        date: "2027-04-05",
        body: "forum",
        judgement: "satisfactory",
        line: "Bra.",
      },
    },
  ]);
});

it("the latest comes first", () => {
  const later = { ...standing, id: "b", date: "2027-04-01" };
  expect(latestFirst([standing, later]).map(({ id }) => id)).toEqual(["b", "a"]);
});
