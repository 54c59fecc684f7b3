/** One sheet: which list it is, where its headers are, and what its columns and marks mean. All of it can be corrected. */
import { ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Select } from "@navikt/ds-react";
import type { Choices } from "../wire/Choices";
import type { ListKind } from "../wire/ListKind";
import type { SheetSummary } from "../wire/SheetSummary";
import { useLanguage } from "../words/language";
import { Columns } from "./Columns";
import { Constants } from "./Constants";
import { saidOf, withKind, withSheet } from "./choices";
import { Marks } from "./Marks";
import type { Review } from "./review";
import { TypedField } from "./TypedField";
import { reasonOf } from "./tell";

interface SheetPartProps {
  review: Review;
  sheet: SheetSummary;
  choices: Choices;
}

/** As people think of them: whom it is about, then when, then what. */
const kinds: Record<ListKind, true> = {
  trainers: true,
  temps: true,
  absences: true,
  holidayGrid: true,
  holidayWishes: true,
  completions: true,
  shifts: true,
  loansAndRaises: true,
  departments: true,
  wanted: true,
  weekRules: true,
  modules: true,
  sessions: true,
  followUps: true,
  assessments: true,
  settings: true,
};
const skipped = "skip";

export function SheetPart({ review, sheet, choices }: SheetPartProps) {
  const { words } = useLanguage();
  const said = saidOf(choices, sheet.name);
  const isSkipped = said.skip;
  // What must be told comes before the columns, what can be told after them.
  const isTelling = sheet.kind !== null && (sheet.missing.length > 0 || Object.keys(said.constants).length > 0);
  const kind = isSkipped ? skipped : (said.kind ?? sheet.kind ?? "");
  const choose = (value: string) => {
    if (value === skipped) review.say((all) => withSheet(all, sheet.name, { skip: true }));
    else if (value === sheet.kind) review.say((all) => withSheet(all, sheet.name, { skip: false }));
    else if (value in kinds) review.say((all) => withKind(all, sheet.name, value as ListKind));
  };
  const setHeaderRow = (text: string) => {
    const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
    if (number !== null || text.trim() === "") {
      review.say((all) => withSheet(all, sheet.name, { headerRow: number }));
    }
  };
  return (
    <>
      <div className="imports-sheet-head">
        <Select
          label={words.imports.kind}
          size="small"
          value={kind}
          onChange={({ target }) => choose(target.value)}
          className="imports-kind"
        >
          {kind === "" && <option value="">{words.imports.chooseKind}</option>}
          {Object.keys(kinds).map((one) => (
            <option key={one} value={one}>
              {words.listKind[one as ListKind]}
            </option>
          ))}
          <option value={skipped}>{words.imports.skipSheet}</option>
        </Select>
        {!isSkipped && sheet.columns.length > 0 && (
          <TypedField
            label={words.imports.headerRow}
            value={String(said.headerRow ?? sheet.headerRow ?? "")}
            inputMode="numeric"
            className="imports-header-row"
            onSaid={setHeaderRow}
          />
        )}
        {!isSkipped && sheet.kind !== null && (
          <p className="imports-facts">
            {words.imports.rowsRead(sheet.rowCount)}
            {sheet.passedOver.length > 0 &&
              ` ${words.imports.passedOver(sheet.passedOver.length, shortened(sheet.passedOver))}`}
          </p>
        )}
      </div>
      {!isSkipped && (
        <>
          {sheet.problems.map(({ cell, value, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and a sheet may have two alike
            <p key={at} className="imports-warning">
              <ExclamationmarkTriangleIcon aria-hidden />
              <span>
                {[cell, value && `«${value}»`].filter(Boolean).join(" ")} {reasonOf(why, words)}
              </span>
            </p>
          ))}
          {sheet.marks.length > 0 && <Marks review={review} sheet={sheet} said={said} />}
          {isTelling && <Constants review={review} sheet={sheet} said={said} />}
          {sheet.columns.length > 0 && <Columns review={review} sheet={sheet} said={said} />}
          {!isTelling && sheet.kind !== null && <Constants review={review} sheet={sheet} said={said} />}
        </>
      )}
    </>
  );
}

/** More would not be read. */
const mostRows = 6;

function shortened(rows: readonly number[]): string {
  return rows.slice(0, mostRows).join(", ") + (rows.length > mostRows ? ", …" : "");
}
