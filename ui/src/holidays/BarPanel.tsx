/**
 * One holiday beside the grid, for who works by clicks: moved, stretched, typed, decided, locked or removed.
 *
 * A button shows what would turn while one rests on it, and does it at once when clicked, as letting go of a dragged bar
 * does; what is typed waits for its own button, since half of a date is none.
 */
import {
  ArrowLeftIcon,
  ArrowRightIcon,
  CheckmarkIcon,
  ChevronLeftDoubleIcon,
  ChevronLeftIcon,
  ChevronRightDoubleIcon,
  ChevronRightIcon,
  HourglassIcon,
  TrashIcon,
  XMarkIcon,
} from "@navikt/aksel-icons";
import { Button, Checkbox, Select } from "@navikt/ds-react";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { weekYear } from "../dates";
import { DayFields } from "../pieces/DayFields";
import { DepartmentMoves } from "../pieces/DepartmentMoves";
import { Notice } from "../pieces/Notice";
import { WeekStrip } from "../pieces/WeekStrip";
import { draftOf, isUntouched, kinds, readDraft, readDrafts, withDays } from "../season/absenceDraft";
import { useDraft } from "../season/drafts";
import { useNames } from "../season/names";
import { useSeason, useSeasonState } from "../season/use";
import { useGo } from "../ways";
import type { Absence } from "../wire/Absence";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { Command } from "../wire/Command";
import type { DateRange } from "../wire/DateRange";
import { useLanguage } from "../words/language";
import { judged, later, locked, movedTo, ofKind, removed, stretched } from "./absence";
import { LookButton } from "./LookButton";
import { useDraftedPlan } from "./plan";
import { Refused } from "./Refused";
import { StatusText } from "./StatusText";
import { absenceSaid } from "./said";

interface BarPanelProps {
  /** As it was when it was opened; it is shown as it is now. */
  absence: Absence;
  onClose: () => void;
}

export function BarPanel({ absence: opened, onClose }: BarPanelProps) {
  const { absencesOf } = useDraftedPlan();
  const absence = absencesOf.get(opened.trainer)?.find(({ id }) => id === opened.id);
  const isGone = absence === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  return absence ? <Opened key={absence.id} absence={absence} onClose={onClose} /> : null;
}

const none: readonly Absence[] = [];

