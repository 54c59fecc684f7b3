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
  /** Its public holidays with their days. */
  holidays: readonly string[];
  /** All of it in words. */
  name: string;
}

export function useWeekLabel(week: Week): WeekLabel {
  const { words, date } = useLanguage();
  const holidays = useSeason((season) => season.publicHolidays.get(week));
  const days = daysOf(week);
  const named = holidays?.map(({ day, holiday }) => `${date.weekdayAndDay(day)} ${words.publicHoliday[holiday]}`) ?? [];
  const month = (day: string) => words.calendar.monthsShort[civil(day).month - 1];
  return {
    number: weekNumber(week),
    days: date.dayNumbers(days),
    months: [...new Set([month(days.first), month(days.last)])].join("/"),
    holidays: named,
    name: `${date.week(week)}, ${date.days(days)}`,
  };
}
