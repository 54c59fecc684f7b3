/** The panel of a cell: why the week is as it is, in sentences, and in a sum that can be checked by hand. */
import { ChevronLeftIcon, ChevronRightIcon } from "@navikt/aksel-icons";
import { Button, Skeleton } from "@navikt/ds-react";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { StatusMark } from "../components/StatusMark";
import { daysOf } from "../dates";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import type { AbsenceId } from "../wire/AbsenceId";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";
import { useLanguage } from "../words/language";
import { Presence } from "./Presence";
import { sentencesOf } from "./reasons";
import { Sum } from "./Sum";
import { useSheet } from "./useSheet";
import "./week.css";

export type OpenAbsence = (trainer: TrainerId, absence: AbsenceId | null) => void;

interface WeekPanelProps {
  department: string;
  week: Week;
  onWeek: (week: Week) => void;
  onOpenAbsence: OpenAbsence;
  onClose: () => void;
}

export function WeekPanel({ department, week, onWeek, onOpenAbsence, onClose }: WeekPanelProps) {
  const { words, date } = useLanguage();
  const names = useNames();
  const weeks = useSeason((season) => season.weeks);
  const at = weeks.indexOf(week);
  const sheet = useSheet(department, week);
  const step = (to: Week | undefined, label: string, Icon: typeof ChevronLeftIcon) => (
    <Button
      variant="tertiary"
      data-color="neutral"
      size="small"
      icon={<Icon aria-hidden />}
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to && onWeek(to)}
    />
  );
  return (
    <Panel
      subject={department}
      title={`${names.department(department)}, ${date.week(week)}`}
      aside={
        <>
          {step(weeks[at - 1], words.week.previousWeek, ChevronLeftIcon)}
          {step(weeks[at + 1], words.week.nextWeek, ChevronRightIcon)}
        </>
      }
      closeLabel={words.shell.close}
      onClose={onClose}
    >
      {sheet ? <Sheet sheet={sheet} onOpenAbsence={onOpenAbsence} /> : <Waiting />}
    </Panel>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton variant="text" width="60%" />
      <Skeleton variant="rounded" height="6rem" />
      <Skeleton variant="text" width="80%" />
    </>
  );
}

function Sheet({ sheet, onOpenAbsence }: { sheet: WeekSheet; onOpenAbsence: OpenAbsence }) {
  const language = useLanguage();
  const { words, date } = language;
  const names = useNames();
  const entries = useSeason((season) => season.entries);
  const tightPercent = useSeason((season) => season.head.settings.tightPercent);
  const { status } = sheet.cell;
  const sentences = sentencesOf(sheet, { ...language, names, entries, tightPercent });
  const holidays = sheet.publicHolidays.map(
    ({ day, holiday }) => `${date.weekdayAndDay(day)} ${words.publicHoliday[holiday]}`,
  );
  return (
    <>
      <p className="week-days">{words.week.workdays(date.days(daysOf(sheet.week)), sheet.workdays)}</p>
      {holidays.length > 0 && <p className="week-days">{words.week.publicHolidays(words.list(holidays))}</p>}
      <section className={`week-why week-why-${status}`} aria-label={words.week.why}>
        <p className="week-status">
          <StatusMark status={status} />
          {words.status[status]}
        </p>
        {sentences.map(({ reason, text }) => (
          <p key={text}>
            {reason && <strong>{words.reason[reason]}. </strong>}
            {text}
          </p>
        ))}
      </section>
      {sheet.shortfalls.map((shortfall) => (
        <Sum
          key={shortfall.needs.map(({ temp, module }) => `${temp} ${module}`).join()}
          shortfall={shortfall}
          title={words.week.sum}
          isTight={false}
          onOpenAbsence={onOpenAbsence}
        />
      ))}
      {sheet.shortfalls.length === 0 &&
        sheet.tight.map((shortfall) => (
          <Sum
            key={shortfall.needs.map(({ temp, module }) => `${temp} ${module}`).join()}
            shortfall={shortfall}
            title={words.week.tightSum}
            isTight
            onOpenAbsence={onOpenAbsence}
          />
        ))}
      <Earlier sheet={sheet} />
      <Presence sheet={sheet} onOpenAbsence={onOpenAbsence} />
    </>
  );
}

function Earlier({ sheet }: { sheet: WeekSheet }) {
  const { words, date, hours } = useLanguage();
  const names = useNames();
  if (sheet.trainBefore.length === 0) return null;
  return (
    <Section title={words.week.earlier}>
      <ul className="week-list">
        {sheet.trainBefore.map(({ temp, module, load, weeks }) => (
          <li key={`${temp} ${module}`}>
            <span>
              {names.temp(temp)}
              <span className="week-detail">{names.module(module)}</span>
            </span>
            <span className="week-aside">{words.week.earlierNeed(hours.exact(load), date.weeks(weeks))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
