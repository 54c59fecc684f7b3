import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Opened } from "../wire/Opened";
import { languages } from "../words/languages";
import { isSameHead, keptHead, readHead, readRule, refusedHead, typedHead, usual } from "./rules";

const demo: { opened: Opened } = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const { head } = demo.opened.contents;
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("the rules as they are typed", () => {
  it("have the core's defaults for usual: the example season says nothing else", () => {
    expect(usual).toEqual(head.settings);
  });

  it.each(Object.values(languages))("read back as they were ($words.language)", (language) => {
    const odd = { ...head, settings: { ...head.settings, fullTimeWeekMinutes: 2135, dayStart: "00:05" } };
    for (const one of [head, odd]) expect(readHead(typedHead(one, language), language)).toEqual({ head: one });
  });

  it("say the same in both languages", () => {
    const [nb, en] = [typedHead(head, languages.nb), typedHead(head, languages.en)];
    expect([nb.rules.fullTimeWeekMinutes, en.rules.fullTimeWeekMinutes]).toEqual(["35,5", "35.5"]);
    expect(isSameHead(nb, en)).toBe(true);
    expect(isSameHead(nb, { ...nb, rules: { ...nb.rules, freshWeeks: "4" } })).toBe(false);
    expect(isSameHead(nb, { ...nb, season: { ...nb.season, name: "Sommer" } })).toBe(false);
  });

  it.each([
    ["dayStart", "7", "07:00"],
    ["dayStart", "7.30", "07:30"],
    ["dayStart", "24", null],
    ["dayEnd", "15:60", null],
    ["trainerDayMinutes", "6", 360],
    ["travelMinutes", "6", 6],
    ["travelMinutes", "-1", null],
    ["freshWeeks", "3,5", null],
    ["freshWeeks", "", null],
  ] as const)("%s: %j is %j", (rule, text, value) => expect(readRule(rule, text)).toBe(value));

  it("say of each field what cannot be read", () => {
    const typed = typedHead(head, languages.nb);
    const read = readHead(
      { season: { ...typed.season, name: " " }, rules: { ...typed.rules, dayEnd: "tre", freshWeeks: "x" } },
      languages.nb,
    );
    expect("wrong" in read && read.wrong).toEqual({
      season: { name: "Gi sesongen et navn." },
      rules: { dayEnd: "Skriv et klokkeslett, for eksempel 07.30.", freshWeeks: "Skriv et helt tall." },
      rest: [],
    });
  });

  it("are refused beside their fields, hours in hours", () => {
    const problem = { command: 0, entity: null };
    const wrong = refusedHead(
      {
        problems: [
          { ...problem, field: "settings.fullTimeWeekMinutes", why: { why: "outOfBounds", min: 0, max: 6000 } },
          { ...problem, field: "settings.sessionStep", why: { why: "notADivisor", of: 1440 } },
          { ...problem, field: "settings.dayStart", why: { why: "notBefore", other: "dayEnd" } },
          { ...problem, field: "lastWeek", why: { why: "tooManyWeeks", max: 60 } },
          { ...problem, field: "", why: { why: "changedSince" } },
        ],
      },
      languages.nb,
    );
    expect(plain(wrong.rules.fullTimeWeekMinutes)).toBe("Må være fra 0 t til 100 t.");
    expect(wrong.rules.sessionStep).toContain("1440");
    expect(wrong.rules.dayStart).toBe("Dagen må begynne før den slutter.");
    expect(wrong.season.last).toContain("60");
    expect(wrong.rest).toHaveLength(1);
  });

  it("are kept, and what is no draft of ours is not", () => {
    const typed = typedHead(head, languages.nb);
    expect(keptHead(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    for (const other of [undefined, 7, {}, { season: {}, rules: {} }, { ...typed, rules: {} }]) {
      expect(keptHead(other)).toBeNull();
    }
  });
});
