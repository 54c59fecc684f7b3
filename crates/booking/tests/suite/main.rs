//! The booking through its public call, against an independent reading of the rules.

mod accepted;
mod bound;
mod check;
mod examples;
mod explained;
mod guided;
mod judged;
mod mixed;
mod remedied;
mod scope;
mod seeded;
mod unbooked;

use serde_json::Value;
use skulder_booking::{Progress, Task, book};
use skulder_exchange::booking_json;
use skulder_season::Season;
use skulder_season::dates::Day;

/// The answer of so many steps, as printed.
fn answer(season: &Season, today: Day, seed: u64, steps: u32) -> String {
    booking_json::write(&book(&Task { seed, ..Task::new(season, today) }, &mut steps_of(steps)))
}

/// Effort that is spent after so many steps.
fn steps_of(all: u32) -> impl FnMut(Progress) -> f64 {
    move |progress| {
        if progress.steps >= all.into() { 1.0 } else { f64::from(progress.steps as u32) / f64::from(all) }
    }
}

#[track_caller]
fn assert_valid(season: &Season, answer: &str, which: &str) {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    let breaches = check::breaches(season, &answer);
    assert!(breaches.is_empty(), "{which}: {breaches:#?}");
}
