//! Somebody's sessions as a calendar file (iCalendar, RFC 5545), for the calendar they already have.
//!
//! A file holds all their sessions that are booked or over, those that were cancelled, and those that they were told of
//! and that are gone or no longer theirs, as cancelled. A department's also has its trainers' absences, as whole days.
//! Each event keeps its identity from file to file and carries the revision that touched it last, so a calendar that
//! takes in a later file replaces what it has.
//!
//! What is not here: the clock, since an event is stamped with the time of the entry that touched it last; sentences, since
//! names, titles and the vocabulary of the lists say all; reasons for an absence.
//!
//! The trap: times are those of the clock on the wall in Norway. Nothing here converts one; the file carries the zone's
//! rules and leaves it to the calendar.

mod event;
mod lines;
mod zone;

use std::collections::BTreeSet;
use std::sync::Arc;

use skulder_season::Season;
use skulder_season::absence::Absence;
use skulder_season::ids::{DepartmentId, EntityId, PersonId};
use skulder_season::past::{Past, Trails};
use skulder_season::person::People;
use skulder_season::season::{Entry, Table};
use skulder_season::session::{Session, SessionStatus};
use skulder_season::telling::Recipient;

use event::Event;
use lines::Lines;

use crate::template::names::seen;

/// What a calendar is written from.
#[derive(Clone, Copy)]
pub struct Calendar<'a> {
    /// The season.
    pub season: &'a Season,
    /// The names of everybody in it.
    pub people: &'a People,
    /// What became of its sessions and absences; of a season from a file, nothing.
    pub past: &'a Past,
}

impl Calendar<'_> {
    /// The calendar file of somebody who was told of their sessions at some revisions.
    pub fn write(&self, recipient: &Recipient, told: &[i64]) -> String {
        let mut lines = Lines::default();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Skulder//Skulder//NO");
        lines.plain("CALSCALE", "GREGORIAN");
        lines.plain("METHOD", "PUBLISH");
        let name = called(recipient, self.season, self.people);
        lines.text("X-WR-CALNAME", &format!("{name}, {}", self.season.head().name));
        zone::write(&mut lines);
        for event in self.events(recipient, told) {
            event.write(&mut lines);
        }
        lines.plain("END", "VCALENDAR");
        lines.into_text()
    }

    fn events(&self, recipient: &Recipient, told: &[i64]) -> Vec<Event> {
        let season = self.season;
        let is_theirs = |session: &Session| recipient.is_concerned_by(session, season);
        let sessions = Shown {
            now: season.sessions(),
            trails: self.past.sessions(),
            told,
            was_told: &|session: &Session| session.status == SessionStatus::Booked && is_theirs(session),
            stands: &|session: &Session| match session.status {
                SessionStatus::Booked | SessionStatus::Held | SessionStatus::NoShow if is_theirs(session) => {
                    Some(true)
                }
                SessionStatus::Cancelled if is_theirs(session) => Some(false),
                _ => None,
            },
        };
        let mut events: Vec<Event> =
            sessions.all().map(|(session, stands)| Event::of_session(self, session, stands)).collect();
        if let Recipient::Department { id } = recipient {
            let is_told = |absence: &Absence| absence.counts() && self.belongs_to(id, absence);
            let absences = Shown {
                now: season.absences(),
                trails: self.past.absences(),
                told,
                was_told: &is_told,
                stands: &|absence: &Absence| is_told(absence).then_some(true),
            };
            events.extend(absences.all().map(|(absence, stands)| Event::of_absence(self, absence, stands)));
        }
        events.sort_by_cached_key(Event::order);
        events
    }

    /// Whether an absence is one of a department's own trainers.
    fn belongs_to(&self, department: &DepartmentId, absence: &Absence) -> bool {
        let trainer = self.season.trainers().get(&absence.trainer);
        trainer.is_some_and(|trainer| trainer.department() == Some(department))
    }
}

/// What a recipient is called; whoever has no name, by the id.
pub fn called(recipient: &Recipient, season: &Season, people: &People) -> String {
    match recipient {
        Recipient::Trainer { id } => person(PersonId::Trainer(id.clone()), people),
        Recipient::Temp { id } => person(PersonId::Temp(id.clone()), people),
        Recipient::Department { id } => department(id, season),
    }
}

fn person(id: PersonId, people: &People) -> String {
    let name = people.get(&id).map_or("", |person| seen(&person.name));
    if name.is_empty() { EntityId::from(id).as_str().to_owned() } else { name.to_owned() }
}

fn department(id: &DepartmentId, season: &Season) -> String {
    let name = season.departments().get(id).map_or("", |department| seen(&department.name));
    if name.is_empty() { id.as_str() } else { name }.to_owned()
}

/// Which of one noun's entries a calendar shows.
struct Shown<'a, T: Entry> {
    now: &'a Table<T>,
    trails: &'a Trails<T>,
    told: &'a [i64],
    /// Whether the recipient was told of an entry that was so.
    was_told: &'a dyn Fn(&T) -> bool,
    /// Whether an entry that is so is shown, and then, whether it stands or is cancelled.
    stands: &'a dyn Fn(&T) -> Option<bool>,
}

impl<'a, T: Entry> Shown<'a, T> {
    /// Each entry with whether it stands; one that is gone as it was told last.
    fn all(&self) -> impl Iterator<Item = (&'a Arc<T>, bool)> {
        let ids: BTreeSet<&T::Id> = self.now.keys().chain(self.trails.touched()).collect();
        ids.into_iter().filter_map(|id| {
            let now = self.now.get(id);
            if let Some((entry, stands)) = now.and_then(|entry| Some((entry, (self.stands)(entry)?))) {
                return Some((entry, stands));
            }
            let mut told = self.told.iter().rev().filter_map(|told| self.trails.at(self.now, id, *told));
            told.find(|entry| (self.was_told)(entry)).map(|entry| (entry, false))
        })
    }
}
