/**
 * Guidance of a department and support on the spot by an instructor: typed, tried on the board as it is typed, and added.
 *
 * It may break rules that the automatic booking keeps: those are said while one types. Only two sessions at one time are
 * refused. What is typed stays until it is added or given up.
 */
import { CheckmarkCircleFillIcon } from "@navikt/aksel-icons";
import { Button, Radio, RadioGroup } from "@navikt/ds-react";
import { useId, useMemo, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { WrittenField } from "../components/form/WrittenField";
import { Panel } from "../components/Panel";
import { TextButton } from "../components/TextButton";
import { clockMinutes, type Day, weekOf, weekYear } from "../dates";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { ChosenSession } from "../ways";
import type { ClockTime } from "../wire/ClockTime";
import type { Command } from "../wire/Command";
import type { DepartmentId } from "../wire/DepartmentId";
import type { Session } from "../wire/Session";
import type { TrainerId } from "../wire/TrainerId";
import { Breaks } from "./Breaks";
import { added } from "./booking";
import {
  coreField,
  kindOf,
  noOtherWork,
  type OtherWork,
  type OtherWorkField,
  readOtherWork,
  readWork,
  workFields,
  workKinds,
} from "./otherWork";
import { Plan } from "./Plan";
import { tellKind, tellPlan, tellRefusal } from "./tell";
import { useTelling } from "./useTelling";
import "./needs.css";

interface OtherWorkPanelProps {
  trainer?: TrainerId | undefined;
  department?: DepartmentId | undefined;
  day?: Day | undefined;
  start?: ClockTime | undefined;
  onClose: () => void;
  onChoose: (chosen: ChosenSession) => void;
}

const nothing: readonly Command[] = [];

export function OtherWorkPanel(props: OtherWorkPanelProps) {
  const { trainer = "", department = "", day = "", start = "", onClose, onChoose } = props;
  const telling = useTelling();
  const { words, names, date } = telling;
  const said = words.unbooked.other;
  const store = useStore();
  const departments = useDepartments();
  const trainers = useSeason((season) => season.entries.trainer);
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const [id, setId] = useState(newId);
  const [addedNow, setAdded] = useState<Session | null>(null);
  const subject = `${trainer} ${department} ${day} ${start}`;
  const [kept, keep] = useDraft(`sessions/otherWork/${subject}`, readOtherWork);
  const formId = useId();

  const begun = useMemo(
    (): OtherWork => ({
      ...noOtherWork,
      trainer,
      department,
      day: day && date.typed(day),
      start: start && date.clock(clockMinutes(start)),
    }),
    [trainer, department, day, start, date],
  );
  const work = kept ?? begun;
  const read = useMemo(() => readWork(id, work, year), [id, work, year]);
  const commands = useMemo(() => (read.session ? [added(read.session)] : nothing), [read.session]);
  const shown = useMemo(() => workFields(id), [id]);
  const form = useEntryForm({
    commands,
    problems: read.problems,
    fields: shown,
    onSaved: () => {
      setAdded(read.session);
      keep(null);
      setId(newId());
    },
  });
  // Said with whom and when, which the refusal alone does not tell.
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const overlaps = previewRefusal?.problems.filter(({ why }) => why.why === "overlaps") ?? [];
  const busy = read.session && overlaps.length > 0 ? tellRefusal({ problems: overlaps }, read.session, telling) : [];
  const instructors = useMemo(
    () =>
      [...trainers.values()]
        .filter(({ kind }) => "instructor" in kind)
        .map((one) => ({ value: one.id, label: names.trainer(one.id) }))
        .sort((a, b) => a.label.localeCompare(b.label, words.language)),
    [trainers, names, words.language],
  );
  const put = (field: OtherWorkField, value: string) => {
    setAdded(null);
    keep({ ...work, [field]: value });
  };
  const field = (name: OtherWorkField) => ({
    value: work[name],
    problems: form.problemsOf({ noun: "session", id }, coreField(name)),
    onChange: (value: string) => put(name, value),
  });
  const ends =
    read.start !== null && read.minutes !== null
      ? said.ends(date.clock((clockMinutes(read.start) + read.minutes) % (24 * 60)))
      : said.lengthHint;
  return (
    <Panel
      subject={`other ${subject}`}
      title={said.title}
      closeLabel={words.shell.close}
      onClose={onClose}
      footer={
        <Plan
          plan={read.session && tellPlan(placeOf(read.session), read.session.minutes, telling)}
          refused={form.rest}
          notes={<Breaks session={read.session} />}
        >
          <Button size="small" type="submit" form={formId} loading={form.isBusy}>
            {said.add}
          </Button>
          {kept && (
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              onClick={() => {
                keep(null);
                form.reset();
              }}
            >
              {words.form.cancel}
            </Button>
          )}
        </Plan>
      }
    >
      <div role="status">
        {addedNow && (
          <div className="sessions-after">
            <p className="sessions-booked">
              <CheckmarkCircleFillIcon aria-hidden />
              <span>
                {said.added(
                  `${tellKind(addedNow.kind, names)}, ${tellPlan(placeOf(addedNow), addedNow.minutes, telling)}`,
                )}
              </span>
            </p>
            <div className="sessions-after-do">
              <TextButton onClick={() => onChoose({ is: "session", session: addedNow.id })}>
                {words.unbooked.panel.show}
              </TextButton>
              <TextButton
                onClick={() => {
                  setAdded(null);
                  void store.undo();
                }}
              >
                {words.unbooked.panel.undo}
              </TextButton>
            </div>
          </div>
        )}
      </div>
      <p className="sessions-lead">{instructors.length === 0 ? said.noInstructors : said.lead}</p>
      <form
        id={formId}
        ref={form.form}
        className="sessions-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <RadioGroup legend={said.kind} size="small" value={kindOf(work)} onChange={(kind) => put("kind", String(kind))}>
          {workKinds.map((kind) => (
            <Radio key={kind} value={kind} description={said.kindHints[kind]}>
              {said.kinds[kind]}
            </Radio>
          ))}
        </RadioGroup>
        <WrittenField label={said.what} width="wide" below={said.whatHint} {...field("title")} />
        <ChoiceField
          label={said.department}
          width="wide"
          none={said.chooseDepartment}
          choices={departments.map((one) => ({ value: one.id, label: one.name }))}
          {...field("department")}
        />
        <ChoiceField
          label={said.instructor}
          width="wide"
          none={said.chooseInstructor}
          choices={instructors}
          {...field("trainer")}
        />
        <div className="sessions-form-when">
          <WrittenField
            label={said.day}
            placeholder={words.absences.dayHint}
            below={read.day && `${date.weekdayAndDay(read.day)}, ${date.week(weekOf(read.day))}`}
            {...field("day")}
          />
          <WrittenField
            label={said.start}
            width="short"
            below={read.start === null ? said.startHint : null}
            {...field("start")}
            {...(busy.length > 0 && { problems: busy })}
          />
          <WrittenField
            label={said.length}
            width="short"
            unit={words.hourWords.hour}
            isNumber
            below={ends}
            {...field("length")}
          />
        </div>
      </form>
    </Panel>
  );
}

const placeOf = ({ trainer, date, start }: Session) => ({ trainer, day: date, start });
