/**
 * A trainer's page: facts, loans and raised positions as one form, tried while it is typed and saved as one command;
 * and absences and sessions beside it.
 */
import { Button } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { EntryPage } from "../components/form/EntryPage";
import { FormSection } from "../components/form/FormSection";
import { RemoveButton } from "../components/form/RemoveButton";
import { SaveBar } from "../components/form/SaveBar";
import { weekYear } from "../dates";
import { HistoryButton } from "../pieces/HistoryButton";
import { NamedMoves } from "../pieces/NamedMoves";
import { Shifts } from "../pieces/Shifts";
import { StillUsed } from "../pieces/StillUsed";
import { TellButton } from "../pieces/TellButton";
import { WeekStrip } from "../pieces/WeekStrip";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { useNames } from "../season/names";
import { personKey } from "../season/received";
import { fieldKey } from "../season/refusals";
import { useSeason, useStore } from "../season/use";
import { useGo } from "../ways";
import type { EntityId } from "../wire/EntityId";
import type { Person } from "../wire/Person";
import type { Trainer } from "../wire/Trainer";
import type { TrainerId } from "../wire/TrainerId";
import type { WeekRange } from "../wire/WeekRange";
import { useLanguage } from "../words/language";
import { Absences, Sessions } from "./Beside";
import {
  daysOfWeeks,
  loanFields,
  raiseFields,
  readDraft,
  readTrainerDraft,
  type Standing,
  untouched,
  withFact,
  withLoan,
  withRaise,
} from "./draft";
import { departmentOf, removeOf, type TrainerField, trainerFields, typedOf, weeklyMinutesOf } from "./edit";
import { Facts } from "./Facts";
import { Loans } from "./Loans";
import { Raises } from "./Raises";

interface TrainerPageProps {
  /** `null` for one that is not there yet. */
  id: TrainerId | null;
  /** Whether the absences are open beside. */
  isBeside: boolean;
  onOpenAbsences: (trainer: TrainerId) => void;
}

export function TrainerPage({ id, ...rest }: TrainerPageProps) {
  const { words } = useLanguage();
  const go = useGo();
  const trainer = useSeason((season) => (id === null ? undefined : season.entries.trainer.get(id)));
  if (id !== null && !trainer)
    return (
      <div className="entry-page-scroll">
        <p>{words.trainers.gone}</p>
        <Button size="small" variant="secondary" onClick={() => go({ place: "trainers" })}>
          {words.trainers.title}
        </Button>
      </div>
    );
  return <Page key={id} trainer={trainer ?? null} {...rest} />;
}

/** What the fields of a new trainer begin with. */
function newTrainer(): Trainer {
  return {
    id: newId(),
    kind: { superuser: { department: "", weeklyMinutes: null } },
    role: "healthWorker",
    positionPercent: 100,
    tools: ["rover"],
    firstDay: null,
    lastDay: null,
  };
}

function useStandingOf(trainer: Trainer | null): Standing {
  const [added] = useState(newTrainer);
  const standing = trainer ?? added;
  const key = personKey({ kind: "trainer", id: standing.id });
  const name = useSeason((season) => season.names.get(key)) ?? "";
  const employeeNo = useSeason((season) => season.employeeNos.get(key)) ?? null;
  const loans = useSeason((season) => season.entries.loan);
  const raises = useSeason((season) => season.entries.raise);
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  return useMemo(() => {
    const person: Person = { name, employeeNo };
    return { trainer: standing, person, isNew: trainer === null, loans, raises, year };
  }, [standing, trainer, name, employeeNo, loans, raises, year]);
}

const byWeeks = (a: { weeks: WeekRange }, b: { weeks: WeekRange }) => (a.weeks.first < b.weeks.first ? -1 : 1);

