//! Seasons made from seeds, with everything added that only the booking asks of.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Duration;
use skulder_season::Season;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::ids::PersonId;
use skulder_season::season::Contents;
use skulder_season::session::SessionStatus;
use skulder_season::shift::Shift;
use skulder_season::testing::generator::{Dice, wild};

use crate::{answer, assert_valid};

/// A season made from a seed, with all of it, and its day.
pub(crate) fn by_the_hour(seed: u64) -> (Season, Day) {
    let (mut contents, today) = wild(seed);
    with_hours(&mut contents, &mut Dice::new(seed));
    (Season::restore("wild".into(), contents).expect("the season is valid"), today)
}

/// Shifts, short sessions, larger groups, a longer order, locked proposals, tight limits.
pub(crate) fn with_hours(contents: &mut Contents, dice: &mut Dice) {
    let time = |minutes: usize| ClockTime::from_minutes(minutes as u16).expect("within the day");
    let settings = &mut contents.head.settings;
    settings.session_step = dice.pick(&[5, 15, 30, 60]);
    settings.travel_minutes = dice.pick(&[0, 0, 30, 90]);
    settings.trainer_day_minutes = dice.pick(&[180, 360, 600]);
    settings.temp_day_minutes = dice.pick(&[120, 360]);
    for module in &mut contents.modules {
        let module = Arc::make_mut(module);
        if dice.chance(40) {
            module.session_minutes = (module.minutes * 2 / 5).max(20);
        }
    }
    for session in &mut contents.sessions {
        let session = Arc::make_mut(session);
        session.locked = dice.chance(60);
        if dice.chance(40) {
            session.status = SessionStatus::Proposed;
        }
        if dice.chance(10) {
            session.id = format!("p-{}", dice.below(1_000_000)).into();
        }
        let absent: Vec<_> = session.temps.iter().filter(|_| dice.chance(15)).cloned().collect();
        session.attendance.extend(absent.into_iter().map(|temp| (temp, 0)));
    }
    let mut ids = BTreeSet::new();
    contents.sessions.retain(|session| ids.insert(session.id.clone()));
    let trainers = contents.trainers.iter().map(|trainer| PersonId::Trainer(trainer.id.clone()));
    let temps = contents.temps.iter().map(|temp| PersonId::Temp(temp.id.clone()));
    for person in trainers.chain(temps).collect::<Vec<_>>() {
        if dice.chance(60) {
            continue;
        }
        let first = contents.head.weeks.first().monday() + Duration::days(dice.below(40) as i64);
        for number in 0..dice.below(30) {
            let date = first + Duration::days(number as i64 + dice.below(3) as i64);
            let (start, end) = dice.pick(&[(450, 930), (900, 1_320), (1_320, 435), (480, 480), (600, 660)]);
            contents.shifts.push(Arc::new(Shift {
                id: format!("h-{}", contents.shifts.len()).into(),
                person: person.clone(),
                date,
                start: time(start),
                end: time(end),
            }));
        }
    }
}

#[test]
fn wild_seasons_are_booked_by_the_rules() {
    let mut placed = 0;
    for seed in 0..100 {
        let (season, today) = by_the_hour(seed);
        let answer = answer(&season, today, seed, 60);
        assert_valid(&season, &answer, &format!("season {seed} on {today}"));
        placed += answer.matches("\"proposed\"").count();
    }
    assert!(placed > 500, "the seasons have something to book: {placed}");
}
