//! A superuser's position raised for some weeks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::WeekRange;
use crate::ids::{RaiseId, TrainerId};
use crate::limits;
use crate::refusal::Report;

/// Weeks in which a superuser works more, or less, than usual (*økt stilling i perioden*). It has no effect on a
/// superuser with `weekly_minutes`. A trainer's raises do not overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Raise {
    /// Its id.
    pub id: RaiseId,
    /// The superuser.
    pub trainer: TrainerId,
    /// The weeks.
    pub weeks: WeekRange,
    /// The position in those weeks, in whole percent of full time.
    pub position_percent: u32,
}

impl Raise {
    pub(crate) fn check(&self, report: &mut Report) {
        report.within("positionPercent", self.position_percent, &limits::PERCENT);
    }
}
