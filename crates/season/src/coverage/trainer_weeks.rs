//! One trainer over the season: presence, capacity, what sessions take of it, and which sessions stand.

use std::sync::Arc;

use chrono::Datelike as _;

use crate::absence::Absence;
use crate::coverage::board::{Overbooked, Standing};
use crate::coverage::rules::{Class, Rules};
use crate::dates::{DateRange, Day, Week, WeekDays, WeekRange};
use crate::ids::{DepartmentId, SessionId, TrainerId};
use crate::raise::Raise;
use crate::season::{Season, Settings};
use crate::session::{Session, SessionStatus};
use crate::trainer::Trainer;

#[derive(Debug, PartialEq)]
pub(crate) struct TrainerWeeks {
    pub(crate) trainer: Arc<Trainer>,
    pub(crate) class: Class,
    loans: Vec<(WeekRange, DepartmentId)>,
    /// One for each week of the season.
    pub(crate) weeks: Vec<TrainerWeek>,
    /// What each session of the trainer is worth, by id.
    standings: Vec<(SessionId, Standing)>,
    /// Of an instructor: days of each season week with counting sessions in a department, sorted.
    visits: Vec<(DepartmentId, usize, u8)>,
    pub(crate) overbooked: Vec<Overbooked>,
}

/// One week of a trainer; minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TrainerWeek {
    /// Workdays there.
    pub(crate) days: u8,
    pub(crate) is_available: bool,
    pub(crate) capacity: u32,
    pub(crate) taken: u32,
}

impl TrainerWeek {
    pub(crate) fn left(self) -> u32 {
        self.capacity.saturating_sub(self.taken)
    }
}

impl TrainerWeeks {
    pub(crate) fn of(season: &Season, rules: &Rules, trainer: &Arc<Trainer>) -> Self {
        Self::of_person(season, rules, trainer, Presence::of(season, trainer))
    }
    /// The trainer as they would be counted with one more loan, which no other overlaps.
    pub(crate) fn lent(
        season: &Season,
        rules: &Rules,
        trainer: &Arc<Trainer>,
        weeks: WeekRange,
        department: &DepartmentId,
    ) -> Self {
        let mut person = Presence::of(season, trainer);
        person.loans.push((weeks, department.clone()));
        Self::of_person(season, rules, trainer, person)
    }
    fn of_person(season: &Season, rules: &Rules, trainer: &Arc<Trainer>, person: Presence<'_>) -> Self {
        let mut weeks: Vec<TrainerWeek> = rules
            .weeks
            .iter()
            .zip(&rules.workdays)
            .map(|(week, &workdays)| {
                let days = person.days(week, workdays).count();
                TrainerWeek {
                    days,
                    is_available: days > 0 && days >= rules.days_needed(workdays),
                    capacity: person.capacity(&rules.settings, week, days),
                    taken: 0,
                }
            })
            .collect();

        let mut standings = Vec::new();
        let mut visits: Vec<(DepartmentId, usize, u8)> = Vec::new();
        // Weeks outside the season matter only where sessions take more of them than there is.
        let mut outside: Vec<(Week, u32)> = Vec::new();
        for session in season.sessions_of(&trainer.id) {
            let standing = person.standing(season, session, rules.today);
            standings.push((session.id.clone(), standing));
            if !matches!(standing, Standing::Counts | Standing::Unconfirmed) {
                continue;
            }
            let week = Week::of(session.date);
            if let Some(place) = rules.weeks.position(week) {
                weeks[place].taken += session.minutes;
                if let Some(department) = session.department.as_ref().filter(|_| trainer.is_instructor()) {
                    let day = 1 << (session.date - week.monday()).num_days();
                    match visits.binary_search_by(|(other, at, _)| (other, *at).cmp(&(department, place))) {
                        Ok(there) => visits[there].2 |= day,
                        Err(gap) => visits.insert(gap, (department.clone(), place, day)),
                    }
                }
            } else if let Some((_, taken)) = outside.iter_mut().find(|(other, _)| *other == week) {
                *taken += session.minutes;
            } else {
                outside.push((week, session.minutes));
            }
        }

        let inside = rules.weeks.iter().zip(&weeks).map(|(week, there)| (week, there.taken, there.capacity));
        let outside = outside.into_iter().map(|(week, taken)| {
            let days = person.days(week, WeekDays::workdays(week)).count();
            (week, taken, person.capacity(&rules.settings, week, days))
        });
        let mut overbooked: Vec<Overbooked> = inside
            .chain(outside)
            .filter(|&(_, taken, capacity)| taken > capacity)
            .map(|(week, taken, capacity)| Overbooked { trainer: trainer.id.clone(), week, taken, capacity })
            .collect();
        overbooked.sort_unstable();

        let loans = person.loans;
        Self {
            trainer: trainer.clone(),
            class: Class::of(trainer),
            loans,
            weeks,
            standings,
            visits,
            overbooked,
        }
    }

