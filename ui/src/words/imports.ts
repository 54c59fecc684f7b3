/** What a language must say of files with lists: total maps for every fact about them, and the sentences of `imports/`. */
import type { CellNoticeWhat } from "../wire/CellNoticeWhat";
import type { CellWhy } from "../wire/CellWhy";
import type { Engagement } from "../wire/Engagement";
import type { Field } from "../wire/Field";
import type { ListKind } from "../wire/ListKind";
import type { NeverStored } from "../wire/NeverStored";
import type { Size } from "../wire/Size";
import type { Unreadable } from "../wire/Unreadable";
import type { Verdict } from "../wire/Verdict";

/** The steps of looking at a file, in their order. */
export type ImportStep = "lists" | "rows" | "board";

/** Facts about files. */
export interface ListWords {
  listKind: Record<ListKind, string>;
  field: Record<Field, string>;
  engagement: Record<Engagement, string>;
  cellWhy: { [W in CellWhy["why"]]: (why: Extract<CellWhy, { why: W }>) => string };
  /** What was done to a value, after the value. */
  cellNotice: { [W in CellNoticeWhat["what"]]: (notice: Extract<CellNoticeWhat, { what: W }>) => string };
  neverStored: Record<NeverStored, string>;
  /** Why a file cannot be read, and what to do. */
  unreadable: { [W in Unreadable["why"]]: (unreadable: Extract<Unreadable, { why: W }>) => string };
  tooLarge: Record<Size, (max: number) => string>;
  verdict: Record<Verdict, string>;
}

/** What is said where a file is looked at. */
export interface ImportWords {
  drop: string;
  dropHint: string;
  pasteTitle: string;
  pasteLead: string;
  pasteField: string;
  pasteLook: string;
  notATable: string;
  pasted: string;
  reading: string;
  readingCells(cells: number): string;
  unreadableTitle(file: string): string;
  chooseAnother: string;

  title(file: string): string;
  into(season: string): string;
  intoNew(season: string | null): string;
  steps: string;
  step: Record<ImportStep, string>;
  toSettle(count: number): string;
  settled: string;
  rejectedOf(rejected: number, all: number): string;
  allRows(all: number): string;
  movesCount(count: number): string;
  newSeason: string;
  next(step: string): string;
  back: string;
  number(value: number): string;
  revising: string;
  stands(good: number, rejected: number, unchanged: number): string;
  tryAgain: string;
  discardQuestion: string;
  discard: string;
  keepOn: string;
  accept(rows: number, left: number): string;
  nothingToAccept: string;
  taken(rows: number, file: string): string;

  parts: string;
  seasonPart: string;
  departmentsPart: string;
  departmentsUndecided(count: number): string;
  isSettled: string;
  mustBeSettled: string;
  /** `kind` where the sheet is called otherwise. */
  sheetOf(kind: string | null, rows: number): string;
  isSkipped: string;
  isEmpty: string;
  isUnknown: string;

  kind: string;
  chooseKind: string;
  skipSheet: string;
  headerRow: string;
  rowsRead(rows: number): string;
  passedOver(count: number, rows: string): string;
  columns: string;
  everyColumn: string;
  fewerColumns: string;
  column: string;
  columnTitle: string;
  noTitle: string;
  samples: string;
  noSamples: string;
  meaning: string;
  meaningOf(column: string): string;
  isGuess: string;
  nothing: string;
  fields: string;
  weeks: string;
  modules: string;
  finished(module: string): string;
  manyColumns(count: number): string;
  fromTo(first: string, last: string): string;
  neverStored(what: string): string;

  constants: string;
  missing(fields: string): string;
  addConstant: string;
  chooseField: string;
  noConstant: string;
  removeConstant(field: string): string;
  yes: string;
  no: string;

  marks: string;
  marksLead: string;
  marksConfirmed: string;
  confirmMarks: string;
  mark: string;
  markCells: string;
  markMeans: string;
  markMeaning(mark: string): string;
  present: string;
  away(kind: string, status: string): string;
  reasonsNotKept: string;

  seasonTitle: string;
  seasonLead: string;
  seasonBegin: string;
  seasonBegun(name: string, weeks: string): string;

  departmentsTitle: string;
  departmentsLead: string;
  makeAll: string;
  inTheFile: string;
  departmentIs(name: string): string;
  undecided: string;
  makeThis: string;
  isTheSameAs: string;

  rows: string;
  rowList: string;
  allVerdicts: string;
  verdictCount(verdict: string, count: number): string;
  row: string;
  about: string;
  becomes: string;
  verdict: string;
  choice: string;
  nameless: string;
  loadingRow: string;
  noRows: Record<Verdict | "all", string>;
  showAll: string;
  leaveOut: string;
  leaveOutRow(about: string): string;
  takeIn: string;
  takeInRow(about: string): string;
  leaveOutRejected(count: number): string;
  takeInLeftOut(count: number): string;
  becomesNow: string;
  emptied: string;
  noValue: string;
  fixCell(cell: string, field: string): string;
  mend: string;
  mendCell(cell: string): string;
  fixed(cell: string, text: string): string;
  fixedToNothing(cell: string): string;
  undoFix(cell: string): string;
  undoSaid: string;
  samePerson(name: string): string;
  isSame: string;
  isSameAs(name: string): string;
  /** In a list of persons, where another one is new, and in a list about them. */
  isOther: Record<"listed" | "mentioned", string>;
  isNotSameAs(name: string): string;
  saidSame: string;
  saidOther: string;
  allSame(count: number): string;
  allAreSame: string;
  choiceOf(about: string): string;
  choices: readonly [string, string, string, string];
  settleIn: Record<"season" | "departments" | "marks" | "columns", string>;
  settleFirst: string;

  added: string;
  changed: string;
  unchanged: string;
  left: string;
  undoable: string;
  intoExample: string;
  moves: string;
  newSeasonMoves: string;

  fileProblems(file: string, count: number): string;
  fileProblemsLead: string;
  pointer: string;
  problem: string;
  chooseAgain: string;
  readyNew: string;
  readyMerge: string;
  acceptSeason: string;
}
