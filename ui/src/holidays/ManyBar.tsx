/** Below the grid while bars are selected: does the same with all of them, as one step, and shows first what would turn. */
import { ArrowLeftIcon, ArrowRightIcon, CheckmarkIcon, HourglassIcon, TrashIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { NamedMoves } from "../pieces/NamedMoves";
import { useNames } from "../season/names";
import { useSeasonState } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Command } from "../wire/Command";
import { useLanguage } from "../words/language";
import { judged, later, movedTo, removed } from "./absence";
import { LookButton } from "./LookButton";
import { usePlan } from "./plan";
import { Refused } from "./Refused";

interface ManyBarProps {
  selected: ReadonlySet<AbsenceId>;
  onClear: () => void;
}

interface Way {
  key: string;
  label: string;
  icon: ReactNode;
  /** What is done with one; locked ones are asked only where it leaves the decision to the person. */
  command: (absence: Absence) => Command;
  sparesLocked: boolean;
  isLast?: boolean;
}

export function ManyBar({ selected, onClear }: ManyBarProps) {
  const { words } = useLanguage();
  const { panel, many } = words.holidays;
  const names = useNames();
  const { absencesOf, isDraft, attempt, put } = usePlan();
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const [looked, setLooked] = useState<{ commands: readonly Command[]; sparesLocked: boolean } | null>(null);
  const absences = useMemo(
    () => [...absencesOf.values()].flatMap((list) => list.filter(({ id }) => selected.has(id))),
    [absencesOf, selected],
  );
  useEffect(() => {
    attempt(looked?.commands ?? null);
  }, [attempt, looked]);
  useEffect(() => () => attempt(null), [attempt]);

  if (absences.length === 0) return null;
  const locked = absences.filter((one) => one.locked);
  const ways: Way[] = [
    {
      key: "fixed",
      label: panel.approve,
      icon: <CheckmarkIcon aria-hidden />,
      sparesLocked: false,
      ...judging("fixed"),
    },
    {
      key: "wished",
      label: panel.wait,
      icon: <HourglassIcon aria-hidden />,
      sparesLocked: false,
      ...judging("wished"),
    },
    {
      key: "declined",
      label: panel.decline,
      icon: <XMarkIcon aria-hidden />,
      sparesLocked: true,
      ...judging("declined"),
    },
    { key: "back", label: panel.weekBack, icon: <ArrowLeftIcon aria-hidden />, sparesLocked: true, ...moving(-7) },
    { key: "on", label: panel.weekOn, icon: <ArrowRightIcon aria-hidden />, sparesLocked: true, ...moving(7) },
    {
      key: "remove",
      label: many.remove,
      icon: <TrashIcon aria-hidden />,
      sparesLocked: true,
      command: removed,
      isLast: true,
    },
  ];
  return (
    <section className="plan-bar" aria-label={many.label}>
      {/* Above the buttons: they stay where they are, however much there is to say. */}
      <div className="many-said">
        {looked?.commands.length === 0 ? (
          <p>{many.alreadySo}</p>
        ) : looked ? (
          <NamedMoves />
        ) : (
          <p className="many-hint">{isDraft ? panel.lookFirstInDraft : panel.lookFirst}</p>
        )}
        {looked !== null && <Refused refusal={previewRefusal} />}
        {looked?.sparesLocked === true && locked.length > 0 && (
          <p>{many.lockedStay([...new Set(locked.map(({ trainer }) => names.trainer(trainer)))])}</p>
        )}
      </div>
      <div className="plan-bar-row">
        <strong role="status">{many.selected(absences.length)}</strong>
        {ways.map(({ key, label, icon, command, sparesLocked, isLast = false }) => {
          const commands = absences
            .filter((one) => !(sparesLocked && one.locked))
            .map((one) => ({ one, command: command(one) }))
            .filter(({ one, command }) => isNews(one, command))
            .map(({ command }) => command);
          return (
            <LookButton
              key={key}
              icon={icon}
              commands={commands}
              data-color={isLast ? "danger" : "neutral"}
              onLook={(tried) => setLooked(tried && { commands: tried, sparesLocked })}
              onDo={(done) => {
                void put(done);
                if (isLast) onClear();
              }}
            >
              {label}
            </LookButton>
          );
        })}
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          className="plan-bar-close"
          icon={<XMarkIcon aria-hidden />}
          onClick={onClear}
        >
          {many.clear}
        </Button>
      </div>
    </section>
  );
}

const judging = (status: Absence["status"]) => ({ command: (one: Absence) => judged(one, status) });
const moving = (days: number) => ({ command: (one: Absence) => movedTo(one, later(one.days, days)) });

/** Whether a command says something of an absence that is not so already. */
function isNews(absence: Absence, command: Command): boolean {
  return (
    command.do !== "change" ||
    command.entry.noun !== "absence" ||
    command.entry.status !== absence.status ||
    command.entry.days !== absence.days
  );
}
