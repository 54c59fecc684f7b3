//! Who is told of which sessions, and what is new to them since they were told last.
//!
//! What somebody was told is not kept as such: only at which revision it was, and [`Past`] has the sessions of that
//! revision. To whom a session matters is asked of the season as it is now, then as now: that a temp moved to another
//! department is no news of a session.
//!
//! What is not here: sentences, names, and whether anybody read what they were told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;
use crate::ids::{DepartmentId, EntityId, PersonId, SessionId, TempId, TrainerId};
use crate::past::Past;
use crate::season::Season;
use crate::session::{Session, SessionStatus};

/// Who is told of sessions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum Recipient {
    /// A trainer, of the sessions they hold.
    Trainer {
        /// Which.
        id: TrainerId,
    },
    /// A temp, of the sessions they are in.
    Temp {
        /// Which.
        id: TempId,
    },
    /// A department, of all sessions of its temps and all that are held there.
    Department {
        /// Which.
        id: DepartmentId,
    },
}

/// That somebody was told of everything there was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The revision of the season that they were told of.
    pub revision: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who told them.
    pub by: String,
}

/// A session that somebody is told of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionToTell {
    /// The session as it is; one that is gone as it was told.
    pub session: Arc<Session>,
    /// What is new about it.
    pub news: News,
}

/// What is new about a session since somebody was told.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum News {
    /// Nothing.
    Nothing,
    /// All of it.
    Added,
    /// It is otherwise than they were told.
    Changed {
        /// As they were told.
        before: Arc<Session>,
    },
    /// It will not be.
    Cancelled,
}

/// Somebody who does not know of everything yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Untold {
    /// Who.
    pub recipient: Recipient,
    /// How many sessions there is something new about.
    pub news: usize,
}

impl From<PersonId> for Recipient {
    fn from(person: PersonId) -> Self {
        match person {
            PersonId::Trainer(id) => Self::Trainer { id },
            PersonId::Temp(id) => Self::Temp { id },
        }
    }
}

impl Recipient {
    /// Whom or what it is.
    pub fn entity(&self) -> EntityId {
        match self {
            Self::Trainer { id } => id.clone().into(),
            Self::Temp { id } => id.clone().into(),
            Self::Department { id } => id.clone().into(),
        }
    }
    /// Whether a session matters to them.
    pub fn is_concerned_by(&self, session: &Session, season: &Season) -> bool {
        match self {
            Self::Trainer { id } => session.trainer == *id,
            Self::Temp { id } => session.temps.contains(id),
            Self::Department { id } => departments(session, season).any(|department| department == id),
        }
    }
    /// Everybody to whom a session matters.
    fn of<'a>(session: &'a Session, season: &'a Season) -> impl Iterator<Item = Self> + 'a {
        let trainer = Self::Trainer { id: session.trainer.clone() };
        let temps = session.temps.iter().map(|id| Self::Temp { id: id.clone() });
        let departments = departments(session, season).map(|id| Self::Department { id: id.clone() });
        std::iter::once(trainer).chain(temps).chain(departments)
    }
}

/// The department where a session is held and those of its temps; one may come more than once.
fn departments<'a>(session: &'a Session, season: &'a Season) -> impl Iterator<Item = &'a DepartmentId> {
    let temps = session.temps.iter().filter_map(|temp| season.temps().get(temp));
    session.department.iter().chain(temps.map(|temp| &temp.department))
}

/// The booked sessions of a recipient from today on, and those they were told of that will not be, by date and start.
/// The past is that of the season, as far back as the revision they were told of; where it does not reach that far, or
/// where they were never told, everything is new to them.
pub fn to_tell(
    season: &Season,
    today: Day,
    recipient: &Recipient,
    past: &Past,
    told: Option<i64>,
) -> Vec<SessionToTell> {
    let asked = Asked { season, today, past };
    let mut sessions: Vec<SessionToTell> =
        asked.sessions().filter_map(|id| asked.news(recipient, id, told)).collect();
    sessions.sort_by_key(|told| (told.session.date, told.session.start));
    sessions
}

/// Everybody of the season to whom there is something to tell, by kind, then id; `told` is the revision that each was
/// told of.
pub fn untold(season: &Season, today: Day, past: &Past, told: &BTreeMap<Recipient, i64>) -> Vec<Untold> {
    let asked = Asked { season, today, past };
    let mut news: BTreeMap<Recipient, usize> = BTreeMap::new();
    for id in asked.sessions() {
        for recipient in asked.recipients(id) {
            let told = told.get(&recipient).copied();
            if asked.news(&recipient, id, told).is_some_and(|told| told.news != News::Nothing) {
                *news.entry(recipient).or_default() += 1;
            }
        }
    }
    news.into_iter()
        .filter(|(recipient, _)| season.holds(&recipient.entity()))
        .map(|(recipient, news)| Untold { recipient, news })
        .collect()
}

