/** One row: whom it is about, what it sets, what is wrong with it and how that is mended. */
import { Select } from "@navikt/ds-react";
import { memo } from "react";
import { TextButton } from "../components/TextButton";
import type { FieldChange } from "../wire/FieldChange";
import type { Fix } from "../wire/Fix";
import type { ListKind } from "../wire/ListKind";
import type { ListSummary } from "../wire/ListSummary";
import type { RowChoice } from "../wire/RowChoice";
import type { RowPreview } from "../wire/RowPreview";
import { useLanguage } from "../words/language";
import { type CellPlace, withoutFix, withRow } from "./choices";
import type { Part } from "./ListsStep";
import { Problem } from "./Problem";
import type { Review } from "./review";
import { calledIn, noticeOf } from "./tell";
import { VerdictMark } from "./VerdictMark";

interface RowProps {
  review: Review;
  row: RowPreview;
  index: number;
  said: RowChoice | undefined;
  fixes: readonly Fix[] | undefined;
  /** Where there are several. */
  sheet: string | null;
  summary: ListSummary;
  showsVerdict: boolean;
  onGoOn: (index: number) => void;
  onSettle: (part: Part) => void;
}

export const Row = memo(function Row(props: RowProps) {
  const { review, row, index, said, fixes, sheet, summary, showsVerdict, onGoOn, onSettle } = props;
  const { words } = useLanguage();
  const about = row.about || words.imports.nameless;
  const isAsked = row.problems.some(({ why }) => why.why === "confirmSame");
  // The choice says itself which it is.
  const isChosen =
    row.kind === "holidayWishes" && row.verdict !== "leftOut" && !isAsked && choicesOfWeeks(row, summary).length > 1;
  const notices = row.notices.filter(({ what }) => !isChosen || what.what !== "choiceTaken");
  const isLeftOut = said?.leaveOut ?? false;
  // A new one's name stands beside it already.
  const changes = row.changes.filter(
    ({ field, before, after }) => field !== "name" || before !== "" || after !== about,
  );
  return (
    <>
      <span role="cell" className="imports-row-place">
        <span className="imports-row-number">{row.row}</span>
        {sheet !== null && (
          <span className="imports-row-sheet" title={sheet}>
            {sheet}
          </span>
        )}
      </span>
      <span role="rowheader" className={row.about ? "imports-about" : "imports-about imports-quiet"} title={about}>
        {about}
      </span>
      {showsVerdict && (
        <span role="cell" className="imports-verdict">
          <VerdictMark verdict={row.verdict} />
          {words.verdict[row.verdict]}
        </span>
      )}
      <div role="cell" className="imports-outcome">
        {(isChosen || (changes.length > 0 && row.verdict !== "rejected")) && (
          <span className="imports-changes">
            {isChosen && <ChoiceOfWeeks {...props} />}
            {(row.verdict === "rejected" ? [] : changes).map((change) => (
              <Change key={change.field} change={change} kind={row.kind} />
            ))}
          </span>
        )}
        {row.verdict === "rejected" && row.problems.length > 0 && (
          <ul className="imports-problems">
            {row.problems.map((problem, at) => (
              <Problem
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell may have two problems, and they keep their order
                key={`${problem.column} ${at}`}
                review={review}
                row={row}
                problem={problem}
                index={index}
                hasDepartments={summary.unknownDepartments.length > 0}
                said={fixes?.find(({ column }) => column === problem.column)?.text}
                onGoOn={onGoOn}
                onSettle={onSettle}
              />
            ))}
          </ul>
        )}
        {notices.length > 0 && (
          <span className="imports-notices">
            {notices.map(({ cell, value, what }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notices may be alike and are never reordered
              <span key={at}>
                {cell} «{value}» {noticeOf(what, words)}
              </span>
            ))}
          </span>
        )}
        {fixes?.map((fix) => (
          <Fixed
            key={fix.column}
            fix={fix}
            summary={summary}
            onUndo={() => review.say((all) => withoutFix(all, fix))}
          />
        ))}
        {said?.isSame != null && (
          <span className="imports-notices">
            <span>
              {said.isSame ? words.imports.saidSame : words.imports.saidOther}{" "}
              <TextButton onClick={() => review.say((all) => withRow(all, row, { isSame: null }))}>
                {words.imports.undoSaid}
              </TextButton>
            </span>
          </span>
        )}
      </div>
      <span role="cell" className="imports-row-end">
        {(row.verdict !== "unchanged" || isLeftOut) && (
          <TextButton
            aria-label={isLeftOut ? words.imports.takeInRow(about) : words.imports.leaveOutRow(about)}
            onClick={() => review.say((all) => withRow(all, row, { leaveOut: !isLeftOut }))}
          >
            {isLeftOut ? words.imports.takeIn : words.imports.leaveOut}
          </TextButton>
        )}
      </span>
    </>
  );
});

function Change({ change: { field, before, after }, kind }: { change: FieldChange; kind: ListKind }) {
  const language = useLanguage();
  const { words } = language;
  const said = (text: string) => calledIn(text, field, kind, language);
  return (
    <span className="imports-change">
      <span className="imports-change-field">{words.field[field]}</span>{" "}
      {before !== "" && (
        <>
          <span className="imports-before">{said(before)}</span> <span aria-hidden>→</span>
          <span className="imports-unseen"> {words.imports.becomesNow} </span>{" "}
        </>
      )}
      {after === "" ? <em>{words.imports.emptied}</em> : <span className="imports-after">{said(after)}</span>}
    </span>
  );
}

function Fixed({ fix, summary, onUndo }: { fix: Fix; summary: ListSummary; onUndo: () => void }) {
  const { words } = useLanguage();
  const cell = cellName(fix, summary);
  return (
    <span className="imports-notices">
      <span>
        {fix.text === "" ? words.imports.fixedToNothing(cell) : words.imports.fixed(cell, fix.text)}{" "}
        <TextButton aria-label={words.imports.undoFix(cell)} onClick={onUndo}>
          {words.imports.undoSaid}
        </TextButton>
      </span>
    </span>
  );
}

function cellName({ sheet, row, column }: CellPlace, summary: ListSummary): string {
  const of = summary.sheets.find(({ name }) => name === sheet)?.columns.find((one) => one.column === column);
  return `${of?.letters ?? ""}${row}`;
}

/** Which of the wished stretches is taken. */
function ChoiceOfWeeks({ review, row, said, summary }: RowProps) {
  const { words } = useLanguage();
  const choices = choicesOfWeeks(row, summary);
  const taken = row.notices.flatMap(({ what }) => (what.what === "choiceTaken" ? [what.choice] : []))[0];
  return (
    <Select
      label={words.imports.choiceOf(row.about)}
      hideLabel
      size="small"
      className="imports-choice"
      value={said?.choice ?? taken ?? choices[0] ?? 1}
      onChange={({ target }) => review.say((all) => withRow(all, row, { choice: Number(target.value) }))}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words.imports.choices[choice - 1]}
        </option>
      ))}
    </Select>
  );
}

const wished = ["firstChoice", "secondChoice", "thirdChoice", "fourthChoice"] as const;

/** The choices that the list has a column for, counted from 1. */
function choicesOfWeeks({ sheet }: RowPreview, summary: ListSummary): number[] {
  const columns = summary.sheets.find(({ name }) => name === sheet)?.columns ?? [];
  return wished.flatMap((field, at) =>
    columns.some(({ meaning }) => meaning.is === "field" && meaning.field === field) ? [at + 1] : [],
  );
}
