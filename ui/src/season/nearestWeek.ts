/** The week a place begins at. */
import { weekOf } from "../dates";
import type { Week } from "../wire/Week";
import type { Received } from "./received";

/** Today's week; before the season its first week, after it its last, as the core's `WeekRange::nearest_to` has it. */
export function nearestWeek({ weeks, today }: Pick<Received, "weeks" | "today">): Week {
  const now = weekOf(today);
  return weeks.find((week) => week >= now) ?? weeks.at(-1) ?? now;
}
