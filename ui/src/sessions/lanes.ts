/**
 * Where the cards of sessions lie in a row: from left to right, and in which lane, so that none covers another.
 *
 * A card is as wide as its session is long, or as wide as it must be to be read; then a bar in it says how long it
 * really is. Cards that would touch get lanes of their own, and the row grows: nothing is stacked away.
 */
import { type DayColumn, type Layout, type Stretch, within } from "./axis";

export interface Card {
  readonly id: string;
  /** From the left edge of the first day. */
  readonly left: number;
  readonly width: number;
  /** The session's own time within the card. */
  readonly bar: { readonly left: number; readonly width: number };
}

/** In which lane each card lies, from the top, and how many there are; one where there is nothing. */
export interface Lanes {
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Pixels: of a card at least, of a bar at least, and between a card and the edge of its day. */
const least = { card: 104, bar: 4, edge: 2 };

/** Where a day has room, its cards take so much of it, up to so many pixels. */
const roomy = { share: 0.55, most: 176 };

/** The card of a session in its day. It stays within the day: a late one reaches to the left. */
export function cardOf(id: string, layout: Layout, column: DayColumn, time: Stretch): Card {
  const begin = column.isNarrow ? 0 : within(layout, column, time.from);
  const end = column.isNarrow ? column.width : within(layout, column, time.to);
  const room = column.width - 2 * least.edge;
  const readable = Math.max(least.card, Math.min(column.width * roomy.share, roomy.most));
  const width = Math.min(Math.max(end - begin, readable), room);
  const left = Math.min(Math.max(begin, least.edge), column.width - least.edge - width);
  const bar = { left: Math.max(0, begin - left), width: Math.max(least.bar, Math.min(end - begin, width)) };
  return { id, left: column.left + left, width, bar };
}

/** Each card in the first lane that is free, the earlier ones first. */
export function lanesOf(cards: readonly Card[]): Lanes {
  const ends: number[] = [];
  const of = new Map<string, number>();
  for (const { id, left, width } of [...cards].sort((one, other) => one.left - other.left)) {
    const free = ends.findIndex((end) => end <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = left + width;
    of.set(id, lane);
  }
  return { of, count: Math.max(1, ends.length) };
}

/** The first lane in which a card covers no other one, else the last. */
export function freeLane(cards: readonly Card[], lanes: Lanes, card: Card): number {
  const taken = new Set(
    cards
      .filter(({ id, left, width }) => id !== card.id && left < card.left + card.width && card.left < left + width)
      .map(({ id }) => lanes.of.get(id)),
  );
  for (let lane = 0; lane < lanes.count; lane += 1) if (!taken.has(lane)) return lane;
  return lanes.count - 1;
}
