//! When a person's day is open to training: in their shifts, or between the hours of a workday where none are rostered.
//!
//! What is not here: whether the person is there that day, and what else they do; absences and sessions know.

use std::collections::HashMap;

use chrono::Days;

use crate::dates::{DateRange, Day, Week};
use crate::ids::{PersonId, ShiftId};
use crate::limits::MINUTES_OF_A_DAY;
use crate::season::{Season, Settings};
use crate::shift::Shift;

/// The shifts of a person, by the day and minute they begin.
#[derive(Debug, Clone, Default)]
pub struct Hours {
    shifts: Vec<Stretch>,
    /// The days of the first and the last shift, where there is one.
    rostered: Option<DateRange>,
    /// A temp's first day: training may come before it, also between shifts.
    begins: Option<Day>,
}

/// A shift: the day it begins, and its minutes from the midnight of that day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Stretch {
    date: Day,
    from: i32,
    to: i32,
    shift: ShiftId,
}

impl Stretch {
    fn of(shift: &Shift) -> Self {
        let (from, to) = (i32::from(shift.start.minutes()), i32::from(shift.end.minutes()));
        let to = if to <= from { to + MINUTES_OF_A_DAY as i32 } else { to };
        Self { date: shift.date, from, to, shift: shift.id.clone() }
    }
}

impl Hours {
    /// The hours of a person of the season.
    pub fn of(season: &Season, person: &PersonId) -> Self {
        let mut hours = Self::without_shifts(season, person);
        for shift in season.all_of::<Shift>(person.clone()) {
            hours.take(shift, true);
        }
        hours.shifts.sort_unstable();
        hours
    }
    /// The hours of everybody who has shifts, whoever is missing having none: for who asks of all, since it looks at
    /// every shift once instead of looking each up.
    pub fn of_everybody(season: &Season) -> HashMap<&PersonId, Self> {
        Self::of_those_with(season, |_| true)
    }
    /// The same, good for the days of one week only.
    pub(crate) fn in_week(season: &Season, week: Week) -> HashMap<&PersonId, Self> {
        let night_before = week.monday() - Days::new(1);
        Self::of_those_with(season, |shift| night_before <= shift.date && shift.date <= week.sunday())
    }
    fn of_those_with(season: &Season, is_kept: impl Fn(&Shift) -> bool) -> HashMap<&PersonId, Self> {
        let mut all: HashMap<&PersonId, Self> = HashMap::new();
        for shift in season.shifts().values() {
            let hours = all.entry(&shift.person);
            hours.or_insert_with(|| Self::without_shifts(season, &shift.person)).take(shift, is_kept(shift));
        }
        for hours in all.values_mut() {
            hours.shifts.sort_unstable();
        }
        all
    }
    fn without_shifts(season: &Season, person: &PersonId) -> Self {
        let begins = match person {
            PersonId::Temp(id) => season.temps().get(id).map(|temp| temp.days.first()),
            PersonId::Trainer(_) => None,
        };
        Self { begins, ..Self::default() }
    }
    fn take(&mut self, shift: &Shift, is_kept: bool) {
        let (first, last) =
            self.rostered.map_or((shift.date, shift.date), |days| (days.first(), days.last()));
        self.rostered = DateRange::new(first.min(shift.date), last.max(shift.date)).ok();
        if is_kept {
            self.shifts.push(Stretch::of(shift));
        }
    }

    /// The spans of a day, first and last minute counted from its midnight, in which a session that starts on it can lie.
    /// A shift of the night before begins before midnight, one of this night ends after the next; none is joined with
    /// another. The hours of a workday hold before the day of the first shift, after that of the last, and where there
    /// are none; for a temp also before the first day.
    pub fn open_on(
        &self,
        day: Day,
        is_workday: bool,
        settings: &Settings,
    ) -> impl Iterator<Item = (i32, i32)> {
        self.stretches_on(day, is_workday, settings).map(|(from, to, _)| (from, to))
    }
    /// The same spans, each with the shift it is; nothing of a workday's hours.
    pub(crate) fn stretches_on(
        &self,
        day: Day,
        is_workday: bool,
        settings: &Settings,
    ) -> impl Iterator<Item = (i32, i32, Option<&ShiftId>)> {
        let midnight = move |date: Day| (date - day).num_days() as i32 * MINUTES_OF_A_DAY as i32;
        // A shift lasts a day at most.
        let is_earlier = |it: &Stretch| midnight(it.date) < -(MINUTES_OF_A_DAY as i32);
        let shifts = self.shifts[self.shifts.partition_point(is_earlier)..].iter();
        let shifts = shifts.take_while(move |it| it.date <= day);
        let shifts =
            shifts.map(move |it| (midnight(it.date) + it.from, midnight(it.date) + it.to, &it.shift));
        let shifts = shifts.filter(|&(_, to, _)| to > 0).map(|(from, to, shift)| (from, to, Some(shift)));
        let (start, end) = (settings.day_start.minutes(), settings.day_end.minutes());
        let is_before = self.begins.is_some_and(|first| day < first);
        let is_rostered = !is_before && self.rostered.is_some_and(|days| days.contains(day));
        let usual = (is_workday && !is_rostered).then_some((i32::from(start), i32::from(end), None));
        shifts.chain(usual)
    }
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
    fn before_a_temps_first_day_a_workday_is_open_between_shifts_too() {
        let mut contents = contents("2027 27 28\n= A\nIda nurse full 100 | . .\n+ v1 assistant full | . s");
        let person = PersonId::Temp("v1".into());
        for date in ["2027-07-05", "2027-07-16"] {
            contents.shifts.push(Arc::new(Shift {
                id: date.into(),
                person: person.clone(),
                date: parse_day(date).expect("a day"),
                start: "15:00".parse().expect("a time"),
                end: "22:00".parse().expect("a time"),
            }));
        }
        let season = restore(contents);
        let everybody = Hours::of_everybody(&season);
        for hours in [&Hours::of(&season, &person), &everybody[&person]] {
            let open = |day| {
                let open = hours.open_on(parse_day(day).expect("a day"), true, season.settings());
                open.collect::<Vec<_>>()
            };
            assert_eq!(open("2027-07-05"), [(900, 1320), (450, 900)], "in a shift or by the workday");
            assert_eq!(open("2027-07-07"), [(450, 900)]);
            assert_eq!(open("2027-07-13"), [], "from the first day on, only shifts are");
        }
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
