//! The diary: what stands of each person, when their days are open, and what of it binds a session.
//!
//! Who finds times for sessions ([`crate::remedy`]) and who judges those that are there ([`crate::breach`]) read the same
//! one, so what overlaps, what a day holds and what comes first is written once. What stands is what [`ByDay`] says; the
//! numbers are those of the rules of a valid booking.
//!
//! What is not here: which session ought to be where.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use chrono::Datelike as _;

use crate::coverage::by_day::ByDay;
use crate::dates::{Day, Week};
use crate::hours::Hours;
use crate::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use crate::season::Season;
use crate::session::Session;

/// A season's sessions and hours, looked up person by person.
pub(crate) struct Diary<'a> {
    pub(crate) season: &'a Season,
    pub(crate) by_day: ByDay<'a>,
    hours: RefCell<HashMap<PersonId, Rc<Hours>>>,
    /// Of each module, all that comes before it.
    before: BTreeMap<&'a ModuleId, BTreeSet<&'a ModuleId>>,
}

/// What another session of a temp asks of one, because of their modules (rule 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Its module comes first: not to start before it ends.
    After,
    /// Its module comes later: not to end after it starts.
    Before,
}

impl<'a> Diary<'a> {
    /// The diary of a season by the day, with the trainers who are known there.
    pub(crate) fn of(season: &'a Season, by_day: ByDay<'a>) -> Self {
        let before = season.modules().keys().map(|id| (id, before(season, id))).collect();
        Self { season, by_day, hours: RefCell::default(), before }
    }
    /// The diary of a season of which only one week is asked for.
    pub(crate) fn of_week(season: &'a Season, by_day: ByDay<'a>, week: Week) -> Self {
        let hours = Hours::in_week(season, week).into_iter();
        let hours = hours.map(|(person, hours)| (person.clone(), Rc::new(hours))).collect();
        Self { hours: RefCell::new(hours), ..Self::of(season, by_day) }
    }

    /// The sessions that stand of a trainer, by id.
    pub(crate) fn of_trainer(&self, trainer: &TrainerId) -> impl Iterator<Item = &'a Session> {
        let sessions = self.season.sessions_of(trainer).map(|session| &**session);
        sessions.filter(|session| self.by_day.stands(session))
    }
    /// The sessions that stand in which a temp takes part, by id.
    pub(crate) fn of_temp(&self, temp: &TempId) -> impl Iterator<Item = &'a Session> {
        let sessions = self.season.all_of::<Session>(temp.clone()).map(|session| &**session);
        sessions.filter(move |session| session.has(temp) && self.by_day.stands(session))
    }
    /// A person's shifts.
    pub(crate) fn hours(&self, person: &PersonId) -> Rc<Hours> {
        if let Some(known) = self.hours.borrow().get(person) {
            return known.clone();
        }
        let hours = Rc::new(Hours::of(self.season, person));
        self.hours.borrow_mut().insert(person.clone(), hours.clone());
        hours
    }
    /// The spans of a day in which a session of a person can lie, as [`Hours::open_on`] has them.
    pub(crate) fn open_on(&self, person: &PersonId, day: Day) -> Vec<(i32, i32)> {
        let is_workday = self.by_day.workdays(Week::of(day)).has(day.weekday().num_days_from_monday());
        self.hours(person).open_on(day, is_workday, self.season.settings()).collect()
    }
    /// Minutes that must lie between a session on a day at a department and another of the same trainer.
    pub(crate) fn travel(&self, day: Day, department: Option<&DepartmentId>, other: &Session) -> i32 {
        let is_elsewhere = other.date == day && other.department.as_ref() != department;
        if is_elsewhere { self.season.settings().travel_minutes as i32 } else { 0 }
    }
    /// What a standing session of a temp asks of one of a module.
    pub(crate) fn order(&self, module: &ModuleId, other: &Session) -> Option<Order> {
        let of_other = other.module()?;
        if self.before[module].contains(of_other) {
            Some(Order::After)
        } else if other.date >= self.by_day.today() && self.before[of_other].contains(module) {
            Some(Order::Before)
        } else {
            None
        }
    }
}

/// Whether a span of minutes lies in one of those that are open.
pub(crate) fn is_open(open: &[(i32, i32)], from: i32, to: i32) -> bool {
    open.iter().any(|&(first, last)| first <= from && to <= last)
}

/// Minutes that some sessions take on a day.
pub(crate) fn minutes_on<'s>(sessions: impl IntoIterator<Item = &'s Session>, day: Day) -> u32 {
    sessions.into_iter().filter(|session| session.date == day).map(|session| session.minutes).sum()
}

/// Minutes that some sessions take in a week.
pub(crate) fn minutes_in<'s>(sessions: impl IntoIterator<Item = &'s Session>, week: Week) -> u32 {
    sessions.into_iter().filter(|session| Week::of(session.date) == week).map(|session| session.minutes).sum()
}

/// All that comes before a module.
fn before<'a>(season: &'a Season, module: &ModuleId) -> BTreeSet<&'a ModuleId> {
    let modules = season.modules();
    let mut before = BTreeSet::new();
    let mut waiting: Vec<&ModuleId> = modules[module].after.iter().collect();
    while let Some(id) = waiting.pop() {
        if before.insert(id) {
            waiting.extend(&modules[id].after);
        }
    }
    before
}
