/**
 * What a language must say: a total map for every fact the shell can answer with.
 *
 * A new reason, refusal or failure does not compile before every language has its sentence. Rust holds the facts;
 * no sentence is made anywhere but under `words/`.
 */

import type { CalendarWords, DateWriter } from "../dates";
import type { HourWords, HourWriter } from "../hours";
import type { Place } from "../ways";
import type { AbsenceKind } from "../wire/AbsenceKind";
import type { AbsenceStatus } from "../wire/AbsenceStatus";
import type { EntrySort } from "../wire/EntrySort";
import type { Failure } from "../wire/Failure";
import type { FileWhy } from "../wire/FileWhy";
import type { JsonType } from "../wire/JsonType";
import type { Language as LanguageName } from "../wire/Language";
import type { Noun } from "../wire/Noun";
import type { PublicHoliday } from "../wire/PublicHoliday";
import type { Reason } from "../wire/Reason";
import type { Role } from "../wire/Role";
import type { Status } from "../wire/Status";
import type { TempTool } from "../wire/TempTool";
import type { Theme } from "../wire/Theme";
import type { Tool } from "../wire/Tool";
import type { Why } from "../wire/Why";
import type { AutomaticWords } from "./automatic";
import type { CoverWords } from "./cover";
import type { DepartmentWords } from "./departments";
import type { FollowUpWords } from "./followUps";
import type { FormWords } from "./form";
import type { GuideWords } from "./guide";
import type { HistoryWords } from "./history";
import type { HolidayWords } from "./holidays";
import type { ImportWords, ListWords } from "./imports";
import type { PaletteWords } from "./palette";
import type { RemedyWords } from "./remedies";
import type { ReportsWords } from "./reports";
import type { ReserveWords } from "./reserve";
import type { MoveWords, SeasonWords } from "./seasons";
import type { SessionsWords } from "./sessions";
import type { SettingsWords } from "./settings";
import type { ShiftsWords } from "./shifts";
import type { StillUsedWords } from "./stillUsed";
import type { StripWords } from "./strip";
import type { TableWords } from "./table";
import type { TellingWords } from "./telling";
import type { TempWords } from "./temps";
import type { TrainerWords } from "./trainers";
import type { TroubleWords } from "./trouble";
import type { UnbookedWords } from "./unbooked";
import type { VulnerableWords } from "./vulnerable";

/** One noun in the singular and the plural. */
export interface Counted {
  one: string;
  many: string;
}

/** What a failure says, and the one thing to do about it. */
export interface FailureWords {
  title: string;
  text: string;
  action: string;
}

export interface Words extends ListWords {
  /** For `lang`. */
  language: LanguageName;
  calendar: CalendarWords;
  hourWords: HourWords;

  list(items: readonly string[]): string;
  count(number: number, counted: Counted): string;
  percent(number: number): string;

  status: Record<Status, string>;
  reason: Record<Reason, string>;
  /** What a status means, for the legend. */
  statusMeans: Record<Status, string>;
  role: Record<Role, string>;
  tool: Record<Tool, string>;
  tempTool: Record<TempTool, string>;
  absenceKind: Record<AbsenceKind, string>;
  absenceStatus: Record<AbsenceStatus, string>;
  noun: Record<Noun, Counted>;
  publicHoliday: Record<PublicHoliday, string>;
  why: { [W in Why["why"]]: (why: Extract<Why, { why: W }>) => string };
  fileWhy: { [W in FileWhy["why"]]: (why: Extract<FileWhy, { why: W }>) => string };
  entrySort: Record<EntrySort, string>;
  jsonType: Record<JsonType, string>;
  failure: { [K in Failure["kind"]]: (failure: Extract<Failure, { kind: K }>) => FailureWords };

  shell: {
    places: Record<Place, string>;
    navigation: string;
    today(day: string, week: string): string;
    undo: string;
    redo: string;
    saving: string;
    saved: string;
    theme: string;
    themes: Record<Theme, string>;
    more: string;
    import: string;
    paste: string;
    template: string;
    blankTemplate: string;
    view: string;
    export: string;
    savedTo(file: string): string;
    exampleBanner(today: string): string;
    removeExample: string;
    close: string;
    back: string;
    cancel: string;
    loading: string;
    savesItself: string;
    print: string;
    seasons: string;
    allSeasons: string;
    dismiss: string;
  };

  board: {
    title: string;
    grid: string;
    department: string;
    instructors: string;
    instructorsOf(available: number, of: number): string;
    presentOf(present: number, minimum: number): string;
    cell(department: string, week: string, status: string, reasons: readonly string[], present: string): string;
    turnsFrom(status: string): string;
    trying(headline: string): string;
    lacksHours: string;
    redWeeks(cells: number, departments: number): string;
    noRed: string;
    unfairlySpread(load: string, capacity: string): string;
    tooMuch(load: string, capacity: string, missing: string): string;
    enough(load: string, capacity: string): string;
    onlyRed: string;
    findDepartment: string;
    noneFound: string;
    noneRed: string;
    shown(shown: number, all: number): string;
    legend: string;
    isToday: string;
    openPeople(department: string): string;
    numbersMean: string;
  };

