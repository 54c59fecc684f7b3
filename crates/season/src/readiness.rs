//! Readiness: how far a temp has come with what the curriculum asks of them, against their first day and today.
//!
//! It looks at what has been learned, coverage at whether the rest fits. Exempt modules are not asked. A module is
//! learned when it is among the temp's `done`, or when sessions held until today add up to its minutes; a session that
//! is booked, or past and not confirmed, has taught nothing yet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{DateRange, Day};
use crate::ids::{ModuleId, SessionId, TempId};

/// Days before the first one from which training may be forgotten again: what was learned earlier is too early. From
/// the domain's own rule of thumb; no season sets it.
pub const TOO_EARLY_DAYS: i64 = 14;

/// How far a temp has come, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Readiness {
    /// The temp.
    pub temp: TempId,
    /// How that stands today.
    pub state: ReadinessState,
    /// Modules asked.
    pub of: u32,
    /// Modules learned.
    pub learned: u32,
    /// Modules not learned whose remaining minutes are all in sessions that count.
    pub booked: u32,
    /// Whether a module is trained more than [`TOO_EARLY_DAYS`] days before the first day.
    pub is_too_early: bool,
}

/// How a temp's training stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ReadinessState {
    /// *For sent ute*: the window of a module that is not learned has passed.
    Late,
    /// *På vei*: something that is due by the first day, or by today where that is later, is not learned yet.
    OnTheWay,
    /// *Klar for vakt*: everything due by then is learned.
    Ready,
    /// *Sluttet*: the last day has passed.
    Left,
}

/// A temp's training, laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TempSheet {
    /// In short.
    pub readiness: Readiness,
    /// Every module that the curriculum asks of the temp, exempt ones included, by window, then name.
    pub modules: Vec<ModuleProgress>,
}

/// How far a temp has come with one module; minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ModuleProgress {
    /// The module.
    pub module: ModuleId,
    /// How it stands.
    pub state: ModuleState,
    /// Minutes it takes.
    pub minutes: u32,
    /// Minutes held until today.
    pub held: u32,
    /// Minutes in other sessions that count.
    pub booked: u32,
    /// When it should be learned, cut at the last day; `None` where its window opens after that.
    pub window: Option<DateRange>,
    /// The day of the last session that counts.
    #[ts(type = "string | null")]
    pub last_session: Option<Day>,
    /// Whether that is more than [`TOO_EARLY_DAYS`] days before the first day.
    pub is_too_early: bool,
    /// Its sessions with this temp, by day, whatever became of them.
    pub sessions: Vec<SessionId>,
}

/// How one module stands for one temp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ModuleState {
    /// *Fritatt*.
    Exempt,
    /// *Lært*: done, or held in full.
    Learned,
    /// *Booket*: what remains is all in sessions that count.
    Booked,
    /// *Delvis*: some of it is held or booked.
    Partly,
    /// *Ikke booket*.
    Open,
    /// *For sent*: its window has passed.
    Overdue,
    /// *Faller bort*: its window opens after the last day.
    Outside,
}
