//! Vacation cover wanted: how many temps a department would like to have.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::WeekRange;
use crate::ids::{DepartmentId, WantedId};
use crate::limits;
use crate::refusal::Report;
use crate::trainer::Role;

/// Temps of one role wanted in a department for some weeks (*ønsket vikardekning*). Entries add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Wanted {
    /// Its id.
    pub id: WantedId,
    /// The department.
    pub department: DepartmentId,
    /// The role.
    pub role: Role,
    /// The weeks.
    pub weeks: WeekRange,
    /// How many temps.
    pub count: u32,
}

impl Wanted {
    pub(crate) fn check(&self, report: &mut Report) {
        report.within("count", self.count, &limits::COUNT);
    }
}
