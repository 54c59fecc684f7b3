/**
 * A trainer's absences as a form: what is typed is tried at once and shown, and nothing is kept before it is saved.
 *
 * What is typed stays when the panel is left, until it is saved or cancelled.
 */
import { PadlockLockedIcon, PlusIcon } from "@navikt/aksel-icons";
import { BodyShort, Button, InlineMessage } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Panel } from "../components/Panel";
import { Section } from "../components/Section";
import { weeksFrom, weekYear, wholeWeeks } from "../dates";
import { DepartmentMoves } from "../pieces/DepartmentMoves";
import { WeekStrip } from "../pieces/WeekStrip";
import {
  commandOf,
  type Draft,
  draftOf,
  isUntouched,
  newDraft,
  readDraft,
  readDrafts,
  withDays,
} from "../season/absenceDraft";
import { useDraft } from "../season/drafts";
import { newId } from "../season/ids";
import { useNames } from "../season/names";
import { together } from "../season/together";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Command } from "../wire/Command";
import type { DateRange } from "../wire/DateRange";
import type { Refusal } from "../wire/Refusal";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { Fields } from "./Fields";
import { refusalsOf } from "./refusals";
import "./absences.css";

interface AbsencePanelProps {
  trainer: TrainerId;
  /** The absence to open at once. */
  absence: AbsenceId | null;
  onClose: () => void;
  onBack: (() => void) | undefined;
}

const none: readonly Absence[] = [];
const noDrafts: readonly Draft[] = [];

