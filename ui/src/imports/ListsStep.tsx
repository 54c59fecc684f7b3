/** How the file's lists were understood: every part that can be settled, beside it the one that is open. */
import { CheckmarkIcon, ExclamationmarkTriangleIcon, MinusIcon } from "@navikt/aksel-icons";
import type { SheetSummary } from "../wire/SheetSummary";
import { useLanguage } from "../words/language";
import type { Words } from "../words/words";
import { DepartmentsPart } from "./DepartmentsPart";
import type { Question } from "./questions";
import type { Review, ReviewState } from "./review";
import { SeasonPart } from "./SeasonPart";
import { SheetPart } from "./SheetPart";

/** What can be settled by itself. */
export type Part = { part: "season" } | { part: "departments" } | { part: "sheet"; sheet: string };

interface ListsStepProps {
  review: Review;
  state: ReviewState;
  questions: readonly Question[];
  part: Part;
  onPart: (part: Part) => void;
}

export function ListsStep({ review, state, questions, part, onPart }: ListsStepProps) {
  const { words } = useLanguage();
  const { preview, choices, departments } = state;
  const { sheets } = preview.summary;
  const listed: Listed[] = [];
  if (preview.summary.needsSeason || choices.season) {
    listed.push({
      part: { part: "season" },
      name: words.imports.seasonPart,
      said: choices.season?.name ?? words.imports.mustBeSettled,
      sign: choices.season ? "settled" : "asks",
    });
  }
  if (departments.length > 0) {
    const asked = questions.find(({ about }) => about === "departments");
    const count = asked?.about === "departments" ? asked.count : 0;
    listed.push({
      part: { part: "departments" },
      name: words.imports.departmentsPart,
      said: count > 0 ? words.imports.departmentsUndecided(count) : words.imports.isSettled,
      sign: count > 0 ? "asks" : "settled",
    });
  }
  for (const sheet of sheets) {
    const asks = questions.some((question) => question.about === "sheet" && question.sheet === sheet.name);
    const isRead = sheet.kind !== null && !sheet.isSkipped;
    listed.push({
      part: { part: "sheet", sheet: sheet.name },
      name: sheet.name,
      said: asSaid(sheet, words),
      sign: asks ? "asks" : isRead ? "settled" : "passed",
    });
  }
  const open = listed.find((one) => keyOf(one.part) === keyOf(part)) ?? listed[0];
  const sheet = open?.part.part === "sheet" ? sheets.find(({ name }) => name === open.name) : undefined;
  return (
    <div className={listed.length > 1 ? "imports-lists" : "imports-lists imports-lists-one"}>
      {listed.length > 1 && (
        <ul className="imports-parts" aria-label={words.imports.parts}>
          {listed.map((one) => (
            <li key={keyOf(one.part)}>
              <button
                type="button"
                className="imports-part"
                aria-current={one === open ? "true" : undefined}
                onClick={() => onPart(one.part)}
              >
                <Sign sign={one.sign} />
                <span className="imports-part-words">
                  <span className="imports-part-name">{one.name}</span>
                  <span className="imports-part-said">{one.said}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="imports-part-open" tabIndex={0} role="region" aria-label={open?.name ?? words.imports.parts}>
        {open?.part.part === "season" && <SeasonPart review={review} season={choices.season} />}
        {open?.part.part === "departments" && <DepartmentsPart review={review} state={state} />}
        {sheet && <SheetPart key={sheet.name} review={review} sheet={sheet} choices={choices} />}
      </div>
    </div>
  );
}

interface Listed {
  part: Part;
  name: string;
  said: string;
  sign: "asks" | "settled" | "passed";
}

function keyOf(part: Part): string {
  return part.part === "sheet" ? `sheet ${part.sheet}` : part.part;
}

function asSaid({ name, kind, isSkipped, columns, rowCount }: SheetSummary, words: Words): string {
  if (isSkipped) return words.imports.isSkipped;
  if (kind) return words.imports.sheetOf(words.listKind[kind] === name ? null : words.listKind[kind], rowCount);
  return columns.length === 0 ? words.imports.isEmpty : words.imports.isUnknown;
}

function Sign({ sign }: Pick<Listed, "sign">) {
  const { words } = useLanguage();
  if (sign === "asks") {
    return <ExclamationmarkTriangleIcon className="imports-sign imports-asks" title={words.imports.mustBeSettled} />;
  }
  if (sign === "settled") return <CheckmarkIcon className="imports-sign" aria-hidden />;
  return <MinusIcon className="imports-sign" aria-hidden />;
}
