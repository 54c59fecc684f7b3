/** A proposal in words, part by part and as a whole. */
import { useCallback } from "react";
import { clockMinutes } from "../../dates";
import { useNames } from "../../season/names";
import type { Session } from "../../wire/Session";
import { useLanguage } from "../../words/language";
import { moduleOf } from "./review";

export interface ProposalText {
  day: string;
  times: string;
  module: string;
  trainer: string;
  temps: readonly string[];
  whole: string;
}

export function useProposalText(): (session: Session) => ProposalText {
  const { words, date } = useLanguage();
  const names = useNames();
  return useCallback(
    (session) => {
      const begin = clockMinutes(session.start);
      const end = (begin + session.minutes) % (24 * 60);
      const day = date.weekdayAndDay(session.date);
      const times = words.automatic.times(date.clock(begin), date.clock(end));
      const module = names.module(moduleOf(session));
      const trainer = names.trainer(session.trainer);
      const temps = session.temps.map(names.temp);
      return {
        day,
        times,
        module,
        trainer,
        temps,
        whole: words.automatic.proposal(day, times, module, trainer, temps),
      };
    },
    [words, date, names],
  );
}
