//! Counts, percentages and employee numbers.
//!
//! The trap: Excel keeps "80 %" as 0.8 and a file of text keeps it as "0,8"; above 2 a number is percent, up to 2 a
//! share.

use skulder_season::limits;
use skulder_season::refusal::holds_identity_number;

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::{Reading, text, written};
use crate::workbook::Value;

/// A percentage from 0 to 200: "80", "80,00 %", 0.8; rounded half up.
pub fn percent(value: &Value) -> Result<Reading<u32>, CellWhy> {
    let percent = match value {
        Value::Number(number) => of_share(*number),
        Value::Text(_) | Value::Error(_) => of_text(&written(value)?.unwrap_or_default().to_lowercase())?,
        Value::Day(_) | Value::Moment(..) | Value::Time(_) | Value::Flag(_) => {
            return Err(CellWhy::NotAPercent);
        }
    };
    if !percent.is_finite() {
        return Err(CellWhy::NotAPercent);
    }
    let (least, most) = (*limits::PERCENT.start(), *limits::PERCENT.end());
    let (rounded, was_rounded) = half_up(percent);
    if rounded < f64::from(least) || rounded > f64::from(most) || percent < 0.0 {
        return Err(CellWhy::OutOfBounds { min: least.into(), max: most.into() });
    }
    let value = rounded as u32;
    Ok(Reading { value, notice: was_rounded.then_some(CellNoticeWhat::Rounded { to: value }) })
}

/// A share is a number above 0 and up to 2; what is above is percent already.
fn of_share(number: f64) -> f64 {
    if number > 0.0 && number <= 2.0 { number * 100.0 } else { number }
}

fn of_text(text: &str) -> Result<f64, CellWhy> {
    if matches!(
        text,
        "fulltid" | "heltid" | "full stilling" | "hel stilling" | "full tid" | "full-time" | "full time"
    ) {
        return Ok(100.0);
    }
    let text = text.strip_suffix("stilling").map_or(text, |before| before.trim_end_matches(['-', ' ']));
    let signs = ["%", "prosent", "pst.", "pst", "pct.", "pct", "percent"];
    let Some(bare) = signs.iter().find_map(|sign| text.strip_suffix(sign)) else {
        return decimal(text).map(of_share).ok_or(CellWhy::NotAPercent);
    };
    let percent = decimal(bare).ok_or(CellWhy::NotAPercent)?;
    // "0,8 %" is hardly a position of less than one percent.
    if percent > 0.0 && percent < 2.0 && percent.fract() != 0.0 {
        let readings =
            [percent, percent * 100.0].map(|number| format!("{} %", text::shown(&Value::Number(number))));
        return Err(CellWhy::Ambiguous { readings: readings.to_vec() });
    }
    Ok(percent)
}

/// A number rounded half up, and whether that altered it. What a calculation left behind the ninth decimal is noise.
pub(super) fn half_up(number: f64) -> (f64, bool) {
    let clean = (number * 1e9).round() / 1e9;
    let rounded = (clean + 0.5).floor();
    (rounded, (clean - rounded).abs() > 1e-9)
}

/// A whole number.
pub fn count(value: &Value, min: i64, max: i64) -> Result<Reading<i64>, CellWhy> {
    let number = match value {
        Value::Number(number) => Some(*number),
        Value::Text(_) | Value::Error(_) => decimal(&written(value)?.unwrap_or_default()),
        Value::Day(_) | Value::Moment(..) | Value::Time(_) | Value::Flag(_) => None,
    };
    let number =
        number.filter(|number| number.is_finite() && number.fract() == 0.0).ok_or(CellWhy::NotACount)?;
    // Far beyond any bound the numbers of a sheet are no longer exact.
    let whole = number.clamp(-1e15, 1e15) as i64;
    if (min..=max).contains(&whole) {
        Ok(Reading::plain(whole))
    } else {
        Err(CellWhy::OutOfBounds { min, max })
    }
}

