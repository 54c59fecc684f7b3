//! What is not booked, and what would fit at one time.

use std::collections::BTreeMap;

use skulder_booking::explain::Wish;
use skulder_booking::unbooked::{FreeTime, Unbooked};
use skulder_booking::{Task, Why, book, explain, takers, unbooked};
use skulder_season::Season;
use skulder_season::dates::Day;
use skulder_season::ids::{ModuleId, TempId};
use skulder_season::testing::generator::Dice;
use skulder_season::testing::{contents, restore};

use crate::examples::{DEMO, day, season};
use crate::seeded::by_the_hour;
use crate::steps_of;

type Pieces = BTreeMap<(TempId, ModuleId, u32), usize>;

fn counted(pieces: impl Iterator<Item = (TempId, ModuleId, u32)>) -> Pieces {
    let mut counted = Pieces::new();
    for piece in pieces {
        *counted.entry(piece).or_default() += 1;
    }
    counted
}

/// A need's longest piece as a wish.
fn longest(need: &Unbooked) -> Wish {
    let (temps, module) = ([need.temp.clone()].into(), need.module.clone());
    Wish { temps, module, minutes: need.pieces[0], instead_of: None }
}

/// Every piece that the booking has, placed or not, is of a need that is listed, and every one that is listed is a
/// piece.
#[track_caller]
fn assert_agrees(season: &Season, today: Day) -> usize {
    let needs = unbooked(season, today);
    let booking = book(&Task::new(season, today), &mut steps_of(5));
    let placed = booking.sessions.iter().flat_map(|session| {
        let module = session.module().expect("it is training");
        session.temps.iter().map(|temp| (temp.clone(), module.clone(), session.minutes))
    });
    let unplaced = booking.unplaced.iter().map(|it| (it.temp.clone(), it.module.clone(), it.minutes));
    let listed = needs.iter().flat_map(|need| {
        need.pieces.iter().map(|&minutes| (need.temp.clone(), need.module.clone(), minutes))
    });
    assert_eq!(counted(listed), counted(placed.chain(unplaced)));
    for piece in &booking.unplaced {
        let mut of = needs.iter().filter(|need| (&need.temp, &need.module) == (&piece.temp, &piece.module));
        let need = of.next().expect("it is listed");
        if need.pieces[0] == piece.minutes {
            assert_eq!(need.why.unwrap_or(Why::NoRoom), piece.why, "{piece:?}");
        }
    }
    needs.len()
}

#[test]
fn what_is_not_booked_is_what_the_booking_has_pieces_of() {
    assert!(assert_agrees(&season(DEMO), day("2027-04-05")) > 100);
    assert!(assert_agrees(&season(DEMO), day("2027-06-23")) > 10, "in the middle, some are overdue");
    let in_all: usize = (0..40)
        .map(|seed| {
            let (season, today) = by_the_hour(seed);
            assert_agrees(&season, today)
        })
        .sum();
    assert!(in_all > 500, "{in_all} needs");
}

#[test]
fn a_need_is_counted_by_who_has_time_and_the_most_urgent_comes_first() {
    let mut free = 0;
    for seed in 0..20 {
        let (season, today) = by_the_hour(seed);
        let needs = unbooked(&season, today);
        assert!(needs.is_sorted_by_key(|need| (need.days_left, need.trainers)), "season {seed}");
        let mut dice = Dice::new(seed);
        for _ in 0..6.min(needs.len()) {
            let need = dice.pick(&needs);
            let chances = explain(&season, today, &longest(&need), &[]).expect("it is a need");
            let with_time = chances.trainers.iter().filter(|chance| chance.hindrance.is_none());
            assert_eq!(
                (need.trainers, need.why),
                (with_time.count(), chances.why),
                "season {seed}: {need:?}"
            );
            assert_eq!(Some(need.window), chances.window);
            free += need.trainers;
        }
    }
    assert!(free > 50, "{free} trainers with time");
}

#[test]
fn days_left_are_workdays_and_what_has_passed_is_overdue() {
    let grid = "
        2027   18 19 20
        = A
        Ida    nurse full 100 | . . .
        + v1   nurse full | . s s
    ";
    let season = restore(contents(grid));
    let left = |today| unbooked(&season, day(today)).into_iter().map(|it| (it.days_left, it.is_overdue));
    // From 10 May to the Monday of the week after, which is 17 May.
    assert_eq!(left("2027-05-03").collect::<Vec<_>>(), [(9, false)], "Ascension Day is no workday");
    assert_eq!(left("2027-05-14").collect::<Vec<_>>(), [(1, false)], "neither is Constitution Day");
    assert_eq!(
        left("2027-05-15").collect::<Vec<_>>(),
        [(0, false)],
        "a weekend and a public holiday are left"
    );
    assert_eq!(
        left("2027-05-18").collect::<Vec<_>>(),
        [(4, true)],
        "a week of grace, as far as the temp works"
    );
}

#[test]
fn who_is_offered_a_time_has_it_among_its_chances() {
    let (mut taken, mut empty) = (0, 0);
    for seed in 0..30 {
        let (season, today) = by_the_hour(seed);
        let mut dice = Dice::new(seed);
        let needs = unbooked(&season, today);
        for _ in 0..3.min(needs.len()) {
            let need = dice.pick(&needs);
            let chances = explain(&season, today, &longest(&need), &[]).expect("it is a need");
            let Some(chance) = chances.trainers.first().filter(|it| it.hindrance.is_none()) else { continue };
            let free = dice.pick(&chance.days);
            let time =
                FreeTime { trainer: chance.trainer.clone(), day: free.day, start: dice.pick(&free.starts) };
            let found = takers(&season, today, &time);
            assert!(found.is_sorted_by_key(|taker| taker.days_left), "season {seed}");
            assert!(
                found.iter().any(
                    |it| (&it.temp, &it.module, it.minutes) == (&need.temp, &need.module, need.pieces[0])
                ),
                "season {seed}: {need:?} fits at {time:?}"
            );
            let fits = |minutes: u32, need: &Unbooked| {
                let chances =
                    explain(&season, today, &Wish { minutes, ..longest(need) }, &[]).expect("a need");
                let chance =
                    chances.trainers.iter().find(|it| it.trainer == time.trainer).expect("every trainer");
                let day = chance.days.iter().find(|it| it.day == time.day);
                day.is_some_and(|it| it.starts.contains(&time.start))
            };
            for other in needs.iter().step_by(needs.len() / 8 + 1) {
                let longest = other.pieces.iter().copied().find(|&minutes| fits(minutes, other));
                let taker = found.iter().find(|it| (&it.temp, &it.module) == (&other.temp, &other.module));
                assert_eq!(taker.map(|it| it.minutes), longest, "season {seed}: {other:?} at {time:?}");
                taken += usize::from(taker.is_some());
                empty += usize::from(taker.is_none());
            }
        }
    }
    assert!(taken > 20 && empty > 100, "{taken} fit, {empty} do not");
}

#[test]
fn a_time_of_nobody_and_one_between_the_starts_have_no_takers() {
    let season = season(DEMO);
    let today = day("2027-04-05");
    let at = |trainer: &str, start: &str| {
        let start = start.parse().expect("a time");
        takers(&season, today, &FreeTime { trainer: trainer.into(), day: day("2027-06-14"), start })
    };
    assert!(at("nobody", "08:00").is_empty());
    assert!(at("t-910001", "08:07").is_empty());
}
