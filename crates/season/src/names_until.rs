//! Until when the names of a season's temps are kept. Nothing happens by itself: afterwards it is proposed to take them away.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{Day, WeekRange};

/// The last day of a month after the summer: an office's own rule, not the season's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NamesUntil {
    /// 30 September.
    September,
    /// 31 October.
    October,
    /// 30 November.
    November,
    /// 31 December.
    #[default]
    December,
    /// 31 January of the year after.
    January,
}

impl NamesUntil {
    /// The last day on which the names of a season of these weeks are kept: that of the season's year, which is the year of
    /// its last week, and never a day before the season is over.
    pub fn last_day(self, weeks: WeekRange) -> Day {
        let (year, _) = weeks.last().year_and_number();
        let (year, month, day) = match self {
            Self::September => (year, 9, 30),
            Self::October => (year, 10, 31),
            Self::November => (year, 11, 30),
            Self::December => (year, 12, 31),
            Self::January => (year + 1, 1, 31),
        };
        let end = weeks.last().sunday();
        Day::from_ymd_opt(year, month, day).map_or(end, |day| day.max(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::Week;

    #[test]
    fn names_are_kept_until_the_day_of_the_seasons_year_and_never_less_than_the_season() {
        let until = |kept: NamesUntil, first: (i32, u32), last: (i32, u32)| {
            let week =
                |(year, number)| Week::from_year_and_number(year, number).expect("the year has the week");
            kept.last_day(WeekRange::new(week(first), week(last)).expect("not reversed")).to_string()
        };
        let summer = |kept| until(kept, (2027, 22), (2027, 34));
        assert_eq!(summer(NamesUntil::September), "2027-09-30");
        assert_eq!(summer(NamesUntil::October), "2027-10-31");
        assert_eq!(summer(NamesUntil::November), "2027-11-30");
        assert_eq!(summer(NamesUntil::default()), "2027-12-31");
        assert_eq!(summer(NamesUntil::January), "2028-01-31");

        let to_week_53 = |kept| until(kept, (2026, 40), (2026, 53));
        assert_eq!(to_week_53(NamesUntil::September), "2027-01-03", "the Sunday of week 53 of 2026");
        assert_eq!(to_week_53(NamesUntil::December), "2027-01-03");
        assert_eq!(to_week_53(NamesUntil::January), "2027-01-31");
        assert_eq!(until(NamesUntil::December, (2026, 45), (2027, 10)), "2027-12-31", "over the new year");
        assert_eq!(until(NamesUntil::September, (2026, 50), (2027, 39)), "2027-10-03");
    }
}
