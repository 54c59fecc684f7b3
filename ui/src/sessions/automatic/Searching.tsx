/** The search as it goes: how much is placed so far, how long it has to go, and the way to end it. */
import { Button, ProgressBar } from "@navikt/ds-react";
import { useEffect, useId, useState } from "react";
import { useLanguage } from "../../words/language";
import type { BookingSearch, SearchState } from "./search";

/** Milliseconds between looks at the clock. */
const tick = 200;

export function Searching({ search, state }: { search: BookingSearch; state: SearchState }) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { progress, asked, began, isStopping } = state;
  const now = useNow();
  const id = useId();
  const gone = Math.min(Math.max((now - began) / 1000, 0), asked.seconds);
  const pieces = progress ? progress.placed + progress.unplaced : 0;
  return (
    <div className="sessions-automatic-searching">
      <div className="sessions-automatic-goes">
        <h2 id={id}>{said.searching}</h2>
        <span>{said.gone(Math.floor(gone), asked.seconds)}</span>
      </div>
      <ProgressBar size="small" value={gone} valueMax={asked.seconds} aria-labelledby={id} />
      <p className="sessions-automatic-placed" role="status">
        {progress ? said.placed(progress.placed, pieces, progress.bound) : said.beginning}
      </p>
      <p className="sessions-automatic-hint">{said.whatAPieceIs}</p>
      <div className="sessions-automatic-stop">
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={isStopping}
          onClick={() => search.stop()}
        >
          {said.stop}
        </Button>
        <span className="sessions-automatic-hint">{isStopping ? said.stopping : said.stopHint}</span>
      </div>
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
