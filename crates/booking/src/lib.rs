//! The automatic booking: a season in, proposed sessions with trainer, day and start out.
//!
//! [`book`] cuts what temps still have to learn into pieces, places as many of them as it can, and then as cheaply as
//! it can: few by instructors, few trainers per temp, few sessions, no trainer's week too full. It can be stopped at
//! any time and always has a valid answer; longer is never worse.
//!
//! - [`mod@answer`]: what comes out.
//! - `problem.rs`: what is to be placed, where it could be, and why some of it nowhere; no choice is made there.
//! - `plan.rs`: pieces placed, and what that costs. Only valid plans can be made.
//! - `search.rs`: which plan to make.
//!
//! What is not here: the clock, files, commands. Seed and effort are arguments, so the same arguments give the same
//! answer.

pub mod answer;
mod chance;
mod plan;
mod problem;
mod search;
mod slots;

use skulder_season::Season;
use skulder_season::dates::Day;

pub use answer::{Booking, Bound, Score, Unplaced, Why};

/// Books a season as seen on a day. `spent` is told how many steps the search has taken and says which share of the
/// effort that is; at 1 the search stops.
pub fn book(season: &Season, today: Day, seed: u64, spent: &mut dyn FnMut(u64) -> f64) -> Booking {
    let problem = problem::Problem::of(season, today);
    let plan = search::search(&problem, seed, spent);
    answer::answer(season, &problem, &plan)
}
