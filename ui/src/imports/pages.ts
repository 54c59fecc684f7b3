/**
 * The rows of a list, fetched a page at a time as they come into sight.
 *
 * The trap: answers come late. When the list was looked at anew, or another verdict is shown, the rows that stand here
 * stay until those in sight are there in their place; what was asked before is dropped.
 */
import { failureOf, type Host } from "../host/host";
import type { Failure } from "../wire/Failure";
import type { ImportRows } from "../wire/ImportRows";
import type { RowPreview } from "../wire/RowPreview";
import type { Verdict } from "../wire/Verdict";

export const pageSize = 200;

export interface RowsShown {
  /** Which rows; `null` for all. */
  readonly verdict: Verdict | null;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly RowPreview[]>;
  /** Another number means other rows. */
  readonly edition: number;
  readonly failure: Failure | null;
}

export class RowPages {
  #shown: RowsShown;
  #token: string;
  #asked = 0;
  #inSight = { first: 0, last: 0 };
  readonly #pending = new Set<number>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly host: Pick<Host, "importRows">,
    token: string,
    verdict: Verdict | null,
    total: number,
  ) {
    this.#token = token;
    this.#shown = { verdict, total, pages: new Map(), edition: 0, failure: null };
  }

  readonly shown = (): RowsShown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The row at a place of the list, if it is here. */
  at(index: number): RowPreview | undefined {
    return this.#shown.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Rows have come into sight: fetches what is not here of them. */
  need(first: number, last: number): void {
    this.#inSight = { first, last };
    for (const page of pagesOf(first, last)) {
      if (this.#shown.pages.has(page) || this.#pending.has(page)) continue;
      this.#pending.add(page);
      const asked = this.#asked;
      this.#page(page).then(
        ({ total, rows }) => {
          if (asked !== this.#asked) return;
          this.#pending.delete(page);
          this.#set({ total, pages: new Map(this.#shown.pages).set(page, rows), failure: null });
        },
        (thrown: unknown) => {
          if (asked === this.#asked) this.#set({ failure: failureOf(thrown) });
        },
      );
    }
  }

  /** Shows the rows of another verdict, from the top. */
  show(verdict: Verdict | null): Promise<void> {
    this.#inSight = { first: 0, last: 0 };
    this.#set({ verdict });
    return this.renew(this.#token);
  }

  /** The list was looked at anew, or fetching failed: fetches again what is in sight. */
  async renew(token: string): Promise<void> {
    this.#token = token;
    this.#asked += 1;
    const asked = this.#asked;
    this.#pending.clear();
    const { first, last } = this.#inSight;
    const wanted = pagesOf(first, last);
    try {
      const answers = await Promise.all(wanted.map((page) => this.#page(page)));
      if (asked !== this.#asked) return;
      const pages = new Map(wanted.map((page, at) => [page, answers[at]?.rows ?? []]));
      this.#set({ total: answers[0]?.total ?? 0, pages, edition: this.#shown.edition + 1, failure: null });
    } catch (thrown) {
      if (asked === this.#asked) this.#set({ failure: failureOf(thrown) });
    }
  }

  /** Every row of a verdict, page by page. */
  async all(verdict: Verdict): Promise<RowPreview[]> {
    const rows: RowPreview[] = [];
    for (;;) {
      const page = await this.host.importRows(this.#token, verdict, rows.length, pageSize);
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) return rows;
    }
  }

  #page(page: number): Promise<ImportRows> {
    return this.host.importRows(this.#token, this.#shown.verdict, page * pageSize, pageSize);
  }

  #set(part: Partial<RowsShown>): void {
    this.#shown = { ...this.#shown, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(first / pageSize);
  const count = Math.floor(Math.max(first, last) / pageSize) - from + 1;
  return Array.from({ length: count }, (_, at) => from + at);
}
