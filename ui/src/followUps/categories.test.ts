import { describe, expect, it } from "vitest";
import type { FollowUp } from "../wire/FollowUp";
import { categoriesOf, mergedWith, nameAfter, renamings } from "./categories";
import { begun } from "./edit";

const entry = (id: string, category: string): FollowUp => ({ ...begun(id, "2027-04-05", "d-1"), category });
const entries = [entry("a", "Annet"), entry("b", "Legemiddel"), entry("c", "Legemiddel"), entry("d", "Personvern")];
const inUse = categoriesOf(entries);
const renamed = (names: Record<string, string>) =>
  renamings(entries, names).map(
    (command) =>
      command.do === "change" && command.entry.noun === "followUp" && [command.entry.id, command.entry.category],
  );

describe("categories", () => {
  it("are those in use, the one of most entries first, then by name", () => {
    expect(inUse).toEqual([
      { category: "Legemiddel", entries: 2 },
      { category: "Annet", entries: 1 },
      { category: "Personvern", entries: 1 },
    ]);
  });

  it("are renamed in every entry, and in no other", () => {
    expect(renamed({ Legemiddel: " Legemidler " })).toEqual([
      ["b", "Legemidler"],
      ["c", "Legemidler"],
    ]);
    expect(renamed({ Legemiddel: "", Annet: "Annet" }), "what is empty or as it was is no new name").toEqual([]);
  });

  it("are merged under the spelling that is in use, and say so before", () => {
    expect(renamed({ Annet: "legemiddel" })).toEqual([["a", "Legemiddel"]]);
    expect(mergedWith("Annet", { Annet: "legemiddel" }, inUse)).toBe("Legemiddel");
    expect(mergedWith("Annet", { Annet: "Diverse" }, inUse)).toBeNull();
    expect(mergedWith("Annet", {}, inUse)).toBeNull();
    expect(mergedWith("Annet", { Annet: "Nytt", Personvern: "Nytt" }, inUse), "two that get one new name").toBe("Nytt");
  });

  it("can change names with each other", () => {
    const names = { Annet: "Personvern", Personvern: "Annet" };
    expect(nameAfter("Annet", names, inUse)).toBe("Personvern");
    expect(mergedWith("Annet", names, inUse)).toBeNull();
    expect(renamed(names)).toEqual([
      ["a", "Personvern"],
      ["d", "Annet"],
    ]);
  });
});
