/** What stands beside a trainer's facts: absences with the advice on notice, and sessions by how far they have come. */
import { Button, InlineMessage } from "@navikt/ds-react";
import { useMemo } from "react";
import { FormSection } from "../components/form/FormSection";
import { TextButton } from "../components/TextButton";
import { clockMinutes, monthsBefore, weekOf } from "../dates";
import { useNames } from "../season/names";
import { useSeason } from "../season/use";
import { useGo } from "../ways";
import type { Absence } from "../wire/Absence";
import type { Session } from "../wire/Session";
import type { SessionStatus } from "../wire/SessionStatus";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { absenceText } from "./AbsenceSummary";

const none: readonly Absence[] = [];
const statuses: readonly SessionStatus[] = ["proposed", "booked", "held", "noShow", "cancelled"];

export function Absences({ trainer, onOpen }: { trainer: TrainerId; onOpen: () => void }) {
  const language = useLanguage();
  const { words } = language;
  const absences = useSeason((season) => season.absencesOf.get(trainer)) ?? none;
  return (
    <FormSection
      title={words.trainers.absences}
      aside={
        <Button type="button" size="xsmall" variant="tertiary" onClick={onOpen}>
          {words.trainers.open}
        </Button>
      }
    >
      {absences.length === 0 && <p className="entry-none">{words.trainers.noAbsences}</p>}
      <ul className="entry-links">
        {absences.map((absence) => (
          <li key={absence.id} className={absence.status === "declined" ? "trainer-declined" : undefined}>
            {absenceText([{ ...absence, status: "fixed" }], language)}
            <span className="entry-detail">{words.absenceStatus[absence.status]}</span>
          </li>
        ))}
      </ul>
      <Notice absences={absences} />
    </FormSection>
  );
}

/** When the holiday must be notified by the law: two months before its first day. Advice only. */
function Notice({ absences }: { absences: readonly Absence[] }) {
  const { words, date } = useLanguage();
  const today = useSeason((season) => season.today);
  const first = absences.find(({ kind, status }) => kind === "holiday" && status !== "declined")?.days.first;
  if (first === undefined || first < today) return null;
  const notice = monthsBefore(first, 2);
  const isInTime = today <= notice;
  const say = isInTime ? words.trainers.noticeBy : words.trainers.noticePassed;
  return (
    <InlineMessage status={isInTime ? "info" : "warning"} size="small" className="trainer-notice">
      {say(date.full(first), date.full(notice))}
    </InlineMessage>
  );
}

export function Sessions({ trainer }: { trainer: TrainerId }) {
  const { words } = useLanguage();
  const today = useSeason((season) => season.today);
  const sessions = useSeason((season) => season.entries.session);
  const own = useMemo(
    () => [...sessions.values()].filter((session) => session.trainer === trainer),
    [sessions, trainer],
  );
  const counts = statuses
    .map((status) => ({ status, count: own.filter((session) => session.status === status).length }))
    .filter(({ count }) => count > 0);
  const { ahead, before } = useMemo(() => {
    const byTime = [...own].sort((one, other) =>
      `${one.date} ${one.start}` < `${other.date} ${other.start}` ? -1 : 1,
    );
    const open = byTime.filter(({ date: day, status }) => day >= today || status === "booked");
    return { ahead: open.slice(0, listed), before: own.length - Math.min(open.length, listed) };
  }, [own, today]);
  return (
    <FormSection title={words.trainers.sessions}>
      {own.length === 0 ? (
        <p className="entry-none">{words.trainers.noSessions}</p>
      ) : (
        <p className="entry-none">
          {words.trainers.sessionCount(own.length)}:{" "}
          {words.list(counts.map(({ status, count }) => `${count} ${words.trainers.sessionStatus[status]}`))}
        </p>
      )}
      <ul className="entry-links">
        {ahead.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {ahead.length > 0 && before > 0 && <p className="entry-none">{words.trainers.moreSessions(before)}</p>}
    </FormSection>
  );
}

/** Sessions that are listed: those ahead, and those of the past that nobody has confirmed. */
const listed = 12;

function SessionLine({ session }: { session: Session }) {
  const { words, date } = useLanguage();
  const names = useNames();
  const go = useGo();
  const { id, date: day, start, minutes, kind, status } = session;
  const begin = clockMinutes(start);
  const end = (begin + minutes) % 1440;
  const title =
    "training" in kind
      ? names.module(kind.training.module)
      : "guidance" in kind
        ? kind.guidance.title
        : kind.support.title;
  return (
    <li>
      <TextButton onClick={() => go({ place: "sessions", week: weekOf(day), chosen: { is: "session", session: id } })}>
        {words.temps.session(date.weekdayAndDay(day), date.clock(begin), date.clock(end))}
      </TextButton>
      <span className="entry-detail">
        {title}, {words.trainers.sessionStatus[status]}
      </span>
    </li>
  );
}
