//! Free time: when a trainer and some temps can have a session together, beside everything that stands and what a
//! remedy has already put there.
//!
//! The rules are those of the automatic booking; a session found here is one that it might have proposed. What is
//! already there is looked up anew each time: a remedy has few sessions, a booking thousands.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::Datelike;

use crate::coverage::by_day::{ByDay, OpenNeed};
use crate::dates::{ClockTime, DateRange, Day, Week, WeekDays};
use crate::hours::Hours;
use crate::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use crate::limits::MINUTES_OF_A_DAY;
use crate::remedy::asked::Asked;
use crate::season::Season;
use crate::session::{Session, SessionKind, SessionStatus};

/// A season's sessions, and those that a remedy adds.
pub(super) struct Diary<'a> {
    season: &'a Season,
    today: Day,
    department: &'a DepartmentId,
    pub(super) by_day: ByDay<'a>,
    hours: RefCell<BTreeMap<PersonId, Rc<Hours>>>,
}

/// A session without a day, and those already added beside it.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    pub(super) kind: &'a SessionKind,
    pub(super) trainer: &'a TrainerId,
    pub(super) temps: &'a BTreeSet<TempId>,
    pub(super) minutes: u32,
    pub(super) added: &'a [Session],
}

/// What remains of a need, cut into sessions of one length each.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    pub(super) temp: TempId,
    pub(super) module: ModuleId,
    pub(super) window: DateRange,
    /// The length of each.
    pub(super) minutes: Vec<u32>,
}

impl<'a> Diary<'a> {
    pub(super) fn of(asked: &Asked<'a>) -> Self {
        let instructors = asked.coverage.counted().instructors.iter();
        let instructors = instructors.filter_map(|it| asked.season.trainers().get_key_value(it.id()));
        let trainers = asked.trainers().into_iter().chain(instructors.map(|(id, _)| id));
        Self {
            season: asked.season,
            today: asked.today(),
            department: &asked.department.id,
            by_day: ByDay::with(asked.season, asked.today(), trainers),
            hours: RefCell::default(),
        }
    }

    /// The pieces of a temp's needs, by module.
    pub(super) fn pieces_of(&self, temp: &TempId) -> Vec<Pieces> {
        let cut = |need: OpenNeed| {
            let length = self.season.modules()[&need.module].session_minutes;
            let mut minutes = vec![length; (need.remaining / length) as usize];
            minutes.extend(Some(need.remaining % length).filter(|&rest| rest > 0));
            Pieces { temp: need.temp, module: need.module, window: need.window, minutes }
        };
        self.by_day.needs_of(temp).into_iter().map(cut).collect()
    }

    /// The first start on a day of a session that is wished for; `None` where the day has none.
    pub(super) fn start(&self, wish: Wish<'_>, day: Day) -> Option<ClockTime> {
        let week = Week::of(day);
        let is_in_season = self.season.weeks().contains(week);
        let is_there =
            || self.by_day.days_there(wish.trainer, week).has(day.weekday().num_days_from_monday());
        let counts = || {
            self.season.trainers()[wish.trainer].is_instructor()
                || self.by_day.department_in(wish.trainer, week) == Some(self.department)
        };
        if day < self.today || !is_in_season || !is_there() || !counts() {
            return None;
        }
        let of_trainer = self.sessions_of_trainer(wish);
        let of_temps: Vec<Vec<&Session>> =
            wish.temps.iter().map(|temp| self.sessions_of_temp(wish, temp)).collect();
        self.is_within_limits(wish, day, &of_trainer, &of_temps).then_some(())?;
        let (earliest, latest) = self.order(wish, day, &of_temps);

        let settings = self.season.settings();
        let is_workday = WeekDays::workdays(week).has(day.weekday().num_days_from_monday());
        let open = |person: PersonId| -> Vec<(i32, i32)> {
            self.hours(&person).open_on(day, is_workday, settings).collect()
        };
        let trainer_open = open(PersonId::Trainer(wish.trainer.clone()));
        let temps_open: Vec<Vec<(i32, i32)>> =
            wish.temps.iter().map(|temp| open(PersonId::Temp(temp.clone()))).collect();
        let minutes = wish.minutes as i32;
        let lies_in = |spans: &[(i32, i32)], start: i32| {
            spans.iter().any(|&(from, to)| from <= start && start + minutes <= to)
        };
        let is_free = |start: i32| {
            let is_clear = |other: &&Session, travel: i32| {
                let (from, to) = span(other, day);
                start + minutes + travel <= from || to + travel <= start
            };
            let travel = |other: &Session| {
                let is_elsewhere = other.date == day && other.department.as_ref() != Some(self.department);
                if is_elsewhere { settings.travel_minutes as i32 } else { 0 }
            };
            of_trainer.iter().all(|other| is_clear(other, travel(other)))
                && of_temps.iter().flatten().all(|other| is_clear(other, 0))
        };
        let starts = (0..MINUTES_OF_A_DAY as i32).step_by(settings.session_step as usize);
        let mut fitting = starts.filter(|&start| {
            earliest <= start
                && start + minutes <= latest
                && lies_in(&trainer_open, start)
                && temps_open.iter().all(|spans| lies_in(spans, start))
                && is_free(start)
        });
        fitting.next().and_then(|start| ClockTime::from_minutes(start as u16))
    }

