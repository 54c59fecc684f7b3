/** What the shell answers to a question about the open season, asked anew whenever that has moved. */
import { useCallback, useEffect, useState } from "react";
import type { Host } from "../host/host";
import { useSeason, useStore } from "./use";

/** A search longer than this is said. */
const quietFor = 300;

export interface Asked<Answer> {
  /** `undefined` until there is one. While a newer one is under way the one before is kept: see `isCurrent`. */
  answer: Answer | undefined;
  /** It is of the question asked last, and of the season as it is. */
  isCurrent: boolean;
  /** It takes so long that it is said. */
  isLong: boolean;
  hasFailed: boolean;
  again: () => void;
  /** Forgets the answer, which no longer holds. */
  drop: () => void;
}

/** Asks; another `key` is another question. Where there is no `ask` there is nothing to be asked. */
export function useAnswer<Answer>(key: string, ask: ((host: Host) => Promise<Answer>) | null): Asked<Answer> {
  const store = useStore();
  const season = useSeason((now) => now);
  const [got, setGot] = useState<{ key: string; season: unknown; answer: Answer } | null>(null);
  const [isLong, setIsLong] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const isAsked = ask !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (!ask) return;
    let isWanted = true;
    const timer = setTimeout(() => setIsLong(true), quietFor);
    const end = () => {
      clearTimeout(timer);
      setIsLong(false);
    };
    setHasFailed(false);
    ask(store.host).then(
      (answer) => {
        if (!isWanted) return;
        setGot({ key, season, answer });
        end();
      },
      (thrown: unknown) => {
        if (!isWanted) return;
        setHasFailed(true);
        store.report(thrown);
        end();
      },
    );
    return () => {
      isWanted = false;
      end();
    };
  }, [store, key, isAsked, season, attempt]);
  const again = useCallback(() => setAttempt((now) => now + 1), []);
  const drop = useCallback(() => setGot(null), []);
  return {
    answer: got?.answer,
    isCurrent: got !== null && got.key === key && got.season === season,
    isLong,
    hasFailed,
    again,
    drop,
  };
}
