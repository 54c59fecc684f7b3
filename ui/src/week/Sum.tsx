/** A sum that does not come out: needs added up on one side, what trainers have left on the other. */
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { Shortfall } from "../wire/Shortfall";
import type { TrainerLeft } from "../wire/TrainerLeft";
import type { Week } from "../wire/Week";
import type { WeekLeft } from "../wire/WeekLeft";
import { useLanguage } from "../words/language";
import type { OpenAbsence } from "./WeekPanel";

interface SumProps {
  shortfall: Shortfall;
  title: string;
  /** What is left is counted at the tight share. */
  isTight: boolean;
  onOpenAbsence: OpenAbsence;
}

export function Sum({ shortfall, title, isTight, onOpenAbsence }: SumProps) {
  const { words, date, hours } = useLanguage();
  const names = useNames();
  const tightPercent = useSeason((season) => season.head.settings.tightPercent);
  const { needs, trainers, load, capacity, short, weeks, unqualified, rescuable } = shortfall;
  const write = hours.forSum([
    ...needs.map((need) => need.load),
    ...trainers.flatMap((trainer) => trainer.weeks.flatMap((week) => [week.capacity, week.taken, week.left])),
  ]);
  return (
    <Section title={title} aside={date.weeks(weeks)}>
      <table className="week-sum">
        <caption>{words.week.needsOf(date.weeks(weeks))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.week.temp}</th>
            <th scope="col">{words.week.module}</th>
            <th scope="col" className="week-number">
              {words.week.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={`${need.temp} ${need.module}`}>
              <td>{names.temp(need.temp)}</td>
              <td>{names.module(need.module)}</td>
              <td className="week-number">{write(need.load)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.week.total}
            </th>
            <td className="week-number">{write(load)}</td>
          </tr>
        </tfoot>
      </table>
      {trainers.length === 0 ? (
        <p className="week-note">{words.week.nobodyQualified}</p>
      ) : (
        <table className="week-sum week-capacity">
          <caption>{words.week.capacityOf(date.weeks(weeks))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.week.week}</th>
              <th scope="col" className="week-number">
                {words.week.days}
              </th>
              <th scope="col" className="week-number">
                {words.week.has}
              </th>
              <th scope="col" className="week-number">
                − {words.week.taken}
              </th>
              <th scope="col" className="week-number">
                {isTight ? words.week.tightLeft(tightPercent) : `= ${words.week.left}`}
              </th>
            </tr>
          </thead>
          {trainers.map((trainer) => (
            <TrainerRows key={trainer.trainer} trainer={trainer} write={write} onOpenAbsence={onOpenAbsence} />
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {words.week.total}
              </th>
              <td className="week-number">{write(capacity)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className="week-result">{words.week.missingSum(write(load), write(capacity), write(short))}</p>
      {unqualified.length > 0 && (
        <p className="week-note">{words.week.unqualified(words.list(unqualified.map(names.trainer)))}</p>
      )}
      <p className="week-note">
        {isTight && words.week.tightSumNote(tightPercent)}
        {!isTight && (rescuable ? words.week.rescuable : words.week.notRescuable)}
      </p>
    </Section>
  );
}

/** The weeks one by one, but weeks in a row in which there is nothing to count as one line. */
function runsOf(weeks: readonly WeekLeft[]): (Omit<WeekLeft, "week"> & { weeks: Week[] })[] {
  const runs: (Omit<WeekLeft, "week"> & { weeks: Week[] })[] = [];
  for (const { week, ...numbers } of weeks) {
    const run = runs.at(-1);
    const isNothing = numbers.days + numbers.capacity + numbers.taken === 0;
    if (run && isNothing && run.days + run.capacity + run.taken === 0) run.weeks.push(week);
    else runs.push({ weeks: [week], ...numbers });
  }
  return runs;
}

interface TrainerRowsProps {
  trainer: TrainerLeft;
  write: (minutes: number) => string;
  onOpenAbsence: OpenAbsence;
}

function TrainerRows({ trainer, write, onOpenAbsence }: TrainerRowsProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const absences = useSeason((season) => season.entries.absence);
  return (
    <tbody>
      <tr className="week-trainer">
        <th scope="rowgroup" colSpan={5}>
          {names.trainer(trainer.trainer)}
          {trainer.absences.flatMap((id) => {
            const absence = absences.get(id);
            if (!absence) return [];
            return [
              <TextButton key={id} className="week-absence" onClick={() => onOpenAbsence(trainer.trainer, id)}>
                {words.absenceKind[absence.kind]} {date.days(absence.days)}
              </TextButton>,
            ];
          })}
        </th>
      </tr>
      {runsOf(trainer.weeks).map(({ weeks, days, capacity, taken, left }) => (
        <tr key={weeks[0]}>
          <td>{date.weekNumbers(weeks)}</td>
          <td className="week-number">{days}</td>
          <td className="week-number">{write(capacity)}</td>
          <td className="week-number">{write(taken)}</td>
          <td className="week-number">{write(left)}</td>
        </tr>
      ))}
    </tbody>
  );
}
