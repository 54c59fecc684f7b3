//! One end of a span in a text: a day, a week, or a number that its neighbour makes one of them.

use chrono::{Datelike, NaiveDate, Weekday};
use skulder_season::dates::{DateRange, Day, Week, YEARS};

use super::super::preview::CellWhy;
use super::day;
use super::scan::Scan;

/// What stands at one end of a span.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Point {
    /// A day of a month.
    Date(Date),
    /// A week, said to be one.
    Week(Numbered),
    /// A number alone.
    Bare(Numbered),
}

/// A day of a month, perhaps without its year; the day is there in some year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Date {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
    pub(super) weekday: Option<Weekday>,
    /// Whether it is only two numbers with a stroke between, which may be weeks too.
    pub(super) is_stroke: bool,
}

/// A number, perhaps with a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numbered {
    pub(super) year: Option<i32>,
    pub(super) number: u32,
}

impl Date {
    /// The day in a year.
    pub(super) fn in_year(self, year: i32) -> Option<DateRange> {
        let day = NaiveDate::from_ymd_opt(year, self.month, self.day)?;
        (YEARS.0..=YEARS.1).contains(&year).then(|| DateRange::new(day, day).expect("a day is a span"))
    }
    /// Whether a day is of the weekday that the text names, if it names one.
    pub(super) fn agrees(self, day: Day) -> bool {
        self.weekday.is_none_or(|weekday| weekday == day.weekday())
    }
}

impl Numbered {
    /// The days of the week in a year.
    pub(super) fn in_year(self, year: i32) -> Option<DateRange> {
        let is_known = (YEARS.0..=YEARS.1).contains(&year);
        is_known.then(|| Week::from_year_and_number(year, self.number).map(Week::days))?
    }
}

/// The point that is next; `Ok(None)` where there is none.
pub(super) fn point(scan: &mut Scan<'_>) -> Result<Option<Point>, CellWhy> {
    openers(scan);
    if scan.word(WEEKS) {
        scan.word(&["nr"]);
        scan.spaces();
        let Some(number) = scan.digits(1, 2) else { return Ok(None) };
        return Ok(Some(Point::Week(Numbered { number, year: year_after(scan, number)? })));
    }
    let weekday = weekday(scan);
    match scan.digits_ahead() {
        1 | 2 => {
            let found = short(scan)?;
            Ok(found.map(|found| match found {
                Point::Date(date) => Point::Date(Date { weekday, ..date }),
                other => other,
            }))
        }
        4 => long(scan, weekday),
        6 => {
            let digits = scan.digits(6, 6).expect("they are ahead");
            let year = known_year(digits / 100)?;
            Ok(Some(Point::Week(Numbered { year: Some(year), number: digits % 100 })))
        }
        8 => {
            let digits = scan.digits(8, 8).expect("they are ahead");
            let (year, month, day) = match digits {
                19_000_000..=21_999_999 => (digits / 10_000, digits / 100 % 100, digits % 100),
                _ => (digits % 10_000, digits / 10_000 % 100, digits / 1_000_000),
            };
            date(Some(known_year(year)?), month, day, weekday).map(Some)
        }
        _ => Ok(None),
    }
}

/// What may stand before a point and says nothing of it.
fn openers(scan: &mut Scan<'_>) {
    const OPENERS: &[&str] =
        &["fra og med", "frå og med", "f.o.m.", "f.o.m", "fom", "fra", "frå", "from", "den"];
    loop {
        scan.spaces();
        let before = *scan;
        let is_opener = OPENERS.iter().any(|opener| scan.phrase(opener)) && scan.word_ahead().is_empty();
        if !is_opener {
            *scan = before;
            return;
        }
    }
}

/// What a week is called.
const WEEKS: &[&str] = &[
    "uke", "uker", "ukene", "uka", "uken", "u", "veke", "veker", "vekene", "veka", "vk", "v", "week",
    "weeks", "wk", "w",
];

/// The year behind a week's number: "28/2027", "28-2027", "28 2027", "28 i 2027".
fn year_after(scan: &mut Scan<'_>, number: u32) -> Result<Option<i32>, CellWhy> {
    let before = *scan;
    scan.spaces();
    let is_stroke = scan.take('/');
    let _ = is_stroke || scan.take('-') || scan.word(&["i", "in"]);
    scan.spaces();
    if scan.digits_ahead() == 4 {
        let year = scan.digits(4, 4).expect("they are ahead");
        let is_date = begins_with_month(*scan);
        if !is_date && scan.word_ahead().is_empty() {
            return known_year(year).map(Some);
        }
    } else if is_stroke && matches!(scan.digits_ahead(), 1 | 2) {
        let other = scan.digits(1, 2).expect("they are ahead");
        return Err(CellWhy::Ambiguous {
            readings: vec![format!("uke {number} og {other}"), format!("uke {number} i {}", 2000 + other)],
        });
    }
    *scan = before;
    Ok(None)
}

