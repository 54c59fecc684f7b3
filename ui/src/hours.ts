/**
 * Minutes written as hours, exactly: what is written always adds up to what was counted.
 *
 * A tenth of an hour is six minutes, so "3,5 t" is exact for multiples of six and everything else is written in hours
 * and minutes. A column of a sum is written one way throughout, so that it can be added up as it stands.
 *
 * `about` alone rounds; it is for totals in running text, never in a sum.
 */

/** A language's words for hours. */
export interface HourWords {
  hour: string;
  minute: string;
  decimal: string;
  /** Between thousands; a space that does not break. */
  thousands: string;
}

/** Writes minutes out in one language. */
export interface HourWriter {
  /** "3,5 t", or "3 t 20 min" where tenths would not be exact */
  exact(minutes: number): string;
  /** One way of writing for all numbers of a sum. */
  forSum(minutes: readonly number[]): (minutes: number) => string;
  /** "2 613 t": whole hours */
  about(minutes: number): string;
}

/** A number and its unit stay on one line. */
const gap = "\u00a0";

const isTenths = (minutes: number) => minutes % 6 === 0;

/** The writer of a language. */
export function hourWriter(words: HourWords): HourWriter {
  const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, words.thousands);
  const tenths = (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = (minutes % 60) / 6;
    return `${grouped(hours)}${rest === 0 ? "" : `${words.decimal}${rest}`}${gap}${words.hour}`;
  };
  const hoursAndMinutes = (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const whole = `${grouped(hours)}${gap}${words.hour}`;
    if (rest === 0) return whole;
    return hours === 0 ? `${rest}${gap}${words.minute}` : `${whole}${gap}${rest}${gap}${words.minute}`;
  };
  return {
    exact: (minutes) => (isTenths(minutes) ? tenths(minutes) : hoursAndMinutes(minutes)),
    forSum: (minutes) => (minutes.every(isTenths) ? tenths : hoursAndMinutes),
    about: (minutes) => `${grouped(Math.round(minutes / 60))}${gap}${words.hour}`,
  };
}
