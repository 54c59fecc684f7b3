/** Moving a session by typing: day, start, length and trainer, with what it would do before it is saved. */
import { Button, InlineMessage } from "@navikt/ds-react";
import { useId, useMemo, useState } from "react";
import { ChoiceField } from "../components/form/ChoiceField";
import { WrittenField } from "../components/form/WrittenField";
import { Section } from "../components/Section";
import { StatusMark } from "../components/StatusMark";
import { plusDays, weekOf, weekYear } from "../dates";
import { DepartmentMoves } from "../pieces/DepartmentMoves";
import { useDraft } from "../season/drafts";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Command } from "../wire/Command";
import type { Refusal } from "../wire/Refusal";
import type { Session } from "../wire/Session";
import { changed } from "./booking";
import { laterBy, spotOf } from "./move";
import { breachSaid } from "./said";
import { movedTo } from "./session";
import { tellRefusal } from "./tell";
import { isMoved, type MoveWriter, readMove, readTypedMove, type TypedMove, typedOf } from "./typedMove";
import { useBreaches } from "./useBreaches";
import { useChances } from "./useChances";
import { useTelling } from "./useTelling";

const none: readonly Command[] = [];

export function MoveForm({ session, onSaved }: { session: Session; onSaved: (session: Session) => void }) {
  const telling = useTelling();
  const { words, date, hours } = telling;
  const said = words.sessions.panel;
  const store = useStore();
  const step = useSeason((season) => season.head.settings.sessionStep);
  const year = weekYear(useSeason((season) => season.head.weeks.first));
  const trainers = useSeason((season) => season.entries.trainer);
  const isSaving = useSeasonState((state) => state.saving === "saving");
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const formId = useId();
  const refusalId = useId();
  const [kept, keep] = useDraft(`sessions/move/${session.id}`, readTypedMove);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const chances = useChances(session);

  const write = useMemo(
    (): MoveWriter => ({ day: date.typed, clock: date.clock, length: (minutes) => hours.exact(minutes) }),
    [date, hours],
  );
  const typed = useMemo(() => kept ?? typedOf(session, write), [kept, session, write]);
  const { session: there, isWrong } = useMemo(() => readMove(session, typed, year), [session, typed, year]);
  const isTyped = kept !== null && isMoved(session, there);
  const wanted = isTyped ? there : null;
  const commands = useMemo(() => (wanted ? [changed(wanted)] : none), [wanted]);
  useTrying(commands);
  const breaches = useBreaches(wanted);
  const refusal = refused ?? (wanted ? previewRefusal : null);

  const type = (part: Partial<TypedMove>) => {
    setRefused(null);
    const next = { ...typed, ...part };
    keep(isMoved(session, readMove(session, next, year).session) ? next : null);
  };
  const forget = () => {
    setRefused(null);
    keep(null);
  };
  const save = async () => {
    if (!wanted) return;
    const answer = await store.execute(changed(wanted));
    if (answer === "done") {
      forget();
      onSaved(wanted);
    } else if (answer !== "failed") setRefused(answer);
  };
  /** From what is typed, or where that cannot be read, from where it is. */
  const from = there ?? session;
  const stepTo = (next: Session) => type(typedOf(next, write));
  const byDay = (count: number) => stepTo({ ...from, date: plusDays(from.date, count) });
  const byStep = (count: 1 | -1) => stepTo(movedTo(from, laterBy(spotOf(from), count, step)));

  const choices = useMemo(() => {
    const can = chances?.trainers.filter(({ hindrance }) => hindrance === null).map(({ trainer }) => trainer) ?? [];
    const order = new Intl.Collator(words.language);
    const others = [...trainers.keys()]
      .filter((id) => !can.includes(id))
      .sort((one, other) => order.compare(telling.names.trainer(one), telling.names.trainer(other)));
    return [...can, ...others].map((id) => ({
      value: id,
      // The name comes first: a list is gone through by its letters.
      label: can.includes(id) ? `${telling.names.trainer(id)} ✓` : telling.names.trainer(id),
    }));
  }, [chances, trainers, telling.names, words.language]);
  const day = there && `${date.weekdayAndDay(there.date)}, ${date.week(weekOf(there.date))}`;
  return (
    <Section title={said.move}>
      <form
        id={formId}
        noValidate
        className="session-move"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="session-move-fields">
          <WrittenField
            label={said.day}
            value={typed.day}
            onChange={(text) => type({ day: text })}
            problems={isWrong.day ? [words.form.notADay] : []}
            below={day}
          />
          <WrittenField
            label={said.start}
            width="short"
            value={typed.start}
            onChange={(text) => type({ start: text })}
            problems={isWrong.start ? [said.notATime] : []}
            problemId={refusal && wanted ? refusalId : undefined}
          />
          <WrittenField
            label={said.length}
            width="short"
            value={typed.minutes}
            onChange={(text) => type({ minutes: text })}
            problems={isWrong.minutes ? [said.notMinutes] : []}
          />
        </div>
        {refusal && wanted && (
          <InlineMessage status="error" size="small" role="alert" id={refusalId}>
            {tellRefusal(refusal, wanted, telling).join(" ")}
          </InlineMessage>
        )}
        <div className="session-panel-buttons">
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => byDay(-1)}>
            {said.dayBack}
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => byStep(-1)}>
            {said.earlier}
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => byStep(1)}>
            {said.later}
          </Button>
          <Button type="button" size="xsmall" variant="tertiary" onClick={() => byDay(1)}>
            {said.dayOn}
          </Button>
        </div>
        <ChoiceField
          label={said.trainer}
          width="wide"
          value={typed.trainer}
          choices={choices}
          onChange={(trainer) => type({ trainer })}
        />
        {wanted && !refusal && (
          <div className="session-move-said" aria-live="polite">
            {breaches?.map((breach) => (
              <p key={JSON.stringify(breach)}>
                <StatusMark status="yellow" /> {breachSaid(breach, wanted, telling)}
              </p>
            ))}
            {breaches?.length === 0 && (
              <p>
                <StatusMark status="green" /> {words.sessions.nothingSpeaksAgainst}
              </p>
            )}
            <DepartmentMoves department={session.department} />
          </div>
        )}
        {isTyped && (
          <div className="session-panel-buttons">
            <Button type="submit" size="small" loading={isSaving}>
              {said.save}
            </Button>
            <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={forget}>
              {said.cancel}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}
