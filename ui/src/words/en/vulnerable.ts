/** English for weeks that hang by one person. */
import type { VulnerableWords } from "../vulnerable";

const oneOf = (people: readonly string[]) =>
  people.length < 2 ? (people[0] ?? "") : `${people.slice(0, -1).join(", ")} or ${people.at(-1)}`;

export const enVulnerable: VulnerableWords = {
  show: "Vulnerable weeks",
  searching: "Looking for vulnerable weeks …",
  count: (weeks) =>
    weeks === 0 ? "No vulnerable weeks" : weeks === 1 ? "1 vulnerable week" : `${weeks} vulnerable weeks`,
  legend: "vulnerable: red if one falls away",
  because: (people) => `Vulnerable: turns red if ${oneOf(people)} falls away`,
  sentence: (people) => `Vulnerable week: it turns red if ${oneOf(people)} falls away.`,
};
