//! Days, ISO weeks and clock times, and the Norwegian public holidays.
//!
//! Every period here is inclusive at both ends. A week is an ISO 8601 week and always carries its year: 1 January
//! 2027 lies in 2026-W53. Nothing here knows the clock or a time zone; *today* is always an argument.
//!
//! The trap: a week is not a number. `Week` counts weeks on one line so that adding and comparing are plain, and
//! shows itself as year and number only at the edge.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// A civil date, written `YYYY-MM-DD`.
pub type Day = NaiveDate;

/// The first and last year a date may lie in.
pub const YEARS: (i32, i32) = (1990, 2100);

/// Reads a day written `YYYY-MM-DD`, nothing else, within [`YEARS`].
pub fn parse_day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    if !(digits(0..4) && digits(5..7) && digits(8..10)) {
        return None;
    }
    let day =
        NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)?;
    (YEARS.0..=YEARS.1).contains(&day.year()).then_some(day)
}

/// Reads a day at the edge. Chrono's own reading lets in years whose weeks lie outside the calendar.
pub(crate) fn read_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
    parse_day(&text).ok_or_else(|| de::Error::custom("not written YYYY-MM-DD"))
}

/// Reads a day that may be missing, likewise.
pub(crate) fn read_optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    #[derive(Deserialize)]
    struct Read(#[serde(deserialize_with = "read_day")] Day);
    Ok(Option::<Read>::deserialize(deserializer)?.map(|Read(day)| day))
}

/// Days since Monday 29 December 1969, the Monday of the week that 1 January 1970 lies in.
fn day_number(day: Day) -> i32 {
    // 1970-01-01 is a Thursday and day 719,163 of the common era.
    day.num_days_from_ce() - 719_163 + 3
}

/// An ISO 8601 week with its year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Week(i32);

impl Week {
    /// The week a day lies in.
    pub fn of(day: Day) -> Self {
        Self(day_number(day).div_euclid(7))
    }
    /// Week `number` of ISO year `year`, if that year has it.
    pub fn from_year_and_number(year: i32, number: u32) -> Option<Self> {
        NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Mon).map(Self::of)
    }
    /// The week's Monday.
    pub fn monday(self) -> Day {
        NaiveDate::from_num_days_from_ce_opt(self.0 * 7 - 3 + 719_163).expect("weeks lie within the calendar")
    }
    /// The week's Sunday.
    pub fn sunday(self) -> Day {
        self.monday() + Days::new(6)
    }
    /// The week's days, Monday to Sunday.
    pub fn days(self) -> DateRange {
        DateRange { first: self.monday(), last: self.sunday() }
    }
    /// The ISO year and the week's number in it.
    pub fn year_and_number(self) -> (i32, u32) {
        let week = self.monday().iso_week();
        (week.year(), week.week())
    }
    /// The week `count` weeks later (earlier, when negative).
    #[must_use]
    pub fn plus(self, count: i32) -> Self {
        Self(self.0 + count)
    }
    /// How many weeks this one lies after another (negative: before).
    pub fn weeks_after(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = self.year_and_number();
        write!(f, "{year:04}-W{number:02}")
    }
}
impl fmt::Debug for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Week {
    type Err = ();
    /// Reads a week written `YYYY-Www`, nothing else, within [`YEARS`].
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
        if bytes.len() != 8 || bytes[4] != b'-' || bytes[5] != b'W' || !digits(0..4) || !digits(6..8) {
            return Err(());
        }
        let year = text[..4].parse().map_err(drop)?;
        let number = text[6..].parse().map_err(drop)?;
        if !(YEARS.0..=YEARS.1).contains(&year) {
            return Err(());
        }
        Self::from_year_and_number(year, number).ok_or(())
    }
}
/// A span that ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reversed;