function Opened({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const language = useLanguage();
  const { words, date } = language;
  const said = words.holidays.panel;
  const names = useNames();
  const go = useGo();
  const plan = useDraftedPlan();
  const { attempt } = plan;
  const person = useSeason((season) => season.entries.trainer.get(absence.trainer));
  const standing = useSeason((season) => season.entries.absence.get(absence.id)) ?? null;
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const isSaving = useSeasonState((state) => state.saving === "saving");
  const formId = useId();

  const [kept, keep] = useDraft(`holidays/days/${absence.id}`, readDrafts);
  const [isChecked, setIsChecked] = useState(false);
  const typed = kept?.[0] ?? null;
  const fields = useMemo(() => typed ?? draftOf(absence, date), [typed, absence, date]);
  const read = useMemo(() => readDraft(fields, year), [fields, year]);
  const typedCommands = useMemo(
    () => (typed && read.days ? [movedTo(absence, read.days)] : null),
    [typed, read, absence],
  );
  const [looked, setLooked] = useState<readonly Command[] | null>(null);
  useEffect(() => {
    attempt(looked ?? typedCommands);
  }, [attempt, looked, typedCommands]);
  useEffect(() => () => attempt(null), [attempt]);

  const tried = looked?.map(entryOf).find((entry) => entry !== null) ?? null;
  const days = tried?.days ?? read.days;
  const isTrying = looked !== null || typedCommands !== null;
  const department = person && "superuser" in person.kind ? person.kind.superuser.department : null;
  const others = (plan.absencesOf.get(absence.trainer) ?? none)
    .filter(({ id, status }) => id !== absence.id && status !== "declined")
    .map((one) => one.days);
  const title = department ? words.strip.title(names.department(department)) : words.strip.instructors;

  const put = (commands: readonly Command[]) => {
    setLooked(null);
    forget();
    void plan.put(commands);
  };
  const forget = () => {
    keep(null);
    setIsChecked(false);
  };
  const type = (next: typeof fields) => keep(isUntouched(next, date) ? null : [next]);
  const look = { onLook: setLooked, onDo: put };
  const toDays = (next: DateRange): Command[] =>
    next.first === absence.days.first && next.last === absence.days.last ? [] : [movedTo(absence, next)];
  const toStatus = (status: AbsenceStatus): Command[] => (status === absence.status ? [] : [judged(absence, status)]);
  const decisions: { status: AbsenceStatus; label: string; icon: ReactNode }[] = [
    { status: "fixed", label: said.approve, icon: <CheckmarkIcon aria-hidden /> },
    { status: "wished", label: said.wait, icon: <HourglassIcon aria-hidden /> },
    { status: "declined", label: said.decline, icon: <XMarkIcon aria-hidden /> },
  ];
  return (
    <Panel
      subject={absence.id}
      title={names.trainer(absence.trainer)}
      closeLabel={words.shell.close}
      onClose={onClose}
      footer={
        typed && (
          <>
            <Button size="small" type="submit" form={formId} loading={isSaving}>
              {plan.isDraft ? said.tryDays : said.saveDays}
            </Button>
            <Button size="small" variant="secondary" data-color="neutral" onClick={forget}>
              {said.cancelDays}
            </Button>
          </>
        )
      }
    >
      <div className="bar-panel-what">
        <b>{absenceSaid(absence, language)}</b>
        <StatusText absence={absence} />
        <LookButton
          variant="tertiary"
          data-color="danger"
          icon={<TrashIcon aria-hidden />}
          commands={[removed(absence)]}
          {...look}
        >
          {said.remove}
        </LookButton>
      </div>
      <p className="bar-panel-person">
        <TextButton onClick={() => go({ place: "trainers", trainer: absence.trainer })}>
          {[
            person ? words.role[person.role] : "",
            department ? names.department(department) : words.people.instructor,
          ].join(", ")}
        </TextButton>
      </p>
      <Section title={said.move}>
        <div className="bar-panel-buttons">
          <LookButton icon={<ArrowLeftIcon aria-hidden />} commands={toDays(later(absence.days, -7))} {...look}>
            {said.weekBack}
          </LookButton>
          <LookButton
            icon={<ArrowRightIcon aria-hidden />}
            iconPosition="right"
            commands={toDays(later(absence.days, 7))}
            {...look}
          >
            {said.weekOn}
          </LookButton>
          <LookButton variant="tertiary" commands={toDays(later(absence.days, -1))} {...look}>
            {said.dayBack}
          </LookButton>
          <LookButton variant="tertiary" commands={toDays(later(absence.days, 1))} {...look}>
            {said.dayOn}
          </LookButton>
        </div>
        <form
          id={formId}
          className="bar-panel-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setIsChecked(true);
            if (typedCommands) put(typedCommands);
          }}
        >
          <DayFields
            draft={fields}
            read={read}
            isChecked={isChecked}
            year={year}
            onChange={type}
            below={(end) => (
              <span className="bar-panel-steps">
                {(
                  [
                    [-7, "weekBack", <ChevronLeftDoubleIcon key="" aria-hidden />],
                    [-1, "dayBack", <ChevronLeftIcon key="" aria-hidden />],
                    [1, "dayOn", <ChevronRightIcon key="" aria-hidden />],
                    [7, "weekOn", <ChevronRightDoubleIcon key="" aria-hidden />],
                  ] as const
                ).map(([by, way, icon]) => (
                  <LookButton
                    key={way}
                    size="xsmall"
                    variant="tertiary"
                    icon={icon}
                    aria-label={said.end[end][way]}
                    title={said.end[end][way]}
                    commands={toDays(stretched(absence.days, end, by))}
                    {...look}
                  />
                ))}
              </span>
            )}
          />
        </form>
      </Section>
      <Section title={said.decide}>
        <div className="bar-panel-buttons bar-panel-decisions">
          {decisions.map(({ status, label, icon }) => (
            <LookButton
              key={status}
              icon={icon}
              commands={toStatus(status)}
              aria-pressed={status === absence.status}
              {...look}
            >
              {label}
            </LookButton>
          ))}
        </div>
      </Section>
      {/* Below the buttons, since its height follows what is tried: none may move away from under the pointer. */}
      <Section title={title}>
        <WeekStrip
          department={department}
          label={title}
          chosen={days}
          others={others}
          onChoose={(chosen) => type(withDays(fields, chosen, date))}
        />
        {isTrying ? (
          <DepartmentMoves department={department} />
        ) : (
          <p className="bar-panel-hint">{plan.isDraft ? said.lookFirstInDraft : said.lookFirst}</p>
        )}
        {absence.locked && isTrying && <p className="bar-panel-hint">{said.movesLocked}</p>}
        <Notice
          before={standing}
          kind={tried?.kind ?? absence.kind}
          status={tried?.status ?? absence.status}
          days={days}
          isAlways
        />
        <Refused refusal={plan.refusal ?? (isTrying ? previewRefusal : null)} />
      </Section>
      <div className="bar-panel-last">
        <Select
          label={said.kind}
          size="small"
          value={absence.kind}
          onChange={({ target }) => {
            const kind = kinds.find((one) => one === target.value);
            if (kind) put([ofKind(absence, kind)]);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.absenceKind[kind]}
            </option>
          ))}
        </Select>
        <Checkbox
          size="small"
          checked={absence.locked}
          description={words.absences.lockedHint}
          onChange={({ target }) => put([locked(absence, target.checked)])}
        >
          {words.absences.locked}
        </Checkbox>
      </div>
    </Panel>
  );
}

/** The absence as a command wants it. */
function entryOf(command: Command): Absence | null {
  return command.do === "change" && command.entry.noun === "absence" ? command.entry : null;
}
