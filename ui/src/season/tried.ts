/** Commands that are tried while they are typed, and why they would be refused, by the entry and field it is about. */
import { useEffect, useRef } from "react";
import type { Command } from "../wire/Command";
import type { EntityId } from "../wire/EntityId";
import type { Refusal } from "../wire/Refusal";
import type { Words } from "../words/words";
import { sentenceOf } from "./refusals";
import { useSeason, useStore } from "./use";

/**
 * Tries commands while they are typed, and again when the season has moved; nothing once there are none. The caller
 * keeps the list the same while it says the same. While something else `isTried`, this waits.
 */
export function useTried(commands: readonly Command[], isElseTried = false): void {
  const store = useStore();
  const revision = useSeason((season) => season.revision);
  const isTrying = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision makes another preview
  useEffect(() => {
    if (isElseTried) return;
    if (commands.length > 0) store.try([...commands]);
    else if (isTrying.current) store.stopTrying();
    isTrying.current = commands.length > 0;
  }, [store, commands, revision, isElseTried]);
  useEffect(
    () => () => {
      if (isTrying.current) store.stopTrying();
    },
    [store],
  );
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