  week: {
    why: string;
    covered(present: number, minimum: number): string;
    empty: string;
    nobodyThere(week: string, because: string): string;
    tooFewThere(week: string, present: number, minimum: number, because: string): string;
    short(department: string, hours: string, what: string, weeks: string, because: string): string;
    becauseNobodyCan: string;
    /** Sentences about people, joined into the reason. */
    because(people: readonly string[]): string;
    becauseTooLittle(hours: string, people: readonly string[]): string;
    notQualified(people: readonly string[]): string;
    noBackup(present: number): string;
    trainBefore(temps: string, weeks: string): string;
    tight(percent: number, weeks: string): string;
    areAway(people: readonly string[], kind: AbsenceKind, days: string): string;
    isNotEmployed(person: string): string;
    isLent(person: string, department: string): string;
    isFullyBooked(person: string): string;
    training: string;
    trainingInTool: Record<Tool, string>;
    trainingIn(module: string): string;
    sum: string;
    tightSum: string;
    needsOf(weeks: string): string;
    temp: string;
    module: string;
    hours: string;
    capacityOf(weeks: string): string;
    trainer: string;
    week: string;
    days: string;
    has: string;
    taken: string;
    left: string;
    /** The head of a column that holds the tight share of has less taken. */
    tightLeft(percent: number): string;
    tightSumNote(percent: number): string;
    total: string;
    missingSum(load: string, capacity: string, short: string): string;
    nobodyQualified: string;
    unqualified(people: string): string;
    rescuable: string;
    notRescuable: string;
    presence: string;
    there: string;
    away: string;
    daysOf(days: number, workdays: number): string;
    notEmployed: string;
    partlyEmployed: string;
    lentTo(department: string): string;
    borrowedFrom(department: string): string;
    instructor: string;
    countsNot(needed: number): string;
    openAbsences(person: string): string;
    noTrainers: string;
    minimum: string;
    workdays(days: string, workdays: number): string;
    minimumIs: {
      weekRule(minimum: number, reason: string): string;
      nobody: string;
      department(minimum: number): string;
      freshTemps(fresh: number, perTrainer: number, minimum: number): string;
    };
    onFloor: string;
    onFloorCount(temps: number, fresh: number): string;
    fresh: string;
    nobodyOnFloor: string;
    earlier: string;
    earlierNeed(hours: string, weeks: string): string;
    publicHolidays(days: string): string;
    previousWeek: string;
    nextWeek: string;
    /** What a session of on-site support is called. */
    supportTitle: string;
  };

  remedies: RemedyWords;
  vulnerable: VulnerableWords;
  reserve: ReserveWords;

  people: {
    title(department: string): string;
    find: string;
    none: string;
    noAbsence: string;
    superuser: string;
    instructor: string;
    open(person: string): string;
    toDepartment: string;
  };

  absences: {
    title(person: string): string;
    list: string;
    none: string;
    add: string;
    kind: string;
    status: string;
    weeks: string;
    weeksHint: string;
    firstDay: string;
    lastDay: string;
    dayHint: string;
    locked: string;
    lockedHint: string;
    isLocked: string;
    save: string;
    cancel: string;
    remove: string;
    removed(what: string): string;
    undo: string;
    unsaved: string;
    missingDay: string;
    missingWeeks: string;
    notADay: string;
    notWeeks: string;
    reversedDays: string;
    reversedWeeks: string;
    noticeBy(day: string): string;
    noticePassed(day: string): string;
    movingFixed: string;
    stripHint: string;
    stripChoose: string;
    tryFirst: string;
    weeksAre(weeks: string, days: string): string;
  };

  start: {
    welcome: string;
    lead: string;
    tryExample: string;
    exampleText: string;
    importFile: string;
    importText: string;
    begin: string;
    beginText: string;
    templateText: string;
    template: string;
    databaseText: string;
    database: string;
  };

  season: SeasonWords;
  moves: MoveWords;
  table: TableWords;
  strip: StripWords;
  stillUsed: StillUsedWords;
  form: FormWords;
  departments: DepartmentWords;
  trainers: TrainerWords;
  sessions: SessionsWords;
  unbooked: UnbookedWords;
  automatic: AutomaticWords;
  telling: TellingWords;
  reports: ReportsWords;
  shifts: ShiftsWords;
  holidays: HolidayWords;
  followUps: FollowUpWords;

  settings: SettingsWords;

  imports: ImportWords;
  guide: GuideWords;
  palette: PaletteWords;
  trouble: TroubleWords;
  cover: CoverWords;
  temps: TempWords;

  history: HistoryWords;
}

/** A language at work: its words, and dates and hours written its way. */
export interface Language {
  words: Words;
  date: DateWriter;
  hours: HourWriter;
}
