/**
 * The automatic booking: what is to be booked, the search as it goes, and everything it proposes, to be looked through
 * before any of it is booked. Takes the place of the sessions' week while it is open.
 *
 * It may be left at any time: the search and the review are as they were when one comes back.
 */
import { XMarkIcon } from "@navikt/aksel-icons";
import { Button, Heading } from "@navikt/ds-react";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useKeptFocus } from "../../components/useKeptFocus";
import { useStore } from "../../season/use";
import type { ChosenSession } from "../../ways";
import type { DepartmentId } from "../../wire/DepartmentId";
import type { Week } from "../../wire/Week";
import { useLanguage } from "../../words/language";
import { Ask } from "./Ask";
import { Booked } from "./Booked";
import { Review } from "./Review";
import { Searching } from "./Searching";
import { searchOf } from "./search";
import "./automatic.css";

export interface AutomaticPanelProps {
  onClose: () => void;
  /** Goes on to something of the sessions' week. */
  onChoose: (chosen: ChosenSession) => void;
  /** Opens the panel of a department's week, for its remedies. */
  onOpenWeek: (department: DepartmentId, week: Week) => void;
}

export function AutomaticPanel({ onClose, onChoose, onOpenWeek }: AutomaticPanelProps) {
  const { words } = useLanguage();
  const store = useStore();
  const search = searchOf(store);
  const state = useSyncExternalStore(search.subscribe, search.state);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = useKeptFocus(panel, heading);
  const id = useId();
  const { phase } = state;

  // What had the focus is gone with the phase it belonged to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [phase]);

  // What was booked has been seen once one has left it.
  useEffect(
    () => () => {
      if (search.state().phase === "booked") search.discard();
    },
    [search],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    // A list that is open over the form closes first.
    const isInList = event.target instanceof Element && event.target.closest("[role=combobox][aria-expanded=true]");
    if (event.key !== "Escape" || event.defaultPrevented || isInList) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={panel} className="sessions-automatic" aria-labelledby={id} onKeyDown={onKeyDown} {...kept}>
      <header className="sessions-automatic-header">
        <Heading ref={heading} id={id} level="1" size="small" tabIndex={-1}>
          {words.automatic.title}
        </Heading>
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          size="small"
          icon={<XMarkIcon aria-hidden />}
          aria-label={words.shell.close}
          onClick={onClose}
        />
      </header>
      {phase === "asking" && <Ask search={search} state={state} />}
      {phase === "searching" && <Searching search={search} state={state} />}
      {phase === "reviewing" && state.review && (
        <Review search={search} state={state} review={state.review} onOpenWeek={onOpenWeek} />
      )}
      {phase === "booked" && (
        <Booked
          search={search}
          state={state}
          onClose={onClose}
          onTell={() => onChoose({ is: "telling" })}
          onSearch={() => search.discard()}
        />
      )}
    </section>
  );
}
