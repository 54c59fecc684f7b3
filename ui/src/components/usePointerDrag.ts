/**
 * Dragging over a grid that scrolls: what the pointer took hold of, where it is, and how it ends.
 *
 * Pointer Events with capture, since HTML drag-and-drop fails where files may be dropped. Below a few pixels it is a
 * click. Esc takes it back, and at an edge of what is in sight the grid scrolls. What may be held, and by which kinds of
 * pointer, is for who uses it to say.
 *
 * The trap: what is captured gets the click as well, so whoever listens for clicks must not rely on their target.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** Where the pointer is, in pixels of the window, and whether Shift is held meanwhile. */
export interface DragPoint {
  x: number;
  y: number;
  withShift: boolean;
}

interface Drag<Held> {
  held: Held;
  startX: number;
  startY: number;
  at: DragPoint;
  isMoving: boolean;
}

interface PointerDragProps<Held> {
  scroll: RefObject<HTMLElement | null>;
  /** The ways it can be dragged, and scrolls. */
  along: "x" | "both";
  /** Pixels that lie over what scrolls, at its left and its top. */
  covered: { left: number; top: number };
  /** How near an edge scrolls, in pixels. */
  edge: number;
  /** What is under the pointer where it goes down; `null` where nothing can be dragged. */
  heldAt: (event: PointerEvent) => Held | null;
  onBegin: (held: Held) => void;
  onMove: (held: Held, at: DragPoint) => void;
  onDrop: (held: Held) => void;
  onCancel: (held: Held) => void;
  /** It was let go without having been dragged. */
  onClick: (held: Held, event: PointerEvent) => void;
}

/** Pixels before it is a drag. */
const threshold = 4;
/** How fast an edge scrolls at most, in pixels of a frame. */
const fastest = 14;

export function usePointerDrag<Held>(props: PointerDragProps<Held>) {
  const drag = useRef<Drag<Held> | null>(null);
  const frame = useRef(0);
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(props);
  latest.current = props;

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
    const { scroll, along, covered, edge, onMove } = latest.current;
    const element = scroll.current;
    const box = element?.getBoundingClientRect();
    if (!one?.isMoving || !element || !box) return;
    const { x, y } = one.at;
    const byX = speed(box.left + covered.left + edge - x, x - (box.right - edge));
    const byY = along === "x" ? 0 : speed(box.top + covered.top + edge - y, y - (box.bottom - edge));
    if (byX === 0 && byY === 0) return;
    const before = [element.scrollLeft, element.scrollTop];
    element.scrollBy(byX, byY);
    if (element.scrollLeft === before[0] && element.scrollTop === before[1]) return;
    onMove(one.held, one.at);
    frame.current = requestAnimationFrame(scrollAtEdge);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const held = latest.current.heldAt(event);
    if (held === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { held, startX: event.clientX, startY: event.clientY, at: pointOf(event), isMoving: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const one = drag.current;
    if (!one) return;
    const { along, onBegin, onMove } = latest.current;
    one.at = pointOf(event);
    if (!one.isMoving) {
      const way = Math.hypot(one.at.x - one.startX, along === "x" ? 0 : one.at.y - one.startY);
      if (way < threshold) return;
      one.isMoving = true;
      setDragging(true);
      onBegin(one.held);
    }
    onMove(one.held, one.at);
    if (frame.current === 0) frame.current = requestAnimationFrame(scrollAtEdge);
  };
  const onPointerUp = (event: PointerEvent) => {
    const one = drag.current;
    if (!one) return;
    end();
    if (one.isMoving) latest.current.onDrop(one.held);
    else latest.current.onClick(one.held, event);
  };
  const onPointerCancel = () => {
    const one = drag.current;
    if (!one) return;
    end();
    if (one.isMoving) latest.current.onCancel(one.held);
  };

  // Keys while a button is held: the focus may be anywhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is asked of the latest
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      const one = drag.current;
      if (!one) return;
      if (event.key === "Shift") {
        one.at = { ...one.at, withShift: event.type === "keydown" };
        latest.current.onMove(one.held, one.at);
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

const pointOf = ({ clientX, clientY, shiftKey }: PointerEvent): DragPoint => ({
  x: clientX,
  y: clientY,
  withShift: shiftKey,
});

/** Pixels to scroll by, from how far the pointer is beyond the near and the far edge. */
function speed(beyondNear: number, beyondFar: number): number {
  const fast = (beyond: number) => Math.min(fastest, 2 + beyond / 4);
  return beyondFar > 0 ? fast(beyondFar) : beyondNear > 0 ? -fast(beyondNear) : 0;
}
