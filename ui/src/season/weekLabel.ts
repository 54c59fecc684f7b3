/** What the column of a week is headed with. */
import { civil, daysOf, weekNumber } from "../dates";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";
import { useSeason } from "./use";

export interface WeekLabel {
  number: number;
  /** "12.–18." */
  days: string;
  /** "juli", or two of them */
  months: string;
  /** All of it in words: the week, whether it is this one, and its public holidays with their days. */
  lines: readonly string[];
  hasPublicHoliday: boolean;
}

export function useWeekLabel(week: Week, isToday: boolean): WeekLabel {
  const { words, date } = useLanguage();
  const holidays = useSeason((season) => season.publicHolidays.get(week)) ?? [];
  const days = daysOf(week);
  const month = (day: string) => words.calendar.monthsShort[civil(day).month - 1];
  return {
    number: weekNumber(week),
    days: date.dayNumbers(days),
    months: [...new Set([month(days.first), month(days.last)])].join("/"),
    lines: [
      `${date.week(week)}, ${date.days(days)}`,
      ...(isToday ? [words.board.isToday] : []),
      ...holidays.map(({ day, holiday }) => `${date.weekdayAndDay(day)} ${words.publicHoliday[holiday]}`),
    ],
    hasPublicHoliday: holidays.length > 0,
  };
}