/// What is asked of.
#[derive(Clone, Copy)]
struct Asked<'a> {
    season: &'a Season,
    today: Day,
    past: &'a Past,
}

impl<'a> Asked<'a> {
    /// Every session there is, and every one that may have been.
    fn sessions(self) -> impl Iterator<Item = &'a SessionId> {
        let gone = self.past.sessions().touched().filter(|id| !self.season.sessions().contains_key(*id));
        self.season.sessions().keys().chain(gone)
    }
    /// Everybody to whom a session matters or once did, where it may be news.
    fn recipients(self, id: &SessionId) -> BTreeSet<Recipient> {
        let sides = || self.season.sessions().get(id).into_iter().chain(self.past.sessions().earlier(id));
        if sides().all(|session| session.date < self.today) {
            return BTreeSet::new();
        }
        sides().flat_map(|session| Recipient::of(session, self.season)).collect()
    }
    /// What there is to tell somebody of a session.
    fn news(self, recipient: &Recipient, id: &SessionId, told: Option<i64>) -> Option<SessionToTell> {
        let now = self.season.sessions().get(id);
        let before = told.and_then(|told| self.past.sessions().at(self.season.sessions(), id, told));
        let is_theirs = |session: &&Arc<Session>| {
            session.status == SessionStatus::Booked && recipient.is_concerned_by(session, self.season)
        };
        let is_to_come = |session: &Session| session.date >= self.today;
        let (before, stands) = (before.filter(is_theirs), now.filter(is_theirs));
        match (before, stands) {
            (None, Some(session)) if is_to_come(session) => {
                Some(SessionToTell { session: session.clone(), news: News::Added })
            }
            (Some(before), Some(session)) if is_told_alike(before, session) && is_to_come(session) => {
                Some(SessionToTell { session: session.clone(), news: News::Nothing })
            }
            (Some(before), Some(session))
                if !is_told_alike(before, session) && (is_to_come(session) || is_to_come(before)) =>
            {
                let news = News::Changed { before: before.clone() };
                Some(SessionToTell { session: session.clone(), news })
            }
            (Some(before), None) if is_to_come(before) && !now.is_some_and(|now| is_over(now)) => {
                Some(SessionToTell { session: as_told(before, now), news: News::Cancelled })
            }
            _ => None,
        }
    }
}

/// Whether two sides of a session are the same to whoever is told of them.
fn is_told_alike(one: &Session, other: &Session) -> bool {
    one.kind == other.kind
        && one.department == other.department
        && one.trainer == other.trainer
        && one.temps == other.temps
        && (one.date, one.start, one.minutes) == (other.date, other.start, other.minutes)
}

/// Whether a session is over, as it was meant or not: nobody waits for it any more.
fn is_over(session: &Session) -> bool {
    matches!(session.status, SessionStatus::Held | SessionStatus::NoShow)
}

