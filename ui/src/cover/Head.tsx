/** The grid's head: a column per week with its dates and public holidays. */
import { memo } from "react";
import { WeekHead } from "../components/WeekHead";
import { useSeason } from "../season/use";
import { useWeekLabel } from "../season/weekLabel";
import type { Week } from "../wire/Week";
import { useLanguage } from "../words/language";

/** `today` is the column of today's week, or of the first after it; those before it are past. */
export const Head = memo(function Head({ today, isTodayShown }: { today: number; isTodayShown: boolean }) {
  const { words } = useLanguage();
  const weeks = useSeason((season) => season.weeks);
  return (
    <div role="row" aria-rowindex={1} className="cover-weeks">
      <div role="columnheader" tabIndex={-1} className="cover-corner">
        <span>{words.board.department}</span>
        <span>{words.week.week}</span>
      </div>
      {weeks.map((week, at) => (
        <CoverWeek key={week} week={week} isToday={isTodayShown && at + 1 === today} isPast={at + 1 < today} />
      ))}
    </div>
  );
});

function CoverWeek({ week, isToday, isPast }: { week: Week; isToday: boolean; isPast: boolean }) {
  return <WeekHead {...useWeekLabel(week, isToday)} isToday={isToday} isPast={isPast} />;
}
