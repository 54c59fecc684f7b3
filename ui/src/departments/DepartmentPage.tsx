/**
 * A department's page: its facts and its exceptions for weeks as one form, tried while it is typed and saved as one
 * command; and what belongs to it.
 */
import { FileTextIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { EntryPage } from "../components/form/EntryPage";
import { FormSection } from "../components/form/FormSection";
import { RemoveButton } from "../components/form/RemoveButton";
import { SaveBar } from "../components/form/SaveBar";
import { WrittenField } from "../components/form/WrittenField";
import { daysOf, weekNumber, weekOf, weekYear } from "../dates";
import { NamedMoves } from "../pieces/NamedMoves";
import { StillUsed } from "../pieces/StillUsed";
import { TellButton } from "../pieces/TellButton";
import { WayButton } from "../pieces/WayButton";
import { WeekStrip } from "../pieces/WeekStrip";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { fieldKey } from "../season/refusals";
import { useSeason, useStore } from "../season/use";
import { useGo } from "../ways";
import type { Department } from "../wire/Department";
import type { DepartmentId } from "../wire/DepartmentId";
import type { EntityId } from "../wire/EntityId";
import type { Week } from "../wire/Week";
import type { WeekRule } from "../wire/WeekRule";
import { useLanguage } from "../words/language";
import { Belongings } from "./Belongings";
import { type RuleDraft, readDepartmentDraft, readDraft, untouched, withFact, withRule } from "./draft";
import { type DepartmentField, departmentFields, removeOf, typedOf } from "./edit";
import { WeekRules } from "./WeekRules";

interface DepartmentPageProps {
  /** `null` for one that is not there yet. */
  id: DepartmentId | null;
}

export function DepartmentPage({ id }: DepartmentPageProps) {
  const { words } = useLanguage();
  const go = useGo();
  const department = useSeason((season) => (id === null ? undefined : season.entries.department.get(id)));
  const back = () => go({ place: "departments" });
  if (id !== null && !department)
    return (
      <div className="entry-page-scroll">
        <p>{words.departments.gone}</p>
        <Button size="small" variant="secondary" onClick={back}>
          {words.departments.title}
        </Button>
      </div>
    );
  return <Page key={id} department={department ?? null} onBack={back} />;
}

function Page({ department, onBack }: { department: Department | null; onBack: () => void }) {
  const { words } = useLanguage();
  const said = words.departments;
  const store = useStore();
  const go = useGo();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const byId = useSeason((season) => season.entries.weekRule);
  const [newOne] = useState(() => ({ id: newId(), name: "", code: null, homeCare: false, minPresent: 1 }));
  const standing = department ?? newOne;
  const isNew = department === null;
  const own = useMemo(() => ({ noun: "department" as const, id: standing.id }), [standing.id]);
  const [kept, setDraft] = useDraft(`department/${department?.id ?? "new"}`, readDepartmentDraft);
  const draft = kept ?? untouched;
  const [stillUsed, setStillUsed] = useState<readonly EntityId[] | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const formId = useId();

  const rules = useMemo(
    () =>
      [...byId.values()]
        .filter((rule) => rule.department === standing.id)
        .sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0)),
    [byId, standing.id],
  );
  const read = useMemo(() => readDraft(draft, standing, isNew, byId, year), [draft, standing, isNew, byId, year]);
  const fields = useMemo(
    () =>
      new Set([
        ...departmentFields.map((field) => fieldKey(own, field)),
        ...[...rules, ...draft.rules].flatMap(({ id }) =>
          ["week", "minPresent", "reason"].map((field) => fieldKey({ noun: "weekRule", id }, field)),
        ),
      ]),
    [own, rules, draft.rules],
  );
  const form = useEntryForm({
    commands: read.commands,
    problems: read.problems,
    fields,
    onSaved: () => {
      setDraft(null);
      if (isNew) go({ place: "departments", department: standing.id });
    },
  });

  useLayoutEffect(() => {
    const first = isNew ? form.form.current?.querySelector("input") : heading.current;
    first?.focus({ preventScroll: true });
  }, [isNew, form.form]);

  const typed = { ...typedOf(standing), ...draft.facts };
  const field = (name: DepartmentField) => ({
    value: typed[name],
    problems: form.problemsOf(own, name),
    onChange: (text: string) => setDraft(withFact(draft, name, text, department)),
  });
  const typeRule = (rule: RuleDraft) => setDraft(withRule(draft, rule, byId.get(rule.id)));
  const addRule = (week: Week | null) => {
    const id = newId();
    const text = week === null ? "" : String(weekNumber(week));
    typeRule({ id, is: "new", week: text, minPresent: String(standing.minPresent), reason: "" });
    setFocused(id);
  };
  const ruleIn = (week: Week): WeekRule | RuleDraft | undefined =>
    rules.find((rule) => rule.week === week) ?? draft.rules.find((rule) => rule.week === String(weekNumber(week)));
  const chooseWeek = (week: Week) => {
    const there = ruleIn(week);
    if (!there) addRule(week);
    else setFocused(there.id);
  };
  const cancel = () => {
    setDraft(null);
    setFocused(null);
    form.reset();
    if (isNew) go({ place: "departments" });
    else heading.current?.focus();
  };
  const remove = async () => {
    if (isNew) return;
    const answer = await store.execute(removeOf(department));
    if (answer === "done") {
      setDraft(null);
      go({ place: "departments" });
    } else if (answer !== "failed") {
      setStillUsed(answer.problems.flatMap(({ why }) => (why.why === "stillUsed" ? why.by : [])));
    }
  };

  const hasDraft = kept !== null || isNew;
  return (
    <EntryPage
      title={isNew ? said.add : standing.name}
      back={said.title}
      onBack={onBack}
      formId={formId}
      form={form.form}
      heading={heading}
      onSubmit={form.save}
      actions={
        !isNew && (
          <>
            <TellButton recipient={{ kind: "department", id: standing.id }} />
            <WayButton
              to={{ place: "reports", report: "department", department: standing.id }}
              icon={<FileTextIcon aria-hidden />}
            >
              {words.reports.of.department.name}
            </WayButton>
            <RemoveButton onClick={remove}>{said.remove}</RemoveButton>
          </>
        )
      }
      notice={stillUsed && <StillUsed name={standing.name} by={stillUsed} />}
      main={
        <>
          <FormSection title={said.facts} lead={isNew ? said.newLead : undefined}>
            <div className="form-fields">
              <WrittenField label={said.name} width="wide" {...field("name")} />
              <WrittenField label={said.code} below={said.codeHint} {...field("code")} />
              <WrittenField label={said.minPresent} isNumber below={said.minPresentHint} {...field("minPresent")} />
              <ChoiceField
                label={said.homeCare}
                choices={[
                  { value: "no", label: words.form.no },
                  { value: "yes", label: words.form.yes },
                ]}
                {...field("homeCare")}
              />
            </div>
          </FormSection>
          {!isNew && (
            <>
              <FormSection title={said.effect}>
                <WeekStrip
                  department={standing.id}
                  label={said.effect}
                  chosen={null}
                  others={rules.map(({ week }) => daysOf(week))}
                  isSingle
                  onChoose={({ first }) => chooseWeek(weekOf(first))}
                />
                <NamedMoves />
                <p className="entry-hint">{said.effectHint}</p>
              </FormSection>
              <WeekRules
                rules={rules}
                drafts={draft.rules}
                year={year}
                problemsOf={form.problemsOf}
                focused={focused}
                onAdd={() => addRule(null)}
                onChange={typeRule}
              />
            </>
          )}
        </>
      }
      aside={!isNew && <Belongings department={standing.id} />}
      footer={
        hasDraft && (
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
