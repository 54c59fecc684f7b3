import { describe, expect, it } from "vitest";
import { languages } from "../words/languages";
import { calledIn, choicesOf } from "./tell";

const { nb, en } = languages;

describe("a value that the core has written", () => {
  it("is called as the language calls it", () => {
    expect(calledIn("Helsefagarbeider", "role", "trainers", en)).toBe("Health worker");
    expect(calledIn("Kun Rover", "tool", "temps", en)).toBe("Rover only");
    expect(calledIn("Ferie", "absenceKind", "absences", en)).toBe("Holiday");
    expect(calledIn("Ja", "locked", "absences", en)).toBe("Yes");
    expect(calledIn("80 %", "positionPercent", "temps", en)).toBe("80%");
    expect(calledIn("5.7.2027", "firstDay", "temps", en)).toBe("5\u00a0July 2027");
  });

  it("stays as it is in bokmål, and where no other word is known", () => {
    for (const text of ["Helsefagarbeider", "5.7.2027", "80 %"])
      expect(calledIn(text, "role", "trainers", nb)).toBe(text);
    expect(calledIn("Sykehjem Nord", "department", "trainers", en)).toBe("Sykehjem Nord");
    expect(calledIn("Overlege", "role", "trainers", en)).toBe("Overlege");
  });

  it("is chosen by another name and said to the core by its own", () => {
    expect(choicesOf("name", "trainers", en.words)).toBeNull();
    expect(choicesOf("trainerKind", "trainers", en.words)).toEqual([
      { value: "Superbruker", label: "Superuser" },
      { value: "Instruktør", label: "Instructor" },
    ]);
  });
});
