import { expect, it } from "vitest";
import type { Command } from "../wire/Command";
import { together } from "./together";

const one: Command = { do: "remove", entity: { noun: "absence", id: "a-1" } };

it("makes one command of several, and leaves a single one as it is", () => {
  expect(together([])).toBeNull();
  expect(together([one])).toBe(one);
  expect(together([one, one])).toEqual({ do: "bulk", source: "together", commands: [one, one] });
});
