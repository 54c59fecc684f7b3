/** The panel of a cell: why the week is as it is, in sentences, and in a sum that can be checked by hand. */
import { ChevronLeftIcon, ChevronRightIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage, Skeleton } from "@navikt/ds-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { StatusMark } from "../components/StatusMark";
import { TextButton } from "../components/TextButton";
import { VulnerableMark } from "../components/VulnerableMark";
import { daysOf, weekOf } from "../dates";
import { useNames } from "../season/names";
import { useSeason, useStore } from "../season/use";
import { useVulnerable } from "../season/vulnerable";
import { useGo } from "../ways";
import type { AbsenceId } from "../wire/AbsenceId";
import type { TrainerId } from "../wire/TrainerId";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";
import { useLanguage } from "../words/language";
import { Presence } from "./Presence";
import { Remedies } from "./Remedies";
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
  /** Back to what it was opened from, where it was not the board. */
  onBack: (() => void) | undefined;
}

export function WeekPanel({ department, week, onWeek, onOpenAbsence, onClose, onBack }: WeekPanelProps) {
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
      backLabel={words.shell.back}
      onBack={onBack}
    >
      {sheet ? <Sheet key={`${department} ${week}`} sheet={sheet} onOpenAbsence={onOpenAbsence} /> : <Waiting />}
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
  const go = useGo();
  const names = useNames();
  const entries = useSeason((season) => season.entries);
  const tightPercent = useSeason((season) => season.head.settings.tightPercent);
  const today = useSeason((season) => season.today);
  const vulnerable = useVulnerable()?.get(sheet.department)?.get(sheet.week);
  const why = useRef<HTMLElement>(null);
  const [applied, setApplied] = useState<string | null>(null);
  const { status, reasons } = sheet.cell;
  // What is over is told, not mended.
  const isMendable = (status === "red" || reasons.includes("trainBefore")) && sheet.week >= weekOf(today);
  const sentences = sentencesOf(sheet, { ...language, names, entries, tightPercent });
  const holidays = sheet.publicHolidays.map(
    ({ day, holiday }) => `${date.weekdayAndDay(day)} ${words.publicHoliday[holiday]}`,
  );
  return (
    <>
      <p className="week-days">
        {words.week.workdays(date.days(daysOf(sheet.week)), sheet.workdays)}
        <TextButton
          className="week-report"
          onClick={() => go({ place: "reports", report: "morning", week: sheet.week })}
        >
          {words.reports.of.morning.name}
        </TextButton>
      </p>
      {applied !== null && (
        <Applied
          what={applied}
          onGone={(hadFocus) => {
            setApplied(null);
            if (hadFocus) why.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {holidays.length > 0 && <p className="week-days">{words.week.publicHolidays(words.list(holidays))}</p>}
      <section ref={why} tabIndex={-1} className={`week-why week-why-${status}`} aria-label={words.week.why}>
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
        {vulnerable && status !== "red" && (
          <p className="week-vulnerable">
            <VulnerableMark />
            {words.vulnerable.sentence(vulnerable.map(names.trainer))}
          </p>
        )}
      </section>
      {isMendable && <Remedies sheet={sheet} onApplied={setApplied} />}
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

/** What has just been done, with undo beside it: for as long as nothing else has been done since. */
function Applied({ what, onGone }: { what: string; onGone: (hadFocus: boolean) => void }) {
  const { words } = useLanguage();
  const store = useStore();
  const revision = useSeason((season) => season.revision);
  const [made] = useState(revision);
  const note = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  const isLatest = revision === made;
  // The button that was pressed is gone with its remedy: the focus goes to what came of it.
  useLayoutEffect(() => {
    note.current?.focus();
    note.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useEffect(() => {
    if (!isLatest) gone.current(note.current?.contains(document.activeElement) === true);
  }, [isLatest]);
  return (
    <div ref={note} tabIndex={-1} className="week-applied" role="status">
      <InlineMessage status="success" size="small">
        {words.remedies.applied(what)}
      </InlineMessage>
      <Button size="xsmall" variant="tertiary" onClick={() => void store.undo()}>
        {words.remedies.undo}
      </Button>
    </div>
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