function Page({ trainer, isBeside, onOpenAbsences }: { trainer: Trainer | null } & Omit<TrainerPageProps, "id">) {
  const language = useLanguage();
  const { words } = language;
  const said = words.trainers;
  const store = useStore();
  const go = useGo();
  const standing = useStandingOf(trainer);
  const { isNew, year, person } = standing;
  const { id } = standing.trainer;
  const own = useMemo(() => ({ noun: "trainer" as const, id }), [id]);
  const [kept, setDraft] = useDraft(`trainer/${trainer?.id ?? "new"}`, readTrainerDraft);
  const draft = kept ?? untouched;
  const [stillUsed, setStillUsed] = useState<readonly EntityId[] | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const names = useNames();
  const formId = useId();

  const departments = useDepartments();
  const choices = useMemo(() => departments.map(({ id: value, name: label }) => ({ value, label })), [departments]);
  const loans = useMemo(
    () => [...standing.loans.values()].filter((loan) => loan.trainer === id).sort(byWeeks),
    [standing.loans, id],
  );
  const raises = useMemo(
    () => [...standing.raises.values()].filter((raise) => raise.trainer === id).sort(byWeeks),
    [standing.raises, id],
  );
  const read = useMemo(() => readDraft(draft, standing, language), [draft, standing, language]);
  const fields = useMemo(
    () =>
      new Set([
        ...trainerFields.map((field) => fieldKey(own, field)),
        ...[...loans, ...draft.loans].flatMap((loan) =>
          loanFields.map((field) => fieldKey({ noun: "loan", id: loan.id }, field)),
        ),
        ...[...raises, ...draft.raises].flatMap((raise) =>
          raiseFields.map((field) => fieldKey({ noun: "raise", id: raise.id }, field)),
        ),
      ]),
    [own, loans, raises, draft],
  );
  const form = useEntryForm({
    commands: read.commands,
    namings: read.namings,
    problems: read.problems,
    fields,
    isElseTried: isBeside,
    onSaved: () => {
      setDraft(null);
      if (isNew) go({ place: "trainers", trainer: id });
    },
  });

  useLayoutEffect(() => {
    const first = isNew ? form.form.current?.querySelector("input") : heading.current;
    first?.focus({ preventScroll: true });
  }, [isNew, form.form]);

  const asBefore = typedOf(standing.trainer, person, language);
  const typed = { ...asBefore, ...draft.facts };
  const type = (field: TrainerField, text: string) =>
    setDraft(withFact(draft, field, text, isNew ? null : asBefore[field]));
  const addLoan = () => {
    const added = { id: newId(), is: "new" as const, weeks: "", department: "" };
    setDraft(withLoan(draft, added, undefined));
    setFocused(added.id);
  };
  const addRaise = () => {
    const added = { id: newId(), is: "new" as const, weeks: "", positionPercent: "" };
    setDraft(withRaise(draft, added, undefined));
    setFocused(added.id);
  };
  const cancel = () => {
    setDraft(null);
    setFocused(null);
    form.reset();
    if (isNew) go({ place: "trainers" });
    else heading.current?.focus();
  };
  const remove = async () => {
    const answer = await store.execute(removeOf(id));
    if (answer === "done") {
      setDraft(null);
      go({ place: "trainers" });
    } else if (answer !== "failed") {
      setStillUsed(answer.problems.flatMap(({ why }) => (why.why === "stillUsed" ? why.by : [])));
    }
  };

  const { kind } = standing.trainer;
  const department = departmentOf(kind);
  const effect = department === null ? words.strip.instructors : words.strip.title(names.department(department));
  const isSuperuser = "superuser" in kind;

  return (
    <EntryPage
      title={isNew ? said.add : person.name || id}
      back={said.title}
      onBack={() => go({ place: "trainers" })}
      formId={formId}
      form={form.form}
      heading={heading}
      onSubmit={form.save}
      actions={
        !isNew && (
          <>
            <TellButton recipient={{ kind: "trainer", id }} />
            <HistoryButton concerns={own}>{said.history}</HistoryButton>
            <RemoveButton onClick={remove}>{said.remove}</RemoveButton>
          </>
        )
      }
      notice={stillUsed && <StillUsed name={person.name || id} by={stillUsed} />}
      main={
        <>
          <Facts
            typed={typed}
            isNew={isNew}
            year={year}
            departments={choices}
            problemsOf={(field) => form.problemsOf(own, field)}
            onType={type}
          />
          {!isNew && (
            <FormSection title={effect}>
              <WeekStrip
                department={department}
                label={effect}
                chosen={null}
                others={loans.map(({ weeks }) => daysOfWeeks(weeks))}
                onChoose={null}
              />
              {!isBeside && <NamedMoves />}
            </FormSection>
          )}
          {!isNew && isSuperuser && (
            <>
              <Loans
                loans={loans}
                drafts={draft.loans}
                departments={choices.filter(({ value }) => value !== department)}
                year={year}
                problemsOf={form.problemsOf}
                focused={focused}
                onAdd={addLoan}
                onChange={(loan) => setDraft(withLoan(draft, loan, standing.loans.get(loan.id)))}
              />
              <Raises
                raises={raises}
                drafts={draft.raises}
                isIdle={weeklyMinutesOf(kind) !== null}
                year={year}
                problemsOf={form.problemsOf}
                focused={focused}
                onAdd={addRaise}
                onChange={(raise) => setDraft(withRaise(draft, raise, standing.raises.get(raise.id)))}
              />
            </>
          )}
        </>
      }
      aside={
        !isNew && (
          <>
            <Absences trainer={id} onOpen={() => onOpenAbsences(id)} />
            <Sessions trainer={id} />
            <Shifts person={{ kind: "trainer", id }} name={person.name || id} />
          </>
        )
      }
      footer={
        (kept !== null || isNew) && (
          <SaveBar
            form={formId}
            save={words.form.save}
            cancel={words.form.cancel}
            isBusy={form.isBusy}
            problems={form.rest}
            onCancel={cancel}
          >
            {!isNew && <span className="entry-hint">{said.tryFirst}</span>}
          </SaveBar>
        )
      }
    />
  );
}
