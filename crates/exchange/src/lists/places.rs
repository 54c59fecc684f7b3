//! What tells an entry from others of its noun where a row has no id: the day and start of a trainer's session, the
//! week of a department's exception; of loans and raises the weeks they touch.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use skulder_season::Season;
use skulder_season::absence::AbsenceKind;
use skulder_season::assessment::Body;
use skulder_season::dates::{ClockTime, DateRange, Day, Month, Week, WeekRange};
use skulder_season::follow_up::Cause;
use skulder_season::ids::{DepartmentId, EntityId, Noun, PersonId, TrainerId};
use skulder_season::season::AnyEntry;
use skulder_season::trainer::Role;

use super::words::key;

/// Where an entry stands among those of its noun.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Place {
    WeekRule(DepartmentId, Week),
    Absence(TrainerId, AbsenceKind, DateRange),
    Wanted(DepartmentId, Role, WeekRange),
    Shift(PersonId, Day, ClockTime, ClockTime),
    /// The category as words are compared.
    FollowUp(DepartmentId, Month, String, Cause),
    Session(TrainerId, Day, ClockTime),
    Assessment(Day, Body),
}

impl Place {
    fn of(entry: &AnyEntry) -> Option<Self> {
        Some(match entry {
            AnyEntry::WeekRule(one) => Self::WeekRule(one.department.clone(), one.week),
            AnyEntry::Absence(one) => Self::Absence(one.trainer.clone(), one.kind, one.days),
            AnyEntry::Wanted(one) => Self::Wanted(one.department.clone(), one.role, one.weeks),
            AnyEntry::Shift(one) => Self::Shift(one.person.clone(), one.date, one.start, one.end),
            AnyEntry::FollowUp(one) => {
                Self::FollowUp(one.department.clone(), one.month, key(&one.category), one.cause)
            }
            AnyEntry::Session(one) => Self::Session(one.trainer.clone(), one.date, one.start),
            AnyEntry::Assessment(one) => Self::Assessment(one.date, one.body),
            AnyEntry::Department(_)
            | AnyEntry::Module(_)
            | AnyEntry::Trainer(_)
            | AnyEntry::Loan(_)
            | AnyEntry::Raise(_)
            | AnyEntry::Temp(_) => return None,
        })
    }
}

/// Some weeks of a trainer by the first of them, with the last.
type Stretches = BTreeMap<Week, Vec<(Week, EntityId)>>;

/// Entries by their places.
#[derive(Default)]
pub(super) struct Places {
    standing: HashMap<Place, BTreeSet<EntityId>>,
    stretches: HashMap<(TrainerId, Noun), Stretches>,
}

impl Places {
    pub(super) fn of(season: &Season) -> Self {
        let mut places = Self::default();
        let mut learn = |entry: AnyEntry| places.learn(&entry);
        season.week_rules().values().for_each(|one| learn((**one).clone().into()));
        season.loans().values().for_each(|one| learn((**one).clone().into()));
        season.raises().values().for_each(|one| learn((**one).clone().into()));
        season.absences().values().for_each(|one| learn((**one).clone().into()));
        season.wanted().values().for_each(|one| learn((**one).clone().into()));
        season.shifts().values().for_each(|one| learn((**one).clone().into()));
        season.follow_ups().values().for_each(|one| learn((**one).clone().into()));
        season.sessions().values().for_each(|one| learn((**one).clone().into()));
        season.assessments().values().for_each(|one| learn((**one).clone().into()));
        places
    }
    pub(super) fn learn(&mut self, entry: &AnyEntry) {
        if let Some(place) = Place::of(entry) {
            self.standing.entry(place).or_default().insert(entry.id());
        }
        if let Some((whose, weeks)) = stretch(entry) {
            let stretches = self.stretches.entry(whose).or_default();
            stretches.entry(weeks.first()).or_default().push((weeks.last(), entry.id()));
        }
    }
    pub(super) fn forget(&mut self, entry: &AnyEntry) {
        let id = entry.id();
        if let Some(ids) = Place::of(entry).and_then(|place| self.standing.get_mut(&place)) {
            ids.remove(&id);
        }
        if let Some((whose, weeks)) = stretch(entry)
            && let Some(there) = self.stretches.get_mut(&whose).and_then(|all| all.get_mut(&weeks.first()))
        {
            there.retain(|(_, other)| *other != id);
        }
    }
    /// The entries that stand in a place.
    pub(super) fn at(&self, place: &Place) -> impl Iterator<Item = &EntityId> {
        self.standing.get(place).into_iter().flatten()
    }
    /// The loans or raises of a trainer that touch some weeks, as far as they do not touch each other.
    pub(super) fn touching(
        &self,
        whose: &(TrainerId, Noun),
        weeks: WeekRange,
    ) -> impl Iterator<Item = &EntityId> {
        let begun = self.stretches.get(whose).map(|stretches| stretches.range(..=weeks.last()).rev());
        let begun = begun.into_iter().flatten().map(|(_, begun)| begun).filter(|begun| !begun.is_empty());
        let touching = begun.take_while(move |begun| begun.iter().any(|(last, _)| *last >= weeks.first()));
        touching.flatten().filter(move |(last, _)| *last >= weeks.first()).map(|(_, id)| id)
    }
}

/// Whose weeks a loan or a raise is of, and which.
fn stretch(entry: &AnyEntry) -> Option<((TrainerId, Noun), WeekRange)> {
    match entry {
        AnyEntry::Loan(loan) => Some(((loan.trainer.clone(), Noun::Loan), loan.weeks)),
        AnyEntry::Raise(raise) => Some(((raise.trainer.clone(), Noun::Raise), raise.weeks)),
        _ => None,
    }
}
