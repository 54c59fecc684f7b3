/**
 * What is typed of a temp, read; and the commands it amounts to. Whether a value is good is the core's to say.
 *
 * A name travels beside the command, never in it.
 */
import { type DateWriter, readDay } from "../dates";
import { readWhole } from "../numbers";
import { roles } from "../season/roles";
import type { Command } from "../wire/Command";
import type { Engagement } from "../wire/Engagement";
import type { ModuleId } from "../wire/ModuleId";
import type { Naming } from "../wire/Naming";
import type { Person } from "../wire/Person";
import type { Temp } from "../wire/Temp";
import type { TempId } from "../wire/TempId";
import type { TempTool } from "../wire/TempTool";
import type { FormProblem } from "../words/form";

export const tools: readonly TempTool[] = ["roverOnly", "fullClient"];
export const engagements: readonly Engagement[] = ["new", "returning", "raisedPosition"];

/** The facts that are typed. */
export const tempFields = [
  "name",
  "employeeNo",
  "department",
  "role",
  "tool",
  "engagement",
  "positionPercent",
  "firstDay",
  "lastDay",
] as const;
export type TempField = (typeof tempFields)[number];
export type TempTyped = Record<TempField, string>;

/** A temp and what they are called. */
export interface Called {
  temp: Temp;
  person: Person;
}

/** What stands in each field. */
export function typedOf({ temp, person }: Called, date: DateWriter): TempTyped {
  return {
    name: person.name,
    employeeNo: person.employeeNo ?? "",
    department: temp.department,
    role: temp.role,
    tool: temp.tool,
    engagement: temp.engagement,
    positionPercent: String(temp.positionPercent),
    firstDay: date.typed(temp.days.first),
    lastDay: date.typed(temp.days.last),
  };
}

export interface ReadTemp {
  /** The temp as typed, where all of it can be read. */
  called: Called | null;
  problems: ReadonlyMap<TempField, FormProblem>;
}

/** Reads what is typed. `year` is that of a day written without one; The modules ticked off stay as they are. */
export function readTemp(
  id: TempId,
  typed: TempTyped,
  year: number,
  { done, exempt }: Pick<Temp, "done" | "exempt"> = { done: [], exempt: [] },
): ReadTemp {
  const problems = new Map<TempField, FormProblem>();
  const oneOf = <Value extends string>(field: TempField, values: readonly Value[]): Value | null => {
    const value = values.find((one) => one === typed[field]) ?? null;
    if (value === null) problems.set(field, "missing");
    return value;
  };
  const day = (field: "firstDay" | "lastDay") => {
    const read = readDay(typed[field], year);
    if (read === null) problems.set(field, typed[field].trim() === "" ? "missing" : "notADay");
    return read;
  };
  const role = oneOf("role", roles);
  const tool = oneOf("tool", tools);
  const engagement = oneOf("engagement", engagements);
  const positionPercent = readWhole(typed.positionPercent);
  if (positionPercent === null) {
    problems.set("positionPercent", typed.positionPercent.trim() === "" ? "missing" : "notANumber");
  }
  if (typed.department === "") problems.set("department", "missing");
  if (typed.name.trim() === "") problems.set("name", "missing");
  const [first, last] = [day("firstDay"), day("lastDay")];
  if (first && last && last < first) problems.set("lastDay", "reversedDays");
  if (problems.size > 0 || !role || !tool || !engagement || positionPercent === null || !first || !last)
    return { called: null, problems };
  const { department } = typed;
  const days = { first, last };
  const employeeNo = typed.employeeNo.trim() || null;
  return {
    called: {
      temp: { id, department, role, tool, engagement, positionPercent, days, done, exempt },
      person: { name: typed.name.trim(), employeeNo },
    },
    problems,
  };
}

/** Commands and the names that go beside them. */
export interface Parts {
  commands: readonly Command[];
  namings: readonly Naming[];
}

/** What makes a temp that is not there yet. */
export function addOf({ temp, person }: Called): Parts {
  return {
    commands: [{ do: "add", entry: { noun: "temp", ...temp } }],
    namings: [{ id: { kind: "temp", id: temp.id }, person }],
  };
}

/** What makes of one that is there what was typed. */
export function changeOf(before: Called, after: Called): Parts {
  const isRenamed = before.person.name !== after.person.name || before.person.employeeNo !== after.person.employeeNo;
  const id = { kind: "temp" as const, id: after.temp.id };
  return {
    commands: [
      ...(isSameTemp(before.temp, after.temp)
        ? []
        : [{ do: "change" as const, entry: { noun: "temp" as const, ...after.temp } }]),
      ...(isRenamed ? [{ do: "name" as const, people: [id] }] : []),
    ],
    namings: isRenamed ? [{ id, person: after.person }] : [],
  };
}

export function removeOf(id: TempId): Command {
  return { do: "remove", entity: { noun: "temp", id } };
}

/** The modules a temp has finished, or is exempt from. */
export type Ticked = "done" | "exempt";

/** What ticks modules off, or takes the ticks away; nothing where they are so already. */
export function tickOf(temp: Temp, list: Ticked, modules: readonly ModuleId[], isTicked: boolean): readonly Command[] {
  const before = temp[list];
  const rest = before.filter((module) => !modules.includes(module));
  const after = isTicked ? [...before, ...modules.filter((module) => !before.includes(module))] : rest;
  if (after.length === before.length) return [];
  return [{ do: "change", entry: { noun: "temp", ...temp, [list]: after } }];
}

function isSameTemp(one: Temp, other: Temp): boolean {
  return (
    one.department === other.department &&
    one.role === other.role &&
    one.tool === other.tool &&
    one.engagement === other.engagement &&
    one.positionPercent === other.positionPercent &&
    one.days.first === other.days.first &&
    one.days.last === other.days.last
  );
}
