/** A trainer's absences in a line: what is declined is left out, what is only wished says so. */
import { weeksFrom, wholeWeeks } from "../dates";
import type { Absence } from "../wire/Absence";
import { useLanguage } from "../words/language";
import type { Language } from "../words/words";

export function AbsenceSummary({ absences }: { absences: readonly Absence[] }) {
  const language = useLanguage();
  const shown = absences.filter(({ status }) => status !== "declined");
  if (shown.length === 0) return <span className="trainers-none">{language.words.people.noAbsence}</span>;
  return (
    <span className="trainers-absences">
      {shown.map((absence) => (
        <span key={absence.id} className={`trainers-absence trainers-absence-${absence.status}`}>
          {saidOf(absence, language)}
        </span>
      ))}
    </span>
  );
}

/** The same in words. */
export function absenceText(absences: readonly Absence[], language: Language): string {
  const shown = absences.filter(({ status }) => status !== "declined");
  if (shown.length === 0) return language.words.people.noAbsence;
  return shown.map((absence) => saidOf(absence, language)).join(", ");
}

function saidOf({ kind, status, days }: Absence, { words, date }: Language): string {
  const weeks = wholeWeeks(days);
  const when = weeks ? date.weeks(weeksFrom(weeks.first, weeks.last)) : date.days(days);
  const wished = status === "wished" ? ` (${words.absenceStatus.wished.toLocaleLowerCase(words.language)})` : "";
  return `${words.absenceKind[kind]} ${when}${wished}`;
}
