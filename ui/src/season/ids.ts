/** New ids, for what must be named by the same command that adds it. */

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A new id: of letters only, so that no digits in it can be taken for a number of a person. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % letters.length]).join("");
}
