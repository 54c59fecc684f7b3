//! What became of sessions and absences: for each, the entries of the history that touched it and what it was before
//! each of them.
//!
//! It is made of the history, entry by entry, and held against the season as it is after the last of them: only then do
//! the sides of the edits fit. So it can say what something was at an earlier revision without the season of that day.
//!
//! The trap: of entries that another version of the program wrote, the edits are not known. What was before them
//! cannot be told, and they may have touched everything.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::absence::Absence;
use crate::change::{Change, Edit};
use crate::season::{Entry, Table};
use crate::session::Session;

/// An entry of the history, as far as it matters here: which one, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The revision it made; 0 is before the first.
    pub revision: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// What became of sessions and absences from a revision on.
#[derive(Clone, PartialEq)]
pub struct Past {
    sessions: Trails<Session>,
    absences: Trails<Absence>,
}

/// What became of one noun's entries.
#[derive(Clone, PartialEq)]
pub struct Trails<T: Entry> {
    steps: BTreeMap<T::Id, Vec<Step<T>>>,
    /// The last entry of which it is not known what it touched.
    known_from: Version,
}

/// An entry was touched.
#[derive(Clone, PartialEq)]
struct Step<T> {
    by: Version,
    before: Option<Arc<T>>,
}

impl Past {
    /// A past in which nothing happened after a version, and of which nothing is known before it.
    pub fn since(version: Version) -> Self {
        Self { sessions: Trails::since(version), absences: Trails::since(version) }
    }
    /// Takes up the edits of the next entry.
    pub fn follow(&mut self, by: Version, edits: &[Edit]) {
        for edit in edits {
            match edit {
                Edit::Session(change) => self.sessions.follow(by, change),
                Edit::Absence(change) => self.absences.follow(by, change),
                _ => {}
            }
        }
    }
    /// Takes up that the edits of the next entry are not known.
    pub fn follow_unknown(&mut self, by: Version) {
        *self = Self::since(by);
    }
    /// What became of sessions.
    pub fn sessions(&self) -> &Trails<Session> {
        &self.sessions
    }
    /// What became of absences.
    pub fn absences(&self) -> &Trails<Absence> {
        &self.absences
    }
}

impl<T: Entry> Trails<T> {
    fn since(version: Version) -> Self {
        Self { steps: BTreeMap::new(), known_from: version }
    }
    fn follow(&mut self, by: Version, change: &Change<Arc<T>>) {
        if let Some(entry) = change.sides().next() {
            let step = Step { by, before: change.before.clone() };
            self.steps.entry(entry.id().clone()).or_default().push(step);
        }
    }

    /// Whether it is known what there was at a revision.
    pub fn reach_back_to(&self, revision: i64) -> bool {
        revision >= self.known_from.revision
    }
    /// Everything that was touched, by id, and may be no more.
    pub fn touched(&self) -> impl Iterator<Item = &T::Id> {
        self.steps.keys()
    }
    /// The last entry that touched something; of what was not touched, the last one that is not known.
    pub fn version(&self, id: &T::Id) -> Version {
        self.steps.get(id).and_then(|steps| steps.last()).map_or(self.known_from, |step| step.by)
    }
    /// What something was at a revision, by what it is `now`, after the last entry; nothing where there was none, or
    /// where that is not known.
    pub fn at<'a>(&'a self, now: &'a Table<T>, id: &T::Id, revision: i64) -> Option<&'a Arc<T>> {
        if !self.reach_back_to(revision) {
            return None;
        }
        let steps = self.steps.get(id).map_or(&[][..], Vec::as_slice);
        match steps.get(steps.partition_point(|step| step.by.revision <= revision)) {
            Some(step) => step.before.as_ref(),
            None => now.get(id),
        }
    }
    /// What something was before each entry that touched it.
    pub(crate) fn earlier(&self, id: &T::Id) -> impl Iterator<Item = &Arc<T>> {
        self.steps.get(id).into_iter().flatten().filter_map(|step| step.before.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, TimeDelta};

    use super::{Past, Version};
    use crate::change::{Change, Edit};
    use crate::dates::ClockTime;
    use crate::ids::SessionId;
    use crate::season::Table;
    use crate::session::{Session, SessionKind, SessionStatus};

    fn version(revision: i64) -> Version {
        Version { revision, at: DateTime::UNIX_EPOCH + TimeDelta::hours(revision) }
    }

    fn session(hour: u16) -> Arc<Session> {
        Arc::new(Session {
            id: "s".into(),
            kind: SessionKind::Guidance { title: "Rover".into() },
            department: None,
            trainer: "t".into(),
            temps: [].into(),
            waiting: [].into(),
            date: DateTime::UNIX_EPOCH.date_naive(),
            start: ClockTime::from_minutes(hour * 60).expect("a time"),
            minutes: 60,
            status: SessionStatus::Booked,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        })
    }

    fn from_to(before: Option<u16>, after: Option<u16>) -> [Edit; 1] {
        [Edit::Session(Change { before: before.map(session), after: after.map(session) })]
    }

    /// Made by 2, moved by 4, removed by 5, made anew by 7.
    fn past() -> (Past, Table<Session>) {
        let mut past = Past::since(version(0));
        past.follow(version(2), &from_to(None, Some(8)));
        past.follow(version(4), &from_to(Some(8), Some(9)));
        past.follow(version(5), &from_to(Some(9), None));
        past.follow(version(7), &from_to(None, Some(10)));
        (past, [(SessionId::from("s"), session(10))].into_iter().collect())
    }

    #[test]
    fn each_revision_has_what_there_was_then() {
        let (past, now) = past();
        let hours = (0..=9).map(|revision| {
            let there = past.sessions().at(&now, &"s".into(), revision);
            there.map(|session| session.start.minutes() / 60)
        });
        let expected = [None, None, Some(8), Some(8), Some(9), None, None, Some(10), Some(10), Some(10)];
        assert_eq!(hours.collect::<Vec<_>>(), expected);
        assert_eq!(past.sessions().at(&now, &"other".into(), 3), None);
        assert_eq!(past.sessions().version(&"s".into()), version(7));
        assert_eq!(past.sessions().version(&"other".into()), version(0), "nothing touched it");
        assert_eq!(past.sessions().touched().count(), 1);
        assert_eq!(past.absences().touched().count(), 0);
    }

    #[test]
    fn what_was_before_an_unknown_entry_is_not_known() {
        let (mut past, now) = past();
        past.follow_unknown(version(8));
        assert_eq!(past.sessions().version(&"s".into()), version(8), "it may have been touched then");
        assert!(!past.sessions().reach_back_to(7) && past.sessions().reach_back_to(8));
        assert_eq!(past.sessions().at(&now, &"s".into(), 7), None);
        assert!(past.sessions().at(&now, &"s".into(), 8).is_some());
        past.follow(version(9), &from_to(Some(11), Some(10)));
        let then = past.sessions().at(&now, &"s".into(), 8).expect("it was there");
        assert_eq!(then.start.minutes(), 11 * 60);
    }
}
