/** English: plain and short, spelt as in Britain. */

import type { Words } from "../words";
import { enAutomatic } from "./automatic";
import { enCover } from "./cover";
import { enDepartments } from "./departments";
import { enFollowUps } from "./followUps";
import { enForm } from "./form";
import { enGuide } from "./guide";
import { history } from "./history";
import { enHolidays } from "./holidays";
import { enImports, enLists } from "./imports";
import { palette } from "./palette";
import { noun, why } from "./refusals";
import { enRemedies } from "./remedies";
import { enReports } from "./reports";
import { enReserve } from "./reserve";
import { enMoves, enSeason } from "./seasons";
import { enSessions } from "./sessions";
import { enSettings } from "./settings";
import { enShifts } from "./shifts";
import { enStillUsed } from "./stillUsed";
import { enStrip } from "./strip";
import { enTable } from "./table";
import { enTelling } from "./telling";
import { enTemps } from "./temps";
import { enTrainers } from "./trainers";
import { trouble } from "./trouble";
import { enUnbooked } from "./unbooked";
import { enVulnerable } from "./vulnerable";

const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Numbers in running text, the small ones in letters. */
const small = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const spelled = (number: number) => small[number] ?? String(number);
const areOrIs = (number: number) => (number === 1 ? "is" : "are");

