//! Deviations counted, and what became of them. Never a description, a patient or a blamed person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{Day, Month};
use crate::ids::{DepartmentId, FollowUpId};
use crate::limits;
use crate::refusal::Report;

/// The deviations (*avvik*) of one department, month, category and cause, and their follow-up (*oppfølging*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The department.
    pub department: DepartmentId,
    /// The month they happened in.
    pub month: Month,
    /// The category, as the municipality calls it.
    pub category: String,
    /// What lay behind them.
    pub cause: Cause,
    /// How many.
    pub count: u32,
    /// The day up to which an incomplete month is counted.
    #[serde(default, deserialize_with = "crate::dates::read_optional_day")]
    #[ts(type = "string | null")]
    pub as_of: Option<Day>,
    /// How grave they are.
    pub severity: Severity,
    /// Whether a change is proposed to the joint meeting.
    pub change_proposal: bool,
    /// The number in the deviation system.
    pub case_no: Option<String>,
    /// How far the follow-up has come.
    pub status: FollowUpStatus,
    /// Questions sent outward.
    pub inquiries: Vec<Inquiry>,
}

/// What lay behind a deviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Cause {
    /// *Kunnskapshull*.
    KnowledgeGap,
    /// The program's set-up.
    Setup,
    /// The department's routine.
    Routine,
    /// A technical fault.
    Technical,
    /// Not known.
    Unclear,
}

/// How grave a deviation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Severity {
    /// Followed up in the department.
    Normal,
    /// Lifted.
    Serious,
}

/// How far a follow-up has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum FollowUpStatus {
    /// Counted only.
    New,
    /// Looked at.
    Assessed,
    /// Somebody has it.
    Assigned,
    /// Done, to be closed.
    FollowedUp,
    /// Closed.
    Closed,
    /// Lifted out of the municipality.
    Escalated,
    /// Lifted, and answered.
    Answered,
}

/// A question sent outward, and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Inquiry {
    /// Who was asked.
    pub to: String,
    /// When.
    #[serde(deserialize_with = "crate::dates::read_day")]
    #[ts(type = "string")]
    pub sent_on: Day,
    /// When an answer came.
    #[serde(default, deserialize_with = "crate::dates::read_optional_day")]
    #[ts(type = "string | null")]
    pub answered_on: Option<Day>,
    /// Whether the answer contradicts another.
    pub contradictory: bool,
}

impl FollowUp {
    pub(crate) fn check(&self, report: &mut Report) {
        report.text("category", &self.category, limits::TEXT);
        report.within("count", self.count, &limits::COUNT);
        report.text("caseNo", self.case_no.as_deref().unwrap_or_default(), limits::TEXT);
        for inquiry in &self.inquiries {
            report.text("inquiries", &inquiry.to, limits::TEXT);
        }
    }
}
