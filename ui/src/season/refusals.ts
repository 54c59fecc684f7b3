/** Why a command was refused, as sentences beside the fields they are about. */
import type { EntityId } from "../wire/EntityId";
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

/** The key of an entry's field; the field is empty where the whole entry is meant. */
export function fieldKey({ noun, id }: EntityId, field: string): string {
  return `${noun} ${id} ${field}`;
}

export interface Refused {
  of: (entity: EntityId, field: string) => readonly string[] | undefined;
  rest: readonly string[];
}

/** Sorts a refusal's sentences to the fields that are on the screen; what is about no other stands under `rest`. */
export function refusedFields(refusal: Refusal | null, isShown: (key: string) => boolean, words: Words): Refused {
  const said = new Map<string, string[]>();
  const rest: string[] = [];
  for (const { entity, field, why } of refusal?.problems ?? []) {
    const sentence = sentenceOf(why, words);
    const key = entity ? fieldKey(entity, field) : "";
    if (key !== "" && isShown(key)) said.set(key, [...(said.get(key) ?? []), sentence]);
    else if (!rest.includes(sentence)) rest.push(sentence);
  }
  return { of: (entity, field) => said.get(fieldKey(entity, field)), rest };
}
