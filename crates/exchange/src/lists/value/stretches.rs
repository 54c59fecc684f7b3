//! Days off in one cell, as weeks or as dates: "26-28", "uke 26 til 28", "u26,27", "26, 29-30", "5.7.-25.7.2027",
//! "12.–16. juli".
//!
//! Neighbouring weeks and days are one stretch. The whole cell must be understood: "26-28 eller 30" is not.
//!
//! The trap: a typed "26,27" becomes the number 26.27, and "26,30" becomes 26.3, which may be weeks 26 and 3 as well.

use skulder_season::dates::{DateRange, Day, Week, WeekRange};

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::point::{Date, Numbered, Point, point};
use super::scan::Scan;
use super::year::{Filled, fill};
use super::{Calendar, Reading, day, text, tidy};
use crate::workbook::Value;

/// Days off, from weeks or dates, in as many stretches as the cell names: "26-28", "uke 26 til 28", "u26,27" (one
/// stretch), "26, 29-30" (two), "5.7.-25.7.2027", "05.07–25.07".
pub fn stretches(value: &Value, calendar: &Calendar) -> Result<Reading<Vec<DateRange>>, CellWhy> {
    let found = match value {
        Value::Text(text) => of_text(text, calendar)?,
        Value::Number(number) => of_number(*number, calendar)?,
        Value::Day(_) | Value::Moment(..) => {
            let day = day(value, calendar)?.value;
            vec![Stretch { days: single(day), is_weeks: false, filled_in: None }]
        }
        Value::Error(_) => return Err(CellWhy::FormulaError),
        Value::Flag(_) | Value::Time(_) => return Err(CellWhy::NotWeeks),
    };
    let mut notice =
        found.iter().find_map(|stretch| stretch.filled_in).map(|year| CellNoticeWhat::YearFilledIn { year });
    let days = joined(found.iter().map(|stretch| stretch.days).collect());
    if notice.is_none() && days.iter().any(|&days| is_outside(days, calendar)) {
        notice = Some(CellNoticeWhat::OutsideSeason);
    }
    Ok(Reading { value: days, notice })
}

/// A stretch of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    /// Its days.
    pub(super) days: DateRange,
    /// Whether it is whole weeks by their numbers.
    pub(super) is_weeks: bool,
    /// The year that was filled in, where the user is told of it: of dates, and of weeks where there is no season.
    pub(super) filled_in: Option<i32>,
}

/// Whether some of the days lie outside the season.
pub(super) fn is_outside(days: DateRange, calendar: &Calendar) -> bool {
    let touched = WeekRange::touched_by(days);
    calendar.season.is_some_and(|season| touched.first() < season.first() || season.last() < touched.last())
}

/// The stretches of a text, in its order.
pub(super) fn of_text(text: &str, calendar: &Calendar) -> Result<Vec<Stretch>, CellWhy> {
    let text = text.trim().replace(['\n', '\r'], ";");
    let text = text::with_hyphens(&tidy(&text)).to_lowercase();
    if text.is_empty() {
        return Err(CellWhy::Empty);
    }
    let mut scan = Scan::new(&text);
    let _ = scan.word(&["ferie", "sommerferie", "sommarferie"]) && scan.take(':');
    let mut found = Vec::new();
    loop {
        while separator(&mut scan) {}
        if scan.is_done() {
            break;
        }
        let stretch = span(&mut scan, calendar)?;
        scan.spaces();
        if scan.take('(') {
            let inside = scan.until(')').ok_or(CellWhy::NotWeeks)?;
            same(stretch, inside, calendar)?;
        }
        found.push(stretch);
        if !scan.is_done() && !separator(&mut scan) {
            return Err(CellWhy::NotWeeks);
        }
    }
    if found.is_empty() { Err(CellWhy::NotWeeks) } else { Ok(found) }
}

/// Passes over what parts stretches.
fn separator(scan: &mut Scan<'_>) -> bool {
    scan.spaces();
    [',', ';', '&', '+', '/'].into_iter().any(|mark| scan.take(mark)) || scan.word(&["og", "samt", "and"])
}

