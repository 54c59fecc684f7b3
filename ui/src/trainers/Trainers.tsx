/** Every trainer with their absences, found by name or department. Only the rows in sight are in the document. */
import { Search } from "@navikt/ds-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import { TextButton } from "../components/TextButton";
import type { TrainerId } from "../wire/TrainerId";
import { useLanguage } from "../words/language";
import { AbsenceSummary } from "./AbsenceSummary";
import { found, useTrainers } from "./find";
import "./trainers.css";

interface TrainersProps {
  /** The trainer whose panel is open. */
  open: TrainerId | null;
  onOpen: (trainer: TrainerId) => void;
  /** Who is in the list; `null` for all. */
  onShown: (trainers: TrainerId[] | null) => void;
}

const rowHeight = 40;

export function Trainers({ open, onOpen, onShown }: TrainersProps) {
  const { words } = useLanguage();
  const trainers = useTrainers();
  const [sought, setSought] = useState("");
  const shown = useMemo(() => found(trainers, sought), [trainers, sought]);
  useEffect(
    () => onShown(shown.length === trainers.length ? null : shown.map(({ trainer }) => trainer.id)),
    [onShown, shown, trainers],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    <div className="trainers">
      <div className="trainers-head">
        <h1>{words.people.trainers}</h1>
        <Search
          label={words.people.find}
          placeholder={words.people.find}
          size="small"
          variant="simple"
          value={sought}
          onChange={setSought}
        />
      </div>
      <div className="trainers-scroll" ref={scroll} tabIndex={0} role="region" aria-label={words.people.trainers}>
        <div
          role="table"
          aria-label={words.people.trainers}
          aria-rowcount={shown.length + 1}
          className="trainers-table"
        >
          <div role="row" aria-rowindex={1} className="trainers-row trainers-columns">
            {[
              words.week.trainer,
              words.people.department,
              words.people.role,
              words.people.tools,
              words.people.position,
              words.people.absences,
            ].map((title) => (
              <span key={title} role="columnheader">
                {title}
              </span>
            ))}
          </div>
          <div role="rowgroup" className="trainers-rows" style={{ blockSize: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => {
              const listed = shown[index];
              if (!listed) return null;
              const { trainer, name, department } = listed;
              return (
                <div
                  key={trainer.id}
                  role="row"
                  aria-rowindex={index + 2}
                  className={`trainers-row${trainer.id === open ? " trainers-open" : ""}`}
                  style={{ top: start }}
                >
                  <Cell text={name}>
                    <TextButton aria-label={words.people.open(name)} onClick={() => onOpen(trainer.id)}>
                      {name}
                    </TextButton>
                  </Cell>
                  <Cell text={department ?? words.people.instructor} />
                  <Cell text={words.role[trainer.role]} />
                  <Cell text={words.tool[trainer.tools.includes("fullClient") ? "fullClient" : "rover"]} />
                  <Cell text={words.percent(trainer.positionPercent)} />
                  <Cell>
                    <AbsenceSummary trainer={trainer.id} />
                  </Cell>
                </div>
              );
            })}
          </div>
        </div>
        {shown.length === 0 && <p className="trainers-none">{words.people.noMatch}</p>}
      </div>
    </div>
  );
}

function Cell({ text, children }: { text?: string; children?: React.ReactNode }) {
  return (
    <span role="cell" title={text}>
      {children ?? text}
    </span>
  );
}
