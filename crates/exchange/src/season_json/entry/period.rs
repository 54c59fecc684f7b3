//! Periods: the two keys of their ends, both included.

use skulder_season::dates::{DateRange, Day, WeekRange};

use crate::season_json::fields::{Fields, day, week};

/// `firstWeek` and `lastWeek`.
pub(in crate::season_json) fn weeks(fields: &mut Fields<'_>) -> Option<WeekRange> {
    let ends = (fields.required("firstWeek", week), fields.required("lastWeek", week));
    fields.period(("firstWeek", "lastWeek"), ends, WeekRange::new)
}

/// `firstDay` and `lastDay`.
pub(in crate::season_json) fn days(fields: &mut Fields<'_>) -> Option<DateRange> {
    let (first, last) = (fields.required("firstDay", day), fields.required("lastDay", day));
    days_between(fields, first, last)
}

/// The days between two ends that have been read.
pub(in crate::season_json) fn days_between(
    fields: &Fields<'_>,
    first: Option<Day>,
    last: Option<Day>,
) -> Option<DateRange> {
    fields.period(("firstDay", "lastDay"), (first, last), DateRange::new)
}