macro_rules! range {
    ($(#[$doc:meta])* $name:ident of $point:ty $(, read by $read:literal)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
        #[ts(export)]
        pub struct $name {
            #[ts(type = "string")]
            first: $point,
            #[ts(type = "string")]
            last: $point,
        }

        impl $name {
            /// The span between two ends, both included.
            pub fn new(first: $point, last: $point) -> Result<Self, Reversed> {
                if first > last { Err(Reversed) } else { Ok(Self { first, last }) }
            }
            /// The first one.
            pub fn first(self) -> $point {
                self.first
            }
            /// The last one.
            pub fn last(self) -> $point {
                self.last
            }
            /// Whether the span holds a point.
            pub fn contains(self, point: $point) -> bool {
                self.first <= point && point <= self.last
            }
            /// Whether two spans have a point in common.
            pub fn touches(self, other: Self) -> bool {
                self.first <= other.last && other.first <= self.last
            }
            /// What two spans have in common.
            #[must_use]
            pub fn overlap(self, other: Self) -> Option<Self> {
                Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}..={:?}", self.first, self.last)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(Deserialize)]
                #[serde(deny_unknown_fields)]
                struct Ends {
                    $(#[serde(deserialize_with = $read)])?
                    first: $point,
                    $(#[serde(deserialize_with = $read)])?
                    last: $point,
                }
                let Ends { first, last } = Ends::deserialize(deserializer)?;
                Self::new(first, last).map_err(|Reversed| de::Error::custom("ends before it begins"))
            }
        }
    };
}

range! {
    /// Days from the first to the last, both included; never reversed.
    DateRange of Day, read by "read_day"
}
range! {
    /// Weeks from the first to the last, both included; never reversed.
    WeekRange of Week
}

impl WeekRange {
    /// The weeks a span of days touches.
    pub fn touched_by(days: DateRange) -> Self {
        Self { first: Week::of(days.first), last: Week::of(days.last) }
    }
    /// Every week of the span, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Week> + ExactSizeIterator {
        (0..self.count()).map(move |n| self.first.plus(n as i32))
    }
    /// How many weeks the span has.
    pub fn count(self) -> usize {
        (self.last.0 - self.first.0 + 1) as usize
    }
    /// The place of a week in the span, counted from 0.
    pub fn position(self, week: Week) -> Option<usize> {
        self.contains(week).then(|| (week.0 - self.first.0) as usize)
    }
    /// The week of the span that lies nearest to a week: that one itself, before the span its first, after it its last.
    /// Where nobody says which week of a season is meant, it is the nearest to today's.
    pub fn nearest_to(self, week: Week) -> Week {
        week.clamp(self.first, self.last)
    }
}

/// A clock time, in whole minutes from midnight, written `HH:MM` (local civil time).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct ClockTime(u16);

impl ClockTime {
    /// The time so many minutes after midnight, of 0 to 1,439.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }
    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}
impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}
impl fmt::Debug for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for ClockTime {
    type Err = ();
    /// Reads a time written `HH:MM`, nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = text.as_bytes();
        if bytes.len() != 5 || bytes[2] != b':' || ![0, 1, 3, 4].iter().all(|&n| bytes[n].is_ascii_digit()) {
            return Err(());
        }
        let hours: u16 = text[..2].parse().map_err(drop)?;
        let minutes: u16 = text[3..].parse().map_err(drop)?;
        if hours > 23 || minutes > 59 { Err(()) } else { Ok(Self(hours * 60 + minutes)) }
    }
}

/// A calendar month of a year, written `YYYY-MM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Month {
    year: i32,
    number: u32,
}

impl Month {
    /// The month a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), number: day.month() }
    }
    /// The month's days.
    pub fn days(self) -> DateRange {
        let first = NaiveDate::from_ymd_opt(self.year, self.number, 1).expect("months have a first day");
        DateRange { first, last: first + Months::new(1) - Days::new(1) }
    }
    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self::of(self.days().last + Days::new(1))
    }
    /// This month and those after it, up to the last and with it.
    pub fn to(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |month| Some(month.next())).take_while(move |month| *month <= last)
    }
}
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}
impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Month {
    type Err = ();
    /// Reads a month written `YYYY-MM`, nothing else, within [`YEARS`].
    fn from_str(text: &str) -> Result<Self, ()> {
        if text.len() != 7 || !text.is_ascii() {
            return Err(());
        }
        parse_day(&format!("{text}-01")).map(Self::of).ok_or(())
    }
}

macro_rules! as_text {
    ($name:ident, $form:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(|()| de::Error::custom(concat!("not written ", $form)))
            }
        }
    };
}
as_text!(Week, "YYYY-Www");
as_text!(ClockTime, "HH:MM");
as_text!(Month, "YYYY-MM");

