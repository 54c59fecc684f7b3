/**
 * Finding things by what one types of their names: words in any order, beginnings first, letters with marks found
 * without them ("oya" and "øya" both find "Øya").
 */

/** Something that can be found. */
export interface Findable {
  key: string;
  title: string;
  /** What tells it apart from others of the same title. */
  detail: string;
  /** Other words it is found by. */
  also?: string;
}

/** Findable things with their words, ready to be searched. */
export interface Index<Item extends Findable> {
  readonly entries: readonly { item: Item; title: string; words: readonly string[] }[];
}

/** How many are shown at most. */
const shown = 12;

/** A text without case and marks. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("aa", "a")
    .replaceAll("oe", "o");
}

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Made once for many searches: folding thousands of names takes longer than looking through them. */
export function indexOf<Item extends Findable>(items: readonly Item[]): Index<Item> {
  return {
    entries: items.map((item) => ({
      item,
      title: folded(item.title),
      words: wordsOf(`${item.title} ${item.detail} ${item.also ?? ""}`),
    })),
  };
}

/**
 * What fits best, best first: every word sought must be within a word of it. A title that begins as it was typed comes
 * before one whose words do, and that before one that has them somewhere inside; else they stay in their order.
 */
export function found<Item extends Findable>(index: Index<Item>, sought: string): Item[] {
  const words = wordsOf(sought);
  if (words.length === 0) return [];
  const whole = folded(sought.trim());
  const ranked: { item: Item; rank: number; place: number }[] = [];
  for (const [place, { item, title, words: own }] of index.entries.entries()) {
    const begin = words.filter((word) => own.some((one) => one.startsWith(word))).length;
    const isWithin = begin === words.length || words.every((word) => own.some((one) => one.includes(word)));
    if (!isWithin) continue;
    const rank = title.startsWith(whole) ? 0 : begin === words.length ? 1 : 2;
    ranked.push({ item, rank, place });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.place - b.place);
  return ranked.slice(0, shown).map(({ item }) => item);
}
