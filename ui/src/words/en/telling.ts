/** English for telling people of their sessions. */
import type { TellingWords } from "../telling";

const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

export const enTelling: TellingWords = {
  title: "Tell people",
  titleOf: (who) => `To be told: ${who}`,
  tell: "Tell people",
  lead: "Those who have had new, changed or cancelled sessions since they were last told.",
  search: "Find a person or department",
  noneFound: "Nobody fits what you seek.",
  everybodyKnows: "Everybody has been told.",
  everybodyKnowsText: "Search for a person or department to see what was said, or to save a calendar file.",
  kinds: { trainer: "trainer", temp: "temp", department: "department" },
  newsOf: (count) => (count === 1 ? "1 change" : `${count} changes`),
  waiting: (count) => (count === 1 ? "One is waiting to be told." : `${count} are waiting to be told.`),
  more: (count) => `and ${count} more`,
  moreHint: "Search to find them.",
  asking: "Looking for what is new …",

  toldAt: (day, clock, by) => `Told on ${day} at ${clock}${by === null ? "" : ` by ${by}`}.`,
  neverTold: "Not told yet.",
  changes: "New since then",
  noChanges: "Nothing has changed since then.",
  stands: "As before",
  nothingAtAll: "No sessions from today on.",
  news: { nothing: "As before", added: "New", changed: "Changed", cancelled: "Cancelled" },
  before: "Before",

  saveCalendar: "Save a calendar file",
  saved: (file) => `Saved ${file}.`,
  calendarHint:
    "The file opens in Outlook and other calendars. A newer one corrects what has changed and takes away what is cancelled.",
  copy: "Copy as text",
  copied: "The text is copied. Paste it into a mail.",
  copyYourself: "The text could not be copied from here. It is selected below: press Ctrl+C.",
  text: "The text",
  markTold: "Mark as told",
  isMarked: "Marked as told.",

  mail: {
    changed: (day) => `Changed since ${day}:`,
    all: "Sessions:",
    none: "No sessions.",
    added: "New",
    moved: "Changed",
    cancelled: "Cancelled",
    when: (day, start, end) => `${day}, ${start}–${end}`,
    overMidnight: "next day",
    with: (trainer) => `with ${trainer}`,
    together: (temps) => `together with ${list(temps)}`,
    forTemps: (temps) => `for ${list(temps)}`,
    at: (department) => `in ${department}`,
    waiting: (temps) => `on the waiting list: ${list(temps)}`,
    was: (before) => `before: ${before}`,
    because: (reason) => `because ${reason}`,
    reasons: {
      trainerAway: "the trainer is away",
      tempAway: "the temp is away",
      workload: "the department has too much to do",
      other: "something else came up",
    },
  },
};
