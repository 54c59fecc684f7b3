/**
 * What can be done about a week: at most three remedies, each to be tried on the board and applied; or the proof that
 * there is none.
 *
 * Nothing is searched for or judged here: the answer is drawn as it came, best first.
 */
import { BodyShort, Button, InlineMessage, Loader, Tag } from "@navikt/ds-react";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { Turns } from "../pieces/Turns";
import { useNames } from "../season/names";
import { useTrying } from "../season/trying";
import { useSeason, useSeasonState, useStore } from "../season/use";
import type { Command } from "../wire/Command";
import type { Remedy } from "../wire/Remedy";
import type { RemedyStep } from "../wire/RemedyStep";
import type { Tried } from "../wire/Tried";
import type { Week } from "../wire/Week";
import type { WeekSheet } from "../wire/WeekSheet";
import { useLanguage } from "../words/language";
import { proofOf, sessionLines, type Telling, tellRemedy, tellStep } from "./steps";
import { useRemedies } from "./useRemedies";

const nothing: readonly Command[] = [];

interface RemediesProps {
  sheet: WeekSheet;
  /** A remedy has been carried out: what it did, in words. */
  onApplied: (what: string) => void;
}

export function Remedies({ sheet, onApplied }: RemediesProps) {
  const { words } = useLanguage();
  const store = useStore();
  const telling = useTelling();
  const { remedies, isLong, hasFailed, drop } = useRemedies(sheet.department, sheet.week, words.week.supportTitle);
  const [chosen, setChosen] = useState<Remedy | null>(null);
  const [applying, setApplying] = useState<Remedy | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const previewRefusal = useSeasonState((state) => state.previewRefusal);
  const offered = remedies?.offered ?? [];
  // What was tried of an earlier answer is no longer on offer.
  const tried = chosen && offered.includes(chosen) ? chosen : null;
  const commands = useMemo(() => (tried ? [tried.command] : nothing), [tried]);
  useTrying(commands);

  const apply = async (remedy: Remedy) => {
    if (applying) return;
    setApplying(remedy);
    setIsRefused(false);
    const answer = await store.execute(remedy.command);
    setApplying(null);
    // Where the call failed nothing has changed, and it can be asked for again.
    if (answer === "failed") return;
    setChosen(null);
    if (answer === "done") {
      drop();
      onApplied(tellRemedy(remedy, telling));
    } else {
      setIsRefused(true);
      drop(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !tried) return;
    // The first Escape ends what is tried, the next one closes the panel.
    event.preventDefault();
    setChosen(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape on its way up
    <div onKeyDown={onKeyDown}>
      <Section title={words.remedies.title} aside={offered.length > 1 ? words.remedies.bestFirst : undefined}>
        <div role="status">
          {isLong && (
            <p className="week-note week-searching">
              <Loader size="xsmall" aria-hidden />
              {words.remedies.searching}
            </p>
          )}
          {isRefused && (
            <InlineMessage status="warning" size="small">
              {words.remedies.refused}
            </InlineMessage>
          )}
          {hasFailed && (
            <p className="week-note">
              {words.remedies.failed} <TextButton onClick={() => drop(true)}>{words.remedies.again}</TextButton>
            </p>
          )}
        </div>
        {offered.length > 0 && (
          <ol className="remedies">
            {offered.map((remedy, at) => (
              <RemedyCard
                // biome-ignore lint/suspicious/noArrayIndexKey: an answer is replaced as a whole
                key={at}
                remedy={remedy}
                department={sheet.department}
                week={sheet.week}
                telling={telling}
                isTried={remedy === tried}
                isRefused={remedy === tried && previewRefusal !== null}
                isApplying={remedy === applying}
                onTry={() => {
                  setIsRefused(false);
                  setChosen(remedy === tried ? null : remedy);
                }}
                onApply={() => void apply(remedy)}
              />
            ))}
          </ol>
        )}
        {remedies && offered.length === 0 && <Proof tried={remedies.tried} hasSum={sheet.shortfalls.length > 0} />}
      </Section>
    </div>
  );
}

function useTelling(): Telling {
  const language = useLanguage();
  const names = useNames();
  const entries = useSeason((season) => season.entries);
  return useMemo(() => ({ ...language, names, entries }), [language, names, entries]);
}

interface RemedyCardProps {
  remedy: Remedy;
  department: string;
  week: Week;
  telling: Telling;
  isTried: boolean;
  /** Trying it has shown that it can no longer be done. */
  isRefused: boolean;
  isApplying: boolean;
  onTry: () => void;
  onApply: () => void;
}

function RemedyCard(props: RemedyCardProps) {
  const { remedy, department, week, telling, isTried, isRefused, isApplying, onTry, onApply } = props;
  const { words } = telling;
  const { steps, needsAgreement, makesWorse, breaks, cells } = remedy;
  const what = tellRemedy(remedy, telling);
  const id = useId();
  // A week that stays as it is may still be rid of what had to be done before it.
  const isTurned = cells.some((cell) => cell.department === department && cell.week === week);
  return (
    <li className={isTried ? "remedy remedy-tried" : "remedy"} aria-labelledby={id}>
      <div id={id} className="remedy-what">
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the two of a pair keep their order
          <p key={at}>
            {at > 0 && <span className="remedy-and">{words.remedies.and}</span>}
            {tellStep(step, telling)}
          </p>
        ))}
      </div>
      {(needsAgreement || makesWorse || breaks > 0) && (
        <div className="remedy-tags">
          {needsAgreement && (
            <Tag size="xsmall" variant="moderate" data-color="warning">
              {words.remedies.needsAgreement}
            </Tag>
          )}
          {makesWorse && (
            <Tag size="xsmall" variant="moderate" data-color="danger">
              {words.remedies.makesWorse}
            </Tag>
          )}
          {breaks > 0 && (
            <Tag size="xsmall" variant="moderate" data-color="warning">
              {words.remedies.breaks(breaks)}
            </Tag>
          )}
        </div>
      )}
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the two of a pair keep their order
        <StepDetails key={at} step={step} telling={telling} />
      ))}
      {!isTurned && <p className="remedy-detail">{words.remedies.reasonGone(words.reason.trainBefore)}</p>}
      {cells.length > 0 && <Turns moves={cells} department={department} />}
      <div role="status">
        {isTried && !isRefused && (
          <BodyShort size="small" className="remedy-trying">
            {words.remedies.trying}
          </BodyShort>
        )}
        {isRefused && (
          <InlineMessage status="warning" size="small">
            {words.remedies.refused}
          </InlineMessage>
        )}
      </div>
      <div className="remedy-do">
        <Button
          size="small"
          variant="secondary"
          data-color={isTried ? "neutral" : "accent"}
          aria-label={isTried ? words.remedies.stopTryingThis(what) : words.remedies.tryThis(what)}
          onClick={onTry}
        >
          {isTried ? words.remedies.stopTrying : words.remedies.try}
        </Button>
        <Button size="small" loading={isApplying} aria-label={words.remedies.applyThis(what)} onClick={onApply}>
          {words.remedies.apply}
        </Button>
      </div>
    </li>
  );
}