export const en: Words = {
  ...enLists,
  language: "en",
  calendar: {
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    week: "week",
    weeks: "weeks",
    afterDay: "",
    betweenFigures: "/",
    betweenClock: ":",
  },
  hourWords: { hour: "h", minute: "min", decimal: ".", thousands: "," },

  list,
  count: (number, { one, many }) => `${number} ${number === 1 ? one : many}`,
  percent: (number) => `${number}%`,

  status: { red: "Too few", yellow: "Tight", green: "Covered", empty: "No need" },
  reason: {
    tooFewPresent: "Too few present",
    tooFewHours: "Too few training hours",
    noBackup: "No backup",
    trainBefore: "Must be trained before",
    tight: "High load",
  },
  statusMeans: {
    red: "too few present or too few training hours",
    yellow: "works, but with nothing to spare",
    green: "trainers and hours enough",
    empty: "no temps and no training",
  },
  role: {
    assistant: "Assistant",
    apprentice: "Apprentice",
    healthWorker: "Health worker",
    student: "Student",
    nurse: "Nurse",
    socialEducator: "Social educator",
  },
  tool: { rover: "Rover", fullClient: "Full client" },
  tempTool: { roverOnly: "Rover only", fullClient: "Full client" },
  absenceKind: { holiday: "Holiday", unavailable: "Unavailable" },
  absenceStatus: { wished: "Wished", fixed: "Fixed", declined: "Declined" },
  noun,
  publicHoliday: {
    newYear: "New Year’s Day",
    maundyThursday: "Maundy Thursday",
    goodFriday: "Good Friday",
    easterMonday: "Easter Monday",
    labourDay: "Labour Day",
    constitutionDay: "Constitution Day",
    ascensionDay: "Ascension Day",
    whitMonday: "Whit Monday",
    christmasDay: "Christmas Day",
    boxingDay: "Boxing Day",
  },
  why,
  fileWhy: {
    notJson: ({ line, column, what }) =>
      `The file is not valid JSON: it stops at line ${line}, character ${column} (${what}).`,
    wrongFormat: ({ found }) =>
      found === null
        ? "The file does not say what format it has. Skulder reads skulder-season/1."
        : `The file has the format “${found}”. Skulder reads skulder-season/1.`,
    unknownKey: () => "The format does not have this key. Remove it or correct its name.",
    repeatedKey: () => "The key stands twice. Keep one.",
    missing: () => "The key is missing.",
    wrongType: ({ expected }) => `Must be ${en.jsonType[expected]}.`,
    notADay: () => "Is not a day from 1990 to 2100. Write it as 2027-07-12.",
    notAWeek: () => "Is not a week from 1990 to 2100. Write it as 2027-W28.",
    notAMonth: () => "Is not a month from 1990 to 2100. Write it as 2027-07.",
    notATime: () => "Is not a clock time. Write it as 07:30.",
    notOneOf: ({ words }) => `Must be one of: ${words.join(", ")}.`,
    outOfBounds: ({ min, max }) => `Must be from ${min} to ${max}.`,
    notADivisor: ({ of }) => `Must divide ${of} without remainder.`,
    moreThan: ({ other }) => `Cannot be more than ${other}.`,
    empty: () => "Cannot be empty.",
    tooLong: ({ max }) => `Is too long. Use at most ${max} characters.`,
    identityNumber: () => "Looks like a national identity number. Skulder never stores identity numbers. Take it away.",
    reversed: ({ first, last }) => `${last} comes before ${first}. Swap them or correct them.`,
    notBefore: ({ first, last }) => `${first} must come before ${last}.`,
    tooManyWeeks: ({ max }) => `A season can have at most ${max} weeks.`,
    unknownReference: ({ noun: of }) => `No ${noun[of].one} in the file has this id.`,
    duplicateId: ({ other }) => `The id has been used before, in ${other}. Give this one another.`,
    secondWeekRule: ({ other }) => `The department already has an exception for the week, in ${other}. Keep one.`,
    overlaps: ({ other }) => `Overlaps with ${other}.`,
    notASuperuser: () => "Points to an instructor. Only superusers can stand here.",
    circle: () => "The module comes after itself by way of after. Break the circle.",
    missingFor: ({ sort }) => `The key is missing: ${en.entrySort[sort]} must have it.`,
    notFor: ({ sort }) => `${upperFirst(en.entrySort[sort])} do not have this key. Remove it.`,
    oneDepartment: () => "The key is missing. Only a course for temps of several departments has no department.",
    exactlyOneOf: ({ keys }) => `Exactly one of ${list(keys)} must stand here.`,
  },
  entrySort: {
    superuser: "superusers",
    instructor: "instructors",
    training: "training sessions",
    guidanceOrSupport: "guidance and support",
  },
  jsonType: {
    object: "an object",
    list: "a list",
    text: "text in quotation marks",
    wholeNumber: "a whole number",
    flag: "true or false",
  },
  failure: {
    refused: () => ({
      title: "The change was not accepted",
      text: "See what is wrong beside the field.",
      action: "Close",
    }),
    stale: ({ by }) => ({
      title: "The season has been changed by others",
      text: `${by ?? "Somebody else"} has changed the same in the meantime. What you wrote is kept; fetch the new season and look it over.`,
      action: "Fetch the new season",
    }),
    importMoved: () => ({
      title: "The season has changed since the file was read",
      text: "Nothing has been taken in. The figures have been worked out again; look them over and take in again.",
      action: "Close",
    }),
    storeUnavailable: () => ({
      title: "Cannot reach the database",
      text: "Nothing has been changed. Check that the disk has room and that no other program holds the file. What you wrote is kept.",
      action: "Try again",
    }),
    newerVersion: ({ found }) => ({
      title: "The database was made by a newer version",
      text: `It was made by Skulder ${found}. Update Skulder to open it. The file is not touched.`,
      action: "Try again",
    }),
    damaged: () => ({
      title: "The database is damaged",
      text: "The file cannot be read and is kept as it is. Restore a backup.",
      action: "Try again",
    }),
    inUse: () => ({
      title: "The database is open in another window",
      text: "Skulder is already running with this database. Use the window that is open, or close it and try again.",
      action: "Try again",
    }),
    unsuitable: ({ why }) => ({
      title: "The database cannot lie there",
      text:
        why === "networkShare"
          ? "The folder lies on another computer, where the database may be damaged. Choose a folder on this computer."
          : "The folder is synchronised between computers, and that may damage the database. Choose a folder that is not synchronised.",
      action: "Try again",
    }),
    archived: () => ({
      title: "The season is archived",
      text: "It can be read but not changed. To change it, bring it back from the archive under Settings.",
      action: "Close",
    }),
    malformed: () => ({
      title: "The program did not understand the request",
      text: "Nothing has been changed. Fetch the season again and try once more.",
      action: "Fetch the season again",
    }),
    nothingOpen: () => ({
      title: "No season is open",
      text: "The season has been closed or removed.",
      action: "Fetch the season again",
    }),
    internal: () => ({
      title: "Something went wrong in the program",
      text: "Nothing has been changed, and what you wrote is kept.",
      action: "Fetch the season again",
    }),
  },

  shell: {
    places: {
      board: "Board",
      holidays: "Holidays",
      departments: "Departments",
      trainers: "Trainers",
      temps: "Summer temps",
      sessions: "Sessions",
      cover: "Vacation cover",
      followUps: "Follow-up",
      reports: "Reports",
      history: "History",
      settings: "Settings",
    },
    navigation: "Places",
    today: (day, week) => `Today ${day}, ${week}`,
    undo: "Undo",
    redo: "Redo",
    saving: "Saving …",
    saved: "Saved",
    theme: "Appearance",
    themes: { light: "Light", dark: "Dark", contrast: "High contrast", system: "As the computer" },
    more: "File",
    import: "Import a file …",
    paste: "Paste from Excel …",
    template: "Save as a template …",
    blankTemplate: "Save an empty template to send out …",
    view: "Save this view …",
    export: "Save the season …",
    savedTo: (file) => `Saved in ${file}`,
    exampleBanner: (today) =>
      `This is the example season, opened on its own day ${today}. All names are made up. Try whatever you like.`,
    removeExample: "Remove the example",
    close: "Close",
    back: "Back",
    cancel: "Cancel",
    loading: "Opening the season …",
    savesItself: "Everything is saved as soon as it is done.",
    print: "Print …",
    seasons: "Season",
    allSeasons: "All seasons …",
    dismiss: "Hide",
  },

  board: {
    title: "Board",
    grid: "Coverage by department and week",
    department: "Department",
    instructors: "Instructors",
    instructorsOf: (available, of) => `${available} of ${of}`,
    presentOf: (present, minimum) => `${present} of ${minimum}`,
    cell: (department, week, status, reasons, present) =>
      `${department}, ${week}: ${[status, ...reasons, present].join(". ")}`,
    turnsFrom: (status) => `Now: ${lowerFirst(status)}`,
    trying: (headline) => `Trying: ${lowerFirst(headline)}`,
    lacksHours: "lacks hours",
    redWeeks: (cells, departments) =>
      `${cells} ${cells === 1 ? "red week" : "red weeks"} in ${departments} ${departments === 1 ? "department" : "departments"}`,
    noRed: "No red weeks",
    unfairlySpread: (load, capacity) =>
      `The municipality needs ${load} and has ${capacity}: the trouble is how they are spread.`,
    tooMuch: (load, capacity, missing) =>
      `The municipality needs ${load} and has only ${capacity}: ${missing} are missing altogether.`,
    enough: (load, capacity) => `The municipality needs ${load} and has ${capacity}.`,
    onlyRed: "Only red",
    findDepartment: "Find a department",
    noneFound: "No department matches the search.",
    noneRed: "No department has red weeks. Good!",
    shown: (shown, all) => `${shown} of ${all} departments`,
    legend: "Legend",
    isToday: "today",
    openPeople: (department) => `${department}: show trainers`,
    numbersMean: "1/2 = one present of the two who must be there",
  },

  week: {
    why: "Why",
    covered: (present, minimum) =>
      minimum === 0
        ? "Covered: nobody needs to be present, and there are hours enough for the training."
        : `Covered: ${spelled(present)} present, ${spelled(minimum)} needed, and there are hours enough for the training.`,
    empty: "No temps are at work, and no training belongs to this week.",
    nobodyThere: (week, because) => `No trainer is present in ${week}${because}.`,
    tooFewThere: (week, present, minimum, because) =>
      `Only ${spelled(present)} ${areOrIs(present)} present in ${week}, but ${spelled(minimum)} ${areOrIs(minimum)} needed${because}.`,
    short: (department, hours, what, weeks, because) =>
      `${department} lacks ${hours} of ${what} in ${weeks}${because}.`,
    becauseNobodyCan: ", because none of its superusers is qualified for it",
    because: (people) => (people.length === 0 ? "" : `, because ${list(people)}`),
    becauseTooLittle: (hours, people) =>
      `, because those who can do it have only ${hours}${people.length === 0 ? "" : `: ${list(people)}`}`,
    notQualified: (people) => `${list(people)} cannot do this (tool or role).`,
    noBackup: (present) =>
      present === 1
        ? "Exactly one present: without that one, new temps have no trainer."
        : `Exactly ${spelled(present)} present: without one of them, new temps have no trainer.`,
    trainBefore: (temps, weeks) =>
      `${temps} must be trained before this week, in ${weeks}: later there is nobody who can do it.`,
    tight: (percent, weeks) =>
      `Training in ${weeks} takes more than ${percent}% of the hours: there is little to spare if somebody is away.`,
    areAway: (people, kind, days) =>
      `${list(people)} ${areOrIs(people.length)} ${kind === "holiday" ? "on holiday" : "unavailable"} ${days}`,
    isNotEmployed: (person) => `${person} is not employed all week`,
    isLent: (person, department) => `${person} is on loan to ${department}`,
    isFullyBooked: (person) => `${person} is fully booked`,
    training: "training",
    trainingInTool: { rover: "Rover training", fullClient: "full-client training" },
    trainingIn: (module) => `training in “${module}”`,
    sum: "The sum",
    tightSum: "The sum for high load",
    needsOf: (weeks) => `Need ${weeks}`,
    temp: "Summer temp",
    module: "Training module",
    hours: "Hours",
    capacityOf: (weeks) => `Capacity ${weeks}`,
    trainer: "Trainer",
    week: "Week",
    days: "Days",
    has: "Has",
    taken: "Taken",
    left: "Left",
    tightLeft: (percent) => `× ${percent}%`,
    tightSumNote: (percent) => `Counted with ${percent}% of the hours.`,
    total: "Total",
    missingSum: (load, capacity, short) => `${load} need − ${capacity} capacity = ${short} short`,
    nobodyQualified: "No superuser in the department is qualified.",
    unqualified: (people) => `Cannot do this (tool or role): ${people}`,
    rescuable: "The instructors have hours to do this.",
    notRescuable: "The instructors do not have hours enough either.",
    presence: "Who is there",
    there: "Present",
    away: "Away",
    daysOf: (days, workdays) => `${days} of ${workdays} days`,
    notEmployed: "not employed",
    partlyEmployed: "employed for part of the week",
    lentTo: (department) => `on loan to ${department}`,
    borrowedFrom: (department) => `on loan from ${department}`,
    instructor: "instructor",
    countsNot: (needed) => `does not count: under ${needed} ${needed === 1 ? "day" : "days"}`,
    openAbsences: (person) => `Absences of ${person}`,
    noTrainers: "The department has no superusers.",
    minimum: "How many must be there",
    workdays: (days, workdays) => `${days}, ${workdays} ${workdays === 1 ? "working day" : "working days"}`,
    minimumIs: {
      weekRule: (minimum, reason) => `${minimum} – exception for this week: ${reason}`,
      nobody: "0 – no temps at work and no training this week",
      department: (minimum) => `${minimum} – the department’s own minimum`,
      freshTemps: (fresh, perTrainer, minimum) =>
        `${minimum} – ${fresh} new ${fresh === 1 ? "temp" : "temps"}, one trainer per ${perTrainer}`,
    },
    onFloor: "Temps at work",
    onFloorCount: (temps, fresh) => `${temps}, ${fresh === 0 ? "none new" : `${fresh} new`}`,
    fresh: "new",
    nobodyOnFloor: "No temps at work this week.",
    earlier: "Must be trained before",
    earlierNeed: (hours, weeks) => `${hours} in ${weeks}`,
    publicHolidays: (days) => `Public holidays: ${days}`,
    previousWeek: "Previous week",
    nextWeek: "Next week",
    supportTitle: "On-site support",
  },

  remedies: enRemedies,
  vulnerable: enVulnerable,
  reserve: enReserve,

  people: {
    title: (department) => `Trainers in ${department}`,
    find: "Find a trainer",
    none: "The department has no superusers.",
    noAbsence: "No absence",
    superuser: "Superuser",
    instructor: "Instructor",
    open: (person) => `Absences of ${person}`,
    toDepartment: "All about the department",
  },

  absences: {
    title: (person) => `Absences of ${person}`,
    list: "Absences in the season",
    none: "No absence has been entered.",
    add: "New absence",
    kind: "What",
    status: "Status",
    weeks: "Weeks",
    weeksHint: "28–30",
    firstDay: "First day",
    lastDay: "Last day",
    dayHint: "dd/mm",
    locked: "Locked",
    lockedHint: "The person alone decides. Never suggested for moving.",
    isLocked: "locked",
    save: "Save",
    cancel: "Cancel",
    remove: "Delete",
    removed: (what) => `Deleted ${lowerFirst(what)}.`,
    undo: "Undo",
    unsaved: "not saved",
    missingDay: "Write a day, for example 12/7.",
    missingWeeks: "Write weeks or days.",
    notADay: "This is not a day. Write it as 12/7 or 12/07/2027.",
    notWeeks: "This is not a week. Write it as 28 or 28–30.",
    reversedDays: "The last day comes before the first day.",
    reversedWeeks: "The last week comes before the first.",
    noticeBy: (day) => `Notice of the holiday must be given by ${day} (two months before its first day).`,
    noticePassed: (day) => `Notice was due by ${day}. Fixing the holiday now needs agreement.`,
    movingFixed: "The holiday is fixed. Moving it needs agreement.",
    stripHint: "Click a week to choose it, drag to choose several.",
    stripChoose: "Open an absence below to move it, or enter a new one.",
    tryFirst: "The change is tried while you type. Nothing is saved until you save.",
    weeksAre: (weeks, days) => `${weeks} (${days})`,
  },

  start: {
    welcome: "Welcome to Skulder",
    lead: "See in which weeks the superusers are too few when the summer temps are to be trained, and try what helps.",
    tryExample: "Try the example season",
    exampleText: "A made-up municipality with 12 departments. It can be removed with one click.",
    importFile: "Import a file …",
    importText: "Lists from Excel or CSV, or a season file. You look everything over before it is taken in.",
    begin: "Begin empty …",
    beginText: "With the standard curriculum. You add departments and people yourself.",
    templateText: "Have you no lists yet?",
    template: "Save an empty template to send out …",
    databaseText: "Do you have a database already?",
    database: "Open it …",
  },

  season: enSeason,
  moves: enMoves,
  table: enTable,
  strip: enStrip,
  stillUsed: enStillUsed,
  form: enForm,
  departments: enDepartments,
  trainers: enTrainers,
  sessions: enSessions,
  unbooked: enUnbooked,
  automatic: enAutomatic,
  telling: enTelling,
  reports: enReports,
  shifts: enShifts,
  holidays: enHolidays,
  followUps: enFollowUps,

  settings: enSettings,

  imports: enImports,
  guide: enGuide,
  palette,
  trouble,
  cover: enCover,
  temps: enTemps,

  history,
};
