/** The timetable of a week; until that of another week is there, still the one before, so that nothing flickers. */

import { type Asked, useAnswer } from "../season/answer";
import type { Timetable } from "../wire/Timetable";
import type { Week } from "../wire/Week";

export function useTimetable(week: Week): Asked<Timetable> {
  return useAnswer(`timetable ${week}`, (host) => host.timetable(week));
}
