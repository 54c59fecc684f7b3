//! When instructors could give guidance, against the core's own judgement of every start there is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use skulder_booking::guidance::{GUIDANCE_DUE_DAYS, GuidanceTime, guidance};
use skulder_season::Season;
use skulder_season::breach::breaches;
use skulder_season::dates::{ClockTime, Day, parse_day};
use skulder_season::ids::{DepartmentId, TrainerId};
use skulder_season::session::{Session, SessionKind, SessionStatus};
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::{contents, restore, session};

use crate::seeded::with_hours;

fn guidance_at(time: &GuidanceTime, department: &DepartmentId, minutes: u32) -> Session {
    Session {
        id: "guidance".into(),
        kind: SessionKind::Guidance { title: "Veiledning: Legemiddel".into() },
        department: Some(department.clone()),
        trainer: time.trainer.clone(),
        temps: [].into(),
        waiting: [].into(),
        date: time.day,
        start: time.start,
        minutes,
        status: SessionStatus::Booked,
        attendance: [].into(),
        cancel_reason: None,
        follow_up: None,
        locked: false,
    }
}

/// The first start of an instructor's day that breaks nothing, tried one after the other.
fn first_that_breaks_nothing(
    season: &Season,
    today: Day,
    (trainer, day): (&TrainerId, Day),
    (department, minutes): (&DepartmentId, u32),
) -> Option<ClockTime> {
    let starts = (0..24 * 60).step_by(season.settings().session_step as usize);
    let starts = starts.map(|minute| ClockTime::from_minutes(minute).expect("within the day"));
    let mut fitting = starts.filter(|&start| {
        let time = GuidanceTime { trainer: trainer.clone(), day, start };
        breaches(season, today, &guidance_at(&time, department, minutes)).is_empty()
    });
    fitting.next()
}

#[test]
fn each_instructors_first_start_of_a_day_that_breaks_no_rule_is_told_and_no_other() {
    let (mut told, mut untold) = (0, 0);
    for seed in 0..30 {
        let (mut contents, today) = wild(seed);
        let mut dice = Dice::new(seed);
        with_hours(&mut contents, &mut dice);
        contents.head.settings.travel_minutes = dice.pick(&[0, 30, 120]);
        contents.head.settings.session_step = dice.pick(&[30, 60, 120]);
        let season = restore(contents);
        let minutes = dice.pick(&[30, 60, 195]);
        let department = season.departments().keys().next().expect("a wild season has a department");
        let answer = guidance(&season, today, department, minutes);
        let times = answer.times;
        let found: BTreeMap<(&TrainerId, Day), ClockTime> =
            times.iter().map(|time| ((&time.trainer, time.day), time.start)).collect();
        assert_eq!(found.len(), times.len(), "season {seed}: at most one a day and instructor");
        assert!(times.is_sorted_by_key(|time| time.day), "season {seed}: the soonest day first");

        let first = season.weeks().first().monday();
        let due = today.max(first) + Duration::days(GUIDANCE_DUE_DAYS);
        assert_eq!((answer.due, answer.is_from_season), (due, today < first), "season {seed} on {today}");
        for trainer in season.trainers().values().filter(|trainer| trainer.is_instructor()) {
            for day in first.iter_days().take_while(|day| *day <= due).filter(|day| *day > today) {
                let at = (&trainer.id, day);
                let expected = first_that_breaks_nothing(&season, today, at, (department, minutes));
                assert_eq!(found.get(&at).copied(), expected, "season {seed} on {today}: {at:?}");
                told += usize::from(expected.is_some());
                untold += usize::from(expected.is_none());
            }
        }
        let instructors: BTreeSet<&TrainerId> = found.keys().map(|(trainer, _)| *trainer).collect();
        assert!(instructors.iter().all(|id| season.trainers()[*id].is_instructor()), "season {seed}");
        let days: BTreeSet<Day> = times.iter().map(|time| time.day).collect();
        let is_looked_at = |day: &Day| answer.days.is_some_and(|days| days.contains(*day));
        assert!(
            days.iter().all(is_looked_at),
            "season {seed} on {today}: none is told that was not looked at"
        );
        assert!(answer.days.is_none_or(|days| days.first() > today && days.last() <= due));
    }
    assert!(told > 60 && untold > 60, "the seasons have both: {told} and {untold}");
}

