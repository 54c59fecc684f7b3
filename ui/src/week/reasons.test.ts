import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Recording } from "../host/recorded";
import { personKey, received } from "../season/received";
import type { WeekSheet } from "../wire/WeekSheet";
import { languageOf } from "../words/language";
import { nb } from "../words/nb";
import { sentencesOf } from "./reasons";

const recording: Recording = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/demo.json", import.meta.url), "utf8"),
);
const season = received(recording.opened);
const telling = {
  ...languageOf(nb),
  entries: season.entries,
  tightPercent: 80,
  names: {
    trainer: (id: string) => season.names.get(personKey({ kind: "trainer", id })) ?? id,
    temp: (id: string) => season.names.get(personKey({ kind: "temp", id })) ?? id,
    department: (id: string) => season.entries.department.get(id)?.name ?? id,
    module: (id: string) => season.entries.module.get(id)?.name ?? id,
  },
};

function sheetOf(department: string, week: string): WeekSheet {
  const sheet = recording.sheets.find((one) => one.department === department && one.week === week);
  if (!sheet) throw new Error(`no sheet of ${department} in ${week}`);
  return sheet;
}
/** With spaces that break, for reading. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = (department: string, week: string) =>
  sentencesOf(sheetOf(department, week), telling).map(({ text }) => plain(text));

describe("why a week is red", () => {
  it("names who is away, once for all on the same days", () => {
    expect(said("d-4104", "2027-W28")).toEqual([
      "Ingen opplærere er til stede i uke 28, fordi Torill Tenktvoll og Kjersti Oppdiktli har ferie 12. juli–1. august og Mia Fiktsund har ferie 12. juli–8. august.",
      "Sykehjem Sør mangler 3 t opplæring i uke 28–30, fordi Torill Tenktvoll og Kjersti Oppdiktli har ferie 12. juli–1. august og Mia Fiktsund har ferie 12. juli–8. august.",
    ]);
  });

  it("says that those who are there cannot", () => {
    expect(said("d-4101", "2027-W27")).toEqual([
      "Helsehuset korttid mangler 4 t opplæring i «Full klient på vakt 2» i uke 27–28, fordi Oda Liksomhaug har ferie 5.–25. juli. Jonas Fiktsund kan ikke ta dette (verktøy eller rolle).",
    ]);
  });

  it("says that nobody is qualified", () => {
    expect(said("d-4112", "2027-W25")).toEqual([
      "Psykisk helse og rus mangler 2 t opplæring i «Legemidler i Helseplattformen» i uke 25, fordi ingen av superbrukerne er kvalifisert for det.",
    ]);
  });

  it("says how little those who can have", () => {
    expect(said("d-4107", "2027-W26")[0]).toMatch(/mangler 6 t 29 min .* bare har 8 t 31 min: /);
  });

  it("says how tight it is, and what must come before", () => {
    expect(said("d-4101", "2027-W26")).toEqual([
      "Opplæringen i uke 26–28 tar mer enn 80 % av timene: det er lite å gå på om noen blir borte.",
    ]);
    const sheet = sheetOf("d-4101", "2027-W27");
    const told = sentencesOf(
      { ...sheet, cell: { ...sheet.cell, status: "yellow", reasons: ["trainBefore"] } },
      telling,
    );
    expect(told.map(({ text }) => plain(text))).toEqual([
      "Ida Kladdstad og Vilde Skisselien må læres opp før denne uken, i uke 26: senere er det ingen som kan.",
    ]);
  });

  it("tells of loans, employment and full books", () => {
    const sheet = sheetOf("d-4103", "2027-W27");
    const [first, second] = sheet.trainers;
    if (!first || !second) throw new Error("the recording lacks trainers");
    const told = sentencesOf(
      {
        ...sheet,
        trainers: [
          { ...first, absences: [], lentTo: "d-4104" },
          { ...second, absences: [], isEmployed: false },
        ],
      },
      telling,
    );
    expect(plain(told[0]?.text ?? "")).toBe(
      "Ingen opplærere er til stede i uke 27, fordi Live Sandkassen ikke er ansatt hele uken og Kaja Skisselien er lånt ut til Sykehjem Sør.",
    );
  });
});

describe("every recorded week", () => {
  it("has a sentence for each of its reasons, or one that says it is fine", () => {
    for (const sheet of recording.sheets) {
      const sentences = sentencesOf(sheet, telling);
      expect(sentences.length).toBeGreaterThan(0);
      for (const { text } of sentences) expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
