//! A trainer's absence. Its reason is never stored beyond *holiday* and *unavailable*.

use chrono::Months;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{DateRange, Day};
use crate::ids::{AbsenceId, TrainerId};

/// Days on which a trainer is away (*fravær*). Absences of one trainer may overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who is away.
    pub trainer: TrainerId,
    /// The days, both ends included.
    pub days: DateRange,
    /// Holiday, or unavailable for a reason that is nobody's business.
    pub kind: AbsenceKind,
    /// How far it is decided.
    pub status: AbsenceStatus,
    /// The person alone decides: never suggest moving it.
    pub locked: bool,
}

/// What an absence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum AbsenceKind {
    /// *Ferie*.
    Holiday,
    /// *Ikke tilgjengelig*.
    Unavailable,
}

/// How far an absence is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum AbsenceStatus {
    /// *Ønsket*: counts as an absence, may be moved.
    Wished,
    /// *Fastsatt*: counts; moving it takes an agreement.
    Fixed,
    /// *Avslått*: does not count.
    Declined,
}

impl Absence {
    /// Whether the trainer is away because of it: what is declined does not count.
    pub fn counts(&self) -> bool {
        self.status != AbsenceStatus::Declined
    }
    /// The last day on which the employer can set this holiday, two months before its first (the Norwegian Holidays
    /// Act, § 6 no. 2). Advice, never a block.
    pub fn notice_day(&self) -> Day {
        self.days.first() - Months::new(2)
    }
}
