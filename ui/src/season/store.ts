/**
 * The one store of what was received: everything on the screen is drawn from here, everything asked of the shell goes
 * through here.
 *
 * It keeps no fact of its own but what is being waited for. Errors have three places: a finding is in the blocks, a
 * refusal is the answer of `execute` and belongs beside the field, everything else is `trouble` and belongs in the
 * banner.
 *
 * The trap: answers can arrive late. A preview is dropped unless it is the one asked for last; commands wait for each
 * other; an answer about an older revision than the one held is dropped.
 */
import { failureOf, type Host } from "../host/host";
import type { Answer } from "../wire/Answer";
import type { Command } from "../wire/Command";
import type { Failure } from "../wire/Failure";
import type { Naming } from "../wire/Naming";
import type { Opened } from "../wire/Opened";
import type { OpenedDatabase } from "../wire/OpenedDatabase";
import type { Outcome } from "../wire/Outcome";
import type { Refusal } from "../wire/Refusal";
import type { SeasonId } from "../wire/SeasonId";
import type { SeasonInList } from "../wire/SeasonInList";
import type { SessionId } from "../wire/SessionId";
import { moved, type Received, received } from "./received";

export interface SeasonState {
  readonly phase: "opening" | "none" | "open" | "failed";
  readonly season: Received | null;
  /** What the commands being tried would do; nothing of it is kept. */
  readonly preview: Outcome | null;
  /** Why the commands being tried would be refused. */
  readonly previewRefusal: Refusal | null;
  /** Every season of the database; `null` until they have been asked for, and when another one is open. */
  readonly seasons: readonly SeasonInList[] | null;
  readonly saving: "idle" | "saving" | "saved";
  /** A call that failed: said in the banner until it is dealt with. */
  readonly trouble: Failure | null;
}

const initial: SeasonState = {
  phase: "opening",
  season: null,
  preview: null,
  previewRefusal: null,
  seasons: null,
  saving: "idle",
  trouble: null,
};

/** Runs a task with the next frame; answers with how to call it off. */
export type Schedule = (task: () => void) => () => void;

const withNextFrame: Schedule = (task) => {
  const frame = requestAnimationFrame(task);
  return () => cancelAnimationFrame(frame);
};

