import { describe, expect, it } from "vitest";
import { plusWeeks, weeksFrom } from "../dates";
import type { Command } from "../wire/Command";
import type { Wanted } from "../wire/Wanted";
import type { Week } from "../wire/Week";
import { mostWanted, wantedByWeek, wantedCommand } from "./wanted";

const seats = { department: "d-1", role: "nurse" } as const;
const wanted = (id: string, first: number, last: number, count: number): Wanted => ({
  id,
  ...seats,
  weeks: { first: `2027-W${first}`, last: `2027-W${last}` },
  count,
});
const typed = (number: number, ...weeks: number[]) => new Map(weeks.map((week) => [`2027-W${week}`, number]));

let newest = 0;

/** The entries after a command, as the core carries it out. */
function carriedOut(entries: readonly Wanted[], command: Command | null): Wanted[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const run = (one: Command): void => {
    switch (one.do) {
      case "bulk":
        one.commands.forEach(run);
        break;
      case "new":
        newest += 1;
        if (one.entry.noun === "wanted") byId.set(`new-${newest}`, { ...one.entry, id: `new-${newest}` });
        break;
      case "change":
        if (!byId.has(one.entry.id)) throw new Error("what is changed must be there");
        if (one.entry.noun === "wanted") byId.set(one.entry.id, one.entry);
        break;
      case "remove":
        if (!byId.delete(one.entity.id)) throw new Error("what is removed must be there");
        break;
      default:
        throw new Error(`no such command is made here: ${one.do}`);
    }
  };
  if (command) run(command);
  return [...byId.values()];
}

const said = (entries: readonly Wanted[]) =>
  entries.map(({ weeks, count }) => `${weeks.first.slice(6)}–${weeks.last.slice(6)}: ${count}`).sort();

describe("wanted seats as numbers", () => {
  it("add up the entries that cover a week", () => {
    const numbers = wantedByWeek([wanted("a", 24, 26, 2), wanted("b", 26, 27, 1)]);
    expect([...numbers]).toEqual([
      ["2027-W24", 2],
      ["2027-W25", 2],
      ["2027-W26", 3],
      ["2027-W27", 1],
    ]);
  });

  it("become one entry where none was", () => {
    expect(wantedCommand(seats, [], typed(3, 24, 25, 26))).toEqual({
      do: "new",
      entry: { noun: "wanted", id: "", ...seats, weeks: { first: "2027-W24", last: "2027-W26" }, count: 3 },
    });
  });

  it("split an entry in the middle, which keeps its id", () => {
    const entries = [wanted("a", 24, 30, 2)];
    const command = wantedCommand(seats, entries, typed(4, 27));
    expect(command).toMatchObject({ do: "bulk", source: "together" });
    const then = carriedOut(entries, command);
    expect(said(then)).toEqual(["24–26: 2", "27–27: 4", "28–30: 2"]);
    expect(then.find(({ id }) => id === "a")?.weeks.first).toBe("2027-W24");
  });

  it("merge with neighbours that say the same", () => {
    const entries = [wanted("a", 24, 25, 2), wanted("b", 27, 28, 2)];
    expect(said(carriedOut(entries, wantedCommand(seats, entries, typed(2, 26))))).toEqual(["24–28: 2"]);
  });

  it("go away with 0", () => {
    const entries = [wanted("a", 24, 25, 2)];
    expect(wantedCommand(seats, entries, typed(0, 24, 25))).toEqual({
      do: "remove",
      entity: { noun: "wanted", id: "a" },
    });
  });

  it("leave alone entries that are nowhere near", () => {
    const entries = [wanted("a", 22, 23, 1), wanted("b", 22, 23, 1), wanted("c", 30, 31, 1)];
    const command = wantedCommand(seats, entries, typed(5, 30));
    expect(JSON.stringify(command)).not.toMatch(/"id":"[ab]"/);
  });

  it("ask for nothing where they are so already", () => {
    expect(wantedCommand(seats, [wanted("a", 24, 30, 2)], typed(2, 25, 26))).toBeNull();
    expect(wantedCommand(seats, [], typed(0, 25))).toBeNull();
  });

  it("keep weeks outside what was typed, also above what one entry can say", () => {
    const entries = [wanted("a", 20, 30, mostWanted), wanted("b", 20, 30, 7)];
    const then = carriedOut(entries, wantedCommand(seats, entries, typed(1, 30)));
    expect(said(then)).toEqual([`20–29: ${mostWanted}`, "20–29: 7", "30–30: 1"].sort());
  });
});

/** Repeatable chance. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe("whatever is typed over whatever entries there are", () => {
  it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))("comes out to the number (%i)", (seed) => {
    const below = chance(seed);
    // Over the turn of a year with a week 53.
    const weeks = weeksFrom("2026-W46", "2027-W08");
    const some = (): Week => weeks[below(weeks.length)] ?? "";
    let entries: Wanted[] = Array.from({ length: below(7) }, (_, at) => {
      const [first = "", last = ""] = [some(), some()].sort();
      return { id: `w-${at}`, ...seats, weeks: { first, last }, count: below(9) === 0 ? 990 : below(4) };
    });
    for (let step = 0; step < 4; step += 1) {
      const first = below(weeks.length);
      const numbers = new Map(weeks.slice(first, first + 1 + below(6)).map((week) => [week, below(4)]));
      const before = wantedByWeek(entries);
      const command = wantedCommand(seats, entries, numbers);
      const then = carriedOut(entries, command);
      const got = wantedByWeek(then);
      for (const week of weeks) {
        expect(got.get(week) ?? 0, week).toBe(numbers.get(week) ?? before.get(week) ?? 0);
      }
      expect([...got.keys()].every((week) => weeks.includes(week))).toBe(true);

      const isAlone = (entry: Wanted) =>
        [...numbers.keys()].every(
          (week) => week < plusWeeks(entry.weeks.first, -1) || week > plusWeeks(entry.weeks.last, 1),
        );
      for (const entry of entries.filter(isAlone)) {
        expect(then, "what is nowhere near stays as it was").toContainEqual(entry);
      }
      for (const entry of then.filter((one) => !entries.includes(one))) {
        expect(entry.count).toBeGreaterThan(0);
        expect(entry.count).toBeLessThanOrEqual(mostWanted);
        expect(entry.weeks.first <= entry.weeks.last).toBe(true);
        expect(entry).toMatchObject(seats);
      }
      expect(wantedCommand(seats, then, numbers), "typed again, nothing is left to do").toBeNull();
      entries = then;
    }
  });

  it("makes no more entries than there are runs of weeks", () => {
    const entries = [wanted("a", 22, 34, 1), wanted("b", 24, 30, 1), wanted("c", 26, 28, 1)];
    const all = weeksFrom("2027-W22", "2027-W34");
    const then = carriedOut(entries, wantedCommand(seats, entries, new Map(all.map((week) => [week, 2]))));
    expect(said(then)).toEqual(["22–34: 2"]);
  });
});
