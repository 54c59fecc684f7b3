/**
 * What somebody is to be told, as a plain text to be pasted into a mail: what is new first, then all that stands.
 *
 * It greets nobody and promises nothing: whoever sends it writes that themselves.
 */
import { clockMinutes, localMoment } from "../../dates";
import type { Names } from "../../season/names";
import type { Recipient } from "../../wire/Recipient";
import type { Session } from "../../wire/Session";
import type { SessionToTell } from "../../wire/SessionToTell";
import type { Telling } from "../../wire/Telling";
import type { Language } from "../../words/words";
import { tellKind } from "../tell";

export type MailWriter = Language & { names: Names };

const dayMinutes = 24 * 60;

/** The whole text, a line for each session. */
export function mailText({ recipient, toldAt, sessions }: Telling, writer: MailWriter): string {
  const { words, date } = writer;
  const said = words.telling.mail;
  const parts: string[][] = [];
  // To whom nothing was said, everything is new.
  const news = toldAt === null ? [] : sessions.filter((one) => one.news.is !== "nothing");
  if (toldAt !== null && news.length > 0) {
    parts.push([
      said.changed(date.day(localMoment(toldAt).day)),
      ...news.map((one) => newsLine(one, recipient, writer)),
    ]);
  }
  const standing = sessions.filter((one) => one.news.is !== "cancelled");
  const lines = standing.map(({ session }) => sentence(partsOf(session, recipient, writer)));
  parts.push(lines.length === 0 ? [said.none] : [said.all, ...lines]);
  return `${parts.map(([head = "", ...rest]) => [head, ...rest.map((line) => `- ${line}`)].join("\n")).join("\n\n")}\n`.replaceAll(
    "\u00a0",
    " ",
  );
}

/** A session in one line: when, what, with whom. */
export function sessionLine(session: Session, recipient: Recipient, writer: MailWriter): string {
  return sentence(partsOf(session, recipient, writer));
}

/** Of a session that was changed, what it was: only what is otherwise now. */
export function beforeLine(before: Session, after: Session, recipient: Recipient, writer: MailWriter): string {
  const now = new Set(partsOf(after, recipient, writer));
  return partsOf(before, recipient, writer)
    .filter((part) => !now.has(part))
    .join(", ");
}

function newsLine({ session, news }: SessionToTell, recipient: Recipient, writer: MailWriter): string {
  const said = writer.words.telling.mail;
  const line = sessionLine(session, recipient, writer);
  switch (news.is) {
    case "nothing":
      return line;
    case "added":
      return `${said.added}: ${line}`;
    case "cancelled": {
      const reason = session.cancelReason;
      return `${said.cancelled}: ${line}${reason === null ? "" : `, ${said.because(said.reasons[reason])}`}`;
    }
    case "changed": {
      const before = beforeLine(news.before, session, recipient, writer);
      return `${said.moved}: ${line}${before === "" ? "" : ` (${said.was(before)})`}`;
    }
  }
}

/** When, what, and with whom, as far as it is news to the one who reads it. */
function partsOf(session: Session, recipient: Recipient, writer: MailWriter): string[] {
  const { words, names } = writer;
  const said = words.telling.mail;
  const temps = session.temps.filter((id) => recipient.kind !== "temp" || id !== recipient.id).map(names.temp);
  const waiting = session.waiting.map(names.temp);
  const parts = [whenOf(session, writer), tellKind(session.kind, names)];
  if (recipient.kind !== "trainer") parts.push(said.with(names.trainer(session.trainer)));
  if (temps.length > 0) parts.push(recipient.kind === "temp" ? said.together(temps) : said.forTemps(temps));
  if (waiting.length > 0) parts.push(said.waiting(waiting));
  if (recipient.kind === "trainer" && session.department !== null)
    parts.push(said.at(names.department(session.department)));
  return parts;
}

function whenOf({ date: day, start, minutes }: Session, { words, date }: MailWriter): string {
  const said = words.telling.mail;
  const begin = clockMinutes(start);
  const end = begin + minutes;
  const clock = date.clock(end % dayMinutes);
  // A session belongs to the day it starts.
  return said.when(
    date.weekdayAndDay(day),
    date.clock(begin),
    end > dayMinutes ? `${clock} (${said.overMidnight})` : clock,
  );
}

/** The first part names the time, the second what it is about; the rest follow. */
function sentence([when = "", ...rest]: readonly string[]): string {
  return `${when}: ${rest.join(", ")}`;
}
