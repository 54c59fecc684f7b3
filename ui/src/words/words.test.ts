import { describe, expect, it } from "vitest";
import type { CellNoticeWhat } from "../wire/CellNoticeWhat";
import type { CellWhy } from "../wire/CellWhy";
import type { Failure } from "../wire/Failure";
import type { FileWhy } from "../wire/FileWhy";
import type { Size } from "../wire/Size";
import type { Unreadable } from "../wire/Unreadable";
import type { Why } from "../wire/Why";
import { languages } from "./languages";
import type { FailureWords, Words } from "./words";

const entity = { noun: "absence", id: "a-1" } as const;

// One of each kind: a new one does not compile before it is here, nor before it has its sentence.
const whys: { [W in Why["why"]]: Extract<Why, { why: W }> } = {
  empty: { why: "empty" },
  tooLong: { why: "tooLong", max: 200 },
  outOfBounds: { why: "outOfBounds", min: 0, max: 200 },
  notADivisor: { why: "notADivisor", of: 1440 },
  notBefore: { why: "notBefore", other: "dayEnd" },
  tooManyWeeks: { why: "tooManyWeeks", max: 60 },
  outsideSeason: { why: "outsideSeason", first: "2027-W22", last: "2027-W34" },
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

const fileWhys: FileWhy[] = [
  { why: "notJson", line: 3, column: 7, what: "expected value" },
  { why: "wrongFormat", found: null },
  { why: "wrongFormat", found: "skulder-season/9" },
  { why: "wrongType", expected: "wholeNumber" },
  { why: "unknownReference", noun: "department" },
  { why: "missingFor", sort: "instructor" },
  { why: "notFor", sort: "guidanceOrSupport" },
  { why: "exactlyOneOf", keys: ["x", "y"] },
];

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
  saidOtherwise: { why: "saidOtherwise", sheet: "Ark1", row: 7 },
  marksUnconfirmed: { why: "marksUnconfirmed" },
  missingColumn: { why: "missingColumn" },
  notUnderstood: { why: "notUnderstood" },
  noSeason: { why: "noSeason" },
  refused: { why: "refused", field: "name", refusal: { why: "empty" } },
};

const notices: { [W in CellNoticeWhat["what"]]: Extract<CellNoticeWhat, { what: W }> } = {
  rounded: { what: "rounded", to: 80 },
  yearFilledIn: { what: "yearFilledIn", year: 2027 },
  choiceTaken: { what: "choiceTaken", choice: 2 },
  recased: { what: "recased", to: "Ada Testmo" },
  outsideSeason: { what: "outsideSeason" },
};

const sizes: Record<Size, number> = {
  fileBytes: 10 * 1024 ** 2,
  zipEntries: 200,
  unpackedBytes: 100 * 1024 ** 2,
  cells: 200_000,
  rows: 20_000,
  columns: 200,
};

const unreadables: Unreadable[] = [
  { why: "wrongKind", kind: ".xls" },
  { why: "encrypted" },
  { why: "damaged" },
  { why: "empty" },
  { why: "cancelled" },
  { why: "tookTooLong", seconds: 60 },
  ...Object.entries(sizes).map(([of, max]) => ({ why: "tooLarge" as const, of: of as Size, max })),
];

