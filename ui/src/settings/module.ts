/**
 * Modules of the curriculum as they are typed, and the commands they amount to.
 *
 * A draft holds the text of its fields, so that nothing typed is lost to a half-written number. Several modules can be
 * typed before they are saved together: they refer to each other. What would be wrong with a curriculum is the core's
 * to say.
 */
import { readMinutes } from "../hours";
import { sentenceOf } from "../season/refusals";
import type { Command } from "../wire/Command";
import type { Engagement } from "../wire/Engagement";
import type { EntityId } from "../wire/EntityId";
import type { Module } from "../wire/Module";
import type { ModuleForm } from "../wire/ModuleForm";
import type { Refusal } from "../wire/Refusal";
import type { Role } from "../wire/Role";
import type { TempTool } from "../wire/TempTool";
import type { Tool } from "../wire/Tool";
import type { TrainerPost } from "../wire/TrainerPost";
import type { Language } from "../words/words";

export interface TypedModule {
  id: string;
  /** Whether it is not there yet. */
  isNew: boolean;
  name: string;
  form: ModuleForm;
  minutes: string;
  sessionMinutes: string;
  groupMax: string;
  trainerTool: Tool | null;
  trainerKinds: readonly TrainerPost[];
  trainerRoles: readonly Role[];
  forTools: readonly TempTool[];
  forRoles: readonly Role[];
  forEngagements: readonly Engagement[];
  homeCareOnly: boolean;
  fromDays: string;
  toDays: string;
  after: readonly string[];
}

/** The fields, as the core names them where it refuses one. */
export type ModuleField =
  | "name"
  | "form"
  | "minutes"
  | "sessionMinutes"
  | "groupMax"
  | "trainerKinds"
  | "forTools"
  | "forEngagements"
  | "windowFromDays"
  | "windowToDays"
  | "after";

/** What is wrong with each field; "" is the module as a whole. */
export type WrongModule = Partial<Record<ModuleField | "", string>>;

export const forms: readonly ModuleForm[] = ["elearning", "course", "shoulderToShoulder", "check"];
export const tools: readonly Tool[] = ["rover", "fullClient"];
export const tempTools: readonly TempTool[] = ["roverOnly", "fullClient"];
export const posts: readonly TrainerPost[] = ["superuser", "instructor"];
export const engagements: readonly Engagement[] = ["new", "returning", "raisedPosition"];
export const roles: readonly Role[] = ["assistant", "apprentice", "healthWorker", "student", "nurse", "socialEducator"];

/** A minus as it is printed. */
const minus = "\u2212";

export function typedModule(module: Module, { hours }: Language): TypedModule {
  const { window, minutes, sessionMinutes, groupMax, ...rest } = module;
  return {
    ...rest,
    isNew: false,
    minutes: hours.exact(minutes),
    sessionMinutes: hours.exact(sessionMinutes),
    groupMax: String(groupMax),
    fromDays: String(window.fromDays).replace("-", minus),
    toDays: String(window.toDays).replace("-", minus),
  };
}

/** A module to begin with: Rover, one to one, in the week before the first day. */
export function blankModule(id: string): Module {
  return {
    id,
    name: "",
    form: "shoulderToShoulder",
    minutes: 60,
    sessionMinutes: 60,
    groupMax: 1,
    trainerTool: "rover",
    trainerKinds: [...posts],
    trainerRoles: [],
    forTools: [...tempTools],
    forRoles: [],
    forEngagements: ["new"],
    homeCareOnly: false,
    window: { fromDays: -7, toDays: 0 },
    after: [],
  };
}

export function newModule(id: string, language: Language): TypedModule {
  return { ...typedModule(blankModule(id), language), isNew: true };
}

/** A module as a list can show it while it is typed: what cannot be read is as it was. */
export function shownAs(typed: TypedModule, before: Module): Module {
  return {
    ...before,
    name: typed.name.trim(),
    form: typed.form,
    minutes: readMinutes(typed.minutes) ?? before.minutes,
    window: {
      fromDays: readDays(typed.fromDays) ?? before.window.fromDays,
      toDays: readDays(typed.toDays) ?? before.window.toDays,
    },
    after: [...typed.after],
  };
}

