/** What lies behind the rows: the edges of weeks, weekends, public holidays as stripes, what is outside the season, today. */
import { memo } from "react";
import { daysOf, monday, plusDays } from "../dates";
import { useSeason } from "../season/use";
import { leftOf, type Places, type Timeline } from "./timeline";

interface GroundProps {
  timeline: Timeline;
  sight: Places;
  withDays: boolean;
}

export const Ground = memo(function Ground({ timeline, sight, withDays }: GroundProps) {
  const season = useSeason(({ weeks }) => weeks);
  const today = useSeason((now) => now.today);
  const publicHolidays = useSeason((now) => now.publicHolidays);
  const day = timeline.weekWidth / 7;
  const weeks = timeline.weeks.slice(sight.from, sight.to + 1);
  const first = season[0];
  const last = season.at(-1);
  const now = leftOf(timeline, today);
  const isTodayShown = now >= 0 && now < timeline.weeks.length * timeline.weekWidth;
  return (
    <div className="holidays-ground" aria-hidden>
      {weeks.map((week) => {
        const left = leftOf(timeline, monday(week));
        const isOutside = first === undefined || last === undefined || week < first || week > last;
        return (
          <div
            key={week}
            className={`holidays-ground-week${isOutside ? " holidays-ground-outside" : ""}`}
            style={{ insetInlineStart: left, inlineSize: timeline.weekWidth }}
          />
        );
      })}
      {withDays &&
        weeks.map((week) => (
          <div
            key={week}
            className="holidays-ground-weekend"
            style={{ insetInlineStart: leftOf(timeline, plusDays(daysOf(week).first, 5)), inlineSize: 2 * day }}
          />
        ))}
      {weeks.flatMap((week) =>
        (publicHolidays.get(week) ?? []).map((one) => (
          <div
            key={one.day}
            className="holidays-ground-public"
            style={{ insetInlineStart: leftOf(timeline, one.day), inlineSize: Math.max(day, 4) }}
          />
        )),
      )}
      {isTodayShown && <div className="holidays-ground-today" style={{ insetInlineStart: now }} />}
    </div>
  );
});
