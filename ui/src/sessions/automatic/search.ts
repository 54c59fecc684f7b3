/**
 * The automatic booking as it goes: what is asked for, how far it has come, and what is under review.
 *
 * One for each store, so that it outlives the panel: whoever leaves it to look at a week, or while it still searches,
 * finds it as it was. Nothing is placed or judged here.
 *
 * The trap: answers come late. Those about an earlier choice are dropped; a season that has moved makes the proposal
 * stale, and only the shell can say so.
 */
import { failureOf } from "../../host/host";
import type { SeasonStore } from "../../season/store";
import type { BookingProgress } from "../../wire/BookingProgress";
import type { BookingReview } from "../../wire/BookingReview";
import type { CellMove } from "../../wire/CellMove";
import type { DepartmentId } from "../../wire/DepartmentId";
import type { Failure } from "../../wire/Failure";
import type { SessionId } from "../../wire/SessionId";
import type { Week } from "../../wire/Week";
import { type BesideBooked, besideBooked, besideNothing } from "./review";

/** What is asked for. */
export interface Asked {
  /** `null` for all of them. */
  readonly departments: readonly DepartmentId[] | null;
  /** `null` for today. */
  readonly from: Week | null;
  readonly seconds: number;
  /** What is booked already may be moved. */
  readonly alsoMove: boolean;
}

export interface SearchState {
  readonly phase: "asking" | "searching" | "reviewing" | "booked";
  readonly asked: Asked;
  /** How far it has come; `null` before the first that is heard of it. */
  readonly progress: BookingProgress | null;
  /** When it began, as `Date.now` counts. */
  readonly began: number;
  readonly isStopping: boolean;
  readonly review: BookingReview | null;
  /** What is proposed beside what was booked, where that might be moved. */
  readonly beside: BesideBooked;
  /** Proposals that are not to be booked. */
  readonly leftOut: ReadonlySet<SessionId>;
  /** The cells that would move were the rest booked; `null` while it is asked for. */
  readonly moves: readonly CellMove[] | null;
  readonly isAccepting: boolean;
  /** Why the last call came to nothing. */
  readonly failure: Failure | null;
  /** How many sessions were booked at last. */
  readonly booked: number;
}

const begun: SearchState = {
  phase: "asking",
  asked: { departments: null, from: null, seconds: 3, alsoMove: false },
  progress: null,
  began: 0,
  isStopping: false,
  review: null,
  beside: besideNothing,
  leftOut: new Set(),
  moves: null,
  isAccepting: false,
  failure: null,
  booked: 0,
};

export class BookingSearch {
  #state = begun;
  /** The season and the revision that the proposal is of. */
  #of: { season: string; revision: number } | null = null;
  #searches = 0;
  #choices = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly store: SeasonStore) {
    store.host.onBookingProgress((progress) => {
      if (this.#state.phase === "searching") this.#set({ progress });
    });
    // Another season knows nothing of this one's proposal; a season that has moved may not hold it any more.
    store.subscribe(() => this.#follow());
  }

  readonly state = (): SearchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask(part: Partial<Asked>): void {
    this.#set({ asked: { ...this.#state.asked, ...part }, failure: null });
  }

  async start(): Promise<void> {
    if (this.#state.phase === "searching") return;
    const { season } = this.store.state();
    if (!season) return;
    this.#searches += 1;
    const search = this.#searches;
    const { departments, from, seconds, alsoMove } = this.#state.asked;
    this.#of = { season: season.seasonId, revision: season.revision };
    this.#set({ ...begun, asked: this.#state.asked, phase: "searching", began: Date.now() });
    try {
      const scope = { departments: [...(departments ?? [])], from };
      const review = await this.store.host.book(scope, seconds, alsoMove);
      if (search !== this.#searches) return;
      const beside = alsoMove ? this.#besideBooked(review) : besideNothing;
      this.#set({ phase: "reviewing", review, beside, moves: review.moves, isStopping: false });
      // What moved while it searched is said before anything is chosen.
      this.#follow();
    } catch (thrown) {
      if (search === this.#searches) this.#set({ phase: "asking", isStopping: false, failure: failureOf(thrown) });
    }
  }

  /** Ends the search; the best so far becomes its answer. */
  stop(): void {
    if (this.#state.phase !== "searching" || this.#state.isStopping) return;
    this.#set({ isStopping: true });
    this.store.host.stopBooking().catch(this.store.report);
  }

  /** Takes proposals out, or in again. */
  choose(sessions: readonly SessionId[], isChosen: boolean): void {
    const leftOut = new Set(this.#state.leftOut);
    for (const id of sessions) {
      if (isChosen) leftOut.delete(id);
      else leftOut.add(id);
    }
    this.#set({ leftOut });
    void this.#look();
  }

  /** The proposals that are to be booked, in their order. */
  chosen(): SessionId[] {
    const { review, leftOut } = this.#state;
    return (review?.booking.sessions ?? []).map(({ id }) => id).filter((id) => !leftOut.has(id));
  }

  /** How many of them are not booked just so already. */
  newlyBooked(): number {
    const { stays } = this.#state.beside;
    return this.chosen().filter((id) => !stays.has(id)).length;
  }

  async accept(): Promise<void> {
    const { review, moves, isAccepting } = this.#state;
    const chosen = this.chosen();
    const booked = this.newlyBooked();
    // What it does to the board is seen before it is booked.
    if (!review || moves === null || isAccepting || booked === 0) return;
    this.#set({ isAccepting: true, failure: null });
    const failure = await this.store.acceptBooking(review.token, chosen);
    if (failure) this.#set({ isAccepting: false, failure });
    else this.#set({ isAccepting: false, phase: "booked", booked });
  }

  /** Asks again what came to nothing. */
  lookAgain(): void {
    this.#set({ failure: null });
    void this.#look();
  }

  /** Lets the proposal go; what was asked for stays. */
  discard(): void {
    this.#searches += 1;
    this.#set({ ...begun, asked: this.#state.asked });
  }

  #besideBooked({ booking }: BookingReview): BesideBooked {
    const sessions = [...(this.store.state().season?.entries.session.values() ?? [])];
    return besideBooked(
      booking.sessions,
      sessions.filter(({ status }) => status === "booked"),
    );
  }

  /** Has what is chosen looked at; the answer to the last choice is the one that counts. */
  async #look(): Promise<void> {
    const { review } = this.#state;
    if (!review) return;
    this.#choices += 1;
    const choice = this.#choices;
    this.#set({ moves: null });
    try {
      const moves = await this.store.host.reviewBooking(review.token, this.chosen());
      if (choice === this.#choices) this.#set({ moves });
    } catch (thrown) {
      if (choice === this.#choices) this.#set({ failure: failureOf(thrown) });
    }
  }

  #follow(): void {
    const { season } = this.store.state();
    if (!season || !this.#of) return;
    if (season.seasonId !== this.#of.season) {
      this.#of = null;
      this.#searches += 1;
      this.#set(begun);
      return;
    }
    const { phase, isAccepting } = this.#state;
    if (phase !== "reviewing" || isAccepting || season.revision === this.#of.revision) return;
    this.#of = { ...this.#of, revision: season.revision };
    void this.#look();
  }

  #set(part: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const searches = new WeakMap<SeasonStore, BookingSearch>();

/** The search of a store. */
export function searchOf(store: SeasonStore): BookingSearch {
  const search = searches.get(store) ?? new BookingSearch(store);
  searches.set(store, search);
  return search;
}
