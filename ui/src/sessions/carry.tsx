/**
 * A need that is carried by the pointer from the list of what is not booked to a time of a trainer.
 *
 * The list takes it up with `useTakeUp`; the grid reads `useCarry` to show where it may be put down and says where it
 * was. Where no `Carrying` stands above both, nothing can be carried. Pointer Events without capture, so that the cells
 * under the pointer hear it; HTML drag-and-drop fails where files may be dropped.
 *
 * The trap: the pointer's release is heard by the cell first and by the window after it, so a cell must put down in its
 * own `onPointerUp`.
 */
import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Day } from "../dates";
import { useStore } from "../season/use";
import type { Chances } from "../wire/Chances";
import type { ClockTime } from "../wire/ClockTime";
import type { ModuleId } from "../wire/ModuleId";
import type { TempId } from "../wire/TempId";
import type { TrainerId } from "../wire/TrainerId";
import "./carry.css";

/** What is carried: one piece of a need. */
export interface Carried {
  temp: TempId;
  module: ModuleId;
  minutes: number;
  /** What it is called, beside the pointer. */
  label: string;
}

export interface Carry {
  carried: Carried;
  /** Who could take it, and when; `null` until that is known, and where it is no longer a need. */
  chances: Chances | null;
  /** Whether it may be put down here; `null` where that is not known yet. */
  fits: (trainer: TrainerId, day: Day, start: ClockTime) => boolean | null;
  stop: () => void;
}

/** Pixels before it is carried; less is a click. */
const threshold = 5;

interface Taking {
  start: (carried: Carried, at: { x: number; y: number }) => void;
  /** Whether something was carried until just now: the click that follows its release is none. */
  wasCarried: () => boolean;
}

const TakingContext = createContext<Taking | null>(null);
const CarryContext = createContext<Carry | null>(null);

/** What is being carried; `null` while nothing is. */
export function useCarry(): Carry | null {
  return useContext(CarryContext);
}

/** Around the list and the grid. */
export function Carrying({ children }: { children: ReactNode }) {
  const store = useStore();
  const [carried, setCarried] = useState<Carried | null>(null);
  const [chances, setChances] = useState<Chances | null>(null);
  const label = useRef<HTMLDivElement>(null);
  const place = useRef({ x: 0, y: 0 });
  const wasCarried = useRef(false);
  const stop = useCallback(() => {
    setCarried(null);
    setChances(null);
  }, []);
  const taking = useMemo(
    (): Taking => ({
      start: (next, at) => {
        place.current = at;
        wasCarried.current = true;
        setCarried(next);
        // Also where it was let go of by Escape, the click comes right after the release, if at all.
        const onRelease = () => {
          window.removeEventListener("pointerup", onRelease);
          window.removeEventListener("pointercancel", onRelease);
          setTimeout(() => {
            wasCarried.current = false;
          });
        };
        window.addEventListener("pointerup", onRelease);
        window.addEventListener("pointercancel", onRelease);
      },
      wasCarried: () => wasCarried.current,
    }),
    [],
  );

  useEffect(() => {
    if (!carried) return;
    const { temp, module, minutes } = carried;
    let isWanted = true;
    store.host.chances({ temps: [temp], module, minutes, insteadOf: null }).then((answered) => {
      if (isWanted) setChances(answered);
    }, store.report);
    const put = () => {
      if (label.current) label.current.style.transform = `translate(${place.current.x}px, ${place.current.y}px)`;
    };
    put();
    const onMove = (event: globalThis.PointerEvent) => {
      place.current = { x: event.clientX, y: event.clientY };
      put();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
    window.addEventListener("keydown", onKey, true);
    document.body.classList.add("sessions-carrying");
    return () => {
      isWanted = false;
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
      window.removeEventListener("keydown", onKey, true);
      document.body.classList.remove("sessions-carrying");
    };
  }, [carried, store, stop]);

  const carry = useMemo((): Carry | null => {
    if (!carried) return null;
    const times = chances && timesOf(chances);
    return {
      carried,
      chances,
      fits: (trainer, day, start) => times && (times.get(`${trainer} ${day}`)?.has(start) ?? false),
      stop,
    };
  }, [carried, chances, stop]);
  return (
    <TakingContext value={taking}>
      <CarryContext value={carry}>
        {children}
        {carried && (
          <div ref={label} className="sessions-carried" aria-hidden>
            {carried.label}
          </div>
        )}
      </CarryContext>
    </TakingContext>
  );
}

/** The starts that each trainer has on each day. */
function timesOf({ trainers }: Chances): ReadonlyMap<string, ReadonlySet<ClockTime>> {
  return new Map(
    trainers.flatMap(({ trainer, days }) =>
      days.map(({ day, starts }) => [`${trainer} ${day}`, new Set(starts)] as const),
    ),
  );
}

/**
 * What makes something a thing to take up; nothing where nothing can be carried. With a finger one scrolls, so that
 * takes nothing up.
 */
export function useTakeUp(carried: Carried) {
  const taking = useContext(TakingContext);
  const latest = useRef(carried);
  latest.current = carried;
  const callOff = useRef<(() => void) | null>(null);
  useEffect(() => () => callOff.current?.(), []);
  if (!taking) return {};
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === "touch") return;
      const from = { x: event.clientX, y: event.clientY };
      const end = () => {
        window.removeEventListener("pointermove", onMove);
        window.removeEventListener("pointerup", end);
        window.removeEventListener("pointercancel", end);
        callOff.current = null;
      };
      const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
        if (Math.hypot(x - from.x, y - from.y) < threshold) return;
        end();
        taking.start(latest.current, { x, y });
      };
      callOff.current = end;
      window.addEventListener("pointermove", onMove);
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
    },
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => {
      if (!taking.wasCarried()) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
