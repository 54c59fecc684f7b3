//! A day: "5.7.2027", "05.07.27", "5. juli 2027", "5/7-2027", "2027-07-05", a date cell, Excel's own number of a day.
//!
//! "5.7." and the like take the year from the season, and say so. Full stops put the day first; "05/07/2027" could be
//! either way and is ambiguous unless one of its numbers is no month.

use chrono::{Datelike, Days, NaiveDate};
use skulder_season::dates::{Day, YEARS};

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::point::{Date, Point, point};
use super::scan::Scan;
use super::year::{Filled, fill};
use super::{Calendar, Reading, written as text_of};
use crate::workbook::Value;

/// A day as it is written in a list: 5.7.2027.
pub fn written(day: Day) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

/// A day: d.m.yyyy, ISO, a date cell; d.m with the season's year.
pub fn day(value: &Value, calendar: &Calendar) -> Result<Reading<Day>, CellWhy> {
    let date = match value {
        Value::Day(day) | Value::Moment(day, _) => return within(*day),
        Value::Number(number) => return of_number(*number),
        Value::Flag(_) | Value::Time(_) => return Err(CellWhy::NotADay),
        Value::Text(_) | Value::Error(_) => {
            let text = text_of(value)?.unwrap_or_default().to_lowercase();
            if let Ok(serial @ SERIALS_FIRST..=SERIALS_LAST) = text.parse::<u32>() {
                return of_number(serial.into());
            }
            let mut scan = Scan::new(&text);
            let found = point(&mut scan);
            match found {
                Ok(Some(Point::Date(date))) if scan.is_done() => date,
                Err(why @ (CellWhy::OutOfBounds { .. } | CellWhy::Ambiguous { .. })) => return Err(why),
                _ => month_first(&text).ok_or(CellWhy::NotADay)?,
            }
        }
    };
    resolve(date, calendar)
}

/// A date with its year, which the calendar tells where the date does not.
pub(super) fn resolve(date: Date, calendar: &Calendar) -> Result<Reading<Day>, CellWhy> {
    let (day, notice) = match date.year {
        Some(year) => (date.in_year(year).ok_or(CellWhy::NotADay)?.first(), None),
        None => match fill(calendar, |year| date.in_year(year)) {
            Filled::In(days) => {
                (days.first(), Some(CellNoticeWhat::YearFilledIn { year: days.first().year() }))
            }
            Filled::Missing => return Err(CellWhy::NotADay),
            Filled::Doubtful(both) => {
                return Err(CellWhy::Ambiguous { readings: both.map(|days| written(days.first())).to_vec() });
            }
        },
    };
    if !date.agrees(day) {
        let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
        return Err(CellWhy::Ambiguous { readings: vec![format!("{weekday} {}", written(day))] });
    }
    Ok(Reading { value: day, notice })
}

const WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// "July 5, 2027".
fn month_first(text: &str) -> Option<Date> {
    let mut scan = Scan::new(text);
    let month = scan.word_ahead();
    super::month::named(month)?;
    scan.skip_word();
    let day = scan.digits(1, 2)?;
    let _ = scan.word(&["st", "nd", "rd", "th"]);
    scan.take(',');
    scan.spaces();
    let year = scan.digits(4, 4)?;
    if !scan.is_done() {
        return None;
    }
    let turned = format!("{day} {month} {year}");
    match point(&mut Scan::new(&turned)) {
        Ok(Some(Point::Date(date))) => Some(date),
        _ => None,
    }
}

/// The first number that is taken for Excel's number of a day: 6 July 2009.
pub(super) const SERIALS_FIRST: u32 = 40_000;
/// The last: 8 April 2064.
pub(super) const SERIALS_LAST: u32 = 60_000;

/// The day that Excel counts so, from the end of 1899.
pub(super) fn of_serial(serial: f64) -> Option<Day> {
    let is_one = (f64::from(SERIALS_FIRST)..f64::from(SERIALS_LAST) + 1.0).contains(&serial);
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    is_one.then(|| epoch + Days::new(serial as u64))
}