    pub(crate) fn id(&self) -> &TrainerId {
        &self.trainer.id
    }
    /// The department a superuser counts for in a week.
    pub(crate) fn department_in(&self, week: Week) -> Option<&DepartmentId> {
        department_in(&self.trainer, &self.loans, week)
    }
    /// Every department a superuser can count for in some week.
    pub(crate) fn departments(&self) -> impl Iterator<Item = &DepartmentId> {
        self.trainer.department().into_iter().chain(self.loans.iter().map(|(_, department)| department))
    }
    /// The departments an instructor visits.
    pub(crate) fn visited(&self) -> impl Iterator<Item = &DepartmentId> {
        self.visits.iter().map(|(department, ..)| department)
    }
    /// On how many days of a season week an instructor has counting sessions in a department.
    pub(crate) fn days_in(&self, department: &DepartmentId, place: usize) -> u8 {
        self.visits
            .binary_search_by(|(other, at, _)| (other, *at).cmp(&(department, place)))
            .map_or(0, |there| self.visits[there].2.count_ones() as u8)
    }
    /// Whether an instructor has a counting session in a department on a day of a season week.
    pub(crate) fn is_in_on(&self, department: &DepartmentId, place: usize, day: Day) -> bool {
        let bit = 1 << day.weekday().num_days_from_monday();
        self.visits
            .binary_search_by(|(other, at, _)| (other, *at).cmp(&(department, place)))
            .is_ok_and(|there| self.visits[there].2 & bit != 0)
    }
    /// What a session of this trainer is worth.
    pub(crate) fn standing_of(&self, session: &SessionId) -> Standing {
        self.standings
            .binary_search_by(|(other, _)| other.cmp(session))
            .map_or(Standing::Idle, |there| self.standings[there].1)
    }
    pub(crate) fn sessions_that_are(&self, standing: Standing) -> impl Iterator<Item = &SessionId> {
        self.standings.iter().filter(move |(_, is)| *is == standing).map(|(session, _)| session)
    }
    /// The sessions whose worth differs between two counts of a trainer.
    pub(crate) fn sessions_moved<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a SessionId> {
        let differs = |from: &'a Self, to: &'a Self| {
            from.standings.iter().filter(|(session, standing)| to.standing_of(session) != *standing)
        };
        // Both ways: one that is idle stands in neither sense, so a missing session is an idle one.
        differs(self, other).chain(differs(other, self)).map(|(session, _)| session)
    }
    /// Minutes left from today's week on.
    pub(crate) fn left_from_today(&self, rules: &Rules) -> u64 {
        self.weeks[rules.past_weeks..].iter().map(|week| u64::from(week.left())).sum()
    }
}

fn department_in<'a>(
    trainer: &'a Trainer,
    loans: &'a [(WeekRange, DepartmentId)],
    week: Week,
) -> Option<&'a DepartmentId> {
    let own = trainer.department()?;
    Some(loans.iter().find(|(weeks, _)| weeks.contains(week)).map_or(own, |(_, department)| department))
}

