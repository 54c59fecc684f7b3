//! Why a week is as it is, in numbers that can be added up by hand: what the panel of a cell shows.

use std::sync::Arc;

use chrono::{Datelike, Days};
use serde::Serialize;
use ts_rs::TS;

use crate::absence::Absence;
use crate::coverage::Coverage;
use crate::coverage::board::{Cell, NeedLoad, TooFewHours};
use crate::coverage::department::{DepartmentCoverage, superusers, visits, weeks_at_work};
use crate::coverage::need::Need;
use crate::coverage::rules::Rules;
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::dates::{DateRange, Day, PublicHoliday, Week, public_holidays};
use crate::department::Department;
use crate::finding::tight;
use crate::ids::{AbsenceId, DepartmentId, ModuleId, TempId, TrainerId};
use crate::season::Season;
use crate::week_rule::WeekRule;

/// One department in one week, laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeekSheet {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// The cell it explains.
    pub cell: Cell,
    /// Workdays of the week.
    pub workdays: u8,
    /// Public holidays from Monday to Friday.
    pub public_holidays: Vec<PublicHolidayOn>,
    /// Workdays a trainer must be there to count as present.
    pub days_needed: u8,
    /// Where the minimum comes from.
    pub minimum: Minimum,
    /// The superusers of the department, lent and borrowed ones included, then instructors with sessions here.
    pub trainers: Vec<TrainerInWeek>,
    /// Temps at work.
    pub temps: Vec<TempInWeek>,
    /// Where hours are missing in this week, with the sum.
    pub shortfalls: Vec<Shortfall>,
    /// Where hours would be missing if trainers had only the tight share of them.
    pub tight: Vec<Shortfall>,
    /// Needs that can only be met in an earlier week of their window.
    pub train_before: Vec<TrainBefore>,
}

/// A public holiday and its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PublicHolidayOn {
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// Which one it is.
    pub holiday: PublicHoliday,
}

/// Where the least number of trainers of a week comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "rule", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Minimum {
    /// An exception for this week.
    WeekRule {
        /// Why it was made.
        reason: String,
    },
    /// Nobody is at work and nobody needs anything.
    Nobody,
    /// The department's own minimum.
    Department,
    /// As many as the fresh temps ask for: fresh over `per_trainer`, rounded up.
    FreshTemps {
        /// Fresh temps that one trainer can look after.
        per_trainer: u32,
    },
}

/// A trainer in the week of a sheet; minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerInWeek {
    /// The trainer.
    pub trainer: TrainerId,
    /// Whether it is an instructor.
    pub is_instructor: bool,
    /// Whether the trainer counts towards those present.
    pub is_present: bool,
    /// Workdays the trainer is there.
    pub days: u8,
    /// The absences that take days of this week.
    pub absences: Vec<AbsenceId>,
    /// Whether the trainer is employed on every workday.
    pub is_employed: bool,
    /// The department that has borrowed the trainer away.
    pub lent_to: Option<DepartmentId>,
    /// The department the trainer is borrowed from.
    pub borrowed_from: Option<DepartmentId>,
    /// Training minutes of the week.
    pub capacity: u32,
    /// Minutes that sessions take.
    pub taken: u32,
    /// Minutes left.
    pub left: u32,
}

/// A temp in the week of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TempInWeek {
    /// The temp.
    pub temp: TempId,
    /// Whether the temp is fresh.
    pub is_fresh: bool,
}

/// A sum that does not come out: needs on one side, trainers' minutes on the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Shortfall {
    /// The weeks of the needs.
    pub weeks: Vec<Week>,
    /// The needs.
    pub needs: Vec<NeedLoad>,
    /// Everybody who could train one of them, with what is left of each week.
    pub trainers: Vec<TrainerLeft>,
    /// Superusers of the department in those weeks who could not, because of their tools, role or kind.
    pub unqualified: Vec<TrainerId>,
    /// The sum of what the trainers have left; minutes.
    #[ts(type = "number")]
    pub capacity: u64,
    /// The sum of the needs; minutes.
    #[ts(type = "number")]
    pub load: u64,
    /// What is missing; minutes.
    #[ts(type = "number")]
    pub short: u64,
    /// Whether the instructors could take all of it; of a tight week always true.
    pub rescuable: bool,
}

