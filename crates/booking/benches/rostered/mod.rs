//! Seasons with a roster: as real ones are, every superuser's and temp's shifts written out.

use std::sync::Arc;

use skulder_season::Season;
use skulder_season::dates::{ClockTime, DateRange};
use skulder_season::ids::PersonId;
use skulder_season::shift::Shift;
use skulder_season::testing::generator::{Dice, Size, realistic};

/// A season of a size, from a seed. Two in ten work without a roster; the others work five days in seven of a
/// full position, mostly by day and in the evening, some by night.
pub(crate) fn rostered(size: Size, seed: u64) -> Season {
    let mut contents = realistic(size, seed);
    let mut dice = Dice::new(seed ^ 0x5EED);
    let season = DateRange::new(contents.head.weeks.first().monday(), contents.head.weeks.last().sunday())
        .expect("weeks are in order");
    let superusers = contents.trainers.iter().filter(|trainer| !trainer.is_instructor());
    let people: Vec<(PersonId, u32, DateRange)> = superusers
        .map(|it| (PersonId::Trainer(it.id.clone()), it.position_percent, season))
        .chain(contents.temps.iter().map(|it| (PersonId::Temp(it.id.clone()), it.position_percent, it.days)))
        .collect();
    for (person, percent, days) in people {
        if dice.chance(20) {
            continue;
        }
        // Of a hundred days, fifths of five in seven.
        let chance = (percent * 5 / 7) as usize;
        for date in days.first().iter_days().take_while(|date| *date <= days.last()) {
            if !dice.chance(chance) {
                continue;
            }
            let (start, end) = match dice.below(20) {
                0..=10 => ((7, 30), (15, 0)),
                11..=17 => ((14, 30), (22, 0)),
                _ => ((22, 0), (7, 30)),
            };
            let time = |(hour, minute): (u16, u16)| {
                ClockTime::from_minutes(hour * 60 + minute).expect("a time of day")
            };
            contents.shifts.push(Arc::new(Shift {
                id: format!("h-{:07}", contents.shifts.len()).into(),
                person: person.clone(),
                date,
                start: time(start),
                end: time(end),
            }));
        }
    }
    Season::restore(format!("rostered-{seed}").as_str().into(), contents).expect("the season is valid")
}
