/** Dragging a session over the week: to another time, day or trainer. */
import type { PointerEvent, RefObject } from "react";
import { usePointerDrag } from "../components/usePointerDrag";
import type { Session } from "../wire/Session";
import { dragged, type PointedAt, spotOf } from "./move";
import type { Try } from "./useTry";

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

/** How near an edge scrolls, in pixels. */
const edge = 32;

export function useDrag(props: DragProps) {
  const { scroll, names, head, step, trying, heldAt, pointedAt, onBegin, onDrop, onClick } = props;
  return usePointerDrag<{ session: Session; from: PointedAt }>({
    scroll,
    along: "both",
    covered: { left: names, top: head },
    edge,
    heldAt: (event) => {
      const held = heldAt(event);
      const from = held && pointedAt(event.clientX, event.clientY);
      // A finger scrolls; it opens a session by a click, and moves it there.
      if (!held || !from || !held.canMove || event.pointerType === "touch") return null;
      return { session: held.session, from };
    },
    onBegin: ({ session }) => onBegin(session),
    onMove: ({ session, from }, { x, y }) => {
      const to = pointedAt(x, y);
      if (to) trying.on(session, dragged(spotOf(session), from, to, step));
    },
    onDrop,
    onCancel: () => trying.cancel(),
    onClick: ({ session }) => onClick(session),
  });
}
