import { expect, it } from "vitest";
import { isTable } from "./clipboard";

it.each([
  ["Navn\tStilling", true],
  ["Ada Testmo\r\nBo Prøvestad\r\n", true],
  ["\t80", true],
  ["Ada Testmo\r\n", false],
  ["Ada Testmo", false],
  ["\n", false],
  ["", false],
])("%j is cells: %s", (text, is) => {
  expect(isTable(text)).toBe(is);
});