/// Whether a month and a day are next, as behind the year of a date.
fn begins_with_month(scan: Scan<'_>) -> bool {
    ['-', '.', '/'].into_iter().any(|separator| {
        let mut scan = scan;
        scan.take(separator) && scan.digits(1, 2).is_some() && scan.take(separator)
    })
}

/// What begins with one or two digits: a day with its month, or a number.
fn short(scan: &mut Scan<'_>) -> Result<Option<Point>, CellWhy> {
    let first = scan.digits(1, 2).expect("they are ahead");
    let after = *scan;
    if let Some(found) = named_month(scan, first)? {
        return Ok(Some(found));
    }
    *scan = after;
    for separator in ['.', '/', '-'] {
        *scan = after;
        if scan.take(separator) {
            if separator == '.' {
                scan.spaces();
            }
            if let Some(found) = numbered_month(scan, first, separator)? {
                return Ok(Some(found));
            }
        }
    }
    *scan = after;
    scan.take('.');
    Ok(Some(Point::Bare(Numbered { number: first, year: year_after(scan, first)? })))
}

/// The month and year of a day: "5. juli 2027", "5 jul. 27", "5-jul-27".
fn named_month(scan: &mut Scan<'_>, day: u32) -> Result<Option<Point>, CellWhy> {
    let is_joined = scan.take('-');
    scan.take('.');
    scan.spaces();
    let Some(month) = super::month::named(scan.word_ahead()) else { return Ok(None) };
    scan.skip_word();
    let before = *scan;
    let _ = is_joined && scan.take('-');
    scan.take('\'');
    let year = match scan.digits_ahead() {
        4 => scan.digits(4, 4).map(known_year).transpose()?,
        2 => scan.digits(2, 2).map(century),
        _ => None,
    };
    if year.is_none() || scan.rest().starts_with(['.', '/']) || is_time(*scan) {
        *scan = before;
        return date(None, month, day, None).map(Some);
    }
    date(year, month, day, None).map(Some)
}

/// The month and year of a day in numbers. `Ok(None)` where the numbers are none, as the weeks "26-28".
fn numbered_month(scan: &mut Scan<'_>, first: u32, separator: char) -> Result<Option<Point>, CellWhy> {
    let Some(second) = scan.digits(1, 2) else { return Ok(None) };
    let after = *scan;
    let then = ['.', '/', '-'].into_iter().find(|&then| scan.take(then));
    // A hyphen or stroke between day and month is one before the year too, but for "5/7-2027".
    let is_date = match (separator, then) {
        ('.', Some('.') | None) | ('/', Some('/' | '-' | '.')) | ('-', Some('-')) => true,
        ('.', Some('-' | '/')) => scan.digits_ahead() == 4,
        _ => false,
    };
    if separator == '.' {
        scan.spaces();
    }
    let year = if is_date { year_of_date(scan)? } else { None };
    let Some(year) = year else {
        *scan = after;
        if separator == '-' {
            return Ok(None);
        }
        let is_month = (1..=12).contains(&second);
        if separator == '/' && !is_month {
            // "26/27" and "28/2027" are weeks.
            *scan = after;
            return weeks_with_stroke(first, second);
        }
        if separator == '.' {
            scan.take('.');
        }
        let Point::Date(found) = date(None, second, first, None)? else { return Ok(None) };
        return Ok(Some(Point::Date(Date { is_stroke: separator == '/', ..found })));
    };
    let is_short = year < 100;
    let year = if is_short { century(year.unsigned_abs()) } else { year };
    let Some((day, month)) = order(first, second, year, (separator, then), is_short)? else {
        *scan = after;
        return if separator == '-' { Ok(None) } else { Err(CellWhy::NotADay) };
    };
    skip_time(scan);
    date(Some(year), month, day, None).map(Some)
}

/// The year of a date in numbers, with its century where it has one.
fn year_of_date(scan: &mut Scan<'_>) -> Result<Option<i32>, CellWhy> {
    match scan.digits_ahead() {
        4 => Ok(Some(known_year(scan.digits(4, 4).expect("they are ahead"))?)),
        2 => {
            let before = *scan;
            let year = scan.digits(2, 2).expect("they are ahead");
            // "5.7 - 10.7": the second number is a day of its own.
            let is_day = scan.rest().starts_with(['.', '/', ':']);
            if is_day {
                *scan = before;
            }
            Ok((!is_day).then_some(year as i32))
        }
        _ => Ok(None),
    }
}

/// Two numbers with a stroke between, the second no month.
fn weeks_with_stroke(first: u32, second: u32) -> Result<Option<Point>, CellWhy> {
    if second > 53 {
        return Err(CellWhy::NotWeeks);
    }
    Err(CellWhy::Ambiguous {
        readings: vec![format!("uke {first} og {second}"), format!("uke {first} i {}", 2000 + second)],
    })
}

