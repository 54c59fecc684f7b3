//! Breaches: which rules of a valid session one breaks. Who books by hand may break them; the automatic booking never does.
//!
//! The rules are those of the published page on valid bookings; their numbers stand at the variants. Two sessions at one
//! time are no breach that a planner may commit: `decide` refuses them. They are told of here all the same, because a
//! file may bring them.

use serde::Serialize;
use ts_rs::TS;

use crate::ids::{AbsenceId, SessionId, TempId};
use crate::module::Competence;

/// A rule that a session breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Breach {
    /// The trainer may not train the module (rule 1).
    NotQualified {
        /// What the trainer lacks first.
        lacks: Competence,
    },
    /// The superuser counts that week for another department than the temps' (rule 1).
    Elsewhere,
    /// More temps than sit in together (rule 2).
    GroupTooLarge {
        /// The most.
        most: u32,
    },
    /// Temps of several departments in what is no course (rule 2).
    SeveralDepartments,
    /// Temps who need no more of the module than other sessions give them, or less than this session's length (rule 2).
    NotNeeded {
        /// Who.
        temps: Vec<TempId>,
    },
    /// Days outside the window of temps' needs (rule 3).
    OutsideWindow {
        /// Whose.
        temps: Vec<TempId>,
    },
    /// Outside the season's weeks (rule 3).
    OutsideSeason,
    /// The trainer is absent, or where no absence is named, not employed (rule 4).
    Away {
        /// The absences of that day.
        absences: Vec<AbsenceId>,
    },
    /// Outside the trainer's hours (rule 4).
    OffHours,
    /// Outside temps' hours (rule 5).
    TempOffHours {
        /// Whose.
        temps: Vec<TempId>,
    },
    /// The start is no multiple of the season's step (rule 6).
    OffStep,
    /// The trainer has other sessions at that time (rule 7).
    Overlaps {
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// A temp has other sessions at that time (rule 7).
    TempOverlaps {
        /// Who.
        temp: TempId,
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// Too little time to travel from or to another session of the day (rule 7).
    TooLittleTravel {
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// The trainer's sessions of the day take more than a day may (rule 8).
    TrainerDayFull {
        /// Minutes they take together.
        minutes: u32,
        /// Minutes a day may.
        most: u32,
    },
    /// The trainer's sessions of the week take more than the trainer has (rule 8).
    WeekFull {
        /// Minutes they take together.
        minutes: u32,
        /// Minutes the trainer has.
        most: u32,
    },
    /// A temp's sessions of the day take more than a day may (rule 8).
    TempDayFull {
        /// Who.
        temp: TempId,
        /// Minutes they take together.
        minutes: u32,
        /// Minutes a day may.
        most: u32,
    },
    /// A temp has sessions of modules that come first no earlier, or of those that come after no later (rule 9).
    OutOfOrder {
        /// Who.
        temp: TempId,
        /// Which.
        sessions: Vec<SessionId>,
    },
}
