/** Why drafts are refused, sorted to the fields they are about. */

import type { Draft } from "../season/absenceDraft";
import { sentenceOf } from "../season/refusals";
import type { Refusal } from "../wire/Refusal";
import type { Words } from "../words/words";

/** Sentences by draft; those that are about no draft under `null`. */
export type Refused = ReadonlyMap<string | null, readonly string[]>;

/** The sentences of a refusal. `drafts` are those whose commands were asked for, in order. */
export function refusalsOf(refusal: Refusal | null, drafts: readonly Draft[], words: Words): Refused {
  const refused = new Map<string | null, string[]>();
  for (const { command, why } of refusal?.problems ?? []) {
    const key = drafts[command]?.key ?? null;
    refused.set(key, [...(refused.get(key) ?? []), sentenceOf(why, words)]);
  }
  return refused;
}
