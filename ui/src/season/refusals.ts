/** Why a command was refused, as sentences beside the fields they are about. */
import type { Refusal } from "../wire/Refusal";
import type { Why } from "../wire/Why";
import type { Words } from "../words/words";

/** Sentences by field, as the core names it; those that are about no field in particular under "". */
export type ByField = ReadonlyMap<string, readonly string[]>;

/** The sentences of a refusal; of one command of many where `command` says which. */
export function byField(refusal: Refusal | null, words: Words, command?: number): ByField {
  const said = new Map<string, string[]>();
  for (const problem of refusal?.problems ?? []) {
    if (command !== undefined && problem.command !== command) continue;
    said.set(problem.field, [...(said.get(problem.field) ?? []), sentenceOf(problem.why, words)]);
  }
  return said;
}

/** One reason in words. */
export function sentenceOf<W extends Why["why"]>(why: Extract<Why, { why: W }>, words: Words): string {
  return words.why[why.why as W](why);
}
