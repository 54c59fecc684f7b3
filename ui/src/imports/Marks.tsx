/** The legend of a holiday grid: every mark, how often it stands there and what it means. Guesses wait to be confirmed. */
import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import { Button, Select } from "@navikt/ds-react";
import { Section } from "../components/Section";
import type { Mark } from "../wire/Mark";
import type { SheetChoice } from "../wire/SheetChoice";
import type { SheetSummary } from "../wire/SheetSummary";
import { useLanguage } from "../words/language";
import { withMark, withSheet } from "./choices";
import type { Review } from "./review";
import { markOf } from "./tell";

interface MarksProps {
  review: Review;
  sheet: SheetSummary;
  said: SheetChoice;
}

const usual: readonly Mark[] = [
  { is: "away", kind: "holiday", status: "fixed" },
  { is: "away", kind: "holiday", status: "wished" },
  { is: "away", kind: "unavailable", status: "fixed" },
  { is: "present" },
];

export function Marks({ review, sheet, said }: MarksProps) {
  const { words } = useLanguage();
  const isWaiting = sheet.marksWait && !said.marksConfirmed;
  return (
    <Section title={words.imports.marks}>
      <p className={isWaiting ? "imports-warning" : "imports-fine"}>
        {isWaiting ? <ExclamationmarkTriangleIcon aria-hidden /> : <CheckmarkCircleIcon aria-hidden />}
        <span>{isWaiting ? words.imports.marksLead : words.imports.marksConfirmed}</span>
      </p>
      <table className="imports-table imports-marks">
        <thead>
          <tr>
            <th scope="col">{words.imports.mark}</th>
            <th scope="col" className="imports-number">
              {words.imports.markCells}
            </th>
            <th scope="col">{words.imports.markMeans}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.marks.map(({ mark, cells, meaning, isGuess }) => {
            const now = said.marks[mark] ?? meaning;
            const known = usual.some((one) => keyOf(one) === keyOf(now));
            return (
              <tr key={mark}>
                <th scope="row">
                  <span className="imports-mark">{mark}</span>
                </th>
                <td className="imports-number">{words.imports.number(cells)}</td>
                <td className="imports-meaning">
                  <Select
                    label={words.imports.markMeaning(mark)}
                    hideLabel
                    size="small"
                    value={keyOf(now)}
                    onChange={({ target }) =>
                      review.say((all) => withMark(all, sheet.name, mark, JSON.parse(target.value) as Mark))
                    }
                  >
                    {(known ? usual : [...usual, now]).map((one) => (
                      <option key={keyOf(one)} value={keyOf(one)}>
                        {markOf(one, words)}
                      </option>
                    ))}
                  </Select>
                  {isGuess && !said.marks[mark] && <span className="imports-guess">{words.imports.isGuess}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isWaiting && (
        <Button size="small" onClick={() => review.say((all) => withSheet(all, sheet.name, { marksConfirmed: true }))}>
          {words.imports.confirmMarks}
        </Button>
      )}
      <p className="imports-quiet imports-note">{words.imports.reasonsNotKept}</p>
    </Section>
  );
}

/** The keys in one order, however the meaning came. */
function keyOf(mark: Mark): string {
  return JSON.stringify(
    mark.is === "present" ? { is: mark.is } : { is: mark.is, kind: mark.kind, status: mark.status },
  );
}
