/** What of the timeline is in sight: how much room it has, and which weeks one sees. Answers anew only when a week more or less is. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useMeasured } from "../components/useMeasured";
import type { Day } from "../dates";
import type { Week } from "../wire/Week";
import {
  dayAt,
  type Extent,
  leftOf,
  type Places,
  type Timeline,
  timelineOf,
  weeksInSight,
  type Zoom,
} from "./timeline";

/** Pixels of the names beside the timeline, and where the window is narrow. */
const namesWidth = { wide: 240, narrow: 150 };
const narrow = 700;

export interface Sight {
  timeline: Timeline;
  names: number;
  places: Places;
}

export function useSight(
  scroll: RefObject<HTMLDivElement | null>,
  weeks: readonly Week[],
  zoom: Zoom,
  extent: Extent,
): Sight {
  const width = useMeasured(scroll, "clientWidth");
  const names = width < narrow ? namesWidth.narrow : namesWidth.wide;
  const room = Math.max(0, width - names);
  const timeline = useMemo(() => timelineOf(weeks, room, zoom, extent), [weeks, room, zoom, extent]);
  const [places, setPlaces] = useState<Places>({ from: 0, to: 0 });
  const look = useCallback(() => {
    const next = weeksInSight(timeline, scroll.current?.scrollLeft ?? 0, room);
    setPlaces((now) => (now.from === next.from && now.to === next.to ? now : next));
  }, [scroll, timeline, room]);
  useLayoutEffect(look, [look]);
  // Who looks nearer or further keeps the same day in the middle.
  const middle = useRef<{ day: Day; weekWidth: number } | null>(null);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element || room === 0) return;
    const before = middle.current;
    if (before && before.weekWidth !== timeline.weekWidth) {
      element.scrollLeft = leftOf(timeline, before.day) - room / 2;
    }
    const remember = () => {
      middle.current = { day: dayAt(timeline, element.scrollLeft + room / 2), weekWidth: timeline.weekWidth };
    };
    remember();
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [scroll, timeline, room]);
  useEffect(() => {
    const element = scroll.current;
    element?.addEventListener("scroll", look, { passive: true });
    return () => element?.removeEventListener("scroll", look);
  }, [scroll, look]);
  return useMemo(() => ({ timeline, names, places }), [timeline, names, places]);
}
