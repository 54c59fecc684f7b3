/** Norwegian bokmål for weeks that hang by one person. */
import type { VulnerableWords } from "../vulnerable";

const oneOf = (people: readonly string[]) =>
  people.length < 2 ? (people[0] ?? "") : `${people.slice(0, -1).join(", ")} eller ${people.at(-1)}`;

export const nbVulnerable: VulnerableWords = {
  show: "Sårbare uker",
  searching: "Leter etter sårbare uker …",
  count: (weeks) => (weeks === 0 ? "Ingen sårbare uker" : weeks === 1 ? "1 sårbar uke" : `${weeks} sårbare uker`),
  legend: "sårbar: rød hvis én faller fra",
  because: (people) => `Sårbar: blir rød hvis ${oneOf(people)} faller fra`,
  sentence: (people) => `Sårbar uke: den blir rød hvis ${oneOf(people)} faller fra.`,
};
