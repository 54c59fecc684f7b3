/** English for what is wrong with an entry, and what the entries are called. */
import { weekNumber } from "../../dates";
import type { Words } from "../words";

export const noun: Words["noun"] = {
  department: { one: "department", many: "departments" },
  module: { one: "training module", many: "training modules" },
  weekRule: { one: "week exception", many: "week exceptions" },
  trainer: { one: "trainer", many: "trainers" },
  loan: { one: "loan", many: "loans" },
  raise: { one: "raised position", many: "raised positions" },
  absence: { one: "absence", many: "absences" },
  temp: { one: "summer temp", many: "summer temps" },
  wanted: { one: "wanted temp", many: "wanted temps" },
  shift: { one: "shift", many: "shifts" },
  followUp: { one: "follow-up", many: "follow-ups" },
  session: { one: "session", many: "sessions" },
  assessment: { one: "assessment", many: "assessments" },
};

export const why: Words["why"] = {
  empty: () => "Fill in the field.",
  tooLong: ({ max }) => `The text is too long. Use at most ${max} characters.`,
  outOfBounds: ({ min, max }) => `The number must be from ${min} to ${max}.`,
  notADivisor: ({ of }) => `The number must divide ${of} without remainder.`,
  notBefore: () => "Must come before the other field.",
  tooManyWeeks: ({ max }) => `A season can have at most ${max} weeks.`,
  outsideSeason: ({ first, last }) =>
    `The season does not have this week. Choose one from week ${weekNumber(first)} to ${weekNumber(last)}.`,
  identityNumber: () =>
    "This looks like a national identity number. Skulder never stores identity numbers. Take it away.",
  unknown: ({ entity }) => `This entry (${noun[entity.noun].one}) is no longer there. Open it again.`,
  alreadyThere: ({ entity }) => `This is already there (${noun[entity.noun].one}). Change the one that is there.`,
  overlaps: ({ entity }) =>
    entity.noun === "session"
      ? "The trainer or one of the temps is in another session at this time. Choose another time."
      : "Overlaps with another entry for the same person.",
  notASuperuser: () => "Only for superusers. Choose a superuser.",
  circle: () => "The modules wait for each other in a circle.",
  stillUsed: ({ by }) =>
    `Is still used by ${by.length} other ${by.length === 1 ? "entry" : "entries"}. Remove it there first.`,
  changedSince: () => "Has been changed since, and cannot be undone from here. Change it directly instead.",
  madeTheSeason: () => "This made the season and cannot be undone.",
  nothingLeft: () => "Something must be left.",
};
