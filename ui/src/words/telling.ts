/** What is said of telling people: who does not know yet, what is new, and the text that is pasted into a mail. */
import type { CancelReason } from "../wire/CancelReason";
import type { News } from "../wire/News";
import type { Recipient } from "../wire/Recipient";

export interface TellingWords {
  title: string;
  titleOf(who: string): string;
  /** On the page of somebody. */
  tell: string;
  lead: string;
  search: string;
  noneFound: string;
  everybodyKnows: string;
  everybodyKnowsText: string;
  kinds: Record<Recipient["kind"], string>;
  newsOf(count: number): string;
  waiting(count: number): string;
  more(count: number): string;
  moreHint: string;
  asking: string;

  toldAt(day: string, clock: string, by: string | null): string;
  neverTold: string;
  changes: string;
  noChanges: string;
  stands: string;
  nothingAtAll: string;
  news: Record<News["is"], string>;
  before: string;

  saveCalendar: string;
  saved(file: string): string;
  calendarHint: string;
  copy: string;
  copied: string;
  /** The clipboard cannot be reached: the text stands there, chosen. */
  copyYourself: string;
  text: string;
  markTold: string;
  isMarked: string;

  mail: {
    /** Above what is new since. */
    changed(day: string): string;
    all: string;
    none: string;
    added: string;
    moved: string;
    cancelled: string;
    /** "ons. 16. juni kl. 08.00–10.00" */
    when(day: string, start: string, end: string): string;
    overMidnight: string;
    with(trainer: string): string;
    together(temps: readonly string[]): string;
    forTemps(temps: readonly string[]): string;
    at(department: string): string;
    waiting(temps: readonly string[]): string;
    was(before: string): string;
    because(reason: string): string;
    reasons: Record<CancelReason, string>;
  };
}