/** Sessions listed; the rest is counted. */
const mostSessions = 6;

/** What the sentence of a step leaves out: its sessions, and by when its days must be told. */
function StepDetails({ step, telling }: { step: RemedyStep; telling: Telling }) {
  const { words, date } = telling;
  const today = useSeason((season) => season.today);
  const lines = sessionLines(step, telling);
  if (step.kind === "moveHoliday") {
    const { notice } = step;
    const say = today <= notice ? words.remedies.noticeBy : words.remedies.noticePassed;
    return <p className="remedy-detail">{say(date.full(notice))}</p>;
  }
  if (lines.length === 0) return null;
  return (
    <ul className="remedy-detail remedy-sessions">
      {lines.slice(0, mostSessions).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > mostSessions && <li>{words.remedies.moreSessions(lines.length - mostSessions)}</li>}
    </ul>
  );
}

function Proof({ tried, hasSum }: { tried: readonly Tried[]; hasSum: boolean }) {
  const language = useLanguage();
  const { remedies } = language.words;
  return (
    <>
      {proofOf(tried, language).map((sentence, at) => (
        <p key={sentence} className={at === 0 ? "week-proof" : "week-note"}>
          {sentence}
        </p>
      ))}
      <p className="week-note">{hasSum ? remedies.seeSum : remedies.seePresence}</p>
    </>
  );
}
