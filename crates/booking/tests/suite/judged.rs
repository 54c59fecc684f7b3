//! What a session breaks, as the core judges it: nothing where the booking put it, and anywhere else just what an
//! independent reading of the rules finds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Duration};
use skulder_booking::{Task, accept, book};
use skulder_season::breach::{Breach, breaches};
use skulder_season::change::{Change, Changes, Edit};
use skulder_season::dates::{ClockTime, Day};
use skulder_season::session::Session;
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::restore;
use skulder_season::timetable::timetable;
use skulder_season::{Coverage, Season, Stamp, apply, decide};

use crate::seeded::with_hours;
use crate::{check, steps_of};

/// A wild season with its booking accepted, and the sessions that were.
fn booked(seed: u64) -> (Season, Day, Vec<Session>) {
    let (mut contents, today) = wild(seed);
    with_hours(&mut contents, &mut Dice::new(seed));
    let season = restore(contents);
    let task = Task::new(&season, today);
    let sessions = book(&task, &mut steps_of(30)).sessions;
    let stamp =
        Stamp { entry: "e".into(), at: DateTime::UNIX_EPOCH, author: "test".into(), seed: "n".into() };
    let changes = decide(&season, &accept(&task, &sessions), &stamp);
    let changes = changes.unwrap_or_else(|refusal| panic!("season {seed} can be booked: {refusal:?}"));
    let booked = apply(&season, &changes);
    let accepted = sessions.iter().map(|session| (*booked.sessions()[&session.id]).clone()).collect();
    (booked, today, accepted)
}

#[test]
fn what_the_booking_proposes_breaks_nothing() {
    let mut judged = 0;
    for seed in 0..60 {
        let (season, today, sessions) = booked(seed);
        for session in &sessions {
            assert_eq!(breaches(&season, today, session), [], "season {seed} on {today}: {session:?}");
        }
        judged += sessions.len();
    }
    assert!(judged > 250, "the seasons have something to book: {judged}");
}

#[test]
fn what_is_moved_breaks_just_what_an_independent_reading_finds() {
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut moved, mut whole) = (0, 0);
    for seed in 0..60 {
        let (season, today, sessions) = booked(seed);
        let mut dice = Dice::new(seed);
        for session in &sessions {
            let without = without(&season, session);
            for _ in 0..6 {
                let moved_session = damaged(&season, today, session, &mut dice);
                let expected = expected(&without, today, &moved_session);
                let found = labels(&breaches(&season, today, &moved_session));
                assert_eq!(found, expected, "season {seed} on {today}: {moved_session:?}");
                for rule in &expected {
                    *met.entry(*rule).or_default() += 1;
                }
                moved += 1;
                whole += usize::from(expected.is_empty());
            }
        }
    }
    let never: Vec<&&str> = RULES.iter().filter(|rule| !met.contains_key(**rule)).collect();
    assert!(never.is_empty(), "never broken: {never:?}; {met:?}");
    assert!(whole > moved / 50, "some keep every rule where they are moved: {whole} of {moved}");
}

/// A week's timetable says of each session what is said of it alone, and of each trainer what its sessions take.
#[test]
fn a_timetable_says_the_same_of_every_session() {
    let mut judged = 0;
    for seed in 0..30 {
        let (season, today, _) = booked(seed);
        let coverage = Coverage::of(&season, today);
        let first = season.weeks().first().plus(-2);
        let mut seen = 0;
        for week in (0..20).map(|number| first.plus(number)) {
            let timetable = timetable(&season, &coverage, week);
            assert_eq!(timetable.trainers.len(), season.trainers().len(), "everybody is there");
            for shown in &timetable.sessions {
                let session = &season.sessions()[&shown.session];
                assert_eq!(shown.breaches, breaches(&season, today, session), "season {seed}: {session:?}");
                judged += usize::from(!shown.breaches.is_empty());
            }
            seen += timetable.sessions.len();
        }
        assert_eq!(seen, season.sessions().len(), "season {seed}: all its sessions are in those weeks");
    }
    assert!(judged > 40, "some break something: {judged}");
}

