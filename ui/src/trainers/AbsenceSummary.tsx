/** A trainer's absences in a line: what is declined is left out, what is only wished says so. */
import { weeksFrom, wholeWeeks } from "../dates";
import { useSeason } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";

export function AbsenceSummary({ trainer }: { trainer: TrainerId }) {
  const { words, date } = useLanguage();
  const absences = useSeason((season) => season.absencesOf.get(trainer))?.filter(({ status }) => status !== "declined");
  if (!absences || absences.length === 0) return <span className="trainers-none">{words.people.noAbsence}</span>;
  const when = ({ days }: Absence) => {
    const weeks = wholeWeeks(days);
    return weeks ? date.weeks(weeksFrom(weeks.first, weeks.last)) : date.days(days);
  };
  return (
    <span className="trainers-absences">
      {absences.map((absence) => (
        <span key={absence.id} className={`trainers-absence trainers-absence-${absence.status}`}>
          {words.absenceKind[absence.kind]} {when(absence)}
          {absence.status === "wished" && ` (${words.absenceStatus.wished.toLocaleLowerCase(words.language)})`}
        </span>
      ))}
    </span>
  );
}
