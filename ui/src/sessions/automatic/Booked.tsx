/** What was booked, with its undo in reach and the ways on from here. */
import { CheckmarkCircleIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useState } from "react";
import { useSeason, useStore } from "../../season/use";
import { useLanguage } from "../../words/language";
import { figuresOf } from "./review";
import type { BookingSearch, SearchState } from "./search";

interface BookedProps {
  search: BookingSearch;
  state: SearchState;
  onClose: () => void;
  onTell: () => void;
  onSearch: () => void;
}

export function Booked({ search, state, onClose, onTell, onSearch }: BookedProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const store = useStore();
  const revision = useSeason((season) => season.revision);
  // The next undo takes this booking back only as long as nothing else was done.
  const [bookedAt] = useState(revision);
  const [isUndone, setIsUndone] = useState(false);
  const { review, booked } = state;
  const chosen = new Set(search.chosen());
  const sessions = review?.booking.sessions.filter(({ id }) => chosen.has(id)) ?? [];
  const left = review ? review.booking.score.pieces - figuresOf({ sessions, unplaced: [] }).placed : 0;
  const undo = async () => {
    if ((await store.undo()) === "done") setIsUndone(true);
  };
  return (
    <div className="sessions-automatic-booked">
      <p className="sessions-automatic-done" role="status">
        {!isUndone && <CheckmarkCircleIcon aria-hidden />}
        {isUndone ? said.isUndone : `${said.isBooked(booked)}.`}
      </p>
      {!isUndone && <p>{said.isBookedText(left)}</p>}
      <div className="sessions-automatic-ways">
        {isUndone ? (
          <Button type="button" size="small" onClick={onSearch}>
            {said.again}
          </Button>
        ) : (
          <>
            <Button type="button" size="small" onClick={onClose}>
              {said.toSessions}
            </Button>
            <Button type="button" size="small" variant="secondary" onClick={onTell}>
              {said.tellPeople}
            </Button>
            {revision === bookedAt && (
              <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={() => void undo()}>
                {words.shell.undo}
              </Button>
            )}
            {left > 0 && (
              <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onSearch}>
                {said.again}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