/// An employee number: digits of a number without decimals, or a text.
pub fn employee_no(value: &Value) -> Result<Reading<String>, CellWhy> {
    let number = match value {
        Value::Number(number) if number.fract() == 0.0 && (0.0..1e15).contains(number) => format!("{number}"),
        Value::Number(_) | Value::Day(_) | Value::Moment(..) | Value::Time(_) | Value::Flag(_) => {
            return Err(CellWhy::NotACount);
        }
        Value::Text(_) | Value::Error(_) => without_decimals(&written(value)?.unwrap_or_default()),
    };
    if holds_identity_number(&number) {
        return Err(CellWhy::IdentityNumber);
    }
    if number.chars().count() > limits::TEXT {
        return Err(CellWhy::TooLong { max: limits::TEXT });
    }
    Ok(Reading::plain(number))
}

/// "910001.0" and "910 001" are 910001; what holds more than digits stays as it is.
fn without_decimals(text: &str) -> String {
    let whole = [".0", ",0", ".00", ",00"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let is_number = whole.chars().all(|letter| letter.is_ascii_digit() || letter == ' ');
    if is_number { whole.replace(' ', "") } else { text.to_owned() }
}

/// A number in a text: with a decimal comma or point, and spaces between thousands. "1.000" may be a thousand or one,
/// and is none.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '+']) {
        Some(digits) => (if text.starts_with('-') { -1.0 } else { 1.0 }, digits.trim_start()),
        None => (1.0, text),
    };
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split([' ', '\'']);
    let first = groups.next()?;
    let is_grouped = is_digits(first)
        && groups.clone().all(|group| group.len() == 3 && is_digits(group))
        && (groups.next().is_none() || first.len() <= 3);
    let has_fraction = digits.len() > whole.len();
    if !is_grouped || has_fraction && !is_digits(fraction) || digits.len() > 30 {
        return None;
    }
    if fraction.len() == 3 && first != "0" && digits.as_bytes()[whole.len()] == b'.' {
        return None;
    }
    let plain = format!("{}.{}", whole.replace([' ', '\''], ""), if has_fraction { fraction } else { "0" });
    plain.parse::<f64>().ok().map(|number| sign * number)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{on, text};
    use super::*;

    #[test]
    fn a_percentage_is_written_in_many_ways() {
        for cell in [
            "80",
            " 80 ",
            "80 %",
            "80%",
            "80,00 %",
            "80.00",
            "80,00",
            "0,8",
            "0.8",
            "0,80",
            "80 prosent",
            "80 pst.",
            "80 pst",
            "80 % stilling",
            "80%-stilling",
            "80\u{a0}%",
            "80 percent",
            "+80",
        ] {
            assert_eq!(percent(&text(cell)), Ok(Reading::plain(80)), "{cell}");
        }
        for (number, expected) in
            [(80.0, 80), (0.8, 80), (1.0, 100), (2.0, 200), (0.0, 0), (3.0, 3), (0.355, 36)]
        {
            let read = percent(&Value::Number(number)).map(|reading| reading.value);
            assert_eq!(read, Ok(expected), "{number}");
        }
        for (cell, expected) in [
            ("1", 100),
            ("100%", 100),
            ("fulltid", 100),
            ("Full stilling", 100),
            ("0", 0),
            ("2 %", 2),
            ("200", 200),
        ] {
            assert_eq!(percent(&text(cell)), Ok(Reading::plain(expected)), "{cell}");
        }
    }

    #[test]
    fn percentages_are_rounded_half_up_and_it_is_told() {
        let rounded = |to| Ok(Reading { value: to, notice: Some(CellNoticeWhat::Rounded { to }) });
        for (cell, to) in [("80,28", 80), ("80,5", 81), ("80,49 %", 80), ("79,5", 80), ("0,805", 81)] {
            assert_eq!(percent(&text(cell)), rounded(to), "{cell}");
        }
        for (number, to) in [(80.28, 80), (80.5, 81), (0.805, 81), (0.285, 29), (35.5, 36)] {
            assert_eq!(percent(&Value::Number(number)), rounded(to), "{number}");
        }
        assert_eq!(
            percent(&Value::Number(0.57)),
            Ok(Reading::plain(57)),
            "0.57 times 100 is a little less than 57"
        );
    }

    #[test]
    fn what_is_no_percentage_is_said() {
        for cell in ["ca. 80", "åtti", "mye", "full", "80-100", "%", "80 % 20", "1.000", "1,2,3", "80 t"] {
            assert_eq!(percent(&text(cell)), Err(CellWhy::NotAPercent), "{cell}");
        }
        let bounds = CellWhy::OutOfBounds { min: 0, max: 200 };
        for cell in ["350", "350 %", "-20", "201", "-0,5", "200,6"] {
            assert_eq!(percent(&text(cell)), Err(bounds.clone()), "{cell}");
        }
        for number in [350.0, -20.0, -0.2, 201.0] {
            assert_eq!(percent(&Value::Number(number)), Err(bounds.clone()), "{number}");
        }
        let readings = vec!["0,8 %".to_owned(), "80 %".to_owned()];
        assert_eq!(percent(&text("0,8 %")), Err(CellWhy::Ambiguous { readings }));
        assert_eq!(percent(&Value::Day(on("2027-07-05"))), Err(CellWhy::NotAPercent));
        assert_eq!(percent(&Value::Number(f64::NAN)), Err(CellWhy::NotAPercent));
        assert_eq!(percent(&text("")), Err(CellWhy::Empty));
        assert_eq!(percent(&Value::Error("#DIV/0!".into())), Err(CellWhy::FormulaError));
    }

    #[test]
    fn a_count_is_whole_and_within_its_bounds() {
        for (cell, expected) in
            [("4", 4), (" 4 ", 4), ("4,0", 4), ("1 000", 1000), ("-28", -28), ("–7", -7), ("+3", 3)]
        {
            assert_eq!(count(&text(cell), -365, 1000), Ok(Reading::plain(expected)), "{cell}");
        }
        assert_eq!(count(&Value::Number(4.0), 0, 1000), Ok(Reading::plain(4)));
        for cell in ["to", "2,5", "4 stk", "mange", "1.000", "1 00", "1e3", "4-5", "--4"] {
            assert_eq!(count(&text(cell), 0, 1000), Err(CellWhy::NotACount), "{cell}");
        }
        assert_eq!(count(&Value::Number(2.5), 0, 1000), Err(CellWhy::NotACount));
        assert_eq!(count(&Value::Flag(true), 0, 1000), Err(CellWhy::NotACount));
        let bounds = CellWhy::OutOfBounds { min: 0, max: 1000 };
        for value in [text("1001"), Value::Number(-1.0), Value::Number(1e300), text("999999999999999999")] {
            assert_eq!(count(&value, 0, 1000), Err(bounds.clone()));
        }
    }

    #[test]
    fn employee_numbers_keep_their_zeros_and_lose_their_decimals() {
        for (value, expected) in [
            (Value::Number(910_001.0), "910001"),
            (text("910001"), "910001"),
            (text("000123"), "000123"),
            (text(" 910001.0 "), "910001"),
            (text("910001,00"), "910001"),
            (text("910 001"), "910001"),
            (text("A-17.0"), "A-17.0"),
            (text("0"), "0"),
        ] {
            assert_eq!(employee_no(&value), Ok(Reading::plain(expected.to_owned())));
        }
        for value in
            [Value::Number(0.5), Value::Number(-3.0), Value::Day(on("2027-07-05")), Value::Number(1e20)]
        {
            assert_eq!(employee_no(&value), Err(CellWhy::NotACount));
        }
        assert_eq!(
            employee_no(&text("72015911345")),
            Err(CellWhy::IdentityNumber),
            "it comes from a cell mended by hand"
        );
    }
}
