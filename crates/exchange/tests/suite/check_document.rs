//! The check document of the examples is the published one.

use serde_json::Value;
use skulder_exchange::{check_json, season_json};
use skulder_season::coverage::Coverage;
use skulder_season::dates::parse_day;

use crate::examples;
use crate::round_trip::season_of;

#[track_caller]
fn check(text: &str, today: &str, expected: &str) {
    let (season, _) = season_of(&season_json::read(text.as_bytes()).expect("the example is valid"));
    let coverage = Coverage::of(&season, parse_day(today).expect("today is a day"));
    let found: Value = examples::value(&check_json::write(&season, &coverage));
    let expected = examples::value(expected);
    for (key, part) in expected.as_object().expect("the answer is an object") {
        assert_eq!(found[key], *part, "{key}");
    }
    assert_eq!(found, expected, "and there is nothing else");
}

#[test]
fn tiny() {
    check(examples::TINY, "2027-06-01", include_str!("../../../../tests/fixtures/tiny-season.check.json"));
}

#[test]
fn demo() {
    check(examples::DEMO, "2027-04-05", include_str!("../../../../tests/fixtures/demo-season.check.json"));
}

#[test]
fn every_rule() {
    check(
        examples::EVERY_RULE,
        "2032-07-03",
        include_str!("../../../../tests/fixtures/every-rule-season.check.json"),
    );
}