/// Which of two numbers is the day and which the month. Full stops are Norwegian: the day comes first. Strokes and
/// hyphens are used both ways, and "25-07-27" may begin with the year. `Ok(None)` where neither is there.
fn order(
    first: u32,
    second: u32,
    year: i32,
    separators: (char, Option<char>),
    is_short: bool,
) -> Result<Option<(u32, u32)>, CellWhy> {
    let is_norwegian = matches!(separators, ('.', _) | ('/', Some('-' | '.')));
    if is_norwegian || first == second {
        return Ok(Some((first, second)));
    }
    let written =
        |year: i32, month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).map(day::written);
    let mut readings = vec![written(year, second, first), written(year, first, second)];
    if is_short && separators.0 == '-' {
        readings.push(written(century(first), second, (year % 100).unsigned_abs()));
    }
    let readings: Vec<String> = readings.into_iter().flatten().collect();
    match readings.len() {
        0 => Ok(None),
        1 if (1..=12).contains(&second) => Ok(Some((first, second))),
        1 => Ok(Some((second, first))),
        _ => Err(CellWhy::Ambiguous { readings }),
    }
}

/// What begins with a year: "2027-07-05", "2027-W28", "2027 uke 28".
fn long(scan: &mut Scan<'_>, weekday: Option<Weekday>) -> Result<Option<Point>, CellWhy> {
    let year = scan.digits(4, 4).expect("they are ahead");
    for separator in ['-', '/', '.'] {
        let before = *scan;
        if scan.take(separator)
            && let Some(month) = scan.digits(1, 2)
            && scan.take(separator)
            && let Some(day) = scan.digits(1, 2)
        {
            skip_time(scan);
            return date(Some(known_year(year)?), month, day, weekday).map(Some);
        }
        *scan = before;
    }
    let _ = scan.take('-') || scan.take('/');
    scan.spaces();
    if !scan.word(WEEKS) {
        return Ok(None);
    }
    let Some(number) = scan.digits(1, 2) else { return Ok(None) };
    Ok(Some(Point::Week(Numbered { year: Some(known_year(year)?), number })))
}

/// A date, if some year has the day.
fn date(year: Option<i32>, month: u32, day: u32, weekday: Option<Weekday>) -> Result<Point, CellWhy> {
    // 2028 is a leap year: what it has not, none has.
    let is_day = NaiveDate::from_ymd_opt(year.unwrap_or(2028), month, day).is_some();
    if !is_day {
        return Err(CellWhy::NotADay);
    }
    Ok(Point::Date(Date { year, month, day, weekday, is_stroke: false }))
}

/// A year the calendar knows.
fn known_year(year: u32) -> Result<i32, CellWhy> {
    let year = year as i32;
    let bounds = CellWhy::OutOfBounds { min: YEARS.0.into(), max: YEARS.1.into() };
    if (YEARS.0..=YEARS.1).contains(&year) { Ok(year) } else { Err(bounds) }
}

/// A year of two digits: 1990 to 2089.
fn century(year: u32) -> i32 {
    let year = year as i32;
    if year < 90 { 2000 + year } else { 1900 + year }
}

/// Passes over the weekday that is next, if one is.
fn weekday(scan: &mut Scan<'_>) -> Option<Weekday> {
    let weekday = match scan.word_ahead() {
        "man" | "mandag" | "måndag" | "mon" | "monday" => Weekday::Mon,
        "tir" | "tirsdag" | "tysdag" | "tys" | "tirs" | "tue" | "tuesday" => Weekday::Tue,
        "ons" | "onsdag" | "wed" | "wednesday" => Weekday::Wed,
        "tor" | "torsdag" | "tors" | "thu" | "thursday" => Weekday::Thu,
        "fre" | "fredag" | "fri" | "friday" => Weekday::Fri,
        "lør" | "lørdag" | "laurdag" | "lau" | "sat" | "saturday" => Weekday::Sat,
        "søn" | "søndag" | "sundag" | "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    };
    scan.skip_word();
    openers(scan);
    Some(weekday)
}

/// Whether a time of day is next.
fn is_time(scan: Scan<'_>) -> bool {
    let mut scan = scan;
    scan.digits(1, 2).is_some() && scan.take(':')
}

/// Passes over the time of day behind a date: "2027-07-05 00:00:00", "2027-07-05t00:00:00.000z".
fn skip_time(scan: &mut Scan<'_>) {
    let before = *scan;
    let _ = scan.take('t');
    scan.spaces();
    if !is_time(*scan) {
        *scan = before;
        return;
    }
    scan.digits(1, 2);
    while scan.take(':') || scan.take('.') {
        scan.digits(1, 9);
    }
    scan.take('z');
}
