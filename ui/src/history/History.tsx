/** What was done in the season, latest first: who, when, what. */
import { Button } from "@navikt/ds-react";
import { useEffect, useMemo, useState } from "react";
import { localMoment } from "../dates";
import { useNames } from "../season/names";
import { useSeason, useStore } from "../season/use";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { HistoryFilter } from "../wire/HistoryFilter";
import { useLanguage } from "../words/language";
import { tell } from "./tell";
import "./history.css";

const everything: HistoryFilter = { concerns: null, author: null, day: null };

export function History() {
  const language = useLanguage();
  const { words, date } = language;
  const store = useStore();
  const names = useNames();
  const season = useSeason((now) => now);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [next, setNext] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved has another history
  useEffect(() => {
    let isWanted = true;
    store.host.history(null, everything).then(
      (latest) => {
        if (!isWanted) return;
        setEntries(latest.entries);
        setNext(latest.next);
      },
      (thrown: unknown) => isWanted && store.report(thrown),
    );
    return () => {
      isWanted = false;
    };
  }, [store, season]);

  const showOlder = async () => {
    try {
      const older = await store.host.history(next, everything);
      setEntries((now) => [...(now ?? []), ...older.entries]);
      setNext(older.next);
    } catch (thrown) {
      store.report(thrown);
    }
  };

  const byId = useMemo(() => new Map(entries?.map((entry) => [entry.id, entry])), [entries]);
  const telling = { ...language, names, entries: byId };
  return (
    <div className="history" tabIndex={0} role="region" aria-label={words.history.title}>
      <h1>{words.history.title}</h1>
      <p className="history-lead">{entries?.length === 0 ? words.history.empty : words.history.lead}</p>
      {entries && entries.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.history.when}</th>
              <th scope="col">{words.history.who}</th>
              <th scope="col">{words.history.what}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const { day, minutes } = localMoment(entry.at);
              return (
                <tr key={entry.id}>
                  <td>{words.history.at(date.full(day), date.clock(minutes))}</td>
                  <td>{entry.author}</td>
                  <td>{tell(entry, telling)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {next !== null && (
        <Button size="small" variant="secondary" data-color="neutral" onClick={showOlder}>
          {words.history.older}
        </Button>
      )}
    </div>
  );
}
