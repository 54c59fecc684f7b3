//! Why one piece can be with each trainer, or cannot.

use skulder_booking::explain::{WhyNot, Wish};
use skulder_booking::{Task, Why, book, explain};
use skulder_season::Season;
use skulder_season::dates::Day;
use skulder_season::ids::{ModuleId, TempId};
use skulder_season::module::Competence;
use skulder_season::testing::generator::{Dice, wild};
use skulder_season::testing::{contents, restore};

use crate::examples::day;
use crate::seeded::with_hours;
use crate::steps_of;

const GRID: &str = "
    2027   26 27 28
    = A
    Ida    nurse full 100 | . . .
    Ola    assistant rover 50 | . . .
    Per    nurse full 100 | . H .
    + v1   nurse full | . s s
    = B
    Eva    nurse full 100 | . . .
    * Inga nurse full 200 | . . .
";

/// A session for one temp.
fn wish(temp: &str, module: &str, minutes: u32) -> Wish {
    Wish { temps: [TempId::from(temp)].into(), module: ModuleId::from(module), minutes, instead_of: None }
}

/// What is in the way of each trainer for the temp's first client session.
fn hindrances(season: &Season, today: Day) -> Vec<(String, Option<WhyNot>)> {
    let sheet = explain(season, today, &wish("v1", "P-KLIENT", 210), &[]).expect("the temp has the need");
    sheet.trainers.into_iter().map(|it| (it.trainer.to_string(), it.hindrance)).collect()
}

#[test]
fn every_trainer_has_free_times_or_a_reason() {
    let mut contents = contents(GRID);
    contents.head.settings.trainer_day_minutes = 240;
    let season = restore(contents);
    let absence = season.absences().keys().next().expect("there is a holiday").clone();
    let said = hindrances(&season, day("2027-07-01"));
    let expected = [
        ("Eva", Some(WhyNot::Elsewhere)),
        ("Ida", None),
        ("Inga", Some(WhyNot::WeekFull)),
        ("Ola", Some(WhyNot::NotQualified { lacks: Competence::Tool })),
        // The window reaches into the Monday of week 28, when Per is back.
        ("Per", None),
    ];
    assert_eq!(said, expected.map(|(name, why)| (name.to_owned(), why)));
    let sheet = explain(&season, day("2027-07-01"), &wish("v1", "P-KLIENT", 210), &[])
        .expect("the temp has the need");
    assert_eq!(sheet.why, None);
    let ida = &sheet.trainers[1].days[0];
    assert_eq!((ida.day, ida.starts[0].to_string().as_str()), (day("2027-07-05"), "07:30"));
    assert_eq!(ida.starts.len(), 9, "from 07:30 to 11:30, so that it ends by 15:00: {:?}", ida.starts);
    let per = &sheet.trainers[4].days;
    assert_eq!(per.iter().map(|free| free.day).collect::<Vec<_>>(), [day("2027-07-12")]);

    // Beside a proposal that takes Ida's day, it is another day.
    let proposals = book(&Task::new(&season, day("2027-07-01")), &mut steps_of(10)).sessions;
    let other = explain(&season, day("2027-07-01"), &wish("v1", "P-KLIENT", 210), &proposals);
    assert_eq!(other, None, "with the proposal there is no need any more");
    assert!(season.absences().contains_key(&absence));
}

#[test]
fn an_absence_is_named() {
    let grid = GRID.replace("Per    nurse full 100 | . H .", "Per    nurse full 100 | . H H");
    let season = restore(contents(&grid));
    let said = hindrances(&season, day("2027-07-01"));
    let Some(WhyNot::Away { absences }) = &said[4].1 else { panic!("{said:?}") };
    let absences: Vec<_> = absences.iter().map(|id| season.absences()[id].trainer.to_string()).collect();
    assert_eq!(absences, ["Per", "Per"], "the grid makes one a week");
}

/// The explanation says the same as the booking: who is unplaced for a reason has no free time, and any piece that is
/// placed could be where it is.
#[test]
fn explanations_agree_with_the_booking() {
    let (mut none, mut some) = (0, 0);
    for seed in 0..40 {
        let (mut contents, today) = wild(seed);
        with_hours(&mut contents, &mut Dice::new(seed));
        let season = Season::restore("wild".into(), contents).expect("the season is valid");
        let booking = book(&Task::new(&season, today), &mut steps_of(20));
        for piece in &booking.unplaced {
            let asked = wish(piece.temp.as_str(), piece.module.as_str(), piece.minutes);
            let sheet = explain(&season, today, &asked, &[]).expect("what is unplaced is a need");
            assert_eq!(sheet.why.unwrap_or(Why::NoRoom), piece.why, "season {seed}: {piece:?}");
            none += 1;
        }
        for session in booking.sessions.iter().filter(|session| session.department.is_some()) {
            let (module, temp) = (session.module().expect("training"), session.temps.first().expect("one"));
            let asked = wish(temp.as_str(), module.as_str(), session.minutes);
            let sheet = explain(&season, today, &asked, &[]).expect("it is a need");
            let chance = sheet.trainers.iter().find(|chance| chance.trainer == session.trainer);
            let free =
                chance.into_iter().flat_map(|chance| &chance.days).find(|free| free.day == session.date);
            assert!(
                free.is_some_and(|free| free.starts.contains(&session.start)),
                "season {seed}: {session:?}"
            );
            some += 1;
        }
    }
    assert!(none > 50 && some > 50, "{none} unplaced, {some} placed");
}
