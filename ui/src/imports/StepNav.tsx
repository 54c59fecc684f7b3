/** The three steps, each with what is to be done there or what it comes to. */
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import type { ImportStep } from "../words/imports";
import { useLanguage } from "../words/language";
import { countOf, type ListPreview } from "./review";

export type Step = ImportStep;
export const steps: readonly Step[] = ["lists", "rows", "board"];

interface StepNavProps {
  step: Step;
  questions: number;
  preview: ListPreview;
  onStep: (step: Step) => void;
}

export function StepNav({ step, questions, preview, onStep }: StepNavProps) {
  const { words } = useLanguage();
  const { rows } = preview.summary;
  const all = countOf(rows, null);
  const said: Record<Step, { text: string; asks: boolean }> = {
    lists: {
      text: questions > 0 ? words.imports.toSettle(questions) : words.imports.settled,
      asks: questions > 0,
    },
    rows: {
      text: rows.rejected > 0 ? words.imports.rejectedOf(rows.rejected, all) : words.imports.allRows(all),
      asks: rows.rejected > 0,
    },
    board: {
      text: preview.isNewSeason ? words.imports.newSeason : words.imports.movesCount(preview.moveCount),
      asks: false,
    },
  };
  return (
    <nav className="imports-steps" aria-label={words.imports.steps}>
      <ol>
        {steps.map((one, at) => (
          <li key={one}>
            <button
              type="button"
              className="imports-step"
              aria-current={one === step ? "step" : undefined}
              onClick={() => onStep(one)}
            >
              <span className="imports-step-number" aria-hidden>
                {at + 1}
              </span>
              <span className="imports-step-words">
                <span className="imports-step-name">{words.imports.step[one]}</span>
                <span className={said[one].asks ? "imports-step-said imports-asks" : "imports-step-said"}>
                  {said[one].asks && <ExclamationmarkTriangleIcon aria-hidden />}
                  {one === "lists" && !said[one].asks && <CheckmarkIcon aria-hidden />}
                  {said[one].text}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
