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
fn answer(season: &Season, today: Day, seed: u64, steps: u64) -> String {
    let mut spent = |done: u64| if done >= steps { 1.0 } else { done as f64 / steps as f64 };
    booking_json::write(&book(season, today, seed, &mut spent))
}

#[track_caller]
fn assert_valid(season: &Season, answer: &str, which: &str) {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    let breaches = check::breaches(season, &answer);
    assert!(breaches.is_empty(), "{which}: {breaches:#?}");
}