/// The Norwegian public holidays that can fall on a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PublicHoliday {
    /// 1 January.
    NewYear,
    /// The Thursday before Easter.
    MaundyThursday,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 17 May.
    ConstitutionDay,
    /// The sixth Thursday after Easter.
    AscensionDay,
    /// The seventh Monday after Easter.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Meeus, *Astronomical Algorithms*).
#[expect(clippy::many_single_char_names, reason = "the letters of the published rule")]
fn easter_sunday(year: i32) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32).expect("Easter is in March or April")
}

/// The public holidays of a year in the order of the calendar; two may share a day (17 May 2027 is also Whit Monday).
pub fn public_holidays(year: i32) -> [(Day, PublicHoliday); 10] {
    let easter = easter_sunday(year);
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day).expect("the day is in every year");
    let mut days = [
        (fixed(1, 1), PublicHoliday::NewYear),
        (easter - Days::new(3), PublicHoliday::MaundyThursday),
        (easter - Days::new(2), PublicHoliday::GoodFriday),
        (easter + Days::new(1), PublicHoliday::EasterMonday),
        (fixed(5, 1), PublicHoliday::LabourDay),
        (fixed(5, 17), PublicHoliday::ConstitutionDay),
        (easter + Days::new(39), PublicHoliday::AscensionDay),
        (easter + Days::new(50), PublicHoliday::WhitMonday),
        (fixed(12, 25), PublicHoliday::ChristmasDay),
        (fixed(12, 26), PublicHoliday::BoxingDay),
    ];
    days.sort_by_key(|&(day, holiday)| (day, holiday));
    days
}

/// A set of the days of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekDays(u8);

