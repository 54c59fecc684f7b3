/**
 * What is being typed and is not saved: kept as it is typed, on disk too, until it is saved or thrown away.
 *
 * A draft is any value that JSON can hold, under a key that says what it is of. Keys carry the season, since the same
 * trainer may be in two of them. The shell keeps the texts and does not read them.
 *
 * The trap: a draft of another version of the program may have another form; whoever reads one checks it.
 */
import { createContext, useCallback, useContext, useState } from "react";
import type { Host } from "../host/host";
import { useSeasonState } from "./use";

/** Milliseconds without typing after which a draft is written. */
const pause = 400;

export class Drafts {
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly host: Host,
    private readonly report: (thrown: unknown) => void,
  ) {}

  /** Reads what was kept before the program was closed. */
  async load(): Promise<void> {
    for (const { key, text } of await this.host.drafts()) if (!this.#texts.has(key)) this.#texts.set(key, text);
  }

  get(key: string): unknown {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** The keys that begin so. */
  keys(beginning: string): string[] {
    return [...this.#texts.keys()].filter((key) => key.startsWith(beginning));
  }

  keep(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (this.#texts.get(key) === text) return;
    this.#texts.set(key, text);
    this.#write(key, text);
  }

  /** Throws a draft away: it was saved, or given up. */
  drop(key: string): void {
    if (this.#texts.delete(key)) this.#write(key, null);
  }

  /**
   * Does something at which the shell may throw drafts away. It is given everything first, and of what it has thrown away
   * nothing is known here afterwards.
   */
  async during<Result>(task: () => Promise<Result>): Promise<Result> {
    const unwritten = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, timer] of unwritten) {
      clearTimeout(timer);
      await this.host.keepDraft(key, this.#texts.get(key) ?? null).catch(this.report);
    }
    const result = await task();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#texts.clear();
    await this.load().catch(this.report);
    return result;
  }

  #write(key: string, text: string | null): void {
    clearTimeout(this.#waiting.get(key));
    const write = () => {
      this.#waiting.delete(key);
      this.host.keepDraft(key, text).catch(this.report);
    };
    // What was thrown away must not come back because the program was closed in time.
    if (text === null) write();
    else this.#waiting.set(key, setTimeout(write, pause));
  }
}

export const DraftsContext = createContext<Drafts | null>(null);

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error("no drafts above this component");
  return drafts;
}

/**
 * A draft as a state: begins with what was kept, else with `null`, which is no draft. `read` checks the form of what
 * was kept.
 */
export function useDraft<Value>(
  name: string,
  read: (kept: unknown) => Value | null,
): [draft: Value | null, set: (draft: Value | null) => void] {
  const drafts = useDrafts();
  const season = useSeasonState((state) => state.season?.seasonId ?? "");
  const key = `${season}/${name}`;
  const [state, setState] = useState(() => ({ key, draft: read(drafts.get(key)) }));
  // Another key is another draft.
  const draft = state.key === key ? state.draft : read(drafts.get(key));
  const set = useCallback(
    (next: Value | null) => {
      setState({ key, draft: next });
      if (next === null) drafts.drop(key);
      else drafts.keep(key, next);
    },
    [drafts, key],
  );
  return [draft, set];
}
