//! The automatic booking: a season in, proposed sessions with trainer, day and start out.
//!
//! [`book`] cuts what temps still have to learn into pieces, places as many of them as it can, and then as cheaply as
//! it can: few by instructors, few trainers per temp, few sessions, no trainer's week too full. It can be stopped at
//! any time and always has a valid answer; longer is never worse.
//!
//! - [`mod@task`]: what is asked. [`mod@answer`]: what comes out. [`mod@accept`]: how it is booked.
//!   [`mod@explain`]: who can have one piece, and why the others cannot. [`mod@unbooked`]: what is left to place.
//!   [`mod@guidance`]: when an instructor could give guidance.
//! - `problem.rs`: what is to be placed, where it could be, and why some of it nowhere; no choice is made there.
//! - `plan.rs`: pieces placed, and what that costs. Only valid plans can be made.
//! - `search.rs`: which plan to make. `bound.rs`: what no plan can do better.
//!
//! What is not here: the clock, files, commands. Seed and effort are arguments, so the same arguments give the same
//! answer.

pub mod accept;
pub mod answer;
mod bound;
mod chance;
pub mod explain;
pub mod guidance;
mod plan;
mod problem;
mod search;
mod slots;
pub mod task;
pub mod unbooked;

use serde::Serialize;
use ts_rs::TS;

pub use accept::accept;
pub use answer::{Booking, Bound, Score, Unplaced, Why};
pub use explain::explain;
pub use guidance::guidance;
pub use task::{Scope, Task};
pub use unbooked::{takers, unbooked};

/// How far a booking has come: what its answer would be if it were stopped now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, rename = "BookingProgress")]
pub struct Progress {
    /// Steps taken.
    pub steps: u64,
    /// Pieces placed.
    pub placed: usize,
    /// Pieces left unplaced.
    pub unplaced: usize,
    /// What the sessions cost.
    pub cost: u64,
    /// Pieces that every booking leaves unplaced.
    pub bound: usize,
}

/// Books a season. `watch` is told after every step how far the booking has come, and answers which share of the effort
/// is spent: at 1 the search stops with the best it has. So a time, a number of steps and a planner who has seen
/// enough are one and the same to it.
pub fn book(task: &Task<'_>, watch: &mut dyn FnMut(Progress) -> f64) -> Booking {
    let season = task.open_season();
    let problem = problem::Problem::of(&season, task.today, &task.scope);
    let homes = problem.homes(task.accepted);
    let (plan, proved) = search::search(&problem, &homes, task.move_cost, task.seed, watch);
    answer::answer(task.season, &problem, &plan, proved)
}
