//! The questions of a follow-up in one cell: "Styringsgruppe, 1.6.2027, besvart 10.6.2027, motstridende", several
//! parted by semicolons.
//!
//! They are read from the right, so that who was asked may be any text, with commas in it.

use chrono::{Datelike, NaiveDate};
use skulder_season::dates::{Day, YEARS};
use skulder_season::follow_up::Inquiry;

use super::ids;

const ANSWERED: &str = ", besvart ";
const CONTRADICTORY: &str = ", motstridende";

/// Questions as one cell's text.
pub fn write(inquiries: &[Inquiry]) -> String {
    let written: Vec<String> = inquiries.iter().map(written).collect();
    ids::join(written.iter().map(String::as_str))
}

fn written(inquiry: &Inquiry) -> String {
    let mut text = format!("{}, {}", inquiry.to, day(inquiry.sent_on));
    if let Some(answered_on) = inquiry.answered_on {
        text += ANSWERED;
        text += &day(answered_on);
    }
    if inquiry.contradictory {
        text += CONTRADICTORY;
    }
    text
}

/// The questions of a cell's text; `None` where one of them says not who was asked and when.
pub fn read(text: &str) -> Option<Vec<Inquiry>> {
    ids::split(text).iter().map(|one| read_one(one)).collect()
}

fn read_one(text: &str) -> Option<Inquiry> {
    let (text, contradictory) =
        text.strip_suffix(CONTRADICTORY).map_or((text, false), |before| (before, true));
    let (text, answered_on) = match text.rsplit_once(ANSWERED).map(|(before, on)| (before, read_day(on))) {
        Some((before, Some(on))) => (before, Some(on)),
        _ => (text, None),
    };
    // People leave the comma out.
    let (to, sent_on) = [", ", " "]
        .iter()
        .filter_map(|gap| text.rsplit_once(gap))
        .find_map(|(to, on)| read_day(on).map(|on| (to, on)))?;
    Some(Inquiry { to: to.to_owned(), sent_on, answered_on, contradictory })
}

/// A day as d.m.yyyy.
fn day(day: Day) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

fn read_day(text: &str) -> Option<Day> {
    let day = NaiveDate::parse_from_str(text.trim(), "%d.%m.%Y").ok()?;
    (YEARS.0..=YEARS.1).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use skulder_season::dates::parse_day;
    use skulder_season::follow_up::Inquiry;

    #[test]
    fn questions_come_back_whoever_was_asked() {
        let day = |text| parse_day(text).expect("it is a day");
        let mut inquiries = Vec::new();
        for to in
            ["Styringsgruppe", "", " RIL, LIL; \"HP\" ", "x, 1.6.2027, besvart 2.6.2027", "x, motstridende"]
        {
            for answered_on in [None, Some(day("2027-06-10"))] {
                for contradictory in [false, true] {
                    let sent_on = day("2027-06-01");
                    inquiries.push(Inquiry { to: to.to_owned(), sent_on, answered_on, contradictory });
                }
            }
        }
        assert_eq!(read(&write(&inquiries)), Some(inquiries));
    }

    #[test]
    fn they_are_written_as_people_would() {
        let text = "Styringsgruppe, 1.6.2027, besvart 10.6.2027, motstridende; Helseplattformen, 2.6.2027";
        let read = read(text).expect("it is two questions");
        assert_eq!(write(&read), text);
        let loose = super::read("Helseplattformen 04.05.2026").expect("it is one question");
        assert_eq!(write(&loose), "Helseplattformen, 4.5.2026");
        assert_eq!(super::read("Styringsgruppe"), None, "not when");
    }
}
