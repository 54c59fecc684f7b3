//! Days and times as Excel counts them: a number of days since an epoch, with the time of day as its fraction.

use chrono::{Days, NaiveDate, NaiveTime};

use super::Value;
use super::formats::Format;

/// 31 December of 9999, the last day Excel knows, in its 1900 epoch.
const LAST: f64 = 2_958_466.0;
const DAY_SECONDS: i32 = 24 * 60 * 60;

/// What a number means that is shown with a format; the number itself where the format says nothing of days or times,
/// or where there is no such day.
pub(super) fn value(serial: f64, format: Format, is_1904: bool) -> Value {
    if !serial.is_finite() {
        return Value::Error("#NUM!".to_owned());
    }
    if !(0.0..LAST).contains(&serial) {
        return Value::Number(serial);
    }
    let seconds = (serial * f64::from(DAY_SECONDS)).round() as i64;
    let (days, rest) = (seconds / i64::from(DAY_SECONDS), seconds % i64::from(DAY_SECONDS));
    let time = NaiveTime::from_num_seconds_from_midnight_opt(rest as u32, 0).unwrap_or_default();
    let found = match format {
        Format::Plain => None,
        Format::Time => Some(Value::Time(time)),
        Format::Elapsed if days == 0 => Some(Value::Time(time)),
        Format::Elapsed => Some(Value::Text(elapsed(seconds))),
        // A formula that looks at an empty cell gives 0, which is no day.
        Format::Day | Format::Moment if seconds == 0 => None,
        Format::Day | Format::Moment if days == 0 => Some(Value::Time(time)),
        Format::Moment if rest > 0 => day(days, is_1904).map(|day| Value::Moment(day, time)),
        Format::Day | Format::Moment => day(days, is_1904).map(Value::Day),
    };
    found.unwrap_or(Value::Number(serial))
}

/// The day of a whole number. In the 1900 epoch there is a 29 February of 1900, which never was: before it the count is one
/// day behind.
fn day(days: i64, is_1904: bool) -> Option<NaiveDate> {
    let (year, month, of_month) = match days {
        _ if is_1904 => (1904, 1, 1),
        ..60 => (1899, 12, 31),
        60 => return None,
        61.. => (1899, 12, 30),
    };
    NaiveDate::from_ymd_opt(year, month, of_month)?.checked_add_days(Days::new(days as u64))
}

/// A span of a day or more, as the sheet shows it: "37:30".
fn elapsed(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours}:{minutes:02}") } else { format!("{hours}:{minutes:02}:{rest:02}") }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::{Format, Value, value};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn time(hour: u32, minute: u32, second: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, second).expect("a time")
    }

    #[test]
    fn both_epochs_count_to_the_same_day() {
        for (serial, is_1904, wanted) in [
            (1.0, false, day(1900, 1, 1)),
            (59.0, false, day(1900, 2, 28)),
            (61.0, false, day(1900, 3, 1)),
            (46_553.0, false, day(2027, 6, 15)),
            (45_091.0, true, day(2027, 6, 15)),
            (1.0, true, day(1904, 1, 2)),
            (2_958_465.0, false, day(9999, 12, 31)),
        ] {
            assert!(value(serial, Format::Day, is_1904) == Value::Day(wanted), "{serial}, 1904: {is_1904}");
        }
    }

    #[test]
    fn the_format_tells_what_a_number_is() {
        let eight = 8.0 / 24.0;
        for (serial, format, wanted) in [
            (46_553.0, Format::Plain, Value::Number(46_553.0)),
            (46_553.0 + eight, Format::Day, Value::Day(day(2027, 6, 15))),
            (46_553.0 + eight, Format::Moment, Value::Moment(day(2027, 6, 15), time(8, 0, 0))),
            (46_553.0, Format::Moment, Value::Day(day(2027, 6, 15))),
            (46_553.0 + eight, Format::Time, Value::Time(time(8, 0, 0))),
            (eight, Format::Moment, Value::Time(time(8, 0, 0))),
            (0.333_333_333, Format::Time, Value::Time(time(8, 0, 0))),
            (0.999_999_999, Format::Time, Value::Time(time(0, 0, 0))),
            (0.0, Format::Time, Value::Time(time(0, 0, 0))),
            (1.0, Format::Time, Value::Time(time(0, 0, 0))),
            (7.5 / 24.0, Format::Elapsed, Value::Time(time(7, 30, 0))),
            (37.5 / 24.0, Format::Elapsed, Value::Text("37:30".to_owned())),
            (1.0 + 1.0 / 86_400.0, Format::Elapsed, Value::Text("24:00:01".to_owned())),
            (0.0, Format::Day, Value::Number(0.0)),
            (60.0, Format::Day, Value::Number(60.0)),
            (-1.0, Format::Day, Value::Number(-1.0)),
            (3e9, Format::Day, Value::Number(3e9)),
            (f64::INFINITY, Format::Plain, Value::Error("#NUM!".to_owned())),
            (f64::NAN, Format::Day, Value::Error("#NUM!".to_owned())),
        ] {
            assert!(value(serial, format, false) == wanted, "{serial} as {format:?}");
        }
    }
}
