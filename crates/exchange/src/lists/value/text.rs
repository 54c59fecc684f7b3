//! Texts as they are shown, kept and parted.

use chrono::{Datelike, NaiveTime, Timelike};
use unicode_normalization::UnicodeNormalization;

use super::super::words::{is_dash, is_invisible};
use super::day;
use crate::workbook::Value;

/// A cell as the user sees it: a text trimmed and with single spaces, a number without needless decimals and with a
/// decimal comma, a day as d.m.yyyy.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => tidy(text),
        Value::Number(number) => decimal(*number).replace('.', ","),
        Value::Day(day) => day::written(*day),
        Value::Moment(day, time) if *time == NaiveTime::MIN => day::written(*day),
        Value::Moment(day, time) => format!("{} {}", day::written(*day), clock(*time)),
        Value::Time(time) => clock(*time),
        Value::Flag(true) => "SANN".to_owned(),
        Value::Flag(false) => "USANN".to_owned(),
    }
}

/// A text for an id or the like: exactly as it stands, a whole number as its digits.
pub fn exact(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        _ => shown(value),
    }
}

/// Several texts in one cell, parted by semicolons, or by commas or line breaks where there are no semicolons. A
/// module's own name may hold a comma: whoever knows the names tries the whole cell first.
pub fn several(value: &Value) -> Vec<String> {
    let text = match value {
        Value::Text(text) => text.clone(),
        _ => shown(value),
    };
    let separators: &[char] = if text.contains(';') { &[';'] } else { &[',', '\n', '\r'] };
    text.split(separators).map(tidy).filter(|part| !part.is_empty()).collect()
}

/// A text trimmed, with single spaces (non-breaking ones are spaces too), without characters nobody sees, and with its
/// accents joined to their letters.
pub(in super::super) fn tidy(text: &str) -> String {
    let is_plain =
        text.is_ascii() && !text.contains("  ") && !text.contains(|c: char| c != ' ' && c.is_whitespace());
    if is_plain {
        return text.trim().to_owned();
    }
    let mut tidied = String::with_capacity(text.len());
    for letter in text.nfc().filter(|&letter| !is_invisible(letter)) {
        if !letter.is_whitespace() {
            tidied.push(letter);
        } else if !tidied.is_empty() && !tidied.ends_with(' ') {
            tidied.push(' ');
        }
    }
    tidied.truncate(tidied.trim_end().len());
    tidied
}

/// A text whose dashes of all kinds are hyphens.
pub(super) fn with_hyphens(text: &str) -> String {
    text.chars().map(|letter| if is_dash(letter) { '-' } else { letter }).collect()
}

/// A number in plain digits, with at most ten decimals: what a spreadsheet calculated has more than anybody wrote.
fn decimal(number: f64) -> String {
    let text = format!("{number:.10}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{on, text};
    use super::*;

    #[test]
    fn cells_are_shown_as_the_sheet_shows_them() {
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("it is a time");
        for (value, expected) in [
            (text("  Ida \u{a0} Berg\n"), "Ida Berg"),
            (text("Bla\u{30a}tt\u{ad}tre"), "Blåtttre"),
            (Value::Number(80.0), "80"),
            (Value::Number(0.8), "0,8"),
            (Value::Number(0.1 + 0.2), "0,3"),
            (Value::Number(-0.0), "0"),
            (Value::Number(910_001.0), "910001"),
            (Value::Number(-3.25), "-3,25"),
            (Value::Day(on("2027-07-05")), "5.7.2027"),
            (Value::Moment(on("2027-07-05"), time(0, 0)), "5.7.2027"),
            (Value::Moment(on("2027-07-05"), time(7, 30)), "5.7.2027 07:30"),
            (Value::Time(time(7, 5)), "07:05"),
            (Value::Flag(true), "SANN"),
            (Value::Error("#REF!".into()), "#REF!"),
        ] {
            assert_eq!(shown(&value), expected);
        }
    }

    #[test]
    fn ids_come_back_as_they_stand() {
        assert_eq!(exact(&text(" t-1  x ")), " t-1  x ", "an id may begin with a blank");
        assert_eq!(exact(&Value::Number(4101.0)), "4101");
        assert_eq!(exact(&Value::Day(on("2027-07-05"))), "2027-07-05");
    }

    #[test]
    fn several_are_parted_by_semicolons_before_commas() {
        for (cell, parts) in [
            ("Rover; Full klient", &["Rover", "Full klient"] as &[&str]),
            (
                "Introduksjon, taushetsplikt; Rover – e-læring;",
                &["Introduksjon, taushetsplikt", "Rover – e-læring"],
            ),
            ("Rover, Full klient", &["Rover", "Full klient"]),
            ("Rover\r\nFull klient", &["Rover", "Full klient"]),
            (" ; ", &[]),
        ] {
            assert_eq!(several(&text(cell)), parts, "{cell:?}");
        }
        assert_eq!(several(&Value::Number(4101.0)), ["4101"]);
    }
}
