/** English for the holidays. */
import type { AbsenceKind } from "../../wire/AbsenceKind";
import type { Tool } from "../../wire/Tool";
import type { HolidayWords } from "../holidays";

const changes = (count: number) => (count === 1 ? "1 change" : `${count} changes`);
const andMore = (people: readonly string[]) =>
  people.length > 3 ? `${people.slice(0, 3).join(", ")} and ${people.length - 3} more` : people.join(", ");

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const areMany = (weeks: string) => /[,–]/.test(weeks);
const kinds: Record<AbsenceKind, string> = { holiday: "Holiday", unavailable: "Away" };
const toolOf = (tools: readonly Tool[]) => (tools.includes("fullClient") ? "full client" : "Rover only");

export const enHolidays: HolidayWords = {
  grid: {
    title: "Holidays",
    grid: "Holidays and absences by person and week",
    trying: (headline) => `Trying: ${lowerFirst(headline)}`,

    find: "Find person or department",
    onlyRed: "Only departments with red weeks",
    zoom: "Zoom",
    zooms: { weeks: "Weeks", days: "Days" },
    extent: "Extent",
    extents: { season: "The season", year: "The whole year" },
    shown: (departments, of) => `${departments} of ${of} departments`,
    noneFound: "No person and no department matches.",
    noneRed: "No department has red weeks. Good!",
    noTrainers: "No trainers yet",
    noTrainersLead: "Add the superusers, or bring them in from Excel. Then plan their holidays here.",
    toTrainers: "Go to Trainers",
    noSuperusers: "No superusers",

    legend: "Legend",
    wished: "wished",
    fixed: "fixed",
    locked: "locked",
    declined: "declined",
    unavailable: "unavailable",
    publicHoliday: "public holiday",

    trainer: "Trainer",
    instructors: "Instructors",
    present: (present, minimum) => `${present} of ${minimum} present`,
    week: (week, department, said) => `${department}, ${week}: ${said.join(". ")}`,
    toWeek: "Click to see why",
    detail: (role, tools, percent) => `${role}, ${toolOf(tools)}, ${percent}%`,
    openTrainer: (person, detail) => `${person}, ${detail}`,

    away: (kind, days) => `${kinds[kind]} ${days}`,
    bar: (person, said, dates) => `${person}: ${said.join(", ")} (${dates})`,
    drafted: "in the draft",
    selected: "selected",
    cell: (person, week, absences) => `${person}, ${week}: ${absences.join(". ")}`,
    noAbsence: "no absence",
    make: (week) => `Click again for a holiday in ${week}`,

    hint: "Drag in a row to add a holiday. Drag a holiday to try other weeks: you see the effect before you let go.",
    keysHint: "Arrow keys move, Shift+arrows stretch, Ctrl goes a day at a time. Enter opens, Delete removes.",
    tryingHint: (isDraft) =>
      isDraft ? "Enter adds it to the draft, Esc takes it back" : "Enter saves, Esc takes it back",
    draggingHint: (isDraft) =>
      `${isDraft ? "Let go to add it to the draft" : "Let go to save"}. Shift for single days, Esc cancels`,
    tried: (person, department, days) => [person, department, days].filter((one) => one !== "").join(", "),
    takenBack: "Taken back. Nothing has changed.",
    stays: (weeks, status) =>
      `${weeks} ${areMany(weeks) ? "are" : "is"} still ${
        { red: "red", yellow: "barely covered", green: "covered", empty: "without a need" }[status]
      }`,
    because: (text, reasons) => (reasons.length === 0 ? text : `${text}: ${reasons.join(", ")}`),
    tooFewPresent: (present, minimum) => `${present} of ${minimum} present`,
    tooFewHours: (hours, tool) =>
      `${hours} short${tool === null ? "" : ` of ${{ rover: "Rover", fullClient: "full client" }[tool]}`}`,
    more: (weeks) => `${weeks} more ${weeks === 1 ? "week" : "weeks"} turn`,
  },

  panel: {
    move: "Move",
    weekBack: "One week back",
    weekOn: "One week on",
    dayBack: "One day back",
    dayOn: "One day on",
    end: {
      first: {
        weekBack: "Begin a week earlier",
        dayBack: "Begin a day earlier",
        dayOn: "Begin a day later",
        weekOn: "Begin a week later",
      },
      last: {
        weekBack: "End a week earlier",
        dayBack: "End a day earlier",
        dayOn: "End a day later",
        weekOn: "End a week later",
      },
    },
    lookFirst: "Rest on a button to see which weeks turn. A click saves, and can be undone.",
    lookFirstInDraft: "Rest on a button to see which weeks turn. A click adds the change to the draft.",
    saveDays: "Save the days",
    tryDays: "Try the days",
    cancelDays: "Cancel",
    decide: "Decide",
    approve: "Approve",
    wait: "Let wait",
    decline: "Decline",
    kind: "What",
    remove: "Remove",
    movesLocked: "Locked: the person alone decides whether it is moved.",
    noticeBy: (day) => `Give notice by ${day}.`,
  },

  draft: {
    switch: "Try without saving",
    label: "Draft",
    none: "Draft: what you move now is not saved until you choose Keep.",
    unsaved: (count) => `Draft: ${changes(count)}, not saved`,
    show: "Show the changes",
    hide: "Hide the changes",
    changes: "Changes",
    compared: "Compared with the plan",
    keep: "Keep",
    throwAway: "Throw away",
    takeOut: "Take out",
    takeOutOf: (what) => `Take out of the draft: ${what}`,
    decideFirst: "Keep or throw away what you have tried; then everything is saved at once again.",
    made: (what) => `new: ${what}`,
    removed: (what) => `removed: ${what}`,
    fromTo: (from, to) => `from ${from} to ${to}`,
    becomes: (what) => `becomes ${what}`,
    becomesLocked: (isLocked) => (isLocked ? "becomes locked" : "is no longer locked"),
    gone: "No longer fits: it has been removed since.",
    moved: (now) => `No longer fits: it has been changed to ${now} since.`,
    unfit: (count) => (count === 1 ? "1 change no longer fits" : `${count} changes no longer fit`),
    lookAtUnfit: "The plan has been changed since you tried. Look at what no longer fits before you keep the rest.",
    takeOutUnfit: "Take out what does not fit",
    useAnyway: "Use anyway",
    thrown: (count) => `${changes(count)} thrown away.`,
    takeBack: "Take back",
    dismiss: "Close",
    refused: "Cannot be saved:",
    saved: "Saved:",
    savedMany: (count) => `Saved ${changes(count)}.`,
    undo: "Undo",
  },

  many: {
    label: "Selected holidays",
    selected: (count) => `${count} selected`,
    remove: "Remove",
    clear: "Clear selection",
    lockedStay: (people) =>
      people.length === 1
        ? `Locked, and stays: ${andMore(people)}.`
        : `${people.length} are locked, and stay: ${andMore(people)}.`,
    alreadySo: "None of those selected would change.",
    approveAll: (department, count) => `Approve all wished in ${department}: ${count} wished`,
    wished: (count) => `${count} wished`,
  },

  typed: {
    open: "Type weeks",
    weeksOf: (person) => `Weeks of holiday for ${person}`,
    hint: "28–30, 32",
    becomes: (days) => `Enter adds holiday ${days}. Esc cancels.`,
  },
};
