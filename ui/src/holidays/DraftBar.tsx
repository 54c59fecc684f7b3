/**
 * What is tried and not saved, at the foot of the place: how many changes, which weeks would turn, and the way to keep or
 * throw away all of it.
 *
 * A change that no longer fits is said, and nothing is kept before the user has decided about it.
 */
import {
  ArrowUndoIcon,
  ChevronDownIcon,
  ChevronUpIcon,
  ExclamationmarkTriangleIcon,
  XMarkIcon,
} from "@navikt/aksel-icons";
import { Button, InlineMessage } from "@navikt/ds-react";
import { useLayoutEffect, useRef, useState } from "react";
import { MovesInShort, MovesTable } from "../pieces/Moves";
import { useNames } from "../season/names";
import { sentenceOf } from "../season/refusals";
import { useSeason, useSeasonState } from "../season/use";
import { useLanguage } from "../words/language";
import { type Gathered, useDraftedPlan } from "./plan";
import { absenceSaid, changeSaid } from "./said";

interface DraftBarProps {
  /** Another bar needs the room: only what must be looked at is laid open. */
  isBesideAnother: boolean;
}

export function DraftBar({ isBesideAnother }: DraftBarProps) {
  const { words } = useLanguage();
  const said = words.holidays.draft;
  const plan = useDraftedPlan();
  const { isDraft, gathered, thrown } = plan;
  const saving = useSeasonState((state) => state.saving);
  const preview = useSeasonState((state) => state.preview);
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const wantsFocus = useRef<"list" | "bar" | null>(null);
  useLayoutEffect(() => {
    const to = wantsFocus.current;
    wantsFocus.current = null;
    if (to) (to === "list" && list.current ? list : bar).current?.focus();
  });

  const unfit = gathered.filter(({ fit }) => fit !== "fits");
  const fitting = gathered.filter(({ fit }) => fit === "fits");
  if (!isDraft && gathered.length === 0) {
    if (thrown.length === 0) return null;
    return (
      <section ref={bar} tabIndex={-1} className="plan-bar" aria-label={said.label}>
        <div className="plan-bar-row">
          <span role="status">{said.thrown(thrown.length)}</span>
          <Button size="small" variant="secondary" icon={<ArrowUndoIcon aria-hidden />} onClick={plan.takeBack}>
            {said.takeBack}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            className="plan-bar-close"
            icon={<XMarkIcon aria-hidden />}
            aria-label={said.dismiss}
            onClick={plan.forget}
          />
        </div>
      </section>
    );
  }

  const refusal = plan.refusal ?? previewRefusal;
  const refusedOf = (change: Gathered) =>
    (refusal?.problems ?? [])
      .filter(({ command }) => fitting[command]?.id === change.id)
      .map(({ why }) => sentenceOf(why, words));
  const mustLook = unfit.length > 0 || fitting.some((change) => refusedOf(change).length > 0);
  const isShown = ((isOpen && !isBesideAnother) || mustLook) && gathered.length > 0;
  const keep = async () => {
    if (mustLook) {
      list.current?.focus();
      return;
    }
    wantsFocus.current = "bar";
    setIsOpen(false);
    await plan.keep();
  };
  return (
    <section ref={bar} tabIndex={-1} className="plan-bar plan-bar-draft" aria-label={said.label}>
      {isShown && (
        <div className="draft-compared">
          <div ref={list} tabIndex={-1} className="draft-changes">
            <h2>{said.changes}</h2>
            {unfit.length > 0 && (
              <InlineMessage status="warning" size="small" role="alert">
                {said.lookAtUnfit}
              </InlineMessage>
            )}
            <ul>
              {gathered.map((change) => (
                <ChangeRow
                  key={change.id}
                  change={change}
                  refused={refusedOf(change)}
                  onTakeOut={() => {
                    wantsFocus.current = "list";
                    plan.takeOut([change.id]);
                  }}
                  onUse={() => {
                    wantsFocus.current = "list";
                    plan.standAnyway(change.id);
                  }}
                />
              ))}
            </ul>
          </div>
          <section className="draft-weeks" aria-label={said.compared} tabIndex={0}>
            <h2>{said.compared}</h2>
            {preview && preview.moves.length > 0 ? (
              <MovesTable moves={preview.moves} count={preview.moves.length} />
            ) : (
              <p className="draft-none">{words.strip.none}</p>
            )}
          </section>
        </div>
      )}
      <div className="plan-bar-row">
        <strong role="status">{gathered.length === 0 ? said.none : said.unsaved(gathered.length)}</strong>
        {unfit.length > 0 && (
          <span className="draft-unfit">
            <ExclamationmarkTriangleIcon aria-hidden /> {said.unfit(unfit.length)}
          </span>
        )}
        {preview && fitting.length > 0 && <MovesInShort moves={preview.moves} />}
        <span className="plan-bar-actions">
          {gathered.length > 0 && !mustLook && !isBesideAnother && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={isShown ? <ChevronDownIcon aria-hidden /> : <ChevronUpIcon aria-hidden />}
              aria-expanded={isShown}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isShown ? said.hide : said.show}
            </Button>
          )}
          {unfit.length > 0 && (
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              onClick={() => {
                wantsFocus.current = "bar";
                plan.takeOut(unfit.map(({ id }) => id));
              }}
            >
              {said.takeOutUnfit}
            </Button>
          )}
          {gathered.length > 0 && (
            <>
              <Button
                size="small"
                loading={saving === "saving"}
                aria-disabled={mustLook || undefined}
                onClick={() => void keep()}
              >
                {said.keep}
              </Button>
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                onClick={() => {
                  wantsFocus.current = "bar";
                  plan.throwAway();
                }}
              >
                {said.throwAway}
              </Button>
            </>
          )}
        </span>
      </div>
    </section>
  );
}

interface ChangeRowProps {
  change: Gathered;
  refused: readonly string[];
  onTakeOut: () => void;
  onUse: () => void;
}

function ChangeRow({ change, refused, onTakeOut, onUse }: ChangeRowProps) {
  const language = useLanguage();
  const { words } = language;
  const said = words.holidays.draft;
  const names = useNames();
  const now = useSeason((season) => season.entries.absence.get(change.id));
  const trainer = (change.after ?? change.before)?.trainer ?? "";
  const what = changeSaid(change, language);
  const problem =
    change.fit === "gone"
      ? said.gone
      : change.fit === "moved"
        ? said.moved(
            now
              ? `${absenceSaid(now, language)}, ${words.absenceStatus[now.status].toLocaleLowerCase(words.language)}`
              : "",
          )
        : refused.join(" ");
  return (
    <li>
      <div>
        <b>{names.trainer(trainer)}</b>: {what}
        {problem !== "" && (
          <InlineMessage status={change.fit === "fits" ? "error" : "warning"} size="small">
            {problem}
          </InlineMessage>
        )}
      </div>
      <span className="draft-change-do">
        {change.fit === "moved" && (
          <Button size="xsmall" variant="tertiary" onClick={onUse}>
            {said.useAnyway}
          </Button>
        )}
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          aria-label={said.takeOutOf(`${names.trainer(trainer)}, ${what}`)}
          onClick={onTakeOut}
        >
          {said.takeOut}
        </Button>
      </span>
    </li>
  );
}
