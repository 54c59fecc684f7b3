/** What a language must say in the settings. */
import type { SettingsPart } from "../ways";
import type { Engagement } from "../wire/Engagement";
import type { ModuleForm } from "../wire/ModuleForm";
import type { NamesUntil } from "../wire/NamesUntil";
import type { PersonId } from "../wire/PersonId";
import type { Settings } from "../wire/Settings";
import type { Theme } from "../wire/Theme";
import type { TrainerPost } from "../wire/TrainerPost";

/** A number of the rules: what it is called, and what it means in one sentence. */
export interface RuleWords {
  label: string;
  means: string;
}

/** How the rules are put together. */
export type RuleGroup = "hours" | "presence" | "fresh" | "clock" | "day";

/** What a number is counted in; a clock time in nothing. */
export type RuleUnit = "hours" | "minutes" | "percent" | "days" | "weeks" | "temps" | "clock";

export interface SettingsWords {
  title: string;
  parts: string;
  part: Record<SettingsPart, string>;
  lead: Record<SettingsPart, string>;
  isUnsaved: string;

  trial: {
    label: string;
    save: string;
    cancel: string;
    showWeeks: string;
    hideWeeks: string;
    looking: string;
    cannotTry: string;
    refused: string;
  };

  rules: {
    nameAndWeeks: string;
    group: Record<RuleGroup, string>;
    rule: Record<keyof Settings, RuleWords>;
    unit: Record<Exclude<RuleUnit, "clock">, string>;
    default(value: string): string;
    reset: string;
    resetRule(rule: string): string;
    resetAll: string;
    notANumber: string;
    notHours: string;
    notAClock: string;
    hoursWithin(min: string, max: string): string;
    startBeforeEnd: string;
  };

  seasons: {
    list: string;
    name: string;
    weeks: string;
    changed: string;
    weeksOf(weeks: string, year: number): string;
    isOpen: string;
    isArchived: string;
    isExample: string;
    acts: string;
    open: string;
    openSeason(name: string): string;
    more(name: string): string;
    archive: string;
    unarchive: string;
    remove: string;
    begin: string;
    roll: string;
    rollTitle(from: string): string;
    rollTakes: string;
    rollAlways(departments: number, trainers: number, modules: number): string;
    rollWeekRules: string;
    rollWanted: string;
    rollLeaves: string;
    rollLeft(temps: number, absences: number, loans: number, sessions: number): string;
    rollDo: string;
    archivedHint: string;
    removeTitle(name: string): string;
    removeForGood: string;
    removeBackups: string;
    removeExport: string;
    removeOpenFirst: string;
    openInstead: string;
    export: string;
    exported(file: string): string;
    removeDo: string;
  };

  curriculum: {
    list: string;
    module: string;
    time: string;
    window: string;
    add: string;
    unnamed: string;
    isNew: string;
    isChanged: string;
    empty: string;
    open(module: string): string;
    comesAfter(modules: string): string;
    form: Record<ModuleForm, string>;
    formMeans: Record<ModuleForm, string>;
    weeksBefore(weeks: number): string;
    weeksAfter(weeks: number): string;
    firstDay: string;
    /** "7 dager før" */
    dayAt(days: number): string;
    /** "fra 7 dager før til første dag" */
    windowIs(from: number, to: number): string;
    newTitle: string;
    what: string;
    name: string;
    formLabel: string;
    minutes: string;
    minutesHint: string;
    sessionMinutes: string;
    sessionsAre(sessions: number, length: string): string;
    groupMax: string;
    groupHint: string;
    when: string;
    fromDays: string;
    toDays: string;
    daysHint: string;
    after: string;
    afterHint: string;
    noOthers: string;
    addAfter: string;
    who: string;
    noTrainer: string;
    trainerTool: string;
    anyTool: string;
    trainerKinds: string;
    post: Record<TrainerPost, string>;
    trainerRoles: string;
    trainerRolesHint: string;
    whom: string;
    forTools: string;
    forRoles: string;
    forRolesHint: string;
    forEngagements: string;
    engagement: Record<Engagement, string>;
    homeCareOnly: string;
    duplicate: string;
    copyOf(module: string): string;
    remove: string;
    removed(module: string): string;
    undo: string;
    stillUsed(by: string): string;
    quoted(module: string): string;
    atLeast(count: number): string;
    notMinutes: string;
    notANumber: string;
    notDays: string;
    missingName: string;
    sessionTooLong: string;
    reversedWindow: string;
    isCircle: string;
    chooseOne: string;
  };

  database: {
    place: string;
    placeFile: string;
    placeServer: string;
    copy: string;
    copied: string;
    openAnother: string;
    makeNew: string;
    recent: string;
    openRecent(place: string): string;
    open: string;
    backups: string;
    backupsLead(folder: string): string;
    backupsServer: string;
    backUp: string;
    backedUp: string;
    none: string;
    when: string;
    size: string;
    bytes(bytes: number): string;
    restore: string;
    restoreOf(when: string): string;
    restoreTitle(when: string): string;
    restoreWhat: string;
    restoreUndo: string;
    restoreDo: string;
    restored(when: string): string;
    trouble: string;
    troubleWhat(detail: string): string;
    loading: string;
    failed: string;
  };

  privacy: {
    never: string;
    neverLead: string;
    neverList: readonly string[];
    where: string;
    whereList: readonly string[];
    howLong: string;
    howLongText: string;
    until: string;
    untilDay: Record<NamesUntil, string>;
    /** The day in the open season. */
    untilHere(day: string): string;
    temps: string;
    tempsNamed(count: number): string;
    tempsNone: string;
    tempsDo: string;
    /** The names have been kept until this day, which has passed. */
    tempsOver(until: string): string;
    removed: string;
    removedLead(count: number): string;
    removedDo: string;
    /** Above the list of those whose name goes. */
    who: string;
    whoName: string;
    whoDepartment: string;
    whoLastDay: string;
    /** In place of the department of somebody who was removed. */
    whoRemoved: Record<PersonId["kind"], string>;
    /** How many of them have their last day before them. */
    stillHere(count: number): string;
    one: string;
    oneLead: string;
    oneChoose: string;
    oneDo: string;
    hasLeft(day: string): string;
    instructor: string;
    superuserIn(department: string): string;
    tempIn(department: string): string;
    confirmTemps(count: number): string;
    confirmTempsWhat(example: string): string;
    confirmRemoved(count: number): string;
    confirmRemovedWhat: string;
    confirmOne(name: string): string;
    confirmOneWhat(given: string): string;
    /** Those who were removed lose their names at the same time. */
    removedToo(count: number): string;
    everySeason: string;
    /** What taking names away leaves as it is. */
    totalsStay: string;
    noUndo: string;
    backupsKeep: string;
    confirmDo: string;
    doneTemps(count: number): string;
    doneRemoved(count: number): string;
    doneOne(given: string): string;
    person: string;
    personLead: string;
    personChoose: string;
    personDo: string;
    personSaved(file: string): string;
    /** The banner: names have been kept until this day, and temps still have theirs. */
    over(until: string, count: number): string;
    /** Likewise, where only those who were removed do. */
    overRemoved(until: string, count: number): string;
    overDo: string;
    overLater: string;
  };

  look: {
    language: string;
    languageLead: string;
    theme: string;
    themeLead: string;
    themeMeans: Record<Theme, string>;
  };
}