/// What stands in brackets behind a stretch says the same in other words.
fn same(stretch: Stretch, inside: &str, calendar: &Calendar) -> Result<(), CellWhy> {
    let said: Vec<DateRange> = of_text(inside, calendar)?.iter().map(|other| other.days).collect();
    match joined(said)[..] {
        [days] if days == stretch.days => Ok(()),
        ref others => {
            let readings = std::iter::once(stretch.days).chain(others.iter().copied()).map(written);
            Err(CellWhy::Ambiguous { readings: readings.collect() })
        }
    }
}

/// One point, or two with a hyphen or a word for it between.
fn span(scan: &mut Scan<'_>, calendar: &Calendar) -> Result<Stretch, CellWhy> {
    const UNTIL: &[&str] = &["til og med", "t.o.m.", "t.o.m", "tom", "til", "to", "through", "until"];
    let first = point(scan)?.ok_or(CellWhy::NotWeeks)?;
    let after = *scan;
    scan.spaces();
    let is_span = scan.take('-') || UNTIL.iter().any(|until| scan.phrase(until));
    if !is_span {
        *scan = after;
        return one(first, calendar);
    }
    let last = point(scan)?.ok_or(CellWhy::NotWeeks)?;
    match (first, last) {
        (Point::Date(first), Point::Date(last)) => dates(first, last, calendar),
        (Point::Bare(Numbered { year: None, number }), Point::Date(last)) => {
            let first = Date { day: number, is_stroke: false, weekday: None, ..last };
            dates(first, last, calendar)
        }
        (Point::Week(first) | Point::Bare(first), Point::Week(last) | Point::Bare(last)) => {
            weeks(first, last, calendar)
        }
        (Point::Date(_) | Point::Week(_) | Point::Bare(_), _) => Err(CellWhy::NotWeeks),
    }
}

fn one(point: Point, calendar: &Calendar) -> Result<Stretch, CellWhy> {
    match point {
        Point::Week(week) | Point::Bare(week) => weeks(week, week, calendar),
        Point::Date(date) if date.is_stroke => {
            let as_date = day::resolve(date, calendar)
                .map_or_else(|_| format!("{}.{}.", date.day, date.month), |read| day::written(read.value));
            let as_weeks = format!("uke {} og {}", date.day, date.month);
            Err(CellWhy::Ambiguous { readings: vec![as_date, as_weeks] })
        }
        Point::Date(date) => dates(date, date, calendar),
    }
}

/// The days between two dates. A year written once is that of both, but over New Year.
fn dates(first: Date, last: Date, calendar: &Calendar) -> Result<Stretch, CellWhy> {
    let is_over_new_year = first.month >= 10 && last.month <= 3;
    let (first, last) = match (first.year, last.year) {
        (None, Some(year)) => (Date { year: Some(year - i32::from(is_over_new_year)), ..first }, last),
        (Some(year), None) => (first, Date { year: Some(year + i32::from(is_over_new_year)), ..last }),
        _ => (first, last),
    };
    let (from, until) = (day::resolve(first, calendar)?, day::resolve(last, calendar)?);
    let days = DateRange::new(from.value, until.value).map_err(|_| CellWhy::Reversed)?;
    let filled_in = [from.notice, until.notice].into_iter().flatten().find_map(|notice| match notice {
        CellNoticeWhat::YearFilledIn { year } => Some(year),
        _ => None,
    });
    Ok(Stretch { days, is_weeks: false, filled_in })
}

