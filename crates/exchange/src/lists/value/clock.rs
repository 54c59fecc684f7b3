//! Times of day: "07:30", "7.30", "0730", "kl. 7", a time cell; "07:30-15:00" for both ends of a shift.

use chrono::{NaiveTime, Timelike};
use skulder_season::dates::ClockTime;

use super::super::preview::CellWhy;
use super::scan::Scan;
use super::{Reading, text, written};
use crate::workbook::Value;

/// A clock time: "07:30", "7.30", "0730", a time cell. "24:00" is midnight.
pub fn clock(value: &Value) -> Result<Reading<ClockTime>, CellWhy> {
    let minutes = match value {
        Value::Time(time) | Value::Moment(_, time) => Some(nearest_minute(*time)),
        Value::Number(number) => return of_number(*number),
        Value::Day(_) | Value::Flag(_) => None,
        Value::Text(_) | Value::Error(_) => {
            let text = written(value)?.unwrap_or_default().to_lowercase();
            let mut scan = Scan::new(&text);
            next(&mut scan).filter(|_| scan.is_done())
        }
    };
    time(minutes.ok_or(CellWhy::NotATime)?)
}

/// Both ends of a shift in one cell: "07:30-15:00", "kl. 7.30 til 15", "0730-1500".
pub fn times(value: &Value) -> Result<Reading<(ClockTime, ClockTime)>, CellWhy> {
    let text = written(value)?.unwrap_or_default().to_lowercase();
    let mut scan = Scan::new(&text);
    let found = next(&mut scan).and_then(|start| {
        scan.spaces();
        let is_span = scan.take('-') || scan.word(&["til", "to"]);
        scan.spaces();
        let end = next(&mut scan)?;
        (is_span && scan.is_done()).then_some((start, end))
    });
    let (start, end) = found.ok_or(CellWhy::NotATime)?;
    Ok(Reading::plain((time(start)?.value, time(end)?.value)))
}

fn time(minutes: u32) -> Result<Reading<ClockTime>, CellWhy> {
    let midnight = if minutes == 24 * 60 { 0 } else { minutes };
    let time = u16::try_from(midnight).ok().and_then(ClockTime::from_minutes);
    time.map(Reading::plain).ok_or(CellWhy::NotATime)
}

/// The time that is next in a text, in minutes.
fn next(scan: &mut Scan<'_>) -> Option<u32> {
    scan.word(&["fra", "frå", "from"]);
    scan.word(&["kl", "klokka", "klokken", "at"]);
    let (hours, minutes) = if scan.digits_ahead() >= 3 {
        let digits = scan.digits(3, 4)?;
        (digits / 100, digits % 100)
    } else {
        let hours = scan.digits(1, 2)?;
        let before = *scan;
        let is_parted = scan.take(':') || scan.take('.');
        if let Some(minutes) = is_parted.then(|| scan.digits(2, 2)).flatten() {
            (hours, minutes)
        } else {
            *scan = before;
            (hours, 0)
        }
    };
    // Seconds of a time that a program wrote.
    if scan.take(':') {
        scan.digits(2, 2).filter(|&seconds| seconds == 0)?;
    }
    scan.spaces();
    let hours = if scan.word(&["pm"]) {
        (1..=12).contains(&hours).then_some(hours % 12 + 12)?
    } else if scan.word(&["am"]) {
        (1..=12).contains(&hours).then_some(hours % 12)?
    } else {
        hours
    };
    let is_time = minutes < 60 && (hours < 24 || hours == 24 && minutes == 0);
    is_time.then_some(hours * 60 + minutes)
}

/// A number as a time: the share of a day that Excel keeps, an hour, or 730.
fn of_number(number: f64) -> Result<Reading<ClockTime>, CellWhy> {
    if (0.0..1.0).contains(&number) && number != 0.0 {
        return time((number * 24.0 * 60.0).round() as u32);
    }
    if number.fract() == 0.0 {
        return match number {
            0.0..=24.0 => time(number as u32 * 60),
            100.0..=2400.0 if number % 100.0 < 60.0 => time(number as u32 / 100 * 60 + number as u32 % 100),
            _ => Err(CellWhy::NotATime),
        };
    }
    // 7.5 was typed as 7,50 or means half past seven.
    let typed = text::shown(&Value::Number(number));
    match typed.split_once(',') {
        Some((hours, tenths)) if tenths.len() == 1 && (0.0..24.0).contains(&number) => {
            let half = (number * 60.0).round() as u32;
            let as_hours = format!("{:02}:{:02}", half / 60, half % 60);
            Err(CellWhy::Ambiguous { readings: vec![format!("{hours:0>2}:{tenths}0"), as_hours] })
        }
        _ => Err(CellWhy::NotATime),
    }
}

