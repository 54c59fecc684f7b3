/** Shifts being typed: new ones over as many days as one likes, or another time for those that are there. */
import { Button, Dialog, InlineMessage } from "@navikt/ds-react";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { ChoicesField } from "../components/form/ChoicesField";
import { WrittenField } from "../components/form/WrittenField";
import { clockMinutes, readClock, readDay, weekYear } from "../dates";
import { useTogether } from "../season/parts";
import {
  additionsOf,
  changesOf,
  isOverMidnight,
  mostShifts,
  noShifts,
  readOver,
  readShifts,
  type ShiftField,
  spansDays,
  type TypedOver,
  type TypedShifts,
} from "../season/shiftDraft";
import { useSeason } from "../season/use";
import type { Command } from "../wire/Command";
import type { PersonId } from "../wire/PersonId";
import type { Shift } from "../wire/Shift";
import type { FormProblem } from "../words/form";
import { useLanguage } from "../words/language";
import "./Shifts.css";

interface AddShiftsProps {
  person: PersonId;
  name: string;
  /** One that is there: its times are what the fields begin with. */
  last: Shift | null;
  onSaved: (count: number) => void;
  onClose: () => void;
}

export function AddShifts({ person, name, last, onSaved, onClose }: AddShiftsProps) {
  const { words, date } = useLanguage();
  const said = words.shifts;
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const clock = (time: string) => date.clock(clockMinutes(time));
  const [typed, setTyped] = useState<TypedShifts>({
    ...noShifts,
    ...(last && { start: clock(last.start), end: clock(last.end) }),
  });
  const { shifts, problems } = readShifts(typed, year);
  const wrong = problems.size > 0 ? null : shifts.length === 0 ? said.noWeekday : tooMany();
  const type = (part: Partial<TypedShifts>) => setTyped((now) => ({ ...now, ...part }));
  const dayBelow = (text: string) => {
    const day = readDay(text, year);
    return day === null ? null : date.weekdayAndDay(day);
  };
  const becomes = () => {
    const [one] = shifts;
    const other = shifts.at(-1);
    if (!one || !other) return "";
    const times = said.times(clock(one.start), clock(one.end));
    return said.becomes(
      shifts.length,
      date.days({ first: one.date, last: other.date }),
      isOverMidnight(one) ? said.overMidnight(times) : times,
    );
  };
  return (
    <ShiftForm
      title={said.addTitle(name)}
      save={said.addNow(wrong === null ? shifts.length : 0)}
      name={name}
      commands={wrong === null ? additionsOf(shifts, person) : []}
      isReadable={problems.size === 0 && wrong === null}
      onSaved={() => onSaved(shifts.length)}
      onClose={onClose}
      fields={(isChecked) => (
        <>
          <div className="form-fields">
            <Field
              field="firstDay"
              label={said.firstDay}
              hint={words.absences.dayHint}
              below={dayBelow(typed.firstDay)}
              {...{ typed, problems, isChecked, type }}
            />
            <Field
              field="lastDay"
              label={said.lastDay}
              hint={words.absences.dayHint}
              below={dayBelow(typed.lastDay) ?? said.lastDayHint}
              {...{ typed, problems, isChecked, type }}
            />
          </div>
          {spansDays(typed, year) && (
            <ChoicesField
              label={said.weekdays}
              values={typed.weekdays.map(String)}
              choices={words.calendar.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
              onChange={(values) => type({ weekdays: values.map(Number) })}
            />
          )}
          <div className="form-fields">
            <Field
              field="start"
              label={said.start}
              hint={said.timeHint}
              below={null}
              {...{ typed, problems, isChecked, type }}
            />
            <Field
              field="end"
              label={said.end}
              hint={said.timeHint}
              below={nextMorning(typed) ? said.nextMorning : null}
              {...{ typed, problems, isChecked, type }}
            />
          </div>
          <p className="shifts-becomes" aria-live="polite">
            {wrong ?? becomes()}
          </p>
        </>
      )}
    />
  );

  function tooMany(): string | null {
    return shifts.length > mostShifts ? said.tooMany(mostShifts) : null;
  }
}

function nextMorning({ start, end }: { start: string; end: string }): boolean {
  const [from, to] = [readClock(start), readClock(end)];
  return from !== null && to !== null && isOverMidnight({ start: from, end: to });
}

interface FieldProps {
  field: ShiftField;
  label: string;
  hint: string;
  below: string | null;
  typed: TypedShifts;
  problems: ReadonlyMap<ShiftField, FormProblem>;
  isChecked: boolean;
  type: (part: Partial<TypedShifts>) => void;
}

function Field({ field, label, hint, below, typed, problems, isChecked, type }: FieldProps) {
  const { words } = useLanguage();
  return (
    <WrittenField
      label={label}
      placeholder={hint}
      value={typed[field]}
      below={below}
      problems={sentences(problems.get(field), isChecked, words.form)}
      onChange={(text) => type({ [field]: text })}
    />
  );
}

/** What is missing is said only once saving was tried. */
function sentences(problem: FormProblem | undefined, isChecked: boolean, said: Record<FormProblem, string>) {
  return problem && (isChecked || problem !== "missing") ? [said[problem]] : [];
}

interface EditShiftsProps {
  shifts: readonly Shift[];
  name: string;
  onSaved: (count: number) => void;
  onClose: () => void;
}

export function EditShifts({ shifts, name, onSaved, onClose }: EditShiftsProps) {
  const { words, date } = useLanguage();
  const said = words.shifts;
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const [one] = shifts;
  const isSingle = shifts.length === 1;
  const same = (of: (shift: Shift) => string) => {
    const [first, ...others] = new Set(shifts.map(of));
    return first !== undefined && others.length === 0 ? first : "";
  };
  const [typed, setTyped] = useState<TypedOver>(() => ({
    day: isSingle && one ? date.typed(one.date) : "",
    start: same(({ start }) => date.clock(clockMinutes(start))),
    end: same(({ end }) => date.clock(clockMinutes(end))),
  }));
  const { shifts: changed, problems } = readOver(shifts, typed, year);
  const day = readDay(typed.day, year);
  const field = (which: keyof TypedOver, label: string, hint: string, below: string | null) => (
    <WrittenField
      label={label}
      placeholder={hint}
      value={typed[which]}
      below={typed[which].trim() === "" ? said.keepTimes : below}
      problems={sentences(problems.get(which), true, words.form)}
      onChange={(text) => setTyped((now) => ({ ...now, [which]: text }))}
    />
  );
  return (
    <ShiftForm
      title={said.editTitle(shifts.length)}
      save={words.form.save}
      name={name}
      commands={changesOf(changed)}
      isReadable={problems.size === 0}
      onSaved={() => onSaved(changed.length)}
      onClose={onClose}
      fields={() => (
        <div className="form-fields">
          {isSingle && field("day", said.day, words.absences.dayHint, day && date.weekdayAndDay(day))}
          {field("start", said.start, said.timeHint, null)}
          {field("end", said.end, said.timeHint, nextMorning(typed) ? said.nextMorning : null)}
        </div>
      )}
    />
  );
}

interface ShiftFormProps {
  title: string;
  save: string;
  name: string;
  commands: readonly Command[];
  /** Everything that is typed can be read. */
  isReadable: boolean;
  onSaved: () => void;
  onClose: () => void;
  fields: (isChecked: boolean) => ReactNode;
}

function ShiftForm({ title, save, name, commands, isReadable, onSaved, onClose, fields }: ShiftFormProps) {
  const { words } = useLanguage();
  const carryOut = useTogether();
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The page behind is a form of its own, and hears what comes up from here.
    event.stopPropagation();
    setIsChecked(true);
    if (!isReadable || isSaving) return;
    if (commands.length === 0) {
      onClose();
      return;
    }
    setIsSaving(true);
    const refused = await carryOut([{ commands, name }]);
    setIsSaving(false);
    setProblem(refused);
    if (refused === null) onSaved();
  };
  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form id={form} className="shifts-form" noValidate onSubmit={(event) => void submit(event)}>
            {fields(isChecked)}
            {problem && (
              <InlineMessage status="error" size="small" role="alert">
                {problem}
              </InlineMessage>
            )}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button type="button" variant="secondary" data-color="neutral" size="small" onClick={onClose}>
            {words.form.cancel}
          </Button>
          <Button type="submit" form={form} size="small" loading={isSaving}>
            {save}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
