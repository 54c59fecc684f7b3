//! Sessions: training shoulder to shoulder, courses, and an instructor's guidance and support.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{ClockTime, Day};
use crate::ids::{DepartmentId, FollowUpId, ModuleId, SessionId, TempId, TrainerId};
use crate::limits;
use crate::refusal::{Report, Why};

/// A session (*økt*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Training in a module, or an instructor's other work.
    pub kind: SessionKind,
    /// The department; absent only for a course with temps of several.
    pub department: Option<DepartmentId>,
    /// Who holds it.
    pub trainer: TrainerId,
    /// Who is taught; at least one in training.
    #[ts(type = "Array<string>")]
    pub temps: BTreeSet<TempId>,
    /// A course's waiting list.
    #[ts(type = "Array<string>")]
    pub waiting: BTreeSet<TempId>,
    /// The day it starts.
    #[serde(deserialize_with = "crate::dates::read_day")]
    #[ts(type = "string")]
    pub date: Day,
    /// When it starts.
    pub start: ClockTime,
    /// How long it is.
    pub minutes: u32,
    /// How far it has come.
    pub status: SessionStatus,
    /// Minutes of those who did not have all of it; 0 is who did not come.
    #[ts(type = "Record<string, number>")]
    pub attendance: BTreeMap<TempId, u32>,
    /// Why it was cancelled.
    pub cancel_reason: Option<CancelReason>,
    /// The follow-up that led to it.
    pub follow_up: Option<FollowUpId>,
    /// The automatic booking leaves it alone.
    pub locked: bool,
}

/// What a session is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum SessionKind {
    /// *Opplæring* in a module.
    Training {
        /// The module.
        module: ModuleId,
    },
    /// *Veiledning* of a department.
    Guidance {
        /// What it is about.
        title: String,
    },
    /// *Støtte på stedet*.
    Support {
        /// What it is about.
        title: String,
    },
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum SessionStatus {
    /// *Foreslått*.
    Proposed,
    /// *Booket*.
    Booked,
    /// *Gjennomført*.
    Held,
    /// *Avlyst*.
    Cancelled,
    /// *Ikke møtt*.
    NoShow,
}

/// Why a session was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CancelReason {
    /// The trainer was away.
    TrainerAway,
    /// A temp was away.
    TempAway,
    /// Too much to do.
    Workload,
    /// Another reason.
    Other,
}

impl Session {
    /// The module it trains, if any.
    pub fn module(&self) -> Option<&ModuleId> {
        match &self.kind {
            SessionKind::Training { module } => Some(module),
            SessionKind::Guidance { .. } | SessionKind::Support { .. } => None,
        }
    }
    /// What a temp who sits in has of it: all its minutes, unless the attendance says otherwise.
    pub fn minutes_of(&self, temp: &TempId) -> u32 {
        self.attendance.get(temp).copied().unwrap_or(self.minutes)
    }

    /// Who takes part: all who sit in but those who are known not to have come.
    pub fn participants(&self) -> impl Iterator<Item = &TempId> {
        self.temps.iter().filter(|temp| self.minutes_of(temp) > 0)
    }
    /// Whether a temp takes part.
    pub fn has(&self, temp: &TempId) -> bool {
        self.temps.contains(temp) && self.minutes_of(temp) > 0
    }
    /// When it begins and ends, in minutes of the clock on the wall from the midnight of a day.
    pub(crate) fn span_from(&self, day: Day) -> (i32, i32) {
        let midnight = (self.date - day).num_days() as i32 * limits::MINUTES_OF_A_DAY as i32;
        let from = midnight + i32::from(self.start.minutes());
        (from, from + self.minutes as i32)
    }
    /// Whether it has a minute in common with another.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let ((from, to), (other_from, other_to)) = (self.span_from(self.date), other.span_from(self.date));
        from < other_to && other_from < to
    }

    pub(crate) fn check(&self, report: &mut Report) {
        report.within("minutes", self.minutes, &limits::MINUTES);
        match &self.kind {
            SessionKind::Training { .. } if self.temps.is_empty() => report.add("temps", Why::Empty),
            SessionKind::Training { .. } => {}
            SessionKind::Guidance { title } | SessionKind::Support { title } => {
                report.text("title", title, limits::LONG_TEXT);
            }
        }
        for minutes in self.attendance.values() {
            report.within("attendance", *minutes, &limits::ATTENDED_MINUTES);
        }
    }
}
