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
  /** "3,5", or "3:20": for a field of hours that is typed in */
  typed(minutes: number): string;
}

/** Hours and minutes in the words of every language that is read. */
const hoursWritten = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:timer?|t|hours?|hrs?|h)\.?`;
const minutesWritten = String.raw`(\d{1,5})\s*(?:minutter|minutt|minutes?|mins?|m)\.?`;
const written = {
  hours: new RegExp(String.raw`^${hoursWritten}(?:\s*(?:og\s|and\s)?\s*${minutesWritten})?$`, "i"),
  minutes: new RegExp(`^${minutesWritten}$`, "i"),
};

/**
 * Reads a length of time as people write it, in any of the languages, in minutes: `3,5 t`, `3.5 h`, `3 t 20 min`,
 * `90 min`, `1:30`. A number alone is minutes, as in the lists. `null` where it is no whole number of minutes.
 */
export function readMinutes(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{1,5}$/.test(trimmed)) return Number(trimmed);
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(trimmed);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const alone = written.minutes.exec(trimmed);
  if (alone) return Number(alone[1]);
  const both = written.hours.exec(trimmed);
  if (!both) return null;
  // Counted in hundredths of a minute: 0.1 has no exact fraction in the machine.
  const [whole = "", share = ""] = (both[1] ?? "").split(/[.,]/);
  const hundredths = Number(whole) * 6000 + Number(share.padEnd(2, "0")) * 60;
  return hundredths % 100 === 0 ? hundredths / 100 + Number(both[2] ?? 0) : null;
}

/** Reads a field of hours: as `readMinutes`, but a number alone is hours. */
export function readHours(text: string): number | null {
  const trimmed = text.trim();
  return readMinutes(/^\d{1,3}(?:[.,]\d{1,2})?$/.test(trimmed) ? `${trimmed} t` : trimmed);
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
    typed: (minutes) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (!isTenths(minutes)) return `${hours}:${String(rest).padStart(2, "0")}`;
      return rest === 0 ? String(hours) : `${hours}${words.decimal}${rest / 6}`;
    },
  };
}
