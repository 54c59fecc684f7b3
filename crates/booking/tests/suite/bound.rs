//! What is said to be impossible is: of small seasons every booking is tried.

use std::sync::Arc;

use skulder_booking::{Task, Why, book};
use skulder_season::dates::ClockTime;
use skulder_season::testing::generator::Dice;
use skulder_season::testing::{contents, restore};
use skulder_season::trainer::TrainerKind;

use crate::check::fewest_unplaced;
use crate::examples::day;
use crate::steps_of;

const GRID: &str = "
    2027   26 27
    = A
    Ida    nurse full 100 | . .
    Ola    assistant rover 50 | . .
    + v1   assistant rover | . s
    + v2   assistant rover | . s
    + v3   student full | . s
    + v4   nurse full | . s
    = B
    Eva    nurse full 100 | . .
    + v5   student full | . s
    * Inga nurse full 200 | . .
";

#[test]
fn no_booking_leaves_fewer_than_the_bound() {
    let time = |hour: u16| ClockTime::from_minutes(hour * 60).expect("a time of day");
    let (mut compared, mut raised, mut tight) = (0, 0, 0);
    for seed in 0..60 {
        let mut dice = Dice::new(seed);
        let mut contents = contents(GRID);
        // Little time, so that not all of it fits; few starts, so that everything can be tried.
        let settings = &mut contents.head.settings;
        settings.session_step = 60;
        (settings.day_start, settings.day_end) = (time(8), time(dice.pick(&[10, 12, 13])));
        settings.trainer_day_minutes = dice.pick(&[120, 210, 330]);
        for trainer in &mut contents.trainers {
            let trainer = Arc::make_mut(trainer);
            let minutes = dice.pick(&[0, 120, 210, 250, 330, 420]);
            match &mut trainer.kind {
                TrainerKind::Superuser { weekly_minutes, .. } => *weekly_minutes = Some(minutes),
                TrainerKind::Instructor { weekly_minutes } => *weekly_minutes = minutes,
            }
        }
        for module in &mut contents.modules {
            let module = Arc::make_mut(module);
            module.group_max = dice.pick(&[1, 2]);
            (module.window.from_days, module.window.to_days) = dice.pick(&[(0, 0), (0, 1), (1, 2)]);
            if dice.chance(30) {
                (module.minutes, module.session_minutes) = (210, 120);
            }
        }
        contents.temps.retain(|_| dice.chance(80));
        let season = restore(contents);
        let today = day("2027-06-28");
        let booking = book(&Task::new(&season, today), &mut steps_of(300));
        let (bound, found) = (booking.bound.unplaced, booking.score.unplaced);
        let Some(least) = fewest_unplaced(&season, today, found, 3_000) else { continue };
        assert!(bound <= least, "season {seed}: {bound} are said to be impossible, {least} are");
        assert_eq!(least, found, "season {seed}: so small a season is booked as well as can be");
        let named = booking.unplaced.iter().filter(|piece| piece.why != Why::NoRoom).count();
        compared += 1;
        raised += usize::from(bound > named);
        tight += usize::from(bound == least && least > named);
    }
    assert!(compared > 40, "{compared} seasons were tried");
    assert!(raised > 5 && tight > 3, "the bound was raised of {raised}, to the very least of {tight}");
}
