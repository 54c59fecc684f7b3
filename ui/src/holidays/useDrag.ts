/**
 * Dragging in the grid: a bar by its middle or an end, or over the empty weeks of a row to make one.
 *
 * Pointer Events with capture, since HTML drag-and-drop fails where files may be dropped. Below a few pixels it is a
 * click. Shift tries single days, Esc takes it back, and at an edge of what is in sight the grid scrolls.
 *
 * The trap: what is captured gets the click as well, so whoever listens for clicks on bars must not rely on their target.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Day } from "../dates";
import type { Absence } from "../wire/Absence";
import { dragged, drawn, type Grip, type Snap } from "./drag";
import { dayAt, type Timeline } from "./timeline";
import type { Try } from "./useTry";

/** What the pointer went down on. */
export type Held = { absence: Absence; grip: Grip } | { absence: null; make: (first: Day) => Absence };

interface Drag {
  held: Held;
  /** The bar being tried: the one held, or one being made. */
  absence: Absence;
  from: Day;
  startX: number;
  lastX: number;
  isMoving: boolean;
  snap: Snap;
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

/** Pixels before it is a drag. */
const threshold = 4;
/** How near an edge scrolls, and how fast at most, in pixels of a frame. */
const edge = 36;
const fastest = 14;

export function useDrag({ scroll, timeline, names, trying, heldAt, onClick, onBegin, onDrop }: DragProps) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const [isDragging, setDragging] = useState(false);
  const latest = useRef({ timeline, names, trying });
  latest.current = { timeline, names, trying };

  const dayUnder = (clientX: number): Day => {
    const box = scroll.current?.getBoundingClientRect();
    const { timeline, names } = latest.current;
    return dayAt(timeline, clientX - (box?.left ?? 0) - names + (scroll.current?.scrollLeft ?? 0));
  };

  const attempt = (one: Drag) => {
    const to = dayUnder(one.lastX);
    const { trying } = latest.current;
    if (one.held.absence) {
      trying.on(one.absence, false, dragged(one.absence.days, one.held.grip, one.from, to, one.snap));
    } else {
      trying.on(one.absence, true, drawn(one.from, to, one.snap));
    }
  };

  const end = () => {
    drag.current = null;
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    setDragging(false);
  };

  /** Scrolls while the pointer rests at an edge. */
  const scrollAtEdge = () => {
    frame.current = 0;
    const one = drag.current;
    const box = scroll.current?.getBoundingClientRect();
    if (!one?.isMoving || !box || !scroll.current) return;
    const beyondLeft = box.left + latest.current.names + edge - one.lastX;
    const beyondRight = one.lastX - (box.right - edge);
    const by = beyondRight > 0 ? speed(beyondRight) : beyondLeft > 0 ? -speed(beyondLeft) : 0;
    if (by === 0) return;
    const before = scroll.current.scrollLeft;
    scroll.current.scrollLeft += by;
    if (scroll.current.scrollLeft === before) return;
    attempt(one);
    frame.current = requestAnimationFrame(scrollAtEdge);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const held = heldAt(event);
    if (!held) return;
    const from = dayUnder(event.clientX);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      held,
      absence: held.absence ?? held.make(from),
      from,
      startX: event.clientX,
      lastX: event.clientX,
      isMoving: false,
      snap: event.shiftKey ? "days" : "weeks",
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const one = drag.current;
    if (!one) return;
    one.lastX = event.clientX;
    one.snap = event.shiftKey ? "days" : "weeks";
    if (!one.isMoving) {
      if (Math.abs(event.clientX - one.startX) < threshold) return;
      one.isMoving = true;
      setDragging(true);
      onBegin(one.absence);
    }
    attempt(one);
    if (frame.current === 0) frame.current = requestAnimationFrame(scrollAtEdge);
  };
  const onPointerUp = (event: PointerEvent) => {
    const one = drag.current;
    if (!one) return;
    end();
    if (one.isMoving) onDrop();
    else onClick(one.held, one.from, event);
  };
  const onPointerCancel = () => {
    if (!drag.current) return;
    const { isMoving } = drag.current;
    end();
    if (isMoving) latest.current.trying.cancel();
  };

  // Keys while a button is held: the focus may be anywhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is asked of the latest
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      const one = drag.current;
      if (!one) return;
      if (event.key === "Shift") {
        one.snap = event.type === "keydown" ? "days" : "weeks";
        attempt(one);
      } else if (event.key === "Escape" && event.type === "keydown") {
        event.preventDefault();
        event.stopPropagation();
        onPointerCancel();
      }
    };
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("keyup", onKey, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("keyup", onKey, true);
    };
  }, [isDragging]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return {
    isDragging,
    listeners: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onLostPointerCapture: onPointerCancel },
  };
}

const speed = (beyond: number) => Math.min(fastest, 2 + beyond / 4);
