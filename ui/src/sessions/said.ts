/** Sessions and the rules they break, in words. */
import { type Day, plusDays, weeksFrom, wholeWeeks } from "../dates";
import type { AbsenceId } from "../wire/AbsenceId";
import type { Breach } from "../wire/Breach";
import type { Session } from "../wire/Session";
import type { SessionId } from "../wire/SessionId";
import type { Language } from "../words/words";
import { moduleOf, timeOf, titleOf } from "./session";
import type { Telling } from "./tell";

/** What it is about: "Rover i praksis", "Veiledning: sårprosedyrer". */
export function titleSaid(session: Session, { words, names }: Telling): string {
  const module = moduleOf(session);
  if (module !== null) return names.module(module);
  const kind = words.sessions.otherKind["guidance" in session.kind ? "guidance" : "support"];
  const title = titleOf(session) ?? "";
  // Titles that are imported often say it themselves.
  const saysItself = title.toLocaleLowerCase(words.language).startsWith(kind.toLocaleLowerCase(words.language));
  return saysItself ? title : `${kind}: ${title}`;
}

/** "Ida Nordmann og Per Hansen"; where nobody is taught, who it is for. */
export function tempsSaid({ temps, department }: Session, { words, names }: Telling): string {
  if (temps.length > 0) return words.list(temps.map(names.temp));
  return department === null ? words.sessions.nobody : names.department(department);
}

/** A clock time of minutes that may lie beyond midnight. */
export const clockSaid = (minutes: number, { date }: Language) => date.clock(((minutes % 1440) + 1440) % 1440);

/** "08.30–10.30" */
export function hoursSaid(session: Session, language: Language): string {
  const { from, to } = timeOf(session);
  return `${clockSaid(from, language)}–${clockSaid(to, language)}`;
}

/** "man. 14. juni kl. 08.30–10.30" */
export function whenSaid(session: Session, language: Language): string {
  const { from, to } = timeOf(session);
  const { words, date } = language;
  return words.sessions.time(date.weekdayAndDay(session.date), clockSaid(from, language), clockSaid(to, language));
}

/** "Rover i praksis man. 14. juni kl. 08.30–10.30" */
export function sessionSaid(session: Session, telling: Telling): string {
  return `${titleSaid(session, telling)} ${whenSaid(session, telling)}`;
}

/** "ferie uke 28–30", each. */
export function absencesSaid(absences: readonly AbsenceId[], { words, date, entries }: Telling): string[] {
  return absences.flatMap((id) => {
    const absence = entries.absence.get(id);
    if (!absence) return [];
    const weeks = wholeWeeks(absence.days);
    const days = weeks ? date.weeks(weeksFrom(weeks.first, weeks.last)) : date.days(absence.days);
    return [`${words.absenceKind[absence.kind].toLocaleLowerCase(words.language)} ${days}`];
  });
}

/** A rule that a session breaks, as a sentence that can be checked. */
export function breachSaid(breach: Breach, session: Session, telling: Telling): string {
  const { words, hours, names, entries } = telling;
  const said = words.sessions.breach;
  const trainer = names.trainer(session.trainer);
  const others = (ids: readonly SessionId[]) =>
    ids.map((id) => {
      const other = entries.session.get(id);
      return other ? sessionSaid(other, telling) : id;
    });
  switch (breach.is) {
    case "notQualified":
      return said.notQualified[breach.lacks](trainer, titleSaid(session, telling));
    case "groupTooLarge":
      return said.groupTooLarge(breach.most);
    case "severalDepartments":
    case "outsideSeason":
    case "offStep":
      return said[breach.is];
    case "notNeeded":
    case "outsideWindow":
    case "tempOffHours":
      return said[breach.is](breach.temps.map(names.temp));
    case "away": {
      const absences = absencesSaid(breach.absences, telling);
      return absences.length === 0 ? said.notEmployed(trainer) : said.away(trainer, absences);
    }
    case "elsewhere":
    case "offHours":
      return said[breach.is](trainer);
    case "overlaps":
      return said.overlaps(trainer, others(breach.sessions));
    case "tempOverlaps":
    case "outOfOrder":
      return said[breach.is](names.temp(breach.temp), others(breach.sessions));
    case "tooLittleTravel":
      return said.tooLittleTravel(others(breach.sessions));
    case "trainerDayFull":
    case "weekFull":
      return said[breach.is](trainer, hours.exact(breach.minutes), hours.exact(breach.most));
    case "tempDayFull":
      return said.tempDayFull(names.temp(breach.temp), hours.exact(breach.minutes), hours.exact(breach.most));
  }
}

/** The days of a week, Monday first. */
export const daysFrom = (first: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((count) => plusDays(first, count));