fn nearest_minute(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute() + u32::from(time.second() >= 30)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{on, text};
    use super::*;

    fn at(text: &str) -> ClockTime {
        text.parse().expect("it is a time")
    }

    #[test]
    fn a_time_is_written_in_many_ways() {
        for cell in [
            "07:30",
            "7:30",
            "7.30",
            "07.30",
            "0730",
            "730",
            "kl. 7.30",
            "kl 07:30",
            "Kl. 0730",
            "07:30:00",
            "7:30 am",
            "fra kl. 7.30",
            " 07:30 ",
        ] {
            assert_eq!(clock(&text(cell)), Ok(Reading::plain(at("07:30"))), "{cell}");
        }
        for (cell, expected) in [
            ("7", "07:00"),
            ("15", "15:00"),
            ("24:00", "00:00"),
            ("0:00", "00:00"),
            ("2400", "00:00"),
            ("3 PM", "15:00"),
            ("12 am", "00:00"),
        ] {
            assert_eq!(clock(&text(cell)), Ok(Reading::plain(at(expected))), "{cell}");
        }
        let cell = |hour, minute, second| NaiveTime::from_hms_opt(hour, minute, second).expect("a time");
        for value in [
            Value::Time(cell(7, 30, 0)),
            Value::Time(cell(7, 29, 59)),
            Value::Moment(on("2027-07-05"), cell(7, 30, 0)),
            Value::Number(0.3125),
            Value::Number(730.0),
        ] {
            assert_eq!(clock(&value), Ok(Reading::plain(at("07:30"))));
        }
        assert_eq!(clock(&Value::Number(0.0)), Ok(Reading::plain(at("00:00"))));
        assert_eq!(clock(&Value::Number(15.0)), Ok(Reading::plain(at("15:00"))));
    }

    #[test]
    fn what_is_no_time_is_said() {
        for cell in [
            "25:00",
            "29:00",
            "7:75",
            "halv tre",
            "kl. to",
            "D",
            "24:30",
            "13 pm",
            "07:30-15:00",
            "7:5",
            "7,30",
            "-7",
            "07:30:15",
        ] {
            assert_eq!(clock(&text(cell)), Err(CellWhy::NotATime), "{cell}");
        }
        for value in [
            Value::Number(25.0),
            Value::Number(775.0),
            Value::Number(-0.5),
            Value::Day(on("2027-07-05")),
            Value::Flag(true),
        ] {
            assert_eq!(clock(&value), Err(CellWhy::NotATime));
        }
        let readings = vec!["07:50".to_owned(), "07:30".to_owned()];
        assert_eq!(clock(&Value::Number(7.5)), Err(CellWhy::Ambiguous { readings }));
        assert_eq!(clock(&text("")), Err(CellWhy::Empty));
        assert_eq!(clock(&Value::Error("#REF!".into())), Err(CellWhy::FormulaError));
    }

    #[test]
    fn both_ends_may_stand_in_one_cell() {
        for cell in [
            "07:30-15:00",
            "7.30 - 15.00",
            "0730–1500",
            "07:30 til 15",
            "kl. 07.30 til kl. 15.00",
            "fra 7:30 til 15:00",
        ] {
            assert_eq!(times(&text(cell)), Ok(Reading::plain((at("07:30"), at("15:00")))), "{cell}");
        }
        assert_eq!(times(&text("22:00-07:30")), Ok(Reading::plain((at("22:00"), at("07:30")))));
        for cell in ["07:30", "07:30-", "D", "07:30 15:00", "07:30-25:00", "07:30-15:00 x"] {
            assert_eq!(times(&text(cell)), Err(CellWhy::NotATime), "{cell}");
        }
        assert_eq!(times(&text("")), Err(CellWhy::Empty));
    }
}