/// The days of the weeks between two, likewise.
fn weeks(first: Numbered, last: Numbered, calendar: &Calendar) -> Result<Stretch, CellWhy> {
    let is_over_new_year = first.number >= 40 && last.number <= 12;
    let (first, last) = match (first.year, last.year) {
        (None, Some(year)) => (Numbered { year: Some(year - i32::from(is_over_new_year)), ..first }, last),
        (Some(year), None) => (first, Numbered { year: Some(year + i32::from(is_over_new_year)), ..last }),
        _ => (first, last),
    };
    let (from, until) = (week_of(first, calendar)?, week_of(last, calendar)?);
    let days = DateRange::new(from.first(), until.last()).map_err(|_| CellWhy::Reversed)?;
    // That a season's weeks are of the season's year goes without saying.
    let is_told = calendar.season.is_none() && first.year.is_none();
    let filled_in = is_told.then(|| Week::of(from.first()).year_and_number().0);
    Ok(Stretch { days, is_weeks: true, filled_in })
}

fn week_of(week: Numbered, calendar: &Calendar) -> Result<DateRange, CellWhy> {
    match week.year {
        Some(year) => week.in_year(year).ok_or(CellWhy::NoSuchWeek),
        None => match fill(calendar, |year| week.in_year(year)) {
            Filled::In(days) => Ok(days),
            Filled::Missing => Err(CellWhy::NoSuchWeek),
            Filled::Doubtful(_) => Err(CellWhy::NotWeeks),
        },
    }
}

/// The stretches of a number: a week, a day as Excel counts, two weeks that were typed with a comma.
pub(super) fn of_number(number: f64, calendar: &Calendar) -> Result<Vec<Stretch>, CellWhy> {
    if number.fract() == 0.0 {
        return match number {
            0.0..=99.0 => {
                let week = Numbered { year: None, number: number as u32 };
                Ok(vec![weeks(week, week, calendar)?])
            }
            199_001.0..=210_053.0 => {
                let week = Numbered { year: Some((number as i32) / 100), number: number as u32 % 100 };
                Ok(vec![weeks(week, week, calendar)?])
            }
            _ => {
                let day = day::of_number(number).map_err(|_| CellWhy::NotWeeks)?;
                Ok(vec![Stretch { days: single(day.value), is_weeks: false, filled_in: None }])
            }
        };
    }
    let typed = text::shown(&Value::Number(number));
    let Some((before, after)) = typed.split_once(',') else { return Err(CellWhy::NotWeeks) };
    let (Ok(first @ 1..=53), Ok(second @ 1..=53)) = (before.parse::<u32>(), after.parse::<u32>()) else {
        return Err(CellWhy::NotWeeks);
    };
    match after.len() {
        // 26.3 was typed as 26,3 or as 26,30.
        1 => Err(CellWhy::Ambiguous {
            readings: vec![format!("uke {first} og {second}"), format!("uke {first} og {second}0")],
        }),
        2 if second > 12 || first > 31 => of_text(&typed, calendar),
        2 => Err(CellWhy::Ambiguous {
            readings: vec![format!("uke {first} og {second}"), format!("{first}.{second}.")],
        }),
        _ => Err(CellWhy::NotWeeks),
    }
}

/// Stretches in order, those that overlap or adjoin each other joined.
fn joined(mut stretches: Vec<DateRange>) -> Vec<DateRange> {
    stretches.sort();
    let mut joined: Vec<DateRange> = Vec::new();
    for days in stretches {
        match joined.last_mut() {
            Some(before) if before.last().succ_opt().is_none_or(|next| days.first() <= next) => {
                let last = before.last().max(days.last());
                *before = DateRange::new(before.first(), last).expect("it ends no earlier than before");
            }
            _ => joined.push(days),
        }
    }
    joined
}

fn single(day: Day) -> DateRange {
    DateRange::new(day, day).expect("a day is a span")
}