/// What one trainer has left in the weeks of a shortfall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerLeft {
    /// The trainer.
    pub trainer: TrainerId,
    /// Week by week.
    pub weeks: Vec<WeekLeft>,
    /// The sum over the weeks; minutes.
    pub left: u32,
    /// The absences that take days of those weeks: what the red leads back to.
    pub absences: Vec<AbsenceId>,
}

/// What is left of one trainer's week; minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WeekLeft {
    /// The week.
    pub week: Week,
    /// Workdays there.
    pub days: u8,
    /// Training minutes of the week.
    pub capacity: u32,
    /// Minutes that sessions take.
    pub taken: u32,
    /// Minutes left; of a tight week, the tight share of them.
    pub left: u32,
}

/// A need that can only be met before the week of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainBefore {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// Minutes.
    pub load: u32,
    /// The weeks in which somebody can.
    pub weeks: Vec<Week>,
}

/// Lays one cell open; `None` where the season has no such department or week.
pub fn week_sheet(
    season: &Season,
    coverage: &Coverage,
    department: &DepartmentId,
    week: Week,
) -> Option<WeekSheet> {
    let rules = coverage.rules();
    let place = rules.weeks.position(week)?;
    let entry = season.departments().get(department)?;
    let block = coverage.block(department)?;
    let cell = block.cells[place].clone();
    let workdays = rules.workdays[place];
    let own = coverage.department(department)?;

    let first_year = week.monday().year();
    let public_holidays = (first_year..=week.sunday().year())
        .flat_map(public_holidays)
        .filter(|(day, _)| week.days().contains(*day) && day.weekday().num_days_from_monday() < 5)
        .map(|(day, holiday)| PublicHolidayOn { day, holiday })
        .collect();

    let superusers = superusers(season, coverage.counted(), department);
    let temps: Vec<TempInWeek> = season
        .temps_in(department)
        .filter_map(|temp| {
            let (working, fresh) = weeks_at_work(rules, temp);
            working
                .contains(&place)
                .then(|| TempInWeek { temp: temp.id.clone(), is_fresh: fresh.contains(&place) })
        })
        .collect();

    let mut trainers: Vec<TrainerInWeek> =
        superusers.iter().map(|trainer| trainer_in_week(season, rules, trainer, department, place)).collect();
    trainers.extend(
        coverage
            .counted()
            .instructors
            .iter()
            .filter(|trainer| trainer.days_in(department, place) > 0)
            .map(|trainer| trainer_in_week(season, rules, trainer, department, place)),
    );

    let in_week = |finding: &&TooFewHours| finding.weeks.binary_search(&week).is_ok();
    let tight_share = |left| tight::share(left, rules.settings.tight_percent);
    let open = |finding: &TooFewHours, share: &dyn Fn(u32) -> u32| {
        shortfall(season, rules, own, &superusers, department, finding, share)
    };
    let is_past = place < rules.past_weeks;
    let shortfalls = block.findings.iter().filter(|_| !is_past).filter(in_week);
    let tight = own.tight.iter().filter(|_| !is_past).filter(in_week);
    let late = own.late.iter().filter(|(_, weeks)| !is_past && weeks.contains(&place));

    Some(WeekSheet {
        department: department.clone(),
        week,
        workdays: workdays.count(),
        public_holidays,
        days_needed: rules.days_needed(workdays),
        minimum: minimum(season, rules, entry, &cell),
        trainers,
        temps,
        shortfalls: shortfalls.map(|finding| open(finding, &|left| left)).collect(),
        tight: tight.map(|finding| open(finding, &tight_share)).collect(),
        train_before: late
            .map(|(number, late)| {
                let need = &own.needs[*number];
                let can = |&week: &usize| {
                    let at = rules.weeks.first().plus(week as i32);
                    superusers.iter().any(|trainer| {
                        need.classes.contain(trainer.class)
                            && trainer.department_in(at) == Some(department)
                            && trainer.weeks[week].left() > 0
                    })
                };
                let weeks = (need.first..*late.start()).filter(can);
                TrainBefore {
                    temp: need.temp.clone(),
                    module: need.module.clone(),
                    load: need.load,
                    weeks: weeks.map(|week| rules.weeks.first().plus(week as i32)).collect(),
                }
            })
            .collect(),
        cell,
    })
}

