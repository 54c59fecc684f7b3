//! Trainers: the superusers of the departments and the municipality's instructors.
//!
//! Names are not here: they live in [`crate::person`], keyed by the trainer's id.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;
use crate::ids::{DepartmentId, TrainerId};
use crate::limits;
use crate::refusal::{Report, Why};

/// Somebody who trains temps (*opplærer*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Trainer {
    /// The trainer's id.
    pub id: TrainerId,
    /// Superuser of a department, or instructor of the municipality.
    pub kind: TrainerKind,
    /// The role, which some modules ask for.
    pub role: Role,
    /// The position, in whole percent of full time.
    pub position_percent: u32,
    /// What the trainer is trained in; never empty. The full client includes Rover.
    #[ts(as = "Vec<Tool>")]
    pub tools: BTreeSet<Tool>,
    /// The first day of employment, where it matters.
    #[serde(default, deserialize_with = "crate::dates::read_optional_day")]
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// The last day of employment, where it matters.
    #[serde(default, deserialize_with = "crate::dates::read_optional_day")]
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
}

/// Where a trainer belongs and how much of the week goes to training.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum TrainerKind {
    /// A superuser (*superbruker*): trains in one department, beside ordinary work.
    Superuser {
        /// The own department.
        department: DepartmentId,
        /// Minutes of training in a full week, in place of the share of the position.
        weekly_minutes: Option<u32>,
    },
    /// An instructor (*instruktør*): trains wherever it burns.
    Instructor {
        /// Minutes of training in a full week.
        weekly_minutes: u32,
    },
}

/// What a person works as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Role {
    /// *Assistent*.
    Assistant,
    /// *Lærling*.
    Apprentice,
    /// *Helsefagarbeider*.
    HealthWorker,
    /// *Student*.
    Student,
    /// *Sykepleier*.
    Nurse,
    /// *Vernepleier*.
    SocialEducator,
}

impl Role {
    /// The role as it is written in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Assistant => "assistant",
            Self::Apprentice => "apprentice",
            Self::HealthWorker => "healthWorker",
            Self::Student => "student",
            Self::Nurse => "nurse",
            Self::SocialEducator => "socialEducator",
        }
    }
}

/// A way into the patient record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Tool {
    /// The phone app.
    Rover,
    /// The full client on a PC; whoever masters it masters Rover.
    FullClient,
}

impl Trainer {
    /// The own department of a superuser.
    pub fn department(&self) -> Option<&DepartmentId> {
        match &self.kind {
            TrainerKind::Superuser { department, .. } => Some(department),
            TrainerKind::Instructor { .. } => None,
        }
    }
    /// Whether the trainer is an instructor of the municipality.
    pub fn is_instructor(&self) -> bool {
        matches!(self.kind, TrainerKind::Instructor { .. })
    }
    /// Minutes of training in a full week, where they are set by themselves.
    pub fn weekly_minutes(&self) -> Option<u32> {
        match self.kind {
            TrainerKind::Superuser { weekly_minutes, .. } => weekly_minutes,
            TrainerKind::Instructor { weekly_minutes } => Some(weekly_minutes),
        }
    }
    /// Whether the trainer is employed on a day.
    pub fn is_employed(&self, day: Day) -> bool {
        self.first_day.is_none_or(|first| first <= day) && self.last_day.is_none_or(|last| day <= last)
    }
    /// Whether the trainer masters a tool.
    pub fn masters(&self, tool: Tool) -> bool {
        self.tools.contains(&tool) || self.tools.contains(&Tool::FullClient)
    }

    pub(crate) fn check(&self, report: &mut Report) {
        report.within("positionPercent", self.position_percent, &limits::PERCENT);
        if let Some(minutes) = self.weekly_minutes() {
            report.within("weeklyMinutes", minutes, &limits::WEEK_MINUTES);
        }
        if self.tools.is_empty() {
            report.add("tools", Why::Empty);
        }
        if let (Some(first), Some(last)) = (self.first_day, self.last_day)
            && first > last
        {
            report.add("firstDay", Why::NotBefore { other: "lastDay".into() });
        }
    }
}
