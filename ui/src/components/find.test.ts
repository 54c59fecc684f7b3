import { describe, expect, it } from "vitest";
import { folded, found, indexOf } from "./find";

const index = indexOf([
  { key: "1", title: "Oversikt", detail: "" },
  { key: "2", title: "Øya helsetun", detail: "Avdeling" },
  { key: "3", title: "Sykehjem Nord", detail: "Avdeling", also: "4103" },
  { key: "4", title: "Nora Berg", detail: "Superbruker, Sykehjem Sør" },
  { key: "5", title: "Håkon Demovik", detail: "Instruktør" },
  { key: "6", title: "Ida Nordås", detail: "Sommervikar, Sykehjem Nord" },
]);
const keys = (sought: string) => found(index, sought).map(({ key }) => key);

describe("finding", () => {
  it("takes words in any order, from the name and from what is said of it", () => {
    expect(keys("nord sykehjem")).toEqual(["3", "6"]);
    expect(keys("syke nora")).toEqual(["4"]);
    expect(keys("4103")).toEqual(["3"]);
  });

  it("puts titles that begin so before words that do, and those before the middle of words", () => {
    expect(keys("nor")).toEqual(["4", "3", "6"]);
    expect(keys("helse")).toEqual(["2"]);
    expect(keys("sikt")).toEqual(["1"]);
  });

  it("does without marks on letters", () => {
    for (const sought of ["øya", "oya", "ØYA", "oeya"]) expect(keys(sought), sought).toEqual(["2"]);
    for (const sought of ["håkon", "hakon", "haakon"]) expect(keys(sought), sought).toEqual(["5"]);
    expect(folded("Kárášjohka")).toBe("karasjohka");
  });

  it("finds nothing where nothing is sought, or nothing fits", () => {
    expect(keys("  ")).toEqual([]);
    expect(keys("sykehjem vest")).toEqual([]);
  });

  it("shows no more than fit, of thousands", () => {
    const many = Array.from({ length: 4000 }, (_, place) => ({ key: `${place}`, title: `Ola ${place}`, detail: "" }));
    expect(found(indexOf(many), "ola").map(({ key }) => key)).toEqual(many.slice(0, 12).map(({ key }) => key));
  });
});
