/**
 * Everything that is proposed, to be looked through before it is booked: as a list, week by week, and what has no room;
 * beside it the figures and what becomes of the board. The cells that get worse stand first and are all named.
 */
import { Button, Loader, Tabs } from "@navikt/ds-react";
import { useMemo, useState } from "react";
import { useDepartments } from "../../season/departments";
import type { BookingReview } from "../../wire/BookingReview";
import type { DepartmentId } from "../../wire/DepartmentId";
import type { Week } from "../../wire/Week";
import { type AutomaticPart, automaticParts } from "../../words/automatic";
import { useLanguage } from "../../words/language";
import { BoardMoves } from "./BoardMoves";
import { FailureLine } from "./FailureLine";
import { LeftOutList } from "./LeftOutList";
import { ProposalList } from "./ProposalList";
import { figuresOf, groupsOf, leftOutOf, sortedMoves } from "./review";
import type { BookingSearch, SearchState } from "./search";
import { WeekByWeek } from "./WeekByWeek";

interface ReviewProps {
  search: BookingSearch;
  state: SearchState;
  review: BookingReview;
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

export function Review({ search, state, review, onOpenWeek }: ReviewProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { sessions, unplaced } = review.booking;
  const departments = useDepartments();
  const groups = useMemo(
    () =>
      groupsOf(
        sessions,
        departments.map(({ id }) => id),
      ),
    [sessions, departments],
  );
  const leftOut = useMemo(() => leftOutOf(unplaced), [unplaced]);
  const [part, setPart] = useState<AutomaticPart>(sessions.length === 0 ? "leftOut" : "list");
  const counts: Record<AutomaticPart, number> = {
    list: sessions.length,
    calendar: sessions.length,
    leftOut: unplaced.length,
  };

  if (review.booking.score.pieces === 0) return <Nothing search={search} />;
  const shown = automaticParts.filter((one) => one === "leftOut" || sessions.length > 0);
  const choice = { leftOut: state.leftOut, beside: state.beside, onChoose: search.choose.bind(search) };
  return (
    <div className="sessions-automatic-review">
      <div className="sessions-automatic-body">
        <aside className="sessions-automatic-beside" aria-label={said.board} tabIndex={0}>
          {state.failure && <Failed search={search} state={state} />}
          <Summary review={review} />
          {sessions.length > 0 && <BoardMoves moves={state.moves} hasFailed={state.failure !== null} />}
        </aside>
        <Tabs
          size="small"
          className="sessions-automatic-parts"
          value={part}
          onChange={(value) => setPart(value as AutomaticPart)}
        >
          <Tabs.List>
            {shown.map((one) => (
              <Tabs.Tab
                key={one}
                value={one}
                label={one === "calendar" ? said.parts[one] : said.partCount(said.parts[one], counts[one])}
              />
            ))}
          </Tabs.List>
          {shown.map((one) => (
            <Tabs.Panel key={one} value={one} className="sessions-automatic-part">
              {one === part && one === "list" && <ProposalList groups={groups} {...choice} />}
              {one === part && one === "calendar" && <WeekByWeek sessions={sessions} {...choice} />}
              {one === part && one === "leftOut" && <LeftOutList leftOut={leftOut} onOpenWeek={onOpenWeek} />}
            </Tabs.Panel>
          ))}
        </Tabs>
      </div>
      <Footer search={search} state={state} hasProposals={sessions.length > 0} />
    </div>
  );
}

function Nothing({ search }: { search: BookingSearch }) {
  const { words } = useLanguage();
  const said = words.automatic;
  return (
    <div className="sessions-automatic-booked">
      <p className="sessions-automatic-done" role="status">
        {said.nothing}
      </p>
      <p>{said.nothingText}</p>
      <div className="sessions-automatic-ways">
        <Button type="button" size="small" variant="secondary" onClick={() => search.discard()}>
          {said.change}
        </Button>
      </div>
    </div>
  );
}

function Failed({ search, state }: { search: BookingSearch; state: SearchState }) {
  const { words } = useLanguage();
  if (!state.failure) return null;
  const isOver = state.failure.kind === "stale" || state.failure.kind === "refused";
  return (
    <FailureLine
      failure={state.failure}
      action={isOver ? words.automatic.again : words.imports.tryAgain}
      onAction={() => (isOver ? void search.start() : search.lookAgain())}
    />
  );
}

/** How good it is, in figures that add up. */
function Summary({ review }: { review: BookingReview }) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { booking, wasStopped } = review;
  const { pieces, placed, unplaced, sessions, trainers, temps } = useMemo(() => figuresOf(booking), [booking]);
  const figures = [
    { name: said.sessions, figure: sessions },
    { name: said.temps, figure: temps },
    { name: said.trainers, figure: trainers },
  ];
  return (
    <section>
      <h2 className="sessions-automatic-heading">{sessions === 0 ? said.nonePlaced : said.placedOf(placed, pieces)}</h2>
      {wasStopped && <p className="sessions-automatic-hint">{said.wasStopped}</p>}
      {sessions === 0 ? (
        <p className="sessions-automatic-hint">{said.nonePlacedText}</p>
      ) : (
        <dl className="sessions-automatic-figures">
          {figures.map(({ name, figure }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words.imports.number(figure)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="sessions-automatic-hint">
        {said.adds(pieces, placed, unplaced)} {placed > 0 && said.liesIn(placed, sessions, trainers)}{" "}
        {unplaced > 0 &&
          (booking.bound.unplaced === unplaced ? said.cannotBeFewer : said.mightBeFewer(booking.bound.unplaced))}{" "}
        {said.whatAPieceIs}
      </p>
    </section>
  );
}

interface FooterProps {
  search: BookingSearch;
  state: SearchState;
  hasProposals: boolean;
}

function Footer({ search, state, hasProposals }: FooterProps) {
  const { words } = useLanguage();
  const said = words.automatic;
  const { moves, isAccepting, failure } = state;
  const count = search.newlyBooked();
  const isAnyChosen = search.chosen().length > 0;
  const redder = useMemo(() => sortedMoves(moves ?? []).redder.length, [moves]);
  const isWaiting = moves === null;
  const isStale = failure?.kind === "stale" || failure?.kind === "refused";
  const isOff = count === 0 || isWaiting || isStale;
  return (
    <footer className="sessions-automatic-footer">
      {hasProposals && (
        <Button
          type="button"
          size="small"
          loading={isAccepting}
          aria-disabled={isOff}
          className={isOff ? "sessions-automatic-unavailable" : undefined}
          onClick={() => !isOff && void search.accept()}
        >
          {!isAnyChosen
            ? said.acceptNone
            : count === 0
              ? said.acceptNothingNew
              : redder > 0
                ? said.acceptRedder(count, redder)
                : said.accept(count)}
        </Button>
      )}
      <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={() => void search.start()}>
        {said.again}
      </Button>
      <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={() => search.discard()}>
        {said.discard}
      </Button>
      <span className="sessions-automatic-status" role="status">
        {isWaiting && !failure ? (
          <>
            <Loader size="xsmall" aria-hidden />
            {said.askingBoard}
          </>
        ) : (
          count > 0 && said.acceptedAsOne
        )}
      </span>
    </footer>
  );
}
