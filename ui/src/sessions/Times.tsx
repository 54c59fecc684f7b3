/**
 * Who could hold a session, best first, and when: one time of one trainer is picked. Below, why the others could not.
 *
 * The order and every time are those of the answer; nothing is ranked or left out here, but what is not drawn yet.
 */
import { ChevronDownIcon, ChevronRightIcon } from "@navikt/aksel-icons";
import { Chips, Tag } from "@navikt/ds-react";
import { type ReactNode, useId, useState } from "react";
import { Section } from "../components/Section";
import { TextButton } from "../components/TextButton";
import { clockMinutes, type Day } from "../dates";
import type { Chances } from "../wire/Chances";
import type { Module } from "../wire/Module";
import type { TrainerChance } from "../wire/TrainerChance";
import type { TrainerId } from "../wire/TrainerId";
import type { Picked } from "./booking";
import { type Telling, tellWhyNot } from "./tell";
import { useTelling } from "./useTelling";
import "./times.css";

interface TimesProps {
  chances: Chances;
  module: Module;
  /** How many are to have it together. */
  temps: number;
  picked: Picked | null;
  onPick: (picked: Picked) => void;
  title: string;
  /** Instead of the list, where nobody can. */
  nobody: ReactNode;
  /** How many of those who could not are listed at first. */
  others?: number;
  /** Below the time that is picked, so that it is in sight. */
  children?: ReactNode;
}

/** Drawn at first, and more at a time. */
const most = { able: 6, others: 3, more: 20 };

export function Times({
  chances,
  module,
  temps,
  picked,
  onPick,
  title,
  nobody,
  others: first = most.others,
  children,
}: TimesProps) {
  const telling = useTelling();
  const said = telling.words.unbooked.panel;
  const able = chances.trainers.filter(({ days }) => days.length > 0);
  const others = chances.trainers.filter(({ days }) => days.length === 0);
  const [ableShown, setAbleShown] = useState(most.able);
  const [othersShown, setOthersShown] = useState(first);
  const place = able.findIndex(({ trainer }) => trainer === picked?.trainer);
  const shown = Math.max(ableShown, place + 1);
  return (
    <>
      <Section title={title} aside={able.length > 1 ? said.bestFirst : undefined}>
        {able.length === 0 && nobody}
        <ul className="sessions-able">
          {able.slice(0, shown).map((one) => (
            <Able
              key={one.trainer}
              chance={one}
              picked={one.trainer === picked?.trainer ? picked : null}
              telling={telling}
              onPick={onPick}
            >
              {children}
            </Able>
          ))}
        </ul>
        {able.length > shown && (
          <TextButton onClick={() => setAbleShown(shown + most.more)}>
            {said.moreOthers(able.length - shown)}
          </TextButton>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={said.others(others.length)}>
          <ul className="sessions-unable">
            {others.slice(0, othersShown).map(({ trainer, hindrance }) => (
              <li key={trainer}>
                <span className="sessions-unable-who">
                  <b title={telling.names.trainer(trainer)}>{telling.names.trainer(trainer)}</b>
                  <span title={whereOf(trainer, telling)}>{whereOf(trainer, telling)}</span>
                </span>
                {hindrance && <span>{tellWhyNot(hindrance, module, temps, telling)}</span>}
              </li>
            ))}
          </ul>
          <div className="sessions-unable-more">
            {others.length > othersShown && (
              <TextButton onClick={() => setOthersShown(othersShown + most.more)}>
                {othersShown === 0 ? said.showWhy : said.moreOthers(others.length - othersShown)}
              </TextButton>
            )}
            {othersShown > first && <TextButton onClick={() => setOthersShown(first)}>{said.fewer}</TextButton>}
          </div>
        </Section>
      )}
    </>
  );
}

/** The department of a superuser, or that it is an instructor. */
function whereOf(trainer: TrainerId, { entries, names, words }: Telling): string {
  const kind = entries.trainer.get(trainer)?.kind;
  if (!kind) return "";
  return "superuser" in kind ? names.department(kind.superuser.department) : words.unbooked.panel.instructor;
}

interface AbleProps {
  chance: TrainerChance;
  /** The time picked of this trainer. */
  picked: Picked | null;
  telling: Telling;
  onPick: (picked: Picked) => void;
  /** Below the time that is picked. */
  children: ReactNode;
}

function Able({ chance, picked, telling, onPick, children }: AbleProps) {
  const { trainer, isOwn, hasTaught, takenPercent, days } = chance;
  const { words, names, date } = telling;
  const said = words.unbooked.panel;
  const id = useId();
  const pickDay = (day: Day) => {
    const starts = days.find((one) => one.day === day)?.starts ?? [];
    const start = starts.find((time) => time === picked?.start) ?? starts[0];
    if (start !== undefined) onPick({ trainer, day, start });
  };
  const starts = days.find(({ day }) => day === picked?.day)?.starts ?? [];
  const where = whereOf(trainer, telling);
  return (
    <li className={picked ? "sessions-trainer sessions-trainer-picked" : "sessions-trainer"}>
      <button
        type="button"
        className="sessions-trainer-head"
        aria-expanded={picked !== null}
        aria-controls={picked ? id : undefined}
        onClick={() => pickDay(days[0]?.day ?? "")}
      >
        {picked ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
        <span className="sessions-trainer-name" title={names.trainer(trainer)}>
          {names.trainer(trainer)}
        </span>{" "}
        <span className="sessions-trainer-taken">{said.taken(takenPercent)}</span>{" "}
        <span className="sessions-trainer-where">
          {!isOwn && <span title={where}>{where}</span>}
          {isOwn && (
            <Tag size="xsmall" variant="moderate" data-color="success">
              {said.own}
            </Tag>
          )}{" "}
          {hasTaught && (
            <Tag size="xsmall" variant="moderate" data-color="info">
              {said.hasTaught}
            </Tag>
          )}{" "}
          {!picked && <span className="sessions-trainer-days">{said.free(days.length)}</span>}
        </span>
      </button>
      {picked && (
        <div id={id} className="sessions-trainer-times">
          <div role="group" aria-label={said.day}>
            <span aria-hidden className="sessions-times-label">
              {said.day}
            </span>
            <Chips size="small">
              {days.map(({ day }) => (
                <Chips.Toggle key={day} checkmark={false} selected={day === picked.day} onClick={() => pickDay(day)}>
                  {date.weekdayAndDay(day)}
                </Chips.Toggle>
              ))}
            </Chips>
          </div>
          <div role="group" aria-label={said.start}>
            <span aria-hidden className="sessions-times-label">
              {said.start}
            </span>
            <Chips size="small">
              {starts.map((start) => (
                <Chips.Toggle
                  key={start}
                  checkmark={false}
                  selected={start === picked.start}
                  onClick={() => onPick({ trainer, day: picked.day, start })}
                >
                  {date.clock(clockMinutes(start))}
                </Chips.Toggle>
              ))}
            </Chips>
          </div>
          {children}
        </div>
      )}
    </li>
  );
}
