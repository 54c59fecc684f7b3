//! The sessions that a remedy books, against the same reading of the rules: whoever places a session keeps them.

use skulder_exchange::season_json;
use skulder_season::coverage::board::{Reason, Status};
use skulder_season::dates::{Day, parse_day};
use skulder_season::remedy::{Step, remedies};
use skulder_season::session::Session;
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::restore;
use skulder_season::{Coverage, Season};

use crate::check;
use crate::seeded::with_hours;

/// Holds every remedy that books to the rules; answers with how many sessions there were.
fn check_all(season: &Season, today: Day, which: &str) -> usize {
    let coverage = Coverage::of(season, today);
    let mut booked = 0;
    for block in coverage.blocks() {
        let wants =
            |status, reasons: &[Reason]| status == Status::Red || reasons.contains(&Reason::TrainBefore);
        for cell in block.cells.iter().filter(|cell| wants(cell.status, &cell.reasons)) {
            let found = remedies(season, &coverage, (&block.department, cell.week), "Test");
            for remedy in found.expect("the cell is there").offered {
                let mut sessions: Vec<Session> = Vec::new();
                for step in remedy.steps {
                    if let Step::BookEarlier { sessions: some }
                    | Step::BookInstructor { sessions: some, .. } = step
                    {
                        sessions.extend(some);
                    }
                }
                let breaches = check::breaches_by(season, today, &sessions);
                assert!(breaches.is_empty(), "{which}, {} {}: {breaches:#?}", block.department, cell.week);
                booked += sessions.len();
            }
        }
    }
    booked
}

#[test]
fn of_the_example() {
    let demo = season_json::read(include_bytes!("../../../../tests/fixtures/demo-season.json"))
        .expect("it is valid");
    let booked = check_all(&restore(demo.contents), parse_day("2027-04-05").expect("a day"), "the example");
    assert!(booked > 20, "there is something to check: {booked}");
}

#[test]
fn of_any_season() {
    let mut booked = 0;
    for seed in 0..12 {
        let (mut contents, today) = wild(seed);
        with_hours(&mut contents, &mut Dice::new(seed ^ 9));
        booked += check_all(&restore(contents), today, &format!("seed {seed}"));
    }
    assert!(booked > 20, "there is something to check: {booked}");
}
