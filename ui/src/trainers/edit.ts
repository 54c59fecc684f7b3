/**
 * What is typed of a trainer, read; and the command it amounts to. Whether a value is good is the core's to say.
 *
 * The trap: what there is to say depends on the kind. A superuser has a department, an instructor must have minutes of
 * their own.
 */
import { type DateWriter, readDay } from "../dates";
import { type HourWriter, readMinutes } from "../hours";
import { readWhole } from "../numbers";
import type { Command } from "../wire/Command";
import type { Naming } from "../wire/Naming";
import type { Person } from "../wire/Person";
import type { Role } from "../wire/Role";
import type { Tool } from "../wire/Tool";
import type { Trainer } from "../wire/Trainer";
import type { TrainerKind } from "../wire/TrainerKind";
import type { FormProblem } from "../words/form";

/** The facts that are typed, called as on the wire. */
export const trainerFields = [
  "name",
  "employeeNo",
  "kind",
  "department",
  "role",
  "positionPercent",
  "tools",
  "weeklyMinutes",
  "firstDay",
  "lastDay",
] as const;
export type TrainerField = (typeof trainerFields)[number];
export type TypedTrainer = Record<TrainerField, string>;

export const roles: readonly Role[] = ["assistant", "apprentice", "healthWorker", "student", "nurse", "socialEducator"];
export const tools: readonly Tool[] = ["rover", "fullClient"];

/** How days and times are written in a field. */
export interface Writers {
  date: DateWriter;
  hours: HourWriter;
}

/** What stands in each field. Tools stand behind each other. */
export function typedOf(trainer: Trainer, { name, employeeNo }: Person, { date, hours }: Writers): TypedTrainer {
  const { kind, role, positionPercent, firstDay, lastDay } = trainer;
  const minutes = weeklyMinutesOf(kind);
  return {
    name,
    employeeNo: employeeNo ?? "",
    kind: "superuser" in kind ? "superuser" : "instructor",
    department: departmentOf(kind) ?? "",
    role,
    positionPercent: String(positionPercent),
    tools: toolsText(trainer.tools),
    weeklyMinutes: minutes === null ? "" : hours.exact(minutes),
    firstDay: firstDay === null ? "" : date.typed(firstDay),
    lastDay: lastDay === null ? "" : date.typed(lastDay),
  };
}

export function departmentOf(kind: TrainerKind): string | null {
  return "superuser" in kind ? kind.superuser.department : null;
}

export function weeklyMinutesOf(kind: TrainerKind): number | null {
  return "superuser" in kind ? kind.superuser.weeklyMinutes : kind.instructor.weeklyMinutes;
}

export function toolsText(chosen: readonly string[]): string {
  return tools.filter((tool) => chosen.includes(tool)).join(",");
}

export function toolsOf(text: string): Tool[] {
  return tools.filter((tool) => text.split(",").includes(tool));
}

export interface ReadTrainer {
  trainer: Trainer;
  person: Person;
  problems: ReadonlyMap<TrainerField, FormProblem>;
}

/** The trainer that the fields say; what cannot be read stays as it was. `year` is what days without one are in. */
export function readTrainer(standing: Trainer, typed: TypedTrainer, year: number): ReadTrainer {
  const problems = new Map<TrainerField, FormProblem>();
  const isSuperuser = typed.kind === "superuser";
  const must = <Value>(field: TrainerField, read: Value | null, kept: Value, problem: FormProblem): Value => {
    if (read !== null) return read;
    problems.set(field, typed[field].trim() === "" ? "missing" : problem);
    return kept;
  };
  const may = <Value>(field: TrainerField, read: (text: string) => Value | null, problem: FormProblem) =>
    typed[field].trim() === "" ? null : must(field, read(typed[field]), null, problem);
  const minutes = may("weeklyMinutes", readMinutes, "notMinutes");
  if (!isSuperuser && minutes === null && !problems.has("weeklyMinutes")) problems.set("weeklyMinutes", "missing");
  if (isSuperuser && typed.department === "") problems.set("department", "missing");
  if (typed.tools === "") problems.set("tools", "missing");
  const name = typed.name.trim();
  if (name === "") problems.set("name", "missing");
  const employeeNo = typed.employeeNo.trim();
  const trainer: Trainer = {
    id: standing.id,
    kind: isSuperuser
      ? { superuser: { department: typed.department, weeklyMinutes: minutes } }
      : { instructor: { weeklyMinutes: minutes ?? 0 } },
    role: roles.find((role) => role === typed.role) ?? standing.role,
    positionPercent: must("positionPercent", readWhole(typed.positionPercent), standing.positionPercent, "notANumber"),
    tools: toolsOf(typed.tools),
    firstDay: may("firstDay", (text) => readDay(text, year), "notADay"),
    lastDay: may("lastDay", (text) => readDay(text, year), "notADay"),
  };
  return { trainer, person: { name, employeeNo: employeeNo === "" ? null : employeeNo }, problems };
}

/** Whether a field is part of the name, which travels beside the command. */
export function isNaming(field: TrainerField): boolean {
  return field === "name" || field === "employeeNo";
}

/** The commands and namings of a trainer whose facts were typed. */
export function changeOf({ trainer, person }: ReadTrainer, touched: readonly TrainerField[], isNew = false) {
  const id = { kind: "trainer" as const, id: trainer.id };
  const isNamed = isNew || touched.some(isNaming);
  const commands: Command[] = [];
  if (isNew) commands.push({ do: "add", entry: { noun: "trainer", ...trainer } });
  else if (touched.some((field) => !isNaming(field)))
    commands.push({ do: "change", entry: { noun: "trainer", ...trainer } });
  if (isNamed && !isNew) commands.push({ do: "name", people: [id] });
  const namings: Naming[] = isNamed ? [{ id, person }] : [];
  return { commands, namings };
}

export function removeOf(id: string): Command {
  return { do: "remove", entity: { noun: "trainer", id } };
}
