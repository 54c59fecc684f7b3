/** What is said of what is typed, wherever it is typed. */
export interface FormWords extends Record<FormProblem, string> {
  yes: string;
  no: string;
  save: string;
  cancel: string;
  edit: string;
  remove: string;
  undo: string;
  /** What was typed is kept. */
  unsaved: string;
  /** Something else than what was typed was in the way; the banner says what. */
  failed: string;
  andMore(count: number): string;
}

/** What can be wrong with what is typed before it is a value at all. */
export type FormProblem =
  | "missing"
  | "notANumber"
  | "notADay"
  | "reversedDays"
  | "notAMonth"
  | "notAWeek"
  | "notWeeks"
  | "reversedWeeks"
  | "notMinutes"
  | "notATime";
