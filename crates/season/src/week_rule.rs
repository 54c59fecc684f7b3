//! An exception to a department's minimum in one week.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Week;
use crate::ids::{DepartmentId, WeekRuleId};
use crate::limits;
use crate::refusal::Report;

/// How many trainers a department needs present in one week, in place of its own minimum and of the rule for fresh
/// temps (*unntak for uke*). One per department and week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct WeekRule {
    /// Its id.
    pub id: WeekRuleId,
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// Trainers that must be present.
    pub min_present: u32,
    /// Why the week is different.
    pub reason: String,
}

impl WeekRule {
    pub(crate) fn check(&self, report: &mut Report) {
        report.within("minPresent", self.min_present, &limits::COUNT);
        report.text("reason", &self.reason, limits::TEXT);
    }
}