    /// The session that is wished for, at a time.
    pub(super) fn session(&self, wish: Wish<'_>, date: Day, start: ClockTime) -> Session {
        Session {
            id: format!("{}", wish.added.len() + 1).into(),
            kind: wish.kind.clone(),
            department: Some(self.department.clone()),
            trainer: wish.trainer.clone(),
            temps: wish.temps.clone(),
            waiting: [].into(),
            date,
            start,
            minutes: wish.minutes,
            status: SessionStatus::Booked,
            attendance: [].into(),
            cancel_reason: None,
            follow_up: None,
            locked: false,
        }
    }

    fn hours(&self, person: &PersonId) -> Rc<Hours> {
        let mut hours = self.hours.borrow_mut();
        let known = hours.entry(person.clone());
        known.or_insert_with(|| Rc::new(Hours::of(self.season, person))).clone()
    }
    fn sessions_of_trainer<'s>(&'s self, wish: Wish<'s>) -> Vec<&'s Session> {
        let there = self.season.sessions_of(wish.trainer).map(|session| &**session);
        let there = there.filter(|session| self.by_day.stands(session));
        there.chain(wish.added.iter().filter(|session| session.trainer == *wish.trainer)).collect()
    }
    /// The sessions of a temp; one that they did not come to is none of theirs.
    fn sessions_of_temp<'s>(&'s self, wish: Wish<'s>, temp: &TempId) -> Vec<&'s Session> {
        let is_in = |session: &&Session| session.temps.contains(temp) && session.minutes_of(temp) > 0;
        let there = self.season.all_of::<Session>(temp.clone()).map(|session| &**session);
        let there = there.filter(|session| self.by_day.stands(session));
        there.chain(wish.added).filter(is_in).collect()
    }
    fn is_within_limits(
        &self,
        wish: Wish<'_>,
        day: Day,
        of_trainer: &[&Session],
        of_temps: &[Vec<&Session>],
    ) -> bool {
        let week = Week::of(day);
        let of_day = |sessions: &[&Session]| -> u32 {
            sessions.iter().filter(|it| it.date == day).map(|it| it.minutes).sum()
        };
        let of_week: u32 =
            of_trainer.iter().filter(|it| Week::of(it.date) == week).map(|it| it.minutes).sum();
        let settings = self.season.settings();
        of_week + wish.minutes <= self.by_day.capacity(wish.trainer, week)
            && of_day(of_trainer) + wish.minutes <= settings.trainer_day_minutes
            && of_temps.iter().all(|of_temp| of_day(of_temp) + wish.minutes <= settings.temp_day_minutes)
    }
    /// The earliest start and the latest end on a day, as the order of the modules has it; minutes from its midnight.
    fn order(&self, wish: Wish<'_>, day: Day, of_temps: &[Vec<&Session>]) -> (i32, i32) {
        let SessionKind::Training { module } = wish.kind else { return (i32::MIN, i32::MAX) };
        let before = self.before(module);
        let (mut earliest, mut latest) = (i32::MIN, i32::MAX);
        for (other, of) in of_temps.iter().flatten().filter_map(|other| Some((other, other.module()?))) {
            let (from, to) = span(other, day);
            if before.contains(of) {
                earliest = earliest.max(to);
            }
            if other.date >= self.today && self.before(of).contains(module) {
                latest = latest.min(from);
            }
        }
        (earliest, latest)
    }
    /// All that comes before a module.
    fn before(&self, module: &ModuleId) -> BTreeSet<&'a ModuleId> {
        let modules = self.season.modules();
        let mut before = BTreeSet::new();
        let mut waiting: Vec<&ModuleId> = modules[module].after.iter().collect();
        while let Some(id) = waiting.pop() {
            if before.insert(id) {
                waiting.extend(&modules[id].after);
            }
        }
        before
    }
}

/// When a session begins and ends, in minutes from the midnight of a day.
fn span(session: &Session, day: Day) -> (i32, i32) {
    let midnight = (session.date - day).num_days() as i32 * MINUTES_OF_A_DAY as i32;
    let from = midnight + i32::from(session.start.minutes());
    (from, from + session.minutes as i32)
}