/// A session that will not be, as it was told; where it was cancelled, with the reason.
fn as_told(before: &Arc<Session>, now: Option<&Arc<Session>>) -> Arc<Session> {
    match now {
        Some(now) if now.status == SessionStatus::Cancelled => {
            Arc::new(Session { status: now.status, cancel_reason: now.cancel_reason, ..(**before).clone() })
        }
        _ => before.clone(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::apply;
    use crate::change::Changes;
    use crate::command::{Command, Stamp, decide};
    use crate::dates::ClockTime;
    use crate::past::Version;
    use crate::session::{CancelReason, SessionKind};
    use crate::testing::season;

    /// A season to which things are done, and its past.
    struct Doing {
        season: Season,
        past: Past,
        revision: i64,
    }

    impl Doing {
        fn begun() -> Self {
            let season = season(
                "2027   27 28
                 = A
                 Ida  nurse  full  100 | . .
                 Bo   nurse  full  100 | . .
                 + v1 nurse full       | s s
                 = B
                 Ola  nurse  full  100 | . .
                 + v2 nurse full       | s s",
            );
            let past = Past::since(Version { revision: 0, at: DateTime::UNIX_EPOCH });
            Self { season, past, revision: 0 }
        }
        fn run(&mut self, command: &Command) {
            self.revision += 1;
            let at = DateTime::UNIX_EPOCH;
            let id = self.revision.to_string();
            let stamp = Stamp { entry: id.as_str().into(), at, author: "anna".into(), seed: id };
            let changes: Changes = decide(&self.season, command, &stamp).expect("nothing is wrong with it");
            self.season = apply(&self.season, &changes);
            self.past.follow(Version { revision: self.revision, at }, changes.edits());
        }
        fn add(&mut self, session: Session) {
            self.run(&Command::Add { entry: session.into() });
        }
        /// Changes the only session there is.
        fn change(&mut self, how: impl FnOnce(&mut Session)) {
            let mut session = (**self.season.sessions().values().next().expect("there is one")).clone();
            how(&mut session);
            self.run(&Command::Change { entry: session.into() });
        }
        fn to(&self, recipient: &Recipient, told: Option<i64>) -> Vec<(String, News)> {
            let told = to_tell(&self.season, day("2027-07-07"), recipient, &self.past, told);
            told.into_iter().map(|told| (told.session.id.to_string(), told.news)).collect()
        }
        /// What there is to tell of the only session, in a word.
        fn word(&self, recipient: &Recipient, told: i64) -> &'static str {
            match self.to(recipient, Some(told)).as_slice() {
                [] => "none",
                [(_, News::Nothing)] => "nothing",
                [(_, News::Added)] => "added",
                [(_, News::Changed { .. })] => "changed",
                [(_, News::Cancelled)] => "cancelled",
                several => panic!("{several:?} are several"),
            }
        }
        fn untold(&self, told: &[(&Recipient, i64)]) -> Vec<(Recipient, usize)> {
            let told = told.iter().map(|(recipient, revision)| ((*recipient).clone(), *revision)).collect();
            let untold = untold(&self.season, day("2027-07-07"), &self.past, &told);
            untold.into_iter().map(|untold| (untold.recipient, untold.news)).collect()
        }
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }
    fn trainer(id: &str) -> Recipient {
        Recipient::Trainer { id: id.into() }
    }
    fn temp(id: &str) -> Recipient {
        Recipient::Temp { id: id.into() }
    }
    fn department(id: &str) -> Recipient {
        Recipient::Department { id: id.into() }
    }
    /// Booked with Ida for v1 on a Wednesday at nine.
    fn booked(id: &str) -> Session {
        Session {
            id: id.into(),
            kind: SessionKind::Training { module: "P-KLIENT".into() },
            department: Some("A".into()),
            trainer: "Ida".into(),
            temps: ["v1".into()].into(),
            waiting: [].into(),
            date: day("2027-07-07"),
            start: ClockTime::from_minutes(9 * 60).expect("a time"),
            minutes: 60,
            status: SessionStatus::Booked,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
    }

    #[test]
    fn whoever_was_never_told_is_told_of_everything_booked_from_today_on() {
        let mut doing = Doing::begun();
        doing.add(Session { date: day("2027-07-09"), ..booked("later") });
        doing.add(booked("today"));
        doing.add(Session { date: day("2027-07-06"), ..booked("yesterday") });
        doing.add(Session { status: SessionStatus::Proposed, trainer: "Bo".into(), ..booked("proposed") });
        let all = [("today".to_owned(), News::Added), ("later".to_owned(), News::Added)];
        for recipient in [trainer("Ida"), temp("v1"), department("A")] {
            assert_eq!(doing.to(&recipient, None), all, "in the order of days");
        }
        for recipient in [trainer("Bo"), temp("v2"), department("B")] {
            assert_eq!(doing.to(&recipient, None), [], "it does not matter to them");
        }
        let untold = [(trainer("Ida"), 2), (temp("v1"), 2), (department("A"), 2)];
        assert_eq!(doing.untold(&[]), untold, "by kind");
        assert_eq!(doing.untold(&[(&temp("v1"), 4)]), [untold[0].clone(), untold[2].clone()]);
        assert_eq!(
            doing.untold(&[(&temp("v1"), 1)]),
            [untold[0].clone(), (temp("v1"), 1), untold[2].clone()]
        );
    }

    #[test]
    fn a_session_that_was_moved_is_told_as_it_was_and_is() {
        let mut doing = Doing::begun();
        doing.add(booked("s"));
        doing.change(|session| session.locked = true);
        assert_eq!(doing.word(&trainer("Ida"), 1), "nothing", "that is the planner's own affair");
        doing.change(|session| session.minutes = 90);
        let told = to_tell(&doing.season, day("2027-07-07"), &trainer("Ida"), &doing.past, Some(2));
        let [SessionToTell { session, news: News::Changed { before } }] = told.as_slice() else {
            panic!("{told:?} has changed")
        };
        assert_eq!((before.minutes, session.minutes), (60, 90));
        doing.change(|session| session.minutes = 60);
        assert_eq!(doing.word(&trainer("Ida"), 2), "nothing", "it is as they were told");
        assert_eq!(doing.word(&trainer("Ida"), 3), "changed", "and not as these were");
        doing.change(|session| session.date = day("2027-07-06"));
        assert_eq!(doing.word(&trainer("Ida"), 1), "changed", "nobody is to wait for it tomorrow");
        assert_eq!(doing.to(&trainer("Ida"), None), [], "to others it is over");
    }

    #[test]
    fn who_has_no_part_in_it_any_more_is_told_that_it_is_cancelled() {
        let mut doing = Doing::begun();
        doing.add(booked("s"));
        doing.change(|session| session.trainer = "Bo".into());
        assert_eq!(doing.word(&trainer("Ida"), 1), "cancelled");
        assert_eq!(doing.word(&trainer("Bo"), 1), "added");
        assert_eq!(doing.word(&temp("v1"), 1), "changed");
        assert_eq!(doing.word(&department("A"), 1), "changed");
        doing.run(&Command::Remove { entity: EntityId::Session("s".into()) });
        assert_eq!(doing.word(&trainer("Ida"), 1), "cancelled");
        assert_eq!(doing.word(&trainer("Bo"), 1), "none", "of what they never heard of");
        assert_eq!(doing.word(&trainer("Bo"), 2), "cancelled");
        assert_eq!(doing.untold(&[(&trainer("Bo"), 2)]), [(trainer("Bo"), 1)]);
    }

    #[test]
    fn a_cancelled_session_is_told_with_its_reason_and_one_that_is_over_is_not() {
        let mut doing = Doing::begun();
        doing.add(booked("s"));
        doing.change(|session| {
            session.minutes = 30;
            session.status = SessionStatus::Cancelled;
            session.cancel_reason = Some(CancelReason::Workload);
        });
        let told = to_tell(&doing.season, day("2027-07-07"), &temp("v1"), &doing.past, Some(1));
        let expected = Session {
            status: SessionStatus::Cancelled,
            cancel_reason: Some(CancelReason::Workload),
            ..booked("s")
        };
        assert_eq!(told, [SessionToTell { session: Arc::new(expected), news: News::Cancelled }]);
        let later = to_tell(&doing.season, day("2027-07-08"), &temp("v1"), &doing.past, Some(1));
        assert_eq!(later, [], "the day has gone by");
        doing.change(|session| {
            session.status = SessionStatus::Held;
            session.cancel_reason = None;
        });
        assert_eq!(doing.word(&temp("v1"), 1), "none", "they were there");
    }

    #[test]
    fn a_department_is_told_of_its_temps_wherever_they_are_and_of_what_is_held_there() {
        let mut doing = Doing::begun();
        let guidance = SessionKind::Guidance { title: "Rover".into() };
        doing.add(Session { kind: guidance, temps: [].into(), ..booked("guidance") });
        doing.add(Session { temps: ["v2".into()].into(), trainer: "Ola".into(), ..booked("abroad") });
        let abroad = ("abroad".to_owned(), News::Added);
        let guidance = ("guidance".to_owned(), News::Added);
        assert_eq!(doing.to(&department("A"), None), [abroad.clone(), guidance]);
        assert_eq!(doing.to(&department("B"), None), [abroad]);
    }

    #[test]
    fn where_the_past_does_not_reach_everything_is_new() {
        let mut doing = Doing::begun();
        doing.add(booked("s"));
        doing.past.follow_unknown(Version { revision: 2, at: DateTime::UNIX_EPOCH });
        assert_eq!(doing.word(&temp("v1"), 1), "added");
        assert_eq!(doing.word(&temp("v1"), 2), "nothing");
    }

    #[test]
    fn nobody_who_has_left_the_season_is_told() {
        let mut doing = Doing::begun();
        doing.add(booked("s"));
        doing.run(&Command::Remove { entity: EntityId::Session("s".into()) });
        doing.run(&Command::Remove { entity: EntityId::Trainer("Ida".into()) });
        let told = [(&trainer("Ida"), 1), (&temp("v1"), 1)];
        assert_eq!(doing.untold(&told), [(temp("v1"), 1)]);
    }
}
