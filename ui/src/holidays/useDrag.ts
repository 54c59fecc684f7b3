/**
 * Dragging in the grid: a bar by its middle or an end, or over the empty weeks of a row to make one. Shift tries single
 * days.
 */
import type { PointerEvent, RefObject } from "react";
import { usePointerDrag } from "../components/usePointerDrag";
import type { Day } from "../dates";
import type { Absence } from "../wire/Absence";
import { dragged, drawn, type Grip } from "./drag";
import { dayAt, type Timeline } from "./timeline";
import type { Try } from "./useTry";

/** What the pointer went down on. */
export type Held = { absence: Absence; grip: Grip } | { absence: null; make: (first: Day) => Absence };

interface Begun {
  held: Held;
  /** The bar being tried: the one held, or one being made. */
  absence: Absence;
  from: Day;
}

interface DragProps {
  scroll: RefObject<HTMLDivElement | null>;
  timeline: Timeline;
  /** Pixels of the names, which lie over the left of the timeline. */
  names: number;
  trying: Try;
  /** What is under the pointer where it goes down; `null` where nothing can be dragged. */
  heldAt: (event: PointerEvent) => Held | null;
  /** It was let go without having been dragged. */
  onClick: (held: Held, day: Day, event: PointerEvent) => void;
  onBegin: (absence: Absence) => void;
  onDrop: () => void;
}

/** How near an edge scrolls, in pixels. */
const edge = 36;

export function useDrag({ scroll, timeline, names, trying, heldAt, onClick, onBegin, onDrop }: DragProps) {
  const dayUnder = (x: number): Day => {
    const left = scroll.current?.getBoundingClientRect().left ?? 0;
    return dayAt(timeline, x - left - names + (scroll.current?.scrollLeft ?? 0));
  };
  return usePointerDrag<Begun>({
    scroll,
    along: "x",
    covered: { left: names, top: 0 },
    edge,
    heldAt: (event) => {
      const held = heldAt(event);
      if (!held) return null;
      const from = dayUnder(event.clientX);
      return { held, absence: held.absence ?? held.make(from), from };
    },
    onBegin: ({ absence }) => onBegin(absence),
    onMove: ({ held, absence, from }, { x, withShift }) => {
      const to = dayUnder(x);
      const snap = withShift ? "days" : "weeks";
      if (held.absence) trying.on(absence, false, dragged(absence.days, held.grip, from, to, snap));
      else trying.on(absence, true, drawn(from, to, snap));
    },
    onDrop,
    onCancel: () => trying.cancel(),
    onClick: ({ held, from }, event) => onClick(held, from, event),
  });
}
