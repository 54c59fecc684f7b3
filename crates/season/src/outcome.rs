//! The answer to a change: what moved, and everything the window must replace.

use serde::Serialize;
use ts_rs::TS;

use crate::change::Edit;
use crate::coverage::board::{DepartmentBlock, Municipality, Status};
use crate::dates::Week;
use crate::ids::DepartmentId;

/// What a command did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Outcome {
    /// The revision it made; of a preview, the one it looked at.
    #[ts(type = "number")]
    pub revision: i64,
    /// The entries changed.
    pub changes: Vec<Edit>,
    /// The whole block of each department that turns out otherwise.
    pub departments: Vec<DepartmentBlock>,
    /// Departments that are no more.
    pub gone: Vec<DepartmentId>,
    /// The municipality.
    pub municipality: Municipality,
    /// The cells whose status moves, by department, then week.
    pub moves: Vec<CellMove>,
}

/// A cell whose status moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellMove {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// How it stood.
    pub before: Status,
    /// How it stands.
    pub after: Status,
}
