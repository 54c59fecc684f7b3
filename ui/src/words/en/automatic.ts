/** English for the automatic booking. */
import type { AutomaticWords } from "../automatic";

const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
const counted = (count: number, one: string, many: string) => `${number(count)}\u00a0${count === 1 ? one : many}`;
const sessions = (count: number) => counted(count, "session", "sessions");
const weeks = (count: number) => counted(count, "week", "weeks");

export const enAutomatic: AutomaticWords = {
  title: "Automatic booking",
  lead: "Skulder looks for sessions for all training that is not booked. You look through the whole proposal before anything is booked.",

  what: "What is to be booked?",
  wholeSeason: "The whole season",
  someDepartments: "Some departments",
  departments: "Departments",
  chooseDepartments: "Choose at least one department.",
  from: "Beginning with",
  fromToday: (day) => `today, ${day}`,
  fromWeek: (week, day) => `${week}, from ${day}`,
  howLong: "How long may it search?",
  howLongHint: "A longer search is never worse. You can stop on the way and keep the best so far.",
  seconds: (count) => counted(count, "second", "seconds"),
  alsoMove: "Move what is booked too, but as little as possible",
  alsoMoveHint: "Locked sessions and sessions that were held stay in any case.",
  start: "Find sessions",

  searching: "Looking for sessions",
  beginning: "Looking at what is to be booked …",
  gone: (seconds, of) => `${seconds} of ${of}\u00a0seconds`,
  placed: (placed, of, bound) =>
    `Placed ${number(placed)} of ${number(of)}.${bound > 0 ? ` At least ${number(bound)} cannot be placed.` : ""}`,
  whatAPieceIs: "Counted in pieces: one temp’s training in one session.",
  stop: "Stop",
  stopping: "Stopping …",
  stopHint: "If you stop, the best so far is kept.",

  wasStopped: "The search was stopped. This is the best that was found.",
  placedOf: (placed, of) => `Placed ${number(placed)} of ${number(of)}`,
  sessions: "Sessions",
  trainers: "Trainers",
  temps: "Temps",
  adds: (pieces, placed, unplaced) =>
    `${counted(pieces, "piece", "pieces")} = ${number(placed)} placed + ${number(unplaced)} not placed.`,
  liesIn: (placed, count, trainers) =>
    `The ${number(placed)} are in ${sessions(count)} held by ${counted(trainers, "trainer", "trainers")}.`,
  cannotBeFewer: "No plan can place more.",
  mightBeFewer: (bound) =>
    bound === 0
      ? "A longer search may place more of them."
      : `At least ${number(bound)} cannot be placed by any plan. A longer search may place some of the rest.`,
  nothing: "Nothing to book",
  nothingText: "All training in what you chose is booked or held.",
  nonePlaced: "No session could be placed",
  nonePlacedText: "The list says why, and which week has remedies.",

  parts: { list: "Proposals", calendar: "Week by week", leftOut: "Not placed" },
  partCount: (name, count) => `${name} (${number(count)})`,

  proposals: "Proposed sessions",
  chooseAll: "All sessions",
  chooseGroup: (department) => `All sessions in ${department}`,
  chooseOne: (what) => `Include ${what}`,
  chosenOf: (chosen, of) => (chosen === of ? sessions(of) : `${number(chosen)} of ${sessions(of)}`),
  severalDepartments: "Several departments together",
  day: "Day",
  time: "Time",
  module: "Module",
  trainer: "Trainer",
  ofTemps: "Temps",
  times: (start, end) => `${start}–${end}`,
  proposal: (day, times, module, trainer, temps) =>
    `${day} ${times}: ${module} with ${trainer} for ${temps.join(", ")}`,
  staysAsBooked: "stays as booked",
  movedFrom: (day, times, trainer) => `booked now: ${day} ${times} with ${trainer}`,

  weekGrid: (week) => `Proposed sessions in ${week}`,
  sessionsInWeek: (count) => (count === 0 ? "no sessions" : sessions(count)),
  calendarHint: "Click a session to take it out of the proposal, or in again.",

  leftOut: "Not placed",
  leftOutLead: "The proposal has no room for this. It stays in the list of what is not booked.",
  noneLeftOut: "Everything is placed.",
  explain: "Explain",
  explainOf: (temp, module) => `Explain: ${module} for ${temp}`,
  explaining: "Asking every trainer …",
  couldHave: "Can take it now",
  trainersInWay: "Cannot take it",
  moreTrainers: (count) => `and ${counted(count, "trainer", "trainers")} more`,
  noLongerNeeded: "This has been booked or held since.",
  remediesIn: (week) => `Remedies in ${week}`,
  remediesOf: (department, week) => `Remedies for ${department} in ${week}`,

  board: "What becomes of the board",
  askingBoard: "Working out the board for what you have chosen …",
  redder: (count) => (count === 1 ? "1 week gets worse" : `${weeks(count)} get worse`),
  redderLead: "Look at these before you book.",
  noneRedder: "No week gets worse.",
  better: "Other weeks that turn",

  accept: (count) => `Book ${sessions(count)}`,
  acceptRedder: (count, redder) =>
    `Book ${sessions(count)}, though ${weeks(redder)} ${redder === 1 ? "gets" : "get"} worse`,
  acceptNone: "Choose at least one session",
  acceptNothingNew: "All you chose is booked like this already",
  acceptedAsOne: "Booked as one step, and undone as one.",
  discard: "Discard the proposal",
  again: "Search again",
  change: "Change the choices",

  isBooked: (count) => `${sessions(count)} booked`,
  isBookedText: (left) =>
    left === 0
      ? "All training in what you chose is booked now."
      : `${counted(left, "piece", "pieces")} in what you chose ${left === 1 ? "is" : "are"} not booked yet.`,
  isUndone: "The booking is undone. None of the sessions are booked.",
  toSessions: "To the sessions",
  tellPeople: "Who is to be told?",

  stale: "The season has changed since the proposal was made",
  staleBy: (who) => `${who} has changed the season since the proposal was made`,
  staleText: "Nothing is booked. Search again, and the proposal takes the change into account.",
  refused: "Nothing is booked: something in the proposal can no longer be had.",
};
