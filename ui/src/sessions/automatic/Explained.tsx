/** Why a piece has no session, trainer by trainer: as the shell answers, for the season as it is. */
import { Loader } from "@navikt/ds-react";
import { useAnswer } from "../../season/answer";
import { useNames } from "../../season/names";
import { useSeason } from "../../season/use";
import type { TrainerChance } from "../../wire/TrainerChance";
import { useLanguage } from "../../words/language";
import { tellWhyNot } from "../tell";
import { useTelling } from "../useTelling";
import type { LeftOut } from "./review";

/** Trainers told of; who comes after lacks what makes them train this at all. */
const mostTrainers = 12;

export function Explained({ piece }: { piece: LeftOut }) {
  const { words, date } = useLanguage();
  const said = words.automatic;
  const names = useNames();
  const telling = useTelling();
  const module = useSeason((season) => season.entries.module.get(piece.module));
  const { temp, minutes } = piece;
  const wish = { temps: [temp], module: piece.module, minutes, insteadOf: null };
  const { answer: chances, hasFailed } = useAnswer(JSON.stringify(wish), (host) => host.chances(wish));
  // What is in the way is said in the banner.
  if (hasFailed) return null;
  if (chances === undefined || !module)
    return (
      <p className="sessions-automatic-asking" role="status">
        <Loader size="xsmall" aria-hidden />
        {said.explaining}
      </p>
    );
  if (chances === null) return <p className="sessions-automatic-explained">{said.noLongerNeeded}</p>;
  const able = chances.trainers.filter(({ hindrance }) => hindrance === null);
  const unable = chances.trainers.filter(({ hindrance }) => hindrance !== null);
  const times = ({ days }: TrainerChance) => words.list(days.slice(0, 3).map(({ day }) => date.weekdayAndDay(day)));
  return (
    <div className="sessions-automatic-explained">
      {able.length > 0 && (
        <>
          <h4>{said.couldHave}</h4>
          <ul>
            {able.slice(0, mostTrainers).map((chance) => (
              <li key={chance.trainer}>
                <span className="sessions-automatic-cut" title={names.trainer(chance.trainer)}>
                  {names.trainer(chance.trainer)}
                </span>
                <span>{times(chance)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unable.length > 0 && (
        <>
          <h4>{said.trainersInWay}</h4>
          <ul>
            {unable.slice(0, mostTrainers).map(({ trainer, hindrance }) => (
              <li key={trainer}>
                <span className="sessions-automatic-cut" title={names.trainer(trainer)}>
                  {names.trainer(trainer)}
                </span>
                <span>{hindrance && tellWhyNot(hindrance, module, 1, telling)}</span>
              </li>
            ))}
          </ul>
          {unable.length > mostTrainers && (
            <p className="sessions-automatic-hint">{said.moreTrainers(unable.length - mostTrainers)}</p>
          )}
        </>
      )}
    </div>
  );
}
