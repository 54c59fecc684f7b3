//! When a person's day is open to training: in their shifts, or between the hours of a workday where none are rostered.
//!
//! What is not here: whether the person is there that day, and what else they do; absences and sessions know.

use std::collections::HashMap;

use crate::dates::Day;
use crate::ids::PersonId;
use crate::limits::MINUTES_OF_A_DAY;
use crate::season::{Season, Settings};
use crate::shift::Shift;

/// The shifts of a person, by the day and minute they begin.
#[derive(Debug, Clone, Default)]
pub struct Hours {
    shifts: Vec<(Day, i32, i32)>,
}

impl Hours {
    /// The hours of a person of the season.
    pub fn of(season: &Season, person: &PersonId) -> Self {
        let mut shifts: Vec<_> = season.all_of::<Shift>(person.clone()).map(|shift| span(shift)).collect();
        shifts.sort_unstable();
        Self { shifts }
    }
    /// The hours of everybody who has shifts, whoever is missing having none: for who asks of all, since it looks at
    /// every shift once instead of looking each up.
    pub fn of_everybody(season: &Season) -> HashMap<&PersonId, Self> {
        let mut hours: HashMap<&PersonId, Self> = HashMap::new();
        for shift in season.shifts().values() {
            hours.entry(&shift.person).or_default().shifts.push(span(shift));
        }
        for of_one in hours.values_mut() {
            of_one.shifts.sort_unstable();
        }
        hours
    }

    /// The spans of a day, first and last minute counted from its midnight, in which a session that starts on it can lie.
    /// A shift of the night before begins before midnight, one of this night ends after the next; none is joined with
    /// another. The hours of a workday hold before the day of the first shift, after that of the last, and where there
    /// are none.
    pub fn open_on(
        &self,
        day: Day,
        is_workday: bool,
        settings: &Settings,
    ) -> impl Iterator<Item = (i32, i32)> {
        let midnight = move |date: Day| (date - day).num_days() as i32 * MINUTES_OF_A_DAY as i32;
        // A shift lasts a day at most.
        let first = self.shifts.partition_point(|&(date, ..)| midnight(date) < -(MINUTES_OF_A_DAY as i32));
        let shifts = self.shifts[first..].iter().take_while(move |&&(date, ..)| date <= day);
        let shifts = shifts.map(move |&(date, from, to)| (midnight(date) + from, midnight(date) + to));
        let shifts = shifts.filter(|&(_, to)| to > 0);
        let (start, end) = (settings.day_start.minutes(), settings.day_end.minutes());
        let is_rostered = self.shifts.first().is_some_and(|&(date, ..)| date <= day)
            && self.shifts.last().is_some_and(|&(date, ..)| day <= date);
        let usual = (is_workday && !is_rostered).then_some((i32::from(start), i32::from(end)));
        shifts.chain(usual)
    }
}

/// The day of a shift, its first minute and its end, both from that day's midnight.
fn span(shift: &Shift) -> (Day, i32, i32) {
    let (start, end) = (i32::from(shift.start.minutes()), i32::from(shift.end.minutes()));
    let end = if end <= start { end + MINUTES_OF_A_DAY as i32 } else { end };
    (shift.date, start, end)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Hours;
    use crate::dates::parse_day;
    use crate::ids::PersonId;
    use crate::shift::Shift;
    use crate::testing::{contents, restore};

    /// Compares the spans of a day, as `from-to` in minutes, with those expected of a person with some shifts, written
    /// `day start end`.
    #[track_caller]
    fn check(shifts: &[&str], day: &str, is_workday: bool, expected: &str) {
        let mut contents = contents("2027 27 28\n= A\nIda nurse full 100 | . .");
        let person = PersonId::Trainer("Ida".into());
        for (number, shift) in shifts.iter().enumerate() {
            let words: Vec<&str> = shift.split(' ').collect();
            contents.shifts.push(Arc::new(Shift {
                id: number.to_string().into(),
                person: person.clone(),
                date: parse_day(words[0]).expect("a day"),
                start: words[1].parse().expect("a time"),
                end: words[2].parse().expect("a time"),
            }));
        }
        let season = restore(contents);
        let hours = Hours::of(&season, &person);
        let open = hours.open_on(parse_day(day).expect("a day"), is_workday, season.settings());
        let found: Vec<String> = open.map(|(from, to)| format!("{from}-{to}")).collect();
        assert_eq!(found.join(" "), expected, "{shifts:?} on {day}");
    }

    #[test]
    fn without_shifts_a_workday_is_open() {
        check(&[], "2027-07-12", true, "450-900");
        check(&[], "2027-07-11", false, "");
    }

    #[test]
    fn between_the_first_and_the_last_shift_only_shifts_are() {
        let shifts = ["2027-07-06 08:00 15:00", "2027-07-08 22:00 07:00", "2027-07-12 15:00 22:00"];
        check(&shifts, "2027-07-05", true, "450-900");
        check(&shifts, "2027-07-06", true, "480-900");
        check(&shifts, "2027-07-07", true, "");
        check(&shifts, "2027-07-08", true, "1320-1860");
        check(&shifts, "2027-07-09", true, "-120-420");
        check(&shifts, "2027-07-10", false, "");
        check(&shifts, "2027-07-13", true, "450-900");
    }
}
