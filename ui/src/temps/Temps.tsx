/** The summer temps: all of them in a table, or one of them on a page. */
import { useState } from "react";
import { useGo } from "../ways";
import type { TempId } from "../wire/TempId";
import { AddSeats } from "./AddSeats";
import { TempPage } from "./TempPage";
import { TempTable } from "./TempTable";
import "./temps.css";

interface TempsProps {
  /** Whose page is open. */
  temp: TempId | null;
  /** Whether the page of a new one is open. */
  isNew: boolean;
  /** Who is in the list; `null` for all. */
  onShown: (temps: TempId[] | null) => void;
}

export function Temps({ temp, isNew, onShown }: TempsProps) {
  const go = useGo();
  const [isAddingSeats, setIsAddingSeats] = useState(false);
  const isPage = temp !== null || isNew;
  return (
    <>
      {/* The table stays as it was sorted, sought and scrolled. */}
      <TempTable
        isHidden={isPage}
        onAdd={() => go({ place: "temps", isNew: true })}
        onAddSeats={() => setIsAddingSeats(true)}
        onShown={onShown}
      />
      {isPage && <TempPage id={temp} />}
      {isAddingSeats && <AddSeats onClose={() => setIsAddingSeats(false)} />}
    </>
  );
}
