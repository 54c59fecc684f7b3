/** The trainers: all of them in a table, or one of them on a page. */
import { useGo } from "../ways";
import type { TrainerId } from "../wire/TrainerId";
import { TrainerPage } from "./TrainerPage";
import { TrainerTable } from "./TrainerTable";
import "./trainers.css";

interface TrainersProps {
  /** Whose page is open. */
  trainer: TrainerId | null;
  /** Whether the page of a new one is open. */
  isNew: boolean;
  /** The trainer whose absences are open. */
  open: TrainerId | null;
  onOpenAbsences: (trainer: TrainerId) => void;
  /** Who is in the list; `null` for all. */
  onShown: (trainers: TrainerId[] | null) => void;
}

export function Trainers({ trainer, isNew, open, onOpenAbsences, onShown }: TrainersProps) {
  const go = useGo();
  const isPage = trainer !== null || isNew;
  return (
    <>
      {/* The table stays as it was sorted, sought and scrolled. */}
      <TrainerTable
        isHidden={isPage}
        open={open}
        onOpenAbsences={onOpenAbsences}
        onAdd={() => go({ place: "trainers", isNew: true })}
        onShown={onShown}
      />
      {isPage && <TrainerPage id={trainer} isBeside={open !== null} onOpenAbsences={onOpenAbsences} />}
    </>
  );
}