export class SeasonStore {
  #state = initial;
  readonly #listeners = new Set<() => void>();
  #sequence = 0;
  #callOffPreview: (() => void) | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly host: Host,
    private readonly schedule: Schedule = withNextFrame,
  ) {}

  readonly state = (): SeasonState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows what happens outside this window; answers with how to stop. */
  follow(): () => void {
    const stops = [
      this.host.onSeasonMoved((revision) => {
        if (revision > (this.#state.season?.revision ?? -1)) void this.open();
      }),
      this.host.onTodayMoved(() => void this.open()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  open(): Promise<boolean> {
    return this.#opening(() => this.host.open());
  }

  openExample(): Promise<boolean> {
    return this.#opening(() => this.host.openExample());
  }

  openSeason(season: SeasonId): Promise<boolean> {
    return this.#opening(() => this.host.openSeason(season));
  }

  /** Asks which seasons the database has. */
  listSeasons(): Promise<void> {
    return this.#listing(this.host.seasons());
  }

  /** Puts a season away, or takes it out again. */
  archiveSeason(season: SeasonId, isArchived: boolean): Promise<void> {
    return this.#listing(this.host.archiveSeason(season, isArchived));
  }

  /** Removes a season for good. */
  removeSeason(season: SeasonId): Promise<boolean> {
    return this.#opening(() => this.host.removeSeason(season));
  }

  /** Begins a season, from nothing or from the open one. A refusal is answered, and belongs beside the fields. */
  begin(call: (host: Host) => Promise<Opened>): Promise<"done" | "failed" | Refusal> {
    return this.#trying(async () => this.#open(await call(this.host)));
  }

  /** Opens another database. Answers whether one was chosen and opened. */
  async openDatabase(call: (host: Host) => Promise<OpenedDatabase | null>): Promise<boolean> {
    const chosen = this.#inTurn(async () => {
      try {
        const database = await call(this.host);
        if (database) this.#open(database.opened);
        return database !== null;
      } catch (thrown) {
        this.report(thrown);
        return false;
      }
    });
    return chosen;
  }

  /** Takes a file in. A failure is answered, and belongs where the file is looked at. */
  readonly acceptImport = (token: string): Promise<Failure | null> =>
    this.#inTurn(async () => {
      try {
        this.#open(await this.host.acceptImport(token));
        return null;
      } catch (thrown) {
        return failureOf(thrown);
      }
    });

  /** Books what was chosen of an automatic booking. A failure is answered, and belongs where it is looked at. */
  readonly acceptBooking = (token: string, sessions: SessionId[]): Promise<Failure | null> =>
    this.#inTurn(async () => {
      this.#set({ saving: "saving" });
      try {
        this.#take(await this.host.acceptBooking(token, sessions), []);
        return null;
      } catch (thrown) {
        this.#set({ saving: "idle" });
        return failureOf(thrown);
      }
    });

  /** Carries a command out. A refusal is answered; any other failure is `trouble`, and the caller keeps its draft. */
  execute(command: Command, names: Naming[] = []): Promise<"done" | "failed" | Refusal> {
    return this.#changing(async () => this.#take(await this.host.execute(command, names), names));
  }

  undo(): Promise<"done" | "failed" | Refusal> {
    return this.#changing(async () => {
      const undone = await this.host.undo();
      if (undone.kind === "moved") this.#take(undone.answer, []);
      else this.#open(undone.opened);
    });
  }

  redo(): Promise<"done" | "failed" | Refusal> {
    return this.#changing(async () => this.#take(await this.host.redo(), []));
  }

  /** Tries commands with the next frame, in place of those tried before. */
  try(commands: Command[]): void {
    this.#callOffPreview?.();
    this.#sequence += 1;
    const sequence = this.#sequence;
    this.#callOffPreview = this.schedule(() => {
      this.#callOffPreview = null;
      this.host.preview(commands, sequence).then(
        (previewed) => {
          if (previewed.sequence === this.#sequence) this.#set({ preview: previewed.outcome, previewRefusal: null });
        },
        (thrown: unknown) => {
          if (sequence !== this.#sequence) return;
          const failure = failureOf(thrown);
          if (failure.kind === "refused") this.#set({ preview: null, previewRefusal: failure.refusal });
          else this.#set({ preview: null, previewRefusal: null, trouble: failure });
        },
      );
    });
  }

  /** Tries nothing any more. */
  stopTrying(): void {
    this.#callOffPreview?.();
    this.#callOffPreview = null;
    this.#sequence += 1;
    if (this.#state.preview || this.#state.previewRefusal) this.#set({ preview: null, previewRefusal: null });
  }

  /** Says in the banner that a call failed. */
  readonly report = (thrown: unknown): void => this.#set({ trouble: failureOf(thrown) });

  readonly dismissTrouble = (): void => this.#set({ trouble: null });

  async #listing(answer: Promise<SeasonInList[]>): Promise<void> {
    try {
      this.#set({ seasons: await answer });
    } catch (thrown) {
      this.report(thrown);
    }
  }

  async #opening(call: () => Promise<Opened | null>): Promise<boolean> {
    return this.#inTurn(async () => {
      try {
        this.#open(await call());
        return true;
      } catch (thrown) {
        this.#set({
          phase: this.#state.phase === "opening" ? "failed" : this.#state.phase,
          trouble: failureOf(thrown),
        });
        return false;
      }
    });
  }

  #open(opened: Opened | null): void {
    this.stopTrying();
    this.#set({
      phase: opened ? "open" : "none",
      season: opened && received(opened),
      seasons: null,
      saving: "idle",
      trouble: null,
    });
  }

  #changing(task: () => Promise<void>): Promise<"done" | "failed" | Refusal> {
    return this.#trying(async () => {
      this.#set({ saving: "saving" });
      await task();
    });
  }

  #trying(task: () => Promise<void>): Promise<"done" | "failed" | Refusal> {
    return this.#inTurn(async () => {
      try {
        await task();
        return "done";
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (failure.kind === "refused") {
          this.#set({ saving: "idle" });
          return failure.refusal;
        }
        this.#set({ saving: "idle", trouble: failure });
        return "failed";
      }
    });
  }

  #take(answer: Answer, names: readonly Naming[]): void {
    const { season } = this.#state;
    // The season may have been opened anew meanwhile, with this change in it.
    const isNews = season !== null && answer.outcome.revision > season.revision;
    this.stopTrying();
    this.#set({ season: isNews ? moved(season, answer, names) : season, saving: "saved", trouble: null });
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(task);
    this.#last = turn;
    return turn;
  }

  #set(part: Partial<SeasonState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
