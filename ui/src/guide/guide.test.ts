import { describe, expect, it } from "vitest";
import { places, settingsParts } from "../ways";
import { guideTasks, guideTerms, keyGroups } from "../words/guide";
import { languages } from "../words/languages";
import type { Words } from "../words/words";
import { found } from "./find";
import { taskAt } from "./tasks";

const nb = languages.nb.words;
const en = languages.en.words;

/** The texts of a language outside the guide, as they stand on the screen. */
function onScreen(of: object): string[] {
  return Object.values(of).flatMap((value) =>
    typeof value === "string" ? [value] : typeof value === "object" ? onScreen(value) : [],
  );
}

/** The names in quotation marks. */
function named(words: Words): string[] {
  const { task, glossary } = words.guide;
  const texts = [
    ...Object.values(task).flatMap(({ lead, steps, notes }) => [lead, ...steps, ...notes]),
    ...Object.values(glossary).map(({ means }) => means),
  ];
  return texts.flatMap((text) => [...text.matchAll(/[«“]([^»”]+)[»”]/g)].map(([, name]) => name ?? ""));
}

describe("the guide", () => {
  it("tells every task in both languages, step by step alike", () => {
    for (const task of guideTasks) {
      expect(en.guide.task[task].steps.length, task).toBe(nb.guide.task[task].steps.length);
      expect(en.guide.task[task].notes.length, task).toBe(nb.guide.task[task].notes.length);
      if (task !== "keys" && task !== "glossary") expect(nb.guide.task[task].steps.length, task).toBeGreaterThan(1);
    }
    for (const group of keyGroups) {
      const keys = (words: Words) => words.guide.keys[group].map(({ keys: of }) => of.length);
      expect(keys(en)).toEqual(keys(nb));
    }
  });

  it.each([nb, en])("speaks in whole sentences ($language)", ({ guide }) => {
    const wholes = Object.values(guide.task).flatMap(({ lead, steps, notes }) => [lead, ...steps, ...notes]);
    for (const text of [...wholes, ...Object.values(guide.glossary).map(({ means }) => means)]) {
      expect(text).toMatch(/^[«“]?\p{Lu}.*[.]$/u);
    }
  });

  it.each([nb, en])("names what stands on the screen as it stands there ($language)", (words) => {
    const { guide: _, ...rest } = words;
    const known = new Set(onScreen(rest).flatMap((text) => [text, text.replace(/ …$/, "")]));
    const unknown = [...new Set(named(words))].filter((name) => !known.has(name));
    expect(unknown).toEqual([]);
  });

  it("opens at what belongs to where one is", () => {
    expect(taskAt(null)).toBe("startSeason");
    expect(taskAt({ place: "board" })).toBe("redWeek");
    expect(taskAt({ place: "settings" })).toBe("startSeason");
    expect(taskAt({ place: "settings", part: "curriculum" })).toBe("curriculum");
    expect(taskAt({ place: "guide", task: "cover" })).toBe("cover");
    expect(taskAt({ place: "guide", task: "no such task" })).toBe("startSeason");
    const everywhere = [
      ...places.map((place) => taskAt({ place })),
      ...settingsParts.map((part) => taskAt({ place: "settings", part })),
    ];
    for (const task of everywhere) expect(guideTasks).toContain(task);
  });
});

describe("what is sought in the guide", () => {
  const sought = (text: string) => found(nb.guide, text, "nb");

  it("is everything where nothing is sought", () => {
    expect(sought("  ")).toEqual(guideTasks);
  });

  it("is found by title first, then by what it tells, whatever the case", () => {
    expect(sought("FERIE")[0]).toBe("holidays");
    expect(sought("ferie").length).toBeGreaterThan(1);
    expect(sought("rød uke")[0]).toBe("redWeek");
    expect(sought("sikkerhetskopi")[0]).toBe("backups");
  });

  it("is found by words that nobody sees, by keys and by terms", () => {
    expect(sought("gdpr")).toEqual(["privacy"]);
    expect(sought("hurtigtast")).toEqual(["keys"]);
    expect(sought("ctrl+k")).toEqual(["keys"]);
    expect(sought("helseplattformen")).toEqual(["glossary"]);
    expect(found(en.guide, "gdpr", "en")).toEqual(["privacy"]);
  });

  it("may be nothing", () => {
    expect(sought("pannekaker")).toEqual([]);
  });

  it("has every term explained once", () => {
    for (const { guide } of [nb, en]) {
      const terms = guideTerms.map((term) => guide.glossary[term].term);
      expect(new Set(terms).size).toBe(terms.length);
    }
  });
});
