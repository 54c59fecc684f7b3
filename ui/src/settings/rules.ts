/**
 * The season's name, weeks and rules as they are typed, and the head they amount to.
 *
 * A draft holds the text of every field, so that nothing typed is lost to a half-written number. Bounds are the
 * core's: here is only what can be read at all. The trap: a number alone means hours in a field of hours, and minutes
 * everywhere else.
 */
import { readHours } from "../hours";
import { keptSeason, readSeason, type TypedSeason, typedOf, type WrongSeason } from "../season/newSeason";
import { sentenceOf } from "../season/refusals";
import type { Refusal } from "../wire/Refusal";
import type { SeasonHead } from "../wire/SeasonHead";
import type { Settings } from "../wire/Settings";
import type { RuleGroup, RuleUnit } from "../words/settings";
import type { Language } from "../words/words";

export type Rule = keyof Settings;

/** The rules in the order in which they are shown. */
export const ruleGroups: readonly { group: RuleGroup; rules: readonly Rule[] }[] = [
  { group: "hours", rules: ["fullTimeWeekMinutes", "trainingSharePercent", "tightPercent"] },
  { group: "presence", rules: ["presentDaysMin"] },
  { group: "fresh", rules: ["freshWeeks", "freshTempsPerTrainer"] },
  { group: "clock", rules: ["dayStart", "dayEnd", "sessionStep"] },
  { group: "day", rules: ["trainerDayMinutes", "tempDayMinutes", "travelMinutes"] },
];

export const units: Readonly<Record<Rule, RuleUnit>> = {
  fullTimeWeekMinutes: "hours",
  trainingSharePercent: "percent",
  presentDaysMin: "days",
  freshWeeks: "weeks",
  freshTempsPerTrainer: "temps",
  tightPercent: "percent",
  dayStart: "clock",
  dayEnd: "clock",
  sessionStep: "minutes",
  trainerDayMinutes: "hours",
  tempDayMinutes: "hours",
  travelMinutes: "minutes",
};

/** What a season has where nothing else is said, as the core's `Settings::default`. */
export const usual: Readonly<Settings> = {
  fullTimeWeekMinutes: 2130,
  trainingSharePercent: 30,
  presentDaysMin: 3,
  freshWeeks: 3,
  freshTempsPerTrainer: 8,
  tightPercent: 80,
  dayStart: "07:30",
  dayEnd: "15:00",
  sessionStep: 30,
  trainerDayMinutes: 360,
  tempDayMinutes: 360,
  travelMinutes: 0,
};

const rules = Object.keys(units) as Rule[];

export interface TypedHead {
  season: TypedSeason;
  rules: Readonly<Record<Rule, string>>;
}

/** What is wrong with each field. */
export interface WrongHead {
  season: WrongSeason;
  rules: Partial<Record<Rule, string>>;
  /** What is about no field in particular. */
  rest: readonly string[];
}

/** A rule's value as its field shows it. */
export function typedRule(rule: Rule, value: Settings[Rule], { hours, date }: Language): string {
  switch (units[rule]) {
    case "hours":
      return hours.typed(Number(value));
    case "clock":
      return date.clock(minutesOf(String(value)));
    default:
      return String(value);
  }
}

export function typedHead(head: SeasonHead, language: Language): TypedHead {
  const typed = rules.map((rule) => [rule, typedRule(rule, head.settings[rule], language)]);
  return { season: typedOf(head), rules: Object.fromEntries(typed) as Record<Rule, string> };
}

/** A rule's field, read; `null` where it holds no such number. */
export function readRule(rule: Rule, text: string): Settings[Rule] | null {
  switch (units[rule]) {
    case "hours":
      return readHours(text);
    case "clock":
      return readClock(text);
    default:
      return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
  }
}

/** The head that is typed; what cannot be read is said of each field. */
export function readHead(typed: TypedHead, { words }: Language): { head: SeasonHead } | { wrong: WrongHead } {
  const season = readSeason(typed.season, words);
  const wrong: WrongHead["rules"] = {};
  const settings: Partial<Record<Rule, Settings[Rule]>> = {};
  for (const rule of rules) {
    const value = readRule(rule, typed.rules[rule]);
    if (value !== null) settings[rule] = value;
    else {
      const unit = units[rule];
      wrong[rule] =
        unit === "hours"
          ? words.settings.rules.notHours
          : unit === "clock"
            ? words.settings.rules.notAClock
            : words.settings.rules.notANumber;
    }
  }
  if ("wrong" in season || Object.keys(wrong).length > 0) {
    return { wrong: { season: "wrong" in season ? season.wrong : {}, rules: wrong, rest: [] } };
  }
  // Every rule has been read: none is missing here.
  return { head: { ...season.season, settings: settings as unknown as Settings } };
}

/** Why the core refuses a head, beside its fields. */
export function refusedHead(refusal: Refusal, language: Language): WrongHead {
  const { words, hours } = language;
  const season: WrongSeason = {};
  const wrong: WrongHead["rules"] = {};
  const rest: string[] = [];
  for (const { field, why } of refusal.problems) {
    const rule = rules.find((one) => field === `settings.${one}`);
    if (rule && why.why === "outOfBounds" && units[rule] === "hours") {
      wrong[rule] = words.settings.rules.hoursWithin(hours.exact(why.min), hours.exact(why.max));
    } else if (rule === "dayStart" && why.why === "notBefore") wrong.dayStart = words.settings.rules.startBeforeEnd;
    else if (rule) wrong[rule] = sentenceOf(why, words);
    else if (field === "name") season.name = sentenceOf(why, words);
    else if (field === "lastWeek") season.last = sentenceOf(why, words);
    else rest.push(sentenceOf(why, words));
  }
  return { season, rules: wrong, rest };
}

/** Whether two heads as typed say the same: "35.5" is "35,5". */
export function isSameHead(one: TypedHead, other: TypedHead): boolean {
  return (
    rules.every((rule) => isSameRule(rule, one.rules[rule], other.rules[rule])) &&
    JSON.stringify(one.season) === JSON.stringify(other.season)
  );
}

export function isSameRule(rule: Rule, one: string, other: string): boolean {
  const value = readRule(rule, one);
  return value === null ? one.trim() === other.trim() : value === readRule(rule, other);
}

/** A kept draft, where it is one. */
export function keptHead(kept: unknown): TypedHead | null {
  if (typeof kept !== "object" || kept === null || !("season" in kept) || !("rules" in kept)) return null;
  const typed = kept.rules as Partial<Record<Rule, unknown>> | null;
  const isWhole = keptSeason(kept.season) !== null && rules.every((rule) => typeof typed?.[rule] === "string");
  return isWhole ? (kept as TypedHead) : null;
}

/** A clock time as people write it: `7`, `07.30`, `7:30`. */
function readClock(text: string): string | null {
  const written = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(text);
  const hour = Number(written?.[1]);
  const minute = Number(written?.[2] ?? 0);
  if (!written || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
