//! Rostered shifts, which bound when a session can be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{ClockTime, Day};
use crate::ids::{PersonId, ShiftId};

/// A shift of a trainer or a temp (*vakt*). It belongs to the day it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Shift {
    /// Its id.
    pub id: ShiftId,
    /// Who works.
    pub person: PersonId,
    /// The day it starts.
    #[serde(deserialize_with = "crate::dates::read_day")]
    #[ts(type = "string")]
    pub date: Day,
    /// When it starts.
    pub start: ClockTime,
    /// When it ends; at or before the start means next morning.
    pub end: ClockTime,
}
