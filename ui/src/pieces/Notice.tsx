/** What the Holidays Act says of notice for a holiday. Advice only: it is never in the way of saving. */
import { InlineMessage } from "@navikt/ds-react";
import { monthsBefore } from "../dates";
import { useSeason } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { DateRange } from "../wire/DateRange";
import { useLanguage } from "../words/language";

interface NoticeProps {
  /** As it is saved; `null` for one that is not there yet. */
  before: Absence | null;
  kind: AbsenceKind;
  status: AbsenceStatus;
  /** The days tried; `null` where they cannot be read. */
  days: DateRange | null;
  /** Also while it is only wished, or stays as it was decided: when notice is due. */
  isAlways?: boolean;
}

/** Said where a holiday is decided, or one that was decided is moved. */
export function Notice({ before, kind, status, days, isAlways = false }: NoticeProps) {
  const { words, date } = useLanguage();
  const today = useSeason((season) => season.today);
  if (kind !== "holiday" || status === "declined" || !days) return null;
  const wasFixed = before?.kind === "holiday" && before.status === "fixed";
  const isMoved = before?.days.first !== days.first || before.days.last !== days.last;
  const notice = monthsBefore(days.first, 2);
  const isInTime = today <= notice;
  const stays = status === "fixed" && wasFixed && !isMoved;
  if (stays || status === "wished") {
    if (!isAlways || (stays && !isInTime)) return null;
    return (
      <InlineMessage status={isInTime ? "info" : "warning"} size="small">
        {isInTime ? words.holidays.panel.noticeBy(date.full(notice)) : words.absences.noticePassed(date.full(notice))}
      </InlineMessage>
    );
  }
  return (
    <>
      {wasFixed && (
        <InlineMessage status="warning" size="small">
          {words.absences.movingFixed}
        </InlineMessage>
      )}
      <InlineMessage status={isInTime ? "info" : "warning"} size="small">
        {isInTime ? words.absences.noticeBy(date.full(notice)) : words.absences.noticePassed(date.full(notice))}
      </InlineMessage>
    </>
  );
}
