/**
 * A file with lists, looked at in three steps that one can go between: how its lists were understood, what becomes of
 * each row, and what that does to the board. Nothing is kept before the last button.
 */
import { Button, Dialog, Loader } from "@navikt/ds-react";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useSeasonState, useStore } from "../season/use";
import type { RowCounts } from "../wire/RowCounts";
import { useLanguage } from "../words/language";
import { AfterStep } from "./AfterStep";
import { Failed } from "./Failed";
import { ListsStep, type Part } from "./ListsStep";
import { type Question, questionsOf } from "./questions";
import { RowsStep } from "./RowsStep";
import { type ListPreview, Review } from "./review";
import { type Step, StepNav, steps } from "./StepNav";

interface WizardProps {
  preview: ListPreview;
  /** `taken`: rows that were taken in, where they were. */
  onClose: (taken: number | null) => void;
}

export function Wizard({ preview: opened, onClose }: WizardProps) {
  const { words } = useLanguage();
  const store = useStore();
  const [review] = useState(() => new Review(store.host, opened));
  const state = useSyncExternalStore(review.subscribe, review.state);
  const { preview, isRevising, isAccepting, failure } = state;
  const questions = questionsOf(state);
  const [step, setStep] = useState<Step>(questions.length > 0 ? "lists" : "rows");
  const [part, setPart] = useState<Part>(() => firstPart(questions, opened));
  const [isLeaving, setIsLeaving] = useState(false);
  const body = useRef<HTMLElement>(null);
  useSeasonMoving(review);

  const go = useCallback((to: Step) => {
    setStep(to);
    body.current?.focus({ preventScroll: true });
  }, []);
  const settle = useCallback(
    (to: Part) => {
      setPart(to);
      go("lists");
    },
    [go],
  );
  const leave = () => (review.isTouched() ? setIsLeaving(true) : onClose(null));
  const { rows } = preview.summary;
  const good = rows.new + rows.changed;
  const accept = async () => {
    if (isRevising || isAccepting || good === 0) return;
    if (await review.accept(store.acceptImport)) onClose(good);
  };

  return (
    <Dialog open size="small" onOpenChange={(isOpen) => !isOpen && leave()}>
      <Dialog.Popup className="imports" closeOnOutsideClick={false} initialFocusTo={body}>
        <Dialog.Header>
          <Dialog.Title className="imports-title">
            {words.imports.title(preview.file || words.imports.pasted)}
          </Dialog.Title>
          <p className="imports-into">
            {preview.seasonName !== null && !preview.isNewSeason
              ? words.imports.into(preview.seasonName)
              : words.imports.intoNew(preview.seasonName)}
          </p>
        </Dialog.Header>
        <StepNav step={step} questions={questions.length} preview={preview} onStep={go} />
        <section className="imports-body" aria-label={words.imports.step[step]} tabIndex={-1} ref={body}>
          {step === "lists" && (
            <ListsStep review={review} state={state} questions={questions} part={part} onPart={setPart} />
          )}
          {step === "rows" && <RowsStep review={review} state={state} questions={questions} onSettle={settle} />}
          {step === "board" && <AfterStep preview={preview} />}
        </section>
        {failure && <Failed failure={failure} onAgain={() => void review.again()} />}
        {isLeaving ? (
          <Leaving onStay={() => setIsLeaving(false)} onLeave={() => onClose(null)} />
        ) : (
          <Dialog.Footer className="imports-footer">
            <Button variant="tertiary" data-color="neutral" size="small" onClick={leave}>
              {words.shell.cancel}
            </Button>
            <Revising isRevising={isRevising} rows={rows} />
            <StepButtons
              step={step}
              good={good}
              left={rows.rejected + rows.leftOut}
              isBusy={isAccepting}
              isWaiting={isRevising}
              onStep={go}
              onAccept={accept}
            />
          </Dialog.Footer>
        )}
      </Dialog.Popup>
    </Dialog>
  );
}

/** The part that asks something, or the first sheet. */
function firstPart(questions: readonly Question[], { summary }: ListPreview): Part {
  const [first] = questions;
  if (!first) return { part: "sheet", sheet: summary.sheets[0]?.name ?? "" };
  return first.about === "sheet" ? { part: "sheet", sheet: first.sheet } : { part: first.about };
}

/** When somebody else changes the season, what the file would do to it is another matter. */
function useSeasonMoving(review: Review): void {
  const revision = useSeasonState(({ season }) => season?.revision);
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    void review.again();
  }, [revision, review]);
}

function StepButtons(props: {
  step: Step;
  good: number;
  left: number;
  isBusy: boolean;
  isWaiting: boolean;
  onStep: (step: Step) => void;
  onAccept: () => void;
}) {
  const { step, good, left, isBusy, isWaiting, onStep, onAccept } = props;
  const { words } = useLanguage();
  const at = steps.indexOf(step);
  const previous = steps[at - 1];
  const next = steps[at + 1];
  return (
    <>
      {previous && (
        <Button variant="secondary" data-color="neutral" size="small" onClick={() => onStep(previous)}>
          {words.imports.back}
        </Button>
      )}
      {next ? (
        <Button size="small" onClick={() => onStep(next)}>
          {words.imports.next(words.imports.step[next])}
        </Button>
      ) : (
        <Button
          size="small"
          loading={isBusy}
          aria-disabled={good === 0 || isWaiting}
          className={good === 0 || isWaiting ? "imports-unavailable" : undefined}
          onClick={onAccept}
        >
          {good === 0 ? words.imports.nothingToAccept : words.imports.accept(good, left)}
        </Button>
      )}
    </>
  );
}

function Revising({ isRevising, rows }: { isRevising: boolean; rows: RowCounts }) {
  const { words } = useLanguage();
  return (
    <span className="imports-revising" role="status">
      {isRevising ? (
        <>
          <Loader size="xsmall" aria-hidden />
          {words.imports.revising}
        </>
      ) : (
        words.imports.stands(rows.new + rows.changed, rows.rejected, rows.unchanged)
      )}
    </span>
  );
}

function Leaving({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { words } = useLanguage();
  const stay: RefObject<HTMLButtonElement | null> = useRef(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <Dialog.Footer className="imports-footer imports-leaving" role="alert">
      <p>{words.imports.discardQuestion}</p>
      <Button variant="secondary" data-color="danger" size="small" onClick={onLeave}>
        {words.imports.discard}
      </Button>
      <Button ref={stay} size="small" onClick={onStay}>
        {words.imports.keepOn}
      </Button>
    </Dialog.Footer>
  );
}
