//! Whether a module is finished: the day it was, a percentage, or a word.

use skulder_season::dates::Day;

use super::super::preview::CellWhy;
use super::super::words::{Vocabulary, key, words};
use super::{Calendar, Reading, day, percent, word};
use crate::workbook::Value;

/// What learning portals and people say of a module.
const WORDS: Vocabulary<bool> = Vocabulary {
    entries: &[
        (
            true,
            words![
                "Gjennomført" "gjennomførd" "fullført" "fullførd" "ferdig" "bestått" "greidd" "godkjent"
                "godkjend" "tatt" "teke" "ok" "utført" "komplett" "completed" "complete" "passed" "done"
                "finished" "successful"
            ],
        ),
        (
            false,
            words![
                "Ikke gjennomført" "ikkje gjennomført" "ikke fullført" "ikkje fullført" "ikke ferdig"
                "ikke bestått" "ikkje greidd" "ikke godkjent" "ikke tatt" "ikke startet" "ikkje starta"
                "ikke påbegynt" "ikkje byrja" "ikke begynt" "påbegynt" "startet" "starta" "under arbeid"
                "pågår" "i gang" "påmeldt" "påmeld" "registrert" "tildelt" "planlagt" "venter" "mangler"
                "manglar" "not started" "in progress" "incomplete" "not completed" "enrolled" "assigned"
                "failed" "not passed"
            ],
        ),
    ],
};

/// Whether a module is finished: a day until today, 100 %, "fullført" and the like; less than 100 %, "påbegynt" and the
/// like say that it is not.
pub fn completed(value: &Value, calendar: &Calendar) -> Result<Reading<bool>, CellWhy> {
    if let Value::Number(number) = value
        && day::of_serial(*number).is_none()
    {
        return percent(value).map(|reading| Reading::plain(is_all(reading.value)));
    }
    if let Value::Text(text) = value {
        if let Some(is_done) = WORDS.read(text) {
            return Ok(Reading::plain(is_done));
        }
        // "1" is 100 %, "0" none; as percentages they would be the same.
        if let Ok(reading) =
            word::flag(value).or_else(|_| percent(value).map(|reading| Reading::plain(is_all(reading.value))))
        {
            return Ok(reading);
        }
        // "Fullført 1.6.2027".
        let dated = text.trim().split_once(' ').filter(|(before, _)| WORDS.read(before) == Some(true));
        if let Some((_, on)) = dated
            && let Ok(reading) = day(&Value::Text(on.to_owned()), calendar)
        {
            return until_today(reading, calendar);
        }
        if !text.contains(|letter: char| letter.is_ascii_digit()) && !key(text).is_empty() {
            let words = WORDS.words().into_iter().map(str::to_owned).collect();
            return Err(CellWhy::NotOneOf { words });
        }
    }
    if let Value::Flag(is_done) = value {
        return Ok(Reading::plain(*is_done));
    }
    until_today(day(value, calendar)?, calendar)
}

fn is_all(percent: u32) -> bool {
    percent >= 100
}

/// A module that was finished on a day to come is not finished.
fn until_today(reading: Reading<Day>, calendar: &Calendar) -> Result<Reading<bool>, CellWhy> {
    if reading.value > calendar.today { Err(CellWhy::AfterToday) } else { Ok(reading.map(|_| true)) }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SUMMER, calendar, on, text};
    use super::*;

    fn read(value: &Value) -> Result<bool, CellWhy> {
        completed(value, &calendar(SUMMER)).map(|reading| reading.value)
    }

    #[test]
    fn a_day_all_of_it_or_a_word_is_finished() {
        for cell in [
            "1.4.2027",
            "2027-04-01",
            "31.03.2027 14:02",
            "100 %",
            "100",
            "1",
            "Ja",
            "x",
            "Fullført",
            "bestått",
            "Completed",
            "Fullført 1.4.2027",
        ] {
            assert_eq!(read(&text(cell)), Ok(true), "{cell}");
        }
        for value in [
            Value::Day(on("2027-04-05")),
            Value::Number(1.0),
            Value::Number(100.0),
            Value::Number(46_470.0),
            Value::Flag(true),
        ] {
            assert_eq!(read(&value), Ok(true));
        }
    }

    #[test]
    fn less_is_not() {
        for cell in [
            "45 %",
            "0 %",
            "0",
            "99,4 %",
            "0,5",
            "Nei",
            "Påbegynt",
            "Ikke påbegynt",
            "not started",
            "Under arbeid",
        ] {
            assert_eq!(read(&text(cell)), Ok(false), "{cell}");
        }
        for value in [Value::Number(0.0), Value::Number(0.45), Value::Number(60.0), Value::Flag(false)] {
            assert_eq!(read(&value), Ok(false));
        }
    }

    #[test]
    fn what_says_neither_is_said() {
        assert_eq!(read(&text("31.2.2027")), Err(CellWhy::NotADay));
        assert_eq!(read(&text("1.6.2027")), Err(CellWhy::AfterToday), "that day is to come");
        assert_eq!(read(&Value::Day(on("2027-04-06"))), Err(CellWhy::AfterToday));
        assert!(matches!(read(&text("vet ikke")), Err(CellWhy::NotOneOf { .. })));
        assert_eq!(read(&text("")), Err(CellWhy::Empty));
        assert_eq!(read(&Value::Error("#N/A".into())), Err(CellWhy::FormulaError));
        assert_eq!(read(&Value::Number(350.0)), Err(CellWhy::OutOfBounds { min: 0, max: 200 }));
    }
}
