//! The Forum's judgement of the follow-up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;
use crate::ids::AssessmentId;
use crate::limits;
use crate::refusal::Report;

/// A judgement of the follow-up, dated (*Forumets vurdering*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// The day it was made.
    #[serde(deserialize_with = "crate::dates::read_day")]
    #[ts(type = "string")]
    pub date: Day,
    /// Who made it.
    pub body: Body,
    /// What they found.
    pub judgement: Judgement,
    /// A line beside it.
    pub line: Option<String>,
}

/// Who judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Body {
    /// The Forum.
    Forum,
    /// The steering group.
    SteeringGroup,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Judgement {
    /// Satisfactory.
    Satisfactory,
    /// Not satisfactory.
    NotSatisfactory,
    /// Not judged yet.
    Pending,
}

impl Assessment {
    pub(crate) fn check(&self, report: &mut Report) {
        report.text("line", self.line.as_deref().unwrap_or_default(), limits::TEXT);
    }
}
