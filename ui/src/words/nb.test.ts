import { describe, expect, it } from "vitest";
import type { CellNoticeWhat } from "../wire/CellNoticeWhat";
import type { CellWhy } from "../wire/CellWhy";
import type { Failure } from "../wire/Failure";
import type { FileWhy } from "../wire/FileWhy";
import type { Size } from "../wire/Size";
import type { Unreadable } from "../wire/Unreadable";
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
      importMoved: { kind: "importMoved", preview: { kind: "unreadable", file: "", why: { why: "cancelled" } } },
      storeUnavailable: { kind: "storeUnavailable", detail: "" },
      newerVersion: { kind: "newerVersion", found: "9.0.0" },
      damaged: { kind: "damaged", backup: null },
      inUse: { kind: "inUse" },
      unsuitable: { kind: "unsuitable", why: "syncedFolder" },
      archived: { kind: "archived" },
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

  it("has a sentence for all that can be wrong with a cell", () => {
    const cells: { [W in CellWhy["why"]]: Extract<CellWhy, { why: W }> } = {
      empty: { why: "empty" },
      formulaError: { why: "formulaError" },
      notAName: { why: "notAName" },
      notADay: { why: "notADay" },
      afterToday: { why: "afterToday" },
      outOfBounds: { why: "outOfBounds", min: 0, max: 200 },
      notWeeks: { why: "notWeeks" },
      noSuchWeek: { why: "noSuchWeek" },
      notACount: { why: "notACount" },
      notAPercent: { why: "notAPercent" },
      notATime: { why: "notATime" },
      notADuration: { why: "notADuration" },
      notAMonth: { why: "notAMonth" },
      notAFlag: { why: "notAFlag" },
      notOneOf: { why: "notOneOf", words: ["Rover", "Full klient"] },
      tooLong: { why: "tooLong", max: 200 },
      identityNumber: { why: "identityNumber" },
      reversed: { why: "reversed" },
      ambiguous: { why: "ambiguous", readings: ["5.7.2027", "7.5.2027"] },
      unknown: { why: "unknown", noun: "department" },
      severalKnown: { why: "severalKnown", noun: "trainer", count: 2 },
      confirmSame: { why: "confirmSame" },
      nameAndNumberDiffer: { why: "nameAndNumberDiffer", name: "Ada Testmo" },
      saidOtherwise: { why: "saidOtherwise", sheet: "Ferie", row: 7 },
      marksUnconfirmed: { why: "marksUnconfirmed" },
      missingColumn: { why: "missingColumn" },
      notUnderstood: { why: "notUnderstood" },
      noSeason: { why: "noSeason" },
      refused: { why: "refused", field: "name", refusal: { why: "empty" } },
    };
    for (const why of Object.values(cells)) {
      expect((nb.cellWhy[why.why] as (why: CellWhy) => string)(why), why.why).toSatisfy(isSentence);
    }
  });

  it("has words for what was done to a value, after the value", () => {
    const notices: { [W in CellNoticeWhat["what"]]: Extract<CellNoticeWhat, { what: W }> } = {
      rounded: { what: "rounded", to: 80 },
      yearFilledIn: { what: "yearFilledIn", year: 2027 },
      choiceTaken: { what: "choiceTaken", choice: 2 },
      recased: { what: "recased", to: "Ada Testmo" },
      outsideSeason: { what: "outsideSeason" },
    };
    const said = Object.values(notices).map((notice) =>
      (nb.cellNotice[notice.what] as (notice: CellNoticeWhat) => string)(notice),
    );
    expect(said).toEqual([
      "er rundet av til 80",
      "er lest som i 2027",
      "er tatt inn som ønsket ferie, andre ønske",
      "er skrevet som Ada Testmo",
      "ligger utenfor sesongens uker",
    ]);
  });

  it("says what to do with a file that cannot be read", () => {
    const sizes: Record<Size, number> = {
      fileBytes: 10 * 1024 ** 2,
      zipEntries: 200,
      unpackedBytes: 100 * 1024 ** 2,
      cells: 200_000,
      rows: 20_000,
      columns: 200,
    };
    const files: Unreadable[] = [
      { why: "wrongKind", kind: ".xls" },
      { why: "encrypted" },
      { why: "damaged" },
      { why: "empty" },
      { why: "cancelled" },
      { why: "tookTooLong", seconds: 60 },
      ...Object.entries(sizes).map(([of, max]) => ({ why: "tooLarge" as const, of: of as Size, max })),
    ];
    for (const file of files) {
      expect((nb.unreadable[file.why] as (file: Unreadable) => string)(file), JSON.stringify(file)).toSatisfy(
        isSentence,
      );
    }
    expect(nb.unreadable.tooLarge({ why: "tooLarge", of: "fileBytes", max: 10 * 1024 ** 2 })).toMatch(
      /^Filen er større enn 10 MB\./,
    );
  });

  it("counts and lists as people do", () => {
    expect(nb.list([])).toBe("");
    expect(nb.list(["Ida"])).toBe("Ida");
    expect(nb.list(["Ida", "Vilde", "Oda"])).toBe("Ida, Vilde og Oda");
    expect(nb.board.redWeeks(1, 1)).toBe("1 rød uke i 1 avdeling");
    expect(nb.board.redWeeks(16, 8)).toBe("16 røde uker i 8 avdelinger");
    expect(nb.imports.accept(280, 20)).toBe("Ta inn 280\u00a0rader, la 20 ligge");
    expect(nb.imports.accept(1, 0)).toBe("Ta inn 1\u00a0rad");
    expect(nb.imports.accept(4500, 0)).toBe("Ta inn 4\u00a0500\u00a0rader");
    expect(nb.absences.becomes("uke 29", "red")).toBe("uke 29 blir rød");
    expect(nb.absences.becomes("uke 29–30", "red")).toBe("uke 29–30 blir røde");
    expect(nb.board.cell("Sykehjem Nord", "uke 27", "For få", ["For få til stede"], "0 av 1")).toBe(
      "Sykehjem Nord, uke 27: For få. For få til stede. 0 av 1",
    );
  });
});
