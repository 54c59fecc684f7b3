/** What was done in the season, latest first: who, when, what; all of it, or what concerns somebody, or one day. */
import { Button, UNSAFE_Combobox as Combobox, Select, TextField } from "@navikt/ds-react";
import { useEffect, useMemo, useState } from "react";
import { found, indexOf } from "../components/find";
import { localMoment, readDay, weekYear } from "../dates";
import { useNames } from "../season/names";
import { useSeason, useStore } from "../season/use";
import { useGo } from "../ways";
import type { EntityId } from "../wire/EntityId";
import type { HistoryEntry } from "../wire/HistoryEntry";
import type { HistoryFilter } from "../wire/HistoryFilter";
import type { HistoryPage } from "../wire/HistoryPage";
import { useLanguage } from "../words/language";
import { tell } from "./tell";
import "./history.css";

interface HistoryProps {
  /** Whom or what it is about; `null` for everything. */
  concerns: EntityId | null;
}

export function History({ concerns }: HistoryProps) {
  const language = useLanguage();
  const { words, date } = language;
  const store = useStore();
  const names = useNames();
  const season = useSeason((now) => now);
  const [author, setAuthor] = useState<string | null>(null);
  const [typedDay, setTypedDay] = useState("");
  const [page, setPage] = useState<HistoryPage | null>(null);

  const year = weekYear(season.head.weeks.first);
  const day = readDay(typedDay, year);
  const filter = useMemo<HistoryFilter>(() => ({ concerns, author, day }), [concerns, author, day]);
  const isFiltered = concerns !== null || author !== null || day !== null;
  const revision = season.revision;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a season that has moved has another history
  useEffect(() => {
    let isWanted = true;
    store.host.history(null, filter).then(
      (latest) => isWanted && setPage(latest),
      (thrown: unknown) => isWanted && store.report(thrown),
    );
    return () => {
      isWanted = false;
    };
  }, [store, filter, season.seasonId, revision]);

  const showOlder = async () => {
    try {
      const older = await store.host.history(page?.next ?? null, filter);
      setPage((now) => ({ ...older, entries: [...(now?.entries ?? []), ...older.entries] }));
    } catch (thrown) {
      store.report(thrown);
    }
  };

  const entries = page?.entries;
  const byId = useMemo(() => new Map(entries?.map((entry) => [entry.id, entry])), [entries]);
  const telling = { ...language, names, entries: byId };
  // What can be undone next is always the latest of one's own; it is only known to be it where everything is shown.
  const next = season.steps.canUndo && !isFiltered ? nextToUndo(entries ?? []) : null;
  return (
    <div className="history" tabIndex={0} role="region" aria-label={words.history.title}>
      <h1>{words.history.title}</h1>
      <p className="history-lead">
        {entries?.length === 0 ? (isFiltered ? words.history.noneFit : words.history.empty) : words.history.lead}
      </p>
      <Filters
        concerns={concerns}
        author={author}
        authors={page?.authors ?? []}
        onAuthor={setAuthor}
        day={typedDay}
        isDay={typedDay.trim() === "" || day !== null}
        onDay={setTypedDay}
        isFiltered={isFiltered || typedDay !== ""}
      />
      {entries && entries.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.history.when}</th>
              <th scope="col">{words.history.who}</th>
              <th scope="col">{words.history.what}</th>
              <th scope="col" aria-label={words.history.undoThis} />
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const { day: on, minutes } = localMoment(entry.at);
              const told = tell(entry, telling);
              return (
                <tr key={entry.id}>
                  <td>{words.history.at(date.full(on), date.clock(minutes))}</td>
                  <td>{entry.author}</td>
                  <td>{told}</td>
                  <td>
                    {entry.id === next && (
                      <Button
                        size="xsmall"
                        variant="tertiary"
                        aria-label={words.history.undoThisOf(told)}
                        onClick={() => void store.undo()}
                      >
                        {words.history.undoThis}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {page?.next != null && (
        <Button size="small" variant="secondary" data-color="neutral" onClick={showOlder}>
          {words.history.older}
        </Button>
      )}
    </div>
  );
}

/** The latest entry that no later one has taken back. Another author's may be it; then the shell undoes one's own. */
function nextToUndo(entries: readonly HistoryEntry[]): string | null {
  const author = entries[0]?.author;
  const undone = new Set<string>();
  for (const { id, author: by, command } of entries) {
    if (by !== author) return null;
    if (command.do === "undo") undone.add(command.entry);
    else if (command.do === "redo") return command.entry;
    else if (!undone.has(id)) return id;
  }
  return null;
}

/** How many names a list shows; more would not be read. */
const mostOptions = 30;

interface FiltersProps {
  concerns: EntityId | null;
  author: string | null;
  authors: readonly string[];
  onAuthor: (author: string | null) => void;
  day: string;
  isDay: boolean;
  onDay: (day: string) => void;
  isFiltered: boolean;
}

function Filters({ concerns, author, authors, onAuthor, day, isDay, onDay, isFiltered }: FiltersProps) {
  const { words } = useLanguage();
  const names = useNames();
  const go = useGo();
  const { department, trainer, temp } = useSeason((season) => season.entries);
  const [sought, setSought] = useState("");
  const subjects = useMemo(
    () => [
      ...[...department.values()].map(({ id, name }) => ({
        key: `department ${id}`,
        title: name,
        detail: words.noun.department.one,
      })),
      ...[...trainer.values()].map(({ id }) => ({
        key: `trainer ${id}`,
        title: names.trainer(id),
        detail: words.noun.trainer.one,
      })),
      ...[...temp.values()].map(({ id }) => ({
        key: `temp ${id}`,
        title: names.temp(id),
        detail: words.noun.temp.one,
      })),
    ],
    [department, trainer, temp, names, words],
  );
  const index = useMemo(() => indexOf(subjects), [subjects]);
  const option = ({ key, title, detail }: (typeof subjects)[number]) => ({ value: key, label: `${title}, ${detail}` });
  const options = (sought.trim() === "" ? subjects.slice(0, mostOptions) : found(index, sought)).map(option);
  const chosen = concerns && subjects.find(({ key }) => key === `${concerns.noun} ${concerns.id}`);
  const choose = (key: string, isSelected: boolean) => {
    setSought("");
    const [noun = "", ...id] = key.split(" ");
    go({ place: "history", ...(isSelected ? { concerns: { noun, id: id.join(" ") } as EntityId } : {}) });
  };
  return (
    <fieldset className="history-filters">
      <legend>{words.history.filters}</legend>
      <Combobox
        label={words.history.concerns}
        size="small"
        options={options}
        filteredOptions={options}
        selectedOptions={chosen ? [option(chosen)] : []}
        value={sought}
        onChange={setSought}
        onToggleSelected={choose}
        shouldAutocomplete={false}
        shouldShowSelectedOptions={true}
      />
      <Select
        label={words.history.author}
        size="small"
        value={author ?? ""}
        onChange={(event) => onAuthor(event.target.value || null)}
      >
        <option value="">{words.history.everybody}</option>
        {authors.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <TextField
        label={words.history.day}
        size="small"
        htmlSize={12}
        value={day}
        onChange={(event) => onDay(event.target.value)}
        error={isDay ? undefined : words.absences.notADay}
      />
      {isFiltered && (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          onClick={() => {
            onAuthor(null);
            onDay("");
            go({ place: "history" });
          }}
        >
          {words.history.showAll}
        </Button>
      )}
    </fieldset>
  );
}
