/** Absences and what becomes of them, in words. */
import { type DateWriter, weeksFrom, wholeWeeks } from "../dates";
import type { Absence } from "../wire/Absence";
import type { DateRange } from "../wire/DateRange";
import type { Language } from "../words/words";
import type { Change } from "./absence";

/** "uke 28–30", or the days where they are no whole weeks. */
export function daysSaid(days: DateRange, date: DateWriter): string {
  const weeks = wholeWeeks(days);
  return weeks ? date.weeks(weeksFrom(weeks.first, weeks.last)) : date.days(days);
}

/** "ferie uke 28–30" */
export function absenceSaid({ kind, days }: Absence, { words, date }: Language): string {
  return `${words.absenceKind[kind].toLocaleLowerCase(words.language)} ${daysSaid(days, date)}`;
}

/** "ferie fra uke 28–30 til uke 31–33, blir fastsatt" */
export function changeSaid({ before, after }: Change, language: Language): string {
  const { words, date } = language;
  const said = words.holidays.draft;
  const low = (text: string) => text.toLocaleLowerCase(words.language);
  if (!after) return before ? said.removed(absenceSaid(before, language)) : "";
  const status = (of: Absence) => low(words.absenceStatus[of.status]);
  if (!before) {
    const made = said.made(absenceSaid(after, language));
    return after.status === "wished" ? made : `${made}, ${status(after)}`;
  }
  const isMoved = before.days.first !== after.days.first || before.days.last !== after.days.last;
  const parts = [
    isMoved
      ? `${low(words.absenceKind[before.kind])} ${said.fromTo(daysSaid(before.days, date), daysSaid(after.days, date))}`
      : absenceSaid(before, language),
  ];
  if (before.kind !== after.kind) parts.push(said.becomes(low(words.absenceKind[after.kind])));
  if (before.status !== after.status) parts.push(said.becomes(status(after)));
  if (before.locked !== after.locked) parts.push(said.becomesLocked(after.locked));
  return parts.join(", ");
}
