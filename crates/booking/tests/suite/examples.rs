//! The example seasons.

use serde_json::Value;
use skulder_exchange::season_json;
use skulder_season::Season;
use skulder_season::dates::{Day, parse_day};

use crate::{answer, assert_valid, check};

pub(crate) const DEMO: &str = include_str!("../../../../tests/fixtures/demo-season.json");
const DEMO_BOOKING: &str = include_str!("../../../../tests/fixtures/demo-booking.json");

pub(crate) fn season(text: &str) -> Season {
    let file = season_json::read(text.as_bytes()).expect("the example is valid");
    Season::restore("example".into(), file.contents).expect("what is read is valid")
}

pub(crate) fn day(text: &str) -> Day {
    parse_day(text).expect("it is a day")
}

#[test]
fn the_published_booking_is_valid_and_has_its_score() {
    let published: Value = serde_json::from_str(DEMO_BOOKING).expect("the example is JSON");
    assert_eq!(check::breaches(&season(DEMO), &published), Vec::<String>::new());
}

#[test]
fn the_checker_sees_what_is_wrong() {
    let published: Value = serde_json::from_str(DEMO_BOOKING).expect("the example is JSON");
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut answer = published.clone();
        change(&mut answer);
        check::breaches(&season(DEMO), &answer)
    };
    for (rule, change) in [
        ("6 start", (&|it: &mut Value| it["sessions"][0]["start"] = "07:31".into()) as &dyn Fn(&mut Value)),
        ("4 trainer's time", &|it| it["sessions"][0]["start"] = "06:30".into()),
        ("3 window", &|it| it["sessions"][0]["date"] = "2027-08-20".into()),
        ("2 piece", &|it| it["sessions"][0]["minutes"] = 90.into()),
        ("score", &|it| it["score"]["cost"] = 1.into()),
        ("why", &|it| it["unplaced"][0]["why"] = "noRoom".into()),
        ("bound", &|it| it["bound"]["unplaced"] = 2.into()),
        ("what is not placed is unplaced", &|it| {
            it["sessions"].as_array_mut().expect("a list").pop();
        }),
    ] {
        let breaches = wrong(change);
        assert!(breaches.iter().any(|breach| breach.starts_with(rule)), "{rule}: {breaches:#?}");
    }
}

#[test]
fn the_examples_are_booked_by_the_rules() {
    for (name, text, today) in [
        ("tiny", include_str!("../../../../tests/fixtures/tiny-season.json"), "2027-06-01"),
        ("demo", DEMO, "2027-04-05"),
        ("demo, in the middle", DEMO, "2027-06-23"),
        ("every rule", include_str!("../../../../tests/fixtures/every-rule-season.json"), "2032-07-03"),
    ] {
        let season = season(text);
        let answer = answer(&season, day(today), 1, 300);
        assert_valid(&season, &answer, name);
    }
}

#[test]
fn the_same_seed_and_steps_give_the_same_bytes() {
    let season = season(DEMO);
    let today = day("2027-04-05");
    assert_eq!(answer(&season, today, 7, 200), answer(&season, today, 7, 200));
    assert_ne!(answer(&season, today, 7, 200), answer(&season, today, 8, 200), "the seed matters");
}
