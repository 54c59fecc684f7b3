/** Who is there, who is away and why; where the minimum comes from; and the temps at work. */
import { Tag } from "@navikt/ds-react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { TrainerInWeek } from "../wire/TrainerInWeek";
import type { WeekSheet } from "../wire/WeekSheet";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import type { OpenAbsence } from "./WeekPanel";

export function Presence({ sheet, onOpenAbsence }: { sheet: WeekSheet; onOpenAbsence: OpenAbsence }) {
  const { words } = useLanguage();
  const names = useNames();
  const { present, minPresent } = sheet.cell;
  const fresh = sheet.temps.filter(({ isFresh }) => isFresh).length;
  return (
    <>
      <Section title={words.week.presence} aside={words.board.presentOf(present, minPresent)}>
        {sheet.trainers.length === 0 && <p className="week-note">{words.week.noTrainers}</p>}
        <ul className="week-list">
          {sheet.trainers.map((trainer) => (
            <Trainer key={trainer.trainer} trainer={trainer} sheet={sheet} onOpenAbsence={onOpenAbsence} />
          ))}
        </ul>
        <p className="week-note">
          {words.week.minimum}: {minimumOf(sheet, words)}
        </p>
      </Section>
      <Section title={words.week.onFloor} aside={words.week.onFloorCount(sheet.temps.length, fresh)}>
        {sheet.temps.length === 0 ? (
          <p className="week-note">{words.week.nobodyOnFloor}</p>
        ) : (
          <ul className="week-temps">
            {sheet.temps.map(({ temp, isFresh }) => (
              <li key={temp}>
                {names.temp(temp)}
                {isFresh && (
                  <Tag size="xsmall" variant="moderate" data-color="info">
                    {words.week.fresh}
                  </Tag>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

interface TrainerProps {
  trainer: TrainerInWeek;
  sheet: WeekSheet;
  onOpenAbsence: OpenAbsence;
}

function Trainer({ trainer, sheet, onOpenAbsence }: TrainerProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const absences = useSeason((season) => season.entries.absence);
  const { days, isPresent, isInstructor, isEmployed, lentTo, borrowedFrom } = trainer;
  const name = names.trainer(trainer.trainer);
  const notes = [
    ...(isInstructor ? [words.week.instructor] : []),
    ...(borrowedFrom ? [words.week.borrowedFrom(names.department(borrowedFrom))] : []),
    ...(lentTo ? [words.week.lentTo(names.department(lentTo))] : []),
    ...(isEmployed ? [] : [days === 0 ? words.week.notEmployed : words.week.partlyEmployed]),
    ...(!isPresent && days > 0 && !lentTo ? [words.week.countsNot(sheet.daysNeeded)] : []),
  ];
  return (
    <li>
      <span>
        <TextButton aria-label={words.week.openAbsences(name)} onClick={() => onOpenAbsence(trainer.trainer, null)}>
          {name}
        </TextButton>
        {trainer.absences.flatMap((id) => {
          const absence = absences.get(id);
          if (!absence) return [];
          return [
            <TextButton key={id} className="week-absence" onClick={() => onOpenAbsence(trainer.trainer, id)}>
              {words.absenceKind[absence.kind]} {date.days(absence.days)}
            </TextButton>,
          ];
        })}
        {notes.length > 0 && <span className="week-detail">{notes.join(", ")}</span>}
      </span>
      <span className={isPresent ? "week-aside week-there" : "week-aside week-away"}>
        {isPresent ? words.week.there : words.week.away}
        <span className="week-detail">{words.week.daysOf(days, sheet.workdays)}</span>
      </span>
    </li>
  );
}

function minimumOf({ minimum, cell }: WeekSheet, { week }: Words): string {
  switch (minimum.rule) {
    case "weekRule":
      return week.minimumIs.weekRule(cell.minPresent, minimum.reason);
    case "nobody":
      return week.minimumIs.nobody;
    case "department":
      return week.minimumIs.department(cell.minPresent);
    case "freshTemps":
      return week.minimumIs.freshTemps(cell.fresh, minimum.perTrainer, cell.minPresent);
  }
}
