//! A department: where temps work and superusers train them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::DepartmentId;
use crate::limits;
use crate::refusal::Report;

/// A department (*avdeling*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Its name; a department's name is no personal data and lives here.
    pub name: String,
    /// Its code in the accounts (*ansvar*).
    pub code: Option<String>,
    /// Whether it is home care, for modules that only home care needs.
    pub home_care: bool,
    /// Trainers that must be present in a week with temps or needs.
    pub min_present: u32,
}

impl Department {
    pub(crate) fn check(&self, report: &mut Report) {
        report.text("name", &self.name, limits::TEXT);
        report.text("code", self.code.as_deref().unwrap_or_default(), limits::TEXT);
        report.within("minPresent", self.min_present, &limits::COUNT);
    }
}
