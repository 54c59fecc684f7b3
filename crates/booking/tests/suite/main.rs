//! The booking through its public call, against an independent reading of the rules.

mod check;
mod examples;
mod seeded;

use serde_json::Value;
use skulder_booking::book;
use skulder_exchange::booking_json;
use skulder_season::Season;
use skulder_season::dates::Day;

/// The answer of so many steps, as printed.
fn answer(season: &Season, today: Day, seed: u64, steps: u32) -> String {
    let mut spent = |done: u64| f64::from(done as u32) / f64::from(steps);
    booking_json::write(&book(season, today, seed, &mut spent))
}

#[track_caller]
fn assert_valid(season: &Season, answer: &str, which: &str) {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    let breaches = check::breaches(season, &answer);
    assert!(breaches.is_empty(), "{which}: {breaches:#?}");
}
