/** Where in the week what is carried would be put down, and on which days of whom it could be. */
import { type PointerEvent, useMemo, useState } from "react";
import { clockAt, type Day } from "../dates";
import type { ChosenSession } from "../ways";
import type { ClockTime } from "../wire/ClockTime";
import type { TrainerId } from "../wire/TrainerId";
import { useCarry } from "./carry";
import { type PointedAt, snappedBack } from "./move";
import type { Over } from "./TrainerRow";

interface CarriedOver {
  /** The place under the pointer; `null` where nothing is carried over one. */
  over: (Over & { trainer: TrainerId }) | null;
  /** The days on which each trainer could take it; `null` where nothing is carried or that is not known yet. */
  fitting: ReadonlyMap<TrainerId, ReadonlySet<Day>> | null;
  onMove: (event: PointerEvent) => void;
  onLeave: () => void;
  /** It is let go: where it is over a place, it is chosen for that. */
  onRelease: (event: PointerEvent) => void;
}

/** `pointedAt` answers with what lies under the pointer where that is the row of a trainer; `step` is in minutes. */
export function useCarriedOver(
  pointedAt: (event: PointerEvent) => PointedAt | null,
  step: number,
  onChoose: (chosen: ChosenSession) => void,
): CarriedOver {
  const carry = useCarry();
  const [over, setOver] = useState<CarriedOver["over"]>(null);
  const overAt = (event: PointerEvent): CarriedOver["over"] => {
    const pointed = carry && pointedAt(event);
    if (!pointed || pointed.minutes === null) return null;
    const start = snappedBack(pointed.minutes, step);
    const { trainer, day } = pointed;
    return {
      trainer,
      day,
      start,
      minutes: carry.carried.minutes,
      fits: carry.fits(trainer, day, clockAt(start)),
    };
  };
  const fitting = useMemo(() => {
    const chances = carry?.chances;
    if (!chances) return null;
    return new Map(chances.trainers.map(({ trainer, days: free }) => [trainer, new Set(free.map(({ day }) => day))]));
  }, [carry]);
  return {
    over,
    fitting,
    onMove: (event) => {
      if (carry) setOver(overAt(event));
    },
    onLeave: () => setOver(null),
    onRelease: (event) => {
      const place = overAt(event);
      setOver(null);
      if (!carry || !place) return;
      const start: ClockTime = clockAt(place.start);
      const { temp, module } = carry.carried;
      onChoose({ is: "need", temp, module, at: { trainer: place.trainer, day: place.day, start } });
    },
  };
}
