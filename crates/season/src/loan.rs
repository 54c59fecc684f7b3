//! A superuser lent to another department.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::WeekRange;
use crate::ids::{DepartmentId, LoanId, TrainerId};

/// Weeks in which a superuser counts for another department instead of their own (*lån*). A trainer's loans do not
/// overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Loan {
    /// Its id.
    pub id: LoanId,
    /// The superuser who is lent.
    pub trainer: TrainerId,
    /// The department that borrows.
    pub department: DepartmentId,
    /// The weeks.
    pub weeks: WeekRange,
}
