//! What coverage answers with: the cells of the board, the findings behind them, and the municipality's totals.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Week;
use crate::ids::{DepartmentId, ModuleId, SessionId, TempId, TrainerId};
use crate::readiness::Readiness;
use crate::trainer::Role;

/// All there is to say of one department: replaced as a whole, because findings split and merge and have no identity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DepartmentBlock {
    /// The department.
    pub department: DepartmentId,
    /// One cell for each week of the season, in order.
    pub cells: Vec<Cell>,
    /// Where its training does not fit, sorted by weeks, then first need.
    pub findings: Vec<TooFewHours>,
    /// How far each of its temps has come, by temp.
    pub temps: Vec<Readiness>,
    /// Seats wanted and filled, by role; a role that no entry wants and no temp has in the season's weeks is left out.
    pub cover: Vec<RoleCover>,
}

/// Seats of one role in a department, week by week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoleCover {
    /// The role.
    pub role: Role,
    /// Temps wanted, one number for each week of the season, in order.
    pub wanted: Vec<u32>,
    /// Temps of the role at work, likewise.
    pub filled: Vec<u32>,
}

/// One department in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Cell {
    /// The week.
    pub week: Week,
    /// How it stands.
    pub status: Status,
    /// Why, in the order of the rules.
    pub reasons: Vec<Reason>,
    /// Trainers present.
    pub present: u32,
    /// Trainers that must be.
    pub min_present: u32,
    /// Temps at work.
    pub on_floor: u32,
    /// Those of them who are fresh.
    pub fresh: u32,
}

/// How a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Status {
    /// *Ingen behov*.
    Empty,
    /// *Dekket*.
    Green,
    /// *Knapt*.
    Yellow,
    /// *For få*.
    Red,
}

/// Why a cell is red or yellow. Each has a file of its own in `finding/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Reason {
    /// *For få til stede* (red).
    TooFewPresent,
    /// *For få opplæringstimer* (red).
    TooFewHours,
    /// *Ingen reserve* (yellow).
    NoBackup,
    /// *Må læres opp før* (yellow).
    TrainBefore,
    /// *Høyt belegg* (yellow).
    Tight,
}

/// The minutes one temp's need of one module puts on trainers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NeedLoad {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// Minutes, shared among those who can sit in together.
    pub load: u32,
}

/// Needs that together exceed what everybody who could train them has left: `short = load − capacity`, in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TooFewHours {
    /// The weeks of its needs.
    pub weeks: Vec<Week>,
    /// The needs, by temp, then module.
    pub needs: Vec<NeedLoad>,
    /// Minutes left of those who could train them in those weeks.
    #[ts(type = "number")]
    pub capacity: u64,
    /// Minutes the needs take.
    #[ts(type = "number")]
    pub load: u64,
    /// Minutes missing.
    #[ts(type = "number")]
    pub short: u64,
    /// Whether the instructors could take all of its needs.
    pub rescuable: bool,
}

/// Needs that exceed what even the instructors have left; minutes as in [`TooFewHours`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReserveTooSmall {
    /// The departments of its needs.
    pub departments: Vec<DepartmentId>,
    /// The weeks of its needs.
    pub weeks: Vec<Week>,
    /// The needs, by temp, then module.
    pub needs: Vec<NeedLoad>,
    /// Minutes left of those who could train them in those weeks.
    #[ts(type = "number")]
    pub capacity: u64,
    /// Minutes the needs take.
    #[ts(type = "number")]
    pub load: u64,
    /// Minutes missing.
    #[ts(type = "number")]
    pub short: u64,
}

/// The municipality as a whole, in totals; the lists behind them are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Municipality {
    /// Minutes all needs take.
    #[ts(type = "number")]
    pub load: u64,
    /// Minutes all trainers have left, from today's week on.
    #[ts(type = "number")]
    pub capacity: u64,
    /// Whether the instructors can take what the departments cannot.
    pub fits: bool,
    /// Places where they cannot.
    pub reserve_too_small: usize,
    /// Red cells.
    pub red_cells: usize,
    /// Yellow cells.
    pub yellow_cells: usize,
    /// Departments with a red cell.
    pub red_departments: usize,
    /// Instructors present, week by week.
    pub instructors: Vec<InstructorWeek>,
    /// Needs whose window has passed.
    pub overdue: usize,
    /// Weeks in which a trainer has more sessions than hours.
    pub overbooked: usize,
    /// Booked sessions that cannot be held.
    pub broken: usize,
    /// Booked sessions of the past that nobody has confirmed.
    pub unconfirmed: usize,
}

/// How many instructors are present in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InstructorWeek {
    /// The week.
    pub week: Week,
    /// Instructors available.
    pub available: u32,
    /// Instructors in all.
    pub of: u32,
}

/// A need whose window has passed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Overdue {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
}

/// A week in which a trainer's sessions take more than the trainer has; minutes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Overbooked {
    /// The trainer.
    pub trainer: TrainerId,
    /// The week, also outside the season.
    pub week: Week,
    /// Minutes that counting sessions take.
    pub taken: u32,
    /// Minutes the trainer has.
    pub capacity: u32,
}

/// What a session is worth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Standing {
    /// It takes time and teaches.
    Counts,
    /// It does too, but lies in the past and nobody has said that it was held.
    Unconfirmed,
    /// It is booked, but its trainer cannot hold it.
    Broken,
    /// Proposed, cancelled or missed: it counts for nothing.
    Idle,
}

/// Seats wanted and filled in one department, week and role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Cover {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// The role.
    pub role: Role,
    /// Temps wanted.
    pub wanted: u32,
    /// Temps of the role at work.
    pub filled: u32,
}

/// A session by its standing, for the lists that ask for attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionsToMend {
    /// Booked, but their trainer cannot hold them.
    pub broken: Vec<SessionId>,
    /// Booked in the past, and not confirmed.
    pub unconfirmed: Vec<SessionId>,
}
