/** A failure of any kind in words. */
import type { Failure } from "../wire/Failure";
import type { FailureWords, Words } from "./words";

export function failureWords<K extends Failure["kind"]>(
  failure: Extract<Failure, { kind: K }>,
  words: Words,
): FailureWords {
  return words.failure[failure.kind as K](failure);
}