/// What bounds a trainer's presence, looked up once.
#[derive(Debug)]
pub(crate) struct Presence<'a> {
    trainer: &'a Trainer,
    absences: Vec<&'a Absence>,
    raises: Vec<&'a Raise>,
    loans: Vec<(WeekRange, DepartmentId)>,
}

impl<'a> Presence<'a> {
    pub(crate) fn of(season: &'a Season, trainer: &'a Trainer) -> Self {
        Self {
            trainer,
            absences: season
                .absences_of(&trainer.id)
                .map(|there| &**there)
                .filter(|there| there.counts())
                .collect(),
            raises: season.raises_of(&trainer.id).map(|there| &**there).collect(),
            loans: season.loans_of(&trainer.id).map(|loan| (loan.weeks, loan.department.clone())).collect(),
        }
    }

    /// The workdays of a week on which the trainer is employed and in no absence.
    pub(crate) fn days(&self, week: Week, workdays: WeekDays) -> WeekDays {
        let mut days = workdays;
        let all = week.days();
        let first = self.trainer.first_day.unwrap_or(all.first()).max(all.first());
        let last = self.trainer.last_day.unwrap_or(all.last()).min(all.last());
        match DateRange::new(first, last) {
            Ok(employed) => days = days.and(WeekDays::within(week, employed)),
            Err(_) => return days.without(days),
        }
        for absence in self.absences.iter().filter(|absence| absence.days.touches(all)) {
            days = days.without(WeekDays::within(week, absence.days));
        }
        days
    }

    /// Training minutes of a week with so many days there.
    pub(crate) fn capacity(&self, settings: &Settings, week: Week, days: u8) -> u32 {
        let days = u64::from(days);
        let minutes = if let Some(weekly) = self.trainer.weekly_minutes() {
            u64::from(weekly) * days / 5
        } else {
            let raise = self.raises.iter().find(|raise| raise.weeks.contains(week));
            let percent = raise.map_or(self.trainer.position_percent, |raise| raise.position_percent);
            u64::from(settings.full_time_week_minutes)
                * u64::from(percent)
                * u64::from(settings.training_share_percent)
                * days
                / 50_000
        };
        minutes as u32
    }

    /// What a session of the trainer is worth today.
    pub(crate) fn standing(&self, season: &Season, session: &Session, today: Day) -> Standing {
        match session.status {
            SessionStatus::Held if session.date <= today => Standing::Counts,
            SessionStatus::Booked if session.date < today => Standing::Unconfirmed,
            SessionStatus::Held | SessionStatus::Booked if self.can_hold(season, session) => Standing::Counts,
            SessionStatus::Held | SessionStatus::Booked => Standing::Broken,
            SessionStatus::Proposed | SessionStatus::Cancelled | SessionStatus::NoShow => Standing::Idle,
        }
    }

    /// Whether the trainer is employed on a day and in no absence.
    pub(crate) fn is_there(&self, day: Day) -> bool {
        self.trainer.is_employed(day) && self.absences_on(day).next().is_none()
    }
    /// The absences of a day that count.
    pub(crate) fn absences_on(&self, day: Day) -> impl Iterator<Item = &'a Absence> {
        self.absences.iter().copied().filter(move |absence| absence.days.contains(day))
    }
    /// The department a superuser counts for in a week.
    pub(crate) fn department_in(&self, week: Week) -> Option<&DepartmentId> {
        department_in(self.trainer, &self.loans, week)
    }

    /// Whether the trainer can hold a session on its day.
    pub(crate) fn can_hold(&self, season: &Season, session: &Session) -> bool {
        let qualifies = session.module().is_none_or(|id| {
            season.modules().get(id).is_some_and(|module| module.is_trained_by(self.trainer))
        });
        let counts = self.trainer.is_instructor()
            || self.department_in(Week::of(session.date)) == session.department.as_ref();
        self.is_there(session.date) && qualifies && counts
    }
}
