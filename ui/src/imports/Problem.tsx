/** Something wrong with a row: where, what stands there and why it cannot be taken in, with the way to mend it beside it. */
import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { TextButton } from "../components/TextButton";
import type { CellProblem } from "../wire/CellProblem";
import type { CellWhy } from "../wire/CellWhy";
import type { RowPreview } from "../wire/RowPreview";
import { useLanguage } from "../words/language";
import { cellKey, withFix, withRow } from "./choices";
import type { Part } from "./ListsStep";
import type { Review } from "./review";
import { calledIn, makesPeople, reasonOf } from "./tell";

interface ProblemProps {
  review: Review;
  row: RowPreview;
  problem: CellProblem;
  index: number;
  /** Whether unknown departments can be settled for all rows at once. */
  hasDepartments: boolean;
  /** What the cell was mended to. */
  said: string | undefined;
  onGoOn: (index: number) => void;
  onSettle: (part: Part) => void;
}

export function Problem(props: ProblemProps) {
  const { review, row, problem, hasDepartments, onSettle } = props;
  const { words } = useLanguage();
  const { cell, column, field, value, why } = problem;
  const elsewhere = settledIn(problem, row.sheet, hasDepartments);
  const canMend = column !== null && isOfTheCell(why);
  const isAsked = why.why === "confirmSame";
  return (
    <li className="imports-problem">
      <span className="imports-cell">{cell}</span>
      <span className="imports-problem-field">{field && words.field[field]}</span>
      {canMend && <Mend {...props} column={column} />}
      <span className={canMend ? "imports-why" : "imports-why imports-why-alone"}>
        {isAsked ? (
          <Same review={review} row={row} />
        ) : (
          <>
            {!canMend && value !== "" && `«${value}»: `}
            {reasonOf(why, words)}{" "}
            {elsewhere && (
              <TextButton onClick={() => onSettle(elsewhere.part)}>{words.imports.settleIn[elsewhere.what]}</TextButton>
            )}
          </>
        )}
      </span>
    </li>
  );
}

/** What is not wrong with the text in the cell cannot be mended by another text. */
function isOfTheCell({ why }: CellWhy): boolean {
  const others: readonly CellWhy["why"][] = [
    "confirmSame",
    "marksUnconfirmed",
    "missingColumn",
    "notUnderstood",
    "noSeason",
  ];
  return !others.includes(why);
}

type Settled = "season" | "departments" | "marks" | "columns";

/** Where something is settled for many rows at once. */
function settledIn({ why }: CellProblem, sheet: string, hasDepartments: boolean): { part: Part; what: Settled } | null {
  const here: Part = { part: "sheet", sheet };
  switch (why.why) {
    case "noSeason":
      return { part: { part: "season" }, what: "season" };
    case "marksUnconfirmed":
      return { part: here, what: "marks" };
    case "missingColumn":
    case "notUnderstood":
      return { part: here, what: "columns" };
    case "unknown":
      return why.noun === "department" && hasDepartments
        ? { part: { part: "departments" }, what: "departments" }
        : null;
    default:
      return null;
  }
}

/** A field over the bad cell. What is typed is said with Enter or as the field is left; Escape takes it back. */
function Mend({ review, row, problem, index, column, said, onGoOn }: ProblemProps & { column: number }) {
  const language = useLanguage();
  const { words } = language;
  const { cell, field, why } = problem;
  const place = { sheet: row.sheet, row: row.row, column };
  const key = cellKey(place);
  const [typed, setTyped] = useState(() => review.drafts.get(key) ?? null);
  // What was said stands here before the shell has answered.
  const value = said ?? problem.value;
  const label = words.imports.fixCell(cell, field ? words.field[field] : "");
  const type = (text: string | null) => {
    setTyped(text);
    if (text === null) review.drafts.delete(key);
    else review.drafts.set(key, text);
  };
  const say = (text: string) => {
    type(null);
    review.say((all) => withFix(all, { ...place, text: text.trim() }));
  };
  const sayAndGoOn = (text: string) => {
    onGoOn(index);
    say(text);
  };

  const known = why.why === "notOneOf" ? why.words : why.why === "ambiguous" ? why.readings : null;
  if (known) {
    return (
      <Select
        label={label}
        hideLabel
        size="small"
        className="imports-mend"
        data-fix=""
        value={value}
        onChange={({ target }) => sayAndGoOn(target.value)}
      >
        {!known.includes(value) && <option value={value}>{value || words.imports.noValue}</option>}
        {known.map((word) => (
          <option key={word} value={word}>
            {calledIn(word, field, row.kind, language)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <span className="imports-mend">
      <input
        type="text"
        className="imports-mend-text"
        aria-label={label}
        aria-invalid
        data-fix=""
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        placeholder={words.imports.noValue}
        onChange={({ target }) => type(target.value === value ? null : target.value)}
        onKeyDown={(event) => {
          if (typed === null) return;
          if (event.key === "Enter") sayAndGoOn(typed);
          if (event.key === "Escape") {
            // Not the dialog, which Escape would close.
            event.preventDefault();
            event.nativeEvent.stopImmediatePropagation();
            type(null);
          }
        }}
        onBlur={({ relatedTarget }) => {
          const isMending = relatedTarget instanceof Element && relatedTarget.closest("[data-mend]") !== null;
          if (typed !== null && !isMending) say(typed);
        }}
      />
      {typed !== null && (
        <Button size="xsmall" data-mend="" aria-label={words.imports.mendCell(cell)} onClick={() => sayAndGoOn(typed)}>
          {words.imports.mend}
        </Button>
      )}
    </span>
  );
}

function Same({ review, row }: { review: Review; row: RowPreview }) {
  const { words } = useLanguage();
  const name = row.suggestion?.name ?? row.about;
  const say = (isSame: boolean) => review.say((all) => withRow(all, row, { isSame }));
  return (
    <span className="imports-same">
      <span>{words.imports.samePerson(name)}</span>
      <Button size="xsmall" variant="secondary" aria-label={words.imports.isSameAs(name)} onClick={() => say(true)}>
        {words.imports.isSame}
      </Button>
      <Button
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        aria-label={words.imports.isNotSameAs(name)}
        onClick={() => say(false)}
      >
        {words.imports.isOther[makesPeople(row.kind) ? "listed" : "mentioned"]}
      </Button>
    </span>
  );
}
