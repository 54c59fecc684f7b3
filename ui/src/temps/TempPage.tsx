/**
 * A temp's page: the facts as one form, tried while they are typed and saved as one command; and the training, module by
 * module. A seat that nobody has been given yet asks for its name.
 */
import { PersonPencilIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { EntryPage } from "../components/form/EntryPage";
import { FormSection } from "../components/form/FormSection";
import { RemoveButton } from "../components/form/RemoveButton";
import { SaveBar } from "../components/form/SaveBar";
import { WrittenField } from "../components/form/WrittenField";
import { weekYear } from "../dates";
import { HistoryButton } from "../pieces/HistoryButton";
import { NamedMoves } from "../pieces/NamedMoves";
import { Shifts } from "../pieces/Shifts";
import { StillUsed } from "../pieces/StillUsed";
import { TellButton } from "../pieces/TellButton";
import { useDraft } from "../season/drafts";
import { useEntryForm } from "../season/entryForm";
import { newId } from "../season/ids";
import { personKey } from "../season/received";
import { fieldKey } from "../season/refusals";
import { isSeat } from "../season/seats";
import { useSeason, useStore } from "../season/use";
import { useGo } from "../ways";
import type { EntityId } from "../wire/EntityId";
import type { TempId } from "../wire/TempId";
import { useLanguage } from "../words/language";
import { readDraft, readTempDraft, standing, type TempDraft, withField } from "./draft";
import { type Called, removeOf, type TempField, tempFields } from "./edit";
import { Fields } from "./Fields";
import { Modules } from "./Modules";
import { ReadinessText } from "./ReadinessText";
import { useTempSheet } from "./useTempSheet";

interface TempPageProps {
  /** `null` for one who is not there yet. */
  id: TempId | null;
}

export function TempPage({ id }: TempPageProps) {
  const { words } = useLanguage();
  const go = useGo();
  const temp = useSeason((season) => (id === null ? undefined : season.entries.temp.get(id)));
  const names = useSeason((season) => season.names);
  const employeeNos = useSeason((season) => season.employeeNos);
  const called = useMemo((): Called | null => {
    if (!temp) return null;
    const key = personKey({ kind: "temp", id: temp.id });
    return { temp, person: { name: names.get(key) ?? "", employeeNo: employeeNos.get(key) ?? null } };
  }, [temp, names, employeeNos]);
  const back = () => go({ place: "temps" });
  if (id !== null && !called)
    return (
      <div className="entry-page-scroll">
        <p>{words.temps.gone}</p>
        <Button size="small" variant="secondary" onClick={back}>
          {words.temps.title}
        </Button>
      </div>
    );
  return <Page key={id} called={called} onBack={back} />;
}

const untouched: TempDraft = {};

function Page({ called, onBack }: { called: Called | null; onBack: () => void }) {
  const { words, date } = useLanguage();
  const said = words.temps;
  const store = useStore();
  const go = useGo();
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const [fresh] = useState(newId);
  const id = called?.temp.id ?? fresh;
  const isNew = called === null;
  const own = useMemo(() => ({ noun: "temp" as const, id }), [id]);
  const [kept, setDraft] = useDraft(`temp/${called?.temp.id ?? "new"}`, readTempDraft);
  const draft = kept ?? untouched;
  const sheet = useTempSheet(id);
  const [stillUsed, setStillUsed] = useState<readonly EntityId[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const formId = useId();

  const read = useMemo(() => readDraft(id, draft, called, year, date), [id, draft, called, year, date]);
  const fields = useMemo(() => new Set(tempFields.map((field) => fieldKey(own, field))), [own]);
  const form = useEntryForm({
    ...read,
    fields,
    onSaved: () => {
      setDraft(null);
      if (isNew) go({ place: "temps", temp: id });
    },
  });

  useLayoutEffect(() => {
    const first = isNew ? nameField.current : heading.current;
    first?.focus({ preventScroll: true });
  }, [isNew]);

  const typed = standing(draft, called, date);
  const onTyped = (field: TempField, text: string) => setDraft(withField(draft, field, text, called, date));
  const field = (name: TempField) => ({
    value: typed[name],
    problems: form.problemsOf(own, name),
    onChange: (text: string) => onTyped(name, text),
  });
  const cancel = () => {
    setDraft(null);
    form.reset();
    if (isNew) go({ place: "temps" });
    else heading.current?.focus();
  };
  const remove = async () => {
    const answer = await store.execute(removeOf(id));
    if (answer === "done") {
      setDraft(null);
      go({ place: "temps" });
    } else if (answer !== "failed") {
      setStillUsed(answer.problems.flatMap(({ why }) => (why.why === "stillUsed" ? why.by : [])));
    }
  };
  const giveName = () => {
    nameField.current?.focus();
    nameField.current?.select();
  };

  const isUnnamed = called !== null && isSeat(called.person.name, called.person.employeeNo);
  return (
    <EntryPage
      isWide
      title={called ? called.person.name : said.newTitle}
      back={said.title}
      onBack={onBack}
      formId={formId}
      form={form.form}
      heading={heading}
      onSubmit={form.save}
      actions={
        called && (
          <>
            {sheet && <ReadinessText readiness={sheet.readiness} />}
            <TellButton recipient={{ kind: "temp", id }} />
            <HistoryButton concerns={own}>{said.history}</HistoryButton>
            <RemoveButton onClick={remove}>{said.remove}</RemoveButton>
          </>
        )
      }
      notice={
        <>
          {stillUsed && called && <StillUsed name={called.person.name} by={stillUsed} />}
          {isUnnamed && (
            <div className="temps-unnamed">
              <InlineMessage status="info" size="small">
                {said.isSeat} {said.nameHint}
              </InlineMessage>
              <Button type="button" size="small" icon={<PersonPencilIcon aria-hidden />} onClick={giveName}>
                {said.nameSeat}
              </Button>
            </div>
          )}
        </>
      }
      main={
        <>
          <FormSection title={said.facts} lead={isNew ? said.newLead : undefined}>
            <div className="form-fields">
              <WrittenField ref={nameField} label={said.name} width="wide" {...field("name")} />
              <WrittenField label={said.employeeNo} {...field("employeeNo")} />
              <Fields typed={typed} problemsOf={(name) => form.problemsOf(own, name)} onTyped={onTyped} year={year} />
            </div>
            {kept !== null && <NamedMoves />}
          </FormSection>
          {called && (
            <FormSection title={said.training} lead={said.trainingLead}>
              {sheet && <Modules temp={called.temp} sheet={sheet} />}
            </FormSection>
          )}
          {called && <Shifts person={{ kind: "temp", id }} name={called.person.name} />}
        </>
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
