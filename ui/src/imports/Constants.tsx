/** What holds for every row of a sheet: a place for what no column tells, above all for what must be told. */
import { ExclamationmarkTriangleIcon, XMarkIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { useState } from "react";
import { Section } from "../components/Section";
import { useSeasonState } from "../season/use";
import type { Field } from "../wire/Field";
import type { SheetChoice } from "../wire/SheetChoice";
import type { SheetSummary } from "../wire/SheetSummary";
import { useLanguage } from "../words/language";
import { withConstant } from "./choices";
import type { Review } from "./review";
import { TypedField } from "./TypedField";
import { choicesOf, isOfIds } from "./tell";

interface ConstantsProps {
  review: Review;
  sheet: SheetSummary;
  said: SheetChoice;
}

/** What differs from row to row by its nature. */
const ofEachRow: ReadonlySet<Field> = new Set<Field>(["name", "firstName", "lastName", "employeeNo"]);

export function Constants({ review, sheet, said }: ConstantsProps) {
  const { words } = useLanguage();
  const [added, setAdded] = useState<readonly Field[]>([]);
  const constant = Object.keys(said.constants) as Field[];
  const shown = [...new Set([...sheet.missing, ...constant, ...added])];
  const inColumns = new Set(sheet.columns.map(({ meaning }) => (meaning.is === "field" ? meaning.field : null)));
  const others = sheet.fields.filter(
    (field) => !inColumns.has(field) && !shown.includes(field) && !ofEachRow.has(field) && !isOfIds(field),
  );
  const missing = sheet.missing.filter((field) => !constant.includes(field));
  if (shown.length === 0 && others.length === 0) return null;
  return (
    <Section title={words.imports.constants}>
      {missing.length > 0 && (
        <p className="imports-warning">
          <ExclamationmarkTriangleIcon aria-hidden />
          <span>{words.imports.missing(words.list(missing.map((field) => words.field[field])))}</span>
        </p>
      )}
      <div className="imports-constants">
        {shown.map((field) => (
          <Constant
            key={field}
            review={review}
            sheet={sheet}
            field={field}
            text={said.constants[field] ?? null}
            onRemove={() => setAdded(added.filter((one) => one !== field))}
          />
        ))}
        {others.length > 0 && (
          <Select
            label={words.imports.addConstant}
            size="small"
            value=""
            onChange={({ target }) => setAdded([...added, target.value as Field])}
          >
            <option value="">{words.imports.chooseField}</option>
            {others.map((field) => (
              <option key={field} value={field}>
                {words.field[field]}
              </option>
            ))}
          </Select>
        )}
      </div>
    </Section>
  );
}

function Constant(props: {
  review: Review;
  sheet: SheetSummary;
  field: Field;
  text: string | null;
  onRemove: () => void;
}) {
  const { review, sheet, field, text, onRemove } = props;
  const { words } = useLanguage();
  const departments = useSeasonState(({ season }) => season?.entries.department);
  const say = (said: string) =>
    review.say((all) => withConstant(all, sheet.name, field, said.trim() === "" ? null : said.trim()));
  const few = choicesOf(field, sheet.kind, words);
  const label = words.field[field];
  return (
    <div className="imports-constant">
      {few ? (
        <Select label={label} size="small" value={text ?? ""} onChange={({ target }) => say(target.value)}>
          <option value="">{words.imports.noConstant}</option>
          {text !== null && !few.some(({ value }) => value === text) && <option value={text}>{text}</option>}
          {few.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ) : (
        <TypedField
          label={label}
          value={text ?? ""}
          onSaid={say}
          suggestions={field === "department" ? [...(departments?.values() ?? [])].map(({ name }) => name) : undefined}
        />
      )}
      {!sheet.missing.includes(field) && (
        <Button
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<XMarkIcon aria-hidden />}
          aria-label={words.imports.removeConstant(label)}
          onClick={() => {
            onRemove();
            say("");
          }}
        />
      )}
    </div>
  );
}
