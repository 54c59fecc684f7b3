//! A month: "2027-06", "juni 2027", "6/2027", "06.2027", 202706, a date cell.

use chrono::{Datelike, NaiveDate};
use skulder_season::dates::{Month, YEARS};

use super::super::preview::CellWhy;
use super::scan::Scan;
use super::{Reading, day, written};
use crate::workbook::Value;

/// A month: "2027-06", "juni 2027", "6/2027", a date cell.
pub fn month(value: &Value) -> Result<Reading<Month>, CellWhy> {
    let month = match value {
        Value::Day(day) | Value::Moment(day, _) => of(day.year(), day.month()),
        Value::Number(number) => match day::of_serial(*number) {
            Some(day) => of(day.year(), day.month()),
            None if number.fract() == 0.0 && (199_001.0..=210_012.0).contains(number) => {
                of((*number as i32) / 100, (*number as u32) % 100)
            }
            None => None,
        },
        Value::Flag(_) | Value::Time(_) => None,
        Value::Text(_) | Value::Error(_) => in_text(&written(value)?.unwrap_or_default().to_lowercase()),
    };
    month.map(Reading::plain).ok_or(CellWhy::NotAMonth)
}

fn in_text(text: &str) -> Option<Month> {
    let mut scan = Scan::new(text);
    let (year, number) = if scan.digits_ahead() >= 4 {
        if scan.digits_ahead() == 6 {
            let digits = scan.digits(6, 6)?;
            (digits / 100, digits % 100)
        } else {
            let year = scan.digits(4, 4)?;
            scan.spaces();
            let _ = scan.take('-') || scan.take('/') || scan.take('.');
            scan.spaces();
            (year, number(&mut scan)?)
        }
    } else {
        let number = number(&mut scan)?;
        scan.spaces();
        let _ = scan.take('-') || scan.take('/') || scan.take('.') || scan.take(',');
        scan.spaces();
        let year = if scan.take('\'') || scan.digits_ahead() == 2 {
            2000 + scan.digits(2, 2)?
        } else {
            scan.digits(4, 4)?
        };
        (year, number)
    };
    if scan.is_done() { of(year as i32, number) } else { None }
}

/// A month's name or number.
fn number(scan: &mut Scan<'_>) -> Option<u32> {
    if let Some(number) = named(scan.word_ahead()) {
        scan.skip_word();
        return Some(number);
    }
    scan.digits(1, 2)
}

fn of(year: i32, number: u32) -> Option<Month> {
    let first = NaiveDate::from_ymd_opt(year, number, 1)?;
    (YEARS.0..=YEARS.1).contains(&year).then(|| Month::of(first))
}

/// Which month a word in small letters names, in Norwegian or English, in full or shortened.
pub(in super::super) fn named(word: &str) -> Option<u32> {
    Some(match word {
        "januar" | "jan" | "january" => 1,
        "februar" | "feb" | "febr" | "february" => 2,
        "mars" | "mar" | "march" => 3,
        "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juni" | "jun" | "june" => 6,
        "juli" | "jul" | "july" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "oktober" | "okt" | "october" | "oct" => 10,
        "november" | "nov" => 11,
        "desember" | "des" | "december" | "dec" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{on, text};
    use super::*;

    #[test]
    fn a_month_is_written_in_many_ways() {
        let june = Ok(Reading::plain("2027-06".parse::<Month>().expect("it is a month")));
        for cell in [
            "2027-06",
            "2027-6",
            "2027/06",
            "202706",
            "juni 2027",
            "Juni 2027",
            "JUNI-2027",
            "jun. 2027",
            "jun 27",
            "juni '27",
            "6/2027",
            "06/2027",
            "06.2027",
            "6-2027",
            "June 2027",
            "june, 2027",
            "2027 juni",
        ] {
            assert_eq!(month(&text(cell)), june, "{cell}");
        }
        for value in [Value::Day(on("2027-06-17")), Value::Number(46_555.0), Value::Number(202_706.0)] {
            assert_eq!(month(&value), june);
        }
    }

    #[test]
    fn what_is_no_month_is_said() {
        for cell in [
            "smarch 2027",
            "13/2027",
            "juni",
            "6",
            "2027",
            "0/2027",
            "juni 1889",
            "2027-06-05",
            "juni 2027 x",
        ] {
            assert_eq!(month(&text(cell)), Err(CellWhy::NotAMonth), "{cell}");
        }
        for number in [6.0, 202_713.0, 2027.0, 27.06] {
            assert_eq!(month(&Value::Number(number)), Err(CellWhy::NotAMonth), "{number}");
        }
        assert_eq!(month(&text(" ")), Err(CellWhy::Empty));
        assert_eq!(month(&Value::Error("#REF!".into())), Err(CellWhy::FormulaError));
    }
}
