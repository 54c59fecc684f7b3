import { describe, expect, it } from "vitest";
import type { Failure } from "../wire/Failure";
import type { FileWhy } from "../wire/FileWhy";
import type { Why } from "../wire/Why";
import { nb } from "./nb";

const entity = { noun: "absence", id: "a-1" } as const;

// One of each kind: a new one does not compile before it is here, nor before it has its sentence.
const whys: { [W in Why["why"]]: Extract<Why, { why: W }> } = {
  empty: { why: "empty" },
  tooLong: { why: "tooLong", max: 200 },
  outOfBounds: { why: "outOfBounds", min: 0, max: 200 },
  notADivisor: { why: "notADivisor", of: 1440 },
  notBefore: { why: "notBefore", other: "dayEnd" },
  tooManyWeeks: { why: "tooManyWeeks", max: 60 },
  identityNumber: { why: "identityNumber" },
  unknown: { why: "unknown", entity },
  alreadyThere: { why: "alreadyThere", entity },
  overlaps: { why: "overlaps", entity },
  notASuperuser: { why: "notASuperuser" },
  circle: { why: "circle" },
  stillUsed: { why: "stillUsed", by: [entity] },
  changedSince: { why: "changedSince" },
  madeTheSeason: { why: "madeTheSeason" },
  nothingLeft: { why: "nothingLeft" },
};

const isSentence = (text: string) => /^[A-ZÆØÅ].*[.!]$/.test(text) && !/undefined|null|\[object/.test(text);

describe("bokmål", () => {
  it("has a sentence for every refusal", () => {
    for (const why of Object.values(whys)) {
      const say = nb.why[why.why] as (why: Why) => string;
      expect(say(why), why.why).toSatisfy(isSentence);
    }
  });

  it("says what to do about every failure", () => {
    const failures: { [K in Failure["kind"]]: Extract<Failure, { kind: K }> } = {
      refused: { kind: "refused", refusal: { problems: [] } },
      stale: { kind: "stale", by: null },
      storeUnavailable: { kind: "storeUnavailable", detail: "" },
      newerVersion: { kind: "newerVersion", found: "9.0.0" },
      damaged: { kind: "damaged" },
      malformed: { kind: "malformed" },
      nothingOpen: { kind: "nothingOpen" },
      internal: { kind: "internal" },
    };
    for (const failure of Object.values(failures)) {
      const said = (nb.failure[failure.kind] as (failure: Failure) => ReturnType<(typeof nb.failure)["stale"]>)(
        failure,
      );
      expect(said.text, failure.kind).toSatisfy(isSentence);
      expect(said.action).not.toBe("");
    }
  });

  it("has a sentence for what can be wrong with a file", () => {
    const some: FileWhy[] = [
      { why: "notJson", line: 3, column: 7, what: "expected value" },
      { why: "wrongFormat", found: null },
      { why: "wrongFormat", found: "skulder-season/9" },
      { why: "wrongType", expected: "wholeNumber" },
      { why: "unknownReference", noun: "department" },
      { why: "missingFor", sort: "instructor" },
      { why: "notFor", sort: "guidanceOrSupport" },
      { why: "exactlyOneOf", keys: ["trainer", "temp"] },
    ];
    for (const why of some) expect((nb.fileWhy[why.why] as (why: FileWhy) => string)(why)).toSatisfy(isSentence);
  });

  it("counts and lists as people do", () => {
    expect(nb.list([])).toBe("");
    expect(nb.list(["Ida"])).toBe("Ida");
    expect(nb.list(["Ida", "Vilde", "Oda"])).toBe("Ida, Vilde og Oda");
    expect(nb.board.redWeeks(1, 1)).toBe("1 rød uke i 1 avdeling");
    expect(nb.board.redWeeks(16, 8)).toBe("16 røde uker i 8 avdelinger");
    expect(nb.absences.becomes("uke 29", "red")).toBe("uke 29 blir rød");
    expect(nb.absences.becomes("uke 29–30", "red")).toBe("uke 29–30 blir røde");
    expect(nb.board.cell("Sykehjem Nord", "uke 27", "For få", ["For få til stede"], "0 av 1")).toBe(
      "Sykehjem Nord, uke 27: For få. For få til stede. 0 av 1",
    );
  });
});