fn trainer_in_week(
    season: &Season,
    rules: &Rules,
    trainer: &TrainerWeeks,
    department: &DepartmentId,
    place: usize,
) -> TrainerInWeek {
    let week = rules.weeks.first().plus(place as i32);
    let there = trainer.weeks[place];
    let counts_for = trainer.department_in(week);
    let own = trainer.trainer.department();
    let is_present = if trainer.trainer.is_instructor() {
        visits(rules, trainer, department, place)
    } else {
        there.is_available && counts_for == Some(department)
    };
    TrainerInWeek {
        trainer: trainer.id().clone(),
        is_instructor: trainer.trainer.is_instructor(),
        is_present,
        days: there.days,
        absences: absences_in(season, trainer.id(), week.days()),
        is_employed: trainer.trainer.is_employed(week.monday())
            && trainer.trainer.is_employed(week.monday() + Days::new(4)),
        lent_to: counts_for.filter(|id| *id != department && own == Some(department)).cloned(),
        borrowed_from: own.filter(|id| *id != department && counts_for == Some(department)).cloned(),
        capacity: there.capacity,
        taken: there.taken,
        left: there.left(),
    }
}

/// The absences of a trainer that count and touch some days.
fn absences_in(season: &Season, trainer: &TrainerId, days: DateRange) -> Vec<AbsenceId> {
    let touches = |absence: &&Arc<Absence>| absence.counts() && absence.days.touches(days);
    season.absences_of(trainer).filter(touches).map(|absence| absence.id.clone()).collect()
}

fn minimum(season: &Season, rules: &Rules, department: &Department, cell: &Cell) -> Minimum {
    let mut exceptions = season.all_of::<WeekRule>(department.id.clone());
    if let Some(rule) = exceptions.find(|rule| rule.week == cell.week) {
        return Minimum::WeekRule { reason: rule.reason.clone() };
    }
    let per_trainer = rules.settings.fresh_temps_per_trainer;
    if cell.min_present == 0 && department.min_present > 0 {
        Minimum::Nobody
    } else if cell.fresh.div_ceil(per_trainer) > department.min_present {
        Minimum::FreshTemps { per_trainer }
    } else {
        Minimum::Department
    }
}

/// A finding with everybody who could train one of its needs. `share` is how much of what is left counts.
fn shortfall(
    season: &Season,
    rules: &Rules,
    own: &DepartmentCoverage,
    superusers: &[&Arc<TrainerWeeks>],
    department: &DepartmentId,
    finding: &TooFewHours,
    share: &dyn Fn(u32) -> u32,
) -> Shortfall {
    let is_in =
        |need: &&Need| finding.needs.iter().any(|load| load.temp == need.temp && load.module == need.module);
    let needs: Vec<&Need> = own.needs.iter().filter(is_in).collect();
    let mut trainers = Vec::new();
    let mut unqualified = Vec::new();
    for trainer in superusers {
        let counts =
            |place: usize| trainer.department_in(rules.weeks.first().plus(place as i32)) == Some(department);
        let of_finding = |place: usize| needs.iter().any(|need| need.weeks().contains(&place));
        let qualifies = |place: usize| {
            needs.iter().any(|need| need.weeks().contains(&place) && need.classes.contain(trainer.class))
        };
        let places: Vec<usize> =
            (0..rules.weeks.count()).filter(|&place| counts(place) && of_finding(place)).collect();
        if places.is_empty() {
            continue;
        }
        let weeks: Vec<WeekLeft> = places
            .iter()
            .filter(|&&place| qualifies(place))
            .map(|&place| {
                let there = trainer.weeks[place];
                WeekLeft {
                    week: rules.weeks.first().plus(place as i32),
                    days: there.days,
                    capacity: there.capacity,
                    taken: there.taken,
                    left: share(there.left()),
                }
            })
            .collect();
        if weeks.is_empty() {
            unqualified.push(trainer.id().clone());
            continue;
        }
        let mut absences: Vec<AbsenceId> =
            weeks.iter().flat_map(|week| absences_in(season, trainer.id(), week.week.days())).collect();
        absences.sort_unstable();
        absences.dedup();
        let left = weeks.iter().map(|week| week.left).sum();
        trainers.push(TrainerLeft { trainer: trainer.id().clone(), weeks, left, absences });
    }
    Shortfall {
        weeks: finding.weeks.clone(),
        needs: finding.needs.clone(),
        trainers,
        unqualified,
        capacity: finding.capacity,
        load: finding.load,
        short: finding.short,
        rescuable: finding.rescuable,
    }
}