/** The module that is typed; what cannot be read is said of each field. */
export function readModule(typed: TypedModule, { words }: Language): { module: Module } | { wrong: WrongModule } {
  const wrong: WrongModule = {};
  const said = words.settings.curriculum;
  const minutes = readMinutes(typed.minutes);
  const sessionMinutes = readMinutes(typed.sessionMinutes);
  const groupMax = /^\s*\d{1,4}\s*$/.test(typed.groupMax) ? Number(typed.groupMax) : null;
  const fromDays = readDays(typed.fromDays);
  const toDays = readDays(typed.toDays);
  if (typed.name.trim() === "") wrong.name = said.missingName;
  if (minutes === null) wrong.minutes = said.notMinutes;
  if (sessionMinutes === null) wrong.sessionMinutes = said.notMinutes;
  if (groupMax === null) wrong.groupMax = said.notANumber;
  if (fromDays === null) wrong.windowFromDays = said.notDays;
  if (toDays === null) wrong.windowToDays = said.notDays;
  if (minutes === null || sessionMinutes === null || groupMax === null || fromDays === null || toDays === null) {
    return { wrong };
  }
  if (wrong.name) return { wrong };
  const { isNew: _isNew, fromDays: _from, toDays: _to, ...rest } = typed;
  return {
    module: {
      ...rest,
      name: typed.name.trim(),
      minutes,
      sessionMinutes,
      groupMax,
      trainerKinds: [...typed.trainerKinds],
      trainerRoles: [...typed.trainerRoles],
      forTools: [...typed.forTools],
      forRoles: [...typed.forRoles],
      forEngagements: [...typed.forEngagements],
      window: { fromDays, toDays },
      after: [...typed.after],
    },
  };
}

/** Days relative to the first day, the minus written either way. */
export function readDays(text: string): number | null {
  const plain = text.trim().replace(minus, "-").replace("–", "-");
  return /^[+-]?\d{1,5}$/.test(plain) ? Number(plain) : null;
}

/** The command of a draft, or `null` while it cannot be read. */
export function commandOf(typed: TypedModule, language: Language): Command | null {
  const read = readModule(typed, language);
  if ("wrong" in read) return null;
  return { do: typed.isNew ? "add" : "change", entry: { noun: "module", ...read.module } };
}

/** Whether a draft says nothing else than the module as it is. */
export function isUntouched(typed: TypedModule, module: Module | undefined, language: Language): boolean {
  if (!module || typed.isNew) return false;
  const read = readModule(typed, language);
  return "module" in read && JSON.stringify(inOrder(read.module)) === JSON.stringify(inOrder(module));
}

/** A module with every list in one order, so that two can be compared as text. */
function inOrder(module: Module): unknown {
  return Object.entries(module)
    .map(([field, value]) => [field, Array.isArray(value) ? [...value].sort() : value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Why the core refuses a module, beside its fields. */
export function refusedModule(refusal: Refusal | null, id: string, { words }: Language): WrongModule {
  const said = words.settings.curriculum;
  const wrong: WrongModule = {};
  for (const { entity, field, why } of refusal?.problems ?? []) {
    if (entity?.noun !== "module" || entity.id !== id) continue;
    const isField = fieldNames.includes(field as ModuleField);
    if (why.why === "circle") wrong.after = said.isCircle;
    else if (field === "sessionMinutes" && why.why === "notBefore") wrong.sessionMinutes = said.sessionTooLong;
    else if (field === "windowFromDays" && why.why === "notBefore") wrong.windowFromDays = said.reversedWindow;
    else if (isField && why.why === "empty") wrong[field as ModuleField] = said.chooseOne;
    else wrong[isField ? (field as ModuleField) : ""] = sentenceOf(why, words);
  }
  return wrong;
}

const fieldNames: readonly ModuleField[] = [
  "name",
  "form",
  "minutes",
  "sessionMinutes",
  "groupMax",
  "trainerKinds",
  "forTools",
  "forEngagements",
  "windowFromDays",
  "windowToDays",
  "after",
];

/** Who uses a module that cannot be removed, in words: the modules by name, all else counted. */
export function usersOf(by: readonly EntityId[], nameOf: (module: string) => string, { words }: Language): string {
  // The core names ten at most.
  if (by.length >= 10) return words.settings.curriculum.atLeast(by.length);
  const modules = by.flatMap((entity) =>
    entity.noun === "module" ? [words.settings.curriculum.quoted(nameOf(entity.id))] : [],
  );
  const others = [...new Set(by.map(({ noun }) => noun))]
    .filter((noun) => noun !== "module")
    .map((noun) => words.count(by.filter((entity) => entity.noun === noun).length, words.noun[noun]));
  return words.list([...modules, ...others]);
}

/** The kept drafts, where they are some. */
export function keptModules(kept: unknown): readonly TypedModule[] | null {
  return Array.isArray(kept) && kept.length > 0 && kept.every(isTyped) ? kept : null;
}

function isTyped(kept: unknown): kept is TypedModule {
  if (typeof kept !== "object" || kept === null) return false;
  const module = kept as Partial<Record<keyof TypedModule, unknown>>;
  const texts = [
    module.id,
    module.name,
    module.minutes,
    module.sessionMinutes,
    module.groupMax,
    module.fromDays,
    module.toDays,
  ];
  const lists = [
    module.trainerKinds,
    module.trainerRoles,
    module.forTools,
    module.forRoles,
    module.forEngagements,
    module.after,
  ];
  return (
    texts.every((text) => typeof text === "string") &&
    lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === "string")) &&
    forms.includes(module.form as ModuleForm) &&
    typeof module.isNew === "boolean" &&
    typeof module.homeCareOnly === "boolean"
  );
}