/// Compares what is told of a season, as `trainer day start`, with what is expected, from the first on.
#[track_caller]
fn check(sessions: &[&str], today: &str, minutes: u32, expected: &[&str]) {
    let mut contents = contents(
        "2027    27 28 29 30
         = A
         Ola     nurse full 100 | . . . .
         * Inga  nurse full 600 | . . . .
         * Ivar  nurse full 600 | . H . .",
    );
    contents.sessions = sessions.iter().map(|line| session(line).into()).collect();
    let season = restore(contents);
    let today = parse_day(today).expect("a day");
    let times = guidance(&season, today, &"A".into(), minutes).times;
    let told: Vec<String> =
        times.iter().map(|time| format!("{} {} {}", time.trainer, time.day, time.start)).collect();
    assert_eq!(told[..expected.len().min(told.len())], *expected, "{today}, {minutes} minutes");
    assert_eq!(expected.is_empty(), told.is_empty());
}

#[test]
fn the_soonest_day_comes_first_and_then_whose_week_is_least_taken() {
    let friday = "2027-07-09";
    check(&[], friday, 60, &["Inga 2027-07-12 07:30", "Inga 2027-07-13 07:30"]);
    let taken = ["s Inga support A - 2027-07-19 12:00 60 booked"];
    check(&taken, "2027-07-18", 60, &["Ivar 2027-07-19 07:30", "Inga 2027-07-19 07:30"]);
    let taken = ["s Ivar support A - 2027-07-19 07:30 60 booked"];
    check(&taken, "2027-07-18", 60, &["Inga 2027-07-19 07:30", "Ivar 2027-07-19 08:30"]);
}

#[test]
fn before_the_season_its_first_days_are_told_and_after_it_none() {
    check(&[], "2027-04-05", 60, &["Inga 2027-07-05 07:30", "Ivar 2027-07-05 07:30"]);
    check(&[], "2027-07-30", 60, &[]);
    check(&[], "2027-08-02", 60, &[]);
    check(&[], "2027-07-29", 60, &["Inga 2027-07-30 07:30", "Ivar 2027-07-30 07:30"]);
}

#[test]
fn guidance_is_due_two_weeks_from_today_or_into_the_season() {
    let season = restore(contents("2027 27 28 29 30\n= A\n* Inga nurse full 600 | . . . ."));
    for (today, due, is_from_season, days) in [
        ("2027-04-05", "2027-07-19", true, Some(("2027-07-05", "2027-07-19"))),
        ("2027-07-04", "2027-07-19", true, Some(("2027-07-05", "2027-07-19"))),
        ("2027-07-05", "2027-07-19", false, Some(("2027-07-06", "2027-07-19"))),
        ("2027-07-28", "2027-08-11", false, Some(("2027-07-29", "2027-08-01"))),
        ("2027-08-01", "2027-08-15", false, None),
        ("2027-10-01", "2027-10-15", false, None),
    ] {
        let day = |text: &str| parse_day(text).expect("a day");
        let answer = guidance(&season, day(today), &"A".into(), 60);
        assert_eq!((answer.due, answer.is_from_season), (day(due), is_from_season), "on {today}");
        let looked_at = answer.days.map(|days| (days.first(), days.last()));
        assert_eq!(looked_at, days.map(|(first, last)| (day(first), day(last))), "on {today}");
    }
}

#[test]
fn what_is_no_length_and_what_is_nowhere_has_no_time() {
    for minutes in [0, 361, 6_001, u32::MAX] {
        check(&[], "2027-07-09", minutes, &[]);
    }
    let season = restore(contents("2027 27 28\n= A\n* Inga nurse full 600 | . ."));
    let today = parse_day("2027-07-05").expect("a day");
    assert_eq!(guidance(&season, today, &"B".into(), 60).times, []);
}
