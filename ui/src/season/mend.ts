/** The way to sessions that ask for attention, wherever they are: the first by day. */
import { useCallback } from "react";
import { weekOf } from "../dates";
import { useGo } from "../ways";
import type { SessionsToMend } from "../wire/SessionsToMend";
import { useStore } from "./use";

/** Asks which sessions are so and goes to the first of them, or to the first outside `week` where one is given. */
export function useGoMend(): (which: keyof SessionsToMend | "all", notIn?: string) => void {
  const store = useStore();
  const go = useGo();
  return useCallback(
    (which, notIn) => {
      store.host.sessionsToMend().then(({ broken, unconfirmed }) => {
        const ids = which === "all" ? [...broken, ...unconfirmed] : { broken, unconfirmed }[which];
        const sessions = store.state().season?.entries.session;
        const [first] = ids
          .flatMap((id) => sessions?.get(id) ?? [])
          .filter(({ date }) => weekOf(date) !== notIn)
          .sort((one, other) => (`${one.date} ${one.start}` < `${other.date} ${other.start}` ? -1 : 1));
        if (!first) return;
        go({ place: "sessions", week: weekOf(first.date), chosen: { is: "session", session: first.id } });
      }, store.report);
    },
    [store, go],
  );
}
