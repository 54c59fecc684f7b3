//! What is not booked yet: every need of the season that sessions leave open, most urgent first.

use serde::Serialize;
use skulder_season::dates::{ClockTime, DateRange, Day};
use skulder_season::ids::{ModuleId, TempId, TrainerId};
use ts_rs::TS;

use crate::answer::Why;

/// A need that is not booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Unbooked {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// The lengths of the sessions it is cut into, from long to short; minutes.
    pub pieces: Vec<u32>,
    /// Its days, none before today; they may lie outside the season.
    pub window: DateRange,
    /// Whether its own window has passed.
    pub is_overdue: bool,
    /// Workdays from today to the window's last day, both counted.
    pub days_left: u32,
    /// How many trainers have a free time for its longest piece.
    pub trainers: usize,
    /// Why nobody has; nothing where somebody has.
    pub why: Option<Why>,
}

/// A need that would fit at one time of a trainer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Taker {
    /// Who needs it.
    pub temp: TempId,
    /// What.
    pub module: ModuleId,
    /// The longest of its pieces that fits; minutes.
    pub minutes: u32,
    /// Workdays left, as of [`Unbooked`].
    pub days_left: u32,
}

/// A free time that was pointed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeTime {
    /// Whose.
    pub trainer: TrainerId,
    /// The day.
    pub day: Day,
    /// The start.
    pub start: ClockTime,
}
