/**
 * The rows of the file by what becomes of them. Only those in sight are in the document and fetched.
 *
 * The trap: rows move as they are mended, for a row that is good no longer stands among the rejected. Whoever mends with
 * Enter is taken to the next bad cell; a row keeps its element, and so its focus, as long as it stands in the list.
 */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button, Chips } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { TextButton } from "../components/TextButton";
import type { Verdict } from "../wire/Verdict";
import { useLanguage } from "../words/language";
import { fixesByRow, rowKey, rowsSaid, withNoneLeftOut } from "./choices";
import { Failed } from "./Failed";
import type { Part } from "./ListsStep";
import type { Question } from "./questions";
import { Row } from "./Row";
import { countOf, type Review, type ReviewState } from "./review";

interface RowsStepProps {
  review: Review;
  state: ReviewState;
  questions: readonly Question[];
  /** Goes to where something is settled for many rows at once. */
  onSettle: (part: Part) => void;
}

const verdicts: readonly (Verdict | null)[] = ["rejected", "new", "changed", "unchanged", "leftOut", null];
const usualHeight = 45;

export function RowsStep({ review, state, questions, onSettle }: RowsStepProps) {
  const { words } = useLanguage();
  const shown = useSyncExternalStore(review.rows.subscribe, review.rows.shown);
  const { preview, choices } = state;
  const { summary } = preview;
  const scroll = useRef<HTMLDivElement>(null);
  const goOn = useRef<number | null>(null);
  const said = useMemo(() => rowsSaid(choices), [choices]);
  const fixes = useMemo(() => fixesByRow(choices), [choices]);
  const hasManySheets = summary.sheets.filter(({ kind, isSkipped }) => kind !== null && !isSkipped).length > 1;

  const rows = useVirtualizer({
    count: shown.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => usualHeight,
    overscan: 8,
    getItemKey: (index) => {
      const row = review.rows.at(index);
      return row ? rowKey(row) : index;
    },
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows must be asked for again
  useEffect(() => review.rows.need(first, last), [review, first, last, shown.edition, shown.verdict]);

  // Another verdict begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 });
  }, [shown.verdict]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once the mended rows are there
  useLayoutEffect(() => {
    const from = goOn.current;
    goOn.current = null;
    if (from === null || !scroll.current) return;
    const fields = [...scroll.current.querySelectorAll<HTMLElement>("[data-fix]")];
    const next = fields.find((field) => Number(field.closest<HTMLElement>("[data-index]")?.dataset["index"]) >= from);
    (next ?? scroll.current).focus();
    if (next instanceof HTMLInputElement) next.select();
  }, [shown.edition]);

  const onGoOn = useCallback((index: number) => {
    goOn.current = index;
  }, []);
  const isEmpty = shown.total === 0;
  const showsVerdict = shown.verdict === null;
  return (
    <div className="imports-rows-step">
      <div className="imports-rows-tools">
        <Chips size="small" aria-label={words.imports.rows}>
          {verdicts.map((verdict) => (
            <Chips.Toggle
              key={verdict ?? "all"}
              checkmark={false}
              selected={shown.verdict === verdict}
              onClick={() => void review.rows.show(verdict)}
            >
              {words.imports.verdictCount(
                verdict ? words.verdict[verdict] : words.imports.allVerdicts,
                countOf(summary.rows, verdict),
              )}
            </Chips.Toggle>
          ))}
        </Chips>
        <div className="imports-rows-all">
          {summary.suggestions > 0 && (
            <Button
              size="xsmall"
              variant="secondary"
              onClick={() => review.say((all) => ({ ...all, matchNames: true }))}
            >
              {words.imports.allSame(summary.suggestions)}
            </Button>
          )}
          {choices.matchNames && (
            <span className="imports-quiet">
              {words.imports.allAreSame}{" "}
              <TextButton onClick={() => review.say((all) => ({ ...all, matchNames: false }))}>
                {words.imports.undoSaid}
              </TextButton>
            </span>
          )}
          {shown.verdict === "rejected" && summary.rows.rejected > 0 && (
            <Button
              size="xsmall"
              variant="secondary"
              data-color="neutral"
              onClick={() => void review.leaveOutRejected()}
            >
              {words.imports.leaveOutRejected(summary.rows.rejected)}
            </Button>
          )}
          {shown.verdict === "leftOut" && summary.rows.leftOut > 0 && (
            <Button size="xsmall" variant="secondary" data-color="neutral" onClick={() => review.say(withNoneLeftOut)}>
              {words.imports.takeInLeftOut(summary.rows.leftOut)}
            </Button>
          )}
        </div>
      </div>
      {questions.length > 0 && <ToSettle questions={questions} onSettle={onSettle} />}
      {shown.failure && <Failed failure={shown.failure} onAgain={() => void review.rows.renew(preview.token)} />}
      <div className="imports-rows-scroll" ref={scroll} tabIndex={0} role="region" aria-label={words.imports.rowList}>
        <div
          role="table"
          aria-label={words.imports.rows}
          aria-rowcount={shown.total + 1}
          className={["imports-rows", hasManySheets && "imports-many-sheets", showsVerdict && "imports-all-verdicts"]
            .filter(Boolean)
            .join(" ")}
        >
          <div role="row" aria-rowindex={1} className="imports-row imports-row-head">
            <span role="columnheader">{words.imports.row}</span>
            <span role="columnheader">{words.imports.about}</span>
            {showsVerdict && <span role="columnheader">{words.imports.verdict}</span>}
            <span role="columnheader">{words.imports.becomes}</span>
            <span role="columnheader" className="imports-row-end">
              <span className="imports-unseen">{words.imports.choice}</span>
            </span>
          </div>
          <div role="rowgroup" className="imports-row-group" style={{ blockSize: rows.getTotalSize() }}>
            {items.map(({ index, start, key }) => {
              const row = review.rows.at(index);
              return (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className={`imports-row${row ? ` imports-row-${row.verdict}` : ""}`}
                  style={{ top: start }}
                >
                  {row ? (
                    <Row
                      review={review}
                      row={row}
                      index={index}
                      said={said.get(rowKey(row))}
                      fixes={fixes.get(rowKey(row))}
                      sheet={hasManySheets ? row.sheet : null}
                      summary={summary}
                      showsVerdict={showsVerdict}
                      onGoOn={onGoOn}
                      onSettle={onSettle}
                    />
                  ) : (
                    <span role="cell" className="imports-loading">
                      {words.imports.loadingRow}
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        </div>
        {isEmpty && (
          <p className="imports-none">
            {words.imports.noRows[shown.verdict ?? "all"]}{" "}
            {shown.verdict && countOf(summary.rows, null) > 0 && (
              <TextButton onClick={() => void review.rows.show(null)}>{words.imports.showAll}</TextButton>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** What rows wait for and is settled once for all of them. */
function ToSettle({ questions, onSettle }: { questions: readonly Question[]; onSettle: (part: Part) => void }) {
  const { words } = useLanguage();
  return (
    <p className="imports-warning imports-rows-settle">
      <ExclamationmarkTriangleIcon aria-hidden />
      <span>{words.imports.settleFirst}</span>
      {questions.map((question) => (
        <TextButton
          key={question.about === "sheet" ? `sheet ${question.sheet}` : question.about}
          onClick={() =>
            onSettle(question.about === "sheet" ? { part: "sheet", sheet: question.sheet } : { part: question.about })
          }
        >
          {question.about === "season" && words.imports.seasonPart}
          {question.about === "departments" && words.imports.departmentsPart}
          {question.about === "sheet" && question.sheet}
        </TextButton>
      ))}
    </p>
  );
}
