/**
 * Seats without a person yet: temps called like "Vikar 3", with no employee number.
 *
 * Such a name is stored like any other, so it is Norwegian whatever the window's language: everybody who shares the
 * season sees the same. Names made in English lists are known too.
 */

const seat = /^(?:vikar|temp)\s*(\d+)$/i;

/** Whether this is a seat and not a person. */
export function isSeat(name: string, employeeNo: string | null | undefined): boolean {
  return !employeeNo && seat.test(name.trim());
}

/** The names of some more seats, counted on from those that are taken. */
export function seatNames(taken: Iterable<string>, count: number): string[] {
  let last = 0;
  for (const name of taken) last = Math.max(last, Number(seat.exec(name.trim())?.[1] ?? 0));
  return Array.from({ length: count }, (_, at) => `Vikar ${last + 1 + at}`);
}
