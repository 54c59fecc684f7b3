/**
 * The page of a follow-up: its facts as a form; beside it how far it has come, its guidance and sessions, and whom was asked.
 */
import { ClockDashedIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { EntryPage } from "../components/form/EntryPage";
import { FormSection } from "../components/form/FormSection";
import { SaveBar } from "../components/form/SaveBar";
import { WrittenField } from "../components/form/WrittenField";
import { TextButton } from "../components/TextButton";
import { civil } from "../dates";
import { StillUsed } from "../pieces/StillUsed";
import { useDepartments } from "../season/departments";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { useNames } from "../season/names";
import { fieldKey } from "../season/refusals";
import { useSeason, useStore } from "../season/use";
import { type FollowUpPart, useGo } from "../ways";
import type { DepartmentId } from "../wire/DepartmentId";
import type { EntityId } from "../wire/EntityId";
import type { FollowUp } from "../wire/FollowUp";
import type { FollowUpId } from "../wire/FollowUpId";
import { useLanguage } from "../words/language";
import { categoriesOf } from "./categories";
import {
  begun,
  causes,
  type FollowUpDraft,
  type FollowUpField,
  followUpFields,
  readDraft,
  readField,
  readFollowUpDraft,
  removed,
  typedOf,
  typedOfBegun,
  withField,
} from "./edit";
import { GuidancePart } from "./GuidancePart";
import { Inquiries } from "./Inquiries";
import { LineOfLife } from "./LineOfLife";

interface FollowUpPageProps {
  /** `null` for one that is not there yet. */
  id: FollowUpId | null;
  /** Where one came from. */
  part: FollowUpPart;
  /** What a new one is of. */
  department: DepartmentId | null;
}

export function FollowUpPage({ id, part, department }: FollowUpPageProps) {
  const { words } = useLanguage();
  const said = words.followUps;
  const go = useGo();
  const entry = useSeason((season) => (id === null ? undefined : season.entries.followUp.get(id)));
  const back = () => go({ place: "followUps", part });
  if (id !== null && !entry)
    return (
      <div className="entry-page-scroll">
        <p>{said.page.gone}</p>
        <Button size="small" variant="secondary" onClick={back}>
          {said.part[part]}
        </Button>
      </div>
    );
  return <Page key={id} entry={entry ?? null} part={part} department={department} onBack={back} />;
}

const untouched: FollowUpDraft = {};
/** Categories proposed by a click. */
const mostProposed = 8;

interface PageProps {
  entry: FollowUp | null;
  part: FollowUpPart;
  department: DepartmentId | null;
  onBack: () => void;
}

function Page({ entry, part, department, onBack }: PageProps) {
  const { words, date } = useLanguage();
  const said = words.followUps;
  const store = useStore();
  const go = useGo();
  const names = useNames();
  const departments = useDepartments();
  const today = useSeason((season) => season.today);
  const all = useSeason((season) => season.entries.followUp);
  const [fresh] = useState(() => begun(newId(), today, department));
  const standing = entry ?? fresh;
  const isNew = entry === null;
  const own = useMemo(() => ({ noun: "followUp" as const, id: standing.id }), [standing.id]);
  const [kept, setDraft] = useDraft(`followUp/${entry?.id ?? "new"}`, readFollowUpDraft);
  const draft = kept ?? untouched;
  const [stillUsed, setStillUsed] = useState<readonly EntityId[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const formId = useId();

  const read = useMemo(() => readDraft(draft, standing, isNew, today, date), [draft, standing, isNew, today, date]);
  const fields = useMemo(() => new Set(followUpFields.map((field) => fieldKey(own, field))), [own]);
  const form = useEntryForm({
    ...read,
    fields,
    onSaved: () => {
      setDraft(null);
      if (isNew) go({ place: "followUps", part, followUp: standing.id });
    },
  });
  useLayoutEffect(() => {
    const first = isNew ? form.form.current?.querySelector<HTMLElement>("select, input") : heading.current;
    first?.focus({ preventScroll: true });
  }, [isNew, form.form]);

  const stands = isNew ? typedOfBegun(standing, draft, today, date) : typedOf(standing, date);
  const typed = { ...stands, ...draft };
  const field = (name: FollowUpField) => ({
    value: typed[name],
    problems: form.problemsOf(own, name),
    onChange: (text: string) => setDraft(withField(draft, name, text, isNew ? null : stands[name])),
  });
  const { year } = civil(today);
  const asRead = (name: "month" | "asOf") => readField(name, typed[name], year);
  const month = asRead("month");
  const asOf = asRead("asOf");
  const proposed = categoriesOf(all.values()).map(({ category }) => category);
  const cancel = () => {
    setDraft(null);
    form.reset();
    if (isNew) go({ place: "followUps", part });
    else heading.current?.focus();
  };
  const remove = async () => {
    const answer = await store.execute(removed(standing.id));
    if (answer === "done") {
      setDraft(null);
      go({ place: "followUps", part });
    } else if (answer !== "failed") {
      setStillUsed(answer.problems.flatMap(({ why }) => (why.why === "stillUsed" ? why.by : [])));
    }
  };
  const title = said.entries.name(standing.category, names.department(standing.department), date.month(standing.month));
  const choices = (of: Record<string, string>, order: readonly string[]) =>
    order.map((value) => ({ value, label: of[value] ?? value }));
  return (
    <EntryPage
      title={isNew ? said.page.add : title}
      back={said.part[part]}
      onBack={onBack}
      formId={formId}
      form={form.form}
      heading={heading}
      onSubmit={form.save}
      actions={
        !isNew && (
          <>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<ClockDashedIcon aria-hidden />}
              onClick={() => go({ place: "history", concerns: own })}
            >
              {said.page.history}
            </Button>
            <Button
              type="button"
              size="small"
              variant="tertiary"
              data-color="danger"
              icon={<TrashIcon aria-hidden />}
              onClick={() => void remove()}
            >
              {said.page.remove}
            </Button>
          </>
        )
      }
      notice={stillUsed && <StillUsed name={title} by={stillUsed} />}
      main={
        <>
          {entry && <LineOfLife followUp={entry} />}
          <FormSection title={said.page.facts} lead={isNew ? said.page.newLead : undefined}>
            <div className="form-fields">
              <ChoiceField
                label={said.department}
                width="wide"
                {...(typed.department === "" && { none: "" })}
                choices={departments.map((one) => ({ value: one.id, label: one.name }))}
                {...field("department")}
              />
              <WrittenField
                label={said.month}
                placeholder={said.monthHint}
                below={typeof month === "object" && month.month ? date.month(month.month) : null}
                {...field("month")}
              />
            </div>
            <div className="form-fields">
              <div className="follow-ups-category">
                <WrittenField
                  label={said.category}
                  width="wide"
                  proposals={proposed}
                  below={said.page.neverWrite}
                  {...field("category")}
                />
                {proposed.length > 0 && (
                  <p className="follow-ups-proposed">
                    {said.page.inUse}:{" "}
                    {proposed.slice(0, mostProposed).map((category) => (
                      <TextButton key={category} title={category} onClick={() => field("category").onChange(category)}>
                        {category}
                      </TextButton>
                    ))}
                  </p>
                )}
              </div>
              <ChoiceField label={said.cause} choices={choices(said.causes, causes)} {...field("cause")} />
            </div>
            <div className="form-fields">
              <WrittenField label={said.count} isNumber width="short" {...field("count")} />
              <WrittenField
                label={said.asOf}
                placeholder={words.absences.dayHint}
                below={typeof asOf === "object" && asOf.asOf ? date.dayAndYear(asOf.asOf) : said.asOfHint}
                {...field("asOf")}
              />
            </div>
            <div className="form-fields">
              <ChoiceField
                label={said.severity}
                choices={choices(said.severities, ["normal", "serious"])}
                {...field("severity")}
              />
              <ChoiceField
                label={said.changeProposal}
                choices={[
                  { value: "no", label: said.page.no },
                  { value: "yes", label: said.page.yes },
                ]}
                {...field("changeProposal")}
              />
              <WrittenField label={said.caseNo} {...field("caseNo")} />
            </div>
          </FormSection>
        </>
      }
      aside={
        entry && (
          <>
            <GuidancePart followUp={entry} />
            <FormSection title={said.inquiries.title} lead={said.inquiries.lead}>
              <Inquiries followUp={entry} days={null} />
            </FormSection>
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
          />
        )
      }
    />
  );
}
