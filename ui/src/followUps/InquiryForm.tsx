/** An inquiry as it is typed: to whom, when, and its answer. Saved by its own button; what is wrong stands beside its field. */
import { TrashIcon } from "@navikt/aksel-icons";
import { Button, Checkbox, InlineMessage } from "@navikt/ds-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { WrittenField } from "../components/form/WrittenField";
import { civil } from "../dates";
import { useDraft } from "../season/drafts";
import { useSeason } from "../season/use";
import type { FollowUp } from "../wire/FollowUp";
import type { Inquiry } from "../wire/Inquiry";
import { recipients } from "../words/followUps";
import { useLanguage } from "../words/language";
import {
  type InquiryDraft,
  type InquiryField,
  other,
  readInquiry,
  readInquiryDraft,
  typedInquiry,
  withInquiry,
  withoutInquiry,
} from "./inquiries";
import { useFollowUpChange } from "./useFollowUpChange";

interface InquiryFormProps {
  followUp: FollowUp;
  /** Its place; `null` for a new one. */
  at: number | null;
  /** What stands in the fields at first. */
  inquiry: Inquiry | null;
  /** The field that takes the focus. */
  focus: "recipient" | "answeredOn";
  onClose: () => void;
}

export function InquiryForm({ followUp, at, inquiry, focus, onClose }: InquiryFormProps) {
  const { words, date } = useLanguage();
  const said = words.followUps.inquiries;
  const today = useSeason((season) => season.today);
  const change = useFollowUpChange();
  const [kept, keep] = useDraft(`followUps/inquiry/${followUp.id}/${at ?? "new"}`, readInquiryDraft);
  const [isChecked, setIsChecked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const fields = useRef<HTMLFieldSetElement>(null);
  const draft: InquiryDraft = kept ?? typedInquiry(inquiry, today, said.recipient, date);
  const read = readInquiry(draft, civil(today).year, said.recipient);
  useLayoutEffect(() => {
    const first = focus === "recipient" ? "select" : ".inquiry-answered input";
    fields.current?.querySelector<HTMLElement>(first)?.focus();
  }, [focus]);

  const problemsOf = (field: InquiryField) => {
    const problem = read.problems.get(field);
    return problem !== undefined && (isChecked || problem !== "missing") ? [words.form[problem]] : [];
  };
  const put = (field: InquiryField, text: string) => {
    setRefused(null);
    keep({ ...draft, [field]: text });
  };
  const field = (name: InquiryField) => ({
    value: draft[name],
    problems: problemsOf(name),
    onChange: (text: string) => put(name, text),
  });
  const carryOut = async (next: FollowUp) => {
    setIsBusy(true);
    const problem = await change(next);
    setIsBusy(false);
    setRefused(problem);
    if (problem !== null) return;
    keep(null);
    onClose();
  };
  const save = () => {
    setIsChecked(true);
    if (read.inquiry) void carryOut(withInquiry(followUp, at, read.inquiry));
    else requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const giveUp = () => {
    keep(null);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") {
      // The form around it is another one.
      event.preventDefault();
      save();
    }
  };
  const hasAnswer = draft.answeredOn.trim() !== "";
  return (
    <fieldset
      ref={fields}
      className="inquiry-form"
      aria-label={inquiry === null ? said.add : said.edit(inquiry.to)}
      onKeyDown={onKeyDown}
    >
      <ChoiceField
        label={said.to}
        width="wide"
        {...(draft.recipient === "" && { none: "" })}
        choices={[
          ...recipients.map((one) => ({ value: one, label: said.recipient[one] })),
          { value: other, label: said.other },
        ]}
        {...field("recipient")}
      />
      {draft.recipient === other && <WrittenField label={said.ownText} width="wide" {...field("ownText")} />}
      {refused !== null && (
        <InlineMessage status="error" size="small" role="alert">
          {refused}
        </InlineMessage>
      )}
      <div className="inquiry-days">
        <WrittenField label={said.sentOn} placeholder={words.absences.dayHint} {...field("sentOn")} />
        <div className="inquiry-answered">
          <WrittenField
            label={said.answeredOn}
            placeholder={words.absences.dayHint}
            below={hasAnswer ? null : said.answeredHint}
            {...field("answeredOn")}
          />
        </div>
      </div>
      {hasAnswer && (
        <Checkbox
          size="small"
          checked={draft.contradictory === "yes"}
          description={said.contradictoryHint}
          onChange={({ target }) => put("contradictory", target.checked ? "yes" : "no")}
        >
          {said.contradictory}
        </Checkbox>
      )}
      <div className="inquiry-buttons">
        <Button type="button" size="small" loading={isBusy} onClick={save}>
          {said.save}
        </Button>
        <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={giveUp}>
          {words.form.cancel}
        </Button>
        {at !== null && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="danger"
            icon={<TrashIcon aria-hidden />}
            aria-label={said.remove}
            title={said.remove}
            onClick={() => void carryOut(withoutInquiry(followUp, at))}
          />
        )}
      </div>
    </fieldset>
  );
}
