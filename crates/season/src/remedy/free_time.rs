//! Free time: when a trainer and some temps can have a session together, beside everything that stands and what a
//! remedy has already put there.
//!
//! The rules are those of the automatic booking; a session found here is one that it might have proposed. What is
//! already there is looked up anew each time: a remedy has few sessions, a booking thousands.

use std::collections::BTreeSet;

use crate::coverage::by_day::{ByDay, OpenNeed};
use crate::dates::{ClockTime, DateRange, Day, Week};
use crate::diary::{Diary, Order, is_open, minutes_in, minutes_on};
use crate::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use crate::limits::MINUTES_OF_A_DAY;
use crate::remedy::asked::Asked;
use crate::season::Season;
use crate::session::{Session, SessionKind, SessionStatus};

/// A season's sessions, and those that a remedy adds.
pub(super) struct FreeTime<'a> {
    season: &'a Season,
    today: Day,
    department: &'a DepartmentId,
    diary: Diary<'a>,
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

impl<'a> FreeTime<'a> {
    pub(super) fn of(asked: &Asked<'a>) -> Self {
        let instructors = asked.coverage.counted().instructors.iter();
        let instructors = instructors.filter_map(|it| asked.season.trainers().get_key_value(it.id()));
        let trainers = asked.trainers().into_iter().chain(instructors.map(|(id, _)| id));
        Self {
            season: asked.season,
            today: asked.today(),
            department: &asked.department.id,
            diary: Diary::of(asked.season, ByDay::with(asked.season, asked.today(), trainers)),
        }
    }

    /// Whether a session of the season counts on the board.
    pub(super) fn counts(&self, session: &Session) -> bool {
        self.diary.by_day.counts(session)
    }
    /// The pieces of a temp's needs, by module.
    pub(super) fn pieces_of(&self, temp: &TempId) -> Vec<Pieces> {
        let cut = |need: OpenNeed| {
            let length = self.season.modules()[&need.module].session_minutes;
            let mut minutes = vec![length; (need.remaining / length) as usize];
            minutes.extend(Some(need.remaining % length).filter(|&rest| rest > 0));
            Pieces { temp: need.temp, module: need.module, window: need.window, minutes }
        };
        self.diary.by_day.needs_of(temp).into_iter().map(cut).collect()
    }

    /// The first start on a day of a session that is wished for; `None` where the day has none.
    pub(super) fn start(&self, wish: Wish<'_>, day: Day) -> Option<ClockTime> {
        let week = Week::of(day);
        let is_in_season = self.season.weeks().contains(week);
        let is_there = || self.diary.by_day.is_there(wish.trainer, day);
        let counts = || {
            self.season.trainers()[wish.trainer].is_instructor()
                || self.diary.by_day.department_in(wish.trainer, week) == Some(self.department)
        };
        if day < self.today || !is_in_season || !is_there() || !counts() {
            return None;
        }
        let of_trainer = self.sessions_of_trainer(wish);
        let of_temps: Vec<Vec<&Session>> =
            wish.temps.iter().map(|temp| self.sessions_of_temp(wish, temp)).collect();
        self.is_within_limits(wish, day, &of_trainer, &of_temps).then_some(())?;
        let (earliest, latest) = self.bounds(wish, day, &of_temps);

        let settings = self.season.settings();
        let trainer_open = self.diary.open_on(&PersonId::Trainer(wish.trainer.clone()), day);
        let temp_open = |temp: &TempId| self.diary.open_on(&PersonId::Temp(temp.clone()), day);
        let temps_open: Vec<Vec<(i32, i32)>> = wish.temps.iter().map(temp_open).collect();
        let minutes = wish.minutes as i32;
        let is_free = |start: i32| {
            let is_clear = |other: &&Session, travel: i32| {
                let (from, to) = other.span_from(day);
                start + minutes + travel <= from || to + travel <= start
            };
            let travel = |other: &Session| self.diary.travel(day, Some(self.department), other);
            of_trainer.iter().all(|other| is_clear(other, travel(other)))
                && of_temps.iter().flatten().all(|other| is_clear(other, 0))
        };
        let starts = (0..MINUTES_OF_A_DAY as i32).step_by(settings.session_step as usize);
        let mut fitting = starts.filter(|&start| {
            earliest <= start
                && start + minutes <= latest
                && is_open(&trainer_open, start, start + minutes)
                && temps_open.iter().all(|open| is_open(open, start, start + minutes))
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

    fn sessions_of_trainer<'s>(&'s self, wish: Wish<'s>) -> Vec<&'s Session> {
        let added = wish.added.iter().filter(|session| session.trainer == *wish.trainer);
        self.diary.of_trainer(wish.trainer).chain(added).collect()
    }
    fn sessions_of_temp<'s>(&'s self, wish: Wish<'s>, temp: &'s TempId) -> Vec<&'s Session> {
        let added = wish.added.iter().filter(|session| session.has(temp));
        self.diary.of_temp(temp).chain(added).collect()
    }
    fn is_within_limits(
        &self,
        wish: Wish<'_>,
        day: Day,
        of_trainer: &[&Session],
        of_temps: &[Vec<&Session>],
    ) -> bool {
        let week = Week::of(day);
        let on_day = |sessions: &[&Session]| minutes_on(sessions.iter().copied(), day) + wish.minutes;
        let in_week = minutes_in(of_trainer.iter().copied(), week) + wish.minutes;
        let settings = self.season.settings();
        in_week <= self.diary.by_day.capacity(wish.trainer, week)
            && on_day(of_trainer) <= settings.trainer_day_minutes
            && of_temps.iter().all(|of_temp| on_day(of_temp) <= settings.temp_day_minutes)
    }
    /// The earliest start and the latest end on a day, as the order of the modules has it; minutes from its midnight.
    fn bounds(&self, wish: Wish<'_>, day: Day, of_temps: &[Vec<&Session>]) -> (i32, i32) {
        let SessionKind::Training { module } = wish.kind else { return (i32::MIN, i32::MAX) };
        let (mut earliest, mut latest) = (i32::MIN, i32::MAX);
        for other in of_temps.iter().flatten() {
            let (from, to) = other.span_from(day);
            match self.diary.order(module, other) {
                Some(Order::After) => earliest = earliest.max(to),
                Some(Order::Before) => latest = latest.min(from),
                None => {}
            }
        }
        (earliest, latest)
    }
}
