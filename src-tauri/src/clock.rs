//! What day it is for the planner.

use chrono::Local;
use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;

use crate::example;

/// Where *today* comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// The machine's clock and time zone.
    Machine,
    /// A day given at the start, for a try.
    Fixed(Day),
}

impl Clock {
    /// The day to count a season on, and whether it stands still.
    pub(crate) fn today(self, season: &SeasonId) -> Today {
        match self {
            Self::Fixed(day) => Today { day, is_fixed: true },
            Self::Machine if *season == example::id() => Today { day: example::today(), is_fixed: true },
            Self::Machine => Today { day: Local::now().date_naive(), is_fixed: false },
        }
    }
}

/// The day a season is counted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Today {
    /// The day.
    pub(crate) day: Day,
    /// Whether it stands still.
    pub(crate) is_fixed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_has_a_day_of_its_own_and_a_given_day_comes_before_it() {
        let given = Day::from_ymd_opt(2027, 7, 1).expect("a day");
        assert_eq!(Clock::Machine.today(&example::id()), Today { day: example::today(), is_fixed: true });
        assert_eq!(Clock::Fixed(given).today(&example::id()), Today { day: given, is_fixed: true });
        assert!(!Clock::Machine.today(&"another".into()).is_fixed, "a season of one's own follows the clock");
    }
}