/// A number as a day: Excel's count, or 20270705.
pub(super) fn of_number(number: f64) -> Result<Reading<Day>, CellWhy> {
    let bounds = CellWhy::OutOfBounds { min: YEARS.0.into(), max: YEARS.1.into() };
    if let Some(day) = of_serial(number) {
        return within(day);
    }
    if number.fract() == 0.0 && (19_900_101.0..=21_001_231.0).contains(&number) {
        let number = number as u32;
        let day = NaiveDate::from_ymd_opt((number / 10_000) as i32, number / 100 % 100, number % 100);
        return day.map(Reading::plain).ok_or(CellWhy::NotADay);
    }
    Err(if number.is_finite() { bounds } else { CellWhy::NotADay })
}

fn within(day: Day) -> Result<Reading<Day>, CellWhy> {
    if (YEARS.0..=YEARS.1).contains(&day.year()) {
        Ok(Reading::plain(day))
    } else {
        Err(CellWhy::OutOfBounds { min: YEARS.0.into(), max: YEARS.1.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SUMMER, calendar, on, text};
    use super::*;

    fn check(cell: &Value, season: &str, expected: &str) {
        let read = day(cell, &calendar(season)).map(|reading| reading.value);
        assert_eq!(read, Ok(on(expected)), "{:?}", super::super::shown(cell));
    }
    fn refused(cell: &Value, season: &str) -> CellWhy {
        let read = day(cell, &calendar(season));
        read.expect_err(&format!("{:?} is no day", super::super::shown(cell)))
    }

    #[test]
    fn a_day_is_written_in_many_ways() {
        for cell in [
            "5.7.2027",
            "05.07.2027",
            " 5. 7. 2027 ",
            "05.07.27",
            "5.7.27",
            "2027-07-05",
            "2027-7-5",
            "2027/07/05",
            "2027.07.05",
            "20270705",
            "05072027",
            "5/7-2027",
            "5/7-27",
            "05/07-2027",
            "5/7.2027",
            "5. juli 2027",
            "5.juli 2027",
            "5 JULI 2027",
            "den 5. juli 2027",
            "mandag 5. juli 2027",
            "man. 5.7.2027",
            "Mandag den 5. juli 2027",
            "5. jul. 2027",
            "5. juli 27",
            "5-Jul-27",
            "05-jul-2027",
            "5 July 2027",
            "July 5, 2027",
            "Jul 5th, 2027",
            "2027-07-05 00:00:00",
            "2027-07-05T07:30:00.000Z",
            "05.07.2027 14:02",
            "5.7.2027 kl",
            "46573",
            "5.\u{a0}7.\u{a0}2027",
            "2027–07–05",
        ] {
            if cell.ends_with("kl") {
                assert_eq!(refused(&text(cell), SUMMER), CellWhy::NotADay, "what follows is not understood");
            } else {
                check(&text(cell), SUMMER, "2027-07-05");
            }
        }
        check(&text("25-07-2027"), SUMMER, "2027-07-25");
        check(&text("7/25/2027"), SUMMER, "2027-07-25");
        check(&text("25/7/27"), SUMMER, "2027-07-25");
        check(&text("07/07/2027"), SUMMER, "2027-07-07");
        check(&text("1.1.95"), SUMMER, "1995-01-01");
    }

    #[test]
    fn cells_of_days_and_excels_numbers_are_days() {
        check(&Value::Day(on("2027-07-05")), SUMMER, "2027-07-05");
        check(&Value::Moment(on("2027-07-05"), chrono::NaiveTime::MIN), SUMMER, "2027-07-05");
        check(&Value::Number(46_573.0), SUMMER, "2027-07-05");
        check(&Value::Number(46_573.5), SUMMER, "2027-07-05");
        check(&Value::Number(20_270_705.0), SUMMER, "2027-07-05");
        check(&Value::Number(40_000.0), SUMMER, "2009-07-06");
        check(&Value::Number(60_000.0), SUMMER, "2064-04-08");
        let bounds = CellWhy::OutOfBounds { min: 1990, max: 2100 };
        for number in [12.0, 0.0, -3.0, 5.7, 2027.0, 39_999.0, 61_000.0, 20_000_000_000.0] {
            assert_eq!(refused(&Value::Number(number), SUMMER), bounds, "{number}");
        }
        assert_eq!(refused(&Value::Number(20_270_631.0), SUMMER), CellWhy::NotADay);
        assert_eq!(refused(&Value::Flag(true), SUMMER), CellWhy::NotADay);
        assert_eq!(refused(&Value::Error("#N/A".into()), SUMMER), CellWhy::FormulaError);
        assert_eq!(refused(&Value::Day(NaiveDate::from_ymd_opt(1904, 1, 1).expect("a day")), SUMMER), bounds);
    }

    #[test]
    fn a_year_comes_from_the_season_and_is_told() {
        for (cell, season, expected) in [
            ("5.7", SUMMER, "2027-07-05"),
            ("5.7.", SUMMER, "2027-07-05"),
            ("05.07", SUMMER, "2027-07-05"),
            ("5/7", SUMMER, "2027-07-05"),
            ("5. juli", SUMMER, "2027-07-05"),
            ("man. 5.7", SUMMER, "2027-07-05"),
            ("15. mai", SUMMER, "2027-05-15"),
            ("1.11", SUMMER, "2027-11-01"),
            ("28.12", "2026-W45 2027-W10", "2026-12-28"),
            ("3.1", "2026-W45 2027-W10", "2027-01-03"),
            ("15.3", "2026-W45 2027-W10", "2027-03-15"),
            ("1.7", "", "2027-07-01"),
            ("1.2", "", "2027-02-01"),
            ("1.1", "", "2028-01-01"),
        ] {
            let reading = day(&text(cell), &calendar(season)).expect(cell);
            assert_eq!(reading.value, on(expected), "{cell} in {season:?}");
            let year = reading.value.year();
            assert_eq!(reading.notice, Some(CellNoticeWhat::YearFilledIn { year }), "{cell}");
        }
        assert_eq!(day(&text("5.7.2027"), &calendar(SUMMER)).expect("a day").notice, None);
    }

    #[test]
    fn what_is_no_day_is_said() {
        for cell in [
            "31.6.2027",
            "31.6.",
            "30.2.2027",
            "32.6.2027",
            "29.2.2027",
            "29.2.",
            "snarest",
            "uke 30",
            "mandag",
            "i morgen",
            "28",
            "5.",
            "5.7.2027 - 25.7.2027",
            "5.7.2027x",
            "0.7.2027",
            "5.13.2027",
            "13/2027",
            "5.7.202",
            "2027-W28",
            "7:30",
            "5,7,2027",
            "13/13/2027",
            "123456789",
            "2027",
        ] {
            assert_eq!(refused(&text(cell), SUMMER), CellWhy::NotADay, "{cell}");
        }
        let bounds = CellWhy::OutOfBounds { min: 1990, max: 2100 };
        assert_eq!(refused(&text("14.6.2207"), SUMMER), bounds);
        assert_eq!(refused(&text("1.1.1989"), SUMMER), bounds);
        for cell in ["", "  ", "\u{a0}"] {
            assert_eq!(refused(&text(cell), SUMMER), CellWhy::Empty);
        }
    }

    #[test]
    fn a_day_that_could_be_another_is_not_guessed() {
        let ambiguous = |readings: &[&str]| CellWhy::Ambiguous {
            readings: readings.iter().map(|reading| (*reading).to_owned()).collect(),
        };
        for (cell, season, readings) in [
            ("07/05/2027", SUMMER, &["7.5.2027", "5.7.2027"] as &[&str]),
            ("05-07-2027", SUMMER, &["5.7.2027", "7.5.2027"]),
            ("25-07-27", SUMMER, &["25.7.2027", "27.7.2025"]),
            ("05-07-27", SUMMER, &["5.7.2027", "7.5.2027", "27.7.2005"]),
            ("fredag 5.7.2027", SUMMER, &["mandag 5.7.2027"]),
            ("15.1", SUMMER, &["15.1.2027", "15.1.2028"]),
            ("1.3", "2026-W05 2027-W12", &["1.3.2026", "1.3.2027"]),
        ] {
            assert_eq!(refused(&text(cell), season), ambiguous(readings), "{cell}");
        }
    }
}
