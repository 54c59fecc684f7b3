//! A length of time: "90", "90 min", "1,5 t", "1:30", "1 t 30 min". A plain number is minutes.

use chrono::Timelike;
use skulder_season::limits;

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::number::{decimal, half_up};
use super::{Reading, written};
use crate::workbook::Value;

/// Minutes: "90", "1,5 t", "1:30", "90 min"; a plain number is minutes.
pub fn minutes(value: &Value) -> Result<Reading<u32>, CellWhy> {
    let found = match value {
        Value::Number(number) if number.fract() == 0.0 => Some(*number),
        // Minutes are whole: 1.5 is hours or a mistake.
        Value::Number(_) | Value::Day(_) | Value::Moment(..) | Value::Flag(_) => None,
        Value::Time(time) => Some(f64::from(time.hour() * 60 + time.minute())),
        Value::Text(_) | Value::Error(_) => in_text(&written(value)?.unwrap_or_default().to_lowercase()),
    };
    let found = found.ok_or(CellWhy::NotADuration)?;
    let (rounded, was_rounded) = half_up(found);
    let most = *limits::WEEK_MINUTES.end();
    if !(0.0..=f64::from(most)).contains(&rounded) {
        return Err(CellWhy::OutOfBounds { min: 0, max: most.into() });
    }
    let value = rounded as u32;
    Ok(Reading { value, notice: was_rounded.then_some(CellNoticeWhat::Rounded { to: value }) })
}

const HOURS: &[&str] = &["t", "t.", "time", "timer", "timar", "h", "hour", "hours", "hrs"];
const MINUTES: &[&str] = &["m", "min", "min.", "minutt", "minutter", "minute", "minutes", "mins"];

fn in_text(text: &str) -> Option<f64> {
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
        let is_clock = hours.len() <= 3 && minutes.len() == 2;
        let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        return (is_clock && minutes < 60).then_some(f64::from(hours * 60 + minutes));
    }
    let mut total = 0.0;
    let mut rest = text.trim();
    // Whole minutes alone; then a number with its unit, once or twice.
    if let Some(minutes) = decimal(rest) {
        return (minutes.fract() == 0.0).then_some(minutes);
    }
    for units in [&[(HOURS, 60.0), (MINUTES, 1.0)] as &[_], &[(MINUTES, 1.0)]] {
        let end = rest.find(char::is_alphabetic)?;
        let number = if rest[..end].trim() == "½" { 0.5 } else { decimal(&rest[..end])? };
        let after = rest[end..]
            .find(|letter: char| !letter.is_alphabetic() && letter != '.')
            .map_or(rest.len(), |place| end + place);
        let (_, minutes) = units.iter().find(|(words, _)| words.contains(&&rest[end..after]))?;
        total += number * minutes;
        rest = rest[after..].trim_start();
        rest = rest.strip_prefix("og ").or_else(|| rest.strip_prefix("and ")).unwrap_or(rest).trim_start();
        if rest.is_empty() {
            return Some(total);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;

    use super::super::testing::text;
    use super::*;

    #[test]
    fn a_length_is_written_in_many_ways() {
        for cell in [
            "90",
            " 90 ",
            "90 min",
            "90 min.",
            "90min",
            "90 minutter",
            "90 minutt",
            "1,5 t",
            "1.5 t",
            "1,5t",
            "1,5 timer",
            "1,50 timar",
            "1,5 h",
            "1:30",
            "01:30",
            "1:30:00",
            "1 t 30 min",
            "1t 30m",
            "1 time 30 minutter",
            "1 time og 30 minutter",
            "90,0",
            "1,5 hours",
        ] {
            assert_eq!(minutes(&text(cell)), Ok(Reading::plain(90)), "{cell}");
        }
        for (cell, expected) in [
            ("10 timer", 600),
            ("3,5 t", 210),
            ("½ t", 30),
            ("0", 0),
            ("1 time", 60),
            ("35:30", 2130),
            ("35,5 t", 2130),
        ] {
            assert_eq!(minutes(&text(cell)), Ok(Reading::plain(expected)), "{cell}");
        }
        assert_eq!(minutes(&Value::Number(90.0)), Ok(Reading::plain(90)));
        assert_eq!(
            minutes(&Value::Time(NaiveTime::from_hms_opt(1, 30, 0).expect("a time"))),
            Ok(Reading::plain(90))
        );
        let rounded = Reading { value: 200, notice: Some(CellNoticeWhat::Rounded { to: 200 }) };
        assert_eq!(minutes(&text("3,33 t")), Ok(rounded));
    }

    #[test]
    fn what_is_no_length_is_said() {
        for cell in [
            "mye",
            "1,5",
            "t",
            "10 dager",
            "1:75",
            "1:3",
            "1 t 30 t",
            "90 min 1 t",
            "1 t 30 min 5",
            "ca 90",
            "30 min 30 min 30 min",
        ] {
            assert_eq!(minutes(&text(cell)), Err(CellWhy::NotADuration), "{cell}");
        }
        for value in [Value::Number(1.5), Value::Flag(true)] {
            assert_eq!(minutes(&value), Err(CellWhy::NotADuration));
        }
        let bounds = CellWhy::OutOfBounds { min: 0, max: 6000 };
        for value in [Value::Number(9000.0), text("9000"), text("-5"), text("200 t"), Value::Number(-1.0)] {
            assert_eq!(minutes(&value), Err(bounds.clone()));
        }
        assert_eq!(minutes(&text("")), Err(CellWhy::Empty));
    }
}
