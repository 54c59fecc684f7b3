/**
 * A list under review: what the shell answered of it last, and everything the user has said of it since it was opened.
 *
 * What was said is shown at once and kept whatever happens; the shell is asked with all of it. Only one question is
 * under way at a time. What is said meanwhile makes its answer late: it is dropped, and the shell is asked again.
 */
import { failureOf, type Host } from "../host/host";
import type { Choices } from "../wire/Choices";
import type { Failure } from "../wire/Failure";
import type { ImportPreview } from "../wire/ImportPreview";
import type { RowCounts } from "../wire/RowCounts";
import type { Verdict } from "../wire/Verdict";
import { withRows } from "./choices";
import { RowPages } from "./pages";

export type ListPreview = Extract<ImportPreview, { kind: "list" }>;

export interface ReviewState {
  readonly preview: ListPreview;
  readonly choices: Choices;
  /** Department names that nobody knew at one time, also those that were settled since. */
  readonly departments: readonly string[];
  /** What was said last is not answered yet. */
  readonly isRevising: boolean;
  readonly isAccepting: boolean;
  /** Why the last question came to nothing. What was said is kept. */
  readonly failure: Failure | null;
}

/** Rows of a verdict, or of all. */
export function countOf(rows: RowCounts, verdict: Verdict | null): number {
  return verdict ? rows[verdict] : rows.new + rows.changed + rows.unchanged + rows.rejected + rows.leftOut;
}

export class Review {
  readonly rows: RowPages;
  /** What is typed over a bad cell and not yet said, by `cellKey`; rows leave the document as they leave sight. */
  readonly drafts = new Map<string, string>();
  #state: ReviewState;
  readonly #opened: Choices;
  readonly #listeners = new Set<() => void>();
  #said = 0;
  #isAsking = false;
  #isTaken = false;

  constructor(
    private readonly host: Pick<Host, "reviseImport" | "importRows">,
    preview: ListPreview,
  ) {
    const verdict = preview.summary.rows.rejected > 0 ? "rejected" : null;
    this.rows = new RowPages(host, preview.token, verdict, countOf(preview.summary.rows, verdict));
    this.#opened = preview.choices;
    this.#state = {
      preview,
      choices: preview.choices,
      departments: departmentsAfter([], preview),
      isRevising: false,
      isAccepting: false,
      failure: null,
    };
  }

  readonly state = (): ReviewState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether something was said that would be lost. */
  isTouched(): boolean {
    return this.#state.choices !== this.#opened || this.drafts.size > 0;
  }

  /** Says something of the file, and has it looked at anew. */
  say(change: (choices: Choices) => Choices): void {
    this.#set({ choices: change(this.#state.choices) });
    void this.again();
  }

  /** Leaves out every row that is rejected now. */
  async leaveOutRejected(): Promise<void> {
    try {
      const rejected = await this.rows.all("rejected");
      this.say((choices) => withRows(choices, rejected, { leaveOut: true }));
    } catch (thrown) {
      this.#set({ failure: failureOf(thrown) });
    }
  }

  /** Has the file looked at with all that was said. */
  async again(): Promise<void> {
    // Taking it in moves the season, which is no news to it.
    if (this.#state.isAccepting || this.#isTaken) return;
    this.#said += 1;
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#set({ isRevising: true });
    let heard: number;
    do {
      heard = this.#said;
      const { preview, choices } = this.#state;
      try {
        const answer = await this.host.reviseImport(preview.token, choices);
        if (heard === this.#said) this.#take(answer);
      } catch (thrown) {
        if (heard === this.#said) this.#set({ failure: failureOf(thrown) });
      }
    } while (heard !== this.#said);
    this.#isAsking = false;
    this.#set({ isRevising: false });
  }

  /** Brings the good rows in; answers whether they were kept. `call` answers with why they were not. */
  async accept(call: (token: string) => Promise<Failure | null>): Promise<boolean> {
    this.#set({ isAccepting: true, failure: null });
    const failure = await call(this.#state.preview.token);
    this.#isTaken = failure === null;
    this.#set({ isAccepting: false, failure });
    // The season has moved since: what accepting would do now is there to be seen.
    if (failure?.kind === "importMoved") this.#take(failure.preview, failure);
    return failure === null;
  }

  #take(answer: ImportPreview, failure: Failure | null = null): void {
    if (answer.kind !== "list") {
      this.#set({ failure: failure ?? { kind: "internal" } });
      return;
    }
    this.#set({ preview: answer, departments: departmentsAfter(this.#state.departments, answer), failure });
    void this.rows.renew(answer.token);
  }

  #set(part: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function departmentsAfter(before: readonly string[], { summary, choices }: ListPreview): readonly string[] {
  return [...new Set([...before, ...Object.keys(choices.departments), ...summary.unknownDepartments])];
}
