//! Why a week is as it is, in numbers that can be added up by hand: what the panel of a cell shows.

use serde::Serialize;
use ts_rs::TS;

use crate::coverage::board::{Cell, NeedLoad};
use crate::dates::{Day, PublicHoliday, Week};
use crate::ids::{AbsenceId, DepartmentId, ModuleId, TempId, TrainerId};

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
