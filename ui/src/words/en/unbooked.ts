/** English for what is not booked. */
import type { UnbookedWords } from "../unbooked";

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });
const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const kinds = { guidance: "Guidance", support: "On-site support" } as const;

export const enUnbooked: UnbookedWords = {
  title: "Not booked",
  urgentFirst: "most urgent first",
  search: "Find temp or department",
  module: "Module",
  allModules: "All modules",
  needs: (count) => `${count} ${count === 1 ? "need" : "needs"}`,
  shown: (shown, all) => `Showing ${shown} of ${all}`,
  overdueNeeds: (count) => `${count} late`,
  impossibleNeeds: (count) => `${count} nobody can take`,
  empty: "Everything is booked.",
  emptyLead: "What lacks a session is listed here as soon as something does.",
  noneFound: "No need fits what you have chosen.",
  clearFilters: "Show all",
  searching: "Looking for what is not booked …",
  failed: "Could not look for what is not booked.",
  again: "Try again",

  pieces: (count, length) => (count === 1 ? length : `${count} × ${length}`),
  daysLeft: (days) => `${days} ${days === 1 ? "workday" : "workdays"} left`,
  lastDay: "last day is today",
  overdue: "late",
  canTake: (trainers) => `${trainers} can`,
  nobody: {
    outsideSeason: "outside the season",
    noTrainer: "nobody has the module",
    trainersAway: "the trainers are away",
    neverFits: "no time in common",
    noRoom: "no room left",
  },
  why: {
    outsideSeason: "The days it may be held on lie outside the season’s weeks.",
    noTrainer:
      "Nobody who may train the module is an instructor, or counts for the department in the weeks it may be held in.",
    trainersAway:
      "Those who may train the module are away, or have no hours long enough on the days it may be held on.",
    neverFits: "Those who may train the module have no free time that suits the temp as well.",
    noRoom: "There is a time, but not beside the other sessions that are to be booked.",
  },

  panel: {
    window: "May be held",
    remaining: "Left",
    length: "Length",
    groupedWith: "Together with",
    groupHint: (most) => `Up to ${most} in one session.`,
    courseHint: (most) => `Up to ${most} in one course. Whoever is chosen beyond that is put on the waiting list.`,
    groupFull: (most) => `There are ${most} in the session now, and no room for more.`,
    moreMates: (count) => `Show ${count} more`,
    whoCan: "Who can",
    bestFirst: "best first",
    own: "own department",
    hasTaught: "same trainer as before",
    taken: (percent) => `${percent}% taken`,
    instructor: "instructor",
    day: "Day",
    start: "Starts at",
    free: (days) => `free ${days} ${days === 1 ? "day" : "days"}`,
    noneShareDays: "The temps share no days. Leave some of them out.",
    nobodyCan: "Nobody can take this.",
    toRemedies: (week) => `See remedies for ${week}`,
    others: (count) => (count === 1 ? "1 cannot" : `${count} cannot`),
    showWhy: "Show why",
    moreOthers: (count) => `Show ${count} more`,
    fewer: "Show fewer",
    notThen: (time, because) => `${time} will not do: ${because}`,
    notFreeThen: "the trainer or the temp is not free then. Choose another time below.",
    book: "Book",
    time: (day, start, end) => `${day}, ${start}–${end}`,
    plan: (time, trainer) => `${time} with ${trainer}`,
    booked: (plan) => `Booked: ${plan}.`,
    waits: (temps) => `On the waiting list: ${temps}.`,
    undo: "Undo",
    show: "Show the session",
    next: (temp, module) => `Next: ${temp}, ${module}`,
    nothingNext: "There is nothing more to book.",
    gone: "This is booked, or no longer needed.",
  },

  lacks: {
    tool: (tool) =>
      tool === null
        ? "Is not trained in what the module asks for."
        : `Is not trained in ${tool === "rover" ? "Rover" : "the full client"}.`,
    kind: (isInstructorNeeded) =>
      isInstructorNeeded ? "Only instructors hold this module." : "Only superusers hold this module.",
    role: (needed) => `The module must be held by a ${or.format(needed.map(lowerFirst))}.`,
  },
  whyNot: {
    outsideSeason: () => "The days it may be held on lie outside the season’s weeks.",
    elsewhere: () => "Counts for another department in the weeks it may be held in.",
    away: (absences) =>
      absences.length === 0 ? "Is not employed on those days." : `Is away: ${and.format(absences)}.`,
    offHours: () => "Has no hours long enough on those days.",
    noCommonTime: (temps) =>
      temps > 1 ? "Is not at work when all the temps are free." : "Is not at work when the temp is free.",
    weekFull: () => "The training time of the week is used up.",
    dayFull: () => "Has as much training on one day as is allowed.",
    busy: () => "Holds other sessions just then.",
  },
  overlaps: (person, what, time) => `${person} is taken then: “${what}” ${time}.`,

  time: {
    who: "What fits here",
    none: "Nothing that lacks a session fits here.",
    noneLead: "Choose another start, or begin with a need in the list.",
    find: "Find temp or module",
    waiting: "waiting list",
    waitingHint: (most) => `The course has room for ${most}. The rest go on the waiting list.`,
    onlyThese: (module) => `Only those who can have “${module}” together are shown.`,
    bookFor: (count) => (count === 1 ? "Book" : `Book for ${count}`),
    more: (count) => `Show ${count} more`,
  },

  other: {
    title: "Guidance or support",
    lead: "Takes the instructor’s time like any session.",
    kind: "What kind of work",
    kinds,
    kindHints: { guidance: "of a department, after an inquiry", support: "the instructor is there, in the department" },
    what: "What it is about",
    whatHint: "Do not write names here.",
    department: "Department",
    chooseDepartment: "Choose a department …",
    instructor: "Instructor",
    chooseInstructor: "Choose an instructor …",
    day: "Day",
    start: "Starts at",
    startHint: "for example 09:00",
    length: "Length",
    lengthHint: "for example 2 h",
    ends: (time) => `until ${time}`,
    add: "Add",
    added: (what) => `Added: ${what}.`,
    noInstructors: "No instructors in the season. Add one under Trainers.",
  },

  mend: {
    title: "Another trainer or time",
    searching: "Looking for other times …",
    notNeeded: "The temp no longer needs this session. Cancel it.",
    orCancel: "Move it by hand, or cancel it.",
    change: "Change",
  },
};
