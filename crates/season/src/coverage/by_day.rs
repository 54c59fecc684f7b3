//! What a count knows, by the day: for who plans sessions rather than weeks.
//!
//! The same rules as the board's, of people and needs one at a time. The one difference is what stands: a planner who
//! locked a proposed session means it, so here it takes time and teaches like a booked one.

use std::collections::BTreeMap;

use crate::coverage::board::Standing;
use crate::coverage::need::{Open, had, open};
use crate::coverage::rules::Rules;
use crate::coverage::trainer_weeks::Presence;
use crate::dates::{DateRange, Day, Week, WeekDays};
use crate::ids::{AbsenceId, DepartmentId, ModuleId, SessionId, TempId, TrainerId};
use crate::module::Module;
use crate::season::Season;
use crate::session::{Session, SessionStatus};
use crate::temp::Temp;

/// A season by the day, as seen on one of them.
#[derive(Debug)]
pub struct ByDay<'a> {
    season: &'a Season,
    rules: Rules,
    trainers: BTreeMap<&'a TrainerId, Presence<'a>>,
}

/// What a temp still has to learn from a trainer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenNeed {
    /// Who learns.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// Minutes that remain; at least 1.
    pub remaining: u32,
    /// The days for it, none before today; they may lie outside the season.
    pub window: DateRange,
    /// Whether its own days have passed, and these are the grace that follows.
    pub is_overdue: bool,
}

impl<'a> ByDay<'a> {
    /// The season as seen on a day.
    pub fn of(season: &'a Season, today: Day) -> Self {
        Self::with(season, today, season.trainers().keys())
    }
    /// The season as seen on a day, of some trainers only: no other is asked for.
    pub(crate) fn with(
        season: &'a Season,
        today: Day,
        trainers: impl Iterator<Item = &'a TrainerId>,
    ) -> Self {
        let trainers = trainers.map(|id| (id, Presence::of(season, &season.trainers()[id]))).collect();
        Self { season, rules: Rules::of(season, today), trainers }
    }

    /// The days of a week on which a trainer of the season is employed and not away.
    pub fn days_there(&self, trainer: &TrainerId, week: Week) -> WeekDays {
        self.trainers[trainer].days(week, WeekDays::within(week, week.days()))
    }
    /// The absences that keep a trainer of the season away on a day.
    pub(crate) fn absences_on(&self, trainer: &TrainerId, day: Day) -> Vec<AbsenceId> {
        self.trainers[trainer].absences_on(day).map(|absence| absence.id.clone()).collect()
    }
    /// Whether a trainer of the season is employed on a day and not away.
    pub(crate) fn is_there(&self, trainer: &TrainerId, day: Day) -> bool {
        self.trainers[trainer].is_there(day)
    }
    /// The department a superuser of the season counts for in a week.
    pub fn department_in(&self, trainer: &TrainerId, week: Week) -> Option<&DepartmentId> {
        self.trainers[trainer].department_in(week)
    }
    /// The day the season is seen on.
    pub(crate) fn today(&self) -> Day {
        self.rules.today
    }
    /// The workdays of a week, which may lie outside the season.
    pub(crate) fn workdays(&self, week: Week) -> WeekDays {
        self.rules.workdays_of(week)
    }
    /// Training minutes a trainer of the season has in a week.
    pub fn capacity(&self, trainer: &TrainerId, week: Week) -> u32 {
        let presence = &self.trainers[trainer];
        let days = presence.days(week, self.rules.workdays_of(week)).count();
        presence.capacity(&self.rules.settings, week, days)
    }
    /// Whether a session of the season takes time and teaches: it counts on the board, or is a locked proposal that
    /// its trainer can hold.
    pub fn stands(&self, session: &Session) -> bool {
        match session.status {
            SessionStatus::Proposed => {
                let presence = &self.trainers[&session.trainer];
                session.locked && session.date >= self.rules.today && presence.can_hold(self.season, session)
            }
            _ => self.counts(session),
        }
    }
    /// Whether a session of the season counts on the board.
    pub(crate) fn counts(&self, session: &Session) -> bool {
        let standing = self.trainers[&session.trainer].standing(self.season, session, self.rules.today);
        matches!(standing, Standing::Counts | Standing::Unconfirmed)
    }
    /// What temps still have to learn beside the sessions that stand, by temp, then module.
    pub fn needs(&self) -> Vec<OpenNeed> {
        self.season.temps().keys().flat_map(|temp| self.needs_of(temp)).collect()
    }
    /// What a temp of the season still has to learn beside the sessions that stand, by module.
    pub fn needs_of(&self, temp: &TempId) -> Vec<OpenNeed> {
        let temp = &self.season.temps()[temp];
        let had = had(self.season, temp, |session| self.stands(session));
        self.rules.modules.iter().filter_map(|course| self.need(temp, &course.module, &had)).collect()
    }
    /// What a temp of the season still has to learn of a module beside the sessions that stand but one.
    pub(crate) fn need_without(&self, temp: &Temp, module: &Module, without: &SessionId) -> Option<OpenNeed> {
        let stands = |session: &Session| session.id != *without && self.stands(session);
        let is_of_it = |session: &Session| session.module() == Some(&module.id);
        let had = had(self.season, temp, |session| is_of_it(session) && stands(session));
        self.need(temp, module, &had).filter(|_| module.is_trainer_led())
    }
    fn need(&self, temp: &Temp, module: &Module, had: &[(&ModuleId, u32)]) -> Option<OpenNeed> {
        let home_care = self.season.departments()[&temp.department].home_care;
        let Open { remaining, window, is_overdue, .. } =
            open(module, temp, home_care, had, self.rules.today)?;
        let (temp, module) = (temp.id.clone(), module.id.clone());
        Some(OpenNeed { temp, module, remaining, window, is_overdue })
    }
}
