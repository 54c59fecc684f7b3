import { describe, expect, it } from "vitest";
import type { Entries } from "../season/received";
import type { Taker } from "../wire/Taker";
import { fitting } from "./takers";

const entries = {
  module: new Map([
    ["rover", { form: "shoulderToShoulder" }],
    ["kurs", { form: "course" }],
  ]),
  temp: new Map([
    ["ida", { department: "nord" }],
    ["per", { department: "nord" }],
    ["kari", { department: "sør" }],
  ]),
} as unknown as Pick<Entries, "module" | "temp">;
const taker = (temp: string, module: string, minutes = 120): Taker => ({ temp, module, minutes, daysLeft: 3 });
const together = (takers: Taker[]) => fitting(takers, takers[0] ?? null, entries).map(({ temp }) => temp);

describe("who can have a session together", () => {
  it("is everybody while nobody is chosen", () => {
    const takers = [taker("ida", "rover"), taker("kari", "kurs")];
    expect(fitting(takers, null, entries)).toEqual(takers);
  });

  it("has the module, the length and the department of the first", () => {
    const takers = [taker("ida", "rover"), taker("per", "rover"), taker("kari", "rover"), taker("per", "rover", 60)];
    expect(together(takers)).toEqual(["ida", "per"]);
    expect(together([taker("ida", "rover"), taker("per", "kurs")])).toEqual(["ida"]);
  });

  it("may be of several departments in a course", () => {
    expect(together([taker("ida", "kurs"), taker("kari", "kurs")])).toEqual(["ida", "kari"]);
  });
});