export function AbsencePanel({ trainer, absence, onClose, onBack }: AbsencePanelProps) {
  const { words, date } = useLanguage();
  const store = useStore();
  const names = useNames();
  const person = useSeason((season) => season.entries.trainer.get(trainer));
  const absences = useSeason((season) => season.absencesOf.get(trainer)) ?? none;
  const byId = useSeason((season) => season.entries.absence);
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const saving = useSeasonState((state) => state.saving);
  const [kept, keep] = useDraft(`absences/${trainer}`, readDrafts);
  const drafts = kept ?? noDrafts;
  const latest = useRef(drafts);
  latest.current = drafts;
  const setDrafts = (change: (now: readonly Draft[]) => readonly Draft[]) => {
    latest.current = change(latest.current);
    keep(latest.current.length === 0 ? null : latest.current);
  };
  const [open, setOpen] = useState<string | null>(() => absence ?? drafts[0]?.key ?? null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const formId = useId();
  const list = useRef<HTMLDivElement>(null);
  const returnTo = useRef<string | null>(null);

  const department = person && "superuser" in person.kind ? person.kind.superuser.department : null;
  const opened = byId.get(open ?? "");
  const current = drafts.find(({ key }) => key === open) ?? (opened ? draftOf(opened, date) : null);
  const commands = useMemo(
    () => drafts.flatMap((draft) => commandOf(draft, trainer, year) ?? []),
    [drafts, trainer, year],
  );
  const commanded = useMemo(
    () => drafts.filter((draft) => commandOf(draft, trainer, year) !== null),
    [drafts, trainer, year],
  );

  // The form that had the focus is gone: it goes on to the row it belonged to, or to where another is begun.
  useLayoutEffect(() => {
    if (returnTo.current === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [])];
    const row = rows.find(({ dataset }) => dataset["key"] === returnTo.current);
    returnTo.current = null;
    (row ?? list.current?.querySelector<HTMLElement>("button"))?.focus();
  });

  useTrying(commands);

  const put = (draft: Draft) => {
    setRefusal(null);
    setRemoved(null);
    setDrafts((now) => {
      const rest = now.filter(({ key }) => key !== draft.key);
      const isOld = now.some(({ key }) => key === draft.key);
      if (isUntouched(draft, date)) return rest;
      return isOld ? now.map((one) => (one.key === draft.key ? draft : one)) : [...now, draft];
    });
    setOpen(draft.key);
  };
  const add = () => {
    setIsChecked(false);
    put(newDraft(newId()));
  };
  const cancel = () => {
    returnTo.current = open ?? "";
    setDrafts(() => noDrafts);
    setOpen(null);
    setRefusal(null);
    setIsChecked(false);
  };
  const carryOut = async (command: Command): Promise<boolean> => {
    const answer = await store.execute(command);
    if (answer === "done") return true;
    if (answer !== "failed") setRefusal(answer);
    return false;
  };
  const save = async () => {
    const unread = drafts.find((draft) => readDraft(draft, year).days === null);
    if (unread) {
      setIsChecked(true);
      setOpen(unread.key);
      return;
    }
    const command = together(commands);
    if (!command || (await carryOut(command))) cancel();
  };
  const remove = async (gone: Draft) => {
    if (!gone.before) {
      returnTo.current = "";
      setDrafts((now) => now.filter(({ key }) => key !== gone.key));
      setOpen(null);
      return;
    }
    const { id, kind, days } = gone.before;
    if (await carryOut({ do: "remove", entity: { noun: "absence", id } })) {
      returnTo.current = "";
      setDrafts((now) => now.filter(({ key }) => key !== gone.key));
      setOpen(null);
      setRemoved(`${words.absenceKind[kind].toLocaleLowerCase(words.language)} ${date.days(days)}`);
    }
  };
  const undo = async () => {
    setRemoved(null);
    await store.undo();
  };

  const read = current && readDraft(current, year);
  const shownRefusal = refusal ?? previewRefusal;
  const refused = refusalsOf(shownRefusal, commanded, words);
  const others = absences
    .filter(({ id, status }) => id !== current?.before?.id && status !== "declined")
    .map(({ days }) => days);
  const rows: { key: string; draft: Draft | null; absence: Absence | null }[] = [
    ...absences.map((one) => ({
      key: one.id,
      absence: one,
      draft: drafts.find(({ key }) => key === one.id) ?? null,
    })),
    ...drafts.filter(({ before }) => !before).map((draft) => ({ key: draft.key, absence: null, draft })),
  ];

  return (
    <Panel
      subject={trainer}
      title={words.absences.title(names.trainer(trainer))}
      closeLabel={words.shell.close}
      onClose={onClose}
      backLabel={words.shell.back}
      onBack={onBack}
      footer={
        drafts.length > 0 && (
          <>
            <Button size="small" form={formId} type="submit" loading={saving === "saving"}>
              {words.absences.save}
            </Button>
            <Button size="small" variant="secondary" data-color="neutral" onClick={cancel}>
              {words.absences.cancel}
            </Button>
            <BodyShort size="small" className="absence-hint">
              {words.absences.tryFirst}
            </BodyShort>
          </>
        )
      }
    >
      <p className="absence-person">
        {person &&
          [words.role[person.role], department ? names.department(department) : words.people.instructor].join(", ")}
      </p>
      <Section title={department ? words.strip.title(names.department(department)) : words.strip.instructors}>
        <WeekStrip
          department={department}
          label={department ? words.strip.title(names.department(department)) : words.strip.instructors}
          chosen={read?.days ?? null}
          others={others}
          onChoose={current ? (days) => put(withDays(current, days, date)) : null}
        />
        {refused.get(null)?.map((text) => (
          <InlineMessage key={text} status="error" size="small">
            {text}
          </InlineMessage>
        ))}
        {drafts.length > 0 ? (
          <DepartmentMoves department={department} />
        ) : (
          <p className="absence-hint">{current ? words.absences.stripHint : words.absences.stripChoose}</p>
        )}
      </Section>
      {removed && (
        <div className="absence-removed" role="status">
          <InlineMessage status="info" size="small">
            {words.absences.removed(removed)}
          </InlineMessage>
          <Button size="xsmall" variant="tertiary" onClick={undo}>
            {words.absences.undo}
          </Button>
        </div>
      )}
      <div ref={list}>
        <Section
          title={words.absences.list}
          aside={
            <Button size="xsmall" variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={add}>
              {words.absences.add}
            </Button>
          }
        >
          {rows.length === 0 && <p className="absence-hint">{words.absences.none}</p>}
          <ul className="absence-list">
            {rows.map((row) => (
              <li key={row.key}>
                <AbsenceRow
                  rowKey={row.key}
                  draft={row.draft}
                  absence={row.absence}
                  days={row.draft ? readDraft(row.draft, year).days : (row.absence?.days ?? null)}
                  isOpen={row.key === open}
                  onOpen={() => setOpen(row.key === open ? null : row.key)}
                />
                {row.key === open && current && read && (
                  <form
                    id={formId}
                    className="absence-form"
                    noValidate
                    onSubmit={(event) => {
                      event.preventDefault();
                      void save();
                    }}
                  >
                    <Fields
                      draft={current}
                      read={read}
                      isChecked={isChecked}
                      refused={refused.get(current.key)}
                      year={year}
                      onChange={put}
                      onRemove={() => remove(current)}
                    />
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Panel>
  );
}

interface AbsenceRowProps {
  rowKey: string;
  draft: Draft | null;
  absence: Absence | null;
  days: DateRange | null;
  isOpen: boolean;
  onOpen: () => void;
}

function AbsenceRow({ rowKey, draft, absence, days, isOpen, onOpen }: AbsenceRowProps) {
  const { words, date } = useLanguage();
  const shown = draft ?? absence;
  if (!shown) return null;
  const weeks = days && wholeWeeks(days);
  return (
    <button type="button" className="absence-row" data-key={rowKey} aria-expanded={isOpen} onClick={onOpen}>
      <span className="absence-row-main">
        {words.absenceKind[shown.kind]}{" "}
        {days === null
          ? "…"
          : weeks
            ? words.absences.weeksAre(date.weeks(weeksFrom(weeks.first, weeks.last)), date.days(days))
            : date.days(days)}
        {shown.locked && <PadlockLockedIcon title={words.absences.isLocked} />}
      </span>
      <span className={`absence-status absence-status-${shown.status}`}>
        {words.absenceStatus[shown.status]}
        {draft && <em> {words.absences.unsaved}</em>}
      </span>
    </button>
  );
}
