/**
 * A temp's page as it is typed, and the commands it amounts to.
 *
 * A draft holds texts, and only of fields that were touched: so nothing is lost to a half-written date, and what
 * somebody else changed meanwhile stays.
 */
import type { DateWriter } from "../dates";
import { keptFields } from "../season/kept";
import { fieldKey } from "../season/refusals";
import type { TempId } from "../wire/TempId";
import type { FormProblem } from "../words/form";
import {
  addOf,
  type Called,
  changeOf,
  type Parts,
  readTemp,
  type TempField,
  type TempTyped,
  tempFields,
  typedOf,
} from "./edit";
import { blankTemp } from "./seats";

export type TempDraft = Partial<TempTyped>;

/** A draft that was kept on disk; `null` where nothing of it can be read. */
export function readTempDraft(kept: unknown): TempDraft | null {
  return orNothing(keptFields(kept, tempFields));
}

/** What stands in the fields: what is typed over what the temp has, or over the blank form. */
export function standing(draft: TempDraft, before: Called | null, date: DateWriter): TempTyped {
  return { ...(before ? typedOf(before, date) : blankTemp), ...draft };
}

/** The draft after a field was typed; a field that says again what it said is no draft. */
export function withField(
  draft: TempDraft,
  field: TempField,
  text: string,
  before: Called | null,
  date: DateWriter,
): TempDraft | null {
  const { [field]: _before, ...rest } = draft;
  const isAsBefore = before !== null && typedOf(before, date)[field] === text;
  return orNothing(isAsBefore ? rest : { ...rest, [field]: text });
}

export interface ReadDraft extends Parts {
  problems: ReadonlyMap<string, FormProblem>;
}

/** The commands a draft amounts to; none while something of it cannot be read. */
export function readDraft(
  id: TempId,
  draft: TempDraft,
  before: Called | null,
  year: number,
  date: DateWriter,
): ReadDraft {
  const { called, problems } = readTemp(id, standing(draft, before, date), year, before?.temp);
  const own = { noun: "temp" as const, id };
  const parts = called ? (before ? changeOf(before, called) : addOf(called)) : { commands: [], namings: [] };
  return { ...parts, problems: new Map([...problems].map(([field, problem]) => [fieldKey(own, field), problem])) };
}

function orNothing(draft: TempDraft): TempDraft | null {
  return Object.keys(draft).length === 0 ? null : draft;
}
