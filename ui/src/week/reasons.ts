/**
 * Why a week is as it is, in one sentence per reason.
 *
 * The numbers and the people come from the sheet as they are; here they only become sentences.
 */

import type { Names } from "../season/names";
import type { Received } from "../season/received";
import type { Absence } from "../wire/Absence";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Reason } from "../wire/Reason";
import type { Shortfall } from "../wire/Shortfall";
import type { TrainerId } from "../wire/TrainerId";
import type { TrainerInWeek } from "../wire/TrainerInWeek";
import type { TrainerLeft } from "../wire/TrainerLeft";
import type { WeekSheet } from "../wire/WeekSheet";
import type { Language } from "../words/words";

export interface Sentence {
  reason: Reason | null;
  text: string;
}

type Telling = Language & { names: Names; entries: Received["entries"]; tightPercent: number };

/** The sentences of a sheet, in the order of the cell's reasons. */
export function sentencesOf(sheet: WeekSheet, telling: Telling): Sentence[] {
  const { words } = telling;
  const { status, reasons, present, minPresent } = sheet.cell;
  if (reasons.length > 0) {
    return reasons.flatMap((reason) => tell[reason](sheet, telling).map((text) => ({ reason, text })));
  }
  return [{ reason: null, text: status === "empty" ? words.week.empty : words.week.covered(present, minPresent) }];
}

const tell: Record<Reason, (sheet: WeekSheet, telling: Telling) => string[]> = {
  tooFewPresent: (sheet, telling) => {
    const { words, date } = telling;
    const { present, minPresent } = sheet.cell;
    const away = sheet.trainers.filter(({ isPresent, isInstructor }) => !isPresent && !isInstructor);
    const because = words.week.because(whyAway(away, telling));
    return [
      present === 0
        ? words.week.nobodyThere(date.week(sheet.week), because)
        : words.week.tooFewThere(date.week(sheet.week), present, minPresent, because),
    ];
  },
  tooFewHours: (sheet, telling) => sheet.shortfalls.flatMap((shortfall) => missing(sheet, shortfall, telling)),
  noBackup: (sheet, { words }) => [words.week.noBackup(sheet.cell.present)],
  trainBefore: (sheet, { words, date, names }) => {
    const weeks = [...new Set(sheet.trainBefore.flatMap((need) => need.weeks))].sort();
    const temps = [...new Set(sheet.trainBefore.map(({ temp }) => names.temp(temp)))];
    return [words.week.trainBefore(words.list(temps), date.weeks(weeks))];
  },
  tight: (sheet, { words, date, tightPercent }) => {
    const weeks = [...new Set(sheet.tight.flatMap((shortfall) => shortfall.weeks))].sort();
    return [words.week.tight(tightPercent, date.weeks(weeks.length > 0 ? weeks : [sheet.week]))];
  },
};

function missing(sheet: WeekSheet, shortfall: Shortfall, telling: Telling): string[] {
  const { words, date, hours, names } = telling;
  const because =
    shortfall.trainers.length === 0
      ? words.week.becauseNobodyCan
      : shortfall.capacity === 0
        ? words.week.because([...whyAbsent(shortfall.trainers, telling), ...whyFull(shortfall.trainers, telling)])
        : words.week.becauseTooLittle(hours.exact(shortfall.capacity), whyAbsent(shortfall.trainers, telling));
  const sentence = words.week.short(
    names.department(sheet.department),
    hours.exact(shortfall.short),
    whatOf(shortfall, telling),
    date.weeks(shortfall.weeks),
    because,
  );
  const there = sheet.trainers.filter(({ trainer, days }) => days > 0 && shortfall.unqualified.includes(trainer));
  if (there.length === 0 || shortfall.trainers.length === 0) return [sentence];
  return [`${sentence} ${words.week.notQualified(there.map(({ trainer }) => names.trainer(trainer)))}`];
}

/** What is missing: one module by name, else the tool they share, else training. */
function whatOf({ needs }: Shortfall, { words, names, entries }: Telling): string {
  const modules = [...new Set(needs.map(({ module }) => module))];
  const [only] = modules;
  if (only !== undefined && modules.length === 1) return words.week.trainingIn(names.module(only));
  const tools = new Set(modules.map((id) => entries.module.get(id)?.trainerTool ?? null));
  const [tool] = tools;
  return tool && tools.size === 1 ? words.week.trainingInTool[tool] : words.week.training;
}

function whyAway(trainers: readonly TrainerInWeek[], telling: Telling): string[] {
  const { words, names } = telling;
  const own = trainers.filter(({ lentTo }) => !lentTo);
  return [
    ...whyAbsent(own, telling),
    ...own
      .filter(({ absences, isEmployed }) => absences.length === 0 && !isEmployed)
      .map(({ trainer }) => words.week.isNotEmployed(names.trainer(trainer))),
    ...trainers.flatMap(({ trainer, lentTo }) =>
      lentTo ? [words.week.isLent(names.trainer(trainer), names.department(lentTo))] : [],
    ),
  ];
}

/** Those with nothing left though they are there: their sessions take it all. */
function whyFull(trainers: readonly TrainerLeft[], { words, names }: Telling): string[] {
  return trainers
    .filter(({ absences }) => absences.length === 0)
    .map(({ trainer }) => words.week.isFullyBooked(names.trainer(trainer)));
}

/** Absences told once for all who are away on the same days. */
function whyAbsent(
  trainers: readonly { trainer: TrainerId; absences: readonly AbsenceId[] }[],
  { words, date, names, entries }: Telling,
): string[] {
  const groups = new Map<string, { absence: Pick<Absence, "kind" | "days">; people: string[] }>();
  for (const { trainer, absences } of trainers) {
    for (const id of absences) {
      const absence = entries.absence.get(id);
      if (!absence) continue;
      const key = `${absence.kind} ${absence.days.first} ${absence.days.last}`;
      const group = groups.get(key) ?? { absence, people: [] };
      groups.set(key, { ...group, people: [...group.people, names.trainer(trainer)] });
    }
  }
  return [...groups.values()].map(({ absence, people }) =>
    words.week.areAway(people, absence.kind, date.days(absence.days)),
  );
}
