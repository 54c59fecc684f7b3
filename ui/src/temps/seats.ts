/** Several seats without a name, added at once: what is typed, and the one command it amounts to. */
import { readWhole } from "../numbers";
import { newId } from "../season/ids";
import { seatNames } from "../season/seats";
import { together } from "../season/together";
import type { Command } from "../wire/Command";
import type { Naming } from "../wire/Naming";
import type { FormProblem } from "../words/form";
import { addOf, readTemp, type TempField, type TempTyped, tempFields } from "./edit";

/** More at once would be a slip of the finger. */
export const mostSeats = 100;

export interface SeatsDraft {
  typed: TempTyped;
  count: string;
}

/** What stands in the fields at first. */
export function blankSeats(department: string): SeatsDraft {
  return { typed: { ...blankTemp, department }, count: "1" };
}

/** What stands in the fields of a temp who is not there yet. */
export const blankTemp: TempTyped = {
  name: "",
  employeeNo: "",
  department: "",
  role: "assistant",
  tool: "roverOnly",
  engagement: "new",
  positionPercent: "100",
  firstDay: "",
  lastDay: "",
};

export interface ReadSeats {
  /** The names of the seats; empty where their number cannot be read. */
  names: readonly string[];
  /** `null` where something cannot be read. */
  command: { command: Command; namings: readonly Naming[] } | null;
  problems: ReadonlyMap<TempField, FormProblem>;
  isCountWrong: boolean;
}

/** Reads what is typed. `taken` are the names of the department's temps. */
export function readSeats({ typed, count }: SeatsDraft, taken: Iterable<string>, year: number): ReadSeats {
  const number = readWhole(count);
  const isCountWrong = number === null || number < 1 || number > mostSeats;
  const names = isCountWrong ? [] : seatNames(taken, number);
  const read = names.map((name) => readTemp(newId(), { ...typed, name, employeeNo: "" }, year));
  // One seat is read even where their number cannot be, so that the other fields say what is wrong with them.
  const { problems } = read[0] ?? readTemp("", { ...typed, name: "Vikar 1", employeeNo: "" }, year);
  const parts = read.flatMap(({ called }) => (called ? [addOf(called)] : []));
  const command = together(parts.flatMap(({ commands }) => commands));
  return {
    names,
    command: command && problems.size === 0 ? { command, namings: parts.flatMap(({ namings }) => namings) } : null,
    problems,
    isCountWrong,
  };
}

/** A draft that was kept; `null` where it has another form. */
export function readSeatsDraft(kept: unknown): SeatsDraft | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { typed, count } = kept as { typed?: unknown; count?: unknown };
  if (typeof count !== "string" || typeof typed !== "object" || typed === null) return null;
  const texts = typed as Record<string, unknown>;
  return tempFields.every((field) => typeof texts[field] === "string") ? { typed: texts as TempTyped, count } : null;
}
