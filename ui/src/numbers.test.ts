import { describe, expect, it } from "vitest";
import { readWhole } from "./numbers";

describe("a whole number", () => {
  it.each([
    ["80", 80],
    [" 80 % ", 80],
    ["80%", 80],
    ["0", 0],
    ["1 200", 1200],
    ["1\u00a0200", 1200],
  ])("is read from %j", (text, number) => expect(readWhole(text)).toBe(number));

  it.each(["", "%", "80,5", "80.5", "-1", "8O", "1 20", "1e3", "80 % av stillingen"])("is not read from %j", (text) =>
    expect(readWhole(text)).toBeNull(),
  );
});
