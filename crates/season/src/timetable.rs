//! A week's timetable (*ukens økter*): every trainer's days and hours, and every session with what stands against it.
//!
//! Of a trainer it says when there is time, not what to do with it; that is the booking's.

use serde::Serialize;
use ts_rs::TS;

use crate::breach::Breach;
use crate::coverage::board::Standing;
use crate::dates::{Day, Week};
use crate::ids::{AbsenceId, DepartmentId, SessionId, ShiftId, TrainerId};

/// A week of sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Timetable {
    /// The week; it may lie outside the season.
    pub week: Week,
    /// Every trainer of the season, by id.
    pub trainers: Vec<TrainerWeek>,
    /// Every session that starts in the week, whatever its status, by date, start, trainer and id.
    pub sessions: Vec<SessionInWeek>,
}

/// A trainer's week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerWeek {
    /// The trainer.
    pub trainer: TrainerId,
    /// The department a superuser counts for this week; nothing of an instructor.
    pub department: Option<DepartmentId>,
    /// Training minutes the trainer has.
    pub capacity: u32,
    /// Minutes that sessions take which stand.
    pub taken: u32,
    /// Monday to Sunday.
    pub days: Vec<TrainerDay>,
}

/// A trainer's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerDay {
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// Whether the trainer is employed and not absent.
    pub is_there: bool,
    /// The absences of the day that count.
    pub absences: Vec<AbsenceId>,
    /// When the day is open to sessions, absent or not, in order.
    pub open: Vec<OpenHours>,
}

/// A stretch of a day in which a session can lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenHours {
    /// Its first minute, from the day's midnight; below 0 where a shift began the day before.
    pub from: i32,
    /// Its end, likewise; above 1,440 where it goes on past midnight.
    pub to: i32,
    /// The shift it is; nothing of a workday's ordinary hours.
    pub shift: Option<ShiftId>,
}

/// A session in its week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionInWeek {
    /// Which.
    pub session: SessionId,
    /// What it is worth today.
    pub standing: Standing,
    /// The rules it breaks, in their order; none of one that is past or that takes no place.
    pub breaches: Vec<Breach>,
}
