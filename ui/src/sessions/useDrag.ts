/**
 * Dragging a session over the week: to another time, day or trainer.
 *
 * Pointer Events with capture, since HTML drag-and-drop fails where files may be dropped. Below a few pixels it is a
 * click. Esc takes it back, and at an edge of what is in sight the grid scrolls.
 *
 * The trap: what is captured gets the click as well, so whoever listens for clicks on sessions must not rely on their
 * target.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Session } from "../wire/Session";
import { dragged, type PointedAt, spotOf } from "./move";
import type { Try } from "./useTry";

interface Drag {
  session: Session;
  from: PointedAt;
  startX: number;
  startY: number;
  lastX: number;
  lastY: number;
  isMoving: boolean;
}

interface DragProps {
  scroll: RefObject<HTMLDivElement | null>;
  /** Pixels that lie over what scrolls: the names at the left, the head at the top. */
  names: number;
  head: number;
  step: number;
  trying: Try;
  /** The session under the pointer where it goes down, and whether it can be moved. */
  heldAt: (event: PointerEvent) => { session: Session; canMove: boolean } | null;
  /** The trainer's day under a point; `null` where there is none. */
  pointedAt: (x: number, y: number) => PointedAt | null;
  onBegin: (session: Session) => void;
  onDrop: () => void;
  /** It was let go without having been dragged. */
  onClick: (session: Session) => void;
}

/** Pixels before it is a drag. */
const threshold = 4;
/** How near an edge scrolls, and how fast at most, in pixels of a frame. */
const edge = 32;
const fastest = 14;

export function useDrag(props: DragProps) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(props);
  latest.current = props;

  const attempt = (one: Drag) => {
    const { pointedAt, trying, step } = latest.current;
    const to = pointedAt(one.lastX, one.lastY);
    if (to) trying.on(one.session, dragged(spotOf(one.session), one.from, to, step));
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
    const element = props.scroll.current;
    const box = element?.getBoundingClientRect();
    if (!one?.isMoving || !element || !box) return;
    const { names, head } = latest.current;
    const byX = speed(box.left + names + edge - one.lastX, one.lastX - (box.right - edge));
    const byY = speed(box.top + head + edge - one.lastY, one.lastY - (box.bottom - edge));
    if (byX === 0 && byY === 0) return;
    const before = [element.scrollLeft, element.scrollTop];
    element.scrollBy(byX, byY);
    if (element.scrollLeft === before[0] && element.scrollTop === before[1]) return;
    attempt(one);
    frame.current = requestAnimationFrame(scrollAtEdge);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const held = latest.current.heldAt(event);
    const from = held && latest.current.pointedAt(event.clientX, event.clientY);
    // A finger scrolls; it opens a session by a click, and moves it there.
    if (!held || !from || !held.canMove || event.pointerType === "touch") return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      session: held.session,
      from,
      startX: event.clientX,
      startY: event.clientY,
      lastX: event.clientX,
      lastY: event.clientY,
      isMoving: false,
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    const one = drag.current;
    if (!one) return;
    one.lastX = event.clientX;
    one.lastY = event.clientY;
    if (!one.isMoving) {
      if (Math.hypot(event.clientX - one.startX, event.clientY - one.startY) < threshold) return;
      one.isMoving = true;
      setDragging(true);
      latest.current.onBegin(one.session);
    }
    attempt(one);
    if (frame.current === 0) frame.current = requestAnimationFrame(scrollAtEdge);
  };
  const onPointerUp = () => {
    const one = drag.current;
    if (!one) return;
    end();
    if (one.isMoving) latest.current.onDrop();
    else latest.current.onClick(one.session);
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
      if (event.key !== "Escape" || !drag.current) return;
      event.preventDefault();
      event.stopPropagation();
      onPointerCancel();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [isDragging]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  return {
    isDragging,
    listeners: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onLostPointerCapture: onPointerCancel },
  };
}

/** Pixels to scroll by, from how far the pointer is beyond the near and the far edge. */
function speed(beyondNear: number, beyondFar: number): number {
  const fast = (beyond: number) => Math.min(fastest, 2 + beyond / 4);
  return beyondFar > 0 ? fast(beyondFar) : beyondNear > 0 ? -fast(beyondNear) : 0;
}
