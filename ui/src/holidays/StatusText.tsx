/** How far an absence is decided: symbol and word. */
import { CheckmarkCircleIcon, HourglassIcon, PadlockLockedIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { Absence } from "../wire/Absence";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import { useLanguage } from "../words/language";

const icons: Record<AbsenceStatus, typeof HourglassIcon> = {
  wished: HourglassIcon,
  fixed: CheckmarkCircleIcon,
  declined: XMarkOctagonIcon,
};

export function StatusText({ absence: { status, locked } }: { absence: Absence }) {
  const { words } = useLanguage();
  const Icon = icons[status];
  return (
    <span className="bar-status">
      <Icon aria-hidden /> {words.absenceStatus[status]}
      {locked && (
        <>
          {", "}
          <PadlockLockedIcon aria-hidden /> {words.absences.isLocked}
        </>
      )}
    </span>
  );
}
