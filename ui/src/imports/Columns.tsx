/** The columns of a sheet: what is in them and what they mean. Runs of weeks or days stand as one until they are opened. */
import { ShieldLockIcon } from "@navikt/aksel-icons";
import { Select } from "@navikt/ds-react";
import { useState } from "react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { useSeasonState } from "../season/use";
import type { ColumnMeaning } from "../wire/ColumnMeaning";
import type { ColumnSummary } from "../wire/ColumnSummary";
import type { Field } from "../wire/Field";
import type { SheetChoice } from "../wire/SheetChoice";
import type { SheetSummary } from "../wire/SheetSummary";
import { useLanguage } from "../words/language";
import { withColumn } from "./choices";
import { columnGroups } from "./columnGroups";
import type { Review } from "./review";
import { isOfIds, meaningOf } from "./tell";

interface ColumnsProps {
  review: Review;
  sheet: SheetSummary;
  said: SheetChoice;
}

export function Columns({ review, sheet, said }: ColumnsProps) {
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const groups = columnGroups(sheet.columns);
  const hasRuns = groups.length < sheet.columns.length;
  return (
    <Section
      title={words.imports.columns}
      aside={
        hasRuns && (
          <TextButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? words.imports.fewerColumns : words.imports.everyColumn}
          </TextButton>
        )
      }
    >
      <table className="imports-table imports-columns">
        <thead>
          <tr>
            <th scope="col">{words.imports.column}</th>
            <th scope="col">{words.imports.columnTitle}</th>
            <th scope="col">{words.imports.samples}</th>
            <th scope="col">{words.imports.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {(isOpen ? sheet.columns.map((column) => [column]) : groups).map((group) =>
            group.length === 1 ? (
              group.map((column) => (
                <Column key={column.column} review={review} sheet={sheet} said={said} column={column} />
              ))
            ) : (
              <Run key={group[0]?.column} columns={group} />
            ),
          )}
        </tbody>
      </table>
    </Section>
  );
}

function Column({ review, sheet, said, column }: ColumnsProps & { column: ColumnSummary }) {
  const language = useLanguage();
  const { words } = language;
  const modules = useSeasonState(({ season }) => season?.entries.module);
  const weeks = useSeasonState(({ season }) => season?.weeks);
  const nameOf = (id: string) => modules?.get(id)?.name ?? id;
  const own = said.columns[column.column];
  const meaning = own ?? column.meaning;
  const title = column.title || words.imports.noTitle;
  const isTaken = meaning.is !== "nothing";

  const options = (sheet.fields.length > 0 ? shownFields(sheet.fields, meaning) : []).map((field) => ({
    value: keyOf({ is: "field", field }),
    label: words.field[field],
  }));
  const ofModules =
    sheet.kind === "completions"
      ? [...(modules?.values() ?? [])].map(({ id, name }) => ({
          value: keyOf({ is: "completion", module: id }),
          label: words.imports.finished(name),
        }))
      : [];
  const ofWeeks =
    sheet.kind === "holidayGrid"
      ? (weeks ?? []).map((week) => ({
          value: keyOf({ is: "week", week }),
          label: meaningOf({ is: "week", week }, language, nameOf),
        }))
      : [];
  const now = keyOf(meaning);
  const isListed = [...options, ...ofModules, ...ofWeeks].some(({ value }) => value === now);
  return (
    <tr className={isTaken ? undefined : "imports-not-taken"}>
      <td className="imports-letters">{column.letters}</td>
      <th scope="row" className={column.title ? "imports-column-title" : "imports-column-title imports-quiet"}>
        {title}
      </th>
      {column.neverStored ? (
        <td colSpan={2} className="imports-never">
          <ShieldLockIcon aria-hidden /> {words.imports.neverStored(words.neverStored[column.neverStored])}
        </td>
      ) : (
        <>
          <td className="imports-samples">
            {column.samples.length > 0 ? (
              column.samples.map((sample, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: samples may be alike and are never reordered
                <span key={at} className="imports-sample">
                  {sample}
                </span>
              ))
            ) : (
              <span className="imports-quiet">{words.imports.noSamples}</span>
            )}
          </td>
          <td className="imports-meaning">
            {sheet.kind !== null && (
              <Select
                label={words.imports.meaningOf(`${column.letters}, ${title}`)}
                hideLabel
                size="small"
                value={now}
                onChange={({ target }) =>
                  review.say((all) => withColumn(all, sheet.name, column.column, meaningFrom(target.value)))
                }
              >
                <option value={keyOf({ is: "nothing" })}>{words.imports.nothing}</option>
                {!isListed && isTaken && <option value={now}>{meaningOf(meaning, language, nameOf)}</option>}
                <Options label={words.imports.fields} options={options} />
                <Options label={words.imports.modules} options={ofModules} />
                <Options label={words.imports.weeks} options={ofWeeks} />
              </Select>
            )}
            {column.isGuess && !own && isTaken && <span className="imports-guess">{words.imports.isGuess}</span>}
          </td>
        </>
      )}
    </tr>
  );
}

function Options({ label, options }: { label: string; options: readonly { value: string; label: string }[] }) {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}

/** Neighbouring columns of a grid, from the first to the last. */
function Run({ columns }: { columns: readonly ColumnSummary[] }) {
  const language = useLanguage();
  const { words } = language;
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last) return null;
  const nameOf = (id: string) => id;
  return (
    <tr>
      <td className="imports-letters">
        {first.letters}–{last.letters}
      </td>
      <th scope="row" className="imports-column-title">
        {first.title} – {last.title}
      </th>
      <td className="imports-quiet">{words.imports.manyColumns(columns.length)}</td>
      <td className="imports-meaning">
        {words.imports.fromTo(meaningOf(first.meaning, language, nameOf), meaningOf(last.meaning, language, nameOf))}
        {columns.some(({ isGuess }) => isGuess) && <span className="imports-guess">{words.imports.isGuess}</span>}
      </td>
    </tr>
  );
}

/** Columns of ids are the template's, and nobody else's to choose. */
function shownFields(fields: readonly Field[], meaning: ColumnMeaning): readonly Field[] {
  return fields.filter((field) => !isOfIds(field) || (meaning.is === "field" && meaning.field === field));
}

function keyOf(meaning: ColumnMeaning): string {
  return JSON.stringify(meaning);
}

function meaningFrom(key: string): ColumnMeaning {
  return JSON.parse(key) as ColumnMeaning;
}