fn written(days: DateRange) -> String {
    format!("{}-{}", day::written(days.first()), day::written(days.last()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SUMMER, calendar, on, text};
    use super::*;

    /// Days as "27-29" for weeks of 2027, as "2026-12-28/2027-01-03" for others.
    fn drawn(days: DateRange) -> String {
        let (first, last) = (Week::of(days.first()), Week::of(days.last()));
        let is_weeks = first.monday() == days.first() && last.sunday() == days.last();
        match (first.year_and_number(), last.year_and_number()) {
            ((2027, one), (2027, other)) if is_weeks && one == other => one.to_string(),
            ((2027, one), (2027, other)) if is_weeks => format!("{one}-{other}"),
            _ => format!("{}/{}", days.first(), days.last()),
        }
    }
    fn check_in(cell: &Value, season: &str, expected: &str) {
        let read = stretches(cell, &calendar(season));
        let drawn = read.map(|reading| reading.value.into_iter().map(drawn).collect::<Vec<_>>().join(" "));
        assert_eq!(drawn.as_deref(), Ok(expected), "{:?} in {season:?}", super::super::shown(cell));
    }
    fn check(cell: &str, expected: &str) {
        check_in(&text(cell), SUMMER, expected);
    }
    fn refused(cell: &Value, season: &str) -> CellWhy {
        let read = stretches(cell, &calendar(season));
        read.expect_err(&format!("{:?} is not beyond doubt", super::super::shown(cell)))
    }

    #[test]
    fn weeks_are_written_in_many_ways() {
        for cell in [
            "26-28",
            "26–28",
            "26 — 28",
            "26\u{a0}-\u{a0}28",
            "26‑28",
            "26−28",
            "uke 26-28",
            "Uke 26 til 28",
            "UKE 26 – 28",
            "uke 26 - uke 28",
            "uke 26 til og med uke 28",
            "fra uke 26 t.o.m. uke 28",
            "f.o.m. uke 26 t.o.m. 28",
            "fra og med uke 26 til og med uke 28",
            "uke 26 tom 28",
            "u26-28",
            "u26-u28",
            "u.26-28",
            "u 26-28",
            "U26 - U28",
            "v26-28",
            "veke 26 til 28",
            "w26-w28",
            "week 26 to 28",
            "weeks 26-28",
            "uker 26-28",
            "ukene 26, 27 og 28",
            "uke 26, 27 og 28",
            "26,27,28",
            "26, 27, 28",
            "26;27;28",
            "26 og 27 og 28",
            "26 + 27 + 28",
            "26 & 27-28",
            "26\n27\n28",
            "uke 26, uke 27, uke 28",
            "u26,27,28",
            "26-28.",
            "26.-28.",
            "28, 27, 26",
            "26-27, 27-28",
            "26,26,27,28",
            "uke 26-28/2027",
            "26-28/2027",
            "uke 26-28 2027",
            "26-28 i 2027",
            "26-28-2027",
            "2027-W26 - 2027-W28",
            "2027-W26 til 2027-W28",
            "2027W26-2027W28",
            "2027-w26-28",
            "W26-2027 - W28-2027",
            "26/2027-28/2027",
            "202726-202728",
            "ferie uke 26-28",
            "Ferie: uke 26-28",
            "uke 26-28 (28.6-18.7)",
            "uke 26-28 (28. juni - 18. juli)",
            "uke nr. 26-28",
            "uke nr 26 til 28",
            " 26-28 ",
            "28.6.-18.7.",
            "28.6.2027-18.7.2027",
            "28.06–18.07",
            "28/6-18/7",
            "28. juni - 18. juli",
            "fra 28.6 til 18.7",
            "28.06.27 - 18.07.27",
            "2027-06-28 - 2027-07-18",
            "2027-06-28 til 2027-07-18",
            "28.6-11.7, 12.7-18.7",
            "man 28.6 - søn 18.7",
            "28/6-2027 - 18/7-2027",
            "2027-06-28 00:00:00 - 2027-07-18 00:00:00",
        ] {
            check(cell, "26-28");
        }
    }

    #[test]
    fn a_cell_has_as_many_stretches_as_it_names() {
        for (cell, expected) in [
            ("26", "26"),
            ("uke 26", "26"),
            ("u.26", "26"),
            ("v.26", "26"),
            ("2027-W26", "26"),
            ("uke 26/2027", "26"),
            ("26-2027", "26"),
            ("202726", "26"),
            ("u26,27", "26-27"),
            ("uke 26 og 27", "26-27"),
            ("26, 29-30", "26 29-30"),
            ("24, 29-30", "24 29-30"),
            ("29-30 og 26", "26 29-30"),
            ("26,28", "26 28"),
            ("uke 28-30, 40", "28-30 40"),
            ("uke 26 + uke 29 til 30", "26 29-30"),
            ("26-27,,29,", "26-27 29"),
            ("5.7.2027", "2027-07-05/2027-07-05"),
            ("5.7", "2027-07-05/2027-07-05"),
            ("5.7.-9.7.", "2027-07-05/2027-07-09"),
            ("12.–16. juli", "2027-07-12/2027-07-16"),
            ("12-16 juli", "2027-07-12/2027-07-16"),
            ("12.-16.7.2027", "2027-07-12/2027-07-16"),
            ("5.-25.7", "27-29"),
            ("uke 28 og 5.7", "2027-07-05/2027-07-05 28"),
            ("16.7, 19.7", "2027-07-16/2027-07-16 2027-07-19/2027-07-19"),
            ("20.12.-5.1.2028", "2027-12-20/2028-01-05"),
            ("20.12.2027-5.1.", "2027-12-20/2028-01-05"),
            ("52-1/2028", "2027-12-27/2028-01-09"),
            ("2026-W52 - 1", "2026-12-21/2027-01-10"),
        ] {
            check(cell, expected);
        }
    }

    #[test]
    fn numbers_and_days_of_a_sheet_are_weeks_too() {
        check_in(&Value::Number(26.0), SUMMER, "26");
        check_in(&Value::Number(26.27), SUMMER, "26-27");
        check_in(&Value::Number(26.29), SUMMER, "26 29");
        check_in(&Value::Number(202_726.0), SUMMER, "26");
        check_in(&Value::Number(46_573.0), SUMMER, "2027-07-05/2027-07-05");
        check_in(&Value::Day(on("2027-07-05")), SUMMER, "2027-07-05/2027-07-05");
        let both = |one: &str, other: &str| CellWhy::Ambiguous { readings: vec![one.into(), other.into()] };
        assert_eq!(refused(&Value::Number(26.3), SUMMER), both("uke 26 og 3", "uke 26 og 30"));
        assert_eq!(refused(&Value::Number(5.07), SUMMER), both("uke 5 og 7", "5.7."));
        for number in [0.0, 54.0, 202_754.0] {
            assert_eq!(refused(&Value::Number(number), SUMMER), CellWhy::NoSuchWeek, "{number}");
        }
        for number in [-1.0, 100.0, 2027.0, 26.282_9, 0.8] {
            assert_eq!(refused(&Value::Number(number), SUMMER), CellWhy::NotWeeks, "{number}");
        }
    }

    #[test]
    fn the_season_tells_the_year_and_week_53_is_where_it_is() {
        for (cell, season, expected) in [
            ("52-53", "2026-W45 2027-W10", "2026-12-21/2027-01-03"),
            ("53-1", "2026-W45 2027-W10", "2026-12-28/2027-01-10"),
            ("1-2", "2026-W45 2027-W10", "1-2"),
            ("8", "2026-W45 2027-W10", "8"),
            ("20.12-3.1", "2026-W45 2027-W10", "2026-12-20/2027-01-03"),
            ("2026-W53", SUMMER, "2026-12-28/2027-01-03"),
            ("8", SUMMER, "8"),
            ("40", SUMMER, "40"),
            ("28", "", "28"),
            ("10", "", "10"),
            ("52", "", "52"),
        ] {
            check_in(&text(cell), season, expected);
        }
        check_in(&text("1"), "", "1");
        for (cell, season) in [
            ("53", SUMMER),
            ("uke 53", SUMMER),
            ("uke 54", SUMMER),
            ("26-54", SUMMER),
            ("0", SUMMER),
            ("uke 60", SUMMER),
            ("2027-W53", SUMMER),
            ("53/2027", "2026-W45 2027-W10"),
            ("99", SUMMER),
        ] {
            assert_eq!(refused(&text(cell), season), CellWhy::NoSuchWeek, "{cell}");
        }
        assert_eq!(
            refused(&text("28"), "2026-W26 2027-W30"),
            CellWhy::NotWeeks,
            "two years of the season have it"
        );
        check_in(&text("2027-W28"), "2026-W26 2027-W30", "28");
    }

    #[test]
    fn what_is_filled_in_or_outside_is_told() {
        let notice = |cell: &str, season: &str| stretches(&text(cell), &calendar(season)).expect(cell).notice;
        assert_eq!(notice("26-28", SUMMER), None);
        assert_eq!(notice("5.7.2027", SUMMER), None);
        assert_eq!(notice("5.7-25.7", SUMMER), Some(CellNoticeWhat::YearFilledIn { year: 2027 }));
        assert_eq!(notice("5.7.-25.7.2027", SUMMER), None, "the year is written once");
        assert_eq!(notice("26, 40", SUMMER), Some(CellNoticeWhat::OutsideSeason));
        assert_eq!(notice("21-23", SUMMER), Some(CellNoticeWhat::OutsideSeason), "it begins before");
        assert_eq!(notice("26", ""), Some(CellNoticeWhat::YearFilledIn { year: 2027 }));
        assert_eq!(notice("2027-W26", ""), None);
    }

    #[test]
    fn the_last_must_not_come_first() {
        for cell in [
            "28-26",
            "uke 28 til 26",
            "25.7.2027-5.7.2027",
            "25.7-5.7",
            "25.7.-5.7.2027",
            "2027-W28 - 2027-W26",
            "28.-5.7",
        ] {
            assert_eq!(refused(&text(cell), SUMMER), CellWhy::Reversed, "{cell}");
        }
    }

    #[test]
    fn what_names_no_weeks_is_said() {
        for cell in [
            "fellesferien",
            "uke 29-",
            "-28",
            "når som helst",
            "26-28?",
            "ca 26-28",
            "26-28 eller 30",
            "3 uker",
            "uke",
            "uke 28 + 2 dager",
            "juli",
            "hele juli",
            "ingen",
            "26-28 (ikke 27)",
            "uke 26-28 (",
            "26 28",
            "uke 26-5.7",
            "5.7-28",
            "x",
            "26 - 27 - 28",
            "2027",
            "26-28, 2027",
            "2027-28",
            "1000",
            "07:30",
            ",",
            "26.27",
            "52-1",
        ] {
            let why = refused(&text(cell), SUMMER);
            assert!(matches!(why, CellWhy::NotWeeks | CellWhy::NotADay), "{cell}: {why:?}");
        }
        assert_eq!(refused(&text("31.6.-10.7.2027"), SUMMER), CellWhy::NotADay);
        assert_eq!(refused(&text(" "), SUMMER), CellWhy::Empty);
        assert_eq!(refused(&Value::Error("#REF!".into()), SUMMER), CellWhy::FormulaError);
        assert_eq!(refused(&Value::Flag(true), SUMMER), CellWhy::NotWeeks);
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_not_guessed() {
        let ambiguous = |readings: &[&str]| CellWhy::Ambiguous {
            readings: readings.iter().map(|reading| (*reading).to_owned()).collect(),
        };
        for (cell, readings) in [
            ("26/27", &["uke 26 og 27", "uke 26 i 2027"] as &[&str]),
            ("uke 26/27", &["uke 26 og 27", "uke 26 i 2027"]),
            ("6/7", &["6.7.2027", "uke 6 og 7"]),
            ("05/07/2027-25/07/2027", &["5.7.2027", "7.5.2027"]),
            ("uke 26-28 (28.6-11.7)", &["28.6.2027-18.7.2027", "28.6.2027-11.7.2027"]),
            ("fre 5.7.2027", &["mandag 5.7.2027"]),
        ] {
            assert_eq!(refused(&text(cell), SUMMER), ambiguous(readings), "{cell}");
        }
    }
}
