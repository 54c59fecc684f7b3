/**
 * The shifts of a trainer or a temp, by week: added, edited and removed, one or many at once. Each is saved at once, apart
 * from the form of the page it stands on.
 */
import { PencilIcon, PlusIcon, TrashIcon } from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { FormSection } from "../components/form/FormSection";
import { TextButton } from "../components/TextButton";
import { clockMinutes } from "../dates";
import { useTogether } from "../season/parts";
import { byWeek, isOverMidnight, removalsOf } from "../season/shiftDraft";
import { useSeason, useStore } from "../season/use";
import type { PersonId } from "../wire/PersonId";
import type { Shift } from "../wire/Shift";
import type { ShiftId } from "../wire/ShiftId";
import { useLanguage } from "../words/language";
import { AddShifts, EditShifts } from "./ShiftDialog";
import "./Shifts.css";

interface ShiftsProps {
  person: PersonId;
  /** What they are called. */
  name: string;
}

/** What was done last, with the revision it made: its undo is offered as long as nothing else was done. */
interface Done {
  said: string;
  revision: number;
}

export function Shifts({ person, name }: ShiftsProps) {
  const { words, date } = useLanguage();
  const said = words.shifts;
  const store = useStore();
  const carryOut = useTogether();
  const all = useSeason((season) => season.entries.shift);
  const today = useSeason((season) => season.today);
  const { dayStart, dayEnd } = useSeason((season) => season.head.settings);
  const revision = useSeason((season) => season.revision);
  const own = useMemo(
    () => [...all.values()].filter(({ person: { kind, id } }) => kind === person.kind && id === person.id),
    [all, person.kind, person.id],
  );
  const [chosenIds, setChosenIds] = useState<ReadonlySet<ShiftId>>(new Set());
  const [isAllShown, setIsAllShown] = useState(false);
  const [dialog, setDialog] = useState<"add" | "edit" | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const passed = own.filter((shift) => shift.date < today);
  const weeks = byWeek(isAllShown ? own : own.filter((shift) => shift.date >= today));
  const chosen = own.filter(({ id }) => chosenIds.has(id));

  const choose = (shifts: readonly Shift[]) => {
    const areAll = shifts.every(({ id }) => chosenIds.has(id));
    const next = new Set(chosenIds);
    for (const { id } of shifts) {
      if (areAll) next.delete(id);
      else next.add(id);
    }
    setChosenIds(next);
  };
  const saved = (text: string) => {
    setDialog(null);
    setChosenIds(new Set());
    setProblem(null);
    setDone({ said: text, revision: store.state().season?.revision ?? revision });
  };
  const remove = async () => {
    const refused = await carryOut([{ commands: removalsOf(chosen), name }]);
    setProblem(refused);
    if (refused === null) saved(said.removed(chosen.length));
  };
  // The buttons that had the focus are gone with what was chosen.
  useLayoutEffect(() => {
    if (done) status.current?.focus({ preventScroll: true });
  }, [done]);

  const clock = (time: string) => date.clock(clockMinutes(time));
  return (
    <FormSection
      title={said.title}
      lead={said.bound(clock(dayStart), clock(dayEnd))}
      aside={
        <Button
          type="button"
          size="xsmall"
          variant="tertiary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => setDialog("add")}
        >
          {said.add}
        </Button>
      }
    >
      {own.length === 0 && <p className="entry-none">{said.none}</p>}
      {passed.length > 0 && !isAllShown && (
        <TextButton onClick={() => setIsAllShown(true)}>{said.earlier(passed.length)}</TextButton>
      )}
      <ul className="shifts-weeks">
        {weeks.map(({ week, shifts }) => (
          <Week key={week} week={date.week(week)} shifts={shifts} chosen={chosenIds} onChoose={choose} />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="shifts-bar">
          <span role="status">{said.chosen(chosen.length)}</span>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            icon={<PencilIcon aria-hidden />}
            onClick={() => setDialog("edit")}
          >
            {said.edit}
          </Button>
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            data-color="neutral"
            icon={<TrashIcon aria-hidden />}
            onClick={() => void remove()}
          >
            {said.remove}
          </Button>
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            data-color="neutral"
            onClick={() => setChosenIds(new Set())}
          >
            {said.letGo}
          </Button>
        </div>
      )}
      {problem && (
        <InlineMessage status="error" size="small" role="alert">
          {problem}
        </InlineMessage>
      )}
      {done && done.revision === revision && (
        <p className="shifts-done" role="status" tabIndex={-1} ref={status}>
          {done.said} <TextButton onClick={() => void store.undo()}>{words.form.undo}</TextButton>
        </p>
      )}
      <p className="entry-hint">{said.fromList(words.shell.more, words.shell.import)}</p>
      {dialog === "add" && (
        <AddShifts
          person={person}
          name={name}
          last={own.at(-1) ?? null}
          onSaved={(count) => saved(said.added(count))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "edit" && (
        <EditShifts
          shifts={chosen}
          name={name}
          onSaved={(count) => saved(said.changed(count))}
          onClose={() => setDialog(null)}
        />
      )}
    </FormSection>
  );
}

interface WeekProps {
  week: string;
  shifts: readonly Shift[];
  chosen: ReadonlySet<ShiftId>;
  onChoose: (shifts: readonly Shift[]) => void;
}

function Week({ week, shifts, chosen, onChoose }: WeekProps) {
  const { words, date } = useLanguage();
  const said = words.shifts;
  const id = useId();
  const times = (shift: Shift) => {
    const text = said.times(date.clock(clockMinutes(shift.start)), date.clock(clockMinutes(shift.end)));
    return isOverMidnight(shift) ? said.overMidnight(text) : text;
  };
  return (
    <li className="shifts-week">
      <button
        type="button"
        id={id}
        className="shifts-week-name"
        aria-label={said.chooseWeek(week)}
        aria-pressed={shifts.every((shift) => chosen.has(shift.id))}
        onClick={() => onChoose(shifts)}
      >
        {week.charAt(0).toLocaleUpperCase(words.language) + week.slice(1)}
      </button>
      <ul aria-label={said.inWeek(week)}>
        {shifts.map((shift) => (
          <li key={shift.id}>
            <button
              type="button"
              className="shifts-shift"
              aria-pressed={chosen.has(shift.id)}
              onClick={() => onChoose([shift])}
            >
              <span>{date.weekdayAndDay(shift.date)}</span> <span className="shifts-times">{times(shift)}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