/// Another trainer, day, start or length, or several of them.
fn damaged(season: &Season, today: Day, session: &Session, dice: &mut Dice) -> Session {
    let mut session = session.clone();
    if dice.chance(40) {
        let trainers: Vec<_> = season.trainers().keys().cloned().collect();
        session.trainer = dice.pick(&trainers);
    }
    if dice.chance(40) {
        let days = if dice.chance(10) { 200 } else { 9 };
        session.date = (session.date + Duration::days(dice.below(days) as i64 - days as i64 / 2)).max(today);
    }
    if dice.chance(40) {
        let step = if dice.chance(20) { 5 } else { season.settings().session_step as usize };
        session.start =
            ClockTime::from_minutes((dice.below(1_440 / step) * step) as u16).expect("within the day");
    }
    if dice.chance(25) {
        session.minutes = 1 + dice.below(400) as u32;
    }
    session
}

/// The season without a session.
fn without(season: &Season, session: &Session) -> Season {
    let change = Change { before: Some(Arc::new(session.clone())), after: None };
    apply(season, &Changes::recorded(vec![Edit::Session(change)]))
}

const RULES: [&str; 13] = [
    "1 qualifies",
    "1 department",
    "2 piece",
    "3 window",
    "3 day",
    "4 trainer's time",
    "5 temp's time",
    "6 start",
    "7 overlap",
    "7 travel",
    "8 limits of the trainer",
    "8 temp's day",
    "9 order",
];

/// The rules that the independent reading finds broken, under the names that both can be compared by.
fn expected(season: &Season, today: Day, session: &Session) -> BTreeSet<&'static str> {
    let found = check::breaches_by(season, today, std::slice::from_ref(session));
    let name = |breach: &String| {
        let rule = breach.split(':').next().expect("a breach begins with its rule");
        match rule {
            "8 trainer's day" | "8 trainer's week" => "8 limits of the trainer",
            "9 after" | "9 before" => "9 order",
            _ => RULES.into_iter().find(|known| *known == rule).unwrap_or_else(|| panic!("{breach}")),
        }
    };
    let mut rules: BTreeSet<&str> = found.iter().map(name).collect();
    // A part of a piece is no breach here.
    let module = session.module().expect("the booking places training");
    let is_short = |temp| check::remaining(season, today, temp, module) < i64::from(session.minutes);
    if !session.temps.iter().any(is_short) {
        rules.remove("2 piece");
    }
    // Who overlaps has no time to travel either.
    if rules.contains("7 overlap") {
        rules.remove("7 travel");
    }
    rules
}

/// The same names for what the core finds.
fn labels(breaches: &[Breach]) -> BTreeSet<&'static str> {
    let name = |breach: &Breach| match breach {
        Breach::NotQualified { .. } => "1 qualifies",
        Breach::Elsewhere => "1 department",
        Breach::GroupTooLarge { .. } | Breach::SeveralDepartments => {
            panic!("nothing was done to the group: {breach:?}")
        }
        Breach::NotNeeded { .. } => "2 piece",
        Breach::OutsideWindow { .. } => "3 window",
        Breach::OutsideSeason => "3 day",
        Breach::Away { .. } | Breach::OffHours => "4 trainer's time",
        Breach::TempOffHours { .. } => "5 temp's time",
        Breach::OffStep => "6 start",
        Breach::Overlaps { .. } | Breach::TempOverlaps { .. } => "7 overlap",
        Breach::TooLittleTravel { .. } => "7 travel",
        Breach::TrainerDayFull { .. } | Breach::WeekFull { .. } => "8 limits of the trainer",
        Breach::TempDayFull { .. } => "8 temp's day",
        Breach::OutOfOrder { .. } => "9 order",
    };
    let mut rules: BTreeSet<&str> = breaches.iter().map(name).collect();
    if rules.contains("7 overlap") {
        rules.remove("7 travel");
    }
    rules
}
