//! One event of a calendar: a session at its time, or an absence over whole days.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use skulder_season::absence::Absence;
use skulder_season::dates::{DateRange, Day};
use skulder_season::ids::PersonId;
use skulder_season::past::Version;
use skulder_season::session::{Session, SessionKind};

use super::lines::Lines;
use super::zone::ZONE;
use super::{Calendar, department, person};
use crate::lists::words;
use crate::template::names::{collated, seen};

/// What stays as it is in an id that becomes part of a name for the whole world.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// An event, as it is written.
pub(super) struct Event {
    uid: String,
    version: Version,
    stands: bool,
    time: Time,
    summary: String,
    description: Option<String>,
    location: Option<String>,
}

/// When an event is.
enum Time {
    /// From a time on the wall to another, which is not part of it any more.
    Timed { start: NaiveDateTime, end: NaiveDateTime },
    /// Whole days, on which nobody counts as busy.
    Whole { first: Day, end: Day },
}

impl Event {
    /// A session, which stands or is cancelled.
    pub(super) fn of_session(calendar: &Calendar<'_>, session: &Session, stands: bool) -> Self {
        let Calendar { season, people, .. } = *calendar;
        let summary = match &session.kind {
            SessionKind::Training { module } => {
                let name = season.modules().get(module).map(|module| seen(&module.name));
                name.filter(|name| !name.is_empty()).unwrap_or(module.as_str()).to_owned()
            }
            SessionKind::Guidance { title } | SessionKind::Support { title } => title.clone(),
        };
        let mut temps: Vec<String> =
            session.temps.iter().map(|temp| person(PersonId::Temp(temp.clone()), people)).collect();
        temps.sort_by_cached_key(|name| collated(name));
        let mut present = vec![person(PersonId::Trainer(session.trainer.clone()), people)];
        present.append(&mut temps);
        let start =
            session.date.and_time(NaiveTime::MIN) + TimeDelta::minutes(session.start.minutes().into());
        Self {
            uid: uid(calendar, &[session.id.as_str()]),
            version: calendar.past.sessions().version(&session.id),
            stands,
            time: Time::Timed { start, end: start + TimeDelta::minutes(session.minutes.into()) },
            summary,
            description: Some(present.join("\n")),
            location: session.department.as_ref().map(|id| department(id, season)),
        }
    }

    /// An absence of a trainer, which stands or is cancelled: who, and whether it is a holiday.
    pub(super) fn of_absence(calendar: &Calendar<'_>, absence: &Absence, stands: bool) -> Self {
        let who = person(PersonId::Trainer(absence.trainer.clone()), calendar.people);
        Self {
            // A session's id holds no point as it is written here, so no two are the same.
            uid: uid(calendar, &[absence.id.as_str(), "absence"]),
            version: calendar.past.absences().version(&absence.id),
            stands,
            time: Time::whole(absence.days),
            summary: format!("{who}: {}", words::ABSENCE_KINDS.written(absence.kind)),
            description: None,
            location: None,
        }
    }

    /// What orders events: when they are, then which they are.
    pub(super) fn order(&self) -> (NaiveDateTime, String) {
        let start = match self.time {
            Time::Timed { start, .. } => start,
            Time::Whole { first, .. } => first.and_time(NaiveTime::MIN),
        };
        (start, self.uid.clone())
    }

    pub(super) fn write(&self, lines: &mut Lines) {
        let Version { revision, at } = self.version;
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.plain("DTSTAMP", &instant(at));
        lines.plain("LAST-MODIFIED", &instant(at));
        lines.plain("SEQUENCE", &revision.to_string());
        lines.plain("STATUS", if self.stands { "CONFIRMED" } else { "CANCELLED" });
        match &self.time {
            Time::Timed { start, end } => {
                lines.plain(&format!("DTSTART;TZID={ZONE}"), &start.format("%Y%m%dT%H%M%S").to_string());
                lines.plain(&format!("DTEND;TZID={ZONE}"), &end.format("%Y%m%dT%H%M%S").to_string());
            }
            Time::Whole { first, end } => {
                lines.plain("DTSTART;VALUE=DATE", &first.format("%Y%m%d").to_string());
                lines.plain("DTEND;VALUE=DATE", &end.format("%Y%m%d").to_string());
                lines.plain("TRANSP", "TRANSPARENT");
            }
        }
        lines.text("SUMMARY", &self.summary);
        if let Some(description) = &self.description {
            lines.text("DESCRIPTION", description);
        }
        if let Some(location) = &self.location {
            lines.text("LOCATION", location);
        }
        lines.plain("END", "VEVENT");
    }
}

impl Time {
    /// Whole days: a calendar's end is the day after the last.
    fn whole(days: DateRange) -> Self {
        Self::Whole { first: days.first(), end: days.last() + Days::new(1) }
    }
}

/// A name that no other event in the world has: of ids without points, parted by points, the season's last.
fn uid(calendar: &Calendar<'_>, ids: &[&str]) -> String {
    let season = calendar.season.id();
    let ids = ids.iter().copied().chain([season.as_str()]);
    let parts: Vec<String> = ids.map(|id| utf8_percent_encode(id, PLAIN).to_string()).collect();
    format!("{}@skulder", parts.join("."))
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
