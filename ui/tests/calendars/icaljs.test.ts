/**
 * What another program makes of the calendar files that we write: ical.js reads them, and their events are the season's.
 *
 * The files are written by a test of the core beside the two seasons they are of (`tests/fixtures/calendars`); what is
 * expected of them is worked out here, from the seasons alone.
 */
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

type Session = {
  id: string;
  module?: string;
  title?: string;
  department?: string;
  trainer: string;
  temps: string[];
  date: string;
  start: string;
  minutes: number;
  status: string;
};
type Absence = { id: string; trainer: string; firstDay: string; lastDay: string; kind: string; status: string };
type Named = { id: string; name: string; department?: string };
type Season = {
  season: { id: string };
  departments: Named[];
  modules: Named[];
  trainers: Named[];
  temps: Named[];
  sessions: Session[];
  absences: Absence[];
};
type Moment = "first" | "then";
type Recipient = { kind: "trainer" | "temp" | "department"; id: string };

/** An event as a calendar shows it. */
type Shown = {
  uid: string;
  start: string;
  end: string;
  summary: string;
  people: string[];
  location: string;
};

const RECIPIENTS: Recipient[] = [
  { kind: "trainer", id: "Ida" },
  { kind: "trainer", id: "Bo" },
  { kind: "temp", id: "v1" },
  { kind: "department", id: "A" },
];

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../tests/fixtures/calendars/${name}`, import.meta.url), "utf8");
const season = (moment: Moment): Season => JSON.parse(fixture(`${moment}.json`));
const calendar = (moment: Moment, { kind, id }: Recipient): ICAL.Component =>
  new ICAL.Component(ICAL.parse(fixture(`${moment}-${kind}-${id}.ics`)));

const events = (file: ICAL.Component): ICAL.Event[] =>
  file.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
const isCancelled = (event: ICAL.Event): boolean => event.component.getFirstPropertyValue("status") === "CANCELLED";

const shown = (event: ICAL.Event): Shown => ({
  uid: event.uid,
  start: event.startDate.toString(),
  end: event.endDate.toString(),
  summary: event.summary,
  people: (event.description ?? "").split("\n").sort(),
  location: event.location ?? "",
});

/** An id as a part of a name for the whole world. */
const part = (id: string): string =>
  encodeURIComponent(id).replace(/[.!'()*~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
/** Any line break as one. */
const text = (typed: string): string => typed.replace(/\r\n|\r/g, "\n");
const called = (named: Named[], id: string): string => text(named.find((one) => one.id === id)?.name || id);

/** Wall-clock time and so many minutes later, without any time zone. */
const later = (date: string, minutes: number): string =>
  new Date(Date.parse(`${date}Z`) + minutes * 60_000).toISOString().slice(0, 19);

const isConcerned = (season: Season, { kind, id }: Recipient, session: Session): boolean => {
  if (kind === "trainer") return session.trainer === id;
  if (kind === "temp") return session.temps.includes(id);
  const isThere = (temp: string) => season.temps.find((one) => one.id === temp)?.department === id;
  return session.department === id || session.temps.some(isThere);
};

/** What somebody's calendar must show of a season. */
const expected = (season: Season, recipient: Recipient): Shown[] => {
  const sessions = season.sessions
    .filter((session) => isConcerned(season, recipient, session))
    .filter(({ status }) => ["booked", "held", "noShow"].includes(status))
    .map((session) => ({
      uid: `${part(session.id)}.${part(season.season.id)}@skulder`,
      start: `${session.date}T${session.start}:00`,
      end: later(`${session.date}T${session.start}:00`, session.minutes),
      summary: text(session.title ?? called(season.modules, session.module ?? "")),
      people: [called(season.trainers, session.trainer), ...session.temps.map((temp) => called(season.temps, temp))]
        .join("\n")
        .split("\n")
        .sort(),
      location: session.department === undefined ? "" : called(season.departments, session.department),
    }));
  const absences = season.absences
    .filter(({ trainer, status }) => {
      const isOwn = season.trainers.find(({ id }) => id === trainer)?.department === recipient.id;
      return recipient.kind === "department" && isOwn && status !== "declined";
    })
    .map((absence) => ({
      uid: `${part(absence.id)}.absence.${part(season.season.id)}@skulder`,
      start: absence.firstDay,
      end: later(`${absence.lastDay}T00:00:00`, 24 * 60).slice(0, 10),
      summary: `${called(season.trainers, absence.trainer)}: ${absence.kind === "holiday" ? "Ferie" : "Ikke tilgjengelig"}`,
      people: [""],
      location: "",
    }));
  return inOrder([...sessions, ...absences]);
};

const inOrder = (events: Shown[]): Shown[] => events.sort((one, other) => (one.uid < other.uid ? -1 : 1));

/** A calendar that takes in one file after the other, as RFC 5546 has it: of one event the latest sequence counts. */
const takenIn = (files: ICAL.Component[]): ICAL.Event[] => {
  const there = new Map<string, ICAL.Event>();
  for (const event of files.flatMap(events)) {
    const before = there.get(event.uid);
    if (before === undefined || event.sequence >= before.sequence) there.set(event.uid, event);
  }
  return [...there.values()];
};

/** The clock on the wall in Oslo, by the system's own rules. */
const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "medium",
});
const inOslo = (time: ICAL.Time): string => wall.format(time.toJSDate()).replace(" ", "T");

describe("calendar files", () => {
  for (const recipient of RECIPIENTS) {
    const name = `${recipient.kind} ${recipient.id}`;

    it(`show a ${name} the season's sessions`, () => {
      const standing = events(calendar("first", recipient)).filter((event) => !isCancelled(event));
      expect(inOrder(standing.map(shown))).toEqual(expected(season("first"), recipient));
    });

    it(`lead a ${name} from one moment to the next`, () => {
      const [first, then] = [calendar("first", recipient), calendar("then", recipient)];
      const standing = takenIn([first, then]).filter((event) => !isCancelled(event));
      expect(inOrder(standing.map(shown))).toEqual(expected(season("then"), recipient));
      const tooLate = takenIn([first, then, first]).filter((event) => !isCancelled(event));
      expect(inOrder(tooLate.map(shown)), "an old file taken in once more changes nothing").toEqual(
        expected(season("then"), recipient),
      );
    });

    it(`are at the time that the clock shows a ${name}`, () => {
      const timed = events(calendar("then", recipient)).filter((event) => !event.startDate.isDate);
      for (const event of timed) {
        expect(event.startDate.zone.tzid).toBe("Europe/Oslo");
        expect(inOslo(event.startDate)).toBe(event.startDate.toString());
        expect(inOslo(event.endDate)).toBe(event.endDate.toString());
      }
    });
  }

  it("raise the sequence of what changed, and of nothing else", () => {
    const [first, then] = [season("first"), season("then")];
    const before = new Map(
      events(calendar("first", { kind: "trainer", id: "Ida" })).map((event) => [event.uid, event]),
    );
    let compared = 0;
    for (const event of events(calendar("then", { kind: "trainer", id: "Ida" }))) {
      const sequence = before.get(event.uid)?.sequence;
      if (sequence === undefined) continue;
      const of = (season: Season) =>
        season.sessions.find(({ id }) => event.uid === `${part(id)}.${part(season.season.id)}@skulder`);
      const hasChanged = JSON.stringify(of(first)) !== JSON.stringify(of(then));
      expect(event.sequence > sequence, event.uid).toBe(hasChanged);
      compared += 1;
    }
    expect(compared).toBe(before.size);
  });

  it("carry the zone as it is from 1997 to 2100", () => {
    const zone = calendar("first", { kind: "trainer", id: "Ida" }).getFirstSubcomponent("vtimezone");
    if (zone === null) throw new Error("the file has a zone");
    const oslo = new ICAL.Timezone(zone);
    for (let day = Date.UTC(1997, 0, 1); day < Date.UTC(2101, 0, 1); day += 24 * 60 * 60_000) {
      // Before and after the hour at which the clock may change, at 01:00 UTC.
      for (const hour of [1, 4, 12]) {
        const written = new Date(day + hour * 60 * 60_000).toISOString().slice(0, 19);
        const time = ICAL.Time.fromDateTimeString(written);
        time.zone = oslo;
        if (inOslo(time) !== written) expect(inOslo(time)).toBe(written);
      }
    }
  });

  it("ask for nothing but to be shown", () => {
    for (const recipient of RECIPIENTS) {
      const file = calendar("then", recipient);
      expect(file.getFirstPropertyValue("method")).toBe("PUBLISH");
      expect(file.getFirstPropertyValue("version")).toBe("2.0");
      expect(file.getAllSubcomponents().map(({ name }) => name)).not.toContain("valarm");
    }
  });
});