impl WeekDays {
    /// Monday to Friday of a week less the public holidays: its workdays.
    pub fn workdays(week: Week) -> Self {
        let monday = week.monday();
        let mut days = 0b001_1111_u8;
        // A week may lie in two years; the second is asked only where it does.
        let years = [monday.year(), week.sunday().year()];
        for year in years.into_iter().take(if years[0] == years[1] { 1 } else { 2 }) {
            for (day, _) in public_holidays(year) {
                let offset = (day - monday).num_days();
                if (0..7).contains(&offset) {
                    days &= !(1 << offset);
                }
            }
        }
        Self(days)
    }
    /// The days of a week that a span holds.
    pub fn within(week: Week, days: DateRange) -> Self {
        let monday = day_number(week.monday());
        let first = (day_number(days.first()) - monday).clamp(0, 7);
        let last = (day_number(days.last()) - monday).clamp(-1, 6);
        if first > last { Self(0) } else { Self((((1_u16 << (last + 1)) - 1) & !((1 << first) - 1)) as u8) }
    }
    /// The days in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
    /// The days of this set that are not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
    /// Whether the set has a day of its week, counted from Monday as 0.
    pub fn has(self, day: u32) -> bool {
        self.0 >> day & 1 == 1
    }
    /// How many days are in the set.
    pub fn count(self) -> u8 {
        self.0.count_ones() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).expect("it is a day")
    }

    /// Each ISO year with its first Monday and how many weeks it has, by Python's `datetime`.
    const ISO_YEARS: &str = include_str!("../../../tests/fixtures/iso-years-1990-2100.txt");
    /// Easter Sundays, by Python's `dateutil.easter`.
    const EASTERS: &str = include_str!("../../../tests/fixtures/easter-2000-2100.txt");

    #[test]
    fn every_day_lies_in_the_week_an_independent_source_says() {
        for line in ISO_YEARS.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let (year, first, count) =
                (words[0].parse().expect("a year"), day(words[1]), words[2].parse().expect("weeks"));
            for number in 1..=count {
                let week = Week::from_year_and_number(year, number).expect("the year has the week");
                for offset in 0..7 {
                    let day = first + Days::new(u64::from(number - 1) * 7 + offset);
                    assert_eq!(Week::of(day), week, "{day}");
                }
                assert_eq!(week.year_and_number(), (year, number));
                assert_eq!(week.to_string().parse(), Ok(week), "what is written is read");
            }
            assert_eq!(Week::from_year_and_number(year, count + 1), None, "{year} has {count} weeks");
        }
    }

    #[test]
    fn week_53_belongs_to_the_year_before() {
        assert_eq!(Week::of(day("2027-01-01")).to_string(), "2026-W53");
        assert_eq!("2027-W53".parse::<Week>(), Err(()), "2027 has 52 weeks");
    }

    #[test]
    fn public_holidays_are_those_of_the_law_in_every_year() {
        for easter in EASTERS.lines().map(day) {
            let year = easter.year();
            let holidays = public_holidays(year);
            let on =
                |holiday| holidays.iter().find(|(_, other)| *other == holiday).expect("every year has it").0;
            assert_eq!(on(PublicHoliday::MaundyThursday), easter - Days::new(3), "{year}");
            assert_eq!(on(PublicHoliday::GoodFriday), easter - Days::new(2), "{year}");
            assert_eq!(on(PublicHoliday::EasterMonday), easter + Days::new(1), "{year}");
            assert_eq!(on(PublicHoliday::AscensionDay), easter + Days::new(39), "{year}");
            assert_eq!(on(PublicHoliday::WhitMonday), easter + Days::new(50), "{year}");
            assert_eq!(on(PublicHoliday::ConstitutionDay).to_string(), format!("{year}-05-17"));
            assert!(holidays.is_sorted_by_key(|(day, _)| *day));
        }
    }

    #[test]
    fn workdays_are_monday_to_friday_less_public_holidays() {
        for (week, days) in [
            ("2027-W28", 5),
            ("2027-W12", 3), // Maundy Thursday and Good Friday
            ("2027-W13", 4), // Easter Monday
            ("2027-W20", 4), // 17 May is Whit Monday too, and counts once
            ("2026-W53", 4), // 1 January 2027
            ("2032-W52", 5), // 25 and 26 December 2032 are a Saturday and a Sunday
        ] {
            let workdays = WeekDays::workdays(week.parse().expect("it is a week"));
            assert_eq!(workdays.count(), days, "{week}");
        }
    }

    #[test]
    fn the_nearest_week_of_a_span_lies_in_it() {
        let week = |text: &str| text.parse::<Week>().expect("it is a week");
        let span = WeekRange::new(week("2027-W22"), week("2027-W34")).expect("they are in order");
        for (asked, nearest) in [
            ("2026-W53", "2027-W22"),
            ("2027-W21", "2027-W22"),
            ("2027-W22", "2027-W22"),
            ("2027-W28", "2027-W28"),
            ("2027-W34", "2027-W34"),
            ("2027-W35", "2027-W34"),
        ] {
            assert_eq!(span.nearest_to(week(asked)), week(nearest), "{asked}");
        }
    }

    #[test]
    fn days_within_a_week_are_cut_at_both_ends() {
        let week: Week = "2027-W28".parse().expect("it is a week"); // 12 to 18 July
        for (first, last, count) in [
            ("2027-07-12", "2027-07-18", 7),
            ("2027-07-01", "2027-07-31", 7),
            ("2027-07-14", "2027-07-14", 1),
            ("2027-07-01", "2027-07-12", 1),
            ("2027-07-18", "2027-08-12", 1),
            ("2027-07-19", "2027-07-20", 0),
            ("2027-07-10", "2027-07-11", 0),
        ] {
            let days = DateRange::new(day(first), day(last)).expect("in order");
            assert_eq!(WeekDays::within(week, days).count(), count, "{first} to {last}");
        }
    }

    #[test]
    fn only_the_written_forms_are_read() {
        for text in [
            "2027-7-01",
            "2027-07-32",
            "27-07-01",
            " 2027-07-01",
            "+2027-07-1",
            "1989-12-31",
            "2101-01-01",
            "",
        ] {
            assert_eq!(parse_day(text), None, "{text:?}");
        }
        for text in ["2027-W1", "2027-w01", "2027W01", "2027-W54", "1989-W01", "2027-W00"] {
            assert_eq!(text.parse::<Week>(), Err(()), "{text:?}");
        }
        for text in ["7:30", "24:00", "07:60", "07.30", "07:3a"] {
            assert_eq!(text.parse::<ClockTime>(), Err(()), "{text:?}");
        }
        for text in ["2027-13", "2027-1", "2027-011"] {
            assert_eq!(text.parse::<Month>(), Err(()), "{text:?}");
        }
    }

    #[test]
    fn a_reversed_span_cannot_be() {
        assert_eq!(DateRange::new(day("2027-07-02"), day("2027-07-01")), Err(Reversed));
        let read = serde_json::from_str::<DateRange>(r#"{"first":"2027-07-02","last":"2027-07-01"}"#);
        assert!(read.is_err(), "not from the wire either");
    }
}
