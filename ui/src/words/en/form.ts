/** English for what is typed. */
import type { FormWords } from "../form";

export const enForm: FormWords = {
  yes: "Yes",
  no: "No",
  save: "Save",
  cancel: "Cancel",
  edit: "Edit",
  remove: "Remove",
  undo: "Undo",
  unsaved: "not saved",
  missing: "Fill in the field.",
  notANumber: "Write a whole number, such as 80.",
  notADay: "This is not a day. Write for example 12/7 or 12/07/2027.",
  reversedDays: "The last day comes before the first.",
  notAMonth: "This is not a month. Write for instance April 2027.",
  notAWeek: "This is not a week. Write for example 28.",
  notWeeks: "This is not a week. Write for example 28 or 28–30.",
  reversedWeeks: "The last week comes before the first.",
  notMinutes: "Write a length of time, such as 10 h, 3.5 h or 90 min.",
  notATime: "This is not a time of day. Write for example 09:30.",
  failed: "Not saved. What is in the way is said at the top of the window.",
  andMore: (count) => (count === 1 ? "One more is wrong likewise." : `${count} more are wrong likewise.`),
};
