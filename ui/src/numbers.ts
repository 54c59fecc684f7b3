/** Reading whole numbers as people write them. Reading is all: what a number may be is the core's. */

/** A whole number, with or without a percent sign: `80`, `80 %`, `1 200`. `null` where it is none. */
export function readWhole(text: string): number | null {
  const written = /^(\d{1,3}(?:[\s\u00a0]\d{3})+|\d{1,9})\s*%?$/.exec(text.trim());
  return written?.[1] === undefined ? null : Number(written[1].replace(/\D/g, ""));
}
