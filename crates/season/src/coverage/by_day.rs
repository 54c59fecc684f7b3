//! What a count knows, by the day: for who plans sessions rather than weeks.
//!
//! The same rules as the board's, of people and needs one at a time. The one difference is what stands: a planner who
//! locked a proposed session means it, so here it takes time and teaches like a booked one.

use std::collections::BTreeMap;

use crate::coverage::board::Standing;
use crate::coverage::need::{needs_of, window};
use crate::coverage::rules::Rules;
use crate::coverage::trainer_weeks::Presence;
use crate::dates::{DateRange, Day, Week, WeekDays};
use crate::ids::{DepartmentId, ModuleId, TempId, TrainerId};
use crate::season::Season;
use crate::session::{Session, SessionStatus};

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
    /// The department a superuser of the season counts for in a week.
    pub fn department_in(&self, trainer: &TrainerId, week: Week) -> Option<&DepartmentId> {
        self.trainers[trainer].department_in(week)
    }
    /// Training minutes a trainer of the season has in a week.
    pub fn capacity(&self, trainer: &TrainerId, week: Week) -> u32 {
        let presence = &self.trainers[trainer];
        let days = presence.days(week, WeekDays::workdays(week)).count();
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
        let standing = |_: &_, session: &_| {
            if self.stands(&self.season.sessions()[session]) { Standing::Counts } else { Standing::Idle }
        };
        let temp = &self.season.temps()[temp];
        let home_care = self.season.departments()[&temp.department].home_care;
        let mut needs = Vec::new();
        needs_of(self.season, &self.rules, temp, home_care, &standing, &mut needs);
        let open = |need: crate::coverage::need::Need| {
            let days = self.season.modules()[&need.module].window;
            let (window, _) = window(temp.days, days, self.rules.today).expect("a need has a window");
            OpenNeed { temp: need.temp, module: need.module, remaining: need.remaining, window }
        };
        needs.into_iter().map(open).collect()
    }
}
