/** English for shifts. */
import type { ShiftsWords } from "../shifts";

const shifts = (count: number) => (count === 1 ? "1 shift" : `${count} shifts`);

export const enShifts: ShiftsWords = {
  title: "Shifts",
  bound: (start, end) =>
    `Sessions are booked inside the shifts. Before the first shift, after the last, and for whoever has none, they are booked on workdays from ${start} to ${end}.`,
  none: "No shifts have been entered.",
  fromList: (menu, item) => `If you have the shifts in a list, bring them all in: “${menu}”, “${item}”.`,
  inWeek: (week) => `Shifts in ${week}`,
  earlier: (count) => `Show ${shifts(count)} that ${count === 1 ? "has" : "have"} passed`,

  add: "New shifts",
  addTitle: (person) => `New shifts for ${person}`,
  edit: "Edit",
  editTitle: (count) => (count === 1 ? "Edit the shift" : `Edit ${shifts(count)}`),
  remove: "Remove",
  chosen: (count) => (count === 1 ? "1 shift chosen" : `${shifts(count)} chosen`),
  chooseWeek: (week) => `Choose all shifts in ${week}`,
  letGo: "Choose none",

  firstDay: "From day",
  lastDay: "To day",
  lastDayHint: "Leave empty for a single day.",
  day: "Day",
  weekdays: "On these days",
  start: "Begins",
  end: "Ends",
  timeHint: "07:30",
  keepTimes: "An empty field stays as it was.",
  nextMorning: "Ends next morning.",
  noWeekday: "No day fits. Choose more weekdays or another period.",
  tooMany: (most) => `Enter at most ${most} shifts at a time.`,
  becomes: (count, days, times) => `Makes ${shifts(count)}: ${days}, ${times}.`,
  times: (start, end) => `${start} to ${end}`,
  overMidnight: (times) => `${times} next day`,
  shift: (day, times) => `${day}, ${times}`,
  addNow: (count) => (count === 0 ? "Add" : `Add ${shifts(count)}`),
  added: (count) => `Added ${shifts(count)}.`,
  changed: (count) => `Changed ${shifts(count)}.`,
  removed: (count) => `Removed ${shifts(count)}.`,
};