const isSentence = (text: string) => /^[A-ZÆØÅ].*[.!]$/.test(text) && !/undefined|null|\[object/.test(text);

const all = Object.values(languages).map(({ words }) => words);
const { nb, en } = { nb: languages.nb.words, en: languages.en.words };

describe.each(all)("the words in $language", (words) => {
  it("have a sentence for every refusal", () => {
    for (const why of Object.values(whys)) {
      expect((words.why[why.why] as (why: Why) => string)(why), why.why).toSatisfy(isSentence);
    }
  });

  it("say what to do about every failure", () => {
    for (const failure of Object.values(failures)) {
      const said = (words.failure[failure.kind] as (failure: Failure) => FailureWords)(failure);
      expect(said.text, failure.kind).toSatisfy(isSentence);
      expect(said.title).not.toMatch(/[.!]$/);
      expect(said.action).not.toBe("");
    }
  });

  it("have a sentence for what can be wrong with a file", () => {
    for (const why of fileWhys) {
      expect((words.fileWhy[why.why] as (why: FileWhy) => string)(why), why.why).toSatisfy(isSentence);
    }
  });

  it("have a sentence for all that can be wrong with a cell", () => {
    for (const why of Object.values(cells)) {
      expect((words.cellWhy[why.why] as (why: CellWhy) => string)(why), why.why).toSatisfy(isSentence);
    }
  });

  it("say what to do with a file that cannot be read", () => {
    for (const file of unreadables) {
      expect((words.unreadable[file.why] as (file: Unreadable) => string)(file), JSON.stringify(file)).toSatisfy(
        isSentence,
      );
    }
  });
});

describe("bokmål", () => {
  it("has words for what was done to a value, after the value", () => {
    expect(said(nb)).toEqual([
      "er rundet av til 80",
      "er lest som i 2027",
      "er tatt inn som ønsket ferie, andre ønske",
      "er skrevet som Ada Testmo",
      "ligger utenfor sesongens uker",
    ]);
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
    expect(nb.strip.becomes("uke 29", "red")).toBe("uke 29 blir rød");
    expect(nb.strip.becomes("uke 29–30", "red")).toBe("uke 29–30 blir røde");
    expect(nb.board.cell("Sykehjem Nord", "uke 27", "For få", ["For få til stede"], "0 av 1")).toBe(
      "Sykehjem Nord, uke 27: For få. For få til stede. 0 av 1",
    );
  });
});

describe("English", () => {
  it("has words for what was done to a value, after the value", () => {
    expect(said(en)).toEqual([
      "is rounded to 80",
      "is read as in 2027",
      "is taken in as a wished holiday, second choice",
      "is written as Ada Testmo",
      "lies outside the weeks of the season",
    ]);
  });

  it("counts and lists as people do", () => {
    expect(en.list(["Ida", "Vilde", "Oda"])).toBe("Ida, Vilde and Oda");
    expect(en.percent(80)).toBe("80%");
    expect(en.board.redWeeks(1, 1)).toBe("1 red week in 1 department");
    expect(en.board.redWeeks(16, 8)).toBe("16 red weeks in 8 departments");
    expect(en.imports.accept(4500, 20)).toBe("Take in 4,500\u00a0rows, leave 20");
    expect(en.strip.becomes("week 29", "red")).toBe("week 29 turns red");
    expect(en.strip.becomes("weeks 29–30", "yellow")).toBe("weeks 29–30 become tight");
    expect(
      en.week.tooFewThere("week 28", 1, 2, en.week.because([en.week.areAway(["Ida"], "holiday", "5–25 July")])),
    ).toBe("Only one is present in week 28, but two are needed, because Ida is on holiday 5–25 July.");
    expect(en.board.cell("Sykehjem Nord", "week 27", "Too few", ["Too few present"], "0 of 1")).toBe(
      "Sykehjem Nord, week 27: Too few. Too few present. 0 of 1",
    );
  });
});

function said(words: Words): string[] {
  return Object.values(notices).map((notice) =>
    (words.cellNotice[notice.what] as (notice: CellNoticeWhat) => string)(notice),
  );
}

/** What a sentence may be given; none of it belongs to a language. */
const samples: readonly unknown[] = [1, 2, 4500, "12", "R", ["P"], ["P", "S"], "red", "holiday", true, null];
/** For sentences that are given many things, of which all together would be too much. */
const fewSamples: readonly unknown[] = [1, 2, "R", ["P", "S"], true];
/** For sentences that are given one. */
const facts: readonly unknown[] = [
  ...[whys, failures, fileWhys, cells, notices, unreadables].flatMap((table) => Object.values(table)),
  { first: "firstDay", last: "lastDay" },
];

/** What takes no single fact, and is looked at below. */
const heardElsewhere: readonly string[] = ["count", "history.bulkCount"];

type Leaf = string | ((...given: unknown[]) => unknown);

/** Every word and sentence by its path. */
function leaves(of: object, path: string[] = []): [string, Leaf][] {
  return Object.entries(of).flatMap(([key, value]): [string, Leaf][] => {
    const at = [...path, key];
    return typeof value === "object" ? leaves(value, at) : [[at.join("."), value as Leaf]];
  });
}

/** Every list of so many samples. */
function givens(length: number): unknown[][] {
  if (length === 1) return [...samples, ...facts].map((sample) => [sample]);
  const given = length < 4 ? samples : fewSamples;
  return Array.from({ length }).reduce<unknown[][]>(
    (lists) => lists.flatMap((list) => given.map((sample) => [...list, sample])),
    [[]],
  );
}

/**
 * What is said at a path with each list of samples it takes. A list that is not meant for it throws, leaves a hole, or
 * makes the same nonsense in every language; so what it says is looked at for its words only.
 */
function sayings(leaf: Leaf): Map<string, string> {
  if (typeof leaf === "string") return new Map([["", leaf]]);
  const heard = new Map<string, string>();
  for (const given of givens(leaf.length)) {
    try {
      const text = textOf(leaf(...given));
      if (!/undefined|null|\[object|NaN|true/.test(text)) heard.set(JSON.stringify(given), text);
    } catch {
      // Not meant for these.
    }
  }
  return heard;
}

function textOf(said: unknown): string {
  return typeof said === "object" && said !== null ? Object.values(said).join(" ") : String(said);
}

/** What is rightly the same in both: names, figures and signs, frames around other words, and words they share. */
const shared: ReadonlySet<string> = new Set([
  "absences.status",
  "absences.weeksAre",
  "absences.weeksHint",
  "automatic.partCount",
  "automatic.times",
  "board.cell",
  "field.form",
  "field.id",
  "field.status",
  "history.fact",
  "history.ofPerson",
  "history.withFacts",
  "history.withWhat",
  "followUps.guidance.at",
  "followUps.inquiries.recipient.helseplattformen",
  "guide.glossary.minimum.term",
  "guide.glossary.rover.term",
  "holidays.grid.bar",
  "holidays.grid.because",
  "holidays.grid.cell",
  "holidays.grid.openTrainer",
  "holidays.grid.tried",
  "holidays.grid.week",
  "holidays.typed.hint",
  "hourWords.minute",
  "imports.away",
  "palette.week",
  "remedies.sessionAt",
  "reports.titleOf",
  "role.student",
  "sessions.panel.book",
  "sessions.panel.start",
  "settings.curriculum.formLabel",
  "settings.database.bytes",
  "settings.rules.unit.percent",
  "settings.seasons.weeksOf",
  "tool.rover",
  "unbooked.panel.book",
  "unbooked.pieces",
  "unbooked.time.bookFor",
]);

const norwegian = /[æøåÆØÅ«»]|\b(og|ikke|uker?|avdeling(er)?|vikar(er)?|ferie|fra|som|det|er|må|en|et|på|av|med)\b/i;
const english = /[“”’]|\b(the|and|weeks?|of|with|is|are|not|departments?|trainers?|temps?)\b/i;
const oneOfMany =
  /(?<!(of|av|than|enn|\d)\s)\b1\s(weeks|rows|departments|days|temps|people|things|columns|cells|problems|entries|uker|rader|avdelinger|dager|vikarer|personer|kolonner|celler|problemer|oppføringer)\b/;
const notBritish = /color|center|cancel(ed|ing)\b|(organ|recogn|synchron|anonym|summar)iz|vacations?\b(?! cover)/i;
/** Marks of a typewriter, where print has its own. */
const typewritten = /["']| - |\.\.\./;

describe("the languages", () => {
  const ofLanguage = (words: Words) => leaves({ ...words, language: {} });
  const inNb = ofLanguage(nb);
  const inEn = new Map(ofLanguage(en));
  const everything = inNb.map(([path, leaf]) => ({ path, nb: sayings(leaf), en: sayings(inEn.get(path) ?? "") }));
  const saidIn = (language: "nb" | "en", what: RegExp) =>
    everything.flatMap((of) => [...of[language].values()].filter((text) => what.test(text)).slice(0, 1));

  it("say the same things", () => {
    expect([...inEn.keys()].sort()).toEqual(inNb.map(([path]) => path).sort());
    const mute = everything.filter((of) => of.nb.size === 0 || of.en.size === 0).map(({ path }) => path);
    expect(mute, "every sentence was heard").toEqual(heardElsewhere);
    expect(nb.count(2, nb.noun.temp)).toBe("2 sommervikarer");
    expect(en.count(2, en.noun.temp)).toBe("2 summer temps");
  });

  it("say them differently", () => {
    const alike = everything
      .filter((of) => of.en.size > 0 && [...of.en].every(([given, text]) => of.nb.get(given) === text))
      // The names of keys are what stands on them.
      .filter(({ path }) => !shared.has(path) && !/keys\b/i.test(path));
    expect(alike).toEqual([]);
  });

  it("keep to themselves", () => {
    expect(saidIn("en", norwegian)).toEqual([]);
    expect(saidIn("nb", english)).toEqual([]);
  });

  it("have one of a thing in the singular", () => {
    expect([...saidIn("en", oneOfMany), ...saidIn("nb", oneOfMany)]).toEqual([]);
  });

  it("are spelt as in Britain, and set with the marks of print", () => {
    expect([...saidIn("en", notBritish), ...saidIn("en", typewritten), ...saidIn("nb", typewritten)]).toEqual([]);
  });
});
