//! Summer temps. Names are not here: they live in [`crate::person`], keyed by the temp's id.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::DateRange;
use crate::ids::{DepartmentId, ModuleId, TempId};
use crate::limits;
use crate::refusal::Report;
use crate::trainer::Role;

/// A summer temp (*sommervikar*), or a seat without a person yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Temp {
    /// The temp's id.
    pub id: TempId,
    /// The department.
    pub department: DepartmentId,
    /// The role.
    pub role: Role,
    /// Whether Rover is enough or the full client is needed.
    pub tool: TempTool,
    /// New here, returning, or permanent staff with a raised position.
    pub engagement: Engagement,
    /// The position, in whole percent of full time.
    pub position_percent: u32,
    /// From the first day to the last.
    pub days: DateRange,
    /// Modules finished.
    #[ts(type = "Array<string>")]
    pub done: BTreeSet<ModuleId>,
    /// Modules waived.
    #[ts(type = "Array<string>")]
    pub exempt: BTreeSet<ModuleId>,
}

/// What a temp must be able to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TempTool {
    /// *Kun Rover*.
    RoverOnly,
    /// *Full klient*.
    FullClient,
}

/// How a temp comes to the department.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Engagement {
    /// *Ny*.
    New,
    /// *Jobbet her før*: needs a refresher only.
    Returning,
    /// *Økt stilling*: permanent staff who work more in the summer.
    RaisedPosition,
}

impl Temp {
    pub(crate) fn check(&self, report: &mut Report) {
        report.within("positionPercent", self.position_percent, &limits::PERCENT);
    }
}
