import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Module } from "../wire/Module";
import type { Opened } from "../wire/Opened";
import { languages } from "../words/languages";
import {
  commandOf,
  isUntouched,
  keptModules,
  newModule,
  readDays,
  readModule,
  refusedModule,
  shownAs,
  typedModule,
  usersOf,
} from "./module";

const demo: { opened: Opened } = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const { modules } = demo.opened.contents;
const { nb } = languages;

function moduleOf(id: string): Module {
  const module = modules.find((one) => one.id === id);
  if (!module) throw new Error(`the example has no ${id}`);
  return module;
}

describe("a module as it is typed", () => {
  it.each(Object.values(languages))("reads back as it was ($words.language)", (language) => {
    for (const module of modules) {
      const typed = typedModule(module, language);
      expect(readModule(typed, language)).toEqual({ module });
      expect(isUntouched(typed, module, language), "however its lists are ordered").toBe(true);
      const turned = { ...typed, trainerKinds: [...typed.trainerKinds].reverse() };
      expect(isUntouched(turned, module, language)).toBe(true);
      expect(isUntouched({ ...typed, name: `${module.name}!` }, module, language)).toBe(false);
    }
  });

  it("is changed where it is there, and added under its own id where it is new", () => {
    const typed = typedModule(moduleOf("P-ROVER"), nb);
    expect(commandOf({ ...typed, minutes: "1,5 t" }, nb)).toMatchObject({
      do: "change",
      entry: { noun: "module", id: "P-ROVER", minutes: 90 },
    });
    expect(commandOf({ ...newModule("m-1", nb), name: " Prøve " }, nb)).toMatchObject({
      do: "add",
      entry: { noun: "module", id: "m-1", name: "Prøve", minutes: 60, window: { fromDays: -7, toDays: 0 } },
    });
  });

  it("says of each field what cannot be read, and is shown as it was meanwhile", () => {
    const before = moduleOf("K-KLIENT");
    const typed = {
      ...typedModule(before, nb),
      name: "",
      minutes: "lenge",
      groupMax: "",
      fromDays: "før",
      toDays: "2",
    };
    const read = readModule(typed, nb);
    expect("wrong" in read && Object.keys(read.wrong).sort()).toEqual([
      "groupMax",
      "minutes",
      "name",
      "windowFromDays",
    ]);
    expect(commandOf(typed, nb)).toBeNull();
    expect(shownAs(typed, before)).toMatchObject({ minutes: 240, window: { fromDays: -14, toDays: 2 } });
  });

  it.each([
    ["-7", -7],
    ["−7", -7],
    ["–7", -7],
    [" 0 ", 0],
    ["+3", 3],
    ["", null],
    ["3,5", null],
    ["uke 3", null],
  ])("reads %j as the day %j", (text, days) => expect(readDays(text)).toBe(days));

  it("is refused beside its fields, and only itself", () => {
    const entity = { noun: "module", id: "P-ROVER" } as const;
    const problem = { command: 0, entity };
    const refusal = {
      problems: [
        { ...problem, field: "after", why: { why: "circle" as const } },
        { ...problem, field: "trainerKinds", why: { why: "empty" as const } },
        { ...problem, field: "sessionMinutes", why: { why: "notBefore" as const, other: "minutes" } },
        { ...problem, field: "windowFromDays", why: { why: "notBefore" as const, other: "windowToDays" } },
        { ...problem, field: "groupMax", why: { why: "outOfBounds" as const, min: 1, max: 50 } },
        { ...problem, field: "id", why: { why: "unknown" as const, entity } },
        { ...problem, entity: { ...entity, id: "E-ROVER" }, field: "name", why: { why: "identityNumber" as const } },
      ],
    };
    expect(refusedModule(refusal, "P-ROVER", nb)).toEqual({
      after: "Modulene venter på hverandre i ring. Ta bort én av dem.",
      trainerKinds: "Velg minst én.",
      sessionMinutes: "En økt kan ikke være lengre enn modulen.",
      windowFromDays: "Den første dagen kommer etter den siste.",
      groupMax: "Tallet må være fra 1 til 50.",
      "": expect.stringContaining("opplæringsmodul"),
    });
    expect(refusedModule(null, "P-ROVER", nb)).toEqual({});
  });

  it("tells who uses it: modules by name, all else counted", () => {
    const nameOf = (id: string) => moduleOf(id).name;
    const by = [
      { noun: "module", id: "P-ROVER" },
      { noun: "session", id: "s-1" },
      { noun: "session", id: "s-2" },
      { noun: "temp", id: "v-1" },
    ] as const;
    expect(usersOf(by, nameOf, nb)).toBe("«Rover i praksis», 2 økter og 1 sommervikar");
    const many = Array.from({ length: 10 }, (_, at) => ({ noun: "temp" as const, id: `v-${at}` }));
    expect(usersOf(many, nameOf, nb), "the core names ten at most").toBe("minst 10 steder");
  });

  it("is kept as a draft, and what is no draft of ours is not", () => {
    const typed = [typedModule(moduleOf("P-ROVER"), nb), newModule("m-1", nb)];
    expect(keptModules(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    for (const other of [
      undefined,
      [],
      {},
      [7],
      [{ ...typed[0], form: "dans" }],
      [{ ...typed[0], after: "E-ROVER" }],
    ]) {
      expect(keptModules(other)).toBeNull();
    }
  });
});
