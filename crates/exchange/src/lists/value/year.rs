//! Which year is meant where a cell names none.

use chrono::Datelike;
use skulder_season::dates::{DateRange, Day};

use super::Calendar;

/// Days by which one year must be nearer to the season than another to be beyond doubt.
const DOUBT: i64 = 60;

/// What a day or week without a year is.
pub(super) enum Filled {
    /// The days in the year that is meant.
    In(DateRange),
    /// It is not there in that year.
    Missing,
    /// One year is as likely as another: the days in the first two.
    Doubtful([DateRange; 2]),
}

/// The days that are meant by what `in_year` says of a year. The season's weeks decide; what lies outside them is of
/// the year in which it lies clearly nearest to them. Where there is no season, it is what comes next, or was at most
/// three months ago.
pub(super) fn fill(calendar: &Calendar, in_year: impl Fn(i32) -> Option<DateRange>) -> Filled {
    let Some(weeks) = calendar.season else {
        let year = calendar.today.year();
        let earliest = calendar.today - chrono::Days::new(92);
        let found = (year - 1..=year + 1).filter_map(in_year).find(|days| days.first() >= earliest);
        return found.map_or(Filled::Missing, Filled::In);
    };
    let (first, last) = (weeks.first().monday(), weeks.last().sunday());
    let own = weeks.first().year_and_number().0..=weeks.last().year_and_number().0;
    if own.clone().all(|year| in_year(year).is_none()) {
        return Filled::Missing;
    }
    let mut found: Vec<(i64, DateRange)> = (own.start() - 1..=own.end() + 1)
        .filter_map(in_year)
        .map(|days| (distance(days.first(), first, last), days))
        .collect();
    found.sort_by_key(|&(distance, days)| (distance, days.first()));
    match found[..] {
        [(nearest, days), (next, other), ..] if next == 0 || (nearest > 0 && next - nearest < DOUBT) => {
            Filled::Doubtful([days, other])
        }
        [(_, days), ..] => Filled::In(days),
        [] => Filled::Missing,
    }
}

/// Days from a span to a day outside it.
fn distance(day: Day, first: Day, last: Day) -> i64 {
    (first - day).num_days().max((day - last).num_days()).max(0)
}
