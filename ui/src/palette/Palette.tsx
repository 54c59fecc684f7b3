/**
 * Ctrl+K: find a person, a department, a week, a place or something to do, and go there.
 *
 * What can be found is given from outside; this only searches and chooses.
 */
import { MagnifyingGlassIcon } from "@navikt/aksel-icons";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Findable, found, indexOf } from "../components/find";
import { useLanguage } from "../words/language";
import "./palette.css";

export interface Choice extends Findable {
  icon: React.ReactNode;
  choose: () => void;
  /** The keys that do the same. */
  keys?: string;
}

interface PaletteProps {
  choices: readonly Choice[];
  /** What was chosen lately, latest first: shown while nothing is typed. */
  recent: readonly string[];
  onChosen: (key: string) => void;
  onClose: () => void;
}

export function Palette({ choices, recent, onChosen, onClose }: PaletteProps) {
  const { words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [sought, setSought] = useState("");
  const [at, setAt] = useState(0);
  const index = useMemo(() => indexOf(choices), [choices]);
  const shown = useMemo(() => {
    if (sought.trim() !== "") return found(index, sought);
    const chosen = recent.flatMap((key) => choices.find((choice) => choice.key === key) ?? []);
    return [...chosen, ...choices.filter(({ key }) => !recent.includes(key))].slice(0, 8);
  }, [choices, index, recent, sought]);

  useLayoutEffect(() => dialog.current?.showModal(), []);

  // The dialog tells of its end later than it ends: by then it may have been asked for again.
  const isOver = useRef(false);
  const end = () => {
    if (isOver.current) return;
    isOver.current = true;
    onClose();
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    // Closed first: what is chosen may take the focus, which the dialog would give back.
    dialog.current?.close();
    end();
    onChosen(choice.key);
    choice.choose();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(shown[at]);
    }
  };
  const idOf = (place: number) => `${list}-${place}`;
  return (
    <dialog ref={dialog} className="palette" aria-label={words.palette.title} onClose={end}>
      <div className="palette-field">
        <MagnifyingGlassIcon aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={words.palette.field}
          placeholder={words.palette.hint}
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown.length > 0 ? idOf(at) : undefined}
          value={sought}
          onChange={(event) => {
            setSought(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <div id={list} role="listbox" aria-label={words.palette.title} className="palette-list">
        {shown.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={choice.key}
            id={idOf(place)}
            role="option"
            aria-selected={place === at}
            className="palette-choice"
            ref={place === at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onPointerMove={() => setAt(place)}
            onClick={() => choose(choice)}
          >
            {choice.icon}
            <span className="palette-title">{choice.title}</span>
            <span className="palette-detail">{choice.detail}</span>
            {choice.keys && <kbd>{choice.keys}</kbd>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="palette-none">{words.palette.none}</p>}
    </dialog>
  );
}
