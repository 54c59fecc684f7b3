/** An assessment as it is typed: when, who, what they found, and a line. */
import { TrashIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage, Radio, RadioGroup } from "@navikt/ds-react";
import { useLayoutEffect, useMemo, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { WrittenField } from "../components/form/WrittenField";
import { civil } from "../dates";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { fieldKey } from "../season/refusals";
import { useSeason, useStore } from "../season/use";
import type { Assessment } from "../wire/Assessment";
import { useLanguage } from "../words/language";
import {
  type AssessmentField,
  assessmentFields,
  bodies,
  judgements,
  readAssessment,
  readAssessmentDraft,
  typedAssessment,
} from "./assessment";

interface AssessmentFormProps {
  /** `null` for a new one. */
  standing: Assessment | null;
  onClose: () => void;
}

export function AssessmentForm({ standing, onClose }: AssessmentFormProps) {
  const { words, date } = useLanguage();
  const said = words.followUps.assessments;
  const store = useStore();
  const today = useSeason((season) => season.today);
  const [fresh] = useState(newId);
  const id = standing?.id ?? fresh;
  const [kept, keep] = useDraft(`followUps/assessment/${standing?.id ?? "new"}`, readAssessmentDraft);
  const begun = useMemo(() => typedAssessment(standing, today, date), [standing, today, date]);
  const draft = kept ?? begun;
  const own = useMemo(() => ({ noun: "assessment" as const, id }), [id]);
  const read = useMemo(
    () => readAssessment(id, draft, standing === null, civil(today).year),
    [id, draft, standing, today],
  );
  const fields = useMemo(() => new Set(assessmentFields.map((field) => fieldKey(own, field))), [own]);
  const done = () => {
    keep(null);
    onClose();
  };
  const form = useEntryForm({ ...read, fields, onSaved: done });
  useLayoutEffect(() => form.form.current?.querySelector("input")?.focus(), [form.form]);

  const field = (name: AssessmentField) => ({
    value: draft[name],
    problems: form.problemsOf(own, name),
    onChange: (text: string) => keep({ ...draft, [name]: text }),
  });
  const judgementProblems = form.problemsOf(own, "judgement");
  const remove = async () => {
    if ((await store.execute({ do: "remove", entity: own })) === "done") done();
  };
  return (
    <form
      ref={form.form}
      className="assessment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <h3>{standing === null ? said.newTitle : said.editTitle}</h3>
      <div className="form-fields">
        <WrittenField label={said.date} placeholder={words.absences.dayHint} {...field("date")} />
        <ChoiceField
          label={said.body}
          choices={bodies.map((one) => ({ value: one, label: words.followUps.body[one] }))}
          {...field("body")}
        />
      </div>
      <RadioGroup
        legend={said.judgement}
        size="small"
        value={draft.judgement}
        error={judgementProblems.length > 0 ? judgementProblems.join(" ") : undefined}
        onChange={(judgement) => field("judgement").onChange(String(judgement))}
      >
        {judgements.map((one) => (
          <Radio key={one} value={one}>
            {words.followUps.judgement[one]}
          </Radio>
        ))}
      </RadioGroup>
      <WrittenField label={said.line} width="wide" below={said.lineHint} {...field("line")} />
      {form.rest.length > 0 && (
        <InlineMessage status="error" size="small" role="alert">
          {form.rest.join(" ")}
        </InlineMessage>
      )}
      <div className="inquiry-buttons">
        <Button type="submit" size="small" loading={form.isBusy}>
          {said.save}
        </Button>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={done}>
          {words.form.cancel}
        </Button>
        {standing && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="danger"
            icon={<TrashIcon aria-hidden />}
            onClick={() => void remove()}
          >
            {said.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
